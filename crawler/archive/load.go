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
	gone   map[string]int64 // file -> where its first record begins whose bytes are missing
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
	l := &loader{a: a, places: map[string]int{}, gone: map[string]int64{}}
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

// list looks up the WARC files.
func (l *loader) list() error {
	files, err := listFiles(l.a.dir)
	if err != nil {
		return err
	}
	l.files = files
	for i, f := range files {
		l.places[f.name] = i
	}
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
		serial, ok := serialOf(e.Name())
		if !ok {
			continue
		}
		info, err := e.Info()
		if err != nil {
			return nil, err
		}
		files = append(files, warcFile{name: e.Name(), serial: serial, size: info.Size()})
	}
	slices.SortFunc(files, func(a, b warcFile) int { return cmp.Compare(a.serial, b.serial) })
	return files, nil
}

// readIndex takes over the lines of index.jsonl up to the first that is torn,
// unreadable, or not what the WARC files hold, and from there on those whose
// bytes are missing. It returns the length of what stays of the index.
//
// The end of the index is looked up before the WARC files are. What another
// process appends meanwhile can then not be in the index and not in the files.
func (l *loader) readIndex() (int64, error) {
	f, err := os.Open(filepath.Join(l.a.dir, indexName))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, l.list()
	}
	if err != nil {
		return 0, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return 0, err
	}
	if err := l.list(); err != nil {
		return 0, err
	}
	var parser lineParser
	good, err := l.readLines(f, info.Size(), &parser)
	if err != nil {
		return 0, err
	}
	rest := io.NewSectionReader(f, good, info.Size()-good)
	kept, err := l.salvage(bufio.NewReaderSize(rest, maxLine), &parser)
	if err != nil || len(kept) == 0 || l.a.lock == nil {
		return good, err
	}
	return good + int64(len(kept)), l.a.rewrite(f, good, kept)
}

// readLines takes over lines up to the first that does not fit, and returns
// where that begins.
func (l *loader) readLines(f io.ReaderAt, size int64, parser *lineParser) (int64, error) {
	good := int64(0)
	for lines := bufio.NewReaderSize(io.NewSectionReader(f, 0, size), maxLine); ; {
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
		if l.missing(&r) {
			l.keep(&r)
		} else if ok, err := l.accept(&r); err != nil || !ok {
			return good, err
		} else {
			l.a.index.add(&r)
		}
		good += int64(len(line))
	}
}

// accept tells whether a line of the index comes next: its record lies where
// the last one ended, or behind a stretch in which there is none.
func (l *loader) accept(r *Record) (bool, error) {
	place, ok := l.places[r.File]
	if !ok {
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
//
// Nothing is appended to a file that lost bytes, nor before one that is lost:
// what comes back from a backup must find its place free.
func (l *loader) mend() error {
	l.explain()
	end, whole := l.cut()
	serial := l.holes()
	if l.a.lock == nil {
		return nil
	}
	l.a.serial = serial
	if err := l.clean(); err != nil {
		return err
	}
	if !whole {
		return nil // the next record begins a new file
	}
	last := l.files[len(l.files)-1]
	if last.serial != serial {
		return nil // as above
	}
	return l.a.warc.open(filepath.Join(l.a.dir, last.name), end)
}

// cut finds the torn end of the newest file, and returns where that begins. It
// reports false when there is no file, or records known to the index are
// missing at its end: then nothing may be cut.
func (l *loader) cut() (int64, bool) {
	if len(l.files) == 0 {
		return 0, false
	}
	last := l.files[len(l.files)-1]
	if _, lost := l.gone[last.name]; lost {
		return 0, false
	}
	n := len(l.damage)
	if n == 0 || l.damage[n-1].File != last.name || l.damage[n-1].Offset+l.damage[n-1].Length != last.size {
		return last.size, true
	}
	d := &l.damage[n-1]
	d.Cut = true
	end := d.Offset
	if l.a.lock == nil {
		l.damage = l.damage[:n-1]
	}
	return end, true
}

// clean removes temporary files that a crash left.
func (l *loader) clean() error {
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
