package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"
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
	clearer *sql.Conn // makes the staging tables
	workers []*worker

	// tables is held for reading by whoever appends and for writing by whoever
	// merges. The merger also owns commit, which ends the merge before, if any,
	// and failed, the error of a merge: no appender is open after that.
	tables sync.RWMutex
	commit chan error
	failed error
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
// wait, but not for its commit, and not while they parse.
func (l *loading) merge(ctx context.Context, last bool) error {
	l.tables.Lock()
	defer l.tables.Unlock()
	if l.failed == nil && (last || l.enough()) { // or another worker was faster
		l.failed = l.mergeAlone(ctx, last)
	}
	return l.failed
}

// mergeLast merges what is left.
func (l *loading) mergeLast(ctx context.Context) error {
	if err := l.committed(); err != nil {
		return err
	}
	restore, err := l.db.checkpointNext(ctx)
	if err != nil {
		return err
	}
	defer restore()
	return l.merge(ctx, true)
}

// mergeAlone is merge for the one that holds the tables.
func (l *loading) mergeAlone(ctx context.Context, last bool) error {
	if err := l.committed(); err != nil {
		return err
	}
	start := time.Now()
	rows, err := l.flush()
	if err != nil {
		return err
	}
	done, err := l.mergeStaged(ctx)
	if err != nil {
		return fmt.Errorf("merge: %w", err)
	}
	l.commit = make(chan error, 1)
	result := l.soFar() // workers count on while the commit runs
	go func() {
		err := l.end(ctx)
		if err == nil {
			l.tell(result, done, rows, time.Since(start))
		}
		l.commit <- err
	}()
	if last {
		return l.committed()
	}
	return l.clear(ctx)
}

// end commits a merge, also when the load was cancelled meanwhile: the work is
// done.
func (l *loading) end(ctx context.Context) error {
	ctx = context.WithoutCancel(ctx)
	if _, err := l.conn.ExecContext(ctx, `COMMIT`); err != nil {
		_, _ = l.conn.ExecContext(ctx, `ROLLBACK`) // the error may have done so
		return fmt.Errorf("merge: %w", err)
	}
	return nil
}

// committed waits for the commit of the merge before.
func (l *loading) committed() error {
	if l.commit == nil {
		return nil
	}
	err := <-l.commit
	l.commit = nil
	return err
}

func (l *loading) soFar() LoadResult {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	return l.result
}

// tell adds what a merge did to what was read until then, and reports it.
func (l *loading) tell(read LoadResult, done merged, rows int64, took time.Duration) {
	l.count(func(r *LoadResult) { done.addTo(r); r.Rows = rows })
	done.addTo(&read)
	read.Rows = rows
	if l.options.Log != nil {
		l.options.Log.Debug("merged", "documents", read.Documents, "notices", read.Notices, "took", took)
	}
	if l.options.Progress != nil {
		l.options.Progress(read)
	}
}

// flush writes what the workers' appenders hold, all at once, and counts the
// rows so far.
func (l *loading) flush() (rows int64, err error) {
	var group errgroup.Group
	for _, w := range l.workers {
		group.Go(w.staged.close)
	}
	err = group.Wait()
	for _, w := range l.workers {
		rows += w.staged.rows()
	}
	return rows, err
}

// clear makes the staging tables anew, keeps the documents that are still being
// read, and opens the appenders. It may be done while a merge is being
// committed: that one still sees the tables as they were.
func (l *loading) clear(ctx context.Context) error {
	if err := run(ctx, l.clearer, "clear.sql", "create.sql"); err != nil {
		return err
	}
	if _, err := l.clearer.ExecContext(ctx, `INSERT INTO staging.documents FROM staging.unfinished`); err != nil {
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

// merged is what a merge did.
type merged struct {
	verdicts
	requeued int
}

func (m merged) addTo(r *LoadResult) {
	r.New += m.added
	r.Changed += m.changed
	r.Unchanged += m.moved + m.kept
	r.Removed += m.gone
	r.Requeued += m.requeued
}

// mergeStaged writes the facts in a transaction that it leaves open, unless it
// fails.
func (l *loading) mergeStaged(ctx context.Context) (m merged, err error) {
	if m.verdicts, err = l.classify(ctx); err != nil {
		return m, err
	}
	if _, err := l.conn.ExecContext(ctx, `BEGIN TRANSACTION`); err != nil {
		return m, err
	}
	err = run(ctx, l.conn, m.steps()...)
	if err == nil && l.soFar().Removed+m.gone > 0 {
		m.requeued, err = l.requeue(ctx)
	}
	if err != nil {
		_, _ = l.conn.ExecContext(context.WithoutCancel(ctx), `ROLLBACK`) // the error may have done so
	}
	return m, err
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
	if err := run(ctx, l.conn, "classify.sql"); err != nil {
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

func (l *loading) requeue(ctx context.Context) (int, error) {
	text, err := stagingFiles.ReadFile("staging/requeue.sql")
	if err != nil {
		return 0, err
	}
	result, err := l.conn.ExecContext(ctx, string(text))
	if err != nil {
		return 0, fmt.Errorf("requeue.sql: %w", err)
	}
	n, err := result.RowsAffected()
	return int(n), err
}

// run runs files of staging/ in order.
func run(ctx context.Context, conn *sql.Conn, names ...string) error {
	for _, name := range names {
		text, err := stagingFiles.ReadFile("staging/" + name)
		if err != nil {
			return err
		}
		if _, err := conn.ExecContext(ctx, string(text)); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}
