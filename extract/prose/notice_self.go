package prose

import "strings"

// selfVerbs are what the buyer does in the first lines of its notice.
var selfVerbs = words(`requires require seeks seek invites invite wishes wish intends intend proposes propose plans plan needs needed need confirms confirm awarded invited sought
	holds issued publishes published procured tendered considers hereby gives give extends modifies desires envisages appointed commissioned`)

// selfParticiples follow "has", "is" and "are" in such lines.
var selfParticiples = words(`awarded concluded established entered procured purchased appointed decided renewed exercised extended commenced published completed carried undertaken run selected chosen modified varied terminated
	agreed issued created set contracted bought let placed made commissioned completed identified determined resolved given taken
	seeking looking inviting publishing procuring tendering establishing issuing planning proposing extending modifying varying considering commissioning requesting purchasing intending wishing awarding undertaking
	requiring conducting advertising giving terminating cancelling withdrawing entering creating setting running preparing required obliged`)

// selfVerb reports that a word is what a buyer does.
func selfVerb(low string) bool { return selfVerbs[low] }

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
	return next == first+1 && ownNouns[r.low(first)] && r.capital(first) && r.low(first-1) == "the" && !r.capital(next) && r.noticed()
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
		case selfNouns[low] && (the || r.low(j-1) == "\"" || r.low(j-1) == "“" || r.low(j-1) == "‘" || r.low(j-1) == "'"):
			if r.bracketEnds(j + 1) {
				return buyer
			}
		case supplierNouns[low] && r.bracketEnds(j+1):
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

// speaksFirst reports that a name begins a sentence and does what buyers do:
// "Sedge Homes is looking to purchase".
func (r *reader) speaksFirst(m *name) bool {
	first := m.first
	if r.low(first-1) == "the" {
		first--
	}
	if !r.startsSentence(first) && !r.behindNumbering(first) {
		return false
	}
	return r.selfActs(m.next)
}

// behindNumbering reports that only the number of a section stands before a token
// in its line: "1.1 The Office requires".
func (r *reader) behindNumbering(k int) bool {
	start := r.sentences[r.sentenceOf[k]].first
	return k-start < 6 && r.behindNumber(start, k) == k
}

// selfActs reports that a verb of a buyer's stands at k, behind a bracket, a remark
// between commas and further names at most.
func (r *reader) selfActs(k int) bool {
	k = r.behindRemarks(k)
	for steps := 0; steps < 5; steps++ {
		low := r.low(k)
		switch {
		case low == "is" || low == "are" || low == "has" || low == "have" || low == "was" || low == "were":
			return r.selfParticiple(k + 1)
		case low == "would" && (r.low(k+1) == "like" || r.low(k+1) == "welcome"), low == "will" && r.low(k+1) == "be", low == "wishes":
			return true
		case selfVerbs[low]:
			return true
		case strings.HasSuffix(low, "ly") || low == "now" || low == "also" || low == "hereby" || low == "both":
			k++
		default:
			return false
		}
	}
	return false
}

func (r *reader) selfParticiple(k int) bool {
	for steps := 0; steps < 3; steps++ {
		low := r.low(k)
		if selfParticiples[low] {
			return true
		}
		if low == "been" || low == "not" {
			return false
		}
		k++
	}
	return false
}

// behindRemarks skips what may stand between a name and its verb: "(SPO)", ", acting
// as lead authority,", "and Inver Council".
func (r *reader) behindRemarks(k int) int {
	for steps := 0; steps < 5; steps++ {
		switch low := r.low(k); {
		case low == "(":
			end := k
			for end < k+16 && r.low(end) != ")" {
				end++
			}
			k = end + 1
		case low == ",":
			end := k + 1
			for end < k+26 && end < len(r.tokens) && r.low(end) != "," && r.sentenceOf[end] == r.sentenceOf[k] {
				end++
			}
			if r.low(end) != "," {
				return k
			}
			k = end + 1
		case (low == "and" || low == "&") && k+1 < len(r.tokens) && r.nameAt[k+1] >= 0:
			k = r.names[r.nameAt[k+1]].next
		case low == "and" && r.low(k+1) == "the" && k+2 < len(r.tokens) && r.nameAt[k+2] >= 0:
			k = r.names[r.nameAt[k+2]].next
		default:
			return k
		}
	}
	return k
}

// ownsIt reads "wholly owned by" before a token.
func (r *reader) ownsIt(k int) bool {
	if r.low(k-1) == "the" {
		k--
	}
	return r.low(k-1) == "by" && (r.low(k-2) == "owned" || r.low(k-2) == "funded" || r.low(k-2) == "sponsored" || r.low(k-2) == "established") || r.low(k-1) == "of" && r.low(k-2) == "subsidiary"
}

// publicBeside reports that the sentence names a public body besides: a firm that
// speaks of its customer.
func (r *reader) publicBeside(n int) bool {
	s := r.sentenceOf[r.names[n].first]
	for k := r.sentences[s].first; k < r.sentences[s].next; k++ {
		if m := r.nameAt[k]; m >= 0 && m != n && !r.names[m].described && r.classOf(m) == public && !r.ownsIt(r.names[m].first) {
			return true
		}
	}
	return false
}
