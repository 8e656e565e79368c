package main

type showCommand struct {
	ID string `arg:""`
}

func (c *showCommand) Run(a *app) error { return usagef("not yet") }
