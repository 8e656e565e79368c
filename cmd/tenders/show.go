package main

import (
	"encoding/json"
	"fmt"
)

type showCommand struct {
	ID   string `arg:"" help:"Id of a contract, notice or organisation, a publisher's notice number, or an organisation's name."`
	JSON bool   `help:"Print one JSON object."`
}

// Run prints one thing in plain sentences, and the words that prove them.
func (c *showCommand) Run(a *app) error {
	db, err := a.openReader()
	if err != nil {
		return err
	}
	defer db.Close()
	shown, err := db.Show(a.ctx, c.ID)
	if err != nil {
		return err
	}
	if c.JSON {
		out := json.NewEncoder(a.stdout)
		out.SetEscapeHTML(false)
		out.SetIndent("", "  ")
		return out.Encode(shown)
	}
	_, err = fmt.Fprintln(a.stdout, shown.Text())
	return err
}
