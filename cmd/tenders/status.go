package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"time"

	"tenders/crawler"
	"tenders/crawler/archive"
	"tenders/crawler/sources"
	"tenders/store"
)

type statusCommand struct {
	JSON bool `help:"Print one JSON object."`
	Rows int  `help:"Print at most this many rows of each list." default:"12" placeholder:"N"`
}

// statusReport is everything that status tells. Its JSON form is what --json
// prints.
type statusReport struct {
	Archive    archiveStatus    `json:"archive"`
	Months     []crawler.Month  `json:"months"`
	Unfinished []crawler.Window `json:"unfinished"`
	// NotHeld are the articles that feeds told of and that are not archived.
	NotHeld    []crawler.Number `json:"not_held"`
	Gaps       map[string]int   `json:"gaps"`
	Suspicious []crawler.Window `json:"suspicious"`
	Runs       []crawler.Run    `json:"runs"`
	Due        int              `json:"due"`
	Notices    []map[string]any `json:"notices"`
	Failures   []map[string]any `json:"failures"`
	Drift      []map[string]any `json:"drift"`
	Problems   []map[string]any `json:"problems"`
	// Attention lists what is missing or broken, a sentence each; Healthy is
	// true where there is nothing.
	Attention []string `json:"attention"`
	// Notes are sentences about what is missing of optional sources.
	Notes   []string `json:"notes"`
	Healthy bool     `json:"healthy"`

	store      store.Status
	unreadable string   // why the database could not be asked
	unknown    []string // sources of which the archive holds windows, and the ledger nothing
}

type archiveStatus struct {
	Records   int      `json:"records"`
	Documents int      `json:"documents"`
	Bytes     int64    `json:"bytes"` // of the distinct bodies
	Damage    []string `json:"damage"`
}

// Run prints the ledger, the holes in it, and what could not be read. The exit
// code is 3 where something is missing or broken.
func (c *statusCommand) Run(a *app) error {
	report, err := a.status()
	if err != nil {
		return err
	}
	if c.JSON {
		out := json.NewEncoder(a.stdout)
		out.SetIndent("", "  ")
		err = out.Encode(report)
	} else {
		err = c.print(a, report)
	}
	if err == nil && !report.Healthy {
		err = errPartly
	}
	return err
}

func (a *app) status() (*statusReport, error) {
	// A list that is empty is printed as such, not as null.
	none := []map[string]any{}
	r := &statusReport{
		Archive: archiveStatus{Damage: []string{}}, Months: []crawler.Month{}, Unfinished: []crawler.Window{}, Suspicious: []crawler.Window{}, NotHeld: []crawler.Number{}, Gaps: map[string]int{},
		Runs: []crawler.Run{}, Notices: none, Failures: none, Drift: none, Problems: none, Attention: []string{}, Notes: []string{},
	}
	if err := r.ofArchive(a); err != nil {
		return nil, err
	}
	if err := r.ofDatabase(a); err != nil {
		return nil, err
	}
	r.judge()
	return r, nil
}

func (r *statusReport) ofArchive(a *app) error {
	arch, err := a.openArchiveRead()
	if err != nil {
		return err
	}
	defer arch.Close()
	r.Archive.Records = arch.Len()
	for d := range arch.Documents() {
		r.Archive.Documents++
		r.Archive.Bytes += d.Length
	}
	for _, d := range arch.Damage() {
		r.Archive.Damage = append(r.Archive.Damage, d.String())
	}
	ledger, err := crawler.ReadLedger(a.archiveDir())
	if err != nil {
		return err
	}
	if n := ledger.Damaged(); n > 0 {
		r.Archive.Damage = append(r.Archive.Damage, fmt.Sprintf("ledger: %d lines cannot be read; their windows will be asked again", n))
	}
	for _, source := range ledger.Sources() {
		r.Months = append(r.Months, ledger.Months(source)...)
		r.Unfinished = append(r.Unfinished, ledger.Unfinished(source)...)
		r.Suspicious = append(r.Suspicious, ledger.Suspicious(source)...)
		r.NotHeld = append(r.NotHeld, ledger.NotHeld(source)...)
		if n := ledger.Gaps(source, time.Time{}, a.now().AddDate(1, 0, 0)).Count(); n > 0 {
			r.Gaps[source] = n
		}
	}
	r.Runs = append(r.Runs, ledger.Runs()...)
	r.unknown = unknownToLedger(arch, ledger)
	return nil
}

// unknownToLedger lists the sources of which the archive holds answers for
// windows of time, and the ledger not one line: it was lost.
func unknownToLedger(arch *archive.Archive, ledger *crawler.Ledger) []string {
	crawled := map[string]bool{}
	for rec := range arch.Records() {
		if rec.Window != "" {
			crawled[rec.Source] = true
		}
	}
	for _, source := range ledger.Sources() {
		delete(crawled, source)
	}
	return slices.Sorted(maps.Keys(crawled))
}

// ofDatabase adds what the database tells. Without one, everything is due.
func (r *statusReport) ofDatabase(a *app) error {
	db, err := a.openReader()
	var usage usageError
	if errors.As(err, &usage) || errors.Is(err, fs.ErrNotExist) {
		r.Due = r.Archive.Documents
		return nil
	}
	if err != nil {
		// The ledger matters most when the database is broken.
		r.unreadable = err.Error()
		return nil
	}
	defer db.Close()
	arch, err := a.openArchiveRead()
	if err != nil {
		return err
	}
	defer arch.Close()
	due, err := a.due(arch, db, false)
	if err != nil {
		return err
	}
	r.Due = len(due)
	if r.store, err = db.Status(a.ctx); err != nil {
		return err
	}
	r.Notices, r.Failures = objects(r.store.Notices), objects(r.store.Failures)
	r.Drift, r.Problems = objects(r.store.Drift), objects(r.store.Problems)
	return nil
}

// judge says what a person should see to.
func (r *statusReport) judge() {
	attend := func(n int, format string) {
		if n > 0 {
			r.Attention = append(r.Attention, fmt.Sprintf(format, n))
		}
	}
	unfinished, optional := r.unfinished()
	attend(unfinished, "%d windows of time are not complete; the next crawl asks for them")
	r.note(optional, "%d windows of %s are not complete, which is optional")
	if len(r.unknown) > 0 {
		r.Attention = append(r.Attention, fmt.Sprintf("the ledger knows nothing of %s, of which the archive holds windows: it was lost; "+
			"crawl the same days again, and what is archived will not be asked for", strings.Join(r.unknown, ", ")))
	}
	gaps := 0
	for _, n := range r.Gaps {
		gaps += n
	}
	attend(gaps, "%d notice numbers are missing between those seen; each crawl fetches some")
	attend(len(r.Archive.Damage), "%d places of the archive are damaged; put the files back from a copy, or crawl the time again with --again")
	unread, optional := r.unmended()
	attend(unread, "%d archived documents could not be read whole")
	r.note(optional, "%d documents of %s could not be read whole, which is optional")
	attend(r.Due, "%d archived documents are not in the database yet; run tenders extract")
	if r.unreadable != "" {
		r.Attention = append(r.Attention, r.unreadable)
	}
	if n := len(r.Runs); n > 0 && r.Runs[n-1].Outcome != "done" && r.Runs[n-1].Outcome != "partly" {
		r.Attention = append(r.Attention, "the last run did not end: "+cmp.Or(r.Runs[n-1].Outcome, "killed, or still at work"))
	}
	r.Healthy = len(r.Attention) == 0
}

// note tells of each source with a count.
func (r *statusReport) note(counts map[string]int, format string) {
	for _, id := range slices.Sorted(maps.Keys(counts)) {
		r.Notes = append(r.Notes, fmt.Sprintf(format, counts[id], id))
	}
}

// unfinished counts the windows that are not complete, those of optional
// sources apart.
func (r *statusReport) unfinished() (n int, optional map[string]int) {
	optional = map[string]int{}
	for _, w := range r.Unfinished {
		if isOptional(w.Source) {
			optional[w.Source]++
			continue
		}
		n++
	}
	return n, optional
}

// unmended counts the documents that could not be read and whose address has
// given no better one, those of optional sources apart.
func (r *statusReport) unmended() (n int, optional map[string]int) {
	optional = map[string]int{}
	for _, f := range r.Failures {
		documents, _ := f["documents"].(int64)
		mended, _ := f["mended"].(int64)
		source, _ := f["source"].(string)
		switch left := int(documents - mended); {
		case left == 0:
		case isOptional(source):
			optional[source] += left
		default:
			n += left
		}
	}
	return n, optional
}

// isOptional reports that a night counts as whole without a source.
func isOptional(id string) bool {
	s, ok := sources.Find(id)
	return ok && s.Optional != ""
}

// objects turns a table's rows into maps, for JSON.
func objects(t store.Table) []map[string]any {
	out := make([]map[string]any, len(t.Rows))
	for i, row := range t.Rows {
		out[i] = map[string]any{}
		for j, c := range t.Columns {
			out[i][c.Name] = row[j]
		}
	}
	return out
}

func (c *statusCommand) print(a *app, r *statusReport) error {
	w := a.stdout
	for _, line := range r.Attention {
		fmt.Fprintln(w, "attention:", line)
	}
	for _, line := range r.Notes {
		fmt.Fprintln(w, "note:", line)
	}
	if r.Healthy {
		fmt.Fprintln(w, "all is well: nothing is missing or broken")
	}
	fmt.Fprintf(w, "archive: %d records, %d distinct documents, %.1f MB; %d damaged places; %d documents due to be read\n",
		r.Archive.Records, r.Archive.Documents, float64(r.Archive.Bytes)/1e6, len(r.Archive.Damage), r.Due)
	for i, d := range r.Archive.Damage {
		if i == c.Rows {
			fmt.Fprintf(w, "  … and %d more damaged places; see --rows\n", len(r.Archive.Damage)-i)
			break
		}
		fmt.Fprintln(w, "  damaged:", d)
	}
	fmt.Fprintln(w, "\nledger, by source and month:")
	if err := c.ledger(a, r); err != nil {
		return err
	}
	if len(r.Unfinished) > 0 {
		fmt.Fprintln(w, "\nwindows that are not complete; the same crawl again asks for them:")
		c.table(a, windowTable(r.Unfinished))
	}
	if len(r.Suspicious) > 0 {
		fmt.Fprintln(w, "\nwindows that are closed, and worth a look:")
		c.table(a, windowTable(r.Suspicious))
	}
	if len(r.NotHeld) > 0 {
		fmt.Fprintln(w, "\narticles that were told of and are not held (open, failed and refused ones are asked for again):")
		c.table(a, numberTable(r.NotHeld))
	}
	for _, source := range slices.Sorted(maps.Keys(r.Gaps)) {
		fmt.Fprintf(w, "\n%s: %d notice numbers are missing between those seen; each crawl fetches some\n", source, r.Gaps[source])
	}
	if n := len(r.Runs); n > 0 {
		fmt.Fprintln(w, "\nlast runs:")
		c.table(a, runTable(r.Runs[max(0, n-5):]))
	}
	c.section(a, "notices held:", r.store.Notices)
	c.section(a, "documents that could not be read, whole or in part:", r.store.Failures)
	c.section(a, "drift, paths that no reader knows:", r.store.Drift)
	c.section(a, "problems in notices:", r.store.Problems)
	return nil
}

// ledger prints the newest months of the ledger.
func (c *statusCommand) ledger(a *app, r *statusReport) error {
	if len(r.Months) == 0 {
		fmt.Fprintln(a.stdout, "nothing was crawled")
		return nil
	}
	c.table(a, ledgerTable(r.Months))
	return nil
}

func (c *statusCommand) section(a *app, title string, t store.Table) {
	if len(t.Rows) == 0 {
		return
	}
	fmt.Fprintf(a.stdout, "\n%s\n", title)
	c.table(a, t)
}

// table prints the first rows of a table, and how many more there are.
func (c *statusCommand) table(a *app, t store.Table) {
	rows := t.Rows[:min(len(t.Rows), c.Rows)]
	_ = printTable(a.stdout, t.Columns, slice(rows))
	if more := len(t.Rows) - len(rows); more > 0 {
		fmt.Fprintf(a.stdout, "… and %d more; see --rows\n", more)
	}
}

func ledgerTable(months []crawler.Month) store.Table {
	t := columns("source", "month", "#windows", "#open", "#failed", "#notices", "#new", "#gaps", "complete")
	for _, m := range months {
		t.Rows = append(t.Rows, []any{m.Source, m.Month.Format("2006-01"), m.Windows, m.Open, m.Failed,
			m.Expected, m.Kept, m.Gaps, m.Complete})
	}
	return t
}

func windowTable(windows []crawler.Window) store.Table {
	t := columns("source", "part", "from", "to", "state", "reason")
	for _, w := range windows {
		t.Rows = append(t.Rows, []any{w.Source, w.Part, w.From.Format(time.DateTime), w.To.Format(time.DateTime), w.State, w.Reason})
	}
	return t
}

func numberTable(numbers []crawler.Number) store.Table {
	t := columns("source", "address", "state", "at", "reason")
	for _, n := range numbers {
		t.Rows = append(t.Rows, []any{n.Source, n.ID, n.State, n.At.Format(time.DateTime), n.Reason})
	}
	return t
}

func runTable(runs []crawler.Run) store.Table {
	t := columns("run", "command", "outcome", "#seconds")
	for _, r := range runs {
		outcome, seconds := r.Outcome, any(nil)
		if r.Ended != nil {
			seconds = int(r.Ended.Sub(r.Started).Seconds())
		} else {
			outcome = "killed, or still running"
		}
		t.Rows = append(t.Rows, []any{r.Run, r.Command, outcome, seconds})
	}
	return t
}

// columns names a table's columns; those that begin with # hold numbers.
func columns(names ...string) store.Table {
	var t store.Table
	for _, name := range names {
		c := store.Column{Name: name, Type: "VARCHAR"}
		if name[0] == '#' {
			c = store.Column{Name: name[1:], Type: "BIGINT"}
		}
		t.Columns = append(t.Columns, c)
	}
	return t
}
