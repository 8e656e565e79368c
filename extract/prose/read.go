package prose

import (
	"sort"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// Version names the rules. It changes whenever they read anything otherwise, so
// that texts are read again.
const Version = "prose-3"

// Deals reads what a text reports as news. Every span is one of the text; the
// title, which may be that of a page, is not read.
func Deals(_, text string) []Deal {
	if len(text) > maxText {
		text = cut(text)
	}
	r := newReader(text)
	defer r.free()
	r.read()
	if deals := r.roundUp(); deals != nil {
		return deals
	}
	return r.deals()
}

// cut shortens a text to what is read.
func cut(text string) string {
	n := maxText
	for n > 0 && text[n]&0xc0 == 0x80 {
		n--
	}
	return text[:n]
}

// read takes the steps in their order.
func (r *reader) read() {
	r.noteSmalls()
	r.findBrands()
	r.findThings()
	r.findLots()
	r.findKind()
	r.findNames()
	r.thingsOfTitle()
	r.describe()
	r.alikeOf()
	r.findLists()
	r.findBodies()
	r.headings()
	r.appositions()
	r.ownedBodies()
	r.inPlaces()
	r.nameSelf()
	r.resolve()
	r.resolveLater()
	r.countedBodies()
	r.memberships()
	r.findVerbs()
	r.findSubjects()
	r.findEvents()
	r.againstWords()
	r.bidders()
	r.otherBids()
	r.noticeMarks()
	r.prospects()
	r.findRoles()
	r.bystanders()
	r.findItems()
}

// deals builds the deals of the news.
func (r *reader) deals() []Deal {
	if r.kind == otherKind {
		return nil
	}
	groups := r.leanDeals(r.firstOrder(r.withoutSurplus(r.settleGroups(r.newsGroups()))))
	r.admit(groups)
	if r.kind == noKind {
		groups = r.inTurns(groups)
	}
	groups = r.gapped(r.apiece(r.byParty(groups)))
	r.tagEvents(groups)
	all := r.judge(groups)
	groups = r.divide(groups, all)
	groups = r.enumerate(groups, all)
	r.tagEvents(groups)
	out := make([]Deal, 0, len(groups))
	for i := range groups {
		out = append(out, r.dealOf(groups, i, all))
	}
	return out
}

// newsGroups sorts the statements into deals; where none tells one, a notice may
// by its terms alone.
func (r *reader) newsGroups() []group {
	groups := r.groupEvents()
	if r.ofTrouble() {
		groups = r.nearTop(groups)
	}
	if r.ofStudy() {
		groups = r.settledDeals(groups)
	}
	if len(groups) == 0 {
		groups = r.bareDeal()
		r.addListed(groups)
	}
	return r.settleNotice(groups)
}

// settleGroups gives each deal its status and the parties that its statements
// leave open, and puts the deals in the order of the text.
func (r *reader) settleGroups(groups []group) []group {
	for i := range groups {
		g := &groups[i]
		g.status = r.status(g)
		r.findBuyers(g, groups)
		r.findSuppliers(g, groups)
	}
	r.sober(groups)
	for i := range groups {
		groups[i].suppliers = r.unfold(groups[i].suppliers, &groups[i])
	}
	sort.SliceStable(groups, func(i, j int) bool { return groups[i].first < groups[j].first })
	if r.kind == noKind {
		groups = r.inTurns(groups)
	}
	return r.byParty(groups)
}

// findBuyers looks for the buyers that no statement of a deal names.
func (r *reader) findBuyers(g *group, groups []group) {
	if len(g.buyers) == 0 {
		g.buyers = r.widest(g)
	}
	if len(g.buyers) == 0 {
		g.buyers = r.fallbackBuyers(g, len(groups) == 1 || r.allLots(groups))
	}
}

// findSuppliers does the same for suppliers, where one can have been chosen.
func (r *reader) findSuppliers(g *group, groups []group) {
	if len(g.suppliers) == 0 {
		g.suppliers = r.othersOf(g)
	}
	if len(g.suppliers) > 0 || g.bare || g.status == Tender || g.status == Planned {
		return
	}
	switch {
	case len(groups) > 1:
		g.suppliers = r.nearSuppliers(g, groups)
	case !r.endsOffer(g):
		g.suppliers = r.fallbackSuppliers(g)
	}
}

// dealOf tells the i-th deal.
func (r *reader) dealOf(groups []group, i int, all []worth) Deal {
	g := &groups[i]
	d := Deal{Status: g.status, Intended: g.intends, Buyers: r.parties(g.buyers, notice.RoleBuyer)}
	if len(groups) == 1 {
		d.Buyers = append(d.Buyers, r.parties(r.prospective(g), notice.RoleProspective)...)
	}
	if d.Status != Tender && !r.offersOnly() {
		d.Suppliers = r.parties(g.suppliers, notice.RoleSupplier)
	}
	r.frameworks(&d, groups, i)
	d.Value = r.chooseValue(all, i, &d)
	d.Term = r.chooseTerm(groups, i, &d)
	r.settleTerm(&d)
	r.chooseDates(&d.Term, groups, i, &d)
	r.possibleEnd(&d.Term)
	d.Notice = r.noticeOf(groups, i)
	d.Subject, d.Span, d.Confidence = r.topic(g, len(groups) == 1), r.telling(g), r.sure(g)
	return d
}

// telling is the sentence that tells of a deal first.
func (r *reader) telling(g *group) Span {
	if len(r.tokens) == 0 {
		return Span{}
	}
	s := r.sentences[r.sentenceOf[g.first]]
	last := s.next - 1
	for last > s.first && r.tokens[last].Kind >= parse.TokenBreak {
		last--
	}
	return Span{r.tokens[s.first].Start, r.tokens[last].End}
}

// sure tells how far a deal's parties are told by a statement of the tables.
func (r *reader) sure(g *group) float64 {
	best := 0.5
	for _, i := range g.events {
		switch e := &r.events[i]; {
		case e.verb >= 0 && len(e.buyers) > 0 && len(e.suppliers) > 0:
			best = max(best, 0.9)
		case e.verb >= 0:
			best = max(best, 0.8)
		default:
			best = max(best, 0.7)
		}
	}
	return best
}

// maxParties bounds the parties on one side of a deal: a text that lists more is made
// to be long, or is a table.
const maxParties = 500

// parties names bodies.
func (r *reader) parties(bodies []int, role notice.Role) []Party {
	var out []Party
	for _, b := range bodies[:min(len(bodies), maxParties)] {
		n := r.names[r.bodies[b].full]
		first, last := r.tokens[n.first], r.tokens[n.next-1]
		out = append(out, Party{Name: r.text[first.Start:last.End], Role: role, Span: Span{first.Start, last.End}})
	}
	return out
}
