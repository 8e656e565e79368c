package prose

import "strings"

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
	// window is the stretch of text that tells of one of several deals of the
	// same parties, who are a family; both are zero for a deal by itself.
	window window
	family int
}

// groupEvents sorts the news into deals. Verbs make deals, nouns add to them;
// what is cancelled is settled last, since it may be the old contract.
func (r *reader) groupEvents() []group {
	var groups []group
	groups = r.gather(groups, func(e *event) bool { return e.verb >= 0 && e.told == news && e.family != cancelling })
	groups = r.cancellations(groups)
	if r.ofResults() {
		groups = r.onTop(groups)
		r.addNouns(groups)
		return groups
	}
	if len(groups) == 0 {
		groups = r.gather(groups, func(e *event) bool { return e.verb < 0 && e.told == news && r.tellsDeal(e) })
	}
	if len(groups) == 0 {
		groups = r.gather(groups, func(e *event) bool { return e.own && e.told == news })
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
	r.addNouns(groups)
	groups = r.addSeveral(groups)
	r.addToAll(groups)
	r.recallParties(groups)
	return groups
}

// resultWords begin texts about a company's figures.
var resultWords = words(`revenue revenues profit profits turnover shares sales results earnings loss`)

// ofResults reports that a text begins with a company's figures.
func (r *reader) ofResults() bool {
	s := r.sentences[0]
	for k := s.first; k < s.next; k++ {
		if resultWords[r.low(k)] {
			return true
		}
	}
	return false
}

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
			if g < 0 && e.family.weak && (len(b) == 0 || len(s) == 0) && len(groups) > 0 {
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

// cancellations joins what is cancelled to its deal. The end of a contract with
// another supplier than the news' is the old contract's; the end of a plan is
// the plan's own.
func (r *reader) cancellations(groups []group) []group {
	before := len(groups)
	for i := range r.events {
		e := &r.events[i]
		if e.verb < 0 || e.told != news || e.family != cancelling {
			continue
		}
		b, s := r.buyersOf(e), r.bodiesOf(e.suppliers)
		g := -1
		for k := range groups {
			x := &groups[k]
			if clash(x.buyers, b) {
				continue
			}
			if shares(x.suppliers, s) || len(s) == 0 && (r.onlyPlanned(x) || k >= before) || len(x.suppliers) == 0 && r.onlyPlanned(x) {
				g = k
			}
		}
		if g < 0 && before > 0 {
			for _, n := range e.suppliers {
				r.mark(n, incumbent)
			}
			continue
		}
		if g < 0 {
			if len(groups) == maxDeals {
				continue
			}
			groups = append(groups, group{first: e.at})
			g = len(groups) - 1
		}
		r.join(&groups[g], i, b, s)
		for _, k := range r.eventsIn(e.sentence) { // "quashed the award by the trust of a contract to Acme"
			if x := &r.events[k]; x.verb < 0 && x.told == news && !clash(groups[g].suppliers, r.bodiesOf(x.suppliers)) && !clash(groups[g].buyers, r.buyersOf(x)) {
				r.join(&groups[g], k, r.buyersOf(x), r.bodiesOf(x.suppliers))
			}
		}
	}
	if before == 0 && len(groups) > 0 {
		groups = r.recall(groups[:1])
	}
	return groups
}

// recallParties finds who holds the contract that is extended or changed in what
// the text tells of its history.
func (r *reader) recallParties(groups []group) {
	if len(groups) != 1 || len(groups[0].suppliers) > 0 || !r.goesBack(&groups[0]) {
		return
	}
	g := &groups[0]
	for i := range r.events {
		e := &r.events[i]
		b, s := r.buyersOf(e), r.bodiesOf(e.suppliers)
		if e.told != history || len(s) == 0 || clash(g.buyers, b) {
			continue
		}
		for _, x := range s {
			if m := r.marks[x]; m == nil || m.rival == 0 {
				g.suppliers = appendNew(g.suppliers, x)
			}
		}
		return
	}
}

// goesBack reports that a deal goes on from an earlier one.
func (r *reader) goesBack(g *group) bool {
	for _, i := range g.events {
		if s := r.events[i].status; s == Extended || s == Changed {
			return true
		}
	}
	return false
}

// onlyPlanned reports that nothing in a deal has been concluded: its verbs are
// infinitives, or it was on offer.
func (r *reader) onlyPlanned(g *group) bool {
	for _, i := range g.events {
		e := &r.events[i]
		if e.verb >= 0 && !r.verbs[e.verb].infinitive && e.family != seeking && !r.verbs[e.verb].past && !e.preferred {
			return false
		}
	}
	return true
}

// recall takes the parties of a cancelled deal from what the text tells of its
// history.
func (r *reader) recall(groups []group) []group {
	g := &groups[0]
	for i := range r.events {
		e := &r.events[i]
		if e.told != history && e.told != possibility {
			continue
		}
		b, s := r.buyersOf(e), r.bodiesOf(e.suppliers)
		if clash(g.buyers, b) || clash(g.suppliers, s) || len(b)+len(s) == 0 {
			continue
		}
		if shares(g.buyers, b) || shares(g.suppliers, s) || e.sentence <= r.sentenceOf[g.first]+2 {
			r.join(g, i, b, s)
		}
	}
	return groups
}

// tellsDeal reports that a noun phrase alone makes a deal: both parties, or a
// label.
func (r *reader) tellsDeal(e *event) bool {
	return len(e.buyers) > 0 && len(r.suppliersOf(e)) > 0 || labels[r.low(e.at)] != noRole && !dealNouns[r.low(e.at)] && len(r.suppliersOf(e)) > 0
}

// loose takes a contract "with Acme", told with its length or price, for the news
// where no verb of the tables tells it: "eight trusts have put their names to a
// ten-year agreement with Acme".
func (r *reader) loose() []group {
	for i := range r.events {
		e := &r.events[i]
		s := r.sentences[e.sentence]
		if e.verb >= 0 || e.told != news || e.sentence > 5 || !r.isDeal(e.at) || plural(r.low(e.at)) || r.historical(e.sentence) || r.conditional(e.at, s.first) || r.hasBackground(e.sentence) {
			continue
		}
		suppliers := r.suppliersOf(e)
		if len(suppliers) == 0 && len(e.others) == 1 {
			for _, b := range r.bodiesOf(e.others) {
				if !r.ruledOut(b, e.status) {
					suppliers = []int{b}
				}
			}
		}
		if len(suppliers) == 0 || !r.spanIn(s.first, s.next) && len(r.moneyIn(s.first, s.next)) == 0 {
			continue
		}
		groups := []group{{first: e.at}}
		r.join(&groups[0], i, r.buyersOf(e), suppliers)
		return groups
	}
	return nil
}

func plural(noun string) bool { return noun != "" && noun[len(noun)-1] == 's' }

// troubleWords are of texts that speak of a contract because of something else.
var troubleWords = words(`sues sued suing shares profit profits revenue dispute breach hackers hacked delay delayed late fined fine row criticised inquiry investigation tribunal court claims complained survey
	spending poll merger takeover results turnover apologised resigned not no never denied denies`)

func (r *reader) hasBackground(s int) bool {
	for k := r.sentences[s].first; k < r.sentences[s].next; k++ {
		if troubleWords[r.low(k)] {
			return true
		}
	}
	return false
}

// promoted takes a statement of the past for the news where the text has no
// other: the first, if its clause is a main one and near the top.
func (r *reader) promoted() []group {
	for i := range r.events {
		e := &r.events[i]
		if e.told != history || e.verb < 0 || r.lastYear(e) || r.verbs[e.verb].pastPerfect || e.family.weak || e.sentence > 3 || r.subordinate(e) {
			continue
		}
		b, s := r.buyersOf(e), r.suppliersOf(e)
		if len(b) == 0 || len(s) == 0 {
			continue
		}
		groups := []group{{first: e.at}}
		r.join(&groups[0], i, b, s)
		return groups
	}
	return nil
}

// lastYear reports that a clause says itself that it is history.
func (r *reader) lastYear(e *event) bool {
	for k := e.first; k < e.next; k++ {
		switch r.low(k) {
		case "last", "ago", "previously", "earlier", "contracts", "already", "currently":
			return true
		}
	}
	return false
}

// subordinate reports that a clause hangs on another.
func (r *reader) subordinate(e *event) bool {
	s := r.sentences[e.sentence]
	for k := r.verbs[e.verb].first - 1; k >= s.first && k >= e.at-12; k-- {
		switch r.low(k) {
		case "which", "who", "that", "how", "when", "after", "since", "before", "where", "whose", "because", "while":
			return true
		}
	}
	return false
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
		if e.family == seeking {
			g = r.offered(groups, g)
		}
		if g >= 0 {
			r.join(&groups[g], i, b, s)
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

// fitting is the deal that shares a party with a statement and clashes in none,
// or that lacks what it tells.
func (r *reader) fitting(groups []group, e *event, b, s []int) int {
	best := -1
	for g := range groups {
		x := &groups[g]
		if r.labelsMore(e, groups) {
			return g
		}
		if clash(x.buyers, b) || clash(x.suppliers, s) {
			continue
		}
		if shares(x.buyers, b) || shares(x.suppliers, s) {
			return g
		}
		if best < 0 || abs(x.first-e.at) < abs(groups[best].first-e.at) {
			best = g
		}
	}
	return best
}

// offered is the deal that was put on offer, which places are had on.
func (r *reader) offered(groups []group, otherwise int) int {
	for g := range groups {
		for _, i := range groups[g].events {
			if e := &r.events[i]; e.verb >= 0 && e.family == seeking {
				return g
			}
		}
	}
	return otherwise
}

// labelsMore reports that a list names further parties of the one deal told: "the
// other trusts are".
func (r *reader) labelsMore(e *event, groups []group) bool {
	return len(groups) == 1 && (labels[r.low(e.at)] != noRole && !dealNouns[r.low(e.at)] || r.low(e.at) == "itself" || r.low(e.at) == "behalf" || strings.HasPrefix(r.low(e.at), "lead"))
}

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
	if only < 0 || !r.severalTold(groups[0].first) {
		return
	}
	for g := range groups {
		if len(groups[g].suppliers) == 0 {
			groups[g].suppliers = []int{only}
		}
	}
}

// bodiesOf are the bodies of names, each once.
func (r *reader) bodiesOf(names []int) []int {
	var out []int
	for _, n := range names {
		m := &r.names[n]
		if m.body < 0 || m.described && m.class != unknown && r.bodies[m.body].class != m.class && r.bodies[m.body].class != unknown {
			continue // "the bidder" cannot be the council
		}
		out = appendNew(out, m.body)
	}
	return out
}

// buyersOf leaves out a body too wide to be told from others: "the NHS" is no
// other buyer than the trust that the next sentence names.
func (r *reader) buyersOf(e *event) []int {
	var out []int
	for _, b := range r.bodiesOf(e.buyers) {
		if !r.generalBody(b) {
			out = append(out, b)
		}
	}
	return out
}

// widest are the general bodies of a deal, which buy where nobody else does.
func (r *reader) widest(g *group) []int {
	var out []int
	for _, i := range g.events {
		for _, b := range r.bodiesOf(r.events[i].buyers) {
			if r.generalBody(b) {
				out = appendNew(out, b)
			}
		}
	}
	return out
}

// suppliersOf leaves out what a body only is to others.
func (r *reader) suppliersOf(e *event) []int {
	var out []int
	for _, b := range r.bodiesOf(e.suppliers) {
		if !r.ruledOut(b, e.status) {
			out = append(out, b)
		}
	}
	return out
}

// ruledOut reports that a body is no supplier of the news, by what stands beside
// its names. An incumbent may be kept.
func (r *reader) ruledOut(b int, s Status) bool {
	m := r.marks[b]
	if m == nil {
		return false
	}
	return m.incumbent > 0 && s != Extended && s != Changed || m.rival > 0 || (m.subcontractor > 0 || m.agent > 0) && !r.leads(b)
}

// leads reports that a statement with a verb makes the body the supplier.
func (r *reader) leads(b int) bool { return r.roles[b].leads }

// supplierRoles is how the statements make a body a supplier.
type supplierRoles struct{ news, past, leads bool }

// findRoles notes it for all bodies.
func (r *reader) findRoles() {
	r.roles = make([]supplierRoles, len(r.bodies))
	for i := range r.events {
		e := &r.events[i]
		leads := e.verb >= 0 && e.told == news && (e.family != supplying || r.verbs[e.verb].passive && r.verbs[e.verb].future)
		for _, n := range e.suppliers {
			if b := r.names[n].body; b >= 0 {
				r.roles[b].news = r.roles[b].news || e.told == news
				r.roles[b].past = r.roles[b].past || e.told != news
				r.roles[b].leads = r.roles[b].leads || leads
			}
		}
	}
}

// groupFor finds the deal that a statement is about, or -1 for a new one.
func (r *reader) groupFor(groups []group, e *event, b, s []int) int {
	best := -1
	if len(groups) > 0 && e.family == seeking && len(s) == 0 && r.replacement(e) {
		return -1
	}
	for g := len(groups) - 1; g >= 0; g-- {
		x := &groups[g]
		if clash(x.buyers, b) || clash(x.suppliers, s) {
			continue
		}
		if shares(x.buyers, b) || shares(x.suppliers, s) {
			return r.unlessAnother(e, g, x, s)
		}
		if best < 0 {
			best = g
		}
	}
	if best >= 0 {
		return r.unlessAnother(e, best, &groups[best], s)
	}
	if len(groups) > 0 && e.family.weak && (len(b) == 0 || len(s) == 0 || len(r.moneyIn(e.first, e.next)) == 0) {
		return r.overlapping(groups, b, s)
	}
	return -1
}

// replacement reports that a further deal is put on offer, with a price of its
// own: "will put a replacement, costed at £18m, out to tender".
func (r *reader) replacement(e *event) bool {
	if len(r.moneyIn(e.first, e.next)) == 0 {
		return false
	}
	named, priced := false, false
	for k := e.first; k < e.next; k++ {
		low := r.low(k)
		named = named || low == "replacement" || low == "successor"
		priced = priced || low == "costed" || low == "worth" || low == "valued" || low == "estimated"
	}
	return named && priced
}

// overlapping takes a weak statement to the deal that it shares anybody with, so
// that it makes none of its own.
func (r *reader) overlapping(groups []group, b, s []int) int {
	for g := len(groups) - 1; g >= 0; g-- {
		if shares(groups[g].buyers, b) || shares(groups[g].suppliers, s) {
			return g
		}
	}
	return -1
}

// unlessAnother keeps "a second contract" apart from the first.
func (r *reader) unlessAnother(e *event, g int, x *group, s []int) int {
	if !(e.family == seeking && len(s) == 0) && r.another(e) && e.sentence != r.sentenceOf[x.first] {
		return -1
	}
	return g
}

// another reports that the clause speaks of a further contract, with an amount of
// its own.
func (r *reader) another(e *event) bool {
	found := false
	for k := e.first; k < e.next; k++ {
		if low := r.low(k); (low == "second" || low == "another" || low == "separate" || low == "third" || low == "further" || low == "other") && r.contractFollows(k) {
			found = true
		}
	}
	return found && len(r.moneyIn(e.first, e.next)) > 0
}

func (r *reader) contractFollows(k int) bool {
	for j := k + 1; j < k+8 && j < len(r.tokens); j++ {
		low := r.low(j)
		if dealNouns[low] || low == "notice" || low == "statement" {
			return low != "extension" && low != "option"
		}
		if prepositions[low] && low != "of" || low == "." {
			return false
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

func (r *reader) join(g *group, i int, b, s []int) {
	e := &r.events[i]
	g.events = append(g.events, i)
	e.joined = true
	for _, x := range b {
		g.buyers = appendNew(g.buyers, x)
	}
	for _, x := range s {
		g.suppliers = appendNew(g.suppliers, x)
	}
	if len(g.suppliers) == 0 && len(g.buyers) > 0 && len(e.others) == 1 && e.told == news {
		for _, x := range r.bodiesOf(e.others) {
			if !has(g.buyers, x) && !r.ruledOut(x, e.status) {
				g.suppliers = []int{x}
			}
		}
	}
	g.preferred = g.preferred || e.preferred && e.told == news
	g.intends = g.intends || e.intended
}

// clash reports that both lists name somebody and have nobody in common.
func clash(a, b []int) bool { return len(a) > 0 && len(b) > 0 && !shares(a, b) }

func shares(a, b []int) bool {
	for _, x := range a {
		if has(b, x) {
			return true
		}
	}
	return false
}
