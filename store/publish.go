package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

const (
	// publishedLink is what readers open; it leads to a folder named with
	// publishedPrefix and the time.
	publishedLink   = "published"
	publishedPrefix = "published-"
	// unfinishedPrefix marks what a killed run leaves behind.
	unfinishedPrefix = ".publishing-"
	// databaseFile is the name of the database in a published folder.
	databaseFile = "tenders.duckdb"
)

// PublishResult tells where a copy was laid.
type PublishResult struct {
	// Dir is the dated folder, Link the symlink that now leads to it.
	Dir, Link string
	// Removed are the older copies that were deleted.
	Removed []string
}

// Publish lays a read-only copy of the database in a dated folder in dir, with
// the dataset as Parquet, and swaps the link "published" to it. The copy before
// it is kept: whoever has it open reads on; all others are removed. A run that
// fails or is killed leaves the link as it was. Two must not publish to one
// folder at once.
func (db *DB) Publish(ctx context.Context, dir string, now time.Time) (PublishResult, error) {
	result, err := db.publish(ctx, dir, now)
	if err != nil {
		return PublishResult{}, fmt.Errorf("publish to %s: %w", dir, err)
	}
	return result, nil
}

func (db *DB) publish(ctx context.Context, dir string, now time.Time) (result PublishResult, err error) {
	before, err := linkedTo(dir)
	if err != nil {
		return result, err
	}
	if err := removeUnfinished(dir); err != nil {
		return result, err
	}
	name := publishedName(dir, now)
	unfinished := filepath.Join(dir, unfinishedPrefix+name)
	if err := os.Mkdir(unfinished, 0o755); err != nil {
		return result, err
	}
	defer func() { _ = os.RemoveAll(unfinished) }()
	if _, err := db.exportTo(ctx, unfinished, ExportOptions{NoCSV: true}); err != nil {
		return result, err
	}
	if err := db.copyDatabase(ctx, filepath.Join(unfinished, databaseFile)); err != nil {
		return result, err
	}
	if err := sums(unfinished); err != nil {
		return result, err
	}
	result = PublishResult{Dir: filepath.Join(dir, name), Link: filepath.Join(dir, publishedLink)}
	if err := os.Rename(unfinished, result.Dir); err != nil {
		return result, err
	}
	if err := swapLink(dir, name); err != nil {
		// Nobody would ever find it, and the next run would lay another beside it.
		return result, errors.Join(err, os.RemoveAll(result.Dir), removeUnfinished(dir))
	}
	result.Removed, err = removeOld(dir, name, before)
	return result, err
}

// linkedTo is the folder that the link leads to, "" where there is no link yet. A
// copy of the data folder may have made a folder of the link, which a link
// cannot replace; better to say so before the work than after it.
func linkedTo(dir string) (string, error) {
	link := filepath.Join(dir, publishedLink)
	info, err := os.Lstat(link)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	if info.Mode().Type() != fs.ModeSymlink {
		kind := "file"
		if info.IsDir() {
			kind = "folder"
		}
		return "", fmt.Errorf("%s is a %s, not a link: move it away", link, kind)
	}
	target, err := os.Readlink(link)
	return filepath.Base(target), err
}

// publishedName is the name of the new folder; two in one second differ.
func publishedName(dir string, now time.Time) string {
	stamp := publishedPrefix + now.UTC().Format("20060102T150405Z")
	name := stamp
	for n := 2; ; n++ {
		if _, err := os.Lstat(filepath.Join(dir, name)); errors.Is(err, fs.ErrNotExist) {
			return name
		}
		name = fmt.Sprintf("%s-%d", stamp, n)
	}
}

// copyDatabase writes the tables, views, macros and comments to a new file. It
// is not a copy of the file: that one may be written, and holds the gaps of what
// was deleted.
func (db *DB) copyDatabase(ctx context.Context, target string) (err error) {
	conn, done, err := db.filesConn(ctx, filepath.Dir(target))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	var name string
	if err := conn.QueryRowContext(ctx, `SELECT current_database()`).Scan(&name); err != nil {
		return err
	}
	if _, err := conn.ExecContext(ctx, "ATTACH "+quoteText(target)+" AS publishing"); err != nil {
		return err
	}
	_, err = conn.ExecContext(ctx, "COPY FROM DATABASE "+quoteName(name)+" TO publishing")
	return errors.Join(err, detach(context.WithoutCancel(ctx), conn))
}

// detach closes the copy, which also writes it out.
func detach(ctx context.Context, conn *sql.Conn) error {
	_, err := conn.ExecContext(ctx, `DETACH publishing`)
	return err
}

// swapLink lets the link lead to name, in one step for whoever opens it.
func swapLink(dir, name string) error {
	next := filepath.Join(dir, unfinishedPrefix+"link")
	if err := os.Symlink(name, next); err != nil {
		return err
	}
	return os.Rename(next, filepath.Join(dir, publishedLink))
}

// removeUnfinished removes what killed runs left.
func removeUnfinished(dir string) error {
	names, err := withPrefix(dir, unfinishedPrefix)
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			return err
		}
	}
	return nil
}

// removeOld removes all copies but the present one and the one before, which
// readers may have open since before the swap. The others are older, or were
// left by a run that failed at the swap.
func removeOld(dir, present, before string) (removed []string, err error) {
	names, err := withPrefix(dir, publishedPrefix)
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if name == present || name == before {
			continue
		}
		old := filepath.Join(dir, name)
		if err := os.RemoveAll(old); err != nil {
			return removed, err
		}
		removed = append(removed, old)
	}
	return removed, nil
}

// withPrefix lists the entries of dir whose names have a prefix, sorted.
func withPrefix(dir, prefix string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), prefix) {
			names = append(names, entry.Name())
		}
	}
	return names, nil
}
