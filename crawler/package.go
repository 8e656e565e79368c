package crawler

import (
	"archive/tar"
	"bufio"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/klauspost/compress/gzip"
)

// issue is one issue of a journal: its number within its year, and its day.
type issue struct {
	number int
	day    time.Time
}

// bundle is what crawling needs to know of a package.
type bundle struct {
	issues  []issue // by day
	notices int
}

const (
	// maxUnpacked bounds what a package is read to: thirty times the largest
	// that the archive takes. Notices pack to a tenth.
	maxUnpacked = 32 << 30
	// maxNested is how deep packages may hold packages: a month its days.
	maxNested = 2
)

// Errors of packages.
var (
	errNoPackage = errors.New("not a package")
	errCutShort  = errors.New("the package breaks off")
)

// issueName is how TED names an issue's folder, and the file of its package:
// day, then number.
var issueName = regexp.MustCompile(`^(\d{8})_(\d{1,4})(\.tar\.gz|\.tgz)?$`)

// readBundle reads a package of notices to its end, a tar of folders named for
// issues, packed or not, and says what is in it. A package that ends early, or
// holds no notice, is an error.
func readBundle(r io.Reader) (bundle, error) {
	b := bundle{}
	limited := &io.LimitedReader{R: r, N: maxUnpacked}
	if err := b.read(bufio.NewReader(limited), limited, 0); err != nil {
		return bundle{}, err
	}
	switch {
	case b.notices == 0:
		return bundle{}, fmt.Errorf("%w: no notice is in it", errNoPackage)
	case len(b.issues) == 0:
		return bundle{}, fmt.Errorf("%w: no folder in it is named for an issue", errNoPackage)
	}
	slices.SortFunc(b.issues, func(a, b issue) int { return a.day.Compare(b.day) })
	return b, nil
}

// read reads one tar. Budget is what may still be unpacked of all.
func (b *bundle) read(r *bufio.Reader, budget *io.LimitedReader, depth int) error {
	src := io.Reader(&metered{r: r, budget: budget}) // a file in a tar may be all holes
	if magic, _ := r.Peek(2); len(magic) == 2 && magic[0] == 0x1f && magic[1] == 0x8b {
		packed, err := gzip.NewReader(r)
		if err != nil {
			return fmt.Errorf("%w: %w", errNoPackage, err)
		}
		src = &metered{r: packed, budget: budget}
	} else if start, _ := r.Peek(512); len(start) < 512 || start[0] == '<' || start[0] == '{' {
		return fmt.Errorf("%w: it begins with %.20q", errNoPackage, start)
	}
	files := tar.NewReader(src)
	for {
		head, err := files.Next()
		if errors.Is(err, io.EOF) {
			_, err = io.Copy(io.Discard, src) // what is packed has its checksum at the end
			return cutShort(err)
		}
		if err != nil {
			return cutShort(err)
		}
		if err := b.file(head, files, budget, depth); err != nil {
			return err
		}
	}
}

// file counts one file of a package. Next reads over what it leaves.
func (b *bundle) file(head *tar.Header, content io.Reader, budget *io.LimitedReader, depth int) error {
	for name := range strings.SplitSeq(head.Name, "/") {
		b.name(name)
	}
	if head.Typeflag != tar.TypeReg {
		return nil
	}
	switch strings.ToLower(path.Ext(head.Name)) {
	case ".xml":
		b.notices++
	case ".gz", ".tgz":
		if depth >= maxNested {
			return fmt.Errorf("%w: nested too deep", errNoPackage)
		}
		return b.read(bufio.NewReader(content), budget, depth+1)
	}
	return nil
}

// name notes the issue that a folder or file is named for, if it is.
func (b *bundle) name(name string) {
	m := issueName.FindStringSubmatch(name)
	if m == nil {
		return
	}
	day, err := time.Parse("20060102", m[1])
	number, _ := strconv.Atoi(m[2]) // digits only, by the pattern
	found := issue{number, day}
	if err == nil && !slices.Contains(b.issues, found) {
		b.issues = append(b.issues, found)
	}
}

// cutShort calls a premature end by its name.
func cutShort(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%w: %w", errCutShort, err)
}

// metered takes what is unpacked from a budget.
type metered struct {
	r      io.Reader
	budget *io.LimitedReader
}

func (m *metered) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	if m.budget.N -= int64(n); m.budget.N < 0 {
		return n, fmt.Errorf("it unpacks to more than %d bytes", int64(maxUnpacked))
	}
	return n, err
}
