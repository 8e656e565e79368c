package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"sync"
	"time"
)

// stagingFiles are the steps of a merge; each says what it does.
//
//go:embed staging/*.sql
var stagingFiles embed.FS

// loading is one load: the workers, the staging tables that they share, and
// what was done so far.
type loading struct {
	db      *DB
	options LoadOptions
	conn    *sql.Conn // runs the merges
	workers []*worker

	// tables is held for reading by whoever appends and for writing by whoever
	// merges.
	tables sync.RWMutex
	// mutex guards what follows.
	mutex   sync.Mutex
	result  LoadResult
	pending int // notices staged since the last merge
}

// worker reads documents in a goroutine of its own.
type worker struct {
	load   *loading
	staged *staged
}

func (l *loading) count(add func(*LoadResult)) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	add(&l.result)
}

// staged counts what was just staged and merges when it is enough. The caller
// must not hold the tables.
func (l *loading) staged(ctx context.Context) error {
	l.mutex.Lock()
	l.pending++
	full := l.pending >= l.options.Batch
	l.mutex.Unlock()
	if !full {
		return nil
	}
	return l.merge(ctx, false)
}

// enough reports whether a merge is still wanted, and starts the next count.
func (l *loading) enough() bool {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.pending < l.options.Batch {
		return false
	}
	l.pending = 0
	return true
}

// merge moves what is staged into the facts, in one transaction. The others
// wait; they go on parsing until they have something to write.
func (l *loading) merge(ctx context.Context, last bool) error {
	l.tables.Lock()
	defer l.tables.Unlock()
	if !last && !l.enough() {
		return nil // another worker was faster
	}
	start := time.Now()
	if err := l.flush(); err != nil {
		return err
	}
	if err := l.mergeStaged(ctx); err != nil {
		return fmt.Errorf("merge: %w", err)
	}
	result := l.result
	if l.options.Log != nil {
		l.options.Log.Debug("merged", "documents", result.Documents, "notices", result.Notices, "took", time.Since(start))
	}
	if l.options.Progress != nil {
		l.options.Progress(result)
	}
	if last {
		return nil
	}
	return l.clear(ctx)
}

// flush writes what the workers' appenders hold.
func (l *loading) flush() error {
	var rows int64
	for _, w := range l.workers {
		if err := w.staged.close(); err != nil {
			return err
		}
		rows += w.staged.rows()
	}
	l.result.Rows = rows
	return nil
}

// clear makes the staging tables anew, keeps the documents that are still being
// read, and opens the appenders.
func (l *loading) clear(ctx context.Context) error {
	if err := l.run(ctx, "clear.sql", "create.sql"); err != nil {
		return err
	}
	if _, err := l.conn.ExecContext(ctx, `INSERT INTO staging.documents FROM staging.unfinished`); err != nil {
		return err
	}
	return l.openAppenders()
}

func (l *loading) openAppenders() error {
	for _, w := range l.workers {
		if err := w.staged.open(); err != nil {
			return err
		}
	}
	return nil
}

// verdicts is what classify.sql found.
type verdicts struct{ added, changed, moved, kept, gone, reread int }

func (l *loading) mergeStaged(ctx context.Context) error {
	v, err := l.classify(ctx)
	if err != nil {
		return err
	}
	removing := l.result.Removed+v.gone > 0
	var requeued int64
	err = transactOn(ctx, l.conn, func() error {
		if err := l.run(ctx, v.steps()...); err != nil {
			return err
		}
		if removing {
			requeued, err = l.requeue(ctx)
		}
		return err
	})
	if err != nil {
		return err
	}
	l.result.New += v.added
	l.result.Changed += v.changed
	l.result.Unchanged += v.moved + v.kept
	l.result.Removed += v.gone
	l.result.Requeued += int(requeued)
	return nil
}

// steps are the files to run: deleting and updating scan whole tables, so they
// are left out where there is nothing to do.
func (v verdicts) steps() []string {
	var steps []string
	if v.changed+v.gone > 0 {
		steps = append(steps, "replace.sql")
	}
	if v.moved > 0 {
		steps = append(steps, "move.sql")
	}
	if v.added+v.changed > 0 {
		steps = append(steps, "insert.sql")
	}
	if v.reread > 0 {
		steps = append(steps, "forget_repeats.sql")
	}
	return append(steps, "documents.sql", "repeats.sql")
}

// classify fills the staging tables that say what is to be done. Two notices
// with one key end the load: it cannot hold both.
func (l *loading) classify(ctx context.Context) (v verdicts, err error) {
	if err := l.run(ctx, "classify.sql"); err != nil {
		return v, err
	}
	var one, other string
	err = l.conn.QueryRowContext(ctx, `SELECT one, other FROM staging.collisions ORDER BY ALL LIMIT 1`).Scan(&one, &other)
	if err == nil {
		return v, fmt.Errorf("two notices have one key: %s and %s", one, other)
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return v, err
	}
	const counts = `SELECT
		count(*) FILTER (verdict = 'new'), count(*) FILTER (verdict = 'changed'), count(*) FILTER (verdict = 'moved'),
		(SELECT count(*) FROM staging.notices) - count(*) FILTER (verdict IN ('new', 'changed', 'moved')),
		(SELECT count(*) FROM staging.gone), (SELECT count(*) FROM staging.reread)
		FROM staging.verdicts`
	err = l.conn.QueryRowContext(ctx, counts).Scan(&v.added, &v.changed, &v.moved, &v.kept, &v.gone, &v.reread)
	return v, err
}

func (l *loading) requeue(ctx context.Context) (int64, error) {
	text, err := stagingFiles.ReadFile("staging/requeue.sql")
	if err != nil {
		return 0, err
	}
	result, err := l.conn.ExecContext(ctx, string(text))
	if err != nil {
		return 0, fmt.Errorf("requeue.sql: %w", err)
	}
	return result.RowsAffected()
}

// run runs files of staging/ in order.
func (l *loading) run(ctx context.Context, names ...string) error {
	for _, name := range names {
		text, err := stagingFiles.ReadFile("staging/" + name)
		if err != nil {
			return err
		}
		if _, err := l.conn.ExecContext(ctx, string(text)); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}
