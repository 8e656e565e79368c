package sourcestest

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// extensions are those that packages of the two services declare.
var extensions = []string{
	"https://standard.open-contracting.org/profiles/eu/latest/en/extension.json",
	"https://raw.githubusercontent.com/open-contracting-extensions/ocds_budget_breakdown_extension/master/extension.json",
	"https://raw.githubusercontent.com/open-contracting-extensions/ocds_pagination_extension/master/extension.json",
	"https://raw.githubusercontent.com/open-contracting-extensions/ocds_suitability_extension/master/extension.json",
}

// envelope is a package without its releases.
type envelope struct {
	URI               string    `json:"uri"`
	Version           string    `json:"version"`
	Extensions        []string  `json:"extensions"`
	PublishedDate     string    `json:"publishedDate,omitempty"`
	Publisher         publisher `json:"publisher"`
	License           string    `json:"license"`
	PublicationPolicy string    `json:"publicationPolicy"`
}

type publisher struct {
	Name   string `json:"name"`
	Scheme string `json:"scheme"`
	UID    string `json:"uid"`
	URI    string `json:"uri,omitempty"`
}

// envelopeOf begins the package that answers a request with these rows.
func envelopeOf(uri string, rows []stored) envelope {
	e := envelope{
		URI: uri, Version: "1.1", Extensions: extensions,
		Publisher: publisher{
			Name: "Cabinet Office", Scheme: "GB-GOR", UID: "D2",
			URI: "https://www.gov.uk/government/organisations/cabinet-office",
		},
		License:           "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
		PublicationPolicy: "https://www.gov.uk/government/publications/open-contracting",
	}
	if len(rows) > 0 {
		e.PublishedDate = rows[0].at.Format(time.RFC3339)
	}
	return e
}

// releasePackage assembles a package. The releases go in as they stand: a
// marshaller would repair or refuse just what we are here to serve.
func releasePackage(uri string, rows []stored, next string) []byte {
	b := open(envelopeOf(uri, rows))
	b.WriteString(`,"releases":`)
	writeReleases(b, rows)
	if next != "" {
		b.WriteString(`,"links":`)
		b.Write(encode(map[string]string{"next": next}))
	}
	b.WriteByte('}')
	return b.Bytes()
}

// recordPackage assembles the record of one process. Its compiled release is
// the newest one as it stands: nobody should rely on another's merge.
func recordPackage(uri string, rows []stored) []byte {
	b := open(envelopeOf(uri, rows))
	b.WriteString(`,"records":[{"ocid":`)
	b.Write(encode(rows[0].ocid))
	b.WriteString(`,"releases":`)
	writeReleases(b, rows)
	b.WriteString(`,"compiledRelease":`)
	b.Write(rows[0].JSON)
	b.WriteString(`}]}`)
	return b.Bytes()
}

// legacyResults assembles a list as Contracts Finder sent it before October
// 2022: one package a release, in an array.
func legacyResults(uri string, rows []stored, next string) []byte {
	var b bytes.Buffer
	b.WriteString(`{"results":[`)
	for i := range rows {
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(releasePackage(uri, rows[i:i+1], ""))
	}
	b.WriteByte(']')
	if next != "" {
		b.WriteString(`,"links":`)
		b.Write(encode(map[string]string{"next": next}))
	}
	b.WriteByte('}')
	return b.Bytes()
}

// open writes an envelope, leaving its object open.
func open(e envelope) *bytes.Buffer {
	return bytes.NewBuffer(bytes.TrimSuffix(encode(e), []byte{'}'}))
}

func writeReleases(b *bytes.Buffer, rows []stored) {
	b.WriteByte('[')
	for i, r := range rows {
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(bytes.TrimSpace(r.JSON))
	}
	b.WriteByte(']')
}

// encode is JSON with "&" and "<" left as they are, as the services write.
// What we encode here cannot fail.
func encode(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(v)
	return bytes.TrimSpace(b.Bytes())
}

// uri is the address of the request, under the base that packages name.
func (s *Service) uri(r *http.Request) string {
	base := s.opts.Base
	if base == "" {
		base = "http://" + r.Host
	}
	return strings.TrimSuffix(base, "/") + r.URL.RequestURI()
}

// nextLink is the address of the page after that cursor. Parts names the
// parameters that the cursor repeats.
func (s *Service) nextLink(r *http.Request, parts []string, cursor int) string {
	query := r.URL.Query()
	var b strings.Builder
	for _, name := range parts {
		if v := query.Get(name); v != "" {
			b.WriteString(name + "=" + v + "|")
		}
	}
	b.WriteString("nextCursor=" + strconv.Itoa(cursor))
	uri, raw, _ := strings.Cut(s.uri(r), "?")
	var kept []string
	for pair := range strings.SplitSeq(raw, "&") {
		if pair != "" && !strings.HasPrefix(pair, "cursor=") {
			kept = append(kept, pair)
		}
	}
	kept = append(kept, "cursor="+base64.StdEncoding.EncodeToString([]byte(b.String())))
	return uri + "?" + strings.Join(kept, "&")
}

// cursorOf reads the number in a cursor.
func cursorOf(cursor string) (int, bool) {
	b, err := base64.StdEncoding.DecodeString(cursor)
	if err != nil {
		return 0, false
	}
	_, number, found := strings.Cut(string(b), "nextCursor=")
	n, err := strconv.Atoi(number)
	return n, found && err == nil
}

// exception is an error answer of Find a Tender.
func exception(status int, message string) answer {
	return document(status, encode(map[string]string{"exception": message}))
}

func notFound() answer { return exception(http.StatusNotFound, "'identifier' is not found") }
