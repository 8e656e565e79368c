package prose

// group is the statements that tell of one deal.
type group struct {
	events            []int
	buyers, suppliers []int // bodies
	status            Status
	first             int // the token of its first statement
	preferred         bool
	intends           bool
	// bare deals are told by a contract's terms alone, as in notices.
	bare bool
	// shares are what each supplier gets of work that is split, where one sentence
	// tells it.
	shares []share
	// window is the stretch of text that tells of one of several deals of the
	// same parties, who are a family; both are zero for a deal by itself.
	window window
	family int
}

// groupEvents sorts the news into deals. Verbs make deals, nouns add to them;
// what is cancelled is settled last, since it may be the old contract.
func (r *reader) groupEvents() []group {
	if groups := r.sharedOut(); len(groups) > 0 {
		return groups
	}
	var groups []group
	groups = r.gather(groups, func(e *event) bool { return (e.verb >= 0 || e.nth) && e.told == news && e.family != cancelling })
	groups = r.cancellations(groups)
	if r.ofResults() {
		groups = r.onTop(groups)
		r.addNouns(groups)
		return groups
	}
	if len(groups) == 0 {
		groups = r.gather(groups, func(e *event) bool { return e.verb < 0 && e.told == news && r.tellsDeal(e) && !r.besides(e) })
	}
	if len(groups) == 0 {
		groups = r.gather(groups, func(e *event) bool { return e.own && e.told == news && r.makesDeal(e) })
	}
	if len(groups) == 0 {
		groups = r.promoted()
	}
	if len(groups) == 0 {
		groups = r.loose()
	}
	if len(groups) == 0 {
		groups = r.salient()
	}
	if len(groups) == 0 {
		groups = r.parcelled()
	}
	if len(groups) == 0 {
		groups = r.settled()
	}
	groups = r.gather(groups, func(e *event) bool {
		return e.verb < 0 && e.told == news && r.lotOf[e.sentence] > 0 && (r.tellsDeal(e) || e.contract && len(r.suppliersOf(e)) > 0)
	})
	r.addNouns(groups)
	groups = r.addSeveral(groups)
	groups = r.addParagraphs(groups)
	r.addToAll(groups)
	r.recallParties(groups)
	return groups
}

// resultWords begin texts about a company's figures.
var resultWords = words(`revenue revenues profit profits turnover shares sales results earnings loss`)

// ofResults reports that a text begins with a company's figures.
func (r *reader) ofResults() bool {
	s := r.sentences[0]
	found, told := false, false
	for k := s.first; k < s.next; k++ {
		low := r.low(k)
		switch {
		case (low == "results" || low == "shares") && r.namesPublic(s), low == "revenues" || low == "revenue" && !resultVerbs.has(r.low(k+1)) && r.low(k+1) != "of" && r.low(k+1) != "for":
			found = found || low == "revenues" && resultVerbs.has(r.low(k+1))
		default:
			found = found || resultWords.has(low)
		}
		told = told || resultVerbs.has(low)
	}
	return found && told
}

// namesPublic reports that a sentence names a public body.
func (r *reader) namesPublic(s sentence) bool {
	for k := s.first; k < s.next; k++ {
		if n := r.nameAt[k]; n >= 0 && r.classOf(n) == public && r.names[n].body >= 0 {
			return true
		}
	}
	return false
}

// resultVerbs tell what became of a company's figures.
var resultVerbs = words(`rose fell grew up down reported reports report half interim interims full before climbed dropped jumped slid slumped tumbled soared rise fall year quarter trading sales profit profits
	results earnings loss shares warned increased increase posted ahead doubled tripled trebled`)

// onTop keeps the deals that the first sentence tells.
func (r *reader) onTop(groups []group) []group {
	var out []group
	for _, g := range groups {
		if r.sentenceOf[g.first] == 0 {
			out = append(out, g)
		}
	}
	return out
}

// maxDeals bounds the deals of one text: what has more is a list, and each
// further one would cost as much as all before.
const maxDeals = 40

// gather takes statements into the deals they fit, in order.
func (r *reader) gather(groups []group, which func(*event) bool) []group {
	for i := range r.events {
		e := &r.events[i]
		if !which(e) || r.ofAll(e) {
			continue
		}
		if e.own && e.family == changing && len(groups) > 0 {
			continue
		}
		for _, part := range r.parts(i) {
			b, s := part.buyers, part.suppliers
			g := r.groupFor(groups, e, b, s)
			if g < 0 && e.family.weak && !e.nth && !(e.status == Extended && len(s) > 0 && len(r.moneyIn(e.first, e.next)) > 0) && (len(b) == 0 || len(s) == 0) && len(groups) > 0 {
				continue
			}
			if g < 0 {
				if len(groups) == maxDeals {
					continue
				}
				groups = append(groups, group{first: part.at})
				g = len(groups) - 1
			}
			r.join(&groups[g], i, b, s)
			if part.noun >= 0 {
				r.join(&groups[g], part.noun, b, s)
			}
		}
	}
	return groups
}

// part is a statement, or one of the contracts that a statement tells of.
type part struct {
	at, noun          int
	buyers, suppliers []int
}

// parts splits "won a £3m contract with A and a £2m contract with B".
func (r *reader) parts(i int) []part {
	e := &r.events[i]
	whole := part{e.at, -1, r.buyersOf(e), r.suppliersOf(e)}
	if e.verb < 0 {
		return []part{whole}
	}
	var out []part
	for _, k := range r.eventsIn(e.sentence) {
		n := &r.events[k]
		if n.verb >= 0 || n.at < e.at || n.at >= e.next || n.told != news || len(r.moneyIn(n.at-6, n.at+1)) == 0 {
			continue
		}
		b, s := r.buyersOf(n), r.suppliersOf(n)
		if len(b)+len(s) == 0 {
			continue
		}
		out = append(out, part{n.at, k, b, s})
	}
	if len(out) < 2 || shares(out[0].buyers, out[1].buyers) || shares(out[0].suppliers, out[1].suppliers) {
		return []part{whole}
	}
	for k := range out {
		if len(out[k].buyers) == 0 {
			out[k].buyers = whole.buyers
		}
		if len(out[k].suppliers) == 0 {
			out[k].suppliers = whole.suppliers
		}
	}
	return out
}

// addNouns joins what nouns tell to the deals that verbs made.
func (r *reader) addNouns(groups []group) {
	if len(groups) == 0 {
		return
	}
	for i := range r.events {
		e := &r.events[i]
		if e.verb >= 0 || e.told != news || r.inGroup(i) {
			continue
		}
		b, s := r.buyersOf(e), r.suppliersOf(e)
		g := r.fitting(groups, e, b, s)
		if e.family == seeking && e.signal == nil {
			g = r.offered(groups, g)
		}
		if g >= 0 && r.bearsOn(e, &groups[g]) {
			r.join(&groups[g], i, b, s)
		}
	}
}

// addListed joins the parties that a form names to the deal of a notice.
func (r *reader) addListed(groups []group) {
	for i := range r.events {
		if e := &r.events[i]; len(groups) == 1 && e.verb < 0 && !e.joined && r.labelsMore(e, groups) {
			r.join(&groups[0], i, r.buyersOf(e), r.suppliersOf(e))
		}
	}
}

// addSeveral makes deals of priced contracts with further buyers, in a text that
// counts several of one supplier: "has picked up three jobs".
func (r *reader) addSeveral(groups []group) []group {
	if len(groups) == 0 || len(groups[0].suppliers) != 1 || !r.severalTold(groups[0].first) {
		return groups
	}
	for i := range r.events {
		e := &r.events[i]
		b := r.buyersOf(e)
		if e.verb >= 0 || len(groups) == maxDeals || e.told != news || len(b) == 0 || len(e.suppliers) > 0 || r.inGroup(i) || r.priced(e.at) < 0 {
			continue
		}
		groups = append(groups, group{first: e.at})
		r.join(&groups[len(groups)-1], i, b, groups[0].suppliers)
	}
	return groups
}

func (r *reader) inGroup(i int) bool { return r.events[i].joined }

// ofAll reports that the subject is all deals told before: "both were awarded
// by".
func (r *reader) ofAll(e *event) bool {
	if e.verb < 0 {
		return false
	}
	switch r.low(r.sentences[e.sentence].first) {
	case "both", "all", "each":
		return r.verbs[e.verb].passive && r.verbs[e.verb].subject < 0
	}
	return false
}

func (r *reader) addToAll(groups []group) {
	for i := range r.events {
		if e := &r.events[i]; r.ofAll(e) {
			for g := range groups {
				r.join(&groups[g], i, r.buyersOf(e), r.suppliersOf(e))
			}
		}
	}
	for g := 1; g < len(groups); g++ { // "a separate deal goes to": the buyer is the same
		if len(groups[g].buyers) == 0 && len(groups[g-1].buyers) > 0 {
			groups[g].buyers = groups[g-1].buyers
		}
	}
	r.shareSupplier(groups)
}

// shareSupplier gives deals without one the only supplier that the text tells of:
// "Acme has gained two customers. A has ordered. B has taken".
func (r *reader) shareSupplier(groups []group) {
	only := -1
	for g := range groups {
		for _, s := range groups[g].suppliers {
			if only >= 0 && only != s {
				return
			}
			only = s
		}
	}
	if only < 0 || !r.severalTold(groups[0].first) && !r.severalBuyers(groups[0].first) {
		return
	}
	for g := range groups {
		if len(groups[g].suppliers) == 0 {
			groups[g].suppliers = []int{only}
		}
	}
}

// severalBuyers reports that a sentence counts public bodies: "has added three
// councils to its list".
func (r *reader) severalBuyers(at int) bool {
	s := r.sentences[r.sentenceOf[at]]
	for k := s.first; k < s.next; k++ {
		if countWords.has(r.low(k)) && (publicPlurals.has(r.low(k+1)) || publicPlurals.has(r.low(k+2))) {
			return true
		}
	}
	return false
}

// moneyIn lists the amounts between two tokens.
func (r *reader) moneyIn(first, next int) []int {
	lo, hi := 0, len(r.money)
	for lo < hi {
		if mid := (lo + hi) / 2; r.money[mid].Next <= first {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	var out []int
	for ; lo < len(r.money) && r.money[lo].First < next; lo++ {
		out = append(out, lo)
	}
	return out
}
