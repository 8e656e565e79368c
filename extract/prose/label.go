package prose

// labels are nouns that a colon or a form of "to be" joins with a name.
var labels = map[string]role{
	"supplier": supplier, "suppliers": supplier, "contractor": supplier, "contractors": supplier, "winner": supplier, "winners": supplier, "newcomers": supplier, "newcomer": supplier, "bidder": supplier, "provider": supplier, "providers": supplier,
	"partner": supplier, "seller": supplier, "installer": supplier, "vendor": supplier, "operator": supplier, "reseller": supplier, "integrator": supplier, "awarded": supplier, "buyer": buyer, "buyers": buyer, "purchaser": buyer, "customer": buyer, "client": buyer, "authority": buyer, "authorities": buyer,
	"trusts": buyer, "councils": buyer, "bodies": buyer, "ccgs": buyer, "organisations": buyer, "boards": buyer, "universities": buyer, "partners": buyer, "commissioner": buyer, "forces": buyer,
	"they": party, "these": party, "incumbent": incumbent, "incumbents": incumbent, "subcontractor": subcontractor, "subcontractors": subcontractor, "rivals": rival, "runner": rival, "bidders": rival, "firms": supplier, "companies": supplier, "members": party, "others": party, "them": party, "two": party, "three": party, "four": party, "five": party, "six": party, "seven": party, "eight": party, "nine": party, "ten": party, "eleven": party, "twelve": party, "panel": supplier, "rest": party,
}

// label reads "Supplier: Acme", "the buyer is Merrow Council", "the eight trusts
// are A; B and C".
func (r *reader) label(i int, want role) {
	k := i + 1
	for k < i+10 && k < len(r.tokens) && (labelWords.has(r.low(k)) || r.nameAt[k] >= 0 && k > i+1 || r.low(k) == "'s") {
		k++
	}
	joint := false
	switch r.low(k) {
	case ":", "–", "—":
		k++
	case "as":
		if !publicPlurals.has(r.low(i)) && !firmPlurals.has(r.low(i)) {
			return
		}
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
	for determiners.has(r.low(k)) || r.low(k) == "both" {
		k++
	}
	if k >= len(r.tokens) || r.nameAt[k] < 0 || r.names[r.nameAt[k]].pronoun || r.names[r.nameAt[k]].described {
		return
	}
	n := r.nameAt[k]
	if r.low(i) == "seller" && !r.buysAnything() {
		return
	}
	want = r.labelRole(i, want)
	if want == party {
		want = r.sideOfList(n)
	}
	if want == noRole || joint && verbs[r.low(r.names[n].next)].frame != nil && r.names[n].list < 0 {
		return
	}
	before := len(r.events)
	r.labelled(i, n, want)
	if len(r.events) > before && want == supplier && len(r.members(n)) > 1 && (countedLabel(r.low(i)) || r.low(i) == "panel" || firmPlurals.has(r.low(i))) {
		r.events[before].family = seeking
	}
}

// countedLabel reports that a label counts those named: "among the eleven are".
func countedLabel(low string) bool {
	return countWord(low) > 0 || low == "eleven" || low == "twelve"
}

// buysAnything reports that a public body buys something in the text.
func (r *reader) buysAnything() bool {
	for i := range r.events {
		e := &r.events[i]
		if e.verb < 0 || e.family != buying {
			continue
		}
		for _, n := range e.buyers {
			if b := r.names[n].body; b >= 0 && r.bodies[b].class == public && !r.vague(b) {
				return true
			}
		}
	}
	return false
}

// sideOfList tells from the classes in a list which side it is.
func (r *reader) sideOfList(n int) role {
	for _, m := range r.members(n) {
		if role := byClass(r.classOf(m)); role != noRole {
			return role
		}
	}
	return noRole
}

// buyingNouns are what a leading buyer leads.
var buyingNouns = words(`purchase procurement project buying exercise tender competition group consortium`)

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
	case r.low(i) != "lead" && (groupWords.has(r.low(i+2)) || r.low(i+2) == "procurement" || r.low(i+2) == "project" || r.low(i+2) == "buying"):
		n = r.nameEnding(i)
	}
	if r.low(i) == "leads" && n < 0 && buyingNouns.has(r.low(i+2)) {
		n = r.nameEnding(i)
	}
	if n < 0 || r.names[n].described {
		return
	}
	if role := byClass(r.classOf(n)); role != noRole {
		r.labelled(i, n, role)
	}
	if buyingNouns.has(r.low(i+2)) && r.low(i+3) == "with" {
		if with := r.nameAfter(i + 4); with >= 0 && r.classOf(with) == public {
			r.labelled(i, with, buyer)
		}
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
		if low != "including" && low != "namely" && (low != "such" || r.low(k+1) != "as") && (low != "among" || r.low(k+1) != "them") && low != ":" {
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
		if publicPlurals.has(r.low(i)) {
			want = buyer
		}
		if r.low(i) == "bidders" || r.low(i-1) == "rival" || r.low(i-1) == "other" {
			want = rival
		}
		if want == supplier && !r.awardedPlaces(i) {
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
func (r *reader) awardedPlaces(i int) bool {
	s := r.sentences[r.sentenceOf[i]]
	for j := s.first; j < s.next; j++ {
		switch r.low(j) {
		case "places", "place", "appointed", "named", "selected", "won", "awarded", "chosen", "signed", "successful", "picked", "spots", "join", "joined":
			return true
		}
	}
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
			if c := r.classOf(n); c == firm || c == unknown && !r.offers(i) {
				r.labelled(i, n, supplier)
				r.events[len(r.events)-1].family = seeking
			}
			return
		}
	}
}

// offers reports that the sentence invites bids: its places are still to be had.
func (r *reader) offers(i int) bool {
	for k := r.sentences[r.sentenceOf[i]].first; k < i; k++ {
		switch r.low(k) {
		case "tender", "bid", "apply", "invited", "invites", "seeking", "seeks", "bids":
			return true
		}
	}
	return false
}

// labelWords may stand between a label and its colon.
var labelWords = words(`name names to ( s ) buying alongside involved taking part that which joining and who st george's 's in the chosen selected on this deal contract group whom will be been has have awarded being intended`)

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
	plural := publicPlurals.has(r.low(i))
	for _, m := range r.members(n) {
		if plural && (r.names[m].class == unknown || r.names[m].class == place) {
			r.setClass(m, public)
		}
		if want == supplier && r.classOf(m) == public && !r.publicProvider(m) || want == buyer && r.classOf(m) == firm {
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
