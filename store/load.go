package store

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"log/slog"
	"runtime"
	"time"

	"golang.org/x/sync/errgroup"

	"tenders/extract/notice"
)

// Document is one archived body, as the archive's index describes it.
type Document struct {
	// Digest is the SHA-256 of the body, in hex; it names the document.
	Digest, Source, URL string
	Fetched             time.Time
	Status              int
	ContentType         string
	Bytes               int64
	// File and Offset are the place of the record in the archive.
	File   string
	Offset int64
	// Window is the window of time asked, FROM/TO in UK local time, or "".
	Window string
}

// Extraction is one document and what it says. Notices is evaluated in one of
// Load's goroutines, so parsing happens there; an error that it yields is a
// part of the document that could not be read.
type Extraction struct {
	Document Document
	// Version is that of the reader; a document is due when it changes.
	Version string
	Notices iter.Seq2[notice.Notice, error]
}

// ErrUnread is what an extraction yields first whose bytes cannot be had: the
// archive is damaged there. Nothing is noted of such a document, so that it is
// read when its bytes are back.
var ErrUnread = errors.New("document cannot be read from the archive")

// LoadOptions tune a load; the zero value is good.
type LoadOptions struct {
	// Workers is how many documents are read at once; 0 for one a core.
	Workers int
	// Batch is how many notices are merged at once; 0 for 20,000.
	Batch int
	Log   *slog.Logger
	// Progress is told the result so far after every merge, by another goroutine
	// than Load's but never by two at once; may be nil.
	Progress func(LoadResult)
}

// LoadResult counts what a load did.
type LoadResult struct {
	// Documents were read to their end, Notices were read in them.
	Documents, Notices int
	// New, Changed and Removed count notice versions; Unchanged ones read as
	// they did before, or are held under an earlier document.
	New, Changed, Unchanged, Removed int
	// Unread documents could not be opened at all; they stay due.
	Unread int
	// Failures are parts of documents that could not be read, Problems the
	// notes on notices, Repeated the notices that a document holds twice.
	Failures, Problems, Repeated int
	// Requeued documents hold a notice that another document gave up; they are
	// due again, and the next load takes it from them.
	Requeued int
	// Rows were staged, Bytes is the length of the documents.
	Rows, Bytes int64
}

// defaultBatch is a compromise: a merge scans the keys of all notices held, so
// few are better, and what is staged stays in memory.
const defaultBatch = 20_000

// Extracted tells with which reader's version each document was last read.
func (db *DB) Extracted(ctx context.Context) (map[string]string, error) {
	rows, err := db.sql.QueryContext(ctx, `SELECT document, coalesce(format_version, '') FROM facts.extractions`)
	if err != nil {
		return nil, fmt.Errorf("read extractions: %w", err)
	}
	defer func() { _ = rows.Close() }()
	versions := map[string]string{}
	for rows.Next() {
		var document, version string
		if err := rows.Scan(&document, &version); err != nil {
			return nil, fmt.Errorf("read extractions: %w", err)
		}
		versions[document] = version
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("read extractions: %w", err)
	}
	return versions, nil
}

// Load reads documents into the facts. It may be killed at any moment and run
// again: what was merged stays, what was not is still due. The outcome does not
// depend on the order of documents, on how they are batched or on how often it
// was interrupted. Of documents with one digest, the first in a load is read.
func (db *DB) Load(ctx context.Context, extractions iter.Seq[Extraction], o LoadOptions) (LoadResult, error) {
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if o.Batch <= 0 {
		o.Batch = defaultBatch
	}
	// The workers are what there is to do at once: a merge with two threads takes
	// twice the CPU, and from those who parse.
	restore, err := db.oneThread(ctx)
	if err != nil {
		return LoadResult{}, fmt.Errorf("load: %w", err)
	}
	defer restore()
	l := &loading{db: db, options: o}
	err = l.open(ctx)
	if err == nil {
		err = l.readAll(ctx, extractions)
	}
	if err == nil {
		err = l.mergeLast(ctx)
	}
	// Also after a cancelled context: the staging tables must go.
	err = errors.Join(err, l.close(context.WithoutCancel(ctx)))
	if err != nil {
		return l.result, fmt.Errorf("load: %w", err)
	}
	return l.result, nil
}

// open makes the staging tables and the workers.
func (l *loading) open(ctx context.Context) (err error) {
	if l.conn, err = l.db.sql.Conn(ctx); err != nil {
		return err
	}
	if err := setMark(ctx, l.conn, markFacts, factsChanged); err != nil {
		return err
	}
	if l.clearer, err = l.db.sql.Conn(ctx); err != nil {
		return err
	}
	// DuckDB gives a thread a row group: small ones let all threads work on a
	// batch.
	if _, err := l.conn.ExecContext(ctx, `ATTACH ':memory:' AS staging (ROW_GROUP_SIZE 8192)`); err != nil {
		return err
	}
	if err := run(ctx, l.conn, "create.sql"); err != nil {
		return err
	}
	for i := range l.options.Workers {
		conn, err := l.db.sql.Conn(ctx)
		if err != nil {
			return err
		}
		l.workers = append(l.workers, &worker{load: l, staged: newStaged(conn, i)})
	}
	return l.openAppenders()
}

// close gives back what open took, however far it came.
func (l *loading) close(ctx context.Context) error {
	if l.conn == nil {
		return nil
	}
	errs := []error{l.committed()}
	if l.clearer != nil {
		errs = append(errs, l.clearer.Close())
	}
	for _, w := range l.workers {
		// What is still buffered belongs to a failed load.
		_ = w.staged.close()
		errs = append(errs, w.staged.conn.Close())
	}
	_, err := l.conn.ExecContext(ctx, `DETACH DATABASE IF EXISTS staging`)
	return errors.Join(append(errs, err, l.conn.Close())...)
}

// readAll hands the documents to the workers and waits for them. The first
// error stops all.
func (l *loading) readAll(ctx context.Context, extractions iter.Seq[Extraction]) error {
	queue := make(chan Extraction)
	group, ctx := errgroup.WithContext(ctx)
	for _, w := range l.workers {
		group.Go(func() error {
			for e := range queue {
				if err := w.read(ctx, e); err != nil {
					return err
				}
			}
			return nil
		})
	}
	group.Go(func() error {
		defer close(queue)
		return feed(ctx, extractions, queue)
	})
	return group.Wait()
}

// feed passes documents on, each digest once.
func feed(ctx context.Context, extractions iter.Seq[Extraction], queue chan<- Extraction) error {
	seen := map[string]struct{}{}
	for e := range extractions {
		if _, again := seen[e.Document.Digest]; again {
			continue
		}
		seen[e.Document.Digest] = struct{}{}
		select {
		case queue <- e:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}
