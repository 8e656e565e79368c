package transport

import "context"

// Tag is what the record of a request notes of why it was made.
type Tag struct {
	Source string // the source's id
	Window string // "FROM/TO" as the archive writes it, or ""
	Part   string // the part of the source's notices that is asked for, or ""
	Dated  string // when it was published by what told of it, RFC 3339, or ""
	// Listing says that the answer only tells where documents are.
	Listing bool
}

type tagKey struct{}

// WithTag gives the requests made under ctx their tag.
func WithTag(ctx context.Context, t Tag) context.Context {
	return context.WithValue(ctx, tagKey{}, t)
}

// Limits bound one request more narrowly than [Options] do; zero is as there.
type Limits struct {
	Tries   int   // as Options.MaxTries
	TooMany int   // of these, how many may be answered 429; zero is all
	Body    int64 // as Options.MaxBody
}

type limitsKey struct{}

// WithLimits gives the requests made under ctx limits of their own.
func WithLimits(ctx context.Context, l Limits) context.Context {
	return context.WithValue(ctx, limitsKey{}, l)
}

// limitsOf are the limits in force for a request.
func (o *Options) limitsOf(ctx context.Context) Limits {
	l, _ := ctx.Value(limitsKey{}).(Limits)
	tries := orDefault(l.Tries, o.MaxTries)
	return Limits{Tries: tries, TooMany: min(orDefault(l.TooMany, tries), tries), Body: min(orDefault(l.Body, o.MaxBody), o.MaxBody)}
}

func tagOf(ctx context.Context) Tag {
	t, _ := ctx.Value(tagKey{}).(Tag)
	return t
}
