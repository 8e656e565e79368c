package main

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tenders/crawler/sources/sourcestest"
	"tenders/store"
)

// asProgram makes the test binary behave as the program, so that a test can
// kill it.
const asProgram = "TENDERS_TEST_AS_PROGRAM"

// program starts the test binary as the program.
func program(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Env = append(os.Environ(), asProgram+"=1")
	return cmd
}

// must runs the program to its end.
func must(t *testing.T, args ...string) {
	t.Helper()
	if out, err := program(t, args...).CombinedOutput(); err != nil {
		t.Fatalf("tenders %v: %v\n%s", args, err, out)
	}
}

// dump is every row of the models and of what the notices said, without the
// times and places of the archive, which two crawls do not share.
func dump(t *testing.T, data string) []string {
	t.Helper()
	db, err := store.OpenRead(context.Background(), filepath.Join(data, "tenders.duckdb"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var out []string
	for _, table := range []string{"contracts", "contract_suppliers", "contract_buyers", "contract_years", "opportunities"} {
		out = append(out, query(t, db, fmt.Sprintf(`SELECT '%s', * FROM %s ORDER BY ALL`, table, table))...)
	}
	return append(out, query(t, db, `SELECT notice_id, version, kind, title, content_digest FROM facts.notices ORDER BY ALL`)...)
}

// service is a fake Find a Tender of 265 notices, one burst among them, whose
// cursor loses rows; killAt is the number of the request at which it kills.
type service struct {
	server   *httptest.Server
	requests atomic.Int64
	killAt   atomic.Int64
	kill     atomic.Pointer[os.Process]
}

func newService(t *testing.T) *service {
	t.Helper()
	releases := append(sourcestest.Sequence(160, 1, "2026-03-02T09:00:00", 37*time.Second),
		sourcestest.Burst(100, 161, "2026-03-03T10:00:00")...)
	// The burst is known to be whole only once a higher number was seen.
	releases = append(releases, sourcestest.Sequence(5, 261, "2026-03-04T09:00:00", time.Minute)...)
	fts := sourcestest.NewFindATender(releases, sourcestest.Options{Limit: -1, PageLimit: 40, Base: sourcestest.FindATenderBase})
	s := &service{}
	s.server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if n := s.requests.Add(1); n == s.killAt.Load() {
			_ = s.kill.Load().Kill()
		}
		fts.ServeHTTP(w, r)
	}))
	t.Cleanup(s.server.Close)
	return s
}

func (s *service) crawl(data string) []string {
	return []string{"crawl", "find-a-tender", "--from", "2026-03-01", "--to", "2026-03-04", "--data", data,
		"--base", "find-a-tender=" + s.server.URL, "--pace", "find-a-tender=1000/1s"}
}

// TestKilledCrawl kills the program with SIGKILL in the middle of a crawl,
// again and again, and expects the end state of a crawl that nobody disturbed:
// every notice, although the service's cursor loses rows.
func TestKilledCrawl(t *testing.T) {
	s := newService(t)
	calm, killed := filepath.Join(t.TempDir(), "calm"), filepath.Join(t.TempDir(), "killed")
	must(t, s.crawl(calm)...)
	must(t, "extract", "--data", calm)

	for kills := 0; ; kills++ {
		cmd := program(t, s.crawl(killed)...)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		s.kill.Store(cmd.Process)
		s.killAt.Store(s.requests.Load() + 9)
		if err := cmd.Wait(); err == nil {
			if kills < 3 {
				t.Fatalf("the crawl was killed only %d times", kills)
			}
			break
		}
		if kills > 100 {
			t.Fatal("the crawl never ends: it does not go on where it was")
		}
	}
	must(t, "extract", "--data", killed)
	want := dump(t, calm)
	if len(want) < 265 {
		t.Fatalf("the calm crawl brought %d rows; the service has 265 notices", len(want))
	}
	if diff := cmp.Diff(want, dump(t, killed)); diff != "" {
		t.Errorf("end state after kills (-calm +killed):\n%s", diff)
	}
}

// TestKilledExtract kills the program in the middle of an extract, each time a
// little later, until one comes through.
func TestKilledExtract(t *testing.T) {
	data := filepath.Join(t.TempDir(), "killed")
	files := manyPackages(t, 40)
	must(t, append([]string{"import", "find-a-tender", "--data", data}, files...)...)
	calm := filepath.Join(t.TempDir(), "calm")
	if err := os.CopyFS(calm, os.DirFS(data)); err != nil {
		t.Fatal(err)
	}
	must(t, "extract", "--data", calm)

	for wait := 10 * time.Millisecond; ; wait += wait / 2 {
		cmd := program(t, "extract", "--data", data)
		var said bytes.Buffer
		cmd.Stderr = &said
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		timer := time.AfterFunc(wait, func() { _ = cmd.Process.Kill() })
		err := cmd.Wait()
		timer.Stop()
		if err == nil {
			break
		}
		if cmd.ProcessState.Exited() {
			t.Fatalf("extract was not killed, and failed: %v\n%s", err, said.String())
		}
	}
	if diff := cmp.Diff(dump(t, calm), dump(t, data)); diff != "" {
		t.Errorf("end state after kills (-calm +killed):\n%s", diff)
	}
}

// manyPackages writes release packages of generated notices.
func manyPackages(t testing.TB, n int) []string {
	t.Helper()
	dir := t.TempDir()
	var files []string
	for i := range n {
		var b bytes.Buffer
		b.WriteString(`{"version":"1.1","releases":[`)
		for k, r := range sourcestest.Sequence(100, 1+100*i, "2026-03-02T09:00:00", time.Second) {
			if k > 0 {
				b.WriteByte(',')
			}
			b.Write(r.JSON)
		}
		b.WriteString(`]}`)
		file := filepath.Join(dir, fmt.Sprintf("package-%03d.json", i))
		if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}
