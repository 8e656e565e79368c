package store

import (
	"path/filepath"
	"slices"
	"testing"
)

// BenchmarkLoad loads b.N pages of 100 notices of 25 rows; what it takes to
// make the notices is not counted.
func BenchmarkLoad(b *testing.B) {
	db := newDB(b)
	pages := slices.Collect(samplePages(b.N, 100))
	b.ReportAllocs()
	b.ResetTimer()
	result, err := db.Load(b.Context(), slices.Values(pages), LoadOptions{})
	if err != nil {
		b.Fatal(err)
	}
	b.StopTimer()
	seconds := b.Elapsed().Seconds()
	b.ReportMetric(float64(result.Notices)/seconds, "notices/s")
	b.ReportMetric(float64(result.Rows)/seconds, "rows/s")
}

// BenchmarkLoadAgain reads again what reads as before.
func BenchmarkLoadAgain(b *testing.B) {
	db := newDB(b)
	pages := slices.Collect(samplePages(b.N, 100))
	load(b, db, LoadOptions{}, pages...)
	b.ResetTimer()
	result := load(b, db, LoadOptions{}, pages...)
	b.ReportMetric(float64(result.Notices)/b.Elapsed().Seconds(), "notices/s")
}

// BenchmarkExtracted is what a run with nothing due costs: one look at what was
// read.
func BenchmarkExtracted(b *testing.B) {
	db, err := Open(b.Context(), filepath.Join(b.TempDir(), "tenders.duckdb"))
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	load(b, db, LoadOptions{}, slices.Collect(samplePages(200, 1))...)
	b.ResetTimer()
	for b.Loop() {
		if _, err := db.Extracted(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}
