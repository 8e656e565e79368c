package tedxml

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
	"tenders/extract/parse/xmltree"
)

// node is an element of the document.
type node = xmltree.Node

// reader turns one document into a notice.
type reader struct {
	origin notice.Origin
	buffer bytes.Buffer
	tree   xmltree.Tree
	n      *notice.Notice
	root   node
	coded  node // CODED_DATA_SECTION
	form   node // the original form, in the original language
	kind   form
	// british is whether the notice is of the United Kingdom.
	british bool
	// contacts are those whom the addresses name.
	contacts []string
	// lots finds the lots that awards name; seen are the buyers and links that
	// the notice has, so that none comes twice.
	lots lotIndex
	seen map[string]bool
	path []byte
	cut  int // problems beyond maxProblems
}

// read reads a document.
func (r *reader) read(data []byte) (notice.Notice, error) {
	sum := sha256.Sum256(data)
	root, err := r.tree.Parse(data)
	if err != nil {
		return notice.Notice{}, fmt.Errorf("read xml: %w", err)
	}
	if !root.Is("TED_EXPORT") {
		return notice.Notice{}, fmt.Errorf("the root is %.60q, not TED_EXPORT", root.Name())
	}
	n := notice.Notice{Origin: r.origin, Source: r.origin.Source, Format: notice.TEDXML, Version: hex.EncodeToString(sum[:])}
	r.n, r.root, r.coded = &n, root, root.Child("CODED_DATA_SECTION")
	n.Origin.Path = r.at(root)
	if w := r.tree.Warning(); w != "" {
		r.problem("encoding", n.Origin.Path, "the document %s", w)
	}
	country := attr(r.coded.Find("NOTICE_DATA", "ISO_COUNTRY"), "VALUE")
	r.british = country == "UK" || country == "GB"
	r.pickForm()
	r.identity()
	if r.form.OK() {
		r.readForm()
	} else {
		r.problem("form-missing", n.Origin.Path, "the document holds no form")
		r.withoutForm()
	}
	r.watch()
	if r.cut > 0 {
		n.Problems = append(n.Problems, notice.Problem{Path: n.Origin.Path, Rule: "problems-cut", Message: strconv.Itoa(r.cut) + " more problems"})
	}
	return n, nil
}

// readForm reads the form by its grammar. It is known by what the form holds:
// the older ones wrap everything in one element.
func (r *reader) readForm() {
	if wrapped := r.form.First(); wrapped.OK() && strings.HasPrefix(wrapped.Name(), "FD_") {
		r.oldForm(wrapped)
		return
	}
	r.newForm()
}

// at is the path of an element, with the members that lead to the document.
func (r *reader) at(n node) string {
	if !n.OK() {
		return ""
	}
	r.path = n.AppendPath(append(r.path[:0], r.origin.Member...))
	return string(r.path)
}

// atAttr is the path of an attribute, atAll that of several children at once.
func (r *reader) atAttr(n node, name string) string { return r.below(n, "@"+name) }

func (r *reader) atAll(n node, names ...string) string {
	return r.below(n, "("+strings.Join(names, "|")+")")
}

func (r *reader) below(n node, last string) string {
	r.path = n.AppendPath(append(r.path[:0], r.origin.Member...))
	r.path = append(append(r.path, '/'), last...)
	return string(r.path)
}

// maxText bounds the text of one field. The longest seen has some 60 kB; the
// rest of a longer one stays in the archive.
const maxText = 1 << 20

// line is a name or title, prose a description: repaired, and without mail
// addresses and telephone numbers.
func (r *reader) line(n node) string { return r.redact(parse.QuickLine(r.words(n))) }

func (r *reader) prose(n node) string { return r.proseOf(r.words(n)) }

func (r *reader) proseOf(words string) string {
	s := r.redact(parse.QuickText(words))
	for _, c := range r.contacts {
		s = strings.ReplaceAll(s, c, "[contact]")
	}
	return s
}

// maxContacts bounds those who are looked for: notices name a few.
const maxContacts = 32

// contact remembers whom an address names: buyers write it into descriptions
// too. One word is hardly a person.
func (r *reader) contact(address node) {
	for c := range address.Children() {
		if c.Is("CONTACT_POINT") || c.Is("ATTENTION") {
			if name := parse.QuickLine(c.Words()); strings.Contains(name, " ") && len(r.contacts) < maxContacts && !slices.Contains(r.contacts, name) {
				r.contacts = append(r.contacts, name)
			}
		}
	}
}

// words is what stands in an element, up to a bound.
func (r *reader) words(n node) string {
	s := n.Words()
	if len(s) > maxText {
		r.problem("text-too-long", r.at(n), "a text of %d bytes is cut", len(s))
		s = strings.ToValidUTF8(s[:maxText], "")
	}
	return s
}

// redact takes mail addresses and telephone numbers out. What has the shape of a
// British number is one only in British notices: Italian tax numbers have it
// too.
func (r *reader) redact(s string) string {
	if r.british {
		s = parse.Redact(s)
	}
	return parse.RedactAbroad(s)
}

// passage hands a text to the prose reader, exactly as it stands.
func (r *reader) passage(part notice.Part, lot, owner string, n node) {
	r.passageOf(n.Words(), part, lot, owner, n)
}

func (r *reader) passageOf(words string, part notice.Part, lot, owner string, n node) {
	if words != "" && len(words) <= maxText {
		r.n.Texts = append(r.n.Texts, notice.Text{Part: part, Lot: lot, Owner: owner, Path: r.at(n), Words: words})
	}
}

// description hands a description to the prose reader, and returns it as prose.
func (r *reader) description(lot string, n node) string {
	words := r.words(n)
	r.passageOf(words, notice.PartDescription, lot, "", n)
	return r.proseOf(words)
}

// once reports that a thing comes for the first time.
func (r *reader) once(key string) bool {
	if r.seen[key] {
		return false
	}
	if r.seen == nil {
		r.seen = map[string]bool{}
	}
	r.seen[key] = true
	return true
}

func attr(n node, name string) string {
	v, _ := n.Attr(name)
	return strings.TrimSpace(v)
}

// date reads an ISO date.
func (r *reader) date(n node) (notice.Date, string) {
	words := n.Words()
	if words == "" {
		return "", ""
	}
	d, ok := parse.Date(words)
	if !ok {
		r.problem("date-unreadable", r.at(n), "%q is no date", clip(words))
		return "", ""
	}
	return d, r.at(n)
}

// maxCount bounds counts and lengths: a century has 36,525 days.
const maxCount = 1_000_000

// count reads a whole number.
func (r *reader) count(n node) (int, bool) {
	words := n.Words()
	if words == "" {
		return 0, false
	}
	c, err := strconv.Atoi(words)
	if err != nil || c < 0 || c > maxCount {
		r.problem("count-unreadable", r.at(n), "%q is no count", clip(words))
		return 0, false
	}
	return c, true
}

// maxProblems bounds the problems of one notice: a document of another grammar
// has thousands. Those beyond are counted.
const maxProblems = 500

func (r *reader) problem(rule, path, format string, args ...any) {
	if len(r.n.Problems) >= maxProblems {
		r.cut++
		return
	}
	r.n.Problems = append(r.n.Problems, notice.Problem{Path: path, Rule: rule, Message: r.redact(fmt.Sprintf(format, args...))})
}

// clip bounds words that are quoted in a message.
func clip(s string) string {
	if len(s) > 60 {
		return strings.ToValidUTF8(s[:60], "") + "..."
	}
	return s
}
