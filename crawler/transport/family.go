package transport

import (
	"context"
	"fmt"
	"log/slog"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// unknownPace is the spacing for hosts that no budget names, such as the
// target of a redirect: slow enough for any service that we know of but one
// (Find a Tender, 10 s), which has a budget.
const unknownPace = 5 * time.Second

// family is a budget at work.
type family struct {
	Budget
	clock   Clock
	log     *slog.Logger
	maxWait time.Duration
	onRest  func(family string, until time.Time)
	slots   chan struct{}
	limiter *rate.Limiter

	mu     sync.Mutex
	paused time.Time // nobody asks before
	stat   Stats
}

// families finds the family of a host.
type families struct {
	o      Options
	mu     sync.Mutex
	byHost map[string]*family
	all    []*family
}

func newFamilies(o Options) *families {
	fs := &families{o: o, byHost: map[string]*family{}}
	for _, b := range o.Budgets {
		fs.add(b)
	}
	return fs
}

// add makes a family. Two budgets of one name are one family, at the slower
// pace: sources that share a publisher may each name it.
func (fs *families) add(b Budget) *family {
	i := slices.IndexFunc(fs.all, func(f *family) bool { return f.Family == b.Family })
	if i < 0 {
		i = len(fs.all)
		fs.all = append(fs.all, newFamily(b, fs.o))
	}
	f := fs.all[i]
	f.slow(b.spacing())
	f.WaitOn403 = max(f.WaitOn403, b.WaitOn403)
	for _, h := range b.Hosts {
		fs.byHost[strings.ToLower(h)] = f
	}
	return f
}

func newFamily(b Budget, o Options) *family {
	return &family{
		Budget: b, clock: o.Clock, log: o.Log, maxWait: o.MaxWait, onRest: o.OnRest, paused: o.Rests[b.Family],
		slots:   make(chan struct{}, max(1, b.InFlight)),
		limiter: rate.NewLimiter(rate.Every(b.spacing()), 1),
		stat:    Stats{Family: b.Family},
	}
}

func (b Budget) spacing() time.Duration {
	if b.Requests <= 0 {
		return unknownPace
	}
	return b.Per / time.Duration(b.Requests)
}

// of finds by host:port, then by host; a stranger becomes a family of its own.
func (fs *families) of(u *url.URL) *family {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	for _, h := range []string{hostPort(u), u.Hostname()} {
		if f := fs.byHost[strings.ToLower(h)]; f != nil {
			return f
		}
	}
	host := strings.ToLower(u.Hostname())
	return fs.add(Budget{Family: host, Hosts: []string{host}})
}

// acquire waits for a free place, the end of a pause and the spacing. An error
// leaves nothing taken.
func (f *family) acquire(ctx context.Context) error {
	select {
	case f.slots <- struct{}{}:
	case <-ctx.Done():
		return context.Cause(ctx)
	}
	if err := f.turn(ctx); err != nil {
		f.release()
		return err
	}
	return nil
}

// turn takes a place in the spacing and waits for it. A pause that was called
// meanwhile costs the place: all who waited queue again behind the pause, for
// they would else all go at its end.
func (f *family) turn(ctx context.Context) error {
	for {
		if err := context.Cause(ctx); err != nil {
			return err
		}
		rest := f.resting()
		if rest > f.maxWait {
			return fmt.Errorf("%w: %s rests for %s more, the limit is %s", ErrWait, f.Family, rest, f.maxWait)
		}
		if rest > 0 {
			if err := f.wait(ctx, rest); err != nil {
				return err
			}
			continue
		}
		place := f.limiter.ReserveN(f.clock.Now(), 1)
		delay := place.DelayFrom(f.clock.Now())
		if delay > 0 {
			if err := f.wait(ctx, delay); err != nil {
				place.CancelAt(f.clock.Now())
				return err
			}
		}
		if f.resting() <= 0 {
			f.count(func(s *Stats) { s.Requests++ })
			return nil
		}
	}
}

func (f *family) release() { <-f.slots }

func (f *family) wait(ctx context.Context, d time.Duration) error {
	f.count(func(s *Stats) { s.Waits++; s.Waited += d })
	return f.clock.Sleep(ctx, d)
}

// pause has the family rest from now on; a longer pause in force stays.
func (f *family) pause(d time.Duration) {
	until := f.clock.Now().Add(d)
	f.mu.Lock()
	longer := until.After(f.paused)
	if longer {
		f.paused = until
	}
	f.mu.Unlock()
	if longer && f.onRest != nil {
		f.onRest(f.Family, until)
	}
}

func (f *family) resting() time.Duration {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.paused.Sub(f.clock.Now())
}

// slow lengthens the spacing, never shortens it.
func (f *family) slow(every time.Duration) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if limit := rate.Every(every); every > 0 && limit < f.limiter.Limit() {
		f.limiter.SetLimitAt(f.clock.Now(), limit)
	}
}
