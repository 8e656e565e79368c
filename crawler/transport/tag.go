package transport

import "context"

// Tag is what the record of a request notes of why it was made.
type Tag struct {
	Source string // the source's id
	Window string // "FROM/TO" as the archive writes it, or ""
}

type tagKey struct{}

// WithTag gives the requests made under ctx their tag.
func WithTag(ctx context.Context, t Tag) context.Context {
	return context.WithValue(ctx, tagKey{}, t)
}

func tagOf(ctx context.Context) Tag {
	t, _ := ctx.Value(tagKey{}).(Tag)
	return t
}
