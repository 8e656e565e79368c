package main

import (
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"tenders/crawler/archive"
	"tenders/extract"
	"tenders/extract/parse"
	"tenders/store"
)

type verifyCommand struct {
	Show int `help:"Print at most this many mismatches." default:"20" placeholder:"N"`
}

// Run reads every record of the archive back against its digest, and follows
// every path in the database to the words it was read from.
func (c *verifyCommand) Run(a *app) error {
	arch, err := a.openArchiveRead()
	if err != nil {
		return err
	}
	defer arch.Close()
	v := verification{app: a, archive: arch, show: c.Show, hold: batchFacts}
	if err := v.records(); err != nil {
		return err
	}
	if err := v.rows(); err != nil {
		return err
	}
	fmt.Fprintf(a.stdout, "archive: %d records read back, %d damaged\n", v.recordCount, v.damaged)
	fmt.Fprintf(a.stdout, "facts: %d of %d traced to the words they were read from, in %d documents; %d differ, %d lead nowhere\n",
		v.traced, v.facts, v.documents, v.differ, v.missing)
	if v.due > 0 {
		fmt.Fprintf(a.stdout, "due: %d archived documents are not in the database yet; run 'tenders extract'\n", v.due)
	}
	if v.damaged+v.differ+v.missing > 0 {
		return errPartly
	}
	return nil
}

// verification counts what holds and what does not.
type verification struct {
	app     *app
	archive *archive.Archive
	show    int
	hold    int // how many facts of a document are held at once

	mu                              sync.Mutex
	recordCount, damaged            int
	documents, facts, traced        int
	differ, missing, due, mentioned int
}

// records reads the archive back.
func (v *verification) records() error {
	for _, d := range v.archive.Damage() {
		if d.URL != "" {
			continue // Verify tells of lost records
		}
		v.damaged++
		v.mention("archive: %s", d)
	}
	return v.archive.Verify(v.app.ctx, func(r archive.Record, err error) {
		v.recordCount++
		if err != nil {
			v.damaged++
			v.mention("archive: %s: %v", r.URL, err)
		}
	})
}

// rows follows the facts, document by document, on all cores.
func (v *verification) rows() error {
	db, err := v.app.openReader()
	if err != nil {
		return err
	}
	defer db.Close()
	records, err := v.held(db)
	if err != nil {
		return err
	}
	group, ctx := errgroup.WithContext(v.app.ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	facts := newFactQueue(db.Facts(ctx), v.hold)
	defer facts.stop()
	for {
		batch := facts.batch()
		if len(batch) == 0 {
			return errors.Join(facts.err, group.Wait())
		}
		v.documents++
		record := records[batch[0].Document]
		if facts.within(batch[0].Document) {
			v.huge(record, batch, facts)
			continue
		}
		group.Go(func() error {
			v.resolved(batch, func(paths []string) (map[string]string, error) { return v.resolve(record, paths) })
			return nil
		})
	}
}

// held lists the archive's documents by digest, and counts those that are due.
func (v *verification) held(db *store.DB) (map[string]archive.Record, error) {
	read, err := db.Extracted(v.app.ctx)
	if err != nil {
		return nil, err
	}
	records := map[string]archive.Record{}
	for r := range v.archive.Documents() {
		records[r.Digest] = r
		if _, ok := read[r.Digest]; !ok {
			v.due++
		}
	}
	return records, nil
}

// resolved holds some facts of one document against the words at their paths.
func (v *verification) resolved(facts []store.Fact, resolve extract.Words) {
	paths := make([]string, len(facts))
	for i, f := range facts {
		paths[i] = f.Path
	}
	words, err := resolve(paths)
	v.mu.Lock()
	defer v.mu.Unlock()
	v.facts += len(facts)
	if err != nil {
		v.missing += len(facts)
		v.mention("document %s: %v", facts[0].Document, err)
		return
	}
	for _, f := range facts {
		v.compare(f, words)
	}
}

// resolve gives the words at paths of a document.
func (v *verification) resolve(record archive.Record, paths []string) (map[string]string, error) {
	if record.Digest == "" {
		return nil, fmt.Errorf("not in the archive: %w", fs.ErrNotExist)
	}
	body, err := v.archive.Body(record)
	if err != nil {
		return nil, err
	}
	defer body.Close()
	return extract.Resolve(body, document(record), paths)
}

// compare holds a fact against the words that stand at its path.
func (v *verification) compare(f store.Fact, words map[string]string) {
	found, ok := words[f.Path]
	switch {
	case !ok:
		v.missing++
		v.mention("%s: %s: nothing at %s", f.NoticeID, f.Field, f.Path)
	case !says(found, f):
		v.differ++
		v.mention("%s: %s: %q held, %q at %s", f.NoticeID, f.Field, f.Raw, found, f.Path)
	default:
		v.traced++
	}
}

// says reports whether the words found are those that the fact was read from.
func says(found string, f store.Fact) bool {
	switch f.Match {
	case store.MatchExact:
		// Mail addresses and telephone numbers are masked in what is held.
		return found == f.Raw || parse.Redact(found) == f.Raw
	case store.MatchPrefix:
		return strings.HasPrefix(strings.TrimSpace(found), f.Raw)
	case store.MatchDate:
		return isDay(strings.TrimSpace(found), f.Raw)
	case store.MatchWords:
		return parse.Line(found) == parse.Line(f.Raw)
	case store.MatchExists:
		return true
	}
	return false
}

// isDay reports whether words begin with a day: 2014-12-01, 20141201, or the
// year, the month and the day in fields of their own.
func isDay(words, day string) bool {
	if part := strings.Fields(words); len(part) == 3 {
		words = fmt.Sprintf("%s-%02s-%02s", part[0], part[1], part[2])
	}
	return strings.HasPrefix(words, day) || strings.HasPrefix(words, strings.ReplaceAll(day, "-", ""))
}

// mention prints a mismatch, until there were enough.
func (v *verification) mention(format string, args ...any) {
	v.mentioned++
	switch {
	case v.mentioned <= v.show:
		fmt.Fprintf(v.app.stdout, format+"\n", args...)
	case v.mentioned == v.show+1:
		fmt.Fprintln(v.app.stdout, "… more are counted, not printed; see --show")
	}
}
