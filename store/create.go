package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
)

// create makes the database where there is none. It is made beside its place
// and renamed: DuckDB writes a new file in several steps, and one that was killed
// between them leaves what nobody can open.
func create(ctx context.Context, path string, settings url.Values) error {
	_, err := os.Stat(path)
	if !errors.Is(err, fs.ErrNotExist) {
		return nil // what else is wrong, opening it tells
	}
	unfinished := path + ".new"
	// The last is the log of a database that somebody has deleted.
	for _, stale := range []string{unfinished, unfinished + ".wal", path + ".wal"} {
		if err := os.Remove(stale); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("create %s: %w", path, err)
		}
	}
	db, err := connect(ctx, unfinished, settings)
	if err != nil {
		return err
	}
	if err := errors.Join(db.migrate(ctx), db.Close()); err != nil {
		return err
	}
	if err := os.Rename(unfinished, path); err != nil {
		return fmt.Errorf("create %s: %w", path, err)
	}
	return nil
}
