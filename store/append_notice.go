package store

import (
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	"encoding/binary"
	"fmt"

	"tenders/extract/notice"
)

// staged writes notices to the staging tables over one connection. One
// goroutine uses it.
type staged struct {
	conn *sql.Conn
	cells
	documents, extractions, sightings, repeats         table
	notices, lots, awards, contracts, changes, parties table
	values, periods, codes, links, problems            table
	// stageNo names one notice as it stood in one document; those of a worker
	// begin with its number.
	stageNo uint64
	boxed   any // stageNo, boxed once a notice
	// partyNo, valueNo, periodNo and found are those of the notice being
	// written.
	partyNo, valueNo, periodNo int
	found                      []notice.Problem
}

// workerBits leaves 2^40 notices to each worker.
const workerBits = 40

func newStaged(conn *sql.Conn, worker int) *staged {
	s := &staged{conn: conn, stageNo: uint64(worker) << workerBits}
	s.dates = map[notice.Date]driver.Value{}
	s.words = map[string]driver.Value{}
	for name, t := range map[string]*table{
		"documents": &s.documents, "extractions": &s.extractions, "sightings": &s.sightings, "repeats": &s.repeats,
		"notices": &s.notices, "lots": &s.lots, "awards": &s.awards, "contracts": &s.contracts, "changes": &s.changes,
		"parties": &s.parties, "values": &s.values, "periods": &s.periods, "codes": &s.codes, "links": &s.links,
		"problems": &s.problems,
	} {
		t.name = name
	}
	return s
}

func (s *staged) tables() []*table {
	return []*table{
		&s.documents, &s.extractions, &s.sightings, &s.repeats, &s.notices, &s.lots, &s.awards, &s.contracts,
		&s.changes, &s.parties, &s.values, &s.periods, &s.codes, &s.links, &s.problems,
	}
}

// open makes the appenders, after the tables were made.
func (s *staged) open() error {
	for _, t := range s.tables() {
		if err := t.open(s.conn); err != nil {
			return fmt.Errorf("append to %s: %w", t.name, err)
		}
	}
	return nil
}

// close writes what is buffered. It closes all appenders even after an error,
// because an open one leaks.
func (s *staged) close() error {
	var first error
	for _, t := range s.tables() {
		if err := t.close(); err != nil && first == nil {
			first = fmt.Errorf("append to %s: %w", t.name, err)
		}
	}
	return first
}

// rows counts all rows appended so far.
func (s *staged) rows() int64 {
	var n int64
	for _, t := range s.tables() {
		n += t.rows
	}
	return n
}

// end appends a built row and passes an error up by way of the first one.
func (s *staged) end(t *table, err *error) {
	if e := t.end(); e != nil && *err == nil {
		*err = fmt.Errorf("append to %s: %w", t.name, e)
	}
}

// begin starts a row of a notice.
func (s *staged) begin(t *table, no int) {
	t.row = append(t.row[:0], s.boxed, int32(no))
	s.note(t.name)
}

// notice appends all rows of a notice, its own last, because it holds the hash
// of the others.
func (s *staged) notice(n *notice.Notice, d *Document, key uint64) (err error) {
	if n.Format == notice.Article {
		n = factsOnly(n)
	}
	s.stageNo++
	s.boxed = s.stageNo
	s.content = s.content[:0]
	s.partyNo, s.valueNo, s.periodNo = 0, 0, 0
	s.found = append(s.found[:0], n.Problems...)

	s.party(notice.LevelNotice, 0, n.Buyers, &err)
	s.money(notice.LevelNotice, 0, n.Values, &err)
	s.period(notice.LevelNotice, 0, n.Period, &err)
	s.lotRows(n, &err)
	s.awardRows(n, &err)
	s.contractRows(n, &err)
	s.changeRows(n, &err)
	s.codeRows(n, &err)
	s.linkRows(n, &err)
	s.noticeRow(n, d, key, &err)
	return err
}

// noticeRow appends the notice's own row and, because that may still find some,
// the problems.
func (s *staged) noticeRow(n *notice.Notice, d *Document, key uint64, err *error) {
	t := &s.notices
	t.row = append(t.row[:0], s.boxed, key)
	s.required(t, n.ID)
	s.label(t, n.Source)
	s.required(t, n.PublisherID)
	s.required(t, n.Version)
	s.label(t, string(n.Format))
	t.row = append(t.row, n.Origin.FormatVersion) // not part of what was read
	s.text(t, n.ProcessID)
	s.label(t, string(n.Kind))
	s.word(t, n.Form)
	s.word(t, string(n.Regime))
	s.word(t, n.Language)
	s.list(t, n.Languages)
	s.text(t, n.Title)
	s.text(t, n.Description)
	s.day(t, n.Published, n.PublishedPath)
	s.text(t, n.PublishedAt)
	s.day(t, n.Dispatched, n.DispatchedPath)
	s.day(t, n.Deadline, n.DeadlinePath)
	s.text(t, n.DeadlineAt)
	s.procedure(t, n.Procedure)
	s.text(t, n.TitlePath)
	s.text(t, n.DescriptionPath)
	s.text(t, n.PublishedPath)
	s.text(t, n.DispatchedPath)
	s.text(t, n.DeadlinePath)
	s.deal(t, n.Deal)
	t.row = append(t.row, d.Digest, nullable(d.URL), d.Fetched) // where, not what
	s.required(t, n.Origin.Path)
	s.proofs(t, n.Procedure, n.Deal)
	s.problemRows(err)
	sum := sha256.Sum256(s.content)
	t.row = append(t.row, binary.BigEndian.Uint64(sum[:]))
	s.end(t, err)
}

func (s *staged) procedure(t *table, p *notice.Procedure) {
	if p == nil {
		p = &notice.Procedure{}
	}
	s.word(t, p.Method)
	s.text(t, p.Details)
	s.yes(t, p.Framework)
	s.yes(t, p.DPS)
	s.yes(t, p.CallOff)
	s.text(t, p.DirectAwardReason)
	s.text(t, p.Path)
}

func (s *staged) deal(t *table, d *notice.Deal) {
	if d == nil {
		d = &notice.Deal{}
	}
	s.word(t, d.Status)
	s.text(t, d.Subject)
	s.text(t, d.PublishedBy)
}

// proofs are the words behind what an article's deal is.
func (s *staged) proofs(t *table, p *notice.Procedure, d *notice.Deal) {
	if p == nil {
		p = &notice.Procedure{}
	}
	if d == nil {
		d = &notice.Deal{}
	}
	s.text(t, p.Raw)
	s.text(t, d.Path)
	s.text(t, d.Raw)
}

// day adds a date, and a problem where it is none.
func (s *staged) day(t *table, d notice.Date, path string) {
	if !s.date(t, d) {
		s.found = append(s.found, notice.Problem{Path: path, Rule: "date-not-held", Message: fmt.Sprintf("%q is not a calendar date and is held as none", d)})
	}
}

// amount adds an amount, and a problem where it does not fit.
func (s *staged) amount(t *table, amount, path string) {
	if !s.decimal(t, amount) {
		s.found = append(s.found, notice.Problem{Path: path, Rule: "amount-not-held", Message: fmt.Sprintf("%q is not a decimal of at most %d digits and %d after the point, and is held as none", amount, wholeDigits, scale)})
	}
}

// document appends the row of a document; at its end, finish does the rest.
func (s *staged) document(d *Document) (err error) {
	t := &s.documents
	from, to := d.window()
	t.row = append(t.row[:0], d.Digest, d.Source, d.URL, d.Fetched.UTC(), int32(d.Status), nullable(d.ContentType),
		d.Bytes, d.File, d.Offset, nullable(from), nullable(to))
	s.end(t, &err)
	return err
}

// nullable is the text, or null where it is "".
func nullable(s string) any {
	if s == "" {
		return nil
	}
	return s
}
