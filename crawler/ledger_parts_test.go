package crawler

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// part is a window of one part of source "s".
func part(name string, state State, from, to string) Window {
	w := window(state, from, to)
	w.Part = name
	return w
}

func TestPartsAreApart(t *testing.T) {
	dir := t.TempDir()
	l := openLedger(t, dir)
	addWindows(t, l,
		part("2", Closed, "2026-08-01T00:00:00", "2026-09-01T00:00:00"), part("2", Closed, "2026-09-01T00:00:00", "2026-10-01T00:00:00"),
		part("3", Closed, "2026-08-01T00:00:00", "2026-09-01T00:00:00"), part("3", Failed, "2026-09-01T00:00:00", "2026-10-01T00:00:00"),
		part("103", Split, "2026-08-01T00:00:00", "2026-09-01T00:00:00"),
	)
	for range 2 {
		for name, holes := range map[string]int{"2": 0, "3": 1, "103": 1, "": 1} {
			if got := l.Holes("s", name, at("2026-08-01T00:00:00"), at("2026-10-01T00:00:00")); len(got) != holes {
				t.Errorf("part %q: holes %v", name, got)
			}
		}
		if open := l.Unfinished("s"); len(open) != 1 || open[0].Part != "3" {
			t.Errorf("unfinished: %+v", open)
		}
		if _, ok := l.firstSplit("s", "2", Interval{at("2026-08-01T00:00:00"), at("2026-09-01T00:00:00")}); ok {
			t.Error("the split of one part is that of another")
		}
		months := l.Months("s")
		if len(months) != 2 || !months[0].Complete || months[1].Complete || months[1].Windows != 2 {
			t.Errorf("months: %+v", months)
		}
		_ = l.Close()
		l = openLedger(t, dir) // it reads what it wrote
	}
}

// A window without a part speaks for every part; one asked aside is no reason
// to ask for the time up to the next.
func TestWholeAndAside(t *testing.T) {
	l := openLedger(t, t.TempDir())
	aside := func(from, to string) Window {
		w := window(Closed, from, to)
		w.Aside = true
		return w
	}
	addWindows(t, l,
		aside("2015-01-01T00:00:00", "2015-02-01T00:00:00"), aside("2015-06-01T00:00:00", "2015-07-01T00:00:00"),
		part("GBR", Closed, "2020-01-01T00:00:00", "2020-01-10T00:00:00"), part("GBR", Closed, "2020-01-12T00:00:00", "2020-02-01T00:00:00"),
		aside("2020-01-10T00:00:00", "2020-01-11T00:00:00"),
	)
	want := []Interval{{at("2020-01-11T00:00:00"), at("2020-01-12T00:00:00")}}
	if diff := cmp.Diff(want, l.Unasked("s", "GBR")); diff != "" || len(l.Unasked("s", "")) > 0 {
		t.Errorf("unasked %v, of GBR (-want +got):\n%s", l.Unasked("s", ""), diff)
	}
	if holes := l.Holes("s", "GBR", at("2015-01-01T00:00:00"), at("2015-02-01T00:00:00")); len(holes) > 0 {
		t.Errorf("holes: %v", holes)
	}
	for k, m := range l.Months("s") {
		if m.Complete != (k < 2) {
			t.Errorf("month %+v", m)
		}
	}
	addWindows(t, l, part("GBR", Closed, "2020-01-11T00:00:00", "2020-01-12T00:00:00"))
	if m := l.Months("s"); len(m) != 3 || !m[2].Complete {
		t.Errorf("months: %+v", m)
	}
}
