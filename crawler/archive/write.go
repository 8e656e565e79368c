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

// building guards NewRecordBuilder, which sets a variable of another package
// without a lock (uuid.EnableRandPool).
var building sync.Mutex

// newBuilder begins a record. gowarc spools its content to a temporary file in
// dir when it gets large, adds the block digest, and checks the fields.
func newBuilder(dir string, kind gowarc.RecordType) gowarc.WarcRecordBuilder {
	building.Lock()
	defer building.Unlock()
	return gowarc.NewRecordBuilder(kind,
		gowarc.WithSkipParseBlock(),
		gowarc.WithRecordIdFunc(newID),
		gowarc.WithDefaultDigestAlgorithm("sha256"),
		gowarc.WithDefaultDigestEncoding(gowarc.Base16),
		gowarc.WithBufferTmpDir(dir),
		gowarc.WithBufferMaxMemBytes(maxMemory),
	)
}

// newID makes a record's id: a random UUID (RFC 9562, version 4).
func newID() (string, error) {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:]), nil
}

// addTo finishes a record and appends it to the piece as a gzip member. It
// returns the record's id.
func addTo(piece io.Writer, b gowarc.WarcRecordBuilder) (string, error) {
	record, validation, err := b.Build()
	if err != nil {
		return "", fmt.Errorf("build WARC record: %w", err)
	}
	if !validation.Valid() {
		return "", fmt.Errorf("build WARC record: %w", validation)
	}
	z := compressors.Get().(*gzip.Writer)
	defer compressors.Put(z)
	z.Reset(piece)
	if _, _, err := gowarc.NewMarshaler().Marshal(z, record, 0); err != nil {
		return "", fmt.Errorf("write WARC record: %w", err)
	}
	return record.WarcHeader().Get(gowarc.WarcRecordID), z.Close()
}

// addFields adds the fields that every record of a document has.
func addFields(b gowarc.WarcRecordBuilder, r *Record, contentType string) {
	b.AddWarcHeader(gowarc.WarcDate, r.Time.Format(dateLayout))
	b.AddWarcHeader(gowarc.WarcTargetURI, r.URL)
	b.AddWarcHeader(gowarc.ContentType, contentType)
	for _, f := range [][2]string{{fieldSource, r.Source}, {fieldWindow, r.Window}, {fieldMethod, r.Method}} {
		if f[1] != "" {
			b.AddWarcHeader(f[0], f[1])
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
func addRequest(piece io.Writer, dir string, e *Entry, r *Record, id string) error {
	b := newBuilder(dir, gowarc.Request)
	defer b.Close()
	addFields(b, r, "application/http;msgtype=request")
	b.AddWarcHeader(gowarc.WarcConcurrentTo, id)
	if _, err := b.Write(requestHead(e)); err != nil {
		return err
	}
	_, err := addTo(piece, b)
	return err
}

// addInfo appends the record that heads a file.
func addInfo(piece io.Writer, dir, name string, now time.Time) error {
	b := newBuilder(dir, gowarc.Warcinfo)
	defer b.Close()
	b.AddWarcHeader(gowarc.WarcDate, now.UTC().Format(dateLayout))
	b.AddWarcHeader(gowarc.WarcFilename, name)
	b.AddWarcHeader(gowarc.ContentType, gowarc.ApplicationWarcFields)
	if _, err := b.WriteString(warcinfo); err != nil {
		return err
	}
	_, err := addTo(piece, b)
	return err
}
