package store

import (
	"context"
	"errors"
)

// ExportOptions choose what is exported; the zero value is everything.
type ExportOptions struct {
	// NoCSV leaves the CSV files out.
	NoCSV bool
	// NoFacts leaves the facts out and exports the models alone.
	NoFacts bool
}

// ExportResult tells what was written.
type ExportResult struct {
	// Dir is where; Files are relative to it, sorted.
	Dir   string
	Files []string
	// Rows counts the rows of each table.
	Rows map[string]int64
}

// Export writes the dataset to dir: Parquet and CSV files, datapackage.json,
// dictionary.md and SHA256SUMS. An earlier export there is replaced, as a whole
// and only when the new one is complete; any other folder is left alone.
func (db *DB) Export(ctx context.Context, dir string, o ExportOptions) (ExportResult, error) {
	return ExportResult{}, errors.New("todo")
}
