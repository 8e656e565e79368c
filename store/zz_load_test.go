package store

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

func TestZZLoad(t *testing.T) {
	if os.Getenv("PROFLOAD") == "" {
		t.Skip()
	}
	dir := t.TempDir()
	db, err := OpenWith(t.Context(), filepath.Join(dir, "x.duckdb"), Options{Memory: os.Getenv("MEM"), Threads: len(os.Getenv("THREADS"))})
	if err != nil {
		t.Fatal(err)
	}
	pages := slices.Collect(samplePages(400, 100))
	w, c := time.Now(), cpuNow()
	lap := func(what string) {
		fmt.Printf("%-10s cpu %6.0f ms wall %6.0f ms\n", what, (cpuNow()-c).Seconds()*1000, time.Since(w).Seconds()*1000)
		w, c = time.Now(), cpuNow()
	}
	result, err := db.Load(t.Context(), slices.Values(pages), LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println(result.Notices, result.Rows)
	lap("load")
	if os.Getenv("CKPT") != "" {
		_, err := db.sql.Exec("CHECKPOINT")
		if err != nil {
			t.Fatal(err)
		}
		lap("checkpoint")
	}
	if os.Getenv("VP") != "" {
		_, err := db.sql.Exec("PRAGMA verify_parallelism")
		fmt.Println(err)
	}
	if err := db.Derive(t.Context()); err != nil {
		t.Fatal(err)
	}
	lap("derive")
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	lap("close")
}

func TestZZSample(t *testing.T) {
	if os.Getenv("PROFSAMPLE") == "" {
		t.Skip()
	}
	path := filepath.Join(t.TempDir(), "x.duckdb")
	db, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Load(t.Context(), samplePages(200, 100), LoadOptions{}); err != nil {
		t.Fatal(err)
	}
	_ = db.Close()
	copyFile(t, path, "/tmp/perf/sample.duckdb")
}
