package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
	"golang.org/x/term"

	"tenders/crawler/archive"
	"tenders/store"
)

// app is what commands share: where the data lie and to whom to speak.
type app struct {
	ctx    context.Context
	data   string
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
	log    *slog.Logger
	now    func() time.Time
	// verbose is --verbose: the person wants every line.
	verbose bool
}

func newApp(ctx context.Context, g *global, stdin io.Reader, stdout, stderr io.Writer) *app {
	return &app{ctx: ctx, data: g.Data, stdin: stdin, stdout: stdout, stderr: stderr, log: newLogger(g, stderr), now: time.Now, verbose: g.Verbose}
}

// newLogger logs to stderr: warnings always, and each request with --verbose.
func newLogger(g *global, w io.Writer) *slog.Logger {
	options := &slog.HandlerOptions{Level: slog.LevelWarn}
	if g.Verbose {
		options.Level = slog.LevelDebug
	}
	if g.LogJSON {
		return slog.New(slog.NewJSONHandler(w, options))
	}
	return slog.New(slog.NewTextHandler(w, options))
}

func (a *app) archiveDir() string { return filepath.Join(a.data, "archive") }
func (a *app) database() string   { return filepath.Join(a.data, "tenders.duckdb") }
func (a *app) published() string {
	return filepath.Join(a.data, "published", "tenders.duckdb")
}

// sayf speaks to the person, on stderr.
func (a *app) sayf(format string, args ...any) { fmt.Fprintf(a.stderr, format+"\n", args...) }

// isTerminal reports whether w is a terminal that a person looks at.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// lock makes this process the only one that changes the data folder. The lock
// dies with the process, so a killed run leaves nothing to clean up.
func (a *app) lock() (unlock func(), err error) {
	if err := os.MkdirAll(a.data, 0o755); err != nil {
		return nil, fmt.Errorf("data folder: %w", err)
	}
	lock := flock.New(filepath.Join(a.data, "lock"))
	got, err := lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock %s: %w", lock.Path(), err)
	}
	if !got {
		return nil, fmt.Errorf("another tenders is at work on %s (lock %s); try again when it has finished", a.data, lock.Path())
	}
	return func() { _ = lock.Unlock() }, nil
}

// openArchiveRead opens the archive for reading, and says what to do where
// there is none.
func (a *app) openArchiveRead() (*archive.Archive, error) {
	if _, err := os.Stat(a.archiveDir()); errors.Is(err, fs.ErrNotExist) {
		return nil, usagef("no archive at %s: crawl or import first, or name another folder with --data", a.archiveDir())
	}
	return archive.OpenRead(a.archiveDir())
}

// openReader opens the working database read-only, or the published copy while
// a writer holds it or it cannot be read.
func (a *app) openReader() (*store.DB, error) {
	db, err := store.OpenRead(a.ctx, a.database())
	switch {
	case err == nil:
		return db, nil
	case errors.Is(err, store.ErrLocked):
		a.sayf("The working database is being written; reading the published copy %s instead.", a.published())
		return store.OpenRead(a.ctx, a.published())
	case errors.Is(err, store.ErrBroken):
		published, failed := store.OpenRead(a.ctx, a.published())
		if failed != nil {
			return nil, err
		}
		a.sayf("%v. Reading the published copy %s instead.", err, a.published())
		return published, nil
	case errors.Is(err, fs.ErrNotExist):
		return nil, usagef("no database at %s: run 'tenders extract' first, or 'tenders demo' to see everything at work", a.database())
	}
	return nil, err
}
