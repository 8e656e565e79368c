package store

import (
	"context"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// derivedSample is a database of its own with invented notices and the models
// over them. They are derived once.
func derivedSample(t testing.TB) *DB {
	t.Helper()
	text, err := derivedFile()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "tenders.duckdb")
	if err := os.WriteFile(path, text, 0o644); err != nil {
		t.Fatal(err)
	}
	db, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

var derivedFile = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "tenders-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "tenders.duckdb")
	db, err := Open(context.Background(), path)
	if err != nil {
		return nil, err
	}
	_, err = db.Load(context.Background(), samplePages(4, 10), LoadOptions{})
	if err == nil {
		err = db.Derive(context.Background())
	}
	if err := errors.Join(err, db.Close()); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// contents maps each file below dir to its bytes.
func contents(t testing.TB, dir string) map[string]string {
	t.Helper()
	names, err := files(dir)
	if err != nil {
		t.Fatal(err)
	}
	result := map[string]string{}
	for _, name := range names {
		text, err := os.ReadFile(joined(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		result[name] = string(text)
	}
	return result
}

func TestExportHoldsEveryTable(t *testing.T) {
	db := derivedSample(t)
	dir := filepath.Join(t.TempDir(), "dataset")
	result, err := db.Export(t.Context(), dir, ExportOptions{})
	if err != nil {
		t.Fatal(err)
	}
	other := newDB(t)
	for _, table := range exportTables {
		file := joined(dir, "parquet", table.label()+".parquet")
		if table.partitioned() {
			file = joined(dir, "parquet", table.label(), "*", "*", "part_0.parquet")
		}
		want := scalar(t, db, `SELECT count(*) FROM `+table.schema+`.`+quoteName(table.name))
		if want == "0" && table.partitioned() { // one file that has the columns
			file = joined(dir, "parquet", table.label(), "part_0.parquet")
		}
		if got := scalar(t, other, `SELECT count(*) FROM read_parquet(`+quoteText(file)+`)`); got != want {
			t.Errorf("%s: %s rows in Parquet, %s in the database", table.label(), got, want)
		}
		if table.schema != "main" {
			continue
		}
		text, err := os.ReadFile(joined(dir, "csv", table.label()+".csv"))
		if err != nil {
			t.Error(err)
			continue
		}
		if _, err := csv.NewReader(strings.NewReader(string(text))).ReadAll(); err != nil {
			t.Errorf("%s.csv: %v", table.label(), err)
		}
	}
	if result.Rows["facts_notices"] != 40 {
		t.Errorf("rows = %v, want 40 facts_notices", result.Rows)
	}
	// A split file still says where its rows came from.
	if got := scalar(t, other, `SELECT count(DISTINCT source) FROM read_parquet(`+quoteText(joined(dir, "parquet", "facts_values", "*", "*", "*.parquet"))+`, hive_partitioning = false)`); got != "1" {
		t.Errorf("sources in facts_values = %s, want 1", got)
	}
}

func TestExportIsTheSameTwice(t *testing.T) {
	db := derivedSample(t)
	dir := t.TempDir()
	if _, err := db.Export(t.Context(), filepath.Join(dir, "one"), ExportOptions{}); err != nil {
		t.Fatal(err)
	}
	// The same facts in another order, and a reader instead of the writer.
	other := newDB(t)
	pages := slices.Collect(samplePages(4, 10))
	slices.Reverse(pages)
	load(t, other, LoadOptions{Workers: 3, Batch: 7}, pages...)
	if err := other.Derive(t.Context()); err != nil {
		t.Fatal(err)
	}
	path := other.path
	other.Close()
	read, err := OpenRead(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	if _, err := read.Export(t.Context(), filepath.Join(dir, "two"), ExportOptions{}); err != nil {
		t.Fatal(err)
	}
	one, two := contents(t, filepath.Join(dir, "one")), contents(t, filepath.Join(dir, "two"))
	for name := range one {
		if one[name] != two[name] {
			t.Errorf("%s differs", name)
		}
	}
	if len(one) != len(two) {
		t.Errorf("%d files and %d", len(one), len(two))
	}
}

func TestExportDescribesItself(t *testing.T) {
	db := derivedSample(t)
	dir := filepath.Join(t.TempDir(), "dataset")
	result, err := db.Export(t.Context(), dir, ExportOptions{})
	if err != nil {
		t.Fatal(err)
	}
	all := contents(t, dir)
	var p dataPackage
	if err := json.Unmarshal([]byte(all[packageFile]), &p); err != nil {
		t.Fatal(err)
	}
	described := map[string]bool{packageFile: true, dictionaryFile: true, sumsFile: true}
	for _, r := range p.Resources {
		for _, name := range r.Path {
			described[name] = true
			if all[name] == "" {
				t.Errorf("datapackage.json names %s, which is not there", name)
			}
		}
		if len(r.Path) == 0 {
			t.Errorf("resource %s has no file", r.Name)
		}
		if r.Description == "" || len(r.Schema.Fields) == 0 {
			t.Errorf("resource %s is not described", r.Name)
		}
	}
	summed := map[string]string{}
	for line := range strings.Lines(all[sumsFile]) {
		digest, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		summed[name] = digest
	}
	for name, text := range all {
		if !described[name] {
			t.Errorf("datapackage.json does not name %s", name)
		}
		sum := sha256.Sum256([]byte(text))
		if name != sumsFile && summed[name] != hex.EncodeToString(sum[:]) {
			t.Errorf("SHA256SUMS is wrong about %s", name)
		}
	}
	if !strings.Contains(p.Description, "licensed under the Open Government Licence") || p.Licenses[0].Name != "OGL-UK-3.0" || p.Sources[0].Title != "find-a-tender" || p.Version != "2026-01-01" {
		t.Errorf("licence, sources or version are not told: %+v", p)
	}
	if !strings.Contains(all[dictionaryFile], "## contracts\n") || !strings.Contains(all[dictionaryFile], "## facts.values\n") {
		t.Error("the dictionary lacks a table")
	}
	if len(result.Files) != len(all) {
		t.Errorf("%d files are told, %d are there", len(result.Files), len(all))
	}
}

func TestExportReplacesOnlyExports(t *testing.T) {
	db := derivedSample(t)
	dir := t.TempDir()
	precious := filepath.Join(dir, "precious")
	if err := os.MkdirAll(precious, 0o755); err != nil {
		t.Fatal(err)
	}
	letter := filepath.Join(precious, "letter.txt")
	if err := os.WriteFile(letter, []byte("keep"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Export(t.Context(), precious, ExportOptions{}); err == nil {
		t.Error("another folder was replaced")
	}
	if _, err := os.Stat(letter); err != nil {
		t.Error(err)
	}
	for _, o := range []ExportOptions{{}, {NoCSV: true, NoFacts: true}} {
		if _, err := db.Export(t.Context(), filepath.Join(dir, "dataset"), o); err != nil {
			t.Fatal(err)
		}
	}
	for name := range contents(t, filepath.Join(dir, "dataset")) {
		if strings.HasPrefix(name, "csv/") || strings.Contains(name, "facts") {
			t.Errorf("%s is left from the export before", name)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 2 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
	if _, err := newDB(t).Export(t.Context(), filepath.Join(dir, "empty"), ExportOptions{}); err == nil || !strings.Contains(err.Error(), "derive") {
		t.Errorf("export without models: %v", err)
	}
	if _, err := db.Export(t.Context(), filepath.Join(dir, "no", "such", "parent"), ExportOptions{}); err == nil {
		t.Error("exported into a folder that cannot be made")
	}
}

// No column of ours is meant for a person's name, mail or telephone.
func TestExportHasNoColumnForPersons(t *testing.T) {
	docs, err := derivedSample(t).Dictionary(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, doc := range docs {
		for _, column := range doc.Columns {
			for _, word := range []string{"contact", "mail", "phone", "fax", "person"} {
				if strings.Contains(column.Name, word) {
					t.Errorf("%s.%s.%s", doc.Schema, doc.Name, column.Name)
				}
			}
		}
	}
}
