package archive

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/klauspost/compress/gzip"
	"github.com/nlnwa/gowarc/v2"
)

// Header fields of our own. They hold what WARC has no field for.
const (
	fieldSource = "Tenders-Source"
	fieldWindow = "Tenders-Window"
	fieldPart   = "Tenders-Part"
	fieldDated  = "Tenders-Dated"
	fieldKind   = "Tenders-Kind"   // only where it is a listing
	fieldMethod = "Tenders-Method" // only where it is not GET
)

// kindListing is the only value of fieldKind.
const kindListing = "listing"

// maxHead is how long the header of a record, or of the HTTP answer in it, may
// be. Go's HTTP client takes answers with up to 10 MiB of header.
const maxHead = 16 << 20

// warcStart begins every WARC record of version 1.0 and 1.1.
const warcStart = "WARC/1."

// endOfRecord closes every WARC record.
const endOfRecord = "\r\n\r\n"

// errTorn says that the bytes end within a record.
var errTorn = errors.New("the record is cut short")

// member reads WARC records one by one, each its own gzip member. It holds one
// buffer of each record and never a whole body.
type member struct {
	raw  *bufio.Reader // compressed
	gz   *gzip.Reader
	text *bufio.Reader // decompressed

	warc  http.Header      // the record's header
	http  http.Header      // that of the HTTP answer in it, if it holds one
	code  int              // that answer's status
	block io.LimitedReader // what follows in the record: the body
}

var members = sync.Pool{New: func() any {
	return &member{raw: bufio.NewReaderSize(nil, 1<<15), gz: new(gzip.Reader), text: bufio.NewReaderSize(nil, 1<<15)}
}}

func newMember(src io.Reader) *member {
	m := members.Get().(*member)
	m.raw.Reset(src)
	return m
}

// free gives the member's buffers to the next one.
func (m *member) free() {
	m.warc, m.http = nil, nil
	members.Put(m)
}

// next reads the headers of the record that begins here. It returns io.EOF
// where the source ends.
func (m *member) next() error {
	if _, err := m.raw.Peek(1); err != nil {
		return err
	}
	if err := m.gz.Reset(m.raw); err != nil {
		return torn(err)
	}
	m.gz.Multistream(false)
	m.text.Reset(m.gz)
	if start, err := m.text.Peek(len(warcStart)); err != nil {
		return torn(err)
	} else if string(start) != warcStart {
		return errors.New("not a WARC record")
	}
	head, err := m.readHead(maxHead)
	if err != nil {
		return err
	}
	if m.warc, err = parseFields(head); err != nil {
		return err
	}
	size, err := strconv.ParseInt(m.warc.Get(gowarc.ContentLength), 10, 64)
	if err != nil || size < 0 {
		return fmt.Errorf("length %q of the record is no number", m.warc.Get(gowarc.ContentLength))
	}
	m.block = io.LimitedReader{R: m.text, N: size}
	return m.answer()
}

// answer reads the head of the HTTP answer, where the record holds one.
func (m *member) answer() error {
	m.http, m.code = nil, 0
	kind := m.warc.Get(gowarc.WarcType)
	if kind != Response && kind != Revisit || !strings.HasPrefix(m.warc.Get(gowarc.ContentType), gowarc.ApplicationHttp) {
		return nil
	}
	head, err := m.readHead(min(maxHead, m.block.N))
	if err != nil {
		return err
	}
	m.block.N -= int64(len(head))
	status := strings.Fields(string(firstLine(head)))
	if len(status) < 2 || !strings.HasPrefix(status[0], "HTTP/") {
		return errors.New("the record holds no HTTP answer")
	}
	if m.code, err = strconv.Atoi(status[1]); err != nil || m.code < 100 || m.code > 999 {
		return fmt.Errorf("HTTP status %q is none", status[1])
	}
	m.http, err = parseFields(head)
	return err
}

// readHead reads lines up to and with the first empty one.
func (m *member) readHead(limit int64) ([]byte, error) {
	var head []byte
	for start := true; ; {
		line, err := m.text.ReadSlice('\n')
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			return nil, torn(err)
		}
		head = append(head, line...)
		if int64(len(head)) > limit {
			return nil, errors.New("a header in the record does not end")
		}
		if start && (string(line) == "\r\n" || string(line) == "\n") {
			return head, nil
		}
		start = err == nil
	}
}

// finish reads what is left of the record. Only then is known that all of it
// is there and as it was written: gzip's checksum comes last.
func (m *member) finish() error {
	if _, err := io.Copy(io.Discard, &m.block); err != nil {
		return torn(err)
	}
	if m.block.N > 0 {
		return errTorn
	}
	end := make([]byte, len(endOfRecord))
	if _, err := io.ReadFull(m.text, end); err != nil {
		return torn(err)
	}
	if string(end) != endOfRecord {
		return errors.New("the record is longer than it says")
	}
	if n, err := io.Copy(io.Discard, m.text); err != nil || n > 0 {
		return errors.Join(torn(err), errors.New("bytes after the record's end"))
	}
	return nil
}

// torn calls a premature end by its name.
func torn(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errTorn
	}
	return err
}

// damaged marks an error as ErrDamaged, unless the file could not be read at
// all, which says nothing of its bytes.
func damaged(file string, offset int64, err error) error {
	var path *fs.PathError
	if err == nil || errors.As(err, &path) {
		return err
	}
	return fmt.Errorf("%s at %d: %w: %w", file, offset, ErrDamaged, err)
}

// record makes of the headers what a record needs to be indexed. ok is false
// for records that are not documents.
func (m *member) record() (r Record, ok bool, err error) {
	r = Record{
		URL: m.warc.Get(gowarc.WarcTargetURI), Type: m.warc.Get(gowarc.WarcType), Status: m.code,
		Source: m.warc.Get(fieldSource), Window: m.warc.Get(fieldWindow), Method: m.warc.Get(fieldMethod),
		Part: m.warc.Get(fieldPart), Listing: m.warc.Get(fieldKind) == kindListing, Dated: m.warc.Get(fieldDated),
	}
	if _, ok = kinds[r.Type]; !ok {
		return r, false, nil
	}
	if r.Time, err = time.Parse(time.RFC3339, m.warc.Get(gowarc.WarcDate)); err != nil {
		return r, false, fmt.Errorf("date of the record: %w", err)
	}
	r.Time = r.Time.UTC().Truncate(time.Microsecond)
	if m.http != nil {
		r.setHeader(m.http)
	} else {
		r.ContentType = m.warc.Get(gowarc.ContentType)
	}
	algorithm, sum, _ := strings.Cut(m.warc.Get(gowarc.WarcPayloadDigest), ":")
	if _, ok = parseDigest(sum); !ok || algorithm != "sha256" || r.URL == "" {
		return r, false, errors.New("the record has no URL or no SHA-256")
	}
	r.Digest = sum
	return r, true, nil
}

// parseFields reads "Name: value" lines, as this package writes them: after a
// first line that is something else, and up to an empty one.
func parseFields(head []byte) (http.Header, error) {
	h := http.Header{}
	for rest := head[len(firstLine(head)):]; len(rest) > 0; {
		line := firstLine(rest)
		rest = rest[len(line):]
		if line = bytes.TrimSpace(line); len(line) == 0 {
			break
		}
		name, value, ok := bytes.Cut(line, []byte(":"))
		if !ok {
			return nil, fmt.Errorf("%q is no header field", line)
		}
		h.Add(string(name), string(bytes.TrimSpace(value)))
	}
	return h, nil
}

// firstLine is the text up to and with the first line break.
func firstLine(b []byte) []byte {
	if i := bytes.IndexByte(b, '\n'); i >= 0 {
		return b[:i+1]
	}
	return b
}
