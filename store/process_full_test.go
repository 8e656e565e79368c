//go:build unix

package store

import (
	"context"
	"fmt"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// loadOnFullDisk loads where no file may grow beyond 4 MB, which fails like a
// full disk.
func loadOnFullDisk(path string) {
	signal.Ignore(syscall.SIGXFSZ)
	limit := syscall.Rlimit{Cur: 4 << 20, Max: 4 << 20}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		fmt.Println("error:", err)
		return
	}
	db, err := Open(context.Background(), path)
	if err == nil {
		_, err = db.Load(context.Background(), samplePages(60, 100), LoadOptions{Batch: 200})
	}
	fmt.Println("loaded:", strings.ReplaceAll(fmt.Sprint(err), "\n", " "))
}

func TestLoadOnFullDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tenders.duckdb")
	p := start(t, "full", path)
	if line := p.line(); !strings.HasPrefix(line, "loaded: ") || line == "loaded: <nil>" {
		t.Fatalf("the load says %q, want an error", line)
	}
	_ = p.cmd.Wait()
	db, err := Open(t.Context(), path)
	if err != nil {
		t.Fatalf("open after a full disk: %v", err)
	}
	defer db.Close()
	const torn = `SELECT count(*) FROM facts.extractions AS e WHERE notices <> (SELECT count(*) FROM facts.notices AS n WHERE n.document = e.document)`
	if got := scalar(t, db, torn); got != "0" {
		t.Errorf("%s documents count as read but are not held whole", got)
	}
	pages := slices.Collect(samplePages(60, 100))
	loadDue(t, db, LoadOptions{}, "ocds/1", pages...)
	if got := scalar(t, db, `SELECT count(*) FROM facts.notices`); got != "6000" {
		t.Errorf("%s notices, want 6000", got)
	}
}
