package store

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"strings"
)

// TableDoc documents one table or view; the words are its COMMENTs.
type TableDoc struct {
	Schema, Name string
	// Kind is table or view.
	Kind    string
	Comment string
	Columns []ColumnDoc
}

// ColumnDoc documents one column.
type ColumnDoc struct{ Name, Type, Comment string }

// Dictionary documents every table and view of the models and the facts, in
// that order and then in that of their names.
func (db *DB) Dictionary(ctx context.Context) ([]TableDoc, error) {
	conn, err := db.sql.Conn(ctx)
	if err != nil {
		return nil, fmt.Errorf("dictionary: %w", err)
	}
	defer func() { _ = conn.Close() }()
	return dictionary(ctx, conn)
}

const dictionaryQuery = `
	WITH relations AS (
		SELECT schema_name, table_name, 'table' AS kind, comment FROM duckdb_tables()
		WHERE database_name = current_database() AND NOT internal
		UNION ALL
		SELECT schema_name, view_name, 'view', comment FROM duckdb_views()
		WHERE database_name = current_database() AND NOT internal)
	SELECT r.schema_name, r.table_name, r.kind, coalesce(r.comment, ''), c.column_name, c.data_type, coalesce(c.comment, '')
	FROM relations AS r JOIN duckdb_columns() AS c USING (schema_name, table_name)
	WHERE c.database_name = current_database() AND r.schema_name IN ('main', 'facts')
	ORDER BY r.schema_name DESC, r.table_name, c.column_index`

func dictionary(ctx context.Context, conn *sql.Conn) ([]TableDoc, error) {
	rows, err := conn.QueryContext(ctx, dictionaryQuery)
	if err != nil {
		return nil, fmt.Errorf("dictionary: %w", err)
	}
	defer func() { _ = rows.Close() }()
	var tables []TableDoc
	for rows.Next() {
		var t TableDoc
		var c ColumnDoc
		if err := rows.Scan(&t.Schema, &t.Name, &t.Kind, &t.Comment, &c.Name, &c.Type, &c.Comment); err != nil {
			return nil, fmt.Errorf("dictionary: %w", err)
		}
		if last := len(tables) - 1; last < 0 || tables[last].Schema != t.Schema || tables[last].Name != t.Name {
			tables = append(tables, t)
		}
		last := &tables[len(tables)-1]
		last.Columns = append(last.Columns, c)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("dictionary: %w", err)
	}
	return tables, nil
}

// WriteDictionary writes tables as Markdown for people.
func WriteDictionary(w io.Writer, tables []TableDoc) error {
	var b strings.Builder
	b.WriteString("# Data dictionary\n\nMoney is in whole units of its currency. Dates are as published. Empty is unknown or not stated, never zero.\n")
	for _, t := range tables {
		name := t.Name
		if t.Schema != "main" {
			name = t.Schema + "." + t.Name
		}
		fmt.Fprintf(&b, "\n## %s\n\n%s.\n\n| column | type | meaning |\n| --- | --- | --- |\n", name, strings.TrimSuffix(t.Comment, "."))
		for _, c := range t.Columns {
			fmt.Fprintf(&b, "| `%s` | %s | %s |\n", c.Name, c.Type, strings.NewReplacer("|", "\\|", "\n", " ").Replace(c.Comment))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
