package crawler

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"
)

// ledgerName is the ledger's file, beside the archive's records.
const ledgerName = "ledger.jsonl"

// State is how an asked window or number ended.
type State string

// States of windows and numbers.
const (
	Closed State = "closed" // window: its answer was complete
	Open   State = "open"   // window: asked or due, and known not to be complete; number: wanted, not asked yet
	Split  State = "split"  // window: cut off by the service, its halves tell the rest
	Failed State = "failed" // window, number: no usable answer
	Kept   State = "kept"   // number: archived
	Void   State = "void"   // number: the publisher never used it; article: not to be had
	// Refused is an article that its site did not let us have, and that is
	// asked for once more on another night.
	Refused State = "refused"
)

// A Window is what the ledger says of one window of time.
//
// For a closed window, Kept + Unchanged = Expected.
type Window struct {
	Source string `json:"source"`
	// Part names the part of what the source publishes that the window speaks
	// for, such as one type of notices; empty is all of it.
	Part  string    `json:"part,omitempty"`
	From  time.Time `json:"from"` // UK wall clock, in time.UTC
	To    time.Time `json:"to"`
	State State     `json:"state"`
	At    time.Time `json:"at"` // when it ended so
	Run   string    `json:"run,omitempty"`
	// Asked counts the requests sent for this window, its halves apart.
	Asked int `json:"asked"`
	// Expected counts the rows that the service's answers for it held.
	Expected int `json:"expected"`
	// Kept counts those rows that came in an answer new to the archive, and
	// were not already told by the window before (a row on a shared edge).
	Kept int `json:"kept"`
	// Unchanged counts the others.
	Unchanged int `json:"unchanged"`
	// Numbers are the publisher's numbers seen whose release date lies within
	// the window's days, give or take one.
	Numbers Numbers `json:"numbers,omitempty"`
	// Overflow is set where even the smallest window was cut off, and its
	// processes were fetched one by one.
	Overflow bool `json:"overflow,omitempty"`
	// Aside is set where the window was asked beside the series that nights
	// continue, such as a package of an old month: the time between it and
	// others was not forgotten.
	Aside bool `json:"aside,omitempty"`
	// Reason says why it is not closed, or what is odd about it although it is.
	Reason string `json:"reason,omitempty"`
}

// Interval is the window's time.
func (w Window) Interval() Interval { return Interval{w.From, w.To} }

// Number is what the ledger says of one number that was asked for singly, or
// seen under a date that its window cannot vouch for. Of a source by feeds it
// is an article, known by its address.
type Number struct {
	Source string    `json:"source"`
	Part   string    `json:"part,omitempty"`
	ID     string    `json:"id"`
	State  State     `json:"state"`
	At     time.Time `json:"at"`
	// Dated is when an article was published, RFC 3339, by what told of it.
	Dated string `json:"dated,omitempty"`
	// Tries counts the crawls that asked for an article in vain.
	Tries int `json:"tries,omitempty"`
	// Checked counts how often a kept article was asked for again, in case it
	// was corrected.
	Checked int `json:"checked,omitempty"`
	// Again is set on a number that was void twice, a month apart: it is not
	// asked for any more.
	Again  bool   `json:"again,omitempty"`
	Reason string `json:"reason,omitempty"`
}

// Run is one run of a command that writes into the archive.
type Run struct {
	Run     string     `json:"run"`
	Command string     `json:"command"`
	Started time.Time  `json:"started"`
	Ended   *time.Time `json:"ended,omitempty"` // nil: running, or killed
	Outcome string     `json:"outcome,omitempty"`
	Summary string     `json:"summary,omitempty"`
}

// A Ledger remembers every window of time and every number asked of every
// source. It is a file of JSON lines that only grows; what it says of a
// window is its newest line. It is safe for concurrent use.
type Ledger struct {
	mu      sync.Mutex
	file    *os.File // nil: reading only
	size    int64    // bytes written, or on their way
	durable int64    // of which are vouched for
	queue   []queued // lines on their way
	drained sync.Cond
	broken  error // why no line can be written any more
	ledgerState
}

// queued is a line that is written when what it tells of is archived.
type queued struct {
	text []byte
	kept func() error // waits for that; nil where nothing is waited for
}

// OpenLedger opens the ledger of an archive's folder, and begins one where
// there is none. A last line that a crash tore is cut off.
func OpenLedger(dir string) (*Ledger, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("open ledger: %w", err)
	}
	f, err := os.OpenFile(filepath.Join(dir, ledgerName), os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o644)
	if err != nil {
		return nil, fmt.Errorf("open ledger: %w", err)
	}
	l := &Ledger{file: f, ledgerState: newLedgerState()}
	l.drained.L = &l.mu
	if err := l.load(f); err != nil {
		return nil, errors.Join(fmt.Errorf("open ledger: %w", err), f.Close())
	}
	if err := f.Truncate(l.size); err != nil {
		return nil, errors.Join(fmt.Errorf("open ledger: cut torn line: %w", err), f.Close())
	}
	return l, nil
}

// ReadLedger reads the ledger of an archive's folder as it stands, for those
// who only ask: it changes nothing, also while another process appends. A
// folder without one reads as empty.
func ReadLedger(dir string) (*Ledger, error) {
	l := &Ledger{ledgerState: newLedgerState()}
	f, err := os.Open(filepath.Join(dir, ledgerName))
	if errors.Is(err, os.ErrNotExist) {
		return l, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read ledger: %w", err)
	}
	defer f.Close()
	if err := l.load(f); err != nil {
		return nil, fmt.Errorf("read ledger: %w", err)
	}
	return l, nil
}

// load reads all whole lines. A damaged line before the last is passed over:
// what it said is asked for again.
func (l *Ledger) load(r io.Reader) error {
	text, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	for len(text) > 0 {
		end := bytes.IndexByte(text, '\n')
		if end < 0 {
			break // torn: not counted in size
		}
		if err := l.applyLine(text[:end], l.size); err != nil {
			l.damaged++
		}
		l.size += int64(end) + 1
		text = text[end+1:]
	}
	l.opened = l.size
	return nil
}

// Close syncs and closes the file.
func (l *Ledger) Close() error {
	if l.file == nil {
		return nil
	}
	return errors.Join(l.Sync(), l.file.Close())
}

// Flush returns when no line is on its way any more.
func (l *Ledger) Flush() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.flush()
}

func (l *Ledger) flush() error {
	for len(l.queue) > 0 {
		l.drained.Wait()
	}
	return l.broken
}

// Sync makes durable what was written.
func (l *Ledger) Sync() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.file == nil {
		return nil
	}
	if err := l.flush(); err != nil {
		return err
	}
	if err := l.file.Sync(); err != nil {
		return fmt.Errorf("sync ledger: %w", err)
	}
	return nil
}

// written is how long the ledger is.
func (l *Ledger) written() int64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.size
}

// vouch notes that what the first n bytes tell of is durable: those bytes, and
// the archive's records too. The next line written says so.
func (l *Ledger) vouch(n int64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.durable = max(l.durable, n)
}

// AddWindow notes how a window ended.
func (l *Ledger) AddWindow(w Window) error { return l.write(line{Type: "window", Window: &w}, nil) }

// AddWindowAfter notes how a window ended, at once for those who ask, and in
// the file when kept has returned without an error: a line must not tell of
// what is not archived. Lines that follow wait behind it; where kept fails,
// none is written any more.
func (l *Ledger) AddWindowAfter(w Window, kept func() error) error {
	return l.write(line{Type: "window", Window: &w}, kept)
}

// AddNumber notes what became of a number.
func (l *Ledger) AddNumber(n Number) error { return l.write(line{Type: "number", Number: &n}, nil) }

// AddRun notes a run's begin, and, with the same Run, its end.
func (l *Ledger) AddRun(r Run) error { return l.write(line{Type: "run", Run: &r}, nil) }

// write appends one line in one piece, so that a kill tears at most the last.
func (l *Ledger) write(n line, kept func() error) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.file == nil {
		return errors.New("write ledger: opened for reading")
	}
	if l.broken != nil {
		return l.broken
	}
	n.Durable = l.durable
	text, err := json.Marshal(n)
	if err != nil {
		return fmt.Errorf("write ledger: %w", err)
	}
	text = append(text, '\n')
	if kept == nil && len(l.queue) == 0 {
		if _, err := l.file.Write(text); err != nil {
			return fmt.Errorf("write ledger: %w", err)
		}
	} else if l.queue = append(l.queue, queued{text, kept}); len(l.queue) == 1 {
		go l.drain()
	}
	l.apply(n, l.size)
	l.size += int64(len(text))
	return nil
}

// drain writes the lines on their way, in order, until there is none.
func (l *Ledger) drain() {
	l.mu.Lock()
	defer l.mu.Unlock()
	for len(l.queue) > 0 {
		next, err := l.queue[0], l.broken
		l.mu.Unlock()
		if next.kept != nil {
			err = errors.Join(err, next.kept())
		}
		if err == nil {
			_, err = l.file.Write(next.text)
		}
		l.mu.Lock()
		if err != nil && l.broken == nil {
			l.broken = fmt.Errorf("write ledger: %w", err)
		}
		l.queue = l.queue[1:]
	}
	l.drained.Broadcast()
}

// Damaged is how many unreadable lines were passed over.
func (l *Ledger) Damaged() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.damaged
}

// Sources lists the sources that the ledger tells of.
func (l *Ledger) Sources() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Sorted(maps.Keys(l.sources))
}
