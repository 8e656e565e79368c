package prose

// holdingWords stand before who holds the contract that a notice changes or ends:
// a verb and "by", or "contract" and "with".
var holdingWords = words(`provided supplied delivered operated run held maintained managed hosted undertaken performed carried serviced supported`)

// holders are the firms that the first sentences of a notice say provide what is
// bought.
func (r *reader) holders(buyers []int) []int {
	for n := range r.names {
		m := &r.names[n]
		if m.described || m.body < 0 || r.sentenceOf[m.first] >= selfSentences || has(buyers, m.body) {
			continue
		}
		if c := r.classOf(n); c != firm && c != unknown || r.inTitle(m.first) || r.isAgent(m.body) {
			continue
		}
		if x := r.marks[m.body]; x != nil && x.rival+x.subcontractor > 0 {
			continue
		}
		if r.heldBy(r.listFirst(n)) {
			var out []int
			for _, k := range r.members(n) {
				if b := r.names[k].body; b >= 0 && r.classOf(k) != public {
					out = appendNew(out, b)
				}
			}
			return out
		}
	}
	return nil
}

// awardees are those whom an award notice calls the provider, where no statement tells
// who has the contract: "to its existing provider, Acme". A public body may be one.
func (r *reader) awardees(buyers []int) []int {
	for n := range r.names {
		m := &r.names[n]
		if !r.mayBuy(n) || has(buyers, m.body) || has(r.selves, m.body) || r.inTitle(m.first) || r.isAgent(m.body) {
			continue
		}
		if x := r.marks[m.body]; x != nil && x.rival+x.subcontractor > 0 {
			continue
		}
		if !r.calledProvider(r.listFirst(n)) {
			continue
		}
		var out []int
		for _, k := range r.members(n) {
			if b := r.names[k].body; b >= 0 && !has(buyers, b) {
				out = appendNew(out, b)
			}
		}
		return out
	}
	return nil
}

// calledProvider reads "provider, ", "the supplier is " and "awarded to " before a
// token, but for the words that make a provider an old or a beaten one.
func (r *reader) calledProvider(k int) bool {
	if r.low(k-1) == "the" {
		k--
	}
	at := k - 1
	switch r.low(at) {
	case "of", "from":
		if low := r.low(at - 1); low == "tender" || low == "bid" || low == "offer" || low == "quotation" {
			for j := at - 2; j > at-6; j-- {
				if a := r.low(j); a == "accept" || a == "accepted" || a == "accepts" || a == "accepting" {
					return true // "resolved to accept the tender of"
				}
			}
		}
	case ",", "is", "was", "being", "are":
		noun := r.low(at - 1)
		if !firmNouns.has(noun) && !firmPlurals.has(noun) {
			return false
		}
		switch r.low(at - 2) {
		case "previous", "former", "outgoing", "unsuccessful", "losing", "reserve", "other", "second":
			return false
		}
		return true
	case "to":
		for j := at - 1; j > at-12 && j >= 0 && r.sentenceOf[j] == r.sentenceOf[at]; j-- {
			if low := r.low(j); low == "award" || low == "awarded" || low == "awarding" {
				return true
			}
		}
	}
	return false
}

// heldBy reports that "provided by", "the contract with", "was awarded to" stand
// before a token.
func (r *reader) heldBy(k int) bool {
	if r.low(k-1) == "the" {
		k--
	}
	switch r.low(k - 1) {
	case "by":
		return r.in(k-2, holdingWords)
	case "with", "to":
		for j := k - 2; j > k-9 && j >= 0; j-- {
			switch low := r.low(j); {
			case dealNouns.has(low), low == "awarded", low == "let", low == "entrusted", low == "concluded", low == "signed":
				return true
			case low == "." || low == ";":
				return false
			}
		}
	}
	return false
}
