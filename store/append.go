package store

import (
	"database/sql"
	"database/sql/driver"
	"encoding/binary"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/duckdb/duckdb-go/v2"

	"tenders/extract/notice"
)

// Separators of the lists that are staged as texts; see staging/create.sql.
const (
	listSeparator = "\x1e"
	unitSeparator = "\x1f"
)

// table appends rows to one staging table. The row is built cell by cell, in
// the order of the table's columns, and used again.
type table struct {
	name     string
	appender *duckdb.Appender
	row      []driver.Value
	rows     int64
}

// open makes the appender; the connection stays the caller's.
func (t *table) open(conn *sql.Conn) error {
	return conn.Raw(func(raw any) error {
		var err error
		t.appender, err = duckdb.NewAppender(raw.(driver.Conn), "staging", "main", t.name)
		return err
	})
}

// close writes what is buffered.
func (t *table) close() error {
	if t.appender == nil {
		return nil
	}
	err := t.appender.Close()
	t.appender = nil
	return err
}

// end appends the row that was built.
func (t *table) end() error {
	t.rows++
	err := t.appender.AppendRow(t.row...)
	t.row = t.row[:0]
	return err
}

// cells builds rows, and collects all that goes into those of one notice, so
// that its hash says whether the notice reads as it did before.
type cells struct {
	// content is what was written since begin, unambiguously.
	content []byte
	// dates and words are boxed once: the driver takes any, and boxing a cell
	// costs more than writing it. Both are bounded.
	dates map[notice.Date]driver.Value
	words map[string]driver.Value
}

// maxBoxed bounds the boxes; real dates number some ten thousand.
const maxBoxed = 1 << 15

// text adds a text; "" is null.
func (c *cells) text(t *table, s string) {
	if s == "" {
		c.null(t)
		return
	}
	c.required(t, s)
}

// required adds a text that is never null.
func (c *cells) required(t *table, s string) {
	// DuckDB takes nothing but UTF-8; readers should have repaired it.
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	c.note(s)
	t.row = append(t.row, s)
}

// word adds a text of which there are few different ones; "" is null.
func (c *cells) word(t *table, s string) {
	if s == "" {
		c.null(t)
		return
	}
	c.label(t, s)
}

// label adds a word that is never null.
func (c *cells) label(t *table, s string) {
	c.note(s)
	boxed, ok := c.words[s]
	if !ok {
		if len(c.words) > maxBoxed {
			clear(c.words)
		}
		clean := strings.Clone(strings.ToValidUTF8(s, "\uFFFD"))
		boxed = clean
		c.words[strings.Clone(s)] = boxed
	}
	t.row = append(t.row, boxed)
}

func (c *cells) note(s string) {
	c.content = binary.AppendUvarint(c.content, uint64(len(s))+1)
	c.content = append(c.content, s...)
}

func (c *cells) null(t *table) {
	c.content = append(c.content, 0)
	t.row = append(t.row, nil)
}

// number adds an integer that is never null.
func (c *cells) number(t *table, n int) {
	c.content = binary.AppendVarint(c.content, int64(n))
	t.row = append(t.row, int32(min(max(n, math.MinInt32), math.MaxInt32)))
}

// stated adds an integer of which 0 says that nobody stated it.
func (c *cells) stated(t *table, n int) {
	if n == 0 {
		c.null(t)
		return
	}
	c.count(t, &n)
}

// count adds an integer that may be missing.
func (c *cells) count(t *table, n *int) {
	if n == nil {
		c.null(t)
		return
	}
	c.content = append(c.content, 1)
	c.number(t, *n)
}

func (c *cells) yes(t *table, b bool) {
	if b {
		c.content = append(c.content, 2)
	} else {
		c.content = append(c.content, 1)
	}
	t.row = append(t.row, b)
}

func (c *cells) float(t *table, f float64) {
	c.content = binary.LittleEndian.AppendUint64(c.content, math.Float64bits(f))
	t.row = append(t.row, float32(f))
}

// list adds texts as one; none are null.
func (c *cells) list(t *table, texts []string) {
	switch len(texts) {
	case 0:
		c.null(t)
	case 1:
		c.required(t, unseparated(texts[0]))
	default:
		parts := make([]string, len(texts))
		for i, text := range texts {
			parts[i] = unseparated(text)
		}
		c.required(t, strings.Join(parts, listSeparator))
	}
}

// ids adds the ids of an organisation as one text; none are null.
func (c *cells) ids(t *table, ids []notice.ID) {
	if len(ids) == 0 {
		c.null(t)
		return
	}
	var b strings.Builder
	for i, id := range ids {
		if i > 0 {
			b.WriteString(listSeparator)
		}
		b.WriteString(unseparated(id.Scheme))
		b.WriteString(unitSeparator)
		b.WriteString(unseparated(id.ID))
	}
	c.required(t, b.String())
}

// unseparated is s without our separators, which no publisher means.
func unseparated(s string) string {
	if !strings.ContainsAny(s, listSeparator+unitSeparator) {
		return s
	}
	return strings.NewReplacer(listSeparator, " ", unitSeparator, " ").Replace(s)
}
