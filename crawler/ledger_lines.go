package crawler

import (
	"encoding/json"
	"fmt"
	"maps"
	"time"
)

// line is one line of the ledger's file: its type, and the fields of that.
type line struct {
	Type string
	// Durable is the length of the file that was safely on disk when this line
	// was written. Lines beyond the greatest such length may tell of records
	// that a power failure took, and are checked against the archive.
	Durable int64
	Window  *Window
	Number  *Number
	Run     *Run
}

type lineHead struct {
	Type    string `json:"type"`
	Durable int64  `json:"durable,omitempty"`
}

// wallWindow writes a window's ends without a zone, as they have none.
type wallWindow struct {
	lineHead
	Window
	From string `json:"from"`
	To   string `json:"to"`
}

// MarshalJSON writes the line flat.
func (n line) MarshalJSON() ([]byte, error) {
	head := lineHead{n.Type, n.Durable}
	switch {
	case n.Window != nil:
		return json.Marshal(wallWindow{
			lineHead: head, Window: *n.Window,
			From: n.Window.From.Format(wallLayout), To: n.Window.To.Format(wallLayout),
		})
	case n.Number != nil:
		return json.Marshal(struct {
			lineHead
			Number
		}{head, *n.Number})
	default:
		return json.Marshal(struct {
			lineHead
			Run
		}{head, *n.Run})
	}
}

// UnmarshalJSON reads what MarshalJSON wrote. A type of line that this
// version does not know is left empty.
func (n *line) UnmarshalJSON(text []byte) error {
	var head lineHead
	if err := json.Unmarshal(text, &head); err != nil {
		return err
	}
	*n = line{Type: head.Type, Durable: head.Durable}
	switch head.Type {
	case "window":
		return n.readWindow(text)
	case "number":
		n.Number = &Number{}
		return json.Unmarshal(text, n.Number)
	case "run":
		n.Run = &Run{}
		return json.Unmarshal(text, n.Run)
	}
	return nil
}

func (n *line) readWindow(text []byte) error {
	var w wallWindow
	if err := json.Unmarshal(text, &w); err != nil {
		return err
	}
	var err error
	if w.Window.From, err = time.Parse(wallLayout, w.From); err != nil {
		return err
	}
	if w.Window.To, err = time.Parse(wallLayout, w.To); err != nil {
		return err
	}
	if !w.Window.From.Before(w.Window.To) {
		return fmt.Errorf("window %s ends before it begins", w.Interval())
	}
	n.Window = &w.Window
	return nil
}

// ledgerState is what the lines amount to.
type ledgerState struct {
	sources map[string]*sourceState
	runs    map[string]int // place in runList
	runList []Run
	damaged int
	safe    int64 // greatest Durable seen when loading
	opened  int64 // length when loaded
}

// sourceState is what they amount to for one source.
type sourceState struct {
	windows map[Interval]entry
	splits  map[time.Time]map[Interval]bool      // by day, which no window leaves
	failed  map[time.Time]map[Interval]time.Time // by day: when each window last failed
	cover   cover
	settled Numbers // kept or void
	numbers map[string]entryNumber
	newest  time.Time // when the newest window ended as it did
}

type entry struct {
	Window
	offset int64
}

type entryNumber struct {
	Number
	offset int64
}

func newLedgerState() ledgerState {
	return ledgerState{sources: map[string]*sourceState{}, runs: map[string]int{}}
}

func (l *ledgerState) source(id string) *sourceState {
	s := l.sources[id]
	if s == nil {
		s = &sourceState{
			windows: map[Interval]entry{}, splits: map[time.Time]map[Interval]bool{},
			failed: map[time.Time]map[Interval]time.Time{}, numbers: map[string]entryNumber{},
		}
		l.sources[id] = s
	}
	return s
}

func (l *ledgerState) applyLine(text []byte, offset int64) error {
	var n line
	if err := json.Unmarshal(text, &n); err != nil {
		return err
	}
	l.safe = max(l.safe, n.Durable)
	l.apply(n, offset)
	return nil
}

func (l *ledgerState) apply(n line, offset int64) {
	switch {
	case n.Window != nil:
		l.source(n.Window.Source).applyWindow(*n.Window, offset)
	case n.Number != nil:
		l.source(n.Number.Source).applyNumber(*n.Number, offset)
	case n.Run != nil:
		if k, ok := l.runs[n.Run.Run]; ok {
			l.runList[k] = *n.Run
			return
		}
		l.runs[n.Run.Run] = len(l.runList)
		l.runList = append(l.runList, *n.Run)
	}
}

// applyWindow lets the newest line speak, but for this: a closed window that
// was asked again in vain stays closed, as its first answer is still archived.
func (s *sourceState) applyWindow(w Window, offset int64) {
	if w.At.After(s.newest) {
		s.newest = w.At
	}
	key := w.Interval()
	old, known := s.windows[key]
	if w.State == Failed {
		s.noteFailed(key, w.At)
	}
	if known && old.State == Closed && w.State == Failed {
		return
	}
	s.windows[key] = entry{w, offset}
	s.noteSplit(key, w.State == Split)
	switch {
	case w.State == Closed:
		s.cover = s.cover.add(key)
	case known && old.State == Closed:
		s.recover()
	}
}

// noteFailed forgets the splits within a window that failed: it is asked from
// the top again.
func (s *sourceState) noteFailed(key Interval, at time.Time) {
	d := key.From.Truncate(day)
	if s.failed[d] == nil {
		s.failed[d] = map[Interval]time.Time{}
	}
	s.failed[d][key] = at
	maps.DeleteFunc(s.splits[d], func(split Interval, _ bool) bool { return key.contains(split) })
}

func (s *sourceState) noteSplit(key Interval, split bool) {
	d := key.From.Truncate(day)
	if !split {
		delete(s.splits[d], key)
		return
	}
	if s.splits[d] == nil {
		s.splits[d] = map[Interval]bool{}
	}
	s.splits[d][key] = true
}

// recover rebuilds the cover after a window lost its place in it.
func (s *sourceState) recover() {
	s.cover = nil
	for key, w := range s.windows {
		if w.State == Closed {
			s.cover = s.cover.add(key)
		}
	}
}

// settled is true for a number that need not be asked for again.
func (s State) settled() bool { return s == Kept || s == Void }

func (s *sourceState) applyNumber(n Number, offset int64) {
	old := s.numbers[n.ID]
	s.numbers[n.ID] = entryNumber{n, offset}
	switch {
	case n.State.settled():
		s.settled = s.settled.addID(n.ID)
	case old.State.settled():
		s.settled = nil
		for id, n := range s.numbers {
			if n.State.settled() {
				s.settled = s.settled.addID(id)
			}
		}
	}
}
