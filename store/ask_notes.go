package store

import (
	"context"
	"embed"
	"fmt"
	"strings"
)

// definitions are the words of both lenses; lens_* tables hold them in full.
const (
	noteNHS = "NHS: a buyer with an ODS identifier, or whose name is an NHS body's or subsidiary's (table lens_nhs_names); departments, regulators, councils, universities and private hospitals are not. IT: by CPV code or by words of the title or the beginning of the description (tables lens_it_codes, lens_it_words); nhs_why and it_why say what decided."
	noteAll = "All buyers and all subjects."
	// noteFrameworks is caveat 18: what no database of notices can hold.
	noteFrameworks = "Call-offs under frameworks are often not published; no notice found does not mean no contract."
)

// noteFiles each give one sentence, or none (null), in the order of their
// names. They use the same parameters as the questions. A header "-- needs:
// WORD" holds a word of the question's SQL without which the note says nothing.
//
//go:embed notes/*.sql
var noteFiles embed.FS

// notes are what must stand beside the answer.
func (db *DB) notes(ctx context.Context, q Question, o AskOptions) ([]string, error) {
	var notes []string
	files, err := noteFiles.ReadDir("notes")
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		text, err := noteFiles.ReadFile("notes/" + file.Name())
		if err != nil {
			return nil, err
		}
		query := string(text)
		if !strings.Contains(q.SQL, header(query, "needs")) {
			continue
		}
		note, err := db.sentence(ctx, query, namedArgs(query, o)...)
		if err != nil {
			return nil, fmt.Errorf("note %s: %w", file.Name(), err)
		}
		if note != "" {
			notes = append(notes, note)
		}
	}
	definition := noteAll
	if o.Lens == LensNHSIT {
		definition = noteNHS
	}
	notes = append(notes, definition)
	notes = append(notes, q.Caveats...)
	return append(notes, noteFrameworks), nil
}

// sentence is the one text that a query gives, "" for null.
func (db *DB) sentence(ctx context.Context, query string, args ...any) (string, error) {
	rows, err := db.Query(ctx, query, args...)
	if err != nil {
		return "", err
	}
	table, err := rows.Table()
	if err != nil {
		return "", err
	}
	if len(table.Rows) == 0 || table.Rows[0][0] == nil {
		return "", nil
	}
	return fmt.Sprint(table.Rows[0][0]), nil
}

// header is the text of a line "-- KEY: TEXT" at the head of a query.
func header(query, key string) string {
	for line := range strings.Lines(query) {
		comment, ok := strings.CutPrefix(strings.TrimSpace(line), "-- ")
		if !ok {
			break
		}
		if text, ok := strings.CutPrefix(comment, key+": "); ok {
			return text
		}
	}
	return ""
}
