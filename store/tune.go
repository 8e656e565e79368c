package store

import (
	"context"
	"fmt"
)

// A checkpoint rewrites each table's last row group whole; at DuckDB's 16 MB a
// load does nothing else. More than checkpointSize, and a killed run takes long
// to open again. Before the last commit of a run it is lastCheckpoint: what is
// larger goes into the file at once, and not into the log and then from there.
const (
	checkpointSize = "256MB"
	lastCheckpoint = "1MB"
)

// oneThread leaves DuckDB one thread, until what it returns is called. Where
// there is no more work than that, or where our own goroutines have the rest, a
// second only waits for the first, busily.
func (db *DB) oneThread(ctx context.Context) (restore func(), err error) {
	var threads int
	if err := db.sql.QueryRowContext(ctx, `SELECT current_setting('threads')`).Scan(&threads); err != nil {
		return nil, fmt.Errorf("read threads: %w", err)
	}
	return db.tuned(ctx, "threads", "1", fmt.Sprint(threads))
}

// checkpointNext is for what is committed next, until what it returns is called.
func (db *DB) checkpointNext(ctx context.Context) (restore func(), err error) {
	return db.tuned(ctx, "checkpoint_threshold", lastCheckpoint, checkpointSize)
}

// tuned changes a setting of the instance, and returns what sets it back.
func (db *DB) tuned(ctx context.Context, name, value, before string) (restore func(), err error) {
	set := func(value string) error {
		_, err := db.sql.ExecContext(context.WithoutCancel(ctx), "SET GLOBAL "+name+" = "+quoteText(value))
		return err
	}
	if err := set(value); err != nil {
		return nil, fmt.Errorf("set %s: %w", name, err)
	}
	return func() { _ = set(before) }, nil // a slower database is no failure
}
