package store

import (
	"context"
	"iter"
)

// Match says how a fact compares with the words that stand at its path.
type Match string

// The ways to compare.
const (
	MatchExact  Match = "exact"  // the words are Raw
	MatchPrefix Match = "prefix" // the words begin with Raw: dates and codes
	MatchWords  Match = "words"  // the words say Raw, but for spaces, markup and repaired characters
	MatchExists Match = "exists" // something stands there
)

// Fact is one fact and the place that it was read from.
type Fact struct {
	// Document is the digest of the archived body.
	Document string
	NoticeID string
	// Field is the table and column it is held in ("values.amount").
	Field string
	Path  string
	Raw   string
	Match Match
}

// Facts yields every fact that has a path, grouped by document.
func (db *DB) Facts(ctx context.Context) iter.Seq2[Fact, error] { return nil }
