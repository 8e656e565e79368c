package main

import (
	"fmt"

	"tenders/extract/prose/gold"
)

type accuracyCommand struct {
	Dir    string `arg:"" optional:"" help:"Folder of gold texts; without one, the texts that are built in, which have floors." type:"existingdir"`
	Errors bool   `help:"Print each error with its text, but for those in unseen texts."`
}

// Run measures the reader of prose against texts whose deals a person wrote
// down. On the built-in texts it fails where a field has fallen below its floor.
func (c *accuracyCommand) Run(a *app) error {
	if c.Dir != "" {
		files, err := gold.Read(c.Dir)
		if err != nil {
			return err
		}
		if len(files) == 0 {
			return usagef("no .json file below %s", c.Dir)
		}
		gold.Measure(files).Write(a.stdout, c.Errors)
		return nil
	}
	files, err := gold.Own()
	if err != nil {
		return err
	}
	report := gold.Measure(files)
	report.Write(a.stdout, c.Errors)
	fmt.Fprintf(a.stdout, "\nExpect of new texts what is printed for %q and what begins so: the reader was made from the others.\n", gold.Unseen)
	floors, err := gold.OwnFloors()
	if err != nil {
		return err
	}
	if low := report.Below(floors); len(low) > 0 {
		for _, line := range low {
			a.sayf("below the floor: %s", line)
		}
		return fmt.Errorf("%d fields of the reader of prose are below their floors", len(low))
	}
	return nil
}
