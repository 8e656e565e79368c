package store

import "errors"

// ErrNotFound is returned where nothing held has that id or name.
var ErrNotFound = errors.New("nothing held has that id")
