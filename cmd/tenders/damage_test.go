package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestDamagedArchive flips a byte of an archived document: what it says must
// not be believed, its neighbours are read, and when the bytes are back it is
// read as if nothing had been.
func TestDamagedArchive(t *testing.T) {
	data := filepath.Join(t.TempDir(), "data")
	files := manyPackages(t, 3)
	must(t, append([]string{"import", "find-a-tender", "--data", data}, files...)...)
	must(t, "extract", "--data", data)
	want := dump(t, data)

	warcs, err := filepath.Glob(filepath.Join(data, "archive", "*.warc.gz"))
	if err != nil || len(warcs) != 1 {
		t.Fatalf("WARC files %v, error %v", warcs, err)
	}
	sound, err := os.ReadFile(warcs[0])
	if err != nil {
		t.Fatal(err)
	}
	spoiled := bytes.Clone(sound)
	spoiled[len(spoiled)/2] ^= 0x20
	if err := os.WriteFile(warcs[0], spoiled, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(data, "tenders.duckdb")); err != nil {
		t.Fatal(err)
	}
	exits(t, exitPartly, "extract", "--data", data)
	if got := len(dump(t, data)); got == 0 || got >= len(want) {
		t.Errorf("%d rows of %d are held of a damaged archive", got, len(want))
	}
	exits(t, exitPartly, "verify", "--data", data)
	exits(t, exitPartly, "status", "--data", data)

	if err := os.WriteFile(warcs[0], sound, 0o644); err != nil {
		t.Fatal(err)
	}
	exits(t, exitDone, "extract", "--data", data)
	if diff := cmp.Diff(want, dump(t, data)); diff != "" {
		t.Errorf("after the repair (-want +got):\n%s", diff)
	}
	exits(t, exitDone, "verify", "--data", data)
}

// exits runs the program in this process and checks its exit code.
func exits(t *testing.T, want int, args ...string) {
	t.Helper()
	var out, errs bytes.Buffer
	if got := run(context.Background(), args, nil, &out, &errs); got != want {
		t.Errorf("tenders %v: exit code %d, want %d\n%s%s", args, got, want, out.String(), errs.String())
	}
}
