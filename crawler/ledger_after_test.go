package crawler

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A line reaches the file when what it tells of is archived, and those behind
// it follow; whoever asks the ledger knows of them at once.
func TestLinesWaitForTheArchive(t *testing.T) {
	dir := t.TempDir()
	l := openLedger(t, dir)
	gate := make(chan struct{})
	first := window(Closed, "2026-09-03T00:00:00", "2026-09-03T06:00:00")
	if err := l.AddWindowAfter(first, func() error { <-gate; return nil }); err != nil {
		t.Fatal(err)
	}
	addWindows(t, l, window(Closed, "2026-09-03T06:00:00", "2026-09-03T12:00:00"))
	if n := len(l.Windows()); n != 2 {
		t.Errorf("the ledger tells of %d windows, want both", n)
	}
	if text, err := os.ReadFile(filepath.Join(dir, ledgerName)); err != nil || len(text) > 0 {
		t.Errorf("written before it was archived: %q, %v", text, err)
	}
	close(gate)
	if err := l.Flush(); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(dir, ledgerName))
	if lines := strings.Split(strings.TrimSpace(string(text)), "\n"); err != nil || len(lines) != 2 || !strings.Contains(lines[0], "T00:00:00") {
		t.Errorf("lines: %q, %v", lines, err)
	}
	if int64(len(text)) != l.written() {
		t.Errorf("%d bytes written, %d counted", len(text), l.written())
	}
}

// What could not be archived is not noted, nor is anything after it.
func TestNoLineOfWhatIsNotArchived(t *testing.T) {
	dir := t.TempDir()
	l, err := OpenLedger(dir)
	if err != nil {
		t.Fatal(err)
	}
	full := errors.New("disk full")
	if err := l.AddWindowAfter(window(Closed, "2026-09-03T00:00:00", "2026-09-03T06:00:00"), func() error { return full }); err != nil {
		t.Fatal(err)
	}
	if err := l.Flush(); !errors.Is(err, full) {
		t.Errorf("flush: %v", err)
	}
	if err := l.AddRun(Run{Run: "r"}); !errors.Is(err, full) {
		t.Errorf("a line after it: %v", err)
	}
	if err := l.Close(); !errors.Is(err, full) {
		t.Errorf("close: %v", err)
	}
	if read, err := ReadLedger(dir); err != nil || len(read.Windows()) > 0 {
		t.Errorf("%v, %v", read.Windows(), err)
	}
}
