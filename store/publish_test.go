package store

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestPublishedCopyIsWhole(t *testing.T) {
	db := derivedSample(t)
	dir := filepath.Dir(db.path)
	result, err := db.Publish(t.Context(), dir, time.Date(2026, 3, 1, 2, 3, 4, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := filepath.Base(result.Dir), "published-20260301T020304Z"; got != want {
		t.Errorf("folder %s, want %s", got, want)
	}
	want, wantDocs := dump(t, db), ""
	docs, err := db.Dictionary(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := WriteDictionary(&b, docs); err != nil {
		t.Fatal(err)
	}
	wantDocs = b.String()
	copied, err := OpenRead(t.Context(), filepath.Join(result.Link, databaseFile))
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	if diff := diffLines(want, dump(t, copied)); diff != "" {
		t.Errorf("the facts of the copy differ (-database +copy):\n%s", diff)
	}
	docs, err = copied.Dictionary(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	b.Reset()
	if err := WriteDictionary(&b, docs); err != nil {
		t.Fatal(err)
	}
	if diff := diffLines(wantDocs, b.String()); diff != "" {
		t.Errorf("the comments of the copy differ (-database +copy):\n%s", diff)
	}
	for _, query := range []string{`SELECT count(*) FROM nhs_it_contracts`, `SELECT count(*) FROM contracts`, `SELECT fold_name('A & B Ltd.')`} {
		if got, want := scalar(t, copied, query), scalar(t, db, query); got != want {
			t.Errorf("%s = %s in the copy, %s in the database", query, got, want)
		}
	}
	names, err := files(result.Dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{databaseFile, packageFile, dictionaryFile, sumsFile, "parquet/contract_years.parquet"} {
		if !slices.Contains(names, name) {
			t.Errorf("%s is not published: %v", name, names)
		}
	}
	// A copy can be published from, and exported, too.
	if _, err := copied.Publish(t.Context(), t.TempDir(), time.Now()); err != nil {
		t.Error(err)
	}
}

func TestPublishTidiesUp(t *testing.T) {
	db := derivedSample(t)
	dir := t.TempDir()
	for _, name := range []string{unfinishedPrefix + "published-20250101T000000Z", unfinishedPrefix + "link"} {
		if err := os.Mkdir(filepath.Join(dir, name), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	now := time.Date(2026, 3, 1, 2, 0, 0, 0, time.UTC)
	for range 3 { // in the same second
		if _, err := db.Publish(t.Context(), dir, now); err != nil {
			t.Fatal(err)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	want := []string{"published", "published-20260301T020000Z-2", "published-20260301T020000Z-3"}
	if !slices.Equal(names, want) {
		t.Errorf("left: %v, want %v", names, want)
	}
	if target, err := os.Readlink(filepath.Join(dir, publishedLink)); err != nil || target != want[2] {
		t.Errorf("the link leads to %s, %v, want %s", target, err, want[2])
	}
}

func TestPublishThatFailsChangesNothing(t *testing.T) {
	if os.Getuid() == 0 {
		t.Log("root may write everywhere: a missing folder stands for the unwritable one")
	}
	db := derivedSample(t)
	dir := t.TempDir()
	if _, err := db.Publish(t.Context(), filepath.Join(dir, "missing"), time.Now()); err == nil {
		t.Error("published into a folder that is not there")
	}
	unwritable := filepath.Join(dir, "unwritable")
	if err := os.Mkdir(unwritable, 0o555); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Publish(t.Context(), unwritable, time.Now()); err == nil && os.Getuid() != 0 {
		t.Error("published into a folder that cannot be written")
	}
	empty := newDB(t)
	if _, err := empty.Publish(t.Context(), dir, time.Now()); err == nil || !strings.Contains(err.Error(), "derive") {
		t.Errorf("publishing without models: %v", err)
	}
	if _, err := os.Lstat(filepath.Join(dir, publishedLink)); err == nil {
		t.Error("a failed run left a link")
	}
	if left, err := withPrefix(dir, "."); err != nil || len(left) != 0 {
		t.Errorf("a failed run left %v, %v", left, err)
	}
}

// A copy by rsync or cp may make a folder of the link.
func TestPublishWhereTheLinkIsAFolder(t *testing.T) {
	db := derivedSample(t)
	dir := t.TempDir()
	link := filepath.Join(dir, publishedLink)
	if err := os.MkdirAll(filepath.Join(link, "parquet"), 0o755); err != nil {
		t.Fatal(err)
	}
	// What earlier versions left each night.
	for _, name := range []string{"published-20260101T020000Z", "published-20260102T020000Z", "published-20260103T020000Z"} {
		if err := os.Mkdir(filepath.Join(dir, name), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	now := time.Date(2026, 3, 1, 2, 0, 0, 0, time.UTC)
	_, err := db.Publish(t.Context(), dir, now)
	if want := "published is a folder, not a link: move it away"; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("error = %v, want %q", err, want)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 4 {
		t.Errorf("left: %v, %v, want what was there", entries, err)
	}
	if err := os.RemoveAll(link); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Publish(t.Context(), dir, now); err != nil {
		t.Fatal(err)
	}
	if names, err := withPrefix(dir, ""); err != nil || !slices.Equal(names, []string{"published", "published-20260301T020000Z"}) {
		t.Errorf("left: %v, %v, want the new copy alone", names, err)
	}
}
