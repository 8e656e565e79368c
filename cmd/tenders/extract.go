package main

import (
	"fmt"
	"io"
	"iter"
	"path"
	"runtime/debug"
	"strings"
	"time"

	"tenders/crawler"
	"tenders/crawler/archive"
	"tenders/extract"
	"tenders/extract/notice"
	"tenders/store"
)

type extractCommand struct {
	Again bool `help:"Read every document again, due or not."`
}

// Run reads what is due into the facts, copies the ledger and rebuilds the
// models.
func (c *extractCommand) Run(a *app) error {
	unlock, err := a.lock()
	if err != nil {
		return err
	}
	defer unlock()
	loaded, err := a.extract(c.Again)
	if err != nil {
		return err
	}
	a.sayLoaded(loaded)
	if loaded.Failures+loaded.Unread > 0 {
		a.sayf("What failed: tenders status")
		return errPartly
	}
	return nil
}

// extract reads the due documents, copies the ledger and derives.
func (a *app) extract(again bool) (store.LoadResult, error) {
	loaded, err := a.load(again)
	if err == nil {
		err = a.derive(false)
	}
	return loaded, err
}

// loadGC lets the heap grow to three times of what is in use, which is some ten
// megabytes while documents are read: collecting at twice of it, as Go does,
// costs a sixth of the time.
const loadGC = 200

// load opens archive and database and reads the due documents.
func (a *app) load(again bool) (store.LoadResult, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(loadGC))
	arch, err := a.openArchiveRead()
	if err != nil {
		return store.LoadResult{}, err
	}
	defer arch.Close()
	var loaded store.LoadResult
	err = a.withDatabase(func(db *store.DB) (err error) {
		loaded, err = a.loadDue(arch, db, again)
		return err
	})
	return loaded, err
}

// derive copies the ledger and rebuilds the models, where something has changed
// or always.
func (a *app) derive(always bool) error {
	return a.withDatabase(func(db *store.DB) error {
		if err := a.copyLedger(db); err != nil {
			return err
		}
		current, err := db.Current(a.ctx)
		if err != nil || current && !always {
			return err
		}
		return db.Derive(a.ctx)
	})
}

// withDatabase opens the working database for writing while f runs.
func (a *app) withDatabase(f func(*store.DB) error) error {
	db, err := store.Open(a.ctx, a.database())
	if err != nil {
		return err
	}
	err = f(db)
	if cerr := db.Close(); err == nil {
		err = cerr
	}
	return err
}

// loadDue reads due documents until none is left: a load can find that a notice
// which one document gave up stands in another, and asks for that one.
func (a *app) loadDue(arch *archive.Archive, db *store.DB, again bool) (store.LoadResult, error) {
	bar := a.progress("extract")
	defer bar.done()
	var total store.LoadResult
	for {
		due, err := a.due(arch, db, again)
		if err != nil {
			return total, err
		}
		if len(due) == 0 {
			return total, nil
		}
		before := total
		loaded, err := db.Load(a.ctx, extractions(arch, due), store.LoadOptions{
			Log:      a.log,
			Progress: func(r store.LoadResult) { bar.set(before.Notices + r.Notices) },
		})
		total = addLoaded(total, loaded)
		if err != nil || loaded.Requeued == 0 {
			return total, err
		}
		again = false
	}
}

// due lists the archived documents that were never read, or read by another
// version of a reader.
func (a *app) due(arch *archive.Archive, db *store.DB, again bool) ([]archive.Record, error) {
	read, err := db.Extracted(a.ctx)
	if err != nil {
		return nil, err
	}
	version := extract.Versions()
	var due []archive.Record
	for record := range arch.Documents() {
		if again || read[record.Digest] != version {
			due = append(due, record)
		}
	}
	return due, nil
}

// extractions pairs each record with the notices in it, read when asked for.
func extractions(arch *archive.Archive, records []archive.Record) iter.Seq[store.Extraction] {
	version := extract.Versions()
	return func(yield func(store.Extraction) bool) {
		for _, record := range records {
			e := store.Extraction{Document: storeDocument(record), Version: version, Notices: notices(arch, record)}
			if !yield(e) {
				return
			}
		}
	}
}

// notices opens a record when the reading begins and closes it at its end.
func notices(arch *archive.Archive, record archive.Record) iter.Seq2[notice.Notice, error] {
	return func(yield func(notice.Notice, error) bool) {
		body, err := arch.Body(record)
		if err != nil {
			yield(notice.Notice{}, fmt.Errorf("%w: %w", store.ErrUnread, err))
			return
		}
		defer body.Close()
		for n, err := range extract.Read(body, document(record)) {
			if !yield(n, err) {
				return
			}
		}
		// A large body is checked once more as it is read, at its end.
		if _, err := io.Copy(io.Discard, body); err != nil {
			yield(notice.Notice{}, fmt.Errorf("read %s: %w", record.URL, err))
		}
	}
}

// document is what the readers are told of a record.
func document(record archive.Record) extract.Document {
	return extract.Document{
		Name:        path.Base(record.URL),
		ContentType: record.ContentType,
		Origin: notice.Origin{
			Source:  record.Source,
			URL:     record.URL,
			Fetched: record.Time.UTC().Format(time.RFC3339Nano),
			Digest:  record.Digest,
			Dated:   record.Dated,
		},
	}
}

// storeDocument is what the database is told of a record.
func storeDocument(record archive.Record) store.Document {
	return store.Document{
		Digest: record.Digest, Source: record.Source, URL: record.URL, Fetched: record.Time,
		Status: record.Status, ContentType: record.ContentType, Bytes: record.Length,
		File: record.File, Offset: record.Offset, Window: record.Window,
	}
}

// copyLedger copies the ledger's newest lines into the database.
func (a *app) copyLedger(db *store.DB) error {
	ledger, err := crawler.ReadLedger(a.archiveDir())
	if err != nil {
		return err
	}
	var copied store.Ledger
	for _, w := range ledger.Windows() {
		copied.Windows = append(copied.Windows, store.Window{
			Source: w.Source, Part: w.Part, From: w.From, To: w.To, State: string(w.State), At: w.At,
			Asked: w.Asked, Kept: w.Kept, Unchanged: w.Unchanged, Expected: w.Expected,
			Run: w.Run, Reason: w.Reason,
		})
	}
	for _, source := range ledger.Sources() {
		for _, m := range ledger.Months(source) {
			copied.Months = append(copied.Months, store.Month{
				Source: m.Source, Month: m.Month, Windows: m.Windows, Open: m.Open, Failed: m.Failed,
				Expected: m.Expected, Gaps: m.Gaps, Complete: m.Complete,
			})
		}
	}
	for _, r := range ledger.Runs() {
		var ended time.Time
		if r.Ended != nil {
			ended = *r.Ended
		}
		copied.Runs = append(copied.Runs, store.Run{
			Run: r.Run, Command: r.Command, Started: r.Started, Ended: ended,
			Outcome: r.Outcome, Summary: r.Summary,
		})
	}
	return db.SaveLedger(a.ctx, copied)
}

func addLoaded(a, b store.LoadResult) store.LoadResult {
	a.Documents += b.Documents
	a.Notices += b.Notices
	a.New += b.New
	a.Changed += b.Changed
	a.Removed += b.Removed
	a.Unchanged += b.Unchanged
	a.Failures += b.Failures
	a.Unread += b.Unread
	a.Problems += b.Problems
	a.Repeated += b.Repeated
	a.Rows += b.Rows
	a.Bytes += b.Bytes
	return a
}

// sayLoaded tells what was read, in a line or two.
func (a *app) sayLoaded(r store.LoadResult) {
	if r.Unread > 0 {
		a.sayf("%d documents cannot be read from the archive and stay due: tenders verify", r.Unread)
	}
	if r.Documents == 0 {
		a.sayf("Nothing was due.")
		return
	}
	var more []string
	for _, c := range []struct {
		n    int
		what string
	}{{r.New, "new"}, {r.Changed, "changed"}, {r.Unchanged, "unchanged"}, {r.Removed, "removed"}} {
		if c.n > 0 {
			more = append(more, fmt.Sprintf("%d %s", c.n, c.what))
		}
	}
	a.sayf("Read %d documents: %d notices (%s); %d problems noted, %d parts could not be read.",
		r.Documents, r.Notices, strings.Join(more, ", "), r.Problems, r.Failures)
}
