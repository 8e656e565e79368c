package archive

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/gofrs/flock"
)

// What callers may test for with errors.Is.
var (
	// ErrMissing: the archive holds no such document.
	ErrMissing = errors.New("not in the archive")
	// ErrDamaged: the archive's bytes are not those that were written.
	ErrDamaged = errors.New("damaged")
	// ErrLocked: another Archive has the folder open for writing.
	ErrLocked = errors.New("archive is being written by another process")
)

// errReadOnly is what an archive answers to a write after OpenRead or Close.
var errReadOnly = errors.New("archive is not open for writing")

// Names of files beside the WARC files.
const (
	indexName  = "index.jsonl"
	lockName   = "lock"
	tempPrefix = "tmp-"
)

// maxFile is the size that a WARC file is kept under: what the WARC
// specification recommends (annex C).
const maxFile = 1 << 30

// maxMemory is how much of one body, and of one finished record, is held in
// memory; what is larger lies in a temporary file meanwhile.
const maxMemory = 1 << 20

// Archive is a folder of WARC files with their index. Its methods may be
// called from several goroutines.
type Archive struct {
	dir     string
	maxFile int64
	now     func() time.Time
	copy    func(io.Writer, io.Reader) (int64, error) // how bytes reach a file; tests let it fail

	mu     sync.RWMutex // guards what follows
	index  *index
	damage []Damage         // but for lost records, which the index knows
	short  map[string]int64 // files that lack bytes of lost records, with their sizes at opening

	lock   *flock.Flock // nil when open for reading only
	lines  appendFile   // index.jsonl
	warc   appendFile   // the newest WARC file; its file is nil until something is appended
	serial int          // number of the newest WARC file
	broken error        // why nothing more can be appended
}

// Open opens the archive in dir, creating it when there is none, for reading
// and appending. It cuts the torn last record that a crash left, and brings
// the index up to what the WARC files hold; records of the index whose bytes
// are missing stay in it, and are told of by Damage. One process at a time may
// have an archive open in this way; the second gets ErrLocked.
func Open(dir string) (*Archive, error) {
	return open(dir, maxFile)
}

// OpenRead opens the archive in dir for reading. It never writes, does not
// mind a process that appends, and sees the records of the moment of opening.
func OpenRead(dir string) (*Archive, error) {
	a := newArchive(dir, maxFile)
	if err := a.load(); err != nil {
		return nil, fmt.Errorf("open archive %s: %w", dir, err)
	}
	return a, nil
}

func newArchive(dir string, maxFile int64) *Archive {
	return &Archive{dir: dir, maxFile: maxFile, now: time.Now, copy: io.Copy, index: newIndex(), short: map[string]int64{}}
}

// open is Open with another limit on the size of files.
func open(dir string, maxFile int64) (*Archive, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("open archive: %w", err)
	}
	a := newArchive(dir, maxFile)
	a.lock = flock.New(filepath.Join(dir, lockName))
	if ok, err := a.lock.TryLock(); err != nil {
		return nil, fmt.Errorf("open archive %s: lock: %w", dir, err)
	} else if !ok {
		return nil, fmt.Errorf("open archive %s: %w", dir, ErrLocked)
	}
	if err := a.load(); err != nil {
		return nil, errors.Join(fmt.Errorf("open archive %s: %w", dir, err), a.Close())
	}
	return a, nil
}

// Sync makes all that was appended durable.
func (a *Archive) Sync() error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if err := a.sync(); err != nil {
		return fmt.Errorf("sync archive %s: %w", a.dir, err)
	}
	return nil
}

// sync flushes the WARC file before the index, so that after a power cut the
// index does not know of bytes that are not there.
func (a *Archive) sync() error {
	if err := a.warc.sync(); err != nil {
		return err
	}
	return a.lines.sync()
}

// Close makes all that was appended durable and lets the next writer in.
// Closing twice does nothing.
func (a *Archive) Close() error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.lock == nil {
		return nil
	}
	err := errors.Join(a.sync(), a.warc.close(), a.lines.close(), a.lock.Close())
	a.lock = nil
	if err != nil {
		return fmt.Errorf("close archive %s: %w", a.dir, err)
	}
	return nil
}

// Len is the number of records, lost ones included.
func (a *Archive) Len() int {
	a.mu.RLock()
	defer a.mu.RUnlock()
	return a.index.n
}

// Find returns the newest record of a URL that was answered with status 200 to
// a GET, or imported. Newest is by the time of fetching, then by the order of
// appending. What is lost is not found, so that it is fetched again.
func (a *Archive) Find(url string) (Record, bool) {
	return a.newest(url, func(r *row) bool {
		return (r.status == 200 || r.status == 0) && a.index.holds(r)
	})
}

func (a *Archive) newest(url string, want func(*row) bool) (Record, bool) {
	a.mu.RLock()
	defer a.mu.RUnlock()
	return a.index.newest(url, want)
}

// Records yields all records in the order of appending, as they are when the
// iteration begins.
func (a *Archive) Records() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		s := a.snapshot()
		for i := range s.n {
			if !yield(a.marked(&s, i)) {
				return
			}
		}
	}
}

// Documents yields one record a distinct body: the first, in the order of
// appending, that was answered with status 200 or imported, and is no listing
// (a feed, a list of search results). Bodies that are lost are among them,
// marked so.
func (a *Archive) Documents() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		s := a.snapshot()
		seen := make(map[digest]struct{}, s.n)
		for i := range s.n {
			r := s.row(i)
			if _, ok := seen[r.digest]; ok || r.listing || r.status != 200 && r.status != 0 {
				continue
			}
			seen[r.digest] = struct{}{}
			if !yield(a.marked(&s, i)) {
				return
			}
		}
	}
}

// marked is a record of a snapshot, with its mark if its body is lost by now.
func (a *Archive) marked(s *snapshot, i int) Record {
	r := s.record(i)
	if row := s.row(i); row.lost || r.Type == Revisit {
		a.mu.RLock()
		r.Lost = !a.index.holds(row)
		a.mu.RUnlock()
	}
	return r
}

func (a *Archive) snapshot() snapshot {
	a.mu.RLock()
	defer a.mu.RUnlock()
	return a.index.snapshot
}
