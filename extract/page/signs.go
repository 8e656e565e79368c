package page

import (
	"strings"

	"golang.org/x/net/html"
)

// signs are what tells the kinds of page apart. They are taken before the page
// is taken apart.
type signs struct {
	// known is set where the page is one of a known site: a notice or a listing.
	known Kind
	// article is set where the page calls itself one, list where it calls
	// itself a list, dated where it says when it was published.
	article, list, dated bool
	// locked is set where the page says that it is not free, gate where a part
	// of it is called a paywall, asks where it asks to subscribe or to sign in.
	locked, gate, asks bool
	// title and text are what a visitor sees at once, start the beginning of the
	// text without the head of the site, in small letters.
	title, text, start string
	// cards are headings that lead elsewhere, inside those among the text.
	cards, inside int
	leading       leading
}

// maxLook is how much of a page's text is looked at for what walls say, maxStart
// for what error pages do.
const (
	maxLook  = 6000
	maxStart = 250
)

func (l *leaf) signs() signs {
	var s signs
	for i := range sites {
		if l.doc.Find(sites[i].page).Length() > 0 {
			s.known = KindOther
		}
	}
	if l.doc.Find(cardSelector).Length() > 1 && s.known == "" {
		s.known = KindListing
	}
	kind, _ := l.meta("og:type")
	s.article = l.data != nil || strings.EqualFold(kind, "article")
	for t := range l.types {
		s.list = s.list || t == "CollectionPage" || t == "SearchResultsPage" || t == "ItemList" && l.data == nil
	}
	free := strings.ToLower(strings.Join(texts(l.data["isAccessibleForFree"]), " "))
	tier, _ := l.meta("article:content_tier")
	s.locked = free == "false" || l.data["isAccessibleForFree"] == false || strings.EqualFold(tier, "locked") || strings.EqualFold(tier, "metered")
	s.title = strings.ToLower(words(first(l.doc.Find("head title"))))
	body := first(l.doc.Find("body"))
	s.text = strings.ToLower(words(body))
	s.gate = gated(body)
	own := outer(body)
	s.asks, s.start = says(own, gates), own[:min(len(own), maxStart)]
	s.cards = cardsIn(l.doc.root)
	return s
}

// outer is the text of a page without what stands on each page of a site, in
// small letters.
func outer(body *html.Node) string {
	w := weaver{paragraph: line, skip: func(n *html.Node) bool {
		return n.Data == "nav" || n.Data == "footer" || n.Data == "header" && n.Parent == body
	}}
	w.children(body)
	return strings.ToLower(w.out.String())
}

// gated reports an element whose name says that it stands before the rest.
func gated(body *html.Node) bool {
	found := false
	each(body, func(n *html.Node) bool {
		found = found || n.Type == html.ElementNode && named(n, gateNames)
		return !found
	})
	return found
}

var gateNames = set("paywall regwall registerwall subscribewall subscriptionwall meteredwall premiumwall")

// gates are what asks for a subscription, robots what asks whether somebody is
// a person, errors what says that nothing is here.
var (
	gates = []string{
		"subscribe to continue", "subscribe to read", "subscribers only", "subscriber-only", "for subscribers", "already a subscriber",
		"sign in to continue reading", "sign in to read", "log in to continue reading", "log in to read", "register to continue", "register to read",
		"register for free to read", "to continue reading", "to read the full", "to read this article", "create a free account to", "become a member to read",
		"this content is available to members", "to read the rest", "subscribe to unlock", "premium content", "become a subscriber",
	}
	robots = []string{
		"just a moment", "attention required", "access denied", "are you a robot", "are you human", "verify you are human", "verify that you are",
		"checking your browser", "pardon our interruption", "unusual traffic", "enable javascript and cookies", "request blocked", "captcha",
		"please enable javascript", "security check", "bot protection", "request unsuccessful",
	}
	consents = []string{
		"accept all", "accept cookies", "reject all", "we value your privacy", "your privacy", "manage preferences", "manage cookies", "cookie policy",
		"our partners", "consent", "cookies to store", "before you continue",
	}
	failures = []string{
		"page not found", "404", "not found", "service unavailable", "temporarily unavailable", "something went wrong", "internal server error",
		"bad gateway", "problem with the service", "no longer available", "forbidden", "error",
	}
	// excuses are what such a page says under any title. One alone may be a
	// quotation.
	excuses = []string{
		"sorry", "oops", "went wrong", "try again", "not found", "find the page", "find that page", "page you", "unavailable",
		"no longer available", "does not exist", "doesn't exist", "an error", "technical difficulties",
	}
)

func says(text string, list []string) bool { return phrases(text, list) > 0 }

func phrases(text string, list []string) int {
	n := 0
	for _, p := range list {
		if strings.Contains(text, p) {
			n++
		}
	}
	return n
}

// Lengths that tell kinds apart, in bytes of text. A teaser shows up to three
// paragraphs; a short report has two sentences and says that it is one; a wall
// shows little else.
const (
	teaserMost  = 1500
	askedMost   = 800
	articleMin  = 150
	unnamedMin  = 250
	wallMost    = 3000
	wallMin     = 400 // less is no article beside a banner
	listingFrom = 6   // headings that lead elsewhere
	insideFrom  = 3   // of them among the text
	listingMost = 600
)

// kind decides, with the reason where it is no article.
func (s *signs) kind(body string) (Kind, string) {
	look := s.text[:min(len(s.text), maxLook)]
	bare := len(s.text) <= wallMost
	switch {
	case s.known == KindListing:
		return KindListing, "a listing of notices"
	case s.known != "":
		return s.known, "a notice's page"
	case says(s.title, robots), bare && len(body) < teaserMost && !s.article && says(look, robots):
		return KindWall, "asks whether a person reads"
	case bare && !s.article && phrases(look, consents) >= 2 && (len(body) < wallMin || phrases(strings.ToLower(body), consents) >= 2):
		return KindWall, "asks for consent"
	case (s.locked || s.gate) && len(body) < teaserMost, s.asks && len(body) < askedMost:
		return KindTeaser, "the rest is for subscribers"
	case !s.article && (s.list || s.cards >= listingFrom) && (s.inside >= insideFrom || len(body) < listingMost):
		return KindListing, "leads to other pages"
	case !s.article && s.leading.cards >= insideFrom && s.leading.rest < unnamedMin:
		return KindListing, "leads to other pages"
	case bare && !s.article && (says(s.title, failures) || phrases(s.start, excuses) >= 2):
		return KindOther, "says that something is wrong"
	case len(body) < articleMin, !s.article && !s.dated && len(body) < unnamedMin:
		return KindOther, "too little text"
	}
	return KindArticle, ""
}
