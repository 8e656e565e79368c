package store

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// generated is a database with the facts of n invented notices.
func generated(t testing.TB, n int) *DB {
	t.Helper()
	db, err := Open(context.Background(), filepath.Join(t.TempDir(), "test.duckdb"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	text, err := os.ReadFile("testdata/generate.sql")
	if err != nil {
		t.Fatal(err)
	}
	conn, err := db.sql.Conn(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := conn.ExecContext(context.Background(), strings.ReplaceAll(string(text), "$n", strconv.Itoa(n))); err != nil {
		t.Fatal(err)
	}
	return db
}

// Every pound is counted once, whichever way it is grouped. Derive checks it
// contract by contract; this checks the sums that people see.
func TestSumsAgree(t *testing.T) {
	db := generated(t, 6000)
	if err := db.Derive(context.Background()); err != nil {
		t.Fatal(err)
	}
	sums := lines(t, db, `
		SELECT (SELECT sum(value_gbp) FROM contracts WHERE counts_toward_spend),
			(SELECT sum(value_share) FROM contract_suppliers), (SELECT sum(value_share) FROM contract_buyers), (SELECT sum(value_share) FROM contract_years),
			(SELECT count(*) FROM contracts WHERE counts_toward_spend) > 1000`)
	words := strings.Split(sums[0], "|")
	if words[0] == "-" || words[0] != words[1] || words[0] != words[2] || words[0] != words[3] || words[4] != "true" {
		t.Errorf("contracts, suppliers, buyers, years: %v", words)
	}
}

// The same facts give the same models, bit by bit.
func TestDeriveTwice(t *testing.T) {
	db := generated(t, 3000)
	var before map[string]string
	for range 2 {
		if err := db.Derive(context.Background()); err != nil {
			t.Fatal(err)
		}
		now := map[string]string{}
		for _, table := range lines(t, db, `SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main' ORDER BY 1`) {
			now[table] = lines(t, db, `SELECT count(*) || ' ' || coalesce(sum(hash(t)::HUGEINT), 0) FROM `+table+` AS t`)[0]
		}
		if before != nil {
			if diff := cmp.Diff(before, now); diff != "" {
				t.Errorf("second derive differs (-first +second)\n%s", diff)
			}
		}
		before = now
	}
	if len(before) < 15 {
		t.Errorf("only %d tables", len(before))
	}
}

// Every table, view and column says what it is.
func TestEveryColumnIsDescribed(t *testing.T) {
	db := derived(t)
	wantLines(t, db, `SELECT table_name || '.' || column_name FROM duckdb_columns() WHERE schema_name = 'main' AND NOT internal AND comment IS NULL ORDER BY ALL`)
	wantLines(t, db, `SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main' AND comment IS NULL
		UNION ALL SELECT view_name FROM duckdb_views() WHERE schema_name = 'main' AND NOT internal AND comment IS NULL`)
	wantLines(t, db, `SELECT table_name FROM duckdb_tables() WHERE temporary`)
}

func BenchmarkDerive(b *testing.B) {
	db := generated(b, 100_000)
	for b.Loop() {
		if err := db.Derive(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(100_000*float64(b.N)/b.Elapsed().Seconds(), "notices/s")
}
