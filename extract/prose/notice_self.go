package prose

// selfSentences bounds where a notice says who publishes it.
const selfSentences = 14

// nameSelf makes public bodies of those in whose name a notice speaks, whatever
// their names look like: "Coleg Dyffryn has concluded the procurement of", "Sedge
// Homes (the Council) requires", and of those whom a label calls the buyer.
func (r *reader) nameSelf() {
	if !r.noticed() {
		return
	}
	found := false
	if r.decides() {
		if n := r.decider(); n >= 0 {
			r.makeBuyer(n)
			r.selves, found, r.selfSaid = []int{r.names[n].body}, true, true
		}
	}
	if n := r.roleSaid(); n >= 0 && !found {
		r.makeBuyer(n)
		r.selves, found, r.selfSaid = r.jointly(n), true, true
	}
	for n := range r.names {
		m := &r.names[n]
		if m.described || m.body < 0 || r.sentenceOf[m.first] >= selfSentences {
			continue
		}
		switch r.calledBy(m) {
		case buyer:
			r.makeBuyer(n)
			continue
		case supplier:
			r.settleClass(n, firm)
			continue
		}
		if c := r.classOf(n); !found && c != thing && c != person && r.speaksFirst(m) {
			if c != public && r.publicBeside(n) {
				continue
			}
			found = true
			if r.forOthers(m) {
				continue
			}
			r.makeBuyer(n)
			r.selves = r.jointly(n)
		}
	}
	if !found {
		r.seekSelf()
	}
}

// opener is the name that the first sentence of a notice begins with, where it is
// what buyers do or are: "Severn Homes owns 11,000 homes". It is -1 where a supplier
// may stand there.
func (r *reader) opener() int {
	for s := range r.sentences {
		x := r.sentences[s]
		if s >= headingLines {
			return -1
		}
		if r.heading(x) || x.next <= x.first+2 || s == 0 {
			continue
		}
		k := x.first
		if want, _ := r.lineLabel(x.first, x.next); want != noRole {
			return -1
		}
		if r.low(k) == "the" {
			k++
		}
		n := r.nameAt[k]
		if n < 0 || !r.mayBuy(n) || r.names[n].next-r.names[n].first < 2 || r.has(r.names[n], legalForms) {
			return -1
		}
		switch r.low(r.behindRemarks(r.names[n].next)) {
		case "announces", "announce", "confirms", "reports":
			if r.classOf(n) == public {
				return n
			}
		case "owns", "manages", "operates", "is", "are", "has", "have", "runs", "serves", "employs", "maintains", "holds", "uses", "collects", "looks", "covers", "currently":
			if r.classOf(n) == public || r.plainOpener(r.names[n].next) {
				return n
			}
		}
		return -1
	}
	return -1
}

// plainOpener reports that a body of no known kind does what landlords and charities
// do, not what suppliers have done to them.
func (r *reader) plainOpener(k int) bool {
	switch r.low(k) {
	case "owns", "manages", "employs", "maintains", "serves":
		return true
	}
	return false
}

// madeBy is the body by which a notice says an award was made, or -1: "two awards
// made by NHS Wold ICB".
func (r *reader) madeBy() int {
	for k := range r.tokens {
		if r.sentenceOf[k] >= selfSentences {
			return -1
		}
		if low := r.low(k); low != "made" && low != "awarded" && low != "let" && low != "taken" || r.low(k+1) != "by" {
			continue
		}
		deal := false
		for j := k; j > k-8 && j >= 0 && !deal; j-- {
			low := r.low(j)
			deal = low == "award" || low == "awards" || low == "contract" || low == "contracts" || low == "decision"
		}
		if n := r.nameAfter(k + 2); deal && n >= 0 && !r.names[n].described && r.mayBuy(n) && r.classOf(n) == public {
			return n
		}
	}
	return -1
}

// forOthers reports that who publishes a notice does so for others alone: "is
// publishing this notice on behalf of".
func (r *reader) forOthers(m *name) bool {
	s := r.sentences[r.sentenceOf[m.first]]
	for k := m.next; k < s.next; k++ {
		if r.low(k) == "behalf" && r.low(k+1) == "of" {
			return r.low(k+2) != "itself" && r.low(k-1) != "own"
		}
	}
	return false
}

// jointly are the bodies that act together with a name: "A, acting as lead
// authority, and B are seeking".
func (r *reader) jointly(n int) []int {
	out := []int{r.names[n].body}
	end := r.behindRemarks(r.names[n].next)
	s := r.sentenceOf[r.names[n].first]
	for k := n + 1; k < len(r.names) && r.names[k].first < end && r.sentenceOf[r.names[k].first] == s; k++ {
		m := &r.names[k]
		if low := r.low(m.first - 1); !m.described && m.body >= 0 && r.classOf(k) == public && (low == "and" || low == "," || low == "the" && r.low(m.first-2) == "and") {
			out = appendNew(out, m.body)
		}
	}
	return out
}

// seekSelf looks for who speaks where no sentence of the usual kind tells.
func (r *reader) seekSelf() {
	n := r.madeBy()
	if n < 0 {
		n = r.opener()
	}
	if n >= 0 {
		r.makeBuyer(n)
		r.selves = r.jointly(n)
	}
}

// makeBuyer makes a name, and those it stands in a list with, public bodies'.
func (r *reader) makeBuyer(n int) {
	m := &r.names[n]
	if m.body < 0 {
		return
	}
	m.class = public
	if r.low(m.next) != "(" || r.self == 0 {
		r.self = m.body + 1
	}
	r.bodies[m.body].class = public
	for _, k := range r.bodies[m.body].names {
		if x := &r.names[k]; !x.described {
			x.class = public
		}
	}
}

// selfNouns are what a notice calls its buyer by.
var selfNouns = words(`authority council trust buyer purchaser commissioner commissioners college university association board agency client customer employer entity department partnership alliance
	school academy service foundation society icb ccg charity museum library executive authorities landlord`)

// ownNouns are words that a notice calls its buyer by, with a capital, and that are
// no public bodies elsewhere: "the Association".
var ownNouns = words(`association partnership alliance foundation society college institute museum corporation entity executive charity school academy federation landlord collaborative service fund utility`)

// callsItself reads "the Association" for the buyer of a notice.
func (r *reader) callsItself(first, next int) bool {
	return next == first+1 && ownNouns.has(r.low(first)) && r.capital(first) && r.low(first-1) == "the" && !r.capital(next) && r.noticed()
}

// supplierNouns are what it calls its supplier by.
var supplierNouns = words(`supplier contractor provider consultant concessionaire operator developer vendor tenderer`)

// calledBy reads the bracket behind a name: "(the Council)", "(“the Authority”)",
// "(hereinafter the Supplier)".
func (r *reader) calledBy(m *name) role {
	k := m.next
	if r.low(k) == "," {
		k++
	}
	if r.low(k) != "(" {
		return noRole
	}
	the := false
	for j := k + 1; j < k+14 && j < len(r.tokens); j++ {
		low := r.low(j)
		switch {
		case low == ")":
			return noRole
		case low == "the":
			the = true
		case selfNouns.has(low) && (the || r.low(j-1) == "\"" || r.low(j-1) == "“" || r.low(j-1) == "‘" || r.low(j-1) == "'"):
			if r.bracketEnds(j + 1) {
				return buyer
			}
		case supplierNouns.has(low) && r.bracketEnds(j+1):
			return supplier
		}
	}
	return noRole
}

// bracketEnds reports that a bracket closes here, behind a quotation mark at most.
func (r *reader) bracketEnds(k int) bool {
	for ; k < len(r.tokens); k++ {
		switch r.low(k) {
		case "\"", "”", "’", "'", ".", "s":
		case ")":
			return true
		case "or", "and":
			return true // "(the Council or the Authority)"
		default:
			return false
		}
	}
	return false
}
