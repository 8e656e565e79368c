package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// questionFiles are the named questions. The header of each holds its name,
// the question as people ask it, what its columns mean and what to beware of.
//
//go:embed questions/*.sql
var questionFiles embed.FS

// ErrNoQuestion is returned for a question that has no file.
var ErrNoQuestion = errors.New("no such question")

// Question is one named question.
type Question struct {
	Name string
	// Asked is the question in a person's words.
	Asked string
	// Rank orders the list: by how often people ask.
	Rank int
	// Limit is how many rows it gives unless told otherwise.
	Limit int
	// Columns tell what each column of the answer means.
	Columns []ColumnDoc
	// Screen names the columns that a terminal has room for, all if empty.
	Screen []string
	// Caveats must stand beside the answer.
	Caveats []string
	// SQL is the statement; $lens, $since, $until and $limit are its parameters.
	SQL string
}

// Lens is the part of procurement that a question looks at.
type Lens string

// The lenses.
const (
	LensNHSIT Lens = "nhs-it"
	LensAll   Lens = "all"
)

// AskOptions narrow a question. The zero value asks of NHS IT, of all time.
type AskOptions struct {
	Lens Lens
	// Since and Until are dates (YYYY-MM-DD), both inclusive; "" is no bound.
	Since, Until string
	// Limit is how many rows at most; 0 for the question's own.
	Limit int
}

// Answer is a table and what must stand beside it.
type Answer struct {
	Question Question
	Columns  []Column
	Rows     [][]any
	Notes    []string
}

// Questions lists the named questions, those that people ask most first.
func Questions() []Question {
	entries, err := questionFiles.ReadDir("questions")
	if err != nil {
		return nil
	}
	var all []Question
	for _, entry := range entries {
		text, err := questionFiles.ReadFile("questions/" + entry.Name())
		if err != nil {
			continue
		}
		all = append(all, parseQuestion(strings.TrimSuffix(entry.Name(), ".sql"), string(text)))
	}
	slices.SortFunc(all, func(a, b Question) int {
		if a.Rank != b.Rank {
			return a.Rank - b.Rank
		}
		return strings.Compare(a.Name, b.Name)
	})
	return all
}

// FindQuestion returns the question of that name, or an [ErrNoQuestion] that
// lists the names there are.
func FindQuestion(name string) (Question, error) {
	var names []string
	for _, q := range Questions() {
		if q.Name == name {
			return q, nil
		}
		names = append(names, q.Name)
	}
	return Question{}, fmt.Errorf("%w: %q; there are: %s", ErrNoQuestion, name, strings.Join(names, ", "))
}

// parseQuestion reads the header: lines "-- KEY: TEXT", and "-- column NAME:
// TEXT" for each column of the answer.
func parseQuestion(name, text string) Question {
	q := Question{Name: name, Limit: 1000, SQL: text}
	for line := range strings.Lines(text) {
		comment, ok := strings.CutPrefix(strings.TrimSpace(line), "-- ")
		if !ok {
			break
		}
		q.SQL = strings.TrimPrefix(q.SQL, line)
		key, words, _ := strings.Cut(comment, ": ")
		column, isColumn := strings.CutPrefix(key, "column ")
		switch {
		case isColumn:
			q.Columns = append(q.Columns, ColumnDoc{Name: column, Comment: words})
		case key == "asked":
			q.Asked = words
		case key == "caveat":
			q.Caveats = append(q.Caveats, words)
		case key == "screen":
			q.Screen = strings.Split(words, ", ")
		case key == "rank":
			q.Rank, _ = strconv.Atoi(words)
		case key == "limit":
			q.Limit, _ = strconv.Atoi(words)
		}
	}
	return q
}

// Ask answers a named question, with the notes that must stand beside the
// answer: what it covers, what was left out and why, and what the words mean.
func (db *DB) Ask(ctx context.Context, name string, o AskOptions) (Answer, error) {
	q, err := FindQuestion(name)
	if err != nil {
		return Answer{}, err
	}
	if o, err = o.complete(q); err != nil {
		return Answer{}, fmt.Errorf("ask %s: %w", name, err)
	}
	rows, err := db.Query(ctx, q.SQL, q.args(o)...)
	if err != nil {
		return Answer{}, fmt.Errorf("ask %s: %w", name, err)
	}
	table, err := rows.Table()
	if err != nil {
		return Answer{}, fmt.Errorf("ask %s: %w", name, err)
	}
	notes, err := db.notes(ctx, q, o)
	if err != nil {
		return Answer{}, fmt.Errorf("ask %s: notes: %w", name, err)
	}
	return Answer{Question: q, Columns: table.Columns, Rows: table.Rows, Notes: notes}, nil
}

// complete fills in what was not said, and refuses what makes no sense.
func (o AskOptions) complete(q Question) (AskOptions, error) {
	if o.Lens == "" {
		o.Lens = LensNHSIT
	}
	if o.Lens != LensNHSIT && o.Lens != LensAll {
		return o, fmt.Errorf("lens %q: it is %s or %s", o.Lens, LensNHSIT, LensAll)
	}
	for _, date := range []string{o.Since, o.Until} {
		if _, err := time.Parse(time.DateOnly, date); date != "" && err != nil {
			return o, fmt.Errorf("date %q: it is YYYY-MM-DD", date)
		}
	}
	if o.Since != "" && o.Until != "" && o.Until < o.Since {
		return o, fmt.Errorf("until %s is before since %s", o.Until, o.Since)
	}
	if o.Limit <= 0 {
		o.Limit = q.Limit
	}
	return o, nil
}

// args are the parameters that the statement uses; DuckDB refuses others.
func (q Question) args(o AskOptions) []any {
	return namedArgs(q.SQL, o)
}

func namedArgs(query string, o AskOptions) []any {
	all := []sql.NamedArg{
		sql.Named("lens", string(o.Lens)), sql.Named("since", orNull(o.Since)), sql.Named("until", orNull(o.Until)), sql.Named("limit", int64(o.Limit)),
	}
	var used []any
	for _, arg := range all {
		if strings.Contains(query, "$"+arg.Name) {
			used = append(used, arg)
		}
	}
	return used
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}
