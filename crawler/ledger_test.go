package crawler

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func openLedger(t *testing.T, dir string) *Ledger {
	t.Helper()
	l, err := OpenLedger(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	return l
}

// window is one of source "s", which ended at its own end.
func window(state State, from, to string) Window {
	return Window{Source: "s", From: at(from), To: at(to), State: state, At: at(to)}
}

func addWindows(t *testing.T, l *Ledger, ws ...Window) {
	t.Helper()
	for _, w := range ws {
		if err := l.AddWindow(w); err != nil {
			t.Fatal(err)
		}
	}
}

func TestLedgerReadsWhatItWrote(t *testing.T) {
	dir := t.TempDir()
	l := openLedger(t, dir)
	w := window(Closed, "2026-09-03T00:00:00", "2026-09-03T06:00:00")
	w.Run, w.Asked, w.Expected, w.Kept, w.Unchanged, w.Numbers = "r1", 2, 7, 4, 3, Numbers{{2026, 5, 9}, {2026, 11, 11}}
	addWindows(t, l, w)
	n := Number{Source: "s", ID: "000010-2026", State: Void, At: at("2026-09-03T06:00:00"), Reason: "404"}
	if err := l.AddNumber(n); err != nil {
		t.Fatal(err)
	}
	ended := at("2026-09-03T07:00:00")
	r := Run{Run: "r1", Command: "crawl", Started: at("2026-09-03T06:00:00"), Ended: &ended, Outcome: "done", Summary: "{}"}
	for _, r := range []Run{{Run: "r1", Command: "crawl", Started: r.Started}, r} {
		if err := l.AddRun(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	read, err := ReadLedger(dir)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Window{w}, read.Windows()); diff != "" {
		t.Errorf("windows (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]Run{r}, read.Runs()); diff != "" {
		t.Errorf("runs (-want +got):\n%s", diff)
	}
	if got, ok := read.Number("s", "000010-2026"); !ok || got != n {
		t.Errorf("number: %v", got)
	}
	if err := read.AddRun(r); err == nil {
		t.Error("a ledger opened for reading was written")
	}
}

func TestLedgerTornLine(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, ledgerName)
	l := openLedger(t, dir)
	addWindows(t, l, window(Closed, "2026-09-03T00:00:00", "2026-09-03T06:00:00"))
	addWindows(t, l, window(Closed, "2026-09-03T06:00:00", "2026-09-03T12:00:00"))
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	first := strings.IndexByte(string(text), '\n') + 1
	for end := range len(text) + 1 {
		if err := os.WriteFile(name, text[:end], 0o644); err != nil {
			t.Fatal(err)
		}
		read, err := ReadLedger(dir)
		if err != nil {
			t.Fatal(err)
		}
		want := strings.Count(string(text[:end]), "\n")
		if n := len(read.Windows()); n != want {
			t.Fatalf("cut at %d: %d windows read, want %d", end, n, want)
		}
		if end != first+10 && end != len(text) {
			continue
		}
		l := openLedger(t, dir)
		addWindows(t, l, window(Closed, "2026-09-03T12:00:00", "2026-09-03T18:00:00"))
		_ = l.Close()
		l = openLedger(t, dir)
		closed := len(l.Windows()) - len(l.Unfinished("s")) // what was torn is unfinished
		if closed != want+1 || l.Damaged() != 0 {
			t.Errorf("cut at %d, then appended: %d windows, %d damaged", end, closed, l.Damaged())
		}
	}
}

func TestLedgerDamagedLine(t *testing.T) {
	dir := t.TempDir()
	l := openLedger(t, dir)
	addWindows(t, l, window(Closed, "2026-09-03T00:00:00", "2026-09-03T06:00:00"))
	_ = l.Close()
	name := filepath.Join(dir, ledgerName)
	text, _ := os.ReadFile(name)
	backwards := `{"type":"window","source":"s","from":"2026-09-04T00:00:00","to":"2026-09-03T00:00:00","state":"closed"}`
	text = append([]byte("\x00\x00\x00\n{\"type\":\"later\"}\n"+backwards+"\n"), text...)
	if err := os.WriteFile(name, text, 0o644); err != nil {
		t.Fatal(err)
	}
	l = openLedger(t, dir)
	if len(l.Windows()) != 1 || l.Damaged() != 2 {
		t.Errorf("%d windows, %d damaged lines", len(l.Windows()), l.Damaged())
	}
}

func TestReadLedgerWithoutOne(t *testing.T) {
	l, err := ReadLedger(filepath.Join(t.TempDir(), "nowhere"))
	if err != nil || len(l.Windows())+len(l.Runs())+len(l.Sources()) > 0 || len(l.Months("s")) > 0 {
		t.Errorf("%v, %v", l, err)
	}
}

func TestLedgerNewestStateSpeaks(t *testing.T) {
	a, b, c := "2026-09-03T00:00:00", "2026-09-03T03:00:00", "2026-09-03T06:00:00"
	tests := map[string]struct {
		lines  []Window
		states string // of Windows()
		holes  int    // from a to c
	}{
		"failed, then closed":       {[]Window{window(Failed, a, c), window(Closed, a, c)}, "closed", 0},
		"closed, then failed":       {[]Window{window(Closed, a, c), window(Failed, a, c)}, "closed", 0},
		"closed, then lost":         {[]Window{window(Closed, a, c), window(Open, a, c)}, "open", 1},
		"closed, then split":        {[]Window{window(Closed, a, c), window(Split, a, c), window(Closed, a, b)}, "closed", 1},
		"split, halves closed":      {[]Window{window(Split, a, c), window(Closed, a, b), window(Closed, b, c)}, "closed closed", 0},
		"failed, closed in part":    {[]Window{window(Failed, a, c), window(Closed, a, b)}, "failed closed", 1},
		"failed, closed in halves":  {[]Window{window(Failed, a, c), window(Closed, a, b), window(Closed, b, c)}, "closed closed", 0},
		"part closed, whole closed": {[]Window{window(Closed, a, b), window(Closed, a, c)}, "closed", 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			l := openLedger(t, t.TempDir())
			for k, w := range test.lines {
				w.At = w.At.Add(time.Duration(k) * time.Hour * 24)
				addWindows(t, l, w)
			}
			var states []string
			for _, w := range l.Windows() {
				states = append(states, string(w.State))
			}
			if got := strings.Join(states, " "); got != test.states {
				t.Errorf("windows are %q, want %q", got, test.states)
			}
			if holes := l.Holes("s", "", at(a), at(c)); len(holes) != test.holes {
				t.Errorf("holes: %v", holes)
			}
		})
	}
}

func TestLedgerMonths(t *testing.T) {
	l := openLedger(t, t.TempDir())
	for d := at("2026-08-30T00:00:00"); d.Before(at("2026-11-01T00:00:00")); d = d.Add(day) {
		w := Window{Source: "s", From: d, To: d.Add(day), State: Closed, At: d, Asked: 1, Expected: 10, Kept: 8, Unchanged: 2}
		w.Numbers = w.Numbers.add(Range{2026, d.YearDay()*10 - 9, d.YearDay() * 10})
		if d.Equal(at("2026-10-07T00:00:00")) {
			w.Numbers = nil
		}
		addWindows(t, l, w)
	}
	if err := l.AddNumber(Number{Source: "s", ID: formatNumber(2026, at("2026-10-07T00:00:00").YearDay()*10), State: Void}); err != nil {
		t.Fatal(err)
	}
	addWindows(t, l, window(Failed, "2026-11-01T00:00:00", "2026-11-02T00:00:00"))
	month := func(m time.Month, days int) Month {
		return Month{
			Source: "s", Month: time.Date(2026, m, 1, 0, 0, 0, 0, time.UTC),
			Windows: days, Asked: days, Expected: 10 * days, Kept: 8 * days, Unchanged: 2 * days,
		}
	}
	want := []Month{month(8, 2), month(9, 30), month(10, 31), {Source: "s", Month: at("2026-11-01T00:00:00"), Windows: 1, Failed: 1}}
	want[1].Complete, want[2].Gaps = true, 9
	if diff := cmp.Diff(want, l.Months("s")); diff != "" {
		t.Errorf("months (-want +got):\n%s", diff)
	}
}

func TestLedgerIsSafeForConcurrentUse(t *testing.T) {
	dir := t.TempDir()
	l := openLedger(t, dir)
	var wg sync.WaitGroup
	for s := range 4 {
		wg.Go(func() {
			for k := range 50 {
				from := at("2026-09-01T00:00:00").Add(time.Duration(k) * day)
				w := Window{Source: fmt.Sprint(s), From: from, To: from.Add(day), State: Closed}
				if err := l.AddWindow(w); err != nil {
					t.Error(err)
				}
				l.Coverage(w.Source, "")
				l.Windows()
			}
		})
	}
	wg.Wait()
	_ = l.Close()
	if read, err := ReadLedger(dir); err != nil || len(read.Windows()) != 200 {
		t.Errorf("%d windows, %v", len(read.Windows()), err)
	}
}

func TestDue(t *testing.T) {
	l := openLedger(t, t.TempDir())
	s := Source{ID: "s", Overlap: 2 * time.Hour}
	now := time.Date(2026, 9, 3, 11, 30, 30, 0, time.UTC) // 12:30:30 in London
	tests := []struct {
		closed     []Window
		now        time.Time
		from, want string
	}{
		{nil, now, "2026-08-04T00:00:00", "2026-09-03T12:29:00"},
		{[]Window{window(Closed, "2026-09-02T00:00:00", "2026-09-02T14:37:00")}, now, "2026-09-02T12:37:00", "2026-09-03T12:29:00"},
		{
			[]Window{window(Closed, "2026-10-25T00:00:00", "2026-10-25T03:30:00")},
			time.Date(2026, 10, 25, 3, 40, 0, 0, time.UTC), "2026-10-25T01:00:00", "2026-10-25T03:39:00",
		},
	}
	for _, test := range tests {
		addWindows(t, l, test.closed...)
		from, to, err := Due(s, l, test.now)
		if err != nil || !from.Equal(at(test.from)) || !to.Equal(at(test.want)) {
			t.Errorf("due from %s to %s, want %s, %s (%v)", from, to, test.from, test.want, err)
		}
	}
}
