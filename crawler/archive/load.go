package archive

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
)

// warcName is how WARC files are called; the serial number orders them, and
// keeps growing beyond six digits.
var warcName = regexp.MustCompile(`^tenders-([0-9]{6,12})\.warc\.gz$`)

func makeWarcName(serial int) string { return fmt.Sprintf("tenders-%06d.warc.gz", serial) }

// maxLine is how long a line of the index may be. URLs of 8 kB are the most that
// servers take; the rest of a line is shorter.
const maxLine = 1 << 16

// loader brings an archive's index into memory: the lines of index.jsonl as
// far as they agree with the WARC files, and from there on the WARC files
// themselves.
type loader struct {
	a      *Archive
	files  []warcFile
	places map[string]int // name -> place in files
	file   int            // files before this one are done
	offset int64          // and this one up to here
	damage []Damage
}

// warcFile is a WARC file as it was found when the archive was opened.
type warcFile struct {
	name   string
	serial int
	size   int64
}

// load fills the index; a writer's archive is also mended and left ready for
// appending.
func (a *Archive) load() error {
	files, err := listFiles(a.dir)
	if err != nil {
		return err
	}
	l := &loader{a: a, files: files, places: map[string]int{}}
	for i, f := range files {
		l.places[f.name] = i
	}
	size, err := l.readIndex()
	if err != nil {
		return err
	}
	if a.lock != nil {
		if err := a.lines.open(filepath.Join(a.dir, indexName), size); err != nil {
			return err
		}
	}
	if err := l.readFiles(); err != nil {
		return err
	}
	if err := l.mend(); err != nil {
		return err
	}
	a.damage = l.damage
	return nil
}

// listFiles returns the WARC files of a folder in the order of writing.
func listFiles(dir string) ([]warcFile, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var files []warcFile
	for _, e := range entries {
		match := warcName.FindStringSubmatch(e.Name())
		if match == nil {
			continue
		}
		info, err := e.Info()
		if err != nil {
			return nil, err
		}
		serial, err := strconv.Atoi(match[1])
		if err != nil {
			return nil, err
		}
		files = append(files, warcFile{name: e.Name(), serial: serial, size: info.Size()})
	}
	slices.SortFunc(files, func(a, b warcFile) int { return cmp.Compare(a.serial, b.serial) })
	return files, nil
}

// readIndex takes over the lines of index.jsonl up to the first that is torn,
// unreadable, or not what the WARC files hold. It returns where that begins.
func (l *loader) readIndex() (int64, error) {
	f, err := os.Open(filepath.Join(l.a.dir, indexName))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	defer f.Close()
	good := int64(0)
	var parser lineParser
	for lines := bufio.NewReaderSize(f, maxLine); ; {
		line, err := lines.ReadSlice('\n')
		if errors.Is(err, io.EOF) || errors.Is(err, bufio.ErrBufferFull) {
			return good, nil
		}
		if err != nil {
			return 0, err
		}
		r, err := parser.parse(line)
		if err != nil {
			return good, nil
		}
		if ok, err := l.accept(&r); err != nil || !ok {
			return good, err
		}
		l.a.index.add(&r)
		good += int64(len(line))
	}
}

// accept tells whether a line of the index comes next: its record lies where
// the last one ended, or behind a stretch in which there is none.
func (l *loader) accept(r *Record) (bool, error) {
	place, ok := l.places[r.File]
	if !ok || r.Size > l.files[place].size-r.Offset {
		return false, nil
	}
	before := *l
	ok, err := l.advance(place, r.Offset)
	if !ok || err != nil {
		*l = before
		return false, err
	}
	l.offset = r.Offset + r.Size
	return true, nil
}

// advance moves on to a place in a file, unless that is behind or there is a
// record on the way.
func (l *loader) advance(file int, offset int64) (bool, error) {
	for ; l.file < file; l.file, l.offset = l.file+1, 0 {
		if ok, err := l.empty(l.files[l.file].size); !ok || err != nil {
			return false, err
		}
	}
	if file < l.file || offset < l.offset {
		return false, nil
	}
	return l.empty(offset)
}

// empty tells whether the current file holds no record from the current place
// to another.
func (l *loader) empty(to int64) (bool, error) {
	if l.offset >= to {
		return true, nil
	}
	s, err := newScanner(l.a.dir, l.files[l.file].name, l.files[l.file].size)
	if err != nil {
		return false, err
	}
	defer s.close()
	empty := true
	err = s.scan(l.offset, to, func(Record) bool { empty = false; return false }, l.lost)
	return empty, err
}

func (l *loader) lost(d Damage) { l.damage = append(l.damage, d) }

// readFiles takes over the records that the index lacks.
func (l *loader) readFiles() error {
	for ; l.file < len(l.files); l.file, l.offset = l.file+1, 0 {
		f := l.files[l.file]
		if l.offset >= f.size {
			continue
		}
		s, err := newScanner(l.a.dir, f.name, f.size)
		if err != nil {
			return err
		}
		var failed error
		err = s.scan(l.offset, f.size, func(r Record) bool {
			failed = l.found(&r)
			return failed == nil
		}, l.lost)
		s.close()
		if err = errors.Join(err, failed); err != nil {
			return err
		}
	}
	return nil
}

// found takes over a record that the index lacked.
func (l *loader) found(r *Record) error {
	if r.Type == Revisit {
		// The record itself does not hold the body whose length this is.
		d, _ := parseDigest(r.Digest)
		holder, _ := l.a.index.holder(d)
		r.Length = holder.Length
	}
	if l.a.lock != nil {
		line, err := r.appendLine(nil)
		if err != nil {
			return err
		}
		if err := l.a.lines.append(l.a.copy, bytes.NewReader(line)); err != nil {
			return err
		}
	}
	l.a.index.add(r)
	return nil
}

// mend takes the torn end of the newest file out of the damage. A writer's
// archive is also rid of it, and of temporary files, and made ready for
// appending; for a reader it may be a record that is being written.
func (l *loader) mend() error {
	if len(l.files) == 0 {
		return l.clean()
	}
	last := l.files[len(l.files)-1]
	if n := len(l.damage); n > 0 {
		d := &l.damage[n-1]
		if d.File == last.name && d.Offset+d.Length == last.size {
			last.size, d.Cut = d.Offset, true
			if l.a.lock == nil {
				l.damage = l.damage[:n-1]
			}
		}
	}
	if l.a.lock == nil {
		return nil
	}
	l.a.serial = last.serial
	if err := l.clean(); err != nil {
		return err
	}
	return l.a.warc.open(filepath.Join(l.a.dir, last.name), last.size)
}

// clean removes temporary files that a crash left.
func (l *loader) clean() error {
	if l.a.lock == nil {
		return nil
	}
	left, err := filepath.Glob(filepath.Join(l.a.dir, tempPrefix+"*"))
	if err != nil {
		return err
	}
	for _, name := range left {
		if err := os.Remove(name); err != nil {
			return err
		}
	}
	return nil
}
