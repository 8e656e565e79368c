package prose

import "tenders/extract/parse"

// labelNouns make the words over an amount, or before its colon, a label for what
// something is worth.
var labelNouns = words(`value values worth price cost costs amount sum total spend expenditure fee consideration charge charges increase uplift services supplies works payment payments award`)

// labelKinds are words in such a label that make the amount something else.
var labelKinds = map[string]kind{
	"before": previous, "previous": previous, "original": previous, "existing": previous, "current": previous, "prior": previous, "incumbent": previous,
	"after": cumulative, "updated": cumulative, "revised": cumulative, "following": cumulative, "cumulative": cumulative, "new": cumulative,
	"lowest": otherOffer, "highest": otherOffer, "offers": otherOffer, "tenders": otherOffer, "bids": otherOffer,
	"budget": funding, "funding": funding, "grant": funding, "savings": saving, "saving": saving, "turnover": threshold, "insurance": threshold, "indemnity": threshold,
	"threshold": threshold, "fee": unitPrice, "deposit": unitPrice, "subcontracted": partOf, "spent": annualSpend, "paid": annualSpend, "compensation": penalty, "deductions": penalty,
}

// labelEnds are further words that a label without a colon ends in.
var labelEnds = words(`modification variation change term period years months duration ) options`)

// prefixes may stand between a label and its amount.
var prefixes = words(`: - – ( approximately approx . circa c up to about around gbp eur est estimated at of in the region is not exceeding exceed`)

// labelOf finds the words over an amount, or before it in its line, that tell what
// it is: "Total value (estimated)", then the amount on the next line. Both ends are
// 0 where there is no label.
func (r *reader) labelOf(i int) (first, next int) {
	k := r.money[i].First
	for k > 0 && prefixes.has(r.low(k-1)) && !r.beginsLine(k) && r.money[i].First-k < 6 {
		k--
	}
	if !r.beginsLine(k) {
		first = r.sentences[r.sentenceOf[r.money[i].First]].first
		if i > 0 && r.money[i-1].Next > first {
			return 0, 0
		}
		if k <= first || k-first > 14 || !r.beginsLine(first) || !r.bareLabel(first, k) {
			return 0, 0
		}
		for j := first + 1; j < k && r.low(k) != ":" && len(r.verbAt) > 0; j++ {
			if r.verbAt[j] >= 0 {
				return 0, 0 // a sentence: "charges brought the council income of"
			}
		}
		if last := r.low(k - 1); r.low(k) != ":" && !labelNouns.has(last) && !dealNouns.has(last) && !labelEnds.has(last) {
			return 0, 0
		}
		return first, k
	}
	return r.labelAbove(k)
}

// labelAbove is the first line above a line that begins with no amount, if it can
// be a label.
func (r *reader) labelAbove(k int) (first, next int) {
	for lines := 0; lines < 4 && k > 0; lines++ {
		next = k - 1
		first = next
		for first > 0 && r.tokens[first-1].Kind < parse.TokenBreak && next-first < 20 {
			first--
		}
		if first == next || !r.beginsLine(first) {
			return 0, 0
		}
		if len(r.moneyIn(first, min(first+4, next))) > 0 {
			k = first
			continue
		}
		if next-first > 14 || r.low(next-1) == "." || !r.bareLabel(first, next) {
			return 0, 0
		}
		return first, next
	}
	return 0, 0
}

// bareLabel reports that a stretch has no verb, as labels have none.
func (r *reader) bareLabel(first, next int) bool {
	for k := first; k < next; k++ {
		if v := r.verbAt; len(v) > 0 && v[k] >= 0 && r.verbs[v[k]].finite() && !r.verbs[v[k]].passive && r.verbs[v[k]].subject >= 0 {
			return false
		}
		switch r.low(k) {
		case "is", "are", "was", "were", "will", "has", "have", "had", "would", "could", "may", "of which":
			return false
		}
	}
	return true
}

// byLabel weighs an amount by its label; ok is false where it has none that tells.
func (r *reader) byLabel(i int) (w worth, ok bool) {
	first, next := r.labelOf(i)
	if next == first || !r.noticed() {
		return w, false
	}
	w = worth{money: i, group: -1}
	for k := first; k < next; k++ {
		low := r.low(k)
		ok = ok || labelNouns.has(low)
		w.estimate = w.estimate || estimateWords.has(low)
		w.most = w.most || low == "maximum" || low == "max" || low == "ceiling" || low == "cap"
		if what, against := labelKinds[low]; against && w.against == plainKind && !r.ownChange(low, first, next) {
			w.against = what
		}
		if low == "awarded" && (r.low(k-1) == "when" || r.low(k-1) == "originally" || r.low(k-1) == "first") || low == "award" && (r.low(k-1) == "at" || r.low(k-1) == "on") {
			w.against = previous
		}
		if (low == "including" || low == "inc" || low == "with") && r.optionWithin(k, next) || low == "extended" && r.low(k-1) == "if" {
			w.against = withExtensions
		}
	}
	for k := r.money[i].First - 1; k > 0 && prefixes.has(r.low(k)); k-- {
		w.estimate = w.estimate || estimateWords.has(r.low(k))
	}
	if w.against == plainKind && (r.kind == awardKind || r.kind == noKind) && r.low(first) == "initial" && w.estimate {
		w.against = previous // "Initial estimated total value of the contract"
	}
	w.support, w.label = 2, true
	return w, ok
}

// ownChange reports that a label speaks of what a change adds, though with words
// of what was before: "Increase over the original value".
func (r *reader) ownChange(low string, first, next int) bool {
	if low != "original" && low != "new" && low != "previous" {
		return false
	}
	for k := first; k < next; k++ {
		switch r.low(k) {
		case "increase", "additional", "added":
			return true
		case "services", "contract":
			if low == "new" {
				return r.low(k-1) == "new" && (r.kind == awardKind || r.kind == tenderKind || r.kind == plannedKind || r.kind == intentionKind)
			}
		}
	}
	return false
}

// optionWithin reports that a stretch speaks of options.
func (r *reader) optionWithin(first, next int) bool {
	for k := first; k < next; k++ {
		switch r.low(k) {
		case "extension", "extensions", "option", "options", "renewal", "renewals":
			return true
		}
	}
	return false
}

// oldNouns are what a sentence about the contract before is about.
var oldNouns = words(`contract agreement arrangement contracts arrangements agreements framework`)

// ofContractBefore reports that an amount stands in a sentence of a notice about the
// contract that runs now: "The current contract, which ends in May, was valued at".
func (r *reader) ofContractBefore(i int) bool {
	if r.kind == terminationKind || r.kind == changeKind || r.kind == extensionKind || !r.noticed() {
		return false
	}
	s := r.sentences[r.sentenceOf[r.money[i].First]]
	for k := s.first; k < s.first+5 && k < s.next; k++ {
		if oldNouns.has(r.low(k)) {
			return r.old(k, s.first) && !r.newBefore(k, r.money[i].First)
		}
	}
	return false
}

// firstMonths reports that an amount is what is spent at first: "in the first 12 months
// of the framework agreement the value of purchases will be".
func (r *reader) firstMonths(i int) bool {
	m := &r.money[i]
	s := r.sentences[r.sentenceOf[m.First]]
	for k := max(s.first, m.First-40); k < s.next && k < m.Next+14; k++ {
		if r.low(k) != "first" || k > m.First && k < m.Next {
			continue
		}
		if b := r.low(k - 1); b != "the" && b != "its" || r.low(k-2) != "in" && r.low(k-2) != "during" && r.low(k-2) != "for" {
			continue
		}
		if r.low(k+1) == "year" || r.low(k+2) == "months" && (r.low(k+1) == "12" || r.low(k+1) == "twelve" || r.low(k+1) == "six" || r.low(k+1) == "6" || r.low(k+1) == "24" && r.low(k-2) == "in") {
			return k > m.First || len(r.moneyIn(k, m.First)) == 0
		}
	}
	return false
}

// manyThings are plurals of which an amount behind "with a value of" tells one.
var manyThings = words(`projects works contracts orders call-offs purchases packages schemes properties commissions jobs requirements placements assignments invoices items`)

// ofEachThing reads "for projects with a value of over £2m", "individual orders of up to
// £25,000".
func (r *reader) ofEachThing(i int) bool {
	m := &r.money[i]
	s := r.sentences[r.sentenceOf[m.First]]
	for k := m.First - 1; k >= s.first && k > m.First-9; k-- {
		switch low := r.low(k); {
		case manyThings.has(low):
			return r.low(k+1) == "with" || r.low(k+1) == "over" || r.low(k+1) == "of" || r.low(k+1) == "above" || r.low(k+1) == "up" || r.low(k+1) == "worth" || r.low(k+1) == "ranging" || r.low(k+1) == "valued" || r.low(k+1) == "below" || r.low(k+1) == "exceeding" || k == m.First-1
		case low == "total" || low == "all" || low == "two" || low == "three" || low == ";" || low == ",":
			return false
		}
	}
	return false
}

// newBefore reports that a stretch turns to the new contract.
func (r *reader) newBefore(first, next int) bool {
	for k := first; k < next; k++ {
		switch r.low(k) {
		case "new", "proposed", "replacement", "successor":
			return true
		}
	}
	return false
}

// countsTime reports that a number counts time: "for the two-year term".
func (r *reader) countsTime(k int) bool {
	if r.low(k) == "-" {
		k++
	}
	switch r.low(k) {
	case "year", "years", "month", "months", "week", "weeks":
		return true
	}
	return false
}

// namesWorth reads "the lifetime value of the contract is", "contract price:" before
// an amount.
func (r *reader) namesWorth(m *parse.Money) bool {
	s := r.sentences[r.sentenceOf[m.First]]
	for k := m.First - 1; k >= s.first && k > m.First-16; k-- {
		switch r.low(k) {
		case "value", "price", "sum", "cost":
			switch r.low(k - 1) {
			case "contract", "agreement":
				return true
			case "lifetime", "total", "estimated", "approximate", "anticipated", "awarded", "award", "maximum":
				return r.low(k) == "value" || r.low(k) == "price"
			}
			return r.phrase(k+1, "of", "the", "contract") || r.phrase(k+1, "of", "this", "contract") || r.phrase(k+1, "of", "the", "agreement") || r.phrase(k+1, "of", "the", "award")
		case ";", ",":
			return false
		}
	}
	return false
}

// namesAnother reads "another supplier", which makes nothing further.
func (r *reader) namesAnother(k int) bool {
	return firmNouns.has(r.low(k+1)) || publicNouns.has(r.low(k+1))
}

// aboutChange reports that a sentence is about what is changed: "The modification adds
// the development of ..., at a price of".
func (r *reader) aboutChange(s sentence) bool {
	for k := s.first; k < s.first+4 && k < s.next; k++ {
		switch r.low(k) {
		case "modification", "variation", "change", "amendment", "extension", "addition", "increase":
			return true
		case "total", "updated", "original", "value":
			return false
		}
	}
	return false
}

// offerLimit is the amount above which a notice takes no offers, or -1: "Quotations above
// £60,000 cannot be considered".
func (r *reader) offerLimit(all []worth, s Status) int {
	if !r.noticed() && s != Tender {
		return -1
	}
	for i := range all {
		m := &r.money[all[i].money]
		s := r.sentences[r.sentenceOf[m.First]]
		offers, refused := false, false
		for k := max(s.first, m.First-9); k < m.First+2; k++ {
			switch r.low(k) {
			case "quotations", "quotation", "quotes", "tenders", "tender", "bids", "bid", "offers", "offer", "proposals":
				offers = true
			}
		}
		for k := m.Next; k < s.next && k < m.Next+12 && offers; k++ {
			switch r.low(k) {
			case "cannot", "not", "rejected", "excluded", "disregarded", "refused", "discounted":
				refused = true
			}
		}
		if refused && m.Amount+m.Min != "" && all[i].against != unitPrice {
			return i
		}
	}
	return -1
}

// asLimit makes such an amount the most that a contract may cost.
func (r *reader) asLimit(w *worth, s Status, framework bool) *Value {
	v := r.value(w, s, framework, false)
	if v.Max == "" {
		v.Max, v.Amount, v.Min = v.Amount+v.Min, "", ""
	}
	if v.Nature == Minimum || v.Nature == Contract || v.Nature == Estimated {
		v.Nature = Ceiling
	}
	return v
}
