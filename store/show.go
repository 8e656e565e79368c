package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// ErrNotFound is returned where nothing held has that id or name.
var ErrNotFound = errors.New("nothing held has that id or name")

// Shown is one thing, told in sentences, with the words that prove them.
type Shown struct {
	// Kind is contract, article, notice, process or organisation.
	Kind string
	ID   string
	// Sentences say it plainly; the first says what it is.
	Sentences []string
	// Fields are the columns of its row, in order.
	Fields []Field
	// Parts are the tables beside it: evidence, notices, contracts, problems.
	// Empty ones are left out.
	Parts []Part
}

// Field is one column of a row.
type Field struct {
	Name  string
	Value any
}

// Part is a table with a heading.
type Part struct {
	Heading string
	Table   Table
}

// Show finds what has that id: a contract (or an id that it once had), an
// article's deal, a notice, a publisher's id, a process, an organisation's id, number or name.
func (db *DB) Show(ctx context.Context, id string) (Shown, error) {
	id = strings.TrimSpace(id)
	for _, kind := range []struct {
		find string
		show func(context.Context, string) (Shown, error)
	}{
		{`SELECT contract_id FROM contracts WHERE contract_id = $id UNION ALL SELECT contract_id FROM contract_aliases WHERE alias_id = $id LIMIT 1`, db.showContract},
		{`SELECT notice_id FROM articles WHERE notice_id = $id OR notice_id = 'articles:' || $id`, db.showArticle},
		{`SELECT notice_id FROM notices WHERE notice_id = $id OR publisher_id = $id ORDER BY notice_id <> $id, source LIMIT 1`, db.showNotice},
		{`SELECT process_id FROM notices WHERE process_id = $id LIMIT 1`, db.showProcess},
		{`SELECT organisation_id FROM organisations WHERE organisation_id = $id OR list_contains(string_split(identifiers, '; '), $id) OR company_number = $id OR ods_code = $id LIMIT 1`, db.showOrganisation},
		{`SELECT organisation_id FROM organisation_names WHERE folded = fold_name($id) ORDER BY times DESC, organisation_id LIMIT 1`, db.showOrganisation},
	} {
		found, err := db.sentence(ctx, kind.find, named("id", id))
		if err != nil {
			return Shown{}, fmt.Errorf("show %s: %w", id, err)
		}
		if found == "" {
			continue
		}
		shown, err := kind.show(ctx, found)
		if err != nil {
			return Shown{}, fmt.Errorf("show %s: %w", id, err)
		}
		return shown, nil
	}
	return Shown{}, fmt.Errorf("show %q: %w", id, ErrNotFound)
}

// part is one table beside the thing.
type part struct{ heading, query string }

// show reads the row and its parts; $id is their only parameter.
func (db *DB) show(ctx context.Context, kind, id, query string, parts []part) (Shown, error) {
	s := Shown{Kind: kind, ID: id}
	row, err := db.tableOf(ctx, query, id)
	if err != nil {
		return s, err
	}
	if len(row.Rows) > 0 {
		for i, c := range row.Columns {
			s.Fields = append(s.Fields, Field{c.Name, row.Rows[0][i]})
		}
	}
	for _, p := range parts {
		table, err := db.tableOf(ctx, p.query, id)
		if err != nil {
			return s, fmt.Errorf("%s: %w", p.heading, err)
		}
		if len(table.Rows) > 0 {
			s.Parts = append(s.Parts, Part{p.heading, table})
		}
	}
	return s, nil
}

func (db *DB) tableOf(ctx context.Context, query, id string) (Table, error) {
	rows, err := db.Query(ctx, query, named("id", id))
	if err != nil {
		return Table{}, err
	}
	return rows.Table()
}

// Text renders it for a terminal: the sentences, then each part as lines.
func (s Shown) Text() string {
	var b strings.Builder
	for _, sentence := range s.Sentences {
		fmt.Fprintln(&b, sentence)
	}
	for _, p := range s.Parts {
		fmt.Fprintf(&b, "\n%s\n", p.Heading)
		if p.Heading == evidenceHeading {
			writeEvidence(&b, p.Table)
			continue
		}
		for _, row := range p.Table.Rows {
			writeRow(&b, p.Table.Columns, row)
		}
	}
	return b.String()
}

// writeRow writes what a row holds as NAME: VALUE, leaving out what is missing.
func writeRow(b *strings.Builder, columns []Column, row []any) {
	var cells []string
	for i, v := range row {
		if v != nil && v != "" {
			cells = append(cells, columns[i].Name+": "+oneLine(v))
		}
	}
	fmt.Fprintf(b, "  %s\n", strings.Join(cells, "; "))
}

// writeEvidence writes each fact, the words it was read from, and below them
// where these stand; then the documents, in full.
func writeEvidence(b *strings.Builder, t Table) {
	var documents []string
	for _, row := range t.Rows {
		cell := map[string]string{}
		for i, v := range row {
			if v != nil {
				cell[t.Columns[i].Name] = oneLine(v)
			}
		}
		fmt.Fprintf(b, "  %s %s: the %s says “%s”\n", cell["field"], cell["value"], speaker(cell["notice_id"]), cell["raw"])
		fmt.Fprintf(b, "      %s, at %s of document %.12s\n", cell["notice_id"], cell["path"], cell["document"])
		if document := cell["document"] + " from " + cell["url"]; !slices.Contains(documents, document) {
			documents = append(documents, document)
		}
	}
	for _, document := range documents {
		fmt.Fprintf(b, "  document %s\n", document)
	}
}

// speaker is what the words stand in.
func speaker(noticeID string) string {
	if strings.HasPrefix(noticeID, "articles:") {
		return "article"
	}
	return "notice"
}

func oneLine(v any) string { return strings.Join(strings.Fields(fmt.Sprint(v)), " ") }

// get is the text of a field, "" where it is null.
func (s Shown) get(name string) string {
	for _, f := range s.Fields {
		if f.Name == name && f.Value != nil {
			return fmt.Sprint(f.Value)
		}
	}
	return ""
}
