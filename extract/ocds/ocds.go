package ocds

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"sync"

	"tenders/extract/notice"
)

// Version is the version of this reader. It changes whenever the same document
// gives other notices than before, so that it is read again.
const Version = "ocds/1"

// batchSize is how many bytes of releases a worker is handed at once, and what
// a document must exceed before workers are started.
const batchSize = 96 << 10

// Parse reads the notices of a document, in its order. A release that cannot be
// read, or a document that ends too early, is an error in its place, and the
// reading goes on where it can.
//
// A large document is read by as many workers as there are processors; they end
// before Parse returns, and r is only read by the caller.
func Parse(r io.Reader, o notice.Origin) iter.Seq2[notice.Notice, error] {
	return func(yield func(notice.Notice, error) bool) {
		o.FormatVersion = Version
		p := pipeline{origin: o, yield: yield}
		defer p.stop()
		s := splitter{r: r, emit: p.add, problem: p.note}
		if err := s.run(); err != nil && !errors.Is(err, errStop) {
			p.fail(fmt.Errorf("ocds: read %s: %w", o.URL, err))
		}
		p.finish()
	}
}

// batch is a run of releases and what was read from them.
type batch struct {
	data  []byte
	parts []batchPart
	out   []result
	done  chan struct{}
}

type batchPart struct {
	path     string
	from, to int // in data
	problems []notice.Problem
	err      error
}

type result struct {
	notice notice.Notice
	err    error
}

// pipeline hands batches to workers and their notices to the consumer, in
// order. All of it but the workers runs in the caller's goroutine.
type pipeline struct {
	origin  notice.Origin
	yield   func(notice.Notice, error) bool
	now     *batch           // being filled
	early   []notice.Problem // of a package, before its first release
	waiting []*batch         // with the workers, oldest first
	free    []*batch
	work    chan *batch
	workers sync.WaitGroup
	stopped bool
}

// add takes a part from the splitter. The last part stays in the batch that is
// being filled, so that note can reach it.
func (p *pipeline) add(in part) bool {
	if p.now == nil {
		p.now = p.fresh()
	}
	if len(p.now.data) >= batchSize {
		p.dispatch()
		p.now = p.fresh()
	}
	b := p.now
	out := batchPart{path: in.path, from: len(b.data), err: in.err}
	if in.err == nil {
		out.problems, p.early = p.early, nil
	}
	b.data = append(b.data, in.data...)
	out.to = len(b.data)
	b.parts = append(b.parts, out)
	return !p.stopped
}

// note puts a problem of a package on the release before it, or else on the
// next.
func (p *pipeline) note(found notice.Problem) {
	found.Path = p.origin.Member + found.Path
	if p.now != nil && len(p.now.parts) > 0 {
		if last := &p.now.parts[len(p.now.parts)-1]; last.err == nil {
			last.problems = append(last.problems, found)
			return
		}
	}
	p.early = append(p.early, found)
}

// fail notes an error of the whole document.
func (p *pipeline) fail(err error) { p.add(part{err: err}) }

// dispatch gives the batch to the workers, which it starts, and yields what is
// ready when they have enough to do.
func (p *pipeline) dispatch() {
	n := runtime.GOMAXPROCS(0)
	if p.work == nil {
		p.work = make(chan *batch, 2*n)
		for range n {
			p.workers.Go(p.serve)
		}
	}
	if len(p.waiting) >= 2*n {
		p.drain(1)
	}
	p.waiting = append(p.waiting, p.now)
	p.work <- p.now
	p.now = nil
}

func (p *pipeline) serve() {
	rd := newReader(p.origin)
	for b := range p.work {
		rd.batch(b)
		b.done <- struct{}{}
	}
}

// drain yields the notices of the oldest batches.
func (p *pipeline) drain(n int) {
	for _, b := range p.waiting[:n] {
		<-b.done
		p.deliver(b)
		p.free = append(p.free, b)
	}
	p.waiting = p.waiting[:copy(p.waiting, p.waiting[n:])]
}

func (p *pipeline) deliver(b *batch) {
	for i := range b.out {
		if p.stopped {
			return
		}
		if !p.yield(b.out[i].notice, b.out[i].err) {
			p.stopped = true
		}
	}
}

// finish reads what is left.
func (p *pipeline) finish() {
	for _, left := range p.early {
		p.add(part{path: left.Path, err: fmt.Errorf("%s (%s)", left.Message, left.Rule)})
	}
	if p.stopped {
		return
	}
	if p.work == nil && p.now != nil {
		newReader(p.origin).batch(p.now)
		p.deliver(p.now)
		return
	}
	if p.now != nil {
		p.dispatch()
	}
	p.drain(len(p.waiting))
}

// stop ends the workers.
func (p *pipeline) stop() {
	if p.work != nil {
		close(p.work)
		p.workers.Wait()
	}
}

func (p *pipeline) fresh() *batch {
	if n := len(p.free); n > 0 {
		b := p.free[n-1]
		p.free = p.free[:n-1]
		clear(b.out)
		b.data, b.parts, b.out = b.data[:0], b.parts[:0], b.out[:0]
		return b
	}
	return &batch{done: make(chan struct{}, 1)}
}
