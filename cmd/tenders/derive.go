package main

import (
	"errors"
	"io/fs"
	"os"

	"tenders/store"
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
	db, err := store.Open(a.ctx, a.database())
	if err != nil {
		return err
	}
	err = db.Derive(a.ctx)
	if cerr := db.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		a.sayf("The models are rebuilt.")
	}
	return err
}
