package store

import (
	"context"
	"errors"
)

// TableDoc documents one table or view; the words are its COMMENTs.
type TableDoc struct {
	Schema, Name string
	// Kind is table or view.
	Kind    string
	Comment string
	Columns []ColumnDoc
}

// ColumnDoc documents one column.
type ColumnDoc struct{ Name, Type, Comment string }

// Dictionary documents every table and view of the facts and the models, in
// the order of their names.
func (db *DB) Dictionary(ctx context.Context) ([]TableDoc, error) {
	return nil, errors.New("todo")
}
