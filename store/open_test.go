package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// newDB is an empty database in a folder of its own.
func newDB(t testing.TB) *DB {
	t.Helper()
	db, err := Open(t.Context(), filepath.Join(t.TempDir(), "tenders.duckdb"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// scalar is the one value of a query, as text.
func scalar(t testing.TB, db *DB, query string) string {
	t.Helper()
	var s string
	if err := db.sql.QueryRowContext(context.Background(), "SELECT CAST(("+query+") AS VARCHAR)").Scan(&s); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return s
}

func TestOpenMigratesOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tenders.duckdb")
	for range 2 {
		db, err := Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		names, err := migrations()
		if err != nil {
			t.Fatal(err)
		}
		if got, err := db.schemaVersion(t.Context()); err != nil || got != len(names) {
			t.Errorf("schema version = %d, %v, want %d", got, err, len(names))
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	garbage := filepath.Join(dir, "garbage.duckdb")
	if err := os.WriteFile(garbage, []byte(strings.Repeat("not a database ", 1000)), 0o644); err != nil {
		t.Fatal(err)
	}
	empty, half := filepath.Join(dir, "empty.duckdb"), filepath.Join(dir, "half.duckdb")
	whole, err := derivedFile()
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string][]byte{empty: nil, half: whole[:len(whole)/2]} {
		if err := os.WriteFile(name, text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	newer := filepath.Join(dir, "newer.duckdb")
	db, err := Open(t.Context(), newer)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.sql.ExecContext(t.Context(), `INSERT INTO meta.migrations VALUES (9999, 'of tomorrow')`); err != nil {
		t.Fatal(err)
	}
	db.Close()
	older := filepath.Join(dir, "older.duckdb")
	db, err = Open(t.Context(), older)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.sql.ExecContext(t.Context(), `DELETE FROM meta.migrations`); err != nil {
		t.Fatal(err)
	}
	db.Close()

	tests := []struct {
		name string
		open func(context.Context, string) (*DB, error)
		path string
		is   error
		says string
	}{
		{"garbage, writing", Open, garbage, ErrBroken, "garbage.duckdb cannot be read as a database ("},
		{"garbage, reading", OpenRead, garbage, ErrBroken, "; it can be deleted and rebuilt with 'tenders extract'"},
		{"empty, writing", Open, empty, ErrBroken, "empty.duckdb"},
		{"empty, reading", OpenRead, empty, ErrBroken, "empty.duckdb"},
		{"half, writing", Open, half, ErrBroken, "half.duckdb"},
		{"half, reading", OpenRead, half, ErrBroken, "half.duckdb"},
		{"newer schema, writing", Open, newer, nil, "newer than this program"},
		{"newer schema, reading", OpenRead, newer, nil, "newer than this program"},
		{"older schema, reading", OpenRead, older, nil, "older than this program"},
		{"missing, reading", OpenRead, filepath.Join(dir, "missing.duckdb"), ErrMissing, "missing.duckdb"},
		{"missing, reading, for callers who know only fs", OpenRead, filepath.Join(dir, "missing.duckdb"), fs.ErrNotExist, ""},
		{"missing folder, writing", Open, filepath.Join(dir, "no", "such.duckdb"), nil, "such.duckdb"},
		{"settings in the path", OpenRead, garbage + "?access_mode=READ_WRITE", ErrMissing, ""},
		{"settings in the path, writing", Open, filepath.Join(dir, "x?y.duckdb"), nil, "must not hold"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			db, err := test.open(t.Context(), test.path)
			if err == nil {
				db.Close()
				t.Fatal("opened")
			}
			if test.is != nil && !errors.Is(err, test.is) {
				t.Errorf("error %v is not %v", err, test.is)
			}
			if !strings.Contains(err.Error(), test.says) {
				t.Errorf("error %q does not say %q", err, test.says)
			}
		})
	}
	if info, err := os.Stat(garbage); err != nil || info.Size() != 15000 {
		t.Errorf("the refused file was changed: %v, %v", info, err)
	}
}

func TestOpenReadWhileOpenForWriting(t *testing.T) {
	db := newDB(t)
	if read, err := OpenRead(t.Context(), db.path); !errors.Is(err, ErrLocked) {
		if err == nil {
			read.Close()
		}
		t.Errorf("OpenRead beside a writer: %v, want ErrLocked", err)
	}
}

func TestOpenReadChangesAndReachesNothing(t *testing.T) {
	db := newDB(t)
	path := db.path
	db.Close()
	read, err := OpenRead(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	out := filepath.Join(t.TempDir(), "out.csv")
	for _, query := range []string{
		`CREATE TABLE facts.x (a INTEGER)`,
		`DELETE FROM facts.notices`,
		`COPY (SELECT 1) TO '` + out + `'`,
		`SELECT * FROM read_csv('/etc/hostname')`,
		`SELECT * FROM read_text('` + path + `')`,
		`SELECT * FROM '/etc/hostname'`,
		`ATTACH '` + out + `.duckdb' AS other`,
		`SET enable_external_access = true`,
		`SET memory_limit = '100GB'`,
		`INSTALL httpfs`,
		`LOAD httpfs`,
	} {
		if _, err := read.sql.ExecContext(t.Context(), query); err == nil {
			t.Errorf("%s: allowed", query)
		}
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("a file was written")
	}
}
