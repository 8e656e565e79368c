package crawler

import (
	"testing"
	"time"
)

func TestRests(t *testing.T) {
	dir, now := t.TempDir(), at("2026-11-20T12:00:00")
	l := openLedger(t, dir)
	for family, wait := range map[string]time.Duration{"long": 1 << 62, "short": time.Hour, "over": time.Minute} {
		if err := l.AddRest(Rest{family, now.Add(wait), now}); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.AddRest(Rest{"short", now.Add(time.Minute), now}); err != nil {
		t.Fatal(err)
	}
	read, err := ReadLedger(dir)
	if err != nil || read.Damaged() > 0 {
		t.Fatalf("%v, %d lines damaged", err, read.Damaged())
	}
	got := read.Rests(now.Add(10 * time.Minute))
	if len(got) != 2 || !got["short"].Equal(now.Add(time.Hour)) || !got["long"].Equal(now.Add(7*day)) {
		t.Errorf("rests: %v", got)
	}
}
