package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tenders/crawler/archive"
)

// A document of more facts than may be held is followed, in whatever order its
// releases stand and however few are held.
func TestVerifyHugeDocuments(t *testing.T) {
	bodies := map[string]string{
		"package.json": `{"releases":[` + releases(0, 12, ",") + `]}`,
		"lines.jsonl":  releases(20, 32, "\n"),
		"packages.jsonl": `{"releases":[` + releases(40, 52, ",") + `]}` + "\n" +
			`{"releases":[` + releases(52, 55, ",") + `]}`,
		// Positions for names, in no order.
		"positions.json": `{"releases":{"7":` + release(60) + `,"3":` + release(61) + `,"11":` + release(62) + `,"0":` + release(63) + `}}`,
		"one.json":       release(70),
	}
	data := t.TempDir()
	arch, err := archive.Open(filepath.Join(data, "archive"))
	if err != nil {
		t.Fatal(err)
	}
	defer arch.Close()
	for name, body := range bodies {
		entry := archive.Entry{URL: "file:///" + name, Source: "find-a-tender", Time: time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC), Body: strings.NewReader(body)}
		if _, err := arch.Append(entry); err != nil {
			t.Fatal(err)
		}
	}
	a := quiet(data)
	if loaded, err := a.extract(false); err != nil || loaded.New != 44 {
		t.Fatalf("%+v, %v", loaded, err)
	}
	whole := verified(t, a, arch, batchFacts)
	if whole.documents != 5 || whole.facts < 1000 || whole.traced != whole.facts {
		t.Errorf("of %d facts in %d documents, %d were traced", whole.facts, whole.documents, whole.traced)
	}
	for _, hold := range []int{1, 7, 60, 200} {
		if v := verified(t, a, arch, hold); v.facts != whole.facts || v.traced != v.facts || v.documents != 5 || v.missing+v.differ > 0 {
			t.Errorf("holding %d facts: %d of %d traced, %d missing, %d differ", hold, v.traced, v.facts, v.missing, v.differ)
		}
	}
}

func releases(from, to int, between string) string {
	all := make([]string, 0, to-from)
	for i := from; i < to; i++ {
		all = append(all, release(i))
	}
	return strings.Join(all, between)
}

func verified(t *testing.T, a *app, arch *archive.Archive, hold int) *verification {
	t.Helper()
	var out bytes.Buffer
	a.stdout = &out
	v := &verification{app: a, archive: arch, show: 20, hold: hold}
	if err := v.rows(); err != nil {
		t.Fatal(err)
	}
	if out.Len() > 0 {
		t.Log(out.String())
	}
	return v
}
