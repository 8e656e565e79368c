package archive

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const firstFile = "tenders-000001.warc.gz"

// filled writes an archive of n records, with and without request records and
// revisits, closes it and returns them.
func filled(t testing.TB, dir string, n int) []Record {
	t.Helper()
	a := mustOpen(t, dir)
	for i := range n {
		e := page(fmt.Sprintf("https://www.example.gov.uk/%d", i), noise(100, uint64(i-i%3/2))) // every third repeats the one before
		if i%2 == 0 {
			e.RequestHeader = http.Header{"User-Agent": {"tenders/1.0"}, "Authorization": {"Basic c2VjcmV0"}}
		}
		mustAppend(t, a, e)
	}
	want := records(a)
	mustClose(t, a)
	return want
}

// crash ends an archive as a killed process does: nothing is flushed.
func crash(t testing.TB, a *Archive) {
	t.Helper()
	if err := errors.Join(a.warc.close(), a.lines.close(), a.lock.Close()); err != nil {
		t.Fatal(err)
	}
	a.lock = nil
}

// checkMended opens a writer's archive, compares its records, sees that
// appending works, and that the next opening finds nothing to mend.
func checkMended(t *testing.T, dir string, want []Record) {
	t.Helper()
	if diff := cmp.Diff(want, records(mustOpenRead(t, dir))); diff != "" {
		t.Fatalf("read only: (-want +got)\n%s", diff)
	}
	a := mustOpen(t, dir)
	if diff := cmp.Diff(want, records(a)); diff != "" {
		t.Fatalf("(-want +got)\n%s", diff)
	}
	sound(t, a)
	want = append(want[:len(want):len(want)], mustAppend(t, a, page("https://www.example.gov.uk/after", "after the crash")))
	crash(t, a)
	a = mustOpen(t, dir)
	defer crash(t, a)
	if diff := cmp.Diff(want, records(a)); diff != "" {
		t.Fatalf("opened again: (-want +got)\n%s", diff)
	}
	if a.Damage() != nil {
		t.Fatalf("damage: %v", a.Damage())
	}
}

// A crash while appending leaves any part of the last record, with or without
// its line in the index.
func TestTornRecord(t *testing.T) {
	whole := t.TempDir()
	want := filled(t, whole, 5)
	last := want[4] // with a request record
	warc, index := readFile(t, whole, firstFile), readFile(t, whole, indexName)
	lines := bytes.SplitAfter(index, []byte("\n"))
	short := bytes.Join(lines[:4], nil)
	if last.Offset+last.Size != int64(len(warc)) {
		t.Fatalf("the last record ends at %d of %d", last.Offset+last.Size, len(warc))
	}
	indexes := [][]byte{short, nil} // behind, missing; one that is ahead tells of a loss
	dir := t.TempDir()
	for cut := last.Offset; cut < int64(len(warc)); cut++ {
		for i, text := range indexes {
			writeFile(t, warc[:cut], dir, firstFile)
			writeFile(t, text, dir, indexName)
			if text == nil {
				if err := os.Remove(filepath.Join(dir, indexName)); err != nil {
					t.Fatal(err)
				}
			}
			got := records(mustOpenRead(t, dir))
			expect := want[:4:4]
			if len(got) == 5 {
				// The answer is whole and only its request record is torn.
				if got[4].Digest != last.Digest || got[4].Size >= last.Size || cut < last.Offset+got[4].Size {
					t.Fatalf("cut at %d: %+v", cut, got[4])
				}
				expect = got
			}
			if diff := cmp.Diff(want[:4], got[:4]); diff != "" {
				t.Fatalf("cut at %d: (-want +got)\n%s", cut, diff)
			}
			if int(cut)%len(indexes) == i { // mending costs a flush to disk
				checkMended(t, dir, expect)
			}
			if t.Failed() {
				t.Fatalf("cut at %d of %d, index %d", cut-last.Offset, last.Size, i)
			}
		}
	}
}

// The first record of a file, which warcinfo precedes, can be torn too.
func TestTornFirstRecord(t *testing.T) {
	whole := t.TempDir()
	want := filled(t, whole, 1)
	warc := readFile(t, whole, firstFile)
	for _, cut := range []int64{0, 1, 10, want[0].Offset - 1, want[0].Offset, want[0].Offset + 1} {
		dir := t.TempDir()
		writeFile(t, warc[:cut], dir, firstFile)
		checkMended(t, dir, nil)
		m := newMember(bytes.NewReader(readFile(t, dir, firstFile)))
		if err := m.next(); err != nil || m.warc.Get("WARC-Type") != "warcinfo" {
			t.Errorf("cut at %d: the file does not begin with warcinfo: %v", cut, err)
		}
		m.free()
	}
}

func TestIndexMended(t *testing.T) {
	whole := t.TempDir()
	want := filled(t, whole, 6)
	warc, index := readFile(t, whole, firstFile), readFile(t, whole, indexName)
	lines := bytes.SplitAfter(index, []byte("\n"))[:6]
	join := func(l ...[]byte) []byte { return bytes.Join(l, nil) }
	tests := map[string][]byte{
		"whole":           index,
		"empty":           {},
		"short":           join(lines[:3]...),
		"torn line":       index[:len(index)-40],
		"line break lost": index[:len(index)-1],
		"hole":            join(lines[0], lines[1], lines[3], lines[4], lines[5]),
		"no beginning":    join(lines[2:]...),
		"twice":           join(lines[0], lines[0], lines[1]),
		"out of order":    join(lines[1], lines[0], lines[2]),
		"zeros":           join(lines[0], make([]byte, 5000), lines[1]),
		"not JSON":        join(lines[0], []byte("oops\n"), lines[1]),
		"other file":      join(lines[0], bytes.Replace(lines[1], []byte("000001"), []byte("00001"), 1)),
		"offset moved":    join(lines[0], bytes.Replace(lines[1], []byte(fmt.Sprintf(`"offset":%d`, want[1].Offset)), []byte(`"offset":5`), 1)),
		"endless line":    bytes.Repeat([]byte("x"), maxLine+10),
		"digest spoiled":  join(lines[0], bytes.Replace(lines[1], []byte(want[1].Digest[:4]), []byte("wxyz"), 1)),
	}
	for name, text := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			writeFile(t, warc, dir, firstFile)
			writeFile(t, text, dir, indexName)
			checkMended(t, dir, want)
			if got := readFile(t, dir, indexName); !bytes.HasPrefix(got, index) {
				t.Errorf("index.jsonl was not restored:\n%s", got)
			}
		})
	}
}

// A damaged record costs itself and no other.
func TestDamagedRecord(t *testing.T) {
	whole := t.TempDir()
	want := filled(t, whole, 7)
	const victim = 3
	v := want[victim]
	warc, index := readFile(t, whole, firstFile), readFile(t, whole, indexName)
	spoil := map[string]func(b []byte){
		"first byte":  func(b []byte) { b[0] ^= 0xff },
		"deflate":     func(b []byte) { b[len(b)/3] ^= 0x55 },
		"zeros":       func(b []byte) { clear(b[20:]) },
		"checksum":    func(b []byte) { b[v.Size-6] ^= 1 },
		"all of it":   func(b []byte) { copy(b, noise(len(b), 5)) },
		"gzip header": func(b []byte) { b[3] = 0xff },
	}
	for name, f := range spoil {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			bad := bytes.Clone(warc)
			f(bad[v.Offset : v.Offset+v.Size])
			writeFile(t, bad, dir, firstFile)
			writeFile(t, index, dir, indexName)

			// With its index the archive still knows of the record.
			a := mustOpenRead(t, dir)
			var failed []Record
			if err := a.Verify(context.Background(), func(r Record, err error) {
				if err == nil {
					return
				}
				failed = append(failed, r)
				if !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), fmt.Sprintf("%s at %d", firstFile, v.Offset)) {
					t.Errorf("%v does not tell file and offset", err)
				}
			}); err != nil {
				t.Error(err)
			}
			if diff := cmp.Diff(want[victim:victim+1], failed); diff != "" {
				t.Errorf("damaged (-want +got)\n%s", diff)
			}

			// Without, it finds all the others.
			if err := os.Remove(filepath.Join(dir, indexName)); err != nil {
				t.Fatal(err)
			}
			rest := append(want[:victim:victim], want[victim+1:]...)
			for _, open := range []func(testing.TB, string) *Archive{mustOpenRead, mustOpen, mustOpen} {
				a := open(t, dir)
				if diff := cmp.Diff(rest, records(a)); diff != "" {
					t.Errorf("(-want +got)\n%s", diff)
				}
				if d := a.Damage(); len(d) != 1 || d[0].Offset != v.Offset || d[0].Length != v.Size || d[0].Cut {
					t.Errorf("damage %v, want %d bytes at %d", d, v.Size, v.Offset)
				}
				count := 0
				if err := a.Verify(context.Background(), func(_ Record, err error) {
					if err != nil {
						count++
					}
				}); err != nil || count != 1 {
					t.Errorf("Verify: %d errors, %v", count, err)
				}
				mustClose(t, a)
			}
		})
	}
}

// What a damaged record held is kept anew when it comes again, and from then
// on its revisits are whole.
func TestDamageHeals(t *testing.T) {
	dir := t.TempDir()
	want := filled(t, dir, 2)
	warc := readFile(t, dir, firstFile)
	clear(warc[want[0].Offset : want[0].Offset+50])
	writeFile(t, warc, dir, firstFile)
	a := mustOpen(t, dir)
	if _, err := a.Body(want[0]); !errors.Is(err, ErrDamaged) {
		t.Fatalf("damaged body: %v", err)
	}
	again := mustAppend(t, a, page("https://www.example.gov.uk/0", noise(100, 0)))
	if again.Type != Response || again.Digest != want[0].Digest {
		t.Errorf("%+v, want a response with the same digest", again)
	}
	if got := readBody(t, a, want[0]); got != noise(100, 0) {
		t.Error("the body is still lost")
	}
	mustClose(t, a)
	readBody(t, mustOpen(t, dir), want[0])
}

// failing copies n bytes, over all its calls, and then fails as a full disk does.
func failing(n int64) func(io.Writer, io.Reader) (int64, error) {
	return func(w io.Writer, r io.Reader) (int64, error) {
		m, err := io.Copy(w, io.LimitReader(r, n))
		n -= m
		if err == nil && n == 0 {
			err = syscall.ENOSPC
		}
		return m, err
	}
}

func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	want := filled(t, dir, 3)
	a := mustOpenMax(t, dir, 2500) // also when a new file would be due
	warc, index := readFile(t, dir, firstFile), readFile(t, dir, indexName)
	next := page("https://www.example.gov.uk/next", noise(400, 50))
	for n := int64(0); ; n += 7 {
		a.copy = failing(n)
		next.Body = strings.NewReader(noise(400, 50))
		_, err := a.Append(next)
		if err == nil {
			break
		}
		if !errors.Is(err, syscall.ENOSPC) {
			t.Fatalf("after %d bytes: %v", n, err)
		}
		if !bytes.Equal(readFile(t, dir, firstFile), warc) || !bytes.Equal(readFile(t, dir, indexName), index) {
			t.Fatalf("after %d bytes: the failed Append left a trace", n)
		}
		if second, _ := os.ReadFile(filepath.Join(dir, makeWarcName(2))); len(second) != 0 {
			t.Fatalf("after %d bytes: %d bytes in the new file", n, len(second))
		}
		if a.Len() != len(want) {
			t.Fatalf("after %d bytes: %d records", n, a.Len())
		}
	}
	if a.Len() != len(want)+1 {
		t.Errorf("%d records, want %d", a.Len(), len(want)+1)
	}
	sound(t, a)
	want = records(a)
	mustClose(t, a)
	checkMended(t, dir, want)
}

// When what was half written cannot be taken back, nothing more is appended;
// the next Open mends it.
func TestBroken(t *testing.T) {
	dir := t.TempDir()
	want := filled(t, dir, 3)
	a := mustOpen(t, dir)
	a.copy = func(w io.Writer, r io.Reader) (int64, error) {
		_, _ = io.CopyN(w, r, 20)
		_ = a.warc.file.Close() // so that truncating fails
		return 20, syscall.EIO
	}
	for range 2 {
		if _, err := a.Append(page("https://www.example.gov.uk/next", "x")); !errors.Is(err, errBroken) || !errors.Is(err, syscall.EIO) {
			t.Errorf("%v, want errBroken", err)
		}
	}
	if err := a.Close(); err == nil {
		t.Error("Close says nothing")
	}
	checkMended(t, dir, want)
}

func TestLeftoversRemoved(t *testing.T) {
	dir := t.TempDir()
	filled(t, dir, 1)
	writeFile(t, []byte("half a body"), dir, tempPrefix+"diskbuffer-1")
	writeFile(t, nil, dir, "ledger.jsonl")
	mustOpenRead(t, dir)
	if _, err := os.Stat(filepath.Join(dir, tempPrefix+"diskbuffer-1")); err != nil {
		t.Errorf("OpenRead removed a file: %v", err)
	}
	mustOpen(t, dir)
	if left, _ := filepath.Glob(filepath.Join(dir, tempPrefix+"*")); left != nil {
		t.Errorf("left: %q", left)
	}
	if _, err := os.Stat(filepath.Join(dir, "ledger.jsonl")); err != nil {
		t.Errorf("Open removed what is not its own: %v", err)
	}
}
