package extract

import (
	"fmt"
	"io"
)

// limits bound what a document may unpack to. They are far above what
// publishers send (the largest, the Open Contracting Data Registry's file of a
// whole source, is some 3 GB unpacked) and far below what harms.
type limits struct {
	// Depth is how many containers may lie in each other. TED's old monthly
	// packages are two deep.
	Depth int
	// Member is the most bytes of one member, Total of all that one document
	// unpacks to.
	Member, Total int64
	// Ratio is how many times its size a stream may unpack to, once it is over
	// RatioFrom bytes. OCDS packages shrink 10 to 50 times; deflate's most, and
	// a bomb's, is 1032.
	Ratio, RatioFrom int64
	// Members is the most entries of one archive, and Directory the most bytes
	// of a zip's list of them: both are held in memory while it is read.
	Members   int
	Directory int64
	// Memory is the size up to which a zip is held in memory, not in a file.
	Memory int64
}

// standard is what Read and Resolve allow.
func standard() limits {
	return limits{
		Depth:     3,
		Member:    8 << 30,
		Total:     32 << 30,
		Ratio:     200,
		RatioFrom: 16 << 20,
		Members:   1_000_000,
		Directory: 32 << 20,
		Memory:    8 << 20,
	}
}

// limitError says which limit a stream broke. It is compared by identity: the
// same stream fails with the same error again.
type limitError struct{ what string }

func (e *limitError) Error() string { return e.what }

func overLimit(format string, args ...any) error {
	return &limitError{what: fmt.Sprintf(format, args...)}
}

// counter counts the bytes read through it, and keeps the error that ended the
// reading, if it was not the end.
type counter struct {
	r   io.Reader
	n   int64
	err error
}

func (c *counter) Read(p []byte) (int, error) {
	if c.err != nil {
		return 0, c.err
	}
	n, err := c.r.Read(p)
	c.n += int64(n)
	if err != nil && err != io.EOF {
		c.err = err
	}
	return n, err
}

// capped ends a stream with an error when it is longer than limit.
func capped(r io.Reader, limit int64) io.Reader { return &cap64{r: r, left: limit, limit: limit} }

type cap64 struct {
	r           io.Reader
	left, limit int64
}

func (c *cap64) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	if int64(n) > c.left {
		n = int(c.left)
		err = overLimit("member is over the limit of %d bytes", c.limit)
	}
	c.left -= int64(n)
	return n, err
}

// meter watches what a decompressor puts out: against what it took in, and
// against what the whole document may unpack to.
type meter struct {
	r     io.Reader
	in    func() int64
	out   int64
	spent *int64
	limits
	err error
}

func (m *meter) Read(p []byte) (int, error) {
	if m.err != nil {
		return 0, m.err
	}
	n, err := m.r.Read(p)
	m.out += int64(n)
	*m.spent += int64(n)
	switch {
	case *m.spent > m.Total:
		m.err = overLimit("document unpacks to more than the limit of %d bytes", m.Total)
	case m.out > m.RatioFrom && m.out > m.Ratio*m.in():
		m.err = overLimit("unpacks to more than the limit of %d times its size", m.Ratio)
	default:
		return n, err
	}
	return n, m.err
}
