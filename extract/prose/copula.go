package prose

// chosenNouns name who has a contract, where "the" or an owner stands before them
// and a form of "to be" behind.
var chosenNouns = words(`winner choice victor pick`)

// newNouns do so behind "new", "chosen", "winning".
var newNouns = words(`supplier partner provider contractor caterer operator carrier bidder tenderer firm company vendor developer builder`)

// newWords stand before them.
var newWords = words(`new chosen winning successful next`)

// copula reads "The winner of the council's contract is Acme", "The trust's new
// partner for blood tests is Acme".
func (r *reader) copula(i int) {
	low := r.low(i)
	chosen := chosenNouns.has(low) || newNouns.has(low) && r.in(i-1, newWords)
	if !chosen || low == "choice" && r.low(i-1) == "first" {
		return
	}
	s := r.sentences[r.sentenceOf[i]]
	for k := i + 1; k < i+18 && k < s.next; k++ {
		switch r.low(k) {
		case "is", "was", "are", "were":
			n := r.nameAfter(k + 1)
			if n < 0 || r.names[n].described || r.names[n].first > k+2 || r.classOf(n) == public {
				return
			}
			e := event{at: i, first: s.first, next: s.next, sentence: r.sentenceOf[i], verb: -1, family: giving, status: Awarded, contract: true, listed: true}
			r.assign(&e, n, supplier, objectPlace)
			for j := s.first; j < k; j++ {
				if m := r.named(j); m >= 0 {
					if r.classOf(m) == public {
						r.assign(&e, m, buyer, objectPlace)
					}
					j = r.names[m].next - 1
				}
			}
			if len(e.suppliers) > 0 {
				r.events = append(r.events, e)
			}
			return
		case ",", ";", "who", "which", "that":
			return
		}
		if v := r.verbed(k); v >= 0 && r.verbs[v].finite() {
			return
		}
	}
}
