package crawler

import (
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	london, err := loadLondon()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"2026-09-02T08:00:00.5+01:00":     "2026-09-02T07:00:00",
		"2026-09-02T08:00+01:00":          "2026-09-02T07:00:00",
		"2026-09-02T08:00:00+0000":        "2026-09-02T08:00:00",
		"2026-09-02 08:00:00 +0100":       "2026-09-02T07:00:00",
		"2026-09-02T08:00:00":             "2026-09-02T07:00:00", // on London's wall
		"2026-11-22 03:00:00":             "2026-11-22T03:00:00",
		"2026-11-22 03:00":                "2026-11-22T03:00:00",
		"Wed, 02 Sep 2026 08:00:00 GMT":   "2026-09-02T08:00:00",
		"Wed, 02 Sep 2026 08:00:00 BST":   "2026-09-02T07:00:00",
		"Wed, 2 Sep 2026 08:00:00 +0100 ": "2026-09-02T07:00:00",
	} {
		begin, end := parseDate(text, london)
		if !begin.Truncate(time.Second).Equal(at(want)) || !end.Equal(begin) {
			t.Errorf("%q is %s to %s, want %s", text, begin, end, want)
		}
	}
	for text, want := range map[string][2]string{
		"2026-11-22": {"2026-11-22T00:00:00", "2026-11-22T23:59:59"},
		"20261122":   {"2026-11-22T00:00:00", "2026-11-22T23:59:59"},
		" 2026-11\n": {"2026-11-01T00:00:00", "2026-11-30T23:59:59"},
		"2026-09-02": {"2026-09-01T23:00:00", "2026-09-02T22:59:59"},
	} {
		if begin, end := parseDate(text, london); !begin.Equal(at(want[0])) || !end.Equal(at(want[1])) {
			t.Errorf("%q is %s to %s, want %s", text, begin, end, want)
		}
	}
	for _, text := range []string{"", "yesterday", "2026", "0", "22/11/2026"} {
		if begin, end := parseDate(text, london); !begin.IsZero() || !end.IsZero() {
			t.Errorf("%q is %s to %s", text, begin, end)
		}
	}
}

// The oldest entry is the one that was published first, however late it was
// changed, and nothing comes from the future.
func TestOldestEntry(t *testing.T) {
	w := newWorld(t)
	c := crawl{Options: w.options("2026-11-01", "2026-11-20")}
	var err error
	if c.clock.london, err = loadLondon(); err != nil {
		t.Fatal(err)
	}
	entries := []link{
		{published: at("2026-11-01T09:00:00"), updated: at("2026-11-19T09:00:00")},
		{published: at("2026-11-18T09:00:00")}, {updated: at("2126-11-18T09:00:00")},
	}
	if got := c.oldest(entries); !got.Equal(at("2026-11-01T09:00:00")) {
		t.Errorf("oldest: %s", got)
	}
	if got := c.oldest(entries[2:]); !got.Equal(wall(w.now, c.clock.london)) {
		t.Errorf("of the future: %s", got)
	}
	if got := entries[2].date(w.now); !got.Equal(w.now) {
		t.Errorf("date of the future: %s", got)
	}
	if got := c.oldest([]link{{}}); !got.IsZero() {
		t.Errorf("without a date: %s", got)
	}
}
