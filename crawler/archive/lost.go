package archive

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
)

// A line of the index is written after the bytes that it names. So a line
// whose bytes are not there is no trace of a crash while appending: the bytes
// were lost since, and the line is all that is left to tell.

var errFileMissing = errors.New("the file is missing")

// Damage is a stretch of a WARC file that holds no readable record.
type Damage struct {
	File   string
	Offset int64
	Length int64
	URL    string // of the record that lay there, where the index knows it
	Err    error  // what reading it said, or what is missing
	Cut    bool   // it was the torn end of the newest file, and Open cut it off
	Lost   bool   // the bytes are not there: the file is gone, or ends before
}

func (d Damage) String() string {
	of := ""
	if d.URL != "" {
		of = " of " + d.URL
	}
	return fmt.Sprintf("%s at %d: %d bytes%s: %v", d.File, d.Offset, d.Length, of, d.Err)
}

// Damage tells what of the WARC files could not be read when the archive was
// opened, and, in the order of appending, which records of the index have no
// bytes there. Such a record is told of until its file is back, or the same
// body was appended again: Append keeps that in full, be the lost one a revisit.
func (a *Archive) Damage() []Damage {
	a.mu.RLock()
	defer a.mu.RUnlock()
	damage := append([]Damage(nil), a.damage...)
	for _, i := range a.index.unmended() {
		r := a.index.record(int(i))
		damage = append(damage, Damage{File: r.File, Offset: r.Offset, Length: r.Size, URL: r.URL, Err: a.gap(&r), Lost: true})
	}
	return damage
}

// Lost is the number of records whose bytes are missing: those that Damage
// names with their URL. Open counts them by the sizes of the files alone.
func (a *Archive) Lost() int {
	a.mu.RLock()
	defer a.mu.RUnlock()
	n := 0
	for _, rows := range a.index.lost {
		n += len(rows)
	}
	return n
}

// gap says what is missing of a record that was found lost.
func (a *Archive) gap(r *Record) error {
	size, ok := a.short[r.File]
	if !ok {
		return errFileMissing
	}
	return fmt.Errorf("the file ends at %d, %d bytes of the record are missing", size, r.Offset+r.Size-max(size, r.Offset))
}

// unmended lists the rows whose bytes are missing, in order.
func (x *index) unmended() []uint32 {
	var all []uint32
	for _, rows := range x.lost {
		all = append(all, rows...)
	}
	slices.Sort(all)
	return all
}

// addLost appends a record whose bytes are missing.
func (x *index) addLost(r *Record) {
	i := uint32(x.n)
	x.addRow(r)
	row := x.row(int(i))
	row.lost = true
	x.lost[row.digest] = append(x.lost[row.digest], i)
}

// missing tells whether a line of the index names bytes that are not there.
// Lines naming what is no WARC file are not believed.
func (l *loader) missing(r *Record) bool {
	if place, ok := l.places[r.File]; ok {
		return r.Size > l.files[place].size-r.Offset
	}
	_, ok := serialOf(r.File)
	return ok
}

// serialOf is the number in a WARC file's name.
func serialOf(name string) (int, bool) {
	match := warcName.FindStringSubmatch(name)
	if match == nil {
		return 0, false
	}
	serial, err := strconv.Atoi(match[1])
	return serial, err == nil
}

// keep takes over a line whose bytes are missing.
func (l *loader) keep(r *Record) {
	l.a.index.addLost(r)
	if first, ok := l.gone[r.File]; !ok || r.Offset < first {
		l.gone[r.File] = r.Offset
	}
	if place, ok := l.places[r.File]; ok {
		l.a.short[r.File] = l.files[place].size
	}
}

// salvage reads on behind a line that does not fit, and returns the lines whose
// bytes are missing. All others can be made again from the WARC files.
func (l *loader) salvage(lines *bufio.Reader, parser *lineParser) ([]byte, error) {
	var kept []byte
	for start := true; ; {
		line, err := lines.ReadSlice('\n')
		if errors.Is(err, io.EOF) {
			return kept, nil
		}
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			return nil, err
		}
		whole := start && err == nil
		start = err == nil
		if !whole {
			continue
		}
		if r, err := parser.parse(line); err == nil && l.missing(&r) {
			l.keep(&r)
			kept = append(kept, line...)
		}
	}
}

// rewrite puts a new index into the place of the old one: its first lines, and
// those that were salvaged. A crash leaves one or the other.
func (a *Archive) rewrite(old io.ReaderAt, good int64, kept []byte) error {
	path := filepath.Join(a.dir, tempPrefix+indexName)
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, io.NewSectionReader(old, 0, good))
	if err == nil {
		_, err = f.Write(kept)
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if err := os.Rename(path, filepath.Join(a.dir, indexName)); err != nil {
		return err
	}
	return syncDir(a.dir)
}

// explain drops damage that lost records account for: what is left of them at
// the end of a file that was cut short.
func (l *loader) explain() {
	l.damage = slices.DeleteFunc(l.damage, func(d Damage) bool {
		first, ok := l.gone[d.File]
		return ok && first <= d.Offset && d.Offset+d.Length == l.a.short[d.File]
	})
}

// exists looks again for a file that was not listed: what another process
// creates while a folder is being listed may be left out.
func (l *loader) exists(name string) bool {
	_, err := os.Stat(filepath.Join(l.a.dir, name))
	return err == nil
}

// holes adds the files that must have been, since files are numbered without
// gaps, but of which the index tells nothing either. It returns the highest
// number that was ever given, as far as is known.
func (l *loader) holes() int {
	var serials []int
	for _, f := range l.files {
		serials = append(serials, f.serial)
	}
	for name := range l.gone {
		serial, _ := serialOf(name)
		serials = append(serials, serial)
	}
	slices.SortFunc(serials, cmp.Compare)
	last := 0
	for _, s := range serials {
		if s > last+1 && !l.exists(makeWarcName(last+1)) {
			err := errFileMissing
			if n := s - last - 1; n > 1 {
				err = fmt.Errorf("%d files from this one on are missing", n)
			}
			l.damage = append(l.damage, Damage{File: makeWarcName(last + 1), Err: err, Lost: true})
		}
		last = s
	}
	return last
}
