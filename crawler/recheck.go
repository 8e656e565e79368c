package crawler

import "fmt"

// whyLost is the reason of a window or number whose bytes a crash took.
const whyLost = "its answer is not in the archive: lost in a crash"

// recheck looks up what the ledger's last lines tell of. They are written
// before the archive is known to be on disk, so that a killed crawl need not
// ask a window twice; after a power failure, though, a line may have outlived
// the record that it tells of.
func (c *crawl) recheck() error {
	windows, numbers := c.Ledger.doubtful(c.source.ID)
	if len(windows) == 0 && len(numbers) == 0 {
		return nil
	}
	held := map[[2]string]bool{} // by part and window
	for r := range c.Archive.Records() {
		if r.Source == c.source.ID {
			held[[2]string{r.Part, r.Window}] = true
		}
	}
	for _, w := range windows {
		if w.Asked == 0 || held[[2]string{w.Part, w.Interval().String()}] || c.heldPackage(w) {
			continue
		}
		c.part = w.Part
		if err := c.note(Window{State: Open, Reason: whyLost}, w.Interval()); err != nil {
			return err
		}
	}
	c.part = ""
	for _, n := range numbers {
		url := n.ID
		if c.source.Sequence != nil {
			url = c.at.notice(n.ID)
		}
		if _, ok := c.Archive.Find(url); ok {
			continue
		}
		n.State, n.Reason, n.At = Failed, whyLost, c.Now().UTC()
		if err := c.Ledger.AddNumber(n); err != nil {
			return fmt.Errorf("recheck: %w", err)
		}
	}
	return nil
}

// heldPackage is true for a window whose package is archived: its record does
// not tell the window, as that is only known once the package is read.
func (c *crawl) heldPackage(w Window) bool {
	lo, hi, ok := w.Numbers.bounds(w.From.Year())
	if c.source.ByPackage == nil || w.Part != "" || !ok {
		return false
	}
	url := c.at.issue(w.From.Year(), lo)
	if hi > lo {
		url = c.at.monthly(w.From)
	}
	_, held := c.Archive.Find(url)
	return held
}

// doubtful lists what the lines beyond the last known sync, as of opening,
// say is in the archive.
func (l *Ledger) doubtful(source string) (windows []Window, numbers []Number) {
	l.mu.Lock()
	defer l.mu.Unlock()
	s := l.look(source)
	for _, p := range s.parts {
		for _, w := range p.windows {
			if w.offset >= l.safe && w.offset < l.opened && w.State != Open && w.State != Failed {
				windows = append(windows, w.Window)
			}
		}
	}
	for _, n := range s.numbers {
		if n.offset >= l.safe && n.offset < l.opened && n.State == Kept {
			numbers = append(numbers, n.Number)
		}
	}
	return windows, numbers
}
