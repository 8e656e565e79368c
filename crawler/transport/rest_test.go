package transport

import (
	"context"
	"errors"
	"net/http"
	"testing"
	"time"
)

// A rest that outlives the run is told, and the next run keeps it.
func TestRestOutlivesTheRun(t *testing.T) {
	until := map[string]time.Time{}
	asked := 0
	h := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		asked++
		w.Header().Set("Retry-After", "3600")
		w.WriteHeader(http.StatusTooManyRequests)
	})
	w := newWorld(t, h, func(o *Options) {
		o.OnRest = func(family string, at time.Time) { until[family] = at }
	})
	began := w.clock.Now()
	if _, _, err := w.get("/a"); !errors.Is(err, ErrWait) || asked != 1 {
		t.Fatalf("%v after %d requests", err, asked)
	}
	if got := until["test"].Sub(began); got < time.Hour || got > time.Hour+time.Minute {
		t.Errorf("rests until %s", until)
	}
	w.opts.Rests = until
	next := New(w.opts)
	t.Cleanup(next.CloseIdleConnections)
	resp, err := next.RoundTrip(request(t, w.server.URL+"/b"))
	if !errors.Is(err, ErrWait) || asked != 1 {
		t.Errorf("the next run: %v, %d requests", err, asked)
	}
	if resp != nil {
		resp.Body.Close()
	}
}

// Tries that are answered 429 have a bound of their own.
func TestTriesAtTooMany(t *testing.T) {
	asked := 0
	w := newWorld(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		asked++
		w.Header().Set("Retry-After", "60")
		w.WriteHeader(http.StatusTooManyRequests)
	}))
	ctx := WithLimits(context.Background(), Limits{TooMany: 2})
	resp, _, err := w.getCtx(ctx, "/a")
	if err != nil || resp.StatusCode != http.StatusTooManyRequests || asked != 2 {
		t.Errorf("%v, %v after %d requests, want a 429 after two", resp, err, asked)
	}
}
