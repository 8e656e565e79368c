package store

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"iter"
)

// factsQuery lists the facts and their places in a temporary table.
//
//go:embed facts.sql
var factsQuery string

// Match says how a fact compares with the words that stand at its path.
type Match string

// The ways to compare.
const (
	MatchExact  Match = "exact"  // the words are Raw
	MatchPrefix Match = "prefix" // the words begin with Raw
	MatchDate   Match = "date"   // the words begin with Raw, a date, or with its digits
	MatchWords  Match = "words"  // the words say Raw, but for spaces, markup and repaired characters
	MatchExists Match = "exists" // something stands there; Raw, perhaps shortened, only helps a person
)

// Fact is one fact and the place that it was read from.
type Fact struct {
	// Document is the digest of the archived body.
	Document string
	NoticeID string
	// Place is where in the document its notice stands: a part of a document of
	// several notices, else a member of an archive, or "".
	Place string
	// Field is the table and column that it is held in ("values.amount").
	Field string
	Path  string
	Raw   string
	Match Match
}

// Facts yields every fact that has a path, grouped by document and by place, the
// places in the order that documents mostly have, and in the same order every
// time. There may be more of them than memory holds: they are sorted
// on disk, in the folder beside the database, and read back in parts.
func (db *DB) Facts(ctx context.Context) iter.Seq2[Fact, error] {
	return func(yield func(Fact, error) bool) {
		if err := db.eachFact(ctx, func(f Fact) bool { return yield(f, nil) }); err != nil {
			yield(Fact{}, fmt.Errorf("read facts: %w", err))
		}
	}
}

// eachFact calls back until it is told to stop.
func (db *DB) eachFact(ctx context.Context, yield func(Fact) bool) (err error) {
	conn, err := db.sql.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() {
		// The connection goes back to the pool, the tables must not.
		_, dropped := conn.ExecContext(context.WithoutCancel(ctx), `DROP TABLE IF EXISTS temp.facts_placed; DROP TABLE IF EXISTS temp.facts_in_order`)
		err = errors.Join(err, dropped, conn.Close())
	}()
	if _, err := conn.ExecContext(ctx, factsQuery); err != nil {
		return err
	}
	for from := 0; ; from += factsPart {
		n, more, err := someFacts(ctx, conn, from, yield)
		if err != nil || !more || n == 0 {
			return err
		}
	}
}

// factsPart is how many facts are read at once: the driver holds the whole
// answer to a query in memory.
const factsPart = 50_000

// someFacts calls back with one part, and tells how many it held and whether
// more are wanted.
func someFacts(ctx context.Context, conn *sql.Conn, from int, yield func(Fact) bool) (n int, more bool, err error) {
	const part = `SELECT document, notice_id, place, field, path, raw, match FROM temp.facts_in_order WHERE rowid >= ? AND rowid < ? ORDER BY rowid`
	rows, err := conn.QueryContext(ctx, part, from, from+factsPart)
	if err != nil {
		return 0, false, err
	}
	defer func() { _ = rows.Close() }()
	for ; rows.Next(); n++ {
		var f Fact
		if err := rows.Scan(&f.Document, &f.NoticeID, &f.Place, &f.Field, &f.Path, &f.Raw, &f.Match); err != nil {
			return n, false, err
		}
		if !yield(f) {
			return n, false, nil
		}
	}
	return n, true, rows.Err()
}
