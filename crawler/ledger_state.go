package crawler

import (
	"encoding/json"
	"maps"
	"time"
)

// ledgerState is what the lines amount to.
type ledgerState struct {
	sources map[string]*sourceState
	runs    map[string]int // place in runList
	runList []Run
	rests   map[string]time.Time // by family
	damaged int
	safe    int64 // greatest Durable seen when loading
	opened  int64 // length when loaded
}

// sourceState is what they amount to for one source.
type sourceState struct {
	parts   map[string]*partState
	settled Numbers // kept or void
	numbers map[string]entryNumber
	newest  time.Time // when the newest window ended as it did
}

// partState is what they amount to for one part of a source.
type partState struct {
	windows map[Interval]entry
	splits  map[time.Time]map[Interval]bool      // by day of their begin
	failed  map[time.Time]map[Interval]time.Time // by day of their begin: when each window last failed
	cover   cover
	series  cover     // cover but for what was asked aside
	asked   time.Time // when the newest of its requests was noted
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
	return ledgerState{sources: map[string]*sourceState{}, runs: map[string]int{}, rests: map[string]time.Time{}}
}

func (l *ledgerState) source(id string) *sourceState {
	s := l.sources[id]
	if s == nil {
		s = &sourceState{parts: map[string]*partState{}, numbers: map[string]entryNumber{}}
		l.sources[id] = s
	}
	return s
}

// look is source for those who only read: it never adds to the map.
func (l *ledgerState) look(id string) *sourceState {
	if s := l.sources[id]; s != nil {
		return s
	}
	return &sourceState{}
}

func (s *sourceState) part(name string) *partState {
	p := s.parts[name]
	if p == nil {
		p = &partState{
			windows: map[Interval]entry{}, splits: map[time.Time]map[Interval]bool{},
			failed: map[time.Time]map[Interval]time.Time{},
		}
		s.parts[name] = p
	}
	return p
}

// look is part for those who only read.
func (s *sourceState) look(part string) *partState {
	if p := s.parts[part]; p != nil {
		return p
	}
	return &partState{}
}

// covered is the time that closed windows cover for a part: its own ones, and
// those that speak for all parts.
func (s *sourceState) covered(part string) cover {
	own, all := s.look(part).cover, s.look("").cover
	if part == "" || len(all) == 0 {
		return own
	}
	if len(own) == 0 {
		return all
	}
	return own.union(all)
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
		s := l.source(n.Window.Source)
		if n.Window.At.After(s.newest) {
			s.newest = n.Window.At
		}
		s.part(n.Window.Part).apply(*n.Window, offset)
	case n.Number != nil:
		l.source(n.Number.Source).applyNumber(*n.Number, offset)
	case n.Run != nil:
		if k, ok := l.runs[n.Run.Run]; ok {
			l.runList[k] = *n.Run
			return
		}
		l.runs[n.Run.Run] = len(l.runList)
		l.runList = append(l.runList, *n.Run)
	case n.Rest != nil:
		if n.Rest.Until.After(l.rests[n.Rest.Family]) {
			l.rests[n.Rest.Family] = n.Rest.Until
		}
	}
}

// apply lets the newest line speak, but for this: a closed window that was
// asked again in vain stays closed, as its first answer is still archived.
func (p *partState) apply(w Window, offset int64) {
	key := w.Interval()
	old, known := p.windows[key]
	if w.Asked > 0 && w.At.After(p.asked) {
		p.asked = w.At
	}
	if w.State == Failed {
		p.noteFailed(key, w.At)
	}
	if known && old.State == Closed && w.State == Failed {
		return
	}
	p.windows[key] = entry{w, offset}
	p.noteSplit(key, w.State == Split)
	switch {
	case w.State == Closed:
		p.addClosed(w)
	case known && old.State == Closed:
		p.recover()
	}
}

func (p *partState) addClosed(w Window) {
	p.cover = p.cover.add(w.Interval())
	if !w.Aside {
		p.series = p.series.add(w.Interval())
	}
}

// noteFailed forgets the splits within a window that failed: it is asked from
// the top again.
func (p *partState) noteFailed(key Interval, at time.Time) {
	d := key.From.Truncate(day)
	if p.failed[d] == nil {
		p.failed[d] = map[Interval]time.Time{}
	}
	p.failed[d][key] = at
	maps.DeleteFunc(p.splits[d], func(split Interval, _ bool) bool { return key.contains(split) })
}

func (p *partState) noteSplit(key Interval, split bool) {
	d := key.From.Truncate(day)
	if !split {
		delete(p.splits[d], key)
		return
	}
	if p.splits[d] == nil {
		p.splits[d] = map[Interval]bool{}
	}
	p.splits[d][key] = true
}

// recover rebuilds the cover after a window lost its place in it.
func (p *partState) recover() {
	p.cover, p.series = nil, nil
	for _, w := range p.windows {
		if w.State == Closed {
			p.addClosed(w.Window)
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
	case old.State.settled() && numbered(n.ID):
		s.settled = nil
		for id, n := range s.numbers {
			if n.State.settled() {
				s.settled = s.settled.addID(id)
			}
		}
	}
}
