package store

import (
	"os"
	"path/filepath"
	"testing"
)

// What a killed run left of a database that it was making is in nobody's way,
// nor is the log of one that was deleted.
func TestCreateAfterAKill(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tenders.duckdb")
	for _, name := range []string{path + ".new", path + ".new.wal", path + ".wal"} {
		if err := os.WriteFile(name, []byte("half a file"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	db, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	names, err := files(filepath.Dir(path))
	if err != nil || len(names) != 1 {
		t.Errorf("left behind: %v, %v", names, err)
	}
}
