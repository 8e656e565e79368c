package store

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// Whatever leaves the house is larger than memory some day. Of the notices here
// the texts alone are.
func TestExportPublishAndFactsInLittleMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("writes some hundred megabytes")
	}
	db := derivedSample(t)
	// Hashes, because what repeats itself is small in memory too.
	const text = `md5(i::VARCHAR || 'a') || md5(i::VARCHAR || 'b') || md5(i::VARCHAR || 'c') || md5(i::VARCHAR || 'd')`
	wide := `INSERT INTO facts.notices BY NAME
		SELECT n.* REPLACE ((i + 1)::UBIGINT AS notice_key, n.notice_id || i AS notice_id, ` + strings.Repeat(text+" || ", 70) + text + ` AS description, ` + text + ` AS title)
		FROM (FROM facts.notices LIMIT 1) AS n, range(40_000) AS r(i)`
	if _, err := db.sql.ExecContext(t.Context(), wide); err != nil {
		t.Fatal(err)
	}
	path := db.path
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	db, err := OpenReadWith(t.Context(), path, Options{Memory: "320MB", Threads: 2})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	facts := 0
	for _, err := range db.Facts(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		facts++
	}
	if facts < 160_000 {
		t.Errorf("%d facts, want four of each notice", facts)
	}
	dir := t.TempDir()
	result, err := db.Export(t.Context(), filepath.Join(dir, "dataset"), ExportOptions{NoCSV: true})
	if err != nil {
		t.Fatal(err)
	}
	if got := result.Rows["facts_notices"]; got != 40_040 {
		t.Errorf("%d notices, want 40040", got)
	}
	if _, err := db.Publish(t.Context(), dir, time.Now()); err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{dir, filepath.Dir(path)} {
		names, err := files(folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if strings.Contains(name, spillDir) || strings.Contains(name, ".tmp") {
				t.Errorf("left behind: %s", name)
			}
		}
	}
}

// The order of rows must not depend on how many fit into memory.
func TestExportInPartsIsTheSame(t *testing.T) {
	db := derivedSample(t)
	dir := t.TempDir()
	if _, err := db.Export(t.Context(), filepath.Join(dir, "whole"), ExportOptions{}); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Export(t.Context(), filepath.Join(dir, "parts"), ExportOptions{sortBytes: 4_000}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(contents(t, filepath.Join(dir, "whole")), contents(t, filepath.Join(dir, "parts"))); diff != "" {
		t.Error(diff)
	}
}
