package archive

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// three writes an archive of three files with three records each, no two of
// one body, closes it, and returns the records.
func three(t *testing.T, dir string) []Record {
	t.Helper()
	for file := range 3 {
		a := mustOpenMax(t, dir, 1) // begin the next file
		for i := range 3 {
			mustAppend(t, a, numbered(file*3+i))
			a.maxFile = maxFile
		}
		mustClose(t, a)
	}
	want := records(mustOpenRead(t, dir))
	if len(want) != 9 || want[2].File != makeWarcName(1) || want[3].File != makeWarcName(2) || want[8].File != makeWarcName(3) {
		t.Fatalf("not three files of three: %+v", want)
	}
	return want
}

func numbered(i int) Entry {
	return page(fmt.Sprintf("https://www.example.gov.uk/%d", i), noise(1000, uint64(i)))
}

// checkLost sees that an archive tells of the lost records, lists them, and
// reads all others.
func checkLost(t *testing.T, a *Archive, want, lost []Record) {
	t.Helper()
	isLost := func(r Record) bool {
		return slices.ContainsFunc(lost, func(l Record) bool { return l.Digest == r.Digest })
	}
	var damage []Damage
	for _, r := range lost {
		damage = append(damage, Damage{File: r.File, Offset: r.Offset, Length: r.Size, URL: r.URL, Lost: true})
	}
	got := a.Damage()
	for i := range got {
		if got[i].Err == nil || !strings.Contains(got[i].Err.Error(), "missing") {
			t.Errorf("%v does not say what is missing", got[i])
		}
		got[i].Err = nil
	}
	if diff := cmp.Diff(damage, append([]Damage(nil), got...)); diff != "" || a.Lost() != len(lost) {
		t.Errorf("%d lost; damage (-want +got)\n%s", a.Lost(), diff)
	}
	marked := slices.Clone(want)
	for i := range marked {
		marked[i].Lost = isLost(marked[i])
	}
	if diff := cmp.Diff(marked, records(a)); diff != "" {
		t.Errorf("records (-want +got)\n%s", diff)
	}
	for _, r := range marked {
		_, err := a.Body(r)
		if _, found := a.Find(r.URL); found == r.Lost || errors.Is(err, ErrDamaged) != r.Lost || err != nil && !r.Lost {
			t.Errorf("%s: lost %t, found %t, body: %v", r.URL, r.Lost, found, err)
		}
	}
	err := a.Verify(context.Background(), func(r Record, err error) {
		if errors.Is(err, ErrDamaged) != isLost(r) {
			t.Errorf("verify %s: %v", r.URL, err)
		}
	})
	if err != nil {
		t.Error(err)
	}
}

// What vanishes from the WARC files is told of at every opening, until it was
// appended again or has come back. The proof is not touched.
func TestLostBytes(t *testing.T) {
	half := func(file int) func(*testing.T, string, []Record) {
		return func(t *testing.T, dir string, want []Record) {
			r := want[file*3+1]
			if err := os.Truncate(filepath.Join(dir, r.File), r.Offset+r.Size/2); err != nil {
				t.Fatal(err)
			}
		}
	}
	gone := func(files ...int) func(*testing.T, string, []Record) {
		return func(t *testing.T, dir string, _ []Record) {
			for _, n := range files {
				if err := os.Remove(filepath.Join(dir, makeWarcName(n))); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	tests := []struct {
		name  string
		spoil func(*testing.T, string, []Record)
		lost  []int
	}{
		{"first file cut to half", half(0), []int{1, 2}},
		{"middle file cut to half", half(1), []int{4, 5}},
		{"newest file cut to half", half(2), []int{7, 8}},
		{"newest file cut between records", func(t *testing.T, dir string, want []Record) {
			if err := os.Truncate(filepath.Join(dir, want[8].File), want[8].Offset); err != nil {
				t.Fatal(err)
			}
		}, []int{8}},
		{"newest file empty", func(t *testing.T, dir string, want []Record) {
			writeFile(t, nil, dir, want[8].File)
		}, []int{6, 7, 8}},
		{"first file gone", gone(1), []int{0, 1, 2}},
		{"middle file gone", gone(2), []int{3, 4, 5}},
		{"newest file gone", gone(3), []int{6, 7, 8}},
		{"two files gone", gone(2, 3), []int{3, 4, 5, 6, 7, 8}},
		{"all files gone", gone(1, 2, 3), []int{0, 1, 2, 3, 4, 5, 6, 7, 8}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir, backup := t.TempDir(), t.TempDir()
			want := three(t, dir)
			if err := os.CopyFS(backup, os.DirFS(dir)); err != nil {
				t.Fatal(err)
			}
			tt.spoil(t, dir, want)
			var lost []Record
			for _, i := range tt.lost {
				lost = append(lost, want[i])
			}
			before := contents(t, dir)
			for range 2 {
				checkLost(t, mustOpenRead(t, dir), want, lost)
				a := mustOpen(t, dir)
				checkLost(t, a, want, lost)
				mustClose(t, a)
			}
			if diff := cmp.Diff(before, contents(t, dir)); diff != "" {
				t.Fatal("opening changed files")
			}

			// Appending goes on behind all that there ever was.
			a := mustOpen(t, dir)
			want = append(want, mustAppend(t, a, numbered(100)))
			checkLost(t, a, want, lost)
			crash(t, a)
			checkLost(t, mustOpenRead(t, dir), want, lost)
			checkRestored(t, dir, backup, want)

			// What comes again is kept in full, and the damage of it is over.
			a = mustOpen(t, dir)
			for len(lost) > 0 {
				r := mustAppend(t, a, numbered(slices.Index(want, lost[0])))
				if r.Type != Response || r.Digest != lost[0].Digest {
					t.Fatalf("%+v does not hold the lost body", r)
				}
				want, lost = append(want, r), lost[1:]
				checkLost(t, a, want, lost)
			}
			mustClose(t, a)
			for _, open := range []func(testing.TB, string) *Archive{mustOpenRead, mustOpen} {
				a := open(t, dir)
				checkLost(t, a, want, nil)
				sound(t, a)
				mustClose(t, a)
			}
			checkRestored(t, dir, backup, want)
		})
	}
}

// checkRestored sees that all is well once the lost files are back from a backup.
func checkRestored(t *testing.T, dir, backup string, want []Record) {
	t.Helper()
	copied := t.TempDir()
	if err := os.CopyFS(copied, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	for file := range 3 {
		name := makeWarcName(file + 1)
		whole := readFile(t, backup, name)
		if now, _ := os.ReadFile(filepath.Join(copied, name)); len(now) < len(whole) {
			writeFile(t, whole, copied, name)
		}
	}
	a := mustOpen(t, copied)
	checkLost(t, a, want, nil)
	sound(t, a)
	mustClose(t, a)
}

func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, e := range entries {
		all[e.Name()] = string(readFile(t, dir, e.Name()))
	}
	return all
}

// A line of the index comes after its bytes. If the newest file ends anywhere
// within a record that the index knows, then that is lost, and not torn.
func TestLostTail(t *testing.T) {
	whole := t.TempDir()
	want := filled(t, whole, 5)
	last := want[4] // a response with its request record
	warc, index := readFile(t, whole, firstFile), readFile(t, whole, indexName)
	dir := t.TempDir()
	for cut := last.Offset; cut < int64(len(warc)); cut += 3 {
		writeFile(t, warc[:cut], dir, firstFile)
		writeFile(t, index, dir, indexName)
		for _, open := range []func(testing.TB, string) *Archive{mustOpenRead, mustOpen, mustOpenRead, mustOpen} {
			a := open(t, dir)
			all := records(a)
			d := a.Damage()
			switch {
			case len(all) == 6: // only its request record is torn, and the answer was found
				if len(d) != 0 || all[5].Digest != last.Digest || all[5].Size >= last.Size {
					t.Fatalf("cut at %d: damage %v, found %+v", cut, d, all[5])
				}
				readBody(t, a, last)
			case len(all) != 5 || len(d) != 1 || d[0].Offset != last.Offset || d[0].Cut || !d[0].Lost:
				t.Fatalf("cut at %d: %d records, damage %v", cut, len(all), d)
			}
			mustClose(t, a)
		}
		if n := len(readFile(t, dir, firstFile)); n != int(cut) {
			t.Fatalf("cut at %d: the file has %d bytes now", cut, n)
		}
	}
}

// A torn record that the index does not know is cut off, and told of once.
func TestTornTailIsCut(t *testing.T) {
	dir := t.TempDir()
	want := filled(t, dir, 3)
	warc := readFile(t, dir, firstFile)
	writeFile(t, append(warc[:len(warc):len(warc)], warc[want[0].Offset:want[0].Offset+99]...), dir, firstFile)
	if d := mustOpenRead(t, dir).Damage(); d != nil {
		t.Errorf("a reader takes for damage what may be on its way: %v", d)
	}
	a := mustOpen(t, dir)
	if d := a.Damage(); len(d) != 1 || !d[0].Cut || d[0].Lost || d[0].Length != 99 || a.Lost() != 0 {
		t.Errorf("damage %v, want 99 bytes cut", d)
	}
	mustClose(t, a)
	checkMended(t, dir, want)
}

// A revisit is no body: when the response is lost, so are its revisits; but a
// lost revisit takes only itself along.
func TestLostRevisits(t *testing.T) {
	dir := t.TempDir()
	again := func(url string) Record {
		a := mustOpenMax(t, dir, 1) // a file each
		defer mustClose(t, a)
		return mustAppend(t, a, page("https://www.example.gov.uk/"+url, "same"))
	}
	want := []Record{again("response"), again("first"), again("second")}
	aside := readFile(t, dir, want[1].File)
	remove := func(r Record) {
		if err := os.Remove(filepath.Join(dir, r.File)); err != nil {
			t.Fatal(err)
		}
	}
	check := func(damaged int, lost bool) {
		t.Helper()
		a := mustOpenRead(t, dir)
		if d := a.Damage(); len(d) != damaged || a.Lost() != damaged {
			t.Errorf("damage %v, want %d", d, damaged)
		}
		for _, r := range records(a) {
			if _, err := a.Body(r); errors.Is(err, ErrDamaged) != lost || r.Lost != lost {
				t.Errorf("%s: marked %t, body: %v", r.URL, r.Lost, err)
			}
		}
	}
	remove(want[2])
	check(1, false)
	third := again("third")
	if third.Type != Response {
		t.Errorf("%+v: a revisit would not tell that the loss is made up for", third)
	}
	check(0, false)
	if fourth := again("fourth"); fourth.Type != Revisit {
		t.Errorf("%+v: kept once more", fourth)
	}
	remove(third)
	check(2, false) // the second is lost as before, but the first response is there
	remove(want[0])
	check(3, true) // what the third had made up for is lost again
	remove(want[1])
	check(4, true)
	writeFile(t, aside, dir, want[1].File)
	check(3, true)
	if r := again("fifth"); r.Type != Response {
		t.Errorf("%+v holds no body", r)
	}
	check(0, false)
	sound(t, mustOpen(t, dir))
}

// An index that is spoiled and proves a loss is mended but for the proof.
func TestLostAndIndexSpoiled(t *testing.T) {
	dir := t.TempDir()
	want := three(t, dir)
	lines := bytes.SplitAfter(readFile(t, dir, indexName), []byte("\n"))
	lines[1] = append(bytes.Repeat([]byte("x"), maxLine+10), '\n')
	lines[7] = []byte("{}\n")
	writeFile(t, bytes.Join(lines, nil), dir, indexName)
	if err := os.Remove(filepath.Join(dir, makeWarcName(2))); err != nil {
		t.Fatal(err)
	}
	want = slices.Concat(want[:1], want[3:6], want[1:3], want[6:]) // the lost before what is found again
	for _, open := range []func(testing.TB, string) *Archive{mustOpenRead, mustOpen, mustOpenRead, mustOpen} {
		a := open(t, dir)
		checkLost(t, a, want, want[1:4])
		mustClose(t, a)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, tempPrefix+"*")); left != nil {
		t.Errorf("left: %q", left)
	}
}

// Files are numbered without gaps, so that even without an index it shows
// that one between others is gone.
func TestMissingFileWithoutIndex(t *testing.T) {
	dir := t.TempDir()
	want := three(t, dir)
	for _, name := range []string{indexName, makeWarcName(1), makeWarcName(2)} {
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	for _, open := range []func(testing.TB, string) *Archive{mustOpenRead, mustOpen, mustOpen} {
		a := open(t, dir)
		if d := a.Damage(); len(d) != 1 || d[0].File != makeWarcName(1) || !d[0].Lost || !strings.Contains(d[0].String(), "2 files") {
			t.Errorf("damage %v, want the two files", d)
		}
		if diff := cmp.Diff(want[6:], records(a)); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
		mustClose(t, a)
	}
}

// A line of the index that leads out of the folder is not believed.
func TestForeignFileInIndex(t *testing.T) {
	dir := t.TempDir()
	want := filled(t, dir, 2)
	r := want[1]
	r.File = "../secret"
	line, err := r.appendLine(nil)
	if err != nil {
		t.Fatal(err)
	}
	writeFile(t, append(readFile(t, dir, indexName), line...), dir, indexName)
	checkMended(t, dir, want)
}
