package transport

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/klauspost/compress/gzip"
)

// A body that unpacks to more than maxRatio times what was sent is a bomb:
// gzip reaches 1032, JSON and XML notices 5 to 30. Small bodies are let be.
const (
	maxRatio   = 200
	ratioAbove = 8 << 20
)

// limited fails a body that goes on beyond most bytes.
type limited struct {
	r    io.Reader
	most int64
	over error
	n    int64
	sent *int64 // bytes that r unpacked so far; nil if r is not packed
}

func (l *limited) Read(p []byte) (int, error) {
	room := l.most - l.n + 1 // the byte that is one too many
	n, err := l.r.Read(p[:min(int64(len(p)), room)])
	l.n += int64(n)
	if l.n > l.most {
		return 0, l.over
	}
	if l.sent != nil && l.n > ratioAbove && l.n > maxRatio*(*l.sent) {
		return 0, fmt.Errorf("%w: unpacks to more than %d times its size", l.over, maxRatio)
	}
	return n, err
}

// unzip opens the gzip stream at the first read, so that a stream which does
// not begin is a fault of the body and not of the round trip. Bytes after the
// stream are an error, as is its early end.
type unzip struct {
	src io.Reader
	z   *gzip.Reader
}

func (u *unzip) Read(p []byte) (n int, err error) {
	if u.z == nil {
		if u.z, err = gzip.NewReader(u.src); err != nil {
			u.z = nil
			return 0, gzipError(err)
		}
	}
	n, err = u.z.Read(p)
	return n, gzipError(err)
}

// gzipError tells a body that is no gzip (nothing to be gained by another try)
// from one that was damaged on its way.
func gzipError(err error) error {
	if errors.Is(err, gzip.ErrHeader) {
		return fmt.Errorf("%w: body or its tail is not gzip", ErrEncoding)
	}
	return err
}

// minProgress is what a body must bring in each Timeouts.Idle: about 1 kB/s,
// a tenth of the slowest line that a server sends over.
const minProgress = 64 << 10

// minRate is how fast a body must come on the whole, in bytes a second: half a
// megabit. A server may stay above minProgress for ever; this ends it.
const minRate = 64 << 10

// deadline is how long a body may take that may hold so many bytes: 14 minutes
// for a page of 16 MiB, five hours for a package of a month.
func deadline(most int64) time.Duration {
	return 10*time.Minute + time.Duration(most/minRate)*time.Second
}

// progress counts a body as it comes, and cancels its request when too little
// does, or when it takes too long: closing the body would wait for the read
// that hangs.
type progress struct {
	io.ReadCloser
	ctx    context.Context // the one request's
	cancel context.CancelCauseFunc
	clock  Clock
	idle   time.Duration
	end    time.Time // of the clock: nothing is read beyond it
	done   func(n int64)

	mu     sync.Mutex
	n      int64 // bytes so far
	mark   int64 // bytes when last looked
	stop   func() bool
	closed bool
}

func (p *progress) watch() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.stop = p.clock.AfterFunc(p.idle, p.look)
}

func (p *progress) look() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return
	}
	if p.n-p.mark < minProgress {
		p.cancel(fmt.Errorf("%w: %d bytes in %s", errStalled, p.n-p.mark, p.idle))
		return
	}
	if p.clock.Now().After(p.end) {
		p.cancel(fmt.Errorf("%w: %d bytes, and not at its end", errDrips, p.n))
		return
	}
	p.mark = p.n
	p.stop = p.clock.AfterFunc(p.idle, p.look)
}

func (p *progress) Read(b []byte) (int, error) {
	n, err := p.ReadCloser.Read(b)
	p.mu.Lock()
	p.n += int64(n)
	p.mu.Unlock()
	if err != nil && !errors.Is(err, io.EOF) {
		if cause := context.Cause(p.ctx); cause != nil {
			err = cause
		}
	}
	return n, err
}

func (p *progress) Close() error {
	p.mu.Lock()
	first := !p.closed
	p.closed = true
	n := p.n
	p.stop()
	p.mu.Unlock()
	if !first {
		return nil
	}
	p.done(n)
	err := p.ReadCloser.Close()
	p.cancel(nil)
	return err
}
