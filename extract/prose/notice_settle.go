package prose

import (
	"strings"
	"time"

	"tenders/extract/parse"
)

// settleNotice gives a notice the deal that its kind promises, and its deal the
// parties that notices name in places of their own.
func (r *reader) settleNotice(groups []group) []group {
	if r.kind == otherKind {
		return nil
	}
	if len(groups) == 0 && r.kind != noKind {
		groups = []group{r.kindGroup()}
		r.addListed(groups)
	}
	for i := range groups {
		g := &groups[i]
		if r.noticed() {
			g.buyers = r.principals(g.buyers)
		}
		if r.selfSaid && len(groups) == 1 && !shares(g.buyers, r.selves) {
			g.buyers = nil
		}
		if len(g.buyers) == 0 || shares(g.buyers, r.selves) && len(groups) == 1 {
			told := g.buyers
			g.buyers = append([]int{}, r.selves...)
			for _, b := range told {
				g.buyers = appendNew(g.buyers, b)
			}
		}
	}
	if len(groups) == 1 && len(groups[0].buyers) == 0 && r.kind != noKind && !r.anyPublic() {
		if b := r.servedBody(groups[0].suppliers); b >= 0 {
			groups[0].buyers = []int{b}
		}
	}
	if len(groups) == 1 && len(groups[0].suppliers) == 0 && (r.kind == awardKind || r.kind == intentionKind) {
		groups[0].suppliers = r.awardees(groups[0].buyers)
	}
	if len(groups) == 1 && r.ofHeld() && !r.labelledSuppliers(&groups[0]) {
		if held := r.holders(groups[0].buyers); len(held) > 0 && !shares(held, groups[0].suppliers) {
			groups[0].suppliers = held
		}
	}
	return groups
}

// principals leaves out those who only act for others, where others are left.
func (r *reader) principals(buyers []int) []int {
	var out []int
	for _, b := range buyers {
		if !r.isAgent(b) {
			out = append(out, b)
		}
	}
	if len(out) == 0 {
		return buyers
	}
	return out
}

// labelledSuppliers reports that a label names the suppliers of a deal.
func (r *reader) labelledSuppliers(g *group) bool {
	for _, i := range g.events {
		if e := &r.events[i]; len(e.suppliers) > 0 && (e.listed || labels[r.low(e.at)] == supplier) {
			return true
		}
	}
	return false
}

// anyPublic reports that the text names a public body.
func (r *reader) anyPublic() bool {
	for b := range r.bodies {
		if r.bodies[b].class == public && !r.isAgent(b) && !r.generalBody(b) {
			return true
		}
	}
	return false
}

// ofHeld reports that a notice is about a contract that somebody holds.
func (r *reader) ofHeld() bool {
	return r.kind == changeKind || r.kind == extensionKind || r.kind == terminationKind && !r.endsProcurement()
}

// endsProcurement reports that what is ended is a procurement, so that nobody holds
// a contract.
func (r *reader) endsProcurement() bool {
	for s := 0; s < len(r.sentences) && s < headingLines; s++ {
		for k := r.sentences[s].first; k < r.sentences[s].next; k++ {
			switch r.low(k) {
			case "procurement", "competition", "tender", "tenders", "discontinued", "abandoned", "tenderers":
				if r.low(k+1) != "act" && r.low(k+1) != "regime" {
					return true
				}
			}
		}
	}
	return false
}

// kindGroup is the deal of a notice none of whose statements tells one.
func (r *reader) kindGroup() group {
	g := group{bare: true, first: r.sentences[0].first}
	for s := range r.sentences {
		if x := r.sentences[s]; !r.heading(x) && x.next > x.first {
			g.first = x.first
			break
		}
	}
	for k := range r.events {
		e := &r.events[k]
		if e.verb >= 0 && (e.family == giving || e.family == extending || e.family == changing || e.family == cancelling || e.family == seeking) && e.told != denial && e.told != possibility {
			g.events = append(g.events, k)
			e.joined = true
		}
	}
	return g
}

// holdingWords stand before who holds the contract that a notice changes or ends:
// a verb and "by", or "contract" and "with".
var holdingWords = words(`provided supplied delivered operated run held maintained managed hosted undertaken performed carried serviced supported`)

// holders are the firms that the first sentences of a notice say provide what is
// bought.
func (r *reader) holders(buyers []int) []int {
	for n := range r.names {
		m := &r.names[n]
		if m.described || m.body < 0 || r.sentenceOf[m.first] >= selfSentences || has(buyers, m.body) {
			continue
		}
		if c := r.classOf(n); c != firm && c != unknown || r.inTitle(m.first) || r.isAgent(m.body) {
			continue
		}
		if x := r.marks[m.body]; x != nil && x.rival+x.subcontractor > 0 {
			continue
		}
		if r.heldBy(r.listFirst(n)) {
			var out []int
			for _, k := range r.members(n) {
				if b := r.names[k].body; b >= 0 && r.classOf(k) != public {
					out = appendNew(out, b)
				}
			}
			return out
		}
	}
	return nil
}

// awardees are those whom an award notice calls the provider, where no statement tells
// who has the contract: "to its existing provider, Acme". A public body may be one.
func (r *reader) awardees(buyers []int) []int {
	for n := range r.names {
		m := &r.names[n]
		if !r.mayBuy(n) || has(buyers, m.body) || has(r.selves, m.body) || r.inTitle(m.first) || r.isAgent(m.body) {
			continue
		}
		if x := r.marks[m.body]; x != nil && x.rival+x.subcontractor > 0 {
			continue
		}
		if !r.calledProvider(r.listFirst(n)) {
			continue
		}
		var out []int
		for _, k := range r.members(n) {
			if b := r.names[k].body; b >= 0 && !has(buyers, b) {
				out = appendNew(out, b)
			}
		}
		return out
	}
	return nil
}

// calledProvider reads "provider, ", "the supplier is " and "awarded to " before a
// token, but for the words that make a provider an old or a beaten one.
func (r *reader) calledProvider(k int) bool {
	if r.low(k-1) == "the" {
		k--
	}
	at := k - 1
	switch r.low(at) {
	case "of", "from":
		if low := r.low(at - 1); low == "tender" || low == "bid" || low == "offer" || low == "quotation" {
			for j := at - 2; j > at-6; j-- {
				if a := r.low(j); a == "accept" || a == "accepted" || a == "accepts" || a == "accepting" {
					return true // "resolved to accept the tender of"
				}
			}
		}
	case ",", "is", "was", "being", "are":
		noun := r.low(at - 1)
		if !firmNouns[noun] && !firmPlurals[noun] {
			return false
		}
		switch r.low(at - 2) {
		case "previous", "former", "outgoing", "unsuccessful", "losing", "reserve", "other", "second":
			return false
		}
		return true
	case "to":
		for j := at - 1; j > at-12 && j >= 0 && r.sentenceOf[j] == r.sentenceOf[at]; j-- {
			if low := r.low(j); low == "award" || low == "awarded" || low == "awarding" {
				return true
			}
		}
	}
	return false
}

// heldBy reports that "provided by", "the contract with", "was awarded to" stand
// before a token.
func (r *reader) heldBy(k int) bool {
	if r.low(k-1) == "the" {
		k--
	}
	switch r.low(k - 1) {
	case "by":
		return holdingWords[r.low(k-2)]
	case "with", "to":
		for j := k - 2; j > k-9 && j >= 0; j-- {
			switch low := r.low(j); {
			case dealNouns[low], low == "awarded", low == "let", low == "entrusted", low == "concluded", low == "signed":
				return true
			case low == "." || low == ";":
				return false
			}
		}
	}
	return false
}

// offersOnly reports that nobody can have a notice's contract yet.
func (r *reader) offersOnly() bool { return r.kind == plannedKind || r.kind == tenderKind }

// furtherSpan reports that words beside a length make it longer than what was
// agreed: "a further nine months", "by 6 months".
func (r *reader) furtherSpan(span Span) bool {
	for i := range r.spans {
		d := &r.spans[i]
		if d.Start != span.Start {
			continue
		}
		s := r.sentences[r.sentenceOf[d.First]]
		for k := max(s.first, d.First-7); k < min(s.next, d.Next+4); k++ {
			switch r.low(k) {
			case "further", "additional", "extra", "another", "more", "extended", "extends", "extend", "extension", "longer", "prolonged", "beyond":
				return true
			case "by":
				if k == d.First-1 {
					return true
				}
			}
		}
	}
	return false
}

// settleTerm mends the term of a notice's deal: an option that was used is the
// extension's own term, and a change may leave the term as it is.
func (r *reader) settleTerm(d *Deal) {
	t := &d.Term
	if d.Status == Extended && (r.kind == extensionKind || r.kind == changeKind) && r.optionTaken() {
		if t.Months == 0 && t.ExtensionMonths > 0 {
			t.Months, t.MonthsSpan = t.ExtensionMonths, t.ExtensionMonthsSpan
			t.ExtensionMonths, t.ExtensionMonthsSpan = 0, Span{}
		}
		if one := r.oneOf(t.MonthsSpan); one > 0 && one < t.Months && r.oneTaken() {
			t.Months = one
		}
	}
	if d.Status == Changed && r.kind == changeKind && t.Months > 0 && !r.furtherSpan(t.MonthsSpan) {
		t.Months, t.MonthsSpan = 0, Span{} // the term that the change leaves as it is
	}
}

// oneOf is the length of one of several periods that a span tells together: 12 of
// "two periods of twelve months". It is 0 where there is none.
func (r *reader) oneOf(s Span) int {
	words := r.text[s.Start:s.End]
	k := strings.LastIndex(words, " of ")
	if k < 0 {
		return 0
	}
	for _, d := range parse.DurationsIn(words[k:]) {
		return d.Months
	}
	return 0
}

// oneTaken reports that one of several options was used: "its second option".
func (r *reader) oneTaken() bool {
	for k := range r.tokens {
		if low := r.low(k); low != "option" && low != "extension" {
			continue
		}
		for j := k - 1; j > k-4 && j >= 0; j-- {
			switch r.low(j) {
			case "first", "second", "third", "fourth", "final", "last", "one":
				return true
			}
		}
	}
	return false
}

// dayAfter is the day behind a day, "" for what is no day.
func dayAfter(day string) string {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return at.AddDate(0, 0, 1).Format(time.DateOnly)
}

// possibleEnd is the date that a form gives for the end if all options are taken,
// "Possible extension to 30 June 2033": its months beyond the end are the options.
func (r *reader) possibleEnd(t *Term) {
	if t.End == nil || len(t.End.Date) != len("2006-01-02") || !r.noticed() {
		return
	}
	for i := range r.dates {
		w := &r.dates[i]
		if len(w.Date) != len("2006-01-02") || w.Date <= t.End.Date || r.low(w.First-1) != "to" || r.low(w.First-2) != "extension" {
			continue
		}
		if m := monthsBetween(dayAfter(t.End.Date), w.Date); m > 0 {
			t.ExtensionMonths, t.ExtensionMonthsSpan = m, Span{r.tokens[w.First].Start, r.tokens[w.Next-1].End}
		}
		return
	}
}
