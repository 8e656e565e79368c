package archive

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/valyala/fastjson"
)

// Types of records, as WARC names them.
const (
	Response = "response" // an HTTP answer with its body
	Revisit  = "revisit"  // an answer, or an import, whose body an earlier record holds
	Resource = "resource" // an imported file
)

// Entry is one document to archive: an HTTP answer or, with Status 0, a file
// that did not come over HTTP.
type Entry struct {
	URL           string      // absolute, without spaces
	Method        string      // "" is GET
	RequestHeader http.Header // kept in a WARC request record, credentials left out; nil keeps none
	Time          time.Time   // when it was fetched; kept to the microsecond; zero is now
	Source        string      // id of the source that was asked
	Window        string      // "FROM/TO", the window of time that was asked for, or ""
	Part          string      // the part of what the source publishes that was asked for, or ""
	Listing       bool        // it tells where documents are, and is none itself: see Archive.Documents
	Dated         string      // when it was published, RFC 3339, by what told of it; "" where that told nothing
	RequestBody   []byte      // what was sent, kept with RequestHeader
	Status        int         // HTTP status; 0 is an imported file. A 304 is archived with the body it stands for
	Header        http.Header // of the answer; of an import's only Content-Type is kept
	Body          io.Reader   // decoded, that is without Content-Encoding; nil is an empty body
}

// Record is what the index knows of one archived document: one line of
// index.jsonl.
type Record struct {
	URL          string    `json:"url"`
	Method       string    `json:"method,omitempty"` // "" is GET
	Time         time.Time `json:"time"`             // UTC
	Source       string    `json:"source,omitempty"`
	Window       string    `json:"window,omitempty"`
	Part         string    `json:"part,omitempty"`
	Listing      bool      `json:"listing,omitempty"` // as in Entry
	Dated        string    `json:"dated,omitempty"`   // as in Entry
	Type         string    `json:"type"`              // Response, Revisit or Resource
	Status       int       `json:"status,omitempty"`  // 0 for an import
	ContentType  string    `json:"content_type,omitempty"`
	ETag         string    `json:"etag,omitempty"`
	LastModified string    `json:"last_modified,omitempty"`
	Digest       string    `json:"digest"` // SHA-256 of the body, hex
	Length       int64     `json:"length"` // of the body, in bytes
	File         string    `json:"file"`   // name of the WARC file
	Offset       int64     `json:"offset"` // where in File the record's gzip member begins
	Size         int64     `json:"size"`   // bytes of File that the record takes, its request record included
	Lost         bool      `json:"-"`      // the archive has lost the body: Body would say ErrDamaged or ErrMissing
}

// digest is a SHA-256.
type digest [sha256.Size]byte

func (d digest) String() string { return hex.EncodeToString(d[:]) }

// parseDigest reads what String wrote; upper case is not accepted, so that one
// digest has one spelling.
func parseDigest(s string) (digest, bool) {
	var d digest
	if len(s) != hex.EncodedLen(len(d)) || s != strings.ToLower(s) {
		return d, false
	}
	_, err := hex.Decode(d[:], []byte(s))
	return d, err == nil
}

// check refuses an entry that would not come back from the archive as it went
// in, such as one with a line break in what becomes a header field.
func (e *Entry) check() error {
	if u, err := url.Parse(e.URL); err != nil {
		return err
	} else if !u.IsAbs() {
		return fmt.Errorf("URL %q is not absolute", e.URL)
	}
	if e.Status != 0 && (e.Status < 100 || e.Status > 999) {
		return fmt.Errorf("status %d is none of HTTP's", e.Status)
	}
	if y := e.Time.Year(); y < 0 || y > 9999 {
		return fmt.Errorf("year %d cannot be written", y)
	}
	for _, f := range [][2]string{{"URL", e.URL}, {"method", e.Method}, {"source", e.Source}, {"window", e.Window}, {"part", e.Part}, {"date", e.Dated}} {
		if !utf8.ValidString(f[1]) || strings.ContainsFunc(f[1], notField) {
			return fmt.Errorf("%s %q holds a space or a control character", f[0], f[1])
		}
	}
	return nil
}

func notField(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

// record is the part of the entry's Record that is known before its body.
func (e *Entry) record(now time.Time) Record {
	t := e.Time
	if t.IsZero() {
		t = now
	}
	r := Record{
		URL: e.URL, Time: t.UTC().Truncate(time.Microsecond), Status: e.Status,
		Source: e.Source, Window: e.Window, Part: e.Part, Listing: e.Listing, Dated: e.Dated,
	}
	if e.Method != http.MethodGet {
		r.Method = e.Method
	}
	r.setHeader(e.Header)
	if r.Status == 0 && r.ContentType == "" {
		r.ContentType = "application/octet-stream"
	}
	return r
}

// setHeader takes over what the index keeps of an answer's header.
func (r *Record) setHeader(h http.Header) {
	r.ContentType = fieldValue(h.Get("Content-Type"))
	if r.Status != 0 {
		r.ETag = fieldValue(h.Get("ETag"))
		r.LastModified = fieldValue(h.Get("Last-Modified"))
	}
}

// lineBreaks become spaces in header fields, as net/http writes them.
var lineBreaks = strings.NewReplacer("\n", " ", "\r", " ")

// fieldValue is a header value as it reads after having been written to a WARC
// file, and as JSON can hold it.
func fieldValue(s string) string {
	return strings.ToValidUTF8(strings.TrimSpace(lineBreaks.Replace(s)), "\uFFFD")
}

// appendLine appends the record's line of index.jsonl to b.
func (r *Record) appendLine(b []byte) ([]byte, error) {
	buf := bytes.NewBuffer(b)
	enc := json.NewEncoder(buf)
	enc.SetEscapeHTML(false) // URLs stay legible
	if err := enc.Encode(r); err != nil {
		return b, err
	}
	return buf.Bytes(), nil
}

// lineParser reads lines of index.jsonl. It makes one string of words that come
// again and again, and little garbage: an index may have a million lines.
type lineParser struct {
	json  fastjson.Parser
	words map[string]string
}

// parse reads one line. What it accepts is a record that this package could
// have written.
func (p *lineParser) parse(line []byte) (Record, error) {
	if !utf8.Valid(line) {
		return Record{}, errors.New("not UTF-8")
	}
	v, err := p.json.ParseBytes(line)
	if err != nil {
		return Record{}, err
	}
	if v.Type() != fastjson.TypeObject {
		return Record{}, errors.New("not an object")
	}
	text := func(name string) string { return string(v.GetStringBytes(name)) }
	word := func(name string) string { return p.word(v.GetStringBytes(name)) }
	r := Record{
		URL: text("url"), Method: word("method"), Source: word("source"), Window: word("window"),
		Part: word("part"), Listing: v.GetBool("listing"), Dated: text("dated"),
		Type: word("type"), Status: v.GetInt("status"),
		ContentType: word("content_type"), ETag: text("etag"), LastModified: text("last_modified"),
		Digest: text("digest"), Length: v.GetInt64("length"),
		File: word("file"), Offset: v.GetInt64("offset"), Size: v.GetInt64("size"),
	}
	if r.Time, err = time.Parse(time.RFC3339Nano, string(v.GetStringBytes("time"))); err != nil {
		return r, err
	}
	r.Time = r.Time.UTC().Truncate(time.Microsecond)
	return r, r.check()
}

func (p *lineParser) word(b []byte) string {
	if s, ok := p.words[string(b)]; ok {
		return s
	}
	if p.words == nil {
		p.words = map[string]string{}
	}
	s := string(b)
	p.words[s] = s
	return s
}

// check tells what in a record cannot be.
func (r *Record) check() error {
	if _, ok := parseDigest(r.Digest); !ok {
		return fmt.Errorf("digest %q is not a SHA-256", r.Digest)
	}
	if _, ok := kinds[r.Type]; !ok {
		return fmt.Errorf("type %q is unknown", r.Type)
	}
	if r.URL == "" || r.Offset < 0 || r.Size <= 0 || r.Length < 0 || r.Status < 0 || r.Status > 999 {
		return errors.New("a field is out of range")
	}
	if y := r.Time.Year(); y < 0 || y > 9999 {
		return fmt.Errorf("year %d cannot be written", y)
	}
	return nil
}
