package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// ExportOptions choose what is exported; the zero value is everything.
type ExportOptions struct {
	// NoCSV leaves the CSV files out.
	NoCSV bool
	// NoFacts leaves the facts out and exports the models alone.
	NoFacts bool
	// sortBytes is how much text is sorted at once; 0 for the usual.
	sortBytes int64
}

// ExportResult tells what was written.
type ExportResult struct {
	// Dir is where; Files are relative to it, sorted.
	Dir   string
	Files []string
	// Rows counts the rows of each table.
	Rows map[string]int64
}

// Export writes the dataset to dir: Parquet and CSV files, datapackage.json,
// dictionary.md and SHA256SUMS. It is complete when dir appears; an earlier
// export there is replaced then. Any other folder that holds something is left
// alone, with an error. The same database gives the same bytes.
func (db *DB) Export(ctx context.Context, dir string, o ExportOptions) (ExportResult, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return ExportResult{}, fmt.Errorf("export: %w", err)
	}
	if err := replaceable(dir); err != nil {
		return ExportResult{}, fmt.Errorf("export: %w", err)
	}
	unfinished, err := os.MkdirTemp(filepath.Dir(dir), "."+filepath.Base(dir)+".unfinished-")
	if err != nil {
		return ExportResult{}, fmt.Errorf("export: %w", err)
	}
	defer func() { _ = os.RemoveAll(unfinished) }()
	result, err := db.exportTo(ctx, unfinished, o)
	if err == nil {
		err = sums(unfinished)
	}
	if err == nil {
		err = replaceDir(unfinished, dir)
	}
	if err != nil {
		return ExportResult{}, fmt.Errorf("export to %s: %w", dir, err)
	}
	result.Dir = dir
	result.Files, err = files(dir)
	return result, err
}

// replaceable allows a folder that is not there, is empty, or holds an export.
func replaceable(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	isExport := slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == packageFile })
	if len(entries) > 0 && !isExport {
		return fmt.Errorf("%s holds something that is not an export: choose a new folder", dir)
	}
	return nil
}

// replaceDir puts a finished folder in the place of dir. Between the two
// renames there is none, but never half of one.
func replaceDir(finished, dir string) error {
	// MkdirTemp is for the owner alone; a dataset is for everybody.
	if err := os.Chmod(finished, 0o755); err != nil {
		return err
	}
	old := finished + ".old"
	if err := os.Rename(dir, old); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.Rename(finished, dir); err != nil {
		return errors.Join(err, os.Rename(old, dir))
	}
	return os.RemoveAll(old)
}

// exportTo writes all but the sums into a folder that is there.
func (db *DB) exportTo(ctx context.Context, dir string, o ExportOptions) (result ExportResult, err error) {
	conn, done, err := db.filesConn(ctx, dir)
	if err != nil {
		return result, err
	}
	defer func() { err = errors.Join(err, done()) }()
	docs, err := dictionary(ctx, conn)
	if err != nil {
		return result, err
	}
	result.Rows = map[string]int64{}
	var written []TableDoc
	for _, t := range exportTables {
		if t.schema == "facts" && o.NoFacts {
			continue
		}
		at := slices.IndexFunc(docs, func(d TableDoc) bool { return d.Schema == t.schema && d.Name == t.name })
		if at < 0 {
			return result, fmt.Errorf("there is no table %s: derive the models first", t.name)
		}
		if result.Rows[t.label()], err = t.write(ctx, conn, dir, docs[at], o); err != nil {
			return result, fmt.Errorf("%s: %w", t.label(), err)
		}
		written = append(written, docs[at])
	}
	return result, describe(ctx, conn, dir, written, result.Rows)
}

// filesConn is a connection that may write files to dir, on one thread, because
// two would write rows and files in another order each time. A reader's own
// connections may not, so it gets a second instance, which only reads the same
// file and runs only what this package wrote or checked. (Its end gives up the
// lock that this process has on the file, so a writer may come in then; what is
// published has none.) What does not fit into memory is spilled to a folder in
// dir, which can be written where that of the database may not, and which is
// gone when the connection is done.
func (db *DB) filesConn(ctx context.Context, dir string) (*sql.Conn, func() error, error) {
	if !db.readOnly {
		return db.singleThreaded(ctx)
	}
	spill := filepath.Join(dir, spillDir)
	instance, err := connectMemory(ctx, Options{Memory: db.memory, Threads: 1}, spill)
	if err != nil {
		return nil, nil, err
	}
	conn, err := instance.Conn(ctx)
	if err == nil {
		_, err = conn.ExecContext(ctx, "ATTACH "+quoteText(db.path)+" AS tenders (READ_ONLY); USE tenders; "+inOrder)
	}
	done := func() error { return errors.Join(conn.Close(), instance.Close(), os.RemoveAll(spill)) }
	if err != nil {
		return nil, nil, errors.Join(err, instance.Close(), os.RemoveAll(spill))
	}
	return conn, done, nil
}

// spillDir is the folder of what does not fit into memory.
const spillDir = ".spill"

// inOrder has a table written in the order that it lies in; asBefore is for who
// goes on with the connection.
const (
	inOrder  = "SET preserve_insertion_order = true"
	asBefore = "SET preserve_insertion_order = false; RESET partitioned_write_flush_threshold"
)

// singleThreaded is a connection of the writer's instance, and what gives the
// threads back.
func (db *DB) singleThreaded(ctx context.Context) (*sql.Conn, func() error, error) {
	conn, err := db.sql.Conn(ctx)
	if err != nil {
		return nil, nil, err
	}
	var threads int64
	err = conn.QueryRowContext(ctx, `SELECT current_setting('threads')`).Scan(&threads)
	if err == nil {
		_, err = conn.ExecContext(ctx, `SET threads = 1; `+inOrder)
	}
	if err != nil {
		return nil, nil, errors.Join(err, conn.Close())
	}
	return conn, func() error {
		_, err := conn.ExecContext(context.WithoutCancel(ctx), fmt.Sprintf(`SET threads = %d; `, threads)+asBefore)
		return errors.Join(err, conn.Close())
	}, nil
}

// files lists the files below dir, relative to it and sorted.
func files(dir string) ([]string, error) {
	var names []string
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		names = append(names, filepath.ToSlash(name))
		return err
	})
	slices.Sort(names)
	return names, err
}

// joined is the names of files as one path each.
func joined(dir string, parts ...string) string {
	return filepath.Join(append([]string{dir}, strings.Split(strings.Join(parts, "/"), "/")...)...)
}
