package crawler

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"strings"
)

// question is what a search is asked.
type question struct {
	Query      string   `json:"query"`
	Fields     []string `json:"fields"`
	Limit      int      `json:"limit"`
	Scope      string   `json:"scope"`
	Pagination string   `json:"paginationMode"`
	Token      string   `json:"iterationNextToken,omitempty"`
}

// found is what crawling needs to know of a search's answer.
type found struct {
	Notices  *[]listedNotice `json:"notices"`
	Total    int             `json:"totalNoticeCount"`
	Token    *string         `json:"iterationNextToken"`
	TimedOut bool            `json:"timedOut"`
	Message  string          `json:"message"`
}

type listedNotice struct {
	Number oneOrMany `json:"publication-number"`
}

// quoted is a message behind a space, or nothing.
func quoted(message string) string {
	if message == "" {
		return ""
	}
	return fmt.Sprintf(" %.200q", message)
}

// oneOrMany is a field that comes as a string or as a list of one.
type oneOrMany string

// publicationNumber is a notice's number in TED: up to eight digits, and year.
var publicationNumber = regexp.MustCompile(`^\d{1,8}-\d{4}$`)

// UnmarshalJSON reads a publication number, and refuses anything else: it
// becomes part of an address.
func (o *oneOrMany) UnmarshalJSON(text []byte) error {
	var one string
	var many []string
	if json.Unmarshal(text, &one) != nil {
		if err := json.Unmarshal(text, &many); err != nil {
			return err
		}
		if len(many) == 1 {
			one = many[0]
		}
	}
	if !publicationNumber.MatchString(one) {
		return fmt.Errorf("%s is no publication number", text)
	}
	*o = oneOrMany(one)
	return nil
}

// rootElement finds the root of XML, behind declaration, comments and DOCTYPE.
var rootElement = regexp.MustCompile(`(?s)^(?:\xef\xbb\xbf)?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*>\s*)*<([A-Za-z_][\w.:-]*)`)

// isXML says why a reply is no whole document of XML.
func (r *reply) isXML() error {
	body := bytes.TrimSpace(r.body)
	switch {
	case r.status == http.StatusNotFound:
		return fmt.Errorf("404 %w", errMissing)
	case r.status == http.StatusAccepted:
		return errors.New("202 Accepted: a firewall wants to know who asks; name an address with --contact")
	case r.status != http.StatusOK:
		return fmt.Errorf("%d %s%s", r.status, http.StatusText(r.status), titled(body))
	case len(body) == 0:
		return errEmpty
	}
	m := rootElement.FindSubmatch(body)
	if m == nil || strings.EqualFold(string(m[1]), "html") {
		return fmt.Errorf("a page%s instead of XML", titled(body))
	}
	if end := append(append([]byte("</"), m[1]...), '>'); !bytes.HasSuffix(body, end) {
		return fmt.Errorf("XML breaks off: <%s> has no end", m[1])
	}
	return nil
}
