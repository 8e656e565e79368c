package store

import "context"

func (db *DB) notes(ctx context.Context, q Question, o AskOptions) ([]string, error) {
	return q.Caveats, nil
}
