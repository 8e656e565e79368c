package store

import (
	"context"
	"embed"
	"fmt"
)

// statusFiles look at what was read, for those who run the program.
//
//go:embed status/*.sql
var statusFiles embed.FS

// Status is what the database can tell of its own making.
type Status struct {
	// Notices counts what is held, Failures what could not be read, Drift the
	// paths that no reader knows, Problems what notices got wrong.
	Notices, Failures, Drift, Problems Table
}

// Status tells what was read, and what could not be.
func (db *DB) Status(ctx context.Context) (Status, error) {
	var s Status
	for _, part := range []struct {
		name string
		into *Table
	}{
		{"notices", &s.Notices}, {"failures", &s.Failures}, {"drift", &s.Drift}, {"problems", &s.Problems},
	} {
		text, err := statusFiles.ReadFile("status/" + part.name + ".sql")
		if err != nil {
			return s, err
		}
		rows, err := db.Query(ctx, string(text))
		if err != nil {
			return s, fmt.Errorf("status %s: %w", part.name, err)
		}
		if *part.into, err = rows.Table(); err != nil {
			return s, fmt.Errorf("status %s: %w", part.name, err)
		}
	}
	return s, nil
}
