package archive

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"sync"
	"time"

	"github.com/klauspost/compress/gzip"
	"github.com/nlnwa/gowarc/v2"
)

// dateLayout is WARC-Date (WARC 1.1, 5.4). All six digits are written, since some
// readers take ".5" for five microseconds.
const dateLayout = "2006-01-02T15:04:05.000000Z07:00"

// notKept are fields of an answer's header that speak of the body's form in
// transit. They would be false of the decoded body that lies in the archive.
var notKept = map[string]bool{"Content-Encoding": true, "Content-Length": true, "Transfer-Encoding": true, "Trailer": true}

// secret are fields of a request's header that the archive must not hold.
var secret = map[string]bool{"Authorization": true, "Cookie": true, "Proxy-Authorization": true, "Host": true}

// warcinfo heads every file.
const warcinfo = "software: tenders\r\n" +
	"format: WARC File Format 1.1\r\n" +
	"conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"

// compressors are at the fastest level: on JSON it costs a quarter more space
// than the usual level, at several times the speed.
var compressors = sync.Pool{New: func() any {
	z, _ := gzip.NewWriterLevel(nil, gzip.BestSpeed) // fails for unknown levels only
	return z
}}

// packers store without compressing. For request records that costs some 300
// bytes each, and saves nearly a tenth of the time of an unpaced crawl.
var packers = sync.Pool{New: func() any {
	z, _ := gzip.NewWriterLevel(nil, gzip.NoCompression) // as above
	return z
}}

// block is the content of a record.
type block struct {
	io.Reader
	size int64
}

func newBlock(b []byte) block {
	return block{bytes.NewReader(b), int64(len(b))}
}

// newFields begins the header of a record.
func newFields(kind string) *gowarc.WarcFields {
	f := new(gowarc.WarcFields)
	f.Add(gowarc.WarcType, kind)
	return f
}

// newID makes a record's id: a random UUID (RFC 9562, version 4).
func newID() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("<urn:uuid:%x-%x-%x-%x-%x>", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

// addTo finishes a record and appends it to the piece as a gzip member of one
// of the writers. It returns the record's id.
func addTo(piece io.Writer, writers *sync.Pool, f *gowarc.WarcFields, b block) (string, error) {
	id := newID()
	f.Add(gowarc.WarcRecordID, id)
	f.AddInt64(gowarc.ContentLength, b.size)
	var head bytes.Buffer
	head.WriteString(gowarc.V1_1.String() + "\r\n")
	_, _ = f.Write(&head) // a buffer takes all
	head.WriteString("\r\n")
	z := writers.Get().(*gzip.Writer)
	defer writers.Put(z)
	z.Reset(piece)
	_, _ = z.Write(head.Bytes()) // Close returns its error
	if _, err := io.Copy(z, b.Reader); err != nil {
		return "", err
	}
	_, _ = io.WriteString(z, endOfRecord)
	return id, z.Close()
}

// addFields adds the fields that every record of a document has.
func addFields(f *gowarc.WarcFields, r *Record, contentType string) {
	f.Add(gowarc.WarcDate, r.Time.Format(dateLayout))
	f.Add(gowarc.WarcTargetURI, r.URL)
	f.Add(gowarc.ContentType, contentType)
	kind := ""
	if r.Listing {
		kind = kindListing
	}
	for _, own := range [][2]string{
		{fieldSource, r.Source}, {fieldWindow, r.Window}, {fieldPart, r.Part}, {fieldDated, r.Dated}, {fieldKind, kind}, {fieldMethod, r.Method},
	} {
		if own[1] != "" {
			f.Add(own[0], own[1])
		}
	}
}

// answerHead is the status line and header of an HTTP answer, as the archive
// keeps them.
func answerHead(status int, h http.Header) []byte {
	text := http.StatusText(status)
	if text == "" {
		text = "Status"
	}
	var b bytes.Buffer
	b.WriteString("HTTP/1.1 " + strconv.Itoa(status) + " " + text + "\r\n")
	_ = h.WriteSubset(&b, notKept) // a buffer takes all
	b.WriteString("\r\n")
	return b.Bytes()
}

// requestHead is the request line and header of a request.
func requestHead(e *Entry) []byte {
	method, path, host := e.Method, e.URL, ""
	if method == "" {
		method = http.MethodGet
	}
	if u, err := url.Parse(e.URL); err == nil {
		path, host = u.RequestURI(), u.Host
	}
	var b bytes.Buffer
	b.WriteString(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n")
	_ = e.RequestHeader.WriteSubset(&b, secret) // a buffer takes all
	b.WriteString("\r\n")
	return b.Bytes()
}

// addRequest appends the request record that belongs to an answer's record.
func addRequest(piece io.Writer, e *Entry, r *Record, id string) error {
	f := newFields("request")
	addFields(f, r, "application/http;msgtype=request")
	f.Add(gowarc.WarcConcurrentTo, id)
	_, err := addTo(piece, &packers, f, newBlock(append(requestHead(e), e.RequestBody...)))
	return err
}

// addInfo appends the record that heads a file.
func addInfo(piece io.Writer, name string, now time.Time) error {
	f := newFields("warcinfo")
	f.Add(gowarc.WarcDate, now.UTC().Format(dateLayout))
	f.Add(gowarc.WarcFilename, name)
	f.Add(gowarc.ContentType, gowarc.ApplicationWarcFields)
	_, err := addTo(piece, &compressors, f, newBlock([]byte(warcinfo)))
	return err
}
