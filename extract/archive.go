package extract

import (
	"archive/tar"
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"strings"
)

var (
	errNoMark = errors.New("tar: ends early, without its end mark")
	errTail   = errors.New("tar: something follows its end, which was not read")
)

// untar walks a tar's members as they come.
func (u *unpacker) untar(r io.Reader, member string, depth int) bool {
	end := &zeros{r: r}
	tr, n := tar.NewReader(end), newNames()
	var body *counter
	for count := 1; ; count++ {
		h, err := tr.Next()
		switch {
		case err == io.EOF && end.n < tarBlock:
			return u.failed(member, errNoMark)
		case err == io.EOF:
			return u.tail(r, member)
		case err != nil && !errors.Is(err, tar.ErrInsecurePath): // names are our own affair
			if body != nil && body.err != nil && u.told(body.err) {
				return u.within() // the last member ended with the same
			}
			return u.failed(member, fmt.Errorf("tar: %w", err))
		case count > u.Members:
			return u.failed(member, overLimit("tar: more than the limit of %d members", u.Members))
		}
		body = &counter{r: tr}
		if !u.enter(tarEntry(body, h), member, depth, n) {
			return false
		}
		if u.only.done(member) {
			return true
		}
	}
}

func tarEntry(body io.Reader, h *tar.Header) entry {
	e := entry{name: h.Name, open: func() (io.ReadCloser, error) { return io.NopCloser(body), nil }}
	switch h.Typeflag {
	case tar.TypeReg:
	case tar.TypeDir:
		e.folder = true
	case tar.TypeXGlobalHeader:
		e.folder = true // comments, which git writes first: as little a document
	case tar.TypeSymlink, tar.TypeLink:
		e.refused = "a link"
	default:
		e.refused = "a device, a pipe or a sparse file"
	}
	for record := range h.PAXRecords {
		if strings.HasPrefix(record, "GNU.sparse.") {
			e.refused = "a sparse file" // which can be of any size, as if unpacked
		}
	}
	return e
}

// zeros counts the zero bytes that a stream ended with so far: a tar ends with
// blocks of them, and one that was cut between two members looks whole without
// them. [tar.Reader] does not tell.
type zeros struct {
	r io.Reader
	n int
}

func (z *zeros) Read(p []byte) (int, error) {
	n, err := z.r.Read(p)
	i := n
	for i > 0 && p[i-1] == 0 {
		i--
	}
	if i > 0 {
		z.n = 0
	}
	z.n += n - i
	return n, err
}

// tail reads what follows the end of a tar: zeros that fill up a block. Anything
// else (two tars in a row) would be lost in silence.
func (u *unpacker) tail(r io.Reader, member string) bool {
	u.last = nil
	block := make([]byte, 32<<10)
	for {
		n, err := r.Read(block)
		for _, b := range block[:n] {
			if b != 0 {
				return u.failed(member, errTail)
			}
		}
		if err == io.EOF {
			return true
		}
		if err != nil {
			return u.failed(member, fmt.Errorf("tar: %w", err))
		}
	}
}

// unzip walks a zip's members in the order of its list, which stands at its
// end.
func (u *unpacker) unzip(r io.Reader, member string, depth int) bool {
	s, err := newSpool(capped(r, u.Member), u.Memory)
	if err != nil {
		return u.failed(member, fmt.Errorf("zip: %w", err))
	}
	defer s.Close() //nolint:errcheck // nothing is lost with a file that we throw away
	zr, err := u.directory(s)
	if errors.Is(err, zip.ErrFormat) || errors.Is(err, io.ErrUnexpectedEOF) {
		return u.salvage(s, member, depth)
	}
	if err != nil {
		return u.failed(member, fmt.Errorf("zip: %w", err))
	}
	n := newNames()
	for _, f := range zr.File {
		if !u.enter(u.zipEntry(f), member, depth, n) {
			return false
		}
		if u.only.done(member) {
			break
		}
	}
	return true
}

// directory reads a zip's list of members, as far as the limits let it.
func (u *unpacker) directory(s *spool) (*zip.Reader, error) {
	guard := &guarded{ReaderAt: s, left: u.Directory}
	zr, err := zip.NewReader(guard, s.Size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, err
	}
	if len(zr.File) > u.Members {
		return nil, overLimit("more than the limit of %d members", u.Members)
	}
	guard.open = true
	return zr, nil
}

func (u *unpacker) zipEntry(f *zip.File) entry {
	e := entry{name: f.Name, folder: f.Mode().IsDir()}
	switch {
	case e.folder:
	case f.Flags&1 != 0: // APPNOTE 4.4.4: bit 0 is encryption
		e.refused = "encrypted"
	case !f.Mode().IsRegular():
		e.refused = "a link or a device"
	}
	e.open = func() (io.ReadCloser, error) {
		rc, err := f.Open()
		if err != nil {
			return nil, err
		}
		in := int64(f.CompressedSize64) // what it takes in at most: zip.Reader sees to that
		return struct {
			io.Reader
			io.Closer
		}{u.metered(rc, func() int64 { return in }), rc}, nil
	}
	return e
}
