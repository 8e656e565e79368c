package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"iter"

	"github.com/duckdb/duckdb-go/v2"
)

// ErrNotReading is returned for a statement that is not one that only reads.
var ErrNotReading = errors.New("only one statement that reads is allowed: SELECT, WITH, FROM, DESCRIBE, SHOW, PIVOT ... IN (...), EXPLAIN and their like")

// Column is a column of an answer: its name and DuckDB's name of its type.
type Column struct{ Name, Type string }

// Rows are the rows of a query as they come.
type Rows struct {
	Columns []Column
	rows    *sql.Rows
	conn    *sql.Conn
}

// Table is an answer as a whole.
type Table struct {
	Columns []Column
	Rows    [][]any
}

// Query runs one statement that only reads, and refuses any other. Values are
// nil, bool, int64, uint64, float64, string, []any and map[string]any; decimals,
// dates (YYYY-MM-DD), stamps (YYYY-MM-DD HH:MM:SS) and numbers beyond 64 bits
// are strings, so that nothing is rounded on its way to a file.
func (db *DB) Query(ctx context.Context, query string, args ...any) (*Rows, error) {
	conn, err := db.sql.Conn(ctx)
	if err != nil {
		return nil, fmt.Errorf("query: %w", err)
	}
	rows, err := queryReading(ctx, conn, query, args)
	if err != nil {
		return nil, errors.Join(err, endReading(conn))
	}
	return rows, nil
}

// endReading ends the transaction of a query and gives the connection back.
func endReading(conn *sql.Conn) error {
	// There may be none: then there is nothing to end.
	_, _ = conn.ExecContext(context.Background(), `ROLLBACK`)
	return conn.Close()
}

// queryReading leaves the connection to the rows.
func queryReading(ctx context.Context, conn *sql.Conn, query string, args []any) (*Rows, error) {
	if err := checkReading(conn, query); err != nil {
		return nil, err
	}
	// One kind of EXPLAIN runs what it explains.
	if _, err := conn.ExecContext(ctx, `BEGIN TRANSACTION READ ONLY`); err != nil {
		return nil, fmt.Errorf("query: %w", err)
	}
	rows, err := conn.QueryContext(ctx, query, args...) //nolint:rowserrcheck // All looks at it
	if err != nil {
		return nil, fmt.Errorf("query: %w", err)
	}
	types, err := rows.ColumnTypes()
	if err != nil {
		return nil, errors.Join(fmt.Errorf("query: %w", err), rows.Close()) //nolint:sqlclosecheck // Rows closes them otherwise
	}
	result := &Rows{rows: rows, conn: conn}
	for _, t := range types {
		result.Columns = append(result.Columns, Column{t.Name(), t.DatabaseTypeName()})
	}
	return result, nil
}

// checkReading asks DuckDB what kind of statement it is. The driver would run
// all but the last of several while preparing; its old Prepare counts them and
// runs none.
func checkReading(conn *sql.Conn, query string) error {
	return conn.Raw(func(raw any) error {
		prepared, err := raw.(driver.Conn).Prepare(query)
		if err != nil {
			return fmt.Errorf("query: %w", err)
		}
		defer func() { _ = prepared.Close() }()
		statement, ok := prepared.(*duckdb.Stmt)
		if !ok {
			return ErrNotReading
		}
		kind, err := statement.StatementType()
		if err != nil {
			return fmt.Errorf("query: %w", err)
		}
		switch kind {
		case duckdb.STATEMENT_TYPE_SELECT, duckdb.STATEMENT_TYPE_RELATION, duckdb.STATEMENT_TYPE_EXPLAIN:
			return nil
		}
		return ErrNotReading
	})
}

// All yields the rows and closes them at the end. Each slice is the caller's.
func (r *Rows) All() iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		defer func() { _ = r.Close() }()
		for r.rows.Next() {
			row := make([]any, len(r.Columns))
			cells := make([]any, len(row))
			for i := range row {
				cells[i] = &row[i]
			}
			if err := r.rows.Scan(cells...); err != nil {
				yield(nil, fmt.Errorf("read rows: %w", err))
				return
			}
			for i := range row {
				row[i] = plain(row[i], r.Columns[i].Type)
			}
			if !yield(row, nil) {
				return
			}
		}
		if err := r.rows.Err(); err != nil {
			yield(nil, fmt.Errorf("read rows: %w", err))
		}
	}
}

// Close ends the query; needed only where All was not run. Closing twice does
// no harm.
func (r *Rows) Close() error {
	err := r.rows.Close()
	if closed := endReading(r.conn); closed != nil && !errors.Is(closed, sql.ErrConnDone) {
		err = errors.Join(err, closed)
	}
	return err
}

// Table reads all rows into memory.
func (r *Rows) Table() (Table, error) {
	table := Table{Columns: r.Columns}
	for row, err := range r.All() {
		if err != nil {
			return Table{}, err
		}
		table.Rows = append(table.Rows, row)
	}
	return table, nil
}
