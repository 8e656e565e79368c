package main

import (
	"errors"
	"io/fs"
	"os"
)

type deriveCommand struct{}

// Run rebuilds the models from the facts.
func (c *deriveCommand) Run(a *app) error {
	if _, err := os.Stat(a.database()); errors.Is(err, fs.ErrNotExist) {
		return usagef("no database at %s: run 'tenders extract' first", a.database())
	}
	unlock, err := a.lock()
	if err != nil {
		return err
	}
	defer unlock()
	if err := a.derive(true); err != nil {
		return err
	}
	a.sayf("The models are rebuilt.")
	return nil
}
