//go:build unix

package store

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// child names the part that this binary plays when a test starts it again.
const child = "TENDERS_STORE_TEST_CHILD"

func TestMain(m *testing.M) {
	switch os.Getenv(child) {
	case "load":
		loadAndTell(os.Args[1])
	case "full":
		loadOnFullDisk(os.Args[1])
	case "hold":
		holdAndTell(os.Args[1])
	default:
		os.Exit(m.Run())
	}
}

// loadAndTell loads the tangled documents in small batches and prints a line
// after each merge; then it waits for the parent, which may kill it.
func loadAndTell(path string) {
	db, err := Open(context.Background(), path)
	if err != nil {
		fmt.Println("error:", err)
		os.Exit(1)
	}
	_, err = db.Load(context.Background(), slices.Values(tangled("v2")), LoadOptions{Workers: 2, Batch: 5, Progress: func(r LoadResult) {
		fmt.Println("merged", r.Notices)
		_, _ = bufio.NewReader(os.Stdin).ReadString('\n')
	}})
	fmt.Println("loaded", err)
}

// holdAndTell opens a database, reading if it is published and writing if not,
// and counts its notices whenever a line comes.
func holdAndTell(path string) {
	open := Open
	if strings.Contains(path, publishedLink) {
		open = OpenRead
	}
	db, err := open(context.Background(), path)
	fmt.Println("opened", err)
	for lines := bufio.NewScanner(os.Stdin); err == nil && lines.Scan(); {
		var n int
		err := db.sql.QueryRow(`SELECT count(*) + 0 * count(title) FROM facts.notices`).Scan(&n)
		fmt.Println(n, err)
	}
}

// process is a started child: write a line to it, read a line from it.
type process struct {
	cmd *exec.Cmd
	in  io.Writer
	out *bufio.Scanner
}

func start(t *testing.T, part, path string) *process {
	t.Helper()
	cmd := exec.Command(os.Args[0], path)
	cmd.Env = append(os.Environ(), child+"="+part)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	return &process{cmd, in, bufio.NewScanner(out)}
}

func (p *process) line() string {
	if !p.out.Scan() {
		return "(ended)"
	}
	return p.out.Text()
}

func TestLoadKilled(t *testing.T) {
	whole := newDB(t)
	load(t, whole, LoadOptions{}, tangled("v2")...)
	want := dump(t, whole)
	for _, merges := range []int{1, 3, 9} {
		t.Run(fmt.Sprint(merges), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "tenders.duckdb")
			p := start(t, "load", path)
			for range merges {
				if line := p.line(); !strings.HasPrefix(line, "merged") {
					t.Fatal(line)
				}
				fmt.Fprintln(p.in)
			}
			// It works on the next merge, or waits after it.
			if err := p.cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
			_ = p.cmd.Wait()
			if read, err := OpenRead(t.Context(), path); err != nil {
				t.Errorf("reading after the kill: %v", err)
			} else {
				read.Close()
			}
			db, err := Open(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			loadDue(t, db, LoadOptions{}, "v2", tangled("v2")...)
			if diff := diffLines(want, dump(t, db)); diff != "" {
				t.Errorf("differs from a load that was not killed (-whole +killed):\n%s", diff)
			}
		})
	}
}

func TestOpenWhileAnotherProcessWrites(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tenders.duckdb")
	p := start(t, "hold", path)
	if line := p.line(); line != "opened <nil>" {
		t.Fatal(line)
	}
	for name, open := range map[string]func(context.Context, string) (*DB, error){"Open": Open, "OpenRead": OpenRead} {
		db, err := open(t.Context(), path)
		if err == nil {
			db.Close()
		}
		if err == nil || !strings.Contains(err.Error(), ErrLocked.Error()) {
			t.Errorf("%s: %v, want ErrLocked", name, err)
		}
	}
}

func TestPublishUnderAReader(t *testing.T) {
	db := derivedSample(t)
	dir := filepath.Dir(db.path)
	now := time.Date(2026, 3, 1, 2, 0, 0, 0, time.UTC)
	publish := func() PublishResult {
		t.Helper()
		result, err := db.Publish(t.Context(), dir, now)
		if err != nil {
			t.Fatal(err)
		}
		now = now.AddDate(0, 0, 1)
		return result
	}
	first := publish()
	reader := start(t, "hold", filepath.Join(dir, publishedLink, databaseFile))
	if line := reader.line(); line != "opened <nil>" {
		t.Fatal(line)
	}
	load(t, db, LoadOptions{}, samplePage(sampleDocument(99), "v", sampleNotice(999, "/0")))
	for range 2 {
		publish()
		fmt.Fprintln(reader.in)
		if line := reader.line(); line != "40 <nil>" {
			t.Errorf("the reader of the old copy says %q, want 40 notices as before", line)
		}
	}
	if _, err := os.Stat(first.Dir); err == nil {
		t.Error("the third copy back was kept")
	}
	later := start(t, "hold", filepath.Join(dir, publishedLink, databaseFile))
	if line := later.line(); line != "opened <nil>" {
		t.Fatal(line)
	}
	fmt.Fprintln(later.in)
	if line := later.line(); line != "41 <nil>" {
		t.Errorf("a new reader says %q, want 41 notices", line)
	}
}
