package store

import (
	"context"
	"errors"
	"time"
)

// PublishResult tells where a copy was laid.
type PublishResult struct {
	// Dir is the dated folder, Link the symlink that now leads to it.
	Dir, Link string
	// Removed are the older copies that were deleted.
	Removed []string
}

// Publish lays a read-only copy of the database in a dated folder in dir, with
// the dataset as Parquet, and swaps the link "published" to it. The copy before
// it is kept: whoever has it open reads on.
func (db *DB) Publish(ctx context.Context, dir string, now time.Time) (PublishResult, error) {
	return PublishResult{}, errors.New("todo")
}
