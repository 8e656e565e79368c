package crawler

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func london(t testing.TB) clock {
	t.Helper()
	l, err := loadLondon()
	if err != nil {
		t.Fatal(err)
	}
	return clock{l}
}

func span(from, to string) Interval { return Interval{at(from), at(to)} }

func TestHalve(t *testing.T) {
	tests := []struct{ from, to, mid string }{
		{"2026-09-03T00:00:00", "2026-09-03T06:00:00", "2026-09-03T03:00:00"},
		{"2026-09-03T00:00:00", "2026-09-03T00:00:03", "2026-09-03T00:00:01"},
		{"2026-09-03T00:00:00", "2026-09-03T00:00:02", "2026-09-03T00:00:01"},
		{"2026-09-03T00:00:00", "2026-09-03T00:00:01", ""},
		// The Sundays of the clock changes: edges within the odd hour give way.
		{"2026-10-25T00:00:00", "2026-10-25T03:00:00", "2026-10-25T01:00:00"},
		{"2026-10-25T01:00:00", "2026-10-25T02:30:00", "2026-10-25T02:00:00"},
		{"2026-10-25T01:00:00", "2026-10-25T02:00:00", ""},
		{"2026-03-29T00:00:00", "2026-03-29T03:00:00", "2026-03-29T01:00:00"},
		{"2026-03-29T01:00:00", "2026-03-29T02:00:00", ""},
		{"2026-10-24T01:00:00", "2026-10-24T02:00:00", "2026-10-24T01:30:00"},
	}
	for _, test := range tests {
		a, b, ok := london(t).halve(span(test.from, test.to))
		if ok != (test.mid != "") {
			t.Errorf("%s/%s: halved is %v", test.from, test.to, ok)
			continue
		}
		if ok && (a != span(test.from, test.mid) || b != span(test.mid, test.to)) {
			t.Errorf("%s/%s: %s and %s, want the edge %s", test.from, test.to, a, b, test.mid)
		}
	}
}

func TestUnreal(t *testing.T) {
	for from, want := range map[string]bool{"2026-03-29T01:00:00": true, "2026-10-25T01:00:00": false, "2026-03-28T01:00:00": false} {
		if got := london(t).unreal(Interval{at(from), at(from).Add(time.Hour)}); got != want {
			t.Errorf("%s: unreal is %v", from, got)
		}
	}
}

func TestRoots(t *testing.T) {
	got := london(t).roots(span("2026-08-31T14:37:00", "2026-09-01T00:30:00"), 6*time.Hour)
	want := []Interval{
		span("2026-08-31T14:37:00", "2026-08-31T18:00:00"), span("2026-08-31T18:00:00", "2026-09-01T00:00:00"),
		span("2026-09-01T00:00:00", "2026-09-01T00:30:00"),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestDays(t *testing.T) {
	from, to, err := Days("2026-08-31", "2026-09-01")
	if err != nil || !from.Equal(at("2026-08-31T00:00:00")) || !to.Equal(at("2026-09-02T00:00:00")) {
		t.Errorf("%s, %s, %v", from, to, err)
	}
	for _, bad := range [][2]string{{"2026-09-02", "2026-09-01"}, {"1 May", "2026-09-01"}, {"2026-09-01", ""}} {
		if _, _, err := Days(bad[0], bad[1]); err == nil {
			t.Errorf("%v accepted", bad)
		}
	}
}

// FuzzCover holds the interval arithmetic against one bit a minute.
func FuzzCover(f *testing.F) {
	f.Add([]byte{1, 5, 5, 9, 20, 30, 0, 60, 7, 7})
	f.Fuzz(func(t *testing.T, edges []byte) {
		minute := func(b byte) time.Time { return at("2026-09-03T00:00:00").Add(time.Duration(b) * time.Minute) }
		var bits [256]bool
		var c cover
		for k := 0; k+1 < len(edges); k += 2 {
			a, b := edges[k], edges[k+1]
			if a >= b {
				continue
			}
			c = c.add(Interval{minute(a), minute(b)})
			for m := a; m < b; m++ {
				bits[m] = true
			}
		}
		var holes [256]bool
		for _, h := range c.holes(Interval{minute(0), minute(255)}) {
			for m := h.From; m.Before(h.To); m = m.Add(time.Minute) {
				holes[int(m.Sub(minute(0)).Minutes())] = true
			}
		}
		for m := range 255 {
			if bits[m] == holes[m] {
				t.Fatalf("minute %d: covered %v, hole %v (%v)", m, bits[m], holes[m], c)
			}
		}
	})
}
