package store

import (
	"context"
	_ "embed"
	"fmt"
	"iter"
)

// factsQuery lists the facts and their places.
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
	MatchExists Match = "exists" // something stands there; Raw only helps a person
)

// Fact is one fact and the place that it was read from.
type Fact struct {
	// Document is the digest of the archived body.
	Document string
	NoticeID string
	// Field is the table and column that it is held in ("values.amount").
	Field string
	Path  string
	Raw   string
	Match Match
}

// Facts yields every fact that has a path, grouped by document and in the same
// order every time.
func (db *DB) Facts(ctx context.Context) iter.Seq2[Fact, error] {
	return func(yield func(Fact, error) bool) {
		rows, err := db.sql.QueryContext(ctx, factsQuery)
		if err != nil {
			yield(Fact{}, fmt.Errorf("read facts: %w", err))
			return
		}
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			var f Fact
			if err := rows.Scan(&f.Document, &f.NoticeID, &f.Field, &f.Path, &f.Raw, &f.Match); err != nil {
				yield(Fact{}, fmt.Errorf("read facts: %w", err))
				return
			}
			if !yield(f, nil) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(Fact{}, fmt.Errorf("read facts: %w", err))
		}
	}
}
