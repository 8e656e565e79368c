package prose

// bystanders marks the bodies of which the text says outright that they are no party to
// the deal: those who do not sign it, who work for the supplier, or who own it. What a
// statement of the news gives or hires stays a supplier.
func (r *reader) bystanders() {
	for s := range r.sentences {
		x := r.sentences[s]
		for k := x.first; k < x.next; k++ {
			switch {
			case r.isSubcontract(k):
				r.subcontracted(x, k)
			case r.in(k, partyWords) && (r.low(k) != "consulted" || r.low(k-1) == "be"):
				r.noParty(x, k)
			case r.in(k, resellers):
				r.resoldBy(x, k)
			case r.in(k, takeOver) && r.low(k+1) == "over" && r.low(k+2) != "from":
				r.standBy(r.firmBehind(k, x.next, "from"))
			case r.in(k, ownedNouns):
				r.parentOf(x, k)
			}
		}
	}
	r.suppliersOfFirms()
}

// partyWords tell of a body, behind "not a", "no" and the like, that it is no party.
var partyWords = words(`party parties part nothing consulted`)

// isBystander reports that the text tells a body to be no party.
func (r *reader) isBystander(b int) bool { return r.marks[b] != nil && r.marks[b].bystander > 0 }

// standBy marks a name, and those of its list, as no party.
func (r *reader) standBy(n int) {
	if n < 0 {
		return
	}
	for _, m := range r.members(n) {
		b := r.names[m].body
		if b < 0 || b == r.self-1 || r.names[m].described || r.roles[b].given || r.roles[b].picked {
			continue
		}
		r.marksOf(b).bystander++
	}
}

// noParty reads "Acme Inc is not a party to the contract", "Tarn Council, which lends
// the land, has no part in it", "A and B will use it but pay nothing", "B will be consulted".
func (r *reader) noParty(x sentence, k int) {
	denied := k
	switch r.low(k) {
	case "consulted":
	case "nothing":
		if low := r.low(k - 1); low != "pay" && low != "pays" {
			return
		}
	case "part":
		if r.low(k-1) != "no" || r.low(k+1) != "in" {
			return
		}
	default:
		if denied--; r.low(denied) == "a" {
			denied--
		}
		if r.low(denied) != "not" || r.low(k+1) == "to" && r.isSubcontract(k+3) {
			return
		}
	}
	r.standBy(r.bodySaidOf(x, denied))
}

// bodySaidOf is the name that what stands at k is said of: that before its ", which", or
// that at the head of the sentence. It is -1 where that is no name.
func (r *reader) bodySaidOf(x sentence, k int) int {
	for j := k - 1; j > x.first && r.low(j) != ","; j-- {
		if (r.low(j) == "which" || r.low(j) == "who") && r.low(j-1) == "," {
			return r.named(j - 2)
		}
	}
	for j := x.first; j < min(k, x.first+4); j++ {
		if n := r.named(j); n >= 0 && (!r.names[n].described || r.low(r.names[n].next) != "of") {
			return n
		}
	}
	return -1
}

// takeOver leads from the new supplier to the old: "has taken over the cleaning at Tarn
// College from Acme".
var takeOver = words(`take takes took taken taking`)

// ownedNouns are what a firm owns and lets sign: "announces that its wholly owned
// subsidiary Bolt Ltd has".
var ownedNouns = words(`subsidiary arm division unit`)

// parentOf marks the firm at the head of a sentence that tells what one of its own has
// won. The latter is then no mere helper.
func (r *reader) parentOf(x sentence, k int) {
	next := k + 1
	if r.low(next) == "," {
		next++
	}
	n := r.named(next)
	if n < 0 || r.names[n].first != next || r.names[n].described || r.names[n].body < 0 || !r.owned(k) {
		return
	}
	end := r.names[n].next
	if low := r.low(end); low != "has" && low != "had" && low != "is" && low != "was" && low != "will" && low != "won" {
		return
	}
	for j := x.first; j < k; j++ {
		if p := r.named(j); p >= 0 && !r.names[p].described && r.names[p].body >= 0 && r.names[p].body != r.names[n].body && r.classOf(p) != public {
			r.standBy(p)
			r.marksOf(r.names[n].body).subcontractor = 0
			return
		}
	}
}

// owned reports that "its", or a name's "'s", stands before a noun at k: "its wholly
// owned French subsidiary".
func (r *reader) owned(k int) bool {
	for j := k - 1; j > k-6 && j >= 0; j-- {
		if low := r.low(j); low == "its" || low == "'s" {
			return true
		} else if low == "," || low == "." {
			return false
		}
	}
	return false
}
