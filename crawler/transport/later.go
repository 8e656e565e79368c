package transport

import "context"

// Later lets an answer be archived while its caller is at work with it, and
// while the next is fetched: compressing and writing a page takes as long as a
// fast server takes to send one. At most one answer is on its way; the next
// waits for it, and fails where it failed. Whoever notes elsewhere that
// something is archived waits first. It serves one goroutine that asks.
type Later struct {
	last *keeping
}

// keeping is an answer on its way into the archive.
type keeping struct {
	done chan struct{}
	err  error
}

func (k *keeping) wait() error {
	if k == nil {
		return nil
	}
	<-k.done
	return k.err
}

type laterKey struct{}

// WithLater has the answers to requests made under ctx archived in the
// background, where that is safe: not those of addresses that the archive holds
// already, whose caller is told whether they changed, nor large ones.
func WithLater(ctx context.Context, l *Later) context.Context {
	return context.WithValue(ctx, laterKey{}, l)
}

func laterOf(ctx context.Context) *Later {
	l, _ := ctx.Value(laterKey{}).(*Later)
	return l
}

// keep runs f in the background, once what ran before has ended well.
func (l *Later) keep(f func() error) error {
	if err := l.Wait(); err != nil {
		return err
	}
	k := &keeping{done: make(chan struct{})}
	l.last = k
	go func() {
		k.err = f()
		close(k.done)
	}()
	return nil
}

// Wait returns when all answers given so far are archived, or the last could
// not be.
func (l *Later) Wait() error { return l.last.wait() }

// Kept returns a function that waits for the answers given so far; it may be
// called by another goroutine.
func (l *Later) Kept() func() error { return l.last.wait }
