package prose

import (
	"sort"
	"strings"

	"tenders/extract/parse"
)

// dealNouns are what is let, signed or extended.
var dealNouns = words(`contract contracts deal deals agreement agreements order orders partnership pact award awards extension arrangement arrangements call-off
	engagement commission licence tender procurement framework frameworks lot lots renewal concession`)

// isDeal reports that the word at k is a contract and the like.
func (r *reader) isDeal(k int) bool {
	low := r.low(k)
	return dealNouns[low] && (r.nameAt[k] < 0 || r.names[r.nameAt[k]].described) || low == "off" && r.low(k-1) == "-" && r.low(k-2) == "call" || low == "up" && r.low(k-1) == "-" && (r.low(k-2) == "tie" || r.low(k-2) == "link")
}

// tenderNouns are what a buyer offers or begins.
var tenderNouns = words(`tender tenders procurement competition framework frameworks supplier suppliers partner partners contract contracts bids bidders provider providers notice
	contractor contractors vendor vendors retender itt rfp invitation offers expressions proposals dps deal replacement successor lot lots offers quotes quotations responses submissions applications`)

// speaksOfContract reports that a clause names a contract or an amount.
func (r *reader) speaksOfContract(first, next int) bool {
	for k := first; k < next; k++ {
		if t := &r.tokens[k]; t.Kind == parse.TokenSign || r.isDeal(k) {
			return true
		}
	}
	return false
}

// nominals reads statements that hang on a noun: "a contract with Acme", "the
// Acme deal", "Supplier: Acme", "the buyer is Merrow Council".
func (r *reader) nominals() {
	r.records()
	for i := range r.tokens {
		t := &r.tokens[i]
		if t.Kind != parse.TokenWord || r.nameAt[i] >= 0 && !r.names[r.nameAt[i]].described {
			continue
		}
		if !hooks[t.Low] {
			continue
		}
		if r.isDeal(i) && t.Low != "framework" && t.Low != "frameworks" {
			r.nominal(i)
		}
		if t.Low == "itself" || t.Low == "behalf" && r.low(i-1) == "own" {
			r.forItself(i)
		}
		if questWords[t.Low] {
			r.quest(i)
		}
		if t.Low == "price" || t.Low == "cost" || t.Low == "value" || t.Low == "bill" {
			r.priceChange(i)
		}
		if t.Low == "extension" || t.Low == "modification" || t.Low == "variation" || t.Low == "renewal" {
			r.granted(i)
		}
		if t.Low == "lead" || t.Low == "leads" || t.Low == "leading" || t.Low == "led" {
			r.leader(i)
		}
		if l, ok := labels[t.Low]; ok {
			r.label(i, l)
		}
		if firmPlurals[t.Low] || publicPlurals[t.Low] {
			r.including(i)
		}
		if t.Low == "places" || t.Low == "place" || t.Low == "spots" {
			r.seatsOn(i)
		}
	}
}

// hooks are all words that nominals looks at.
var hooks = func() set {
	out := words(`off up extension modification variation renewal lead leads leading led itself behalf price cost value bill places place spots`)
	for _, s := range []set{dealNouns, questWords, firmPlurals, publicPlurals} {
		for w := range s {
			out[w] = true
		}
	}
	for w := range labels {
		out[w] = true
	}
	return out
}()

// records reads lines of lists: "Merrow Council: payroll, Acme Ltd, £420,000".
func (r *reader) records() {
	for s := range r.sentences {
		first := r.sentences[s].first
		if first >= len(r.tokens) || r.nameAt[first] < 0 {
			continue
		}
		b := r.nameAt[first]
		if r.classOf(b) != public || r.low(r.names[b].next) != ":" || len(r.moneyIn(first, r.sentences[s].next)) == 0 {
			continue
		}
		e := event{at: r.names[b].next, first: first, next: r.sentences[s].next, sentence: s, verb: -1, family: giving, status: Awarded, contract: true, own: true, buyers: []int{b}}
		for k := r.names[b].next; k < e.next; k++ {
			if n := r.nameAt[k]; n >= 0 {
				if r.classOf(n) == firm {
					e.suppliers = appendNew(e.suppliers, n)
				}
				k = r.names[n].next - 1
			}
		}
		if len(e.suppliers) > 0 {
			r.events = append(r.events, e)
		}
	}
}

// nominal reads the names about a contract.
func (r *reader) nominal(i int) {
	s := r.sentences[r.sentenceOf[i]]
	e := event{at: i, first: i, next: i + 1, sentence: r.sentenceOf[i], verb: -1, family: signing, status: Awarded, contract: true}
	r.rightOf(&e, i, s.next)
	r.leftOf(&e, i, s.first)
	e.settle()
	if len(e.buyers)+len(e.suppliers)+len(e.others) == 0 {
		return
	}
	if m := r.priced(i); m >= 0 {
		e.first = min(e.first, r.money[m].First)
		e.next = r.phraseEnd(e.next, s.next)
	}
	if r.old(i, s.first) || r.expires(i, s.next) {
		e.told = history
		for _, n := range append(e.suppliers, e.others...) {
			r.mark(n, incumbent)
		}
	}
	r.events = append(r.events, e)
}

// forItself reads "for itself and for A and B", "on its own behalf and on that of
// A": whoever acts, and those named, buy together.
func (r *reader) forItself(i int) {
	s := r.sentences[r.sentenceOf[i]]
	if low := r.low(i - 1); low != "for" && low != "of" && low != "own" {
		return
	}
	e := event{at: i, first: i, next: i + 1, sentence: r.sentenceOf[i], verb: -1, family: seeking, status: Tender, contract: true, own: true}
	for k := i + 1; k < s.next && k < i+40; k++ {
		n := r.nameAt[k]
		if n < 0 {
			if low := r.low(k); low == ";" || r.verbAt[k] >= 0 || low == "whose" || low == "which" {
				break
			}
			continue
		}
		if c := r.classOf(n); !r.names[n].described && (c == public || c == unknown || c == place) {
			r.setClass(n, public)
			e.buyers = appendNew(e.buyers, n)
		}
		k = r.names[n].next - 1
		e.next = k + 1
	}
	for k := i - 1; k >= s.first && len(e.buyers) > 0; k-- {
		if n := r.nameAt[k]; n >= 0 && !r.names[n].pronoun {
			if c := r.classOf(n); c == public || c == unknown || c == place {
				r.setClass(n, public)
				e.buyers = appendNew(e.buyers, n)
			}
			break
		}
	}
	if len(e.buyers) > 0 {
		r.events = append(r.events, e)
	}
}

// questWords end phrases for looking about: "in the market for".
var questWords = words(`market hunt lookout search trawl`)

// quest reads "is in the market for", "is on the hunt for", "is in search of".
func (r *reader) quest(i int) {
	k := i - 1
	if r.low(k) == "the" || r.low(k) == "a" {
		k--
	}
	if r.low(k) != "in" && r.low(k) != "on" || r.low(i+1) != "for" && r.low(i+1) != "of" {
		return
	}
	for k--; auxiliaries[r.low(k)] || strings.HasSuffix(r.low(k), "ly"); k-- {
	}
	if k < 0 || r.nameAt[k] < 0 {
		return
	}
	s := r.sentences[r.sentenceOf[i]]
	e := event{at: i, first: s.first, next: s.next, sentence: r.sentenceOf[i], verb: -1, family: seeking, status: Tender, contract: true, own: true}
	r.assign(&e, r.governed(r.nameAt[k], s.first), buyer, subjectPlace)
	if len(e.buyers) > 0 {
		r.events = append(r.events, e)
	}
}

// priced is the amount that stands before a contract: "a £5m, three-year
// contract". It is -1 where there is none.
func (r *reader) priced(i int) int {
	for _, m := range r.moneyIn(i-8, i) {
		clear := true
		for k := r.money[m].Next; k < i; k++ {
			clear = clear && !prepositions[r.low(k)] && r.nameAt[k] < 0
		}
		if clear && r.money[m].First < i {
			return m
		}
	}
	return -1
}

// priceChange reads "the price of the council's database has climbed from £6m to
// £9m".
func (r *reader) priceChange(i int) {
	s := r.sentences[r.sentenceOf[i]]
	for _, m := range r.moneyIn(i, min(i+30, s.next)) {
		if r.money[m].Before == "" || r.low(i-1) != "the" && r.nameAt[max(i-1, 0)] < 0 {
			continue
		}
		e := event{at: i, first: s.first, next: s.next, sentence: r.sentenceOf[i], verb: -1, family: changing, status: Awarded, contract: true, own: true}
		if r.speaksOfChange() {
			e.status = Changed
		}
		for k := i; k < r.money[m].First; k++ {
			if n := r.nameAt[k]; n >= 0 {
				r.assign(&e, n, party, subjectPlace)
				k = r.names[n].next - 1
			}
		}
		r.events = append(r.events, e)
		return
	}
}

// speaksOfChange reports that the text tells of a contract altered, and not only
// of a price that turned out higher.
func (r *reader) speaksOfChange() bool {
	if r.changes == 0 {
		r.changes = 1
		if r.findChange() {
			r.changes = 2
		}
	}
	return r.changes == 2
}

func (r *reader) findChange() bool {
	for i := range r.tokens {
		switch r.low(i) {
		case "modification", "variation", "amended", "amendment", "modified", "renegotiated", "widened", "scope":
			return true
		case "change":
			if r.low(i+1) == "notice" || r.low(i+1) == "request" || r.low(i-1) == "contract" {
				return true
			}
		}
	}
	return false
}

// phraseEnd runs on behind a contract's parties, over its length or purpose.
func (r *reader) phraseEnd(k, end int) int {
	for stop := min(k+8, end); k < stop; k++ {
		if low := r.low(k); low == "," || low == ";" || low == "and" || low == "." || r.verbAt[k] >= 0 {
			break
		}
	}
	return k
}

// nominalSlots are the prepositions behind a contract.
var nominalSlots = map[string]role{"with": party, "between": party, "to": supplier, "from": buyer, "for": buyer, "at": buyer, "by": party}

func (r *reader) rightOf(e *event, i, end int) {
	for k := i + 1; k < end && k < i+14; k++ {
		if r.verbAt[k] >= 0 && !r.verbs[r.verbAt[k]].infinitive {
			break
		}
		low := r.low(k)
		if low == ";" || low == "." || low == "," && k > i+1 && r.low(k+1) != "worth" || r.isDeal(k) {
			break
		}
		role, ok := nominalSlots[low]
		if !ok || r.nameAt[k] >= 0 {
			continue
		}
		if low == "to" && k > i && r.low(k-1) != "award" && k+1 < len(r.nameAt) && r.nameAt[k+1] < 0 && !determiners[r.low(k+1)] {
			r.serves(e, k) // "a contract to supply Merrow Council"
			continue
		}
		if low == "between" {
			r.bothSides(e, k, end)
			continue
		}
		if n := r.nameAfter(k + 1); n >= 0 && r.names[n].first < end && !r.possesses(n) {
			r.assign(e, n, role, phrasePlace)
			k = max(k, r.names[n].next-1)
			e.next = k + 1
		}
	}
}

// serves reads the object of "a deal to advise the agency".
func (r *reader) serves(e *event, k int) {
	j := k + 2
	if r.low(j) == "the" {
		j++
	}
	if j < len(r.nameAt) && r.nameAt[j] >= 0 && r.classOf(r.nameAt[j]) == public && !r.names[r.nameAt[j]].possessive {
		r.assign(e, r.nameAt[j], buyer, phrasePlace)
		e.next = max(e.next, r.names[r.nameAt[j]].next)
	}
}

// bothSides reads "between the supplier and Merrow Council".
func (r *reader) bothSides(e *event, k, end int) {
	for j := k + 1; j < end && j < k+20; j++ {
		n := r.nameAt[j]
		if n < 0 {
			continue
		}
		if m := &r.names[n]; m.class != thing && m.class != person && !(m.described && m.body < 0) {
			for _, x := range r.members(n) {
				c := r.classOf(x)
				if role := byClass(c); role != noRole {
					r.assign(e, x, role, subjectPlace)
				} else if c == unknown {
					e.others = appendNew(e.others, x)
				}
			}
			j = r.names[r.members(n)[len(r.members(n))-1]].next - 1
		}
		if low := r.low(r.names[n].next); low != "and" && low != "," && j > k+3 {
			return
		}
	}
}

// possesses reports that a name only owns what follows: "a contract with the
// trust's supplier".
func (r *reader) possesses(n int) bool { return r.names[n].possessive }

// leftOf reads "the Acme contract" and "Merrow's £5m contract".
func (r *reader) leftOf(e *event, i, start int) {
	for k := i - 1; k >= start && k >= i-12; k-- {
		if n := r.nameAt[k]; n >= 0 {
			m := &r.names[n]
			if m.pronoun {
				return
			}
			if m.next == i && !m.described || m.possessive && m.next >= i-11 {
				r.assign(e, n, party, subjectPlace)
				if len(e.suppliers) == 0 && len(e.buyers) == 0 && r.classOf(n) == unknown && m.next == i && m.body >= 0 {
					r.maybe(n)
				}
				e.first = m.first
			}
			return
		}
		low := r.low(k)
		if functionWords[low] && !determiners[low] || low == "." || low == ";" || low == "," && k > 0 && r.tokens[k-1].Kind != parse.TokenWord {
			return
		}
		if r.verbAt[k] >= 0 {
			return
		}
	}
}

// expires reports that a contract runs out: it is not the news.
func (r *reader) expires(i, end int) bool {
	for k := i + 1; k < end && k < i+12; k++ {
		switch r.low(k) {
		case "expires", "expire", "expired", "ends", "ended", "lapses", "lapsed", "terminates", "finishes":
			return true
		case "runs", "ran", "run":
			return r.low(k+1) == "out"
		case "comes", "came", "come":
			return r.low(k+1) == "to" && r.low(k+2) == "an"
		case ".", ";", "and", "worth", "is":
			return false
		}
	}
	return false
}

// oldWords before a contract tell that it is another than the news.
var oldWords = words(`original previous existing current old earlier outgoing expiring former prior incumbent similar preceding last legacy`)

// old reports that words before a contract make it history.
func (r *reader) old(i, start int) bool {
	for k := i - 1; k >= start && k >= i-6; k-- {
		low := r.low(k)
		if oldWords[low] && !(low == "last" && r.low(k-1) != "the" && r.low(k-1) != "its") {
			return true
		}
		if r.nameAt[k] >= 0 && !r.names[r.nameAt[k]].described || prepositions[low] || low == "." || low == ";" || low == "," {
			return false
		}
	}
	return false
}

// labels are nouns that a colon or a form of "to be" joins with a name.
var labels = map[string]role{
	"supplier": supplier, "suppliers": supplier, "contractor": supplier, "contractors": supplier, "winner": supplier, "winners": supplier, "newcomers": supplier, "newcomer": supplier, "bidder": supplier, "provider": supplier, "providers": supplier,
	"partner": supplier, "awarded": supplier, "buyer": buyer, "buyers": buyer, "purchaser": buyer, "customer": buyer, "client": buyer, "authority": buyer, "authorities": buyer,
	"trusts": buyer, "councils": buyer, "bodies": buyer, "ccgs": buyer, "organisations": buyer, "boards": buyer, "universities": buyer, "partners": buyer, "commissioner": buyer, "forces": buyer,
	"incumbent": incumbent, "incumbents": incumbent, "subcontractor": subcontractor, "subcontractors": subcontractor, "rivals": rival, "runner": rival, "bidders": rival, "firms": supplier, "companies": supplier, "members": party, "others": party, "them": party, "two": party, "three": party, "four": party, "five": party, "six": party, "rest": party,
}

// label reads "Supplier: Acme", "the buyer is Merrow Council", "the eight trusts
// are A; B and C".
func (r *reader) label(i int, want role) {
	k := i + 1
	for k < i+10 && k < len(r.tokens) && (labelWords[r.low(k)] || r.nameAt[k] >= 0 && k > i+1 || r.low(k) == "'s") {
		k++
	}
	joint := false
	switch r.low(k) {
	case ":", "–", "—":
		k++
	case "is", "are", "was", "were", "include", "includes", "included", "comprise", "namely":
		joint = true
		k++
	case "-":
		if r.tokens[k].Glued {
			return
		}
		k++
	default:
		return
	}
	for determiners[r.low(k)] || r.low(k) == "both" {
		k++
	}
	if k >= len(r.tokens) || r.nameAt[k] < 0 || r.names[r.nameAt[k]].pronoun || r.names[r.nameAt[k]].described {
		return
	}
	n := r.nameAt[k]
	want = r.labelRole(i, want)
	if want == party {
		want = byClass(r.classOf(n))
	}
	if want == noRole || joint && verbs[r.low(r.names[n].next)].frame != nil && r.names[n].list < 0 {
		return
	}
	r.labelled(i, n, want)
}

// grantWords near an extension tell that it is more than an option.
var grantWords = words(`requires require required needs agreed agrees granted grants approved approves secured given handed sought awarded confirmed announced signed won undertaken`)

// granted reads "now requires a further 29-month extension", "the value of the
// extension is".
func (r *reader) granted(i int) {
	if r.isOption(i) || r.nameAt[i] >= 0 {
		return
	}
	s := r.sentences[r.sentenceOf[i]]
	found := r.low(i-1) == "a" && (r.low(i-2) == "as" || r.low(i-2) == "constitutes") || r.low(i+1) == "is" && (r.low(i+2) == "worth" || r.low(i+2) == "valued" || r.low(i+2) == "for" || r.low(i+2) == "being") || r.low(i-1) == "the" && r.low(i-2) == "of" && r.low(i-3) == "value" || r.low(i+1) == "," && r.low(i+2) == "worth" ||
		r.low(i+1) == "adds" || r.low(i+1) == "extends" || r.low(i+1) == "increases" || r.low(i+1) == "brings" || r.low(i-1) == "this" && r.low(i-2) == "by"
	for k := i - 1; k >= s.first && k >= i-9 && !found; k-- {
		found = grantWords[r.low(k)]
		if r.low(k) == ";" || r.low(k) == "option" || r.low(k) == "optional" {
			break
		}
	}
	if !found || r.conditional(i, s.first) {
		return
	}
	e := event{at: i, first: s.first, next: s.next, sentence: r.sentenceOf[i], verb: -1, family: extending, status: Extended, contract: true, own: true}
	if r.low(i) == "modification" || r.low(i) == "variation" {
		e.family, e.status = changing, Changed
	}
	for k := s.first; k < i; k++ {
		if n := r.nameAt[k]; n >= 0 {
			r.assign(&e, n, party, subjectPlace)
			k = r.names[n].next - 1
		}
	}
	r.events = append(r.events, e)
}

// conditional reports that a sentence tells of a mere possibility.
func (r *reader) conditional(i, start int) bool {
	for k := i - 1; k >= start; k-- {
		switch r.low(k) {
		case "may", "could", "might", "if", "can", "would", "any", "option", "options":
			return true
		}
	}
	return false
}

// leader reads "with St Bede's in the lead", "Merrow Council leads the group".
func (r *reader) leader(i int) {
	n := -1
	switch {
	case r.low(i) == "lead" && r.low(i-1) == "the" && r.low(i-2) == "in":
		n = r.nameEnding(i - 2)
	case r.low(i) == "leads" && r.low(i+1) == ",":
		n = r.nameEnding(i)
	case r.low(i) == "lead" && r.low(i-1) == "as":
		n = r.nameEnding(i - 1)
	case r.low(i) != "lead" && (groupWords[r.low(i+2)] || r.low(i+2) == "procurement" || r.low(i+2) == "project" || r.low(i+2) == "buying"):
		n = r.nameEnding(i)
	}
	if n < 0 || r.names[n].described {
		return
	}
	if role := byClass(r.classOf(n)); role != noRole {
		r.labelled(i, n, role)
	}
}

// nameEnding is the name that ends before a token.
func (r *reader) nameEnding(k int) int {
	if k < 1 {
		return -1
	}
	return r.nameAt[k-1]
}

// including reads "nine suppliers have places, including A, B and C".
func (r *reader) including(i int) {
	end := r.sentences[r.sentenceOf[i]].next
	for k := i + 1; k < end && k < i+20; k++ {
		low := r.low(k)
		if low != "including" && low != "namely" && !(low == "such" && r.low(k+1) == "as") && !(low == "among" && r.low(k+1) == "them") && low != ":" {
			continue
		}
		n := r.nameAfter(k + 1)
		if low == "such" || low == "among" {
			n = r.nameAfter(k + 2)
		}
		if n < 0 || r.names[n].described {
			return
		}
		want := supplier
		if publicPlurals[r.low(i)] {
			want = buyer
		}
		if r.low(i) == "bidders" || r.low(i-1) == "rival" || r.low(i-1) == "other" {
			want = rival
		}
		if want == supplier && !r.awardedPlaces(i, k) {
			return
		}
		r.labelled(i, n, want)
		if want == supplier {
			r.events[len(r.events)-1].family = seeking
		}
		return
	}
}

// awardedPlaces reports that the suppliers a sentence counts were chosen.
func (r *reader) awardedPlaces(i, k int) bool {
	s := r.sentences[r.sentenceOf[i]]
	for j := s.first; j < s.next; j++ {
		switch r.low(j) {
		case "places", "place", "appointed", "named", "selected", "won", "awarded", "chosen", "signed", "successful", "picked", "spots", "join", "joined":
			return true
		}
	}
	_ = k
	return false
}

// seatsOn reads "A, B and 41 others have places on it".
func (r *reader) seatsOn(i int) {
	if r.low(i+1) != "on" && r.low(i+1) != "in" {
		return
	}
	start := r.sentences[r.sentenceOf[i]].first
	for k := i - 1; k >= start && k > i-14; k-- {
		if n := r.nameAt[k]; n >= 0 && !r.names[n].described {
			if c := r.classOf(n); c == firm || c == unknown {
				r.labelled(i, n, supplier)
				r.events[len(r.events)-1].family = seeking
			}
			return
		}
	}
}

// labelWords may stand between a label and its colon.
var labelWords = words(`name names to ( s ) buying alongside involved taking part that which joining and who st george's 's in the chosen selected on this deal contract group`)

// labelRole mends a label's role by the word before it: "losing bidders".
func (r *reader) labelRole(i int, want role) role {
	for k := i - 1; k >= i-3 && k >= 0; k-- {
		switch r.low(k) {
		case "other":
			if r.low(i) == "bidders" || r.low(i) == "bidder" {
				return rival
			}
		case "losing", "unsuccessful", "rival", "shortlisted", "beaten":
			return rival
		case "winning", "successful", "preferred", "chosen", "selected":
			return supplier
		case "current", "existing", "outgoing", "previous", "incumbent", "former":
			return incumbent
		case "regulatory", "local", "combined", "planning":
			if r.low(i) == "authority" {
				return noRole
			}
		}
	}
	if r.low(i) == "awarded" && r.low(i+1) != "to" && r.low(i+1) != ":" {
		return noRole
	}
	if r.low(i) == "authority" && r.low(i-1) != "contracting" && r.low(i-1) != "awarding" {
		return noRole
	}
	return want
}

func (r *reader) labelled(i, n int, want role) {
	e := event{at: i, first: min(i, r.names[n].first), next: max(i+1, r.names[n].next), sentence: r.sentenceOf[i], verb: -1, family: signing, status: Awarded, contract: true}
	plural := publicPlurals[r.low(i)]
	for _, m := range r.members(n) {
		if plural && (r.names[m].class == unknown || r.names[m].class == place) {
			r.setClass(m, public)
		}
		if want == supplier && r.classOf(m) == public || want == buyer && r.classOf(m) == firm {
			continue
		}
		switch want {
		case buyer:
			e.buyers = append(e.buyers, m)
		case supplier:
			e.suppliers = append(e.suppliers, m)
		default:
			r.mark(m, want)
		}
	}
	if len(e.buyers)+len(e.suppliers) > 0 {
		r.events = append(r.events, e)
	}
}

// setClass makes a name, and its body, one of a class. A town in a list of
// trusts is a body of its own.
func (r *reader) setClass(n int, c class) {
	m := &r.names[n]
	m.class = c
	if m.body < 0 {
		m.body = len(r.bodies)
		r.bodies = append(r.bodies, body{class: c, full: n, names: []int{n}, words: r.key(*m)})
		return
	}
	if b := &r.bodies[m.body]; b.class == unknown || b.class == place {
		b.class = c
	}
}

func (r *reader) sortEvents() {
	sort.SliceStable(r.events, func(i, j int) bool { return r.events[i].at < r.events[j].at })
}
