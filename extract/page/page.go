package page

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"tenders/extract/notice"
)

// Version is the version of this reader. It changes whenever the same document
// gives other notices, or another article, than before.
const Version = "page/10"

// ErrNoNotice is what a page gives that is neither a notice's nor a listing: an
// article, a wall, an error page. The error that wraps it says which.
var ErrNoNotice = errors.New("no notice in this page")

// maxCards bounds a listing. The searches show twenty a page.
const maxCards = 1000

// Parse reads the notice of a notice's page, or a light notice for each card of
// a listing. What is neither gives one error, which wraps [ErrNoNotice].
func Parse(r io.Reader, o notice.Origin) iter.Seq2[notice.Notice, error] {
	return func(yield func(notice.Notice, error) bool) {
		o.FormatVersion = Version
		b, err := read(r)
		if err != nil {
			yield(notice.Notice{}, err)
			return
		}
		text := decode(b)
		if !markup(text) {
			yield(notice.Notice{}, fmt.Errorf("page: %w: it is no HTML", ErrNoNotice))
			return
		}
		doc, err := newDocument(text)
		if err != nil {
			yield(notice.Notice{}, err)
			return
		}
		sum := sha256.Sum256(b)
		p := pages{doc: doc, origin: o, version: hex.EncodeToString(sum[:]), yield: yield}
		p.run(text)
	}
}

// pages gives what one document holds.
type pages struct {
	doc     *document
	origin  notice.Origin
	version string
	yield   func(notice.Notice, error) bool
}

func (p *pages) run(text string) {
	for i := range sites {
		s := &sites[i]
		if p.doc.Find(s.page).Length() > 0 {
			p.yield(p.reader(s).page(), nil)
			return
		}
	}
	cards := p.doc.Find(cardSelector)
	if cards.Length() == 0 {
		p.yield(notice.Notice{}, fmt.Errorf("page: %w: %s", ErrNoNotice, p.looks(text)))
		return
	}
	p.cards(cards)
}

// looks says what a page without a notice seems to be.
func (p *pages) looks(text string) string {
	a, err := article(text, "")
	if err != nil {
		return "it cannot be read as an article either"
	}
	if a.Title == "" {
		return fmt.Sprintf("it is of the kind %q", a.Kind)
	}
	return fmt.Sprintf("%.80q is of the kind %q", a.Title, a.Kind)
}

func (p *pages) cards(cards *goquery.Selection) {
	without := 0
	for i, card := range cards.EachIter() {
		if i == maxCards {
			p.yield(notice.Notice{}, fmt.Errorf("page: listing has %d cards, only %d are read", cards.Length(), maxCards))
			return
		}
		if card.Parent().Closest(cardSelector).Length() > 0 {
			continue // in another
		}
		s, link := cardSite(card)
		if s == nil {
			without++
			continue
		}
		if !p.yield(p.reader(s).card(card, link), nil) {
			return
		}
	}
	if without > 0 {
		p.yield(notice.Notice{}, fmt.Errorf("page: %w: %d cards of this listing name none", ErrNoNotice, without))
	}
}

func (p *pages) reader(s *site) *reader {
	r := &reader{doc: p.doc, site: s, awards: map[string]int{}, lots: map[string]int{}, woven: map[*html.Node]*woven{}, codes: map[[3]string]bool{}}
	r.n = notice.Notice{Source: p.origin.Source, Version: p.version, Format: notice.Page, Origin: p.origin}
	if r.n.Source == "" {
		r.n.Source = s.id
	}
	return r
}
