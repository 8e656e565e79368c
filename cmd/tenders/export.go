package main

import "tenders/store"

type exportCommand struct {
	To string `required:"" help:"Folder to write; an earlier export there is replaced as a whole." placeholder:"DIR"`
}

// Run writes the dataset as files.
func (c *exportCommand) Run(a *app) error {
	db, err := a.openReader()
	if err != nil {
		return err
	}
	defer db.Close()
	result, err := db.Export(a.ctx, c.To, store.ExportOptions{})
	if err != nil {
		return err
	}
	a.sayf("Wrote %d files to %s; begin with dictionary.md or datapackage.json there.", len(result.Files), result.Dir)
	return nil
}
