package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestQueryValues(t *testing.T) {
	db := newDB(t)
	rows, err := db.Query(t.Context(), `SELECT 12.50::DECIMAL(18,2) AS amount, -0.05::DECIMAL(24,6) AS small, DATE '2026-03-01' AS day,
		TIMESTAMP '2026-03-01 10:20:30' AS at, 7::UTINYINT AS n, 18446744073709551615::UBIGINT AS big, 0.8::FLOAT AS f, true AS yes, NULL AS none,
		[1, 2] AS list, {'scheme': 'GB-COH', 'on': DATE '2026-03-01'} AS struct, MAP {'a': 1.5} AS map, 170141183460469231731687303715884105727::HUGEINT AS huge, ? AS arg`, "given")
	if err != nil {
		t.Fatal(err)
	}
	table, err := rows.Table()
	if err != nil {
		t.Fatal(err)
	}
	want := [][]any{{"12.50", "-0.050000", "2026-03-01", "2026-03-01 10:20:30", uint64(7), uint64(18446744073709551615), 0.8, true, nil,
		[]any{int64(1), int64(2)}, map[string]any{"scheme": "GB-COH", "on": "2026-03-01"}, map[string]any{"a": "1.5"}, "170141183460469231731687303715884105727", "given"}}
	if diff := cmp.Diff(want, table.Rows); diff != "" {
		t.Errorf("values (-want +got):\n%s", diff)
	}
	if got, want := table.Columns[0], (Column{"amount", "DECIMAL(18,2)"}); got != want {
		t.Errorf("column = %v, want %v", got, want)
	}
}

func TestQueryOnlyReads(t *testing.T) {
	db := newDB(t)
	for _, query := range []string{
		`SELECT 1`, `WITH a AS (SELECT 1) FROM a`, `FROM facts.notices`, `DESCRIBE facts.notices`, `SUMMARIZE facts.notices`, //nolint:misspell // SQL
		`SHOW TABLES`, `EXPLAIN SELECT 1`, `PIVOT facts.notices ON source IN ('ted') USING count(*)`, `SELECT ';' -- ; comment`, `SELECT 1;`, `VALUES (1)`,
	} {
		rows, err := db.Query(t.Context(), query)
		if err != nil {
			t.Errorf("%s: %v", query, err)
			continue
		}
		if _, err := rows.Table(); err != nil {
			t.Errorf("%s: %v", query, err)
		}
	}
	for _, query := range []string{
		``, `;`, `SELEC`, `SELECT 1; SELECT 2`, `DROP TABLE facts.notices; SELECT 1`, `DELETE FROM facts.notices`, `INSERT INTO facts.runs VALUES ('', '', now(), now(), '', '')`,
		`UPDATE facts.notices SET title = ''`, `CREATE TABLE x (a INTEGER)`, `COPY facts.notices TO 'x.csv'`, `ATTACH ':memory:' AS x`, `SET threads = 1`,
		`CALL pragma_version()`, `BEGIN`, `CHECKPOINT`, `VACUUM`, `LOAD json`, `USE facts`, `EXPORT DATABASE 'x'`, `PREPARE p AS SELECT 1`,
		`EXPLAIN ANALYZE DELETE FROM facts.notices`, //nolint:misspell // SQL
	} {
		rows, err := db.Query(t.Context(), query)
		if err == nil {
			rows.Close()
			t.Errorf("%s: allowed", query)
		}
	}
	if got := scalar(t, db, `SELECT count(*) FROM duckdb_tables() WHERE table_name = 'notices' AND schema_name = 'facts'`); got != "1" {
		t.Error("a refused query was run")
	}
	if _, err := db.Query(t.Context(), `DROP TABLE facts.notices`); !errors.Is(err, ErrNotReading) {
		t.Errorf("error = %v, want ErrNotReading", err)
	}
}

func TestQueryStopsEarly(t *testing.T) {
	db := newDB(t)
	for range 20 { // more than there are connections to leak
		rows, err := db.Query(t.Context(), `FROM range(1000000)`)
		if err != nil {
			t.Fatal(err)
		}
		for row, err := range rows.All() {
			if err != nil || row[0] != int64(0) {
				t.Fatal(row, err)
			}
			break
		}
		if err := rows.Close(); err != nil {
			t.Errorf("closing again: %v", err)
		}
	}
	if open := db.sql.Stats().InUse; open != 0 {
		t.Errorf("%d connections are still in use", open)
	}
}

func TestQueryParquet(t *testing.T) {
	db := newDB(t)
	load(t, db, LoadOptions{}, samplePage(sampleDocument(1), "v", sampleNotice(1, "/0")))
	path := db.path
	db.Close()
	read, err := OpenRead(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	var b bytes.Buffer
	if err := read.QueryParquet(t.Context(), &b, `SELECT notice_id FROM facts.notices`); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "x.parquet")
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	if got, want := scalar(t, newDB(t), `SELECT notice_id FROM '`+file+`'`), "find-a-tender:000001-2026"; got != want {
		t.Errorf("read back %s, want %s", got, want)
	}
	for _, query := range []string{`FROM '` + file + `'`, `SELECT 1) TO '/tmp/x'; COPY (SELECT 1`, `DROP TABLE facts.notices`} {
		if err := read.QueryParquet(t.Context(), &b, query); err == nil {
			t.Errorf("%s: allowed", query)
		}
	}
}
