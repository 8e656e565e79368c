package transport

import (
	"context"
	"time"
)

// Clock is the time that the chain lives in. A test replaces it, so that no
// wait is real; a nil field is the real thing.
type Clock struct {
	Now       func() time.Time
	Sleep     func(context.Context, time.Duration) error
	AfterFunc func(time.Duration, func()) (stop func() bool)
}

func (c Clock) withDefaults() Clock {
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Sleep == nil {
		c.Sleep = sleep
	}
	if c.AfterFunc == nil {
		c.AfterFunc = func(d time.Duration, f func()) func() bool { return time.AfterFunc(d, f).Stop }
	}
	return c
}

// sleep waits for d, or until ctx is done, and then says why.
func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}
