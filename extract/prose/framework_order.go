package prose

// firstOrder parts the first order under a new framework from the framework, where a
// text tells of both and the statements made one deal of them: "The group has set up
// a framework for lamps. Tarn Council was first off the mark: it has ordered £2m of
// them from Acme".
func (r *reader) firstOrder(groups []group) []group {
	if len(groups) > 1 || r.kind != noKind || len(r.items) == 0 {
		return groups
	}
	setUp := r.frameworkSetUp()
	if setUp < 0 {
		return groups
	}
	for s := setUp + 1; s < len(r.sentences) && s < setUp+12; s++ {
		if !r.tellsFirstUse(s) || r.toldOfPast(s) {
			continue
		}
		if order, ok := r.orderFrom(s, setUp); ok {
			return r.partOrder(groups, order, setUp)
		}
	}
	return groups
}

// frameworkSetUp is the first of the early sentences that tells of a framework as a
// deal, and not as what something is bought under; -1 for none.
func (r *reader) frameworkSetUp() int {
	for _, i := range r.frameworkWords() {
		s := r.sentenceOf[i]
		if s > 2 {
			return -1
		}
		switch r.frameworkAt(i) {
		case isFramework:
			if !r.toldOfPast(s) {
				return s
			}
		case callOff:
			return -1
		}
	}
	return -1
}

// tellsFirstUse reports that a sentence tells who bought from a framework first, or
// has done so by now: "placed the first order", "has already used it".
func (r *reader) tellsFirstUse(s int) bool {
	x := r.sentences[s]
	for k := x.first; k < x.next; k++ {
		if r.low(k) == "first" && r.firstUseAt(k, x.next) || r.low(k) == "already" && (r.in(k+1, usedWords) || r.in(k+2, usedWords)) {
			return true
		}
	}
	return false
}

// usedWords stand behind "already" where somebody has bought from a framework.
var usedWords = words(`used using bought ordered placed called drawn buying signed`)

// firstUseAt reports that "first" at k is said of somebody's purchase: "first to use
// it", "first customer", "first off the mark".
func (r *reader) firstUseAt(k, next int) bool {
	for j := k + 1; j < k+5 && j < next; j++ {
		if r.in(j, firstUses) || r.in(j, firstThings) {
			return true
		}
	}
	return false
}

// orderFrom reads the order that sentence s, or the next of its paragraph, tells: by a
// public body that the framework's own sentences do not name, from a firm that stands
// where a supplier does, with its price or a word for it.
func (r *reader) orderFrom(s, setUp int) (group, bool) {
	g := group{first: r.sentences[s].first, status: Awarded}
	for _, b := range r.bodiesInSentence(s) {
		if r.bodies[b].class == public && !r.generalBody(b) && !r.namesAny(setUp, []int{b}) {
			g.buyers = appendNew(g.buyers, b)
		}
	}
	if len(g.buyers) == 0 {
		return g, false
	}
	for n := s; n < s+2 && n < len(r.sentences) && r.sentences[n].paragraph == r.sentences[s].paragraph; n++ {
		x := r.sentences[n]
		g.suppliers = r.behindFrom(x)
		if len(g.suppliers) > 0 && (len(r.moneyIn(x.first, x.next)) > 0 || r.speaksOfContract(x.first, x.next) || r.spanIn(x.first, x.next)) {
			return g, true
		}
	}
	return g, false
}

// behindFrom are the firms of a sentence that something is bought from, or whom
// somebody chose: "from Acme", "with Acme", "choosing Acme".
func (r *reader) behindFrom(x sentence) []int {
	var out []int
	for k := x.first; k < x.next; k++ {
		n := r.named(k)
		if n < 0 {
			continue
		}
		k = r.names[n].next - 1
		before := r.listFirst(n) - 1
		v := r.verbed(before)
		if !r.couldBeOrdered(n) || !orderSides.has(r.low(before)) && (v < 0 || !choosingVerb(&r.verbs[v])) {
			continue
		}
		out = appendNew(out, r.names[n].body)
	}
	return out
}

// orderSides stand before whom something is ordered from.
var orderSides = words(`from with to by`)

// couldBeOrdered reports that a name may be that of a firm with a place on a framework.
func (r *reader) couldBeOrdered(n int) bool {
	m := &r.names[n]
	c := r.classOf(n)
	return !m.described && !m.pronoun && m.body >= 0 && (c == firm || c == unknown)
}

// choosingVerb reports that a verb takes the chosen firm as its object: "choosing".
func choosingVerb(v *verb) bool {
	for _, f := range v.frames {
		if choosing(f.family) {
			return true
		}
	}
	return false
}

// partOrder makes two deals of one: the framework with what is told before the order,
// and the order with what is told of its buyer.
func (r *reader) partOrder(groups []group, order group, setUp int) []group {
	at := r.sentenceOf[order.first]
	whole := group{}
	if len(groups) == 1 {
		whole = groups[0]
	}
	frame := group{first: r.sentences[setUp].first, status: Awarded, buyers: without(whole.buyers, order.buyers)}
	for _, i := range whole.events {
		e := &r.events[i]
		if e.sentence < at {
			frame.events = append(frame.events, i)
			for _, b := range r.suppliersOf(e) {
				frame.suppliers = appendNew(frame.suppliers, b)
			}
		} else if r.sentences[e.sentence].paragraph == r.sentences[at].paragraph {
			order.events = append(order.events, i)
		}
	}
	if len(frame.buyers) == 0 {
		frame.buyers = without(r.makersOf(setUp, at), order.buyers)
	}
	if len(frame.suppliers) == 0 {
		frame.suppliers = r.listedBetween(setUp, at)
	}
	frame.suppliers = without(frame.suppliers, frame.buyers)
	return []group{frame, order}
}

// listedBetween are the firms of the first list that the sentences about a framework
// have: "Among them are Acme, Bolt and Crane".
func (r *reader) listedBetween(first, next int) []int {
	for _, list := range r.lists {
		s := r.sentenceOf[r.names[list[0]].first]
		if s < first || s >= next || r.historical(s) {
			continue
		}
		var out []int
		for _, n := range list {
			if r.couldBeOrdered(n) {
				out = appendNew(out, r.names[n].body)
			}
		}
		if len(out) > 1 {
			return out
		}
	}
	return nil
}

// makersOf are the public bodies that the sentences about a framework name first,
// buying groups among them.
func (r *reader) makersOf(first, next int) []int {
	for s := first; s < next; s++ {
		for _, b := range r.bodiesInSentence(s) {
			if r.bodies[b].class == public && !r.generalBody(b) {
				return []int{b}
			}
		}
	}
	return nil
}
