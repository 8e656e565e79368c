package prose

import (
	"tenders/extract/notice"
	"tenders/extract/parse"
)

// plainlyTold reads the prices that stand in a phrase of their own beside the
// contract: "The three-year award, of £2.4m,", "nine years, £118m", "added £2m of
// work to its contract".
func (r *reader) plainlyTold(i int) bool {
	m := &r.money[i]
	switch r.low(m.First - 1) {
	case "of":
		return r.dealComma(m)
	case ",":
		return r.spanComma(m)
	case "at":
		return r.advertisedAt(m)
	case "–", "—":
		return (r.in(m.First-2, worthNouns) || r.isDeal(m.First-2)) && (r.low(m.Next) == "–" || r.low(m.Next) == "—")
	case "add", "adds", "added", "adding":
		return r.toDeal(m)
	case "its", "their", "that":
		return r.low(m.First-2) == "for" && r.startsSentence(m.First-2)
	case "the":
		if low := r.low(m.Next); low == "spend" || low == "outlay" {
			return r.startsSentence(m.First-1) || r.verbed(m.First-2) >= 0
		}
	}
	if r.low(m.Next) == "as" && r.asThePrice(m) {
		return true
	}
	return r.capOn(m) || r.biddersTold(m) || r.low(m.Next) == "from" && r.fromContract(m)
}

// asThePrice reads "gives £350,000 as the likely cost" behind an amount.
func (r *reader) asThePrice(m *parse.Money) bool {
	for k := m.Next + 1; k < m.Next+6; k++ {
		if r.in(k, worthNouns) {
			return true
		}
		if r.in(k, prepositions) {
			return false
		}
	}
	return false
}

// advertisedAt reads "The work, advertised on Find a Tender at" before an amount.
func (r *reader) advertisedAt(m *parse.Money) bool {
	start := r.sentences[r.sentenceOf[m.First]].first
	for k := m.First - 2; k > start && k > m.First-9; k-- {
		switch r.low(k) {
		case "advertised", "listed", "published", "posted":
			return true
		case ",", ";", "and":
			return false
		}
	}
	return false
}

// dealComma reads "The three-year award, of £2.4m," before an amount.
func (r *reader) dealComma(m *parse.Money) bool {
	if r.low(m.First-2) != "," {
		return false
	}
	start := r.sentences[r.sentenceOf[m.First]].first
	return r.isDeal(m.First-3) && !r.old(m.First-3, start)
}

// spanComma reads "nine years, £118m" where nothing but the two stands between the
// marks about them.
func (r *reader) spanComma(m *parse.Money) bool {
	switch r.low(m.Next) {
	case ".", ";", ")", "", ",":
	default:
		return false
	}
	d := r.firstSpan(m.First) - 1
	if d < 0 || r.spans[d].Next != m.First-1 {
		return false
	}
	first := r.spans[d].First
	switch r.low(first - 1) {
	case ":", "(", "–", "—":
		return true
	}
	return r.startsSentence(first)
}

// toDeal reads "£2.5m of work to its data contract" behind "added".
func (r *reader) toDeal(m *parse.Money) bool {
	end := r.sentences[r.sentenceOf[m.First]].next
	to := false
	for k := m.Next; k < end && k < m.Next+10; k++ {
		low := r.low(k)
		if low == "," || low == ";" {
			return false
		}
		to = to || low == "to"
		if to && (r.isDeal(k) || worthNouns.has(low)) {
			return true
		}
	}
	return false
}

// capWords are what a limit to spending is called, where they are part of an
// amount: "A cap of £2.4m".
var capWords = words(`cap ceiling maximum`)

// capOn reads "A cap of £2.4m applies to the contract".
func (r *reader) capOn(m *parse.Money) bool {
	if m.Max == "" || !r.in(m.First, capWords) {
		return false
	}
	end := r.sentences[r.sentenceOf[m.First]].next
	for k := m.Next; k < end && k < m.Next+9; k++ {
		if r.low(k) == "set" && (r.low(k-1) == "been" || r.low(k-1) == "is" || r.low(k-1) == "was") {
			return true
		}
		if r.isDeal(k) {
			return r.low(k-1) == "the" || r.low(k-1) == "this"
		}
	}
	return false
}

// bidderWords are those who offer.
var bidderWords = words(`bidders tenderers suppliers firms companies contractors providers applicants`)

// biddersTold reads "Bidders have been told to keep their prices below £2.4m".
func (r *reader) biddersTold(m *parse.Money) bool {
	if m.Max == "" {
		return false
	}
	s := r.sentences[r.sentenceOf[m.First]]
	if r.low(s.first) != "the" && !r.in(s.first, bidderWords) || !r.in(s.first, bidderWords) && !r.in(s.first+1, bidderWords) {
		return false
	}
	priced := false
	for k := max(s.first, m.First-6); k < m.First; k++ {
		switch r.low(k) {
		case "prices", "price", "bids", "offers", "tenders", "costs", "total":
			priced = true
		}
	}
	return priced
}

// unruled takes back what a cue said of an amount where the phrase that it stands in
// says otherwise: "the winning bid stood at", "a contract worth up to £640m to build".
func (r *reader) unruled(w *worth, left, right *side) bool {
	m := &r.money[w.money]
	switch w.against {
	case alternative:
		if right.soft == alternative && left.hard == plainKind && left.soft == plainKind && right.hard == plainKind && r.forAfterFirm(m.First) {
			return true
		}
		return right.hard == alternative && left.hard == plainKind && left.soft == plainKind && left.forAt <= 1 && r.low(m.Next) == "to" && r.contractWorth(m)
	case otherOffer:
		return left.hard == otherOffer && right.hard == plainKind && r.winningOffer(m)
	case unitPrice:
		return m.Per != notice.Total && len(m.Amount) >= 5 && left.soft == unitPrice && right.soft != unitPrice && r.chargesOf(m)
	case partOf:
		return r.low(m.First-1) == "the" && r.low(m.First-2) == "of" && (r.in(m.Next, worthNouns) || r.isDeal(m.Next))
	case turnover:
		return right.soft == turnover && left.soft == plainKind && left.hard == plainKind && left.forAt <= 3 && r.low(m.Next) == "before" // "The price agreed was £3m before tax"
	case threshold:
		return m.Amount != "" && r.low(m.First-2) == "expenditure" && r.low(m.Next) == "on" && r.dealBetween(m.Next, min(m.Next+5, len(r.tokens)))
	case previous:
		return left.hard == previous && left.hardAt == 0 && r.low(m.First-2) == "stood" && r.winningOffer(m)
	}
	return false
}

// contractWorth reads "a contract worth" before an amount and its bounds.
func (r *reader) contractWorth(m *parse.Money) bool {
	switch r.low(m.First - 1) {
	case "worth", "of", "at":
	default:
		return false
	}
	start := r.sentences[r.sentenceOf[m.First]].first
	for k := m.First - 2; k >= start && k > m.First-4; k-- {
		if r.isDeal(k) {
			return !r.old(k, start)
		}
	}
	return false
}

// winningOffer reads "the winning bid stood at", "the successful tender came in at".
func (r *reader) winningOffer(m *parse.Money) bool {
	start := r.sentences[r.sentenceOf[m.First]].first
	for k := m.First - 1; k > start && k > m.First-9; k-- {
		switch r.low(k) {
		case "winning", "successful", "accepted", "chosen", "preferred":
			return r.low(k-1) == "the" || r.low(k-1) == "its" || r.low(k-1) == "their"
		case ",", ";", "and", "but", "than", "while":
			return false
		}
	}
	return false
}

// chargesOf reads "a subscription of £145,000 a year" and "annual charges of", which
// are no prices of one of many.
func (r *reader) chargesOf(m *parse.Money) bool {
	if r.low(m.First-1) != "of" {
		return false
	}
	low := r.low(m.First - 2)
	return low == "charges" || low == "subscription"
}

// forAfterFirm reads "to Acme Ltd for £4m over the same term": the price of a deal
// in a row of such.
func (r *reader) forAfterFirm(at int) bool {
	if low := r.low(at - 1); at < 2 || low != "for" && low != "at" {
		return false
	}
	n := r.named(at - 2)
	return n >= 0 && r.classOf(n) == firm
}
