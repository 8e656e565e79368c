package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// QueryParquet writes the answer of one reading statement as a Parquet file.
// DESCRIBE, SHOW, EXPLAIN and their like have none.
func (db *DB) QueryParquet(ctx context.Context, w io.Writer, query string) (err error) {
	if err := db.checkQuery(ctx, query); err != nil {
		return err
	}
	// DuckDB writes files, not streams.
	dir, err := os.MkdirTemp("", "tenders-")
	if err != nil {
		return fmt.Errorf("query: %w", err)
	}
	defer func() { _ = os.RemoveAll(dir) }()
	name := filepath.Join(dir, "answer.parquet")
	conn, done, err := db.filesConn(ctx, dir)
	if err != nil {
		return fmt.Errorf("query: %w", err)
	}
	defer func() { err = errors.Join(err, done()) }()
	if _, err := copyTo(ctx, conn, query, name, "FORMAT parquet, COMPRESSION zstd"); err != nil {
		return fmt.Errorf("query: %w", err)
	}
	file, err := os.Open(name)
	if err != nil {
		return fmt.Errorf("query: %w", err)
	}
	defer file.Close()
	if _, err := io.Copy(w, file); err != nil {
		return fmt.Errorf("query: %w", err)
	}
	return nil
}

// AskParquet writes the rows of an answer as a Parquet file.
func (db *DB) AskParquet(ctx context.Context, w io.Writer, name string, o AskOptions) error {
	q, err := FindQuestion(name)
	if err != nil {
		return err
	}
	o, err = o.complete(q)
	if err != nil {
		return err
	}
	// COPY takes no parameters; these are of a few words, dates and a number.
	text := func(s string) string {
		if s == "" {
			return "NULL"
		}
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	}
	query := strings.NewReplacer("$lens", text(string(o.Lens)), "$since", text(o.Since), "$until", text(o.Until),
		"$limit", strconv.Itoa(o.Limit)).Replace(q.SQL)
	return db.QueryParquet(ctx, w, query)
}

// checkQuery prepares a query where nothing can be reached, so that the
// connection that writes the file is given nothing that reads another.
func (db *DB) checkQuery(ctx context.Context, query string) error {
	conn, err := db.sql.Conn(ctx)
	if err != nil {
		return fmt.Errorf("query: %w", err)
	}
	defer func() { _ = conn.Close() }()
	return checkReading(conn, query)
}
