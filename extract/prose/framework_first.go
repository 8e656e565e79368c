package prose

// firstUses follow "the first to": "is the first to have used it".
var firstUses = words(`use used buy bought order ordered draw drawn call called benefit sign signed take`)

// firstThings follow "first" in the same sense: "the first customer", "first off the mark".
var firstThings = words(`customer customers user users buyer mark call-off`)

// firstUser is the token at which a text tells that the buyer of a deal is the first to
// buy from the framework that another deal sets up: "Tarn Council is the first to have
// used it. It has given Acme a £2m contract"; -1 where it does not.
func (r *reader) firstUser(groups []group, g int) int {
	other := false
	for o := range groups {
		other = other || o != g && r.tellsFramework(&groups[o])
	}
	if !other {
		return -1
	}
	at := r.sentenceOf[groups[g].first]
	for s := max(0, at-1); s <= at; s++ {
		x := r.sentences[s]
		for k := x.first; k < x.next; k++ {
			if r.low(k) != "first" || s < at && !r.namesAny(s, groups[g].buyers) {
				continue
			}
			if r.firstUseAt(k, x.next) {
				return k
			}
		}
	}
	return -1
}

// namesAny reports that a sentence names one of some bodies.
func (r *reader) namesAny(s int, bodies []int) bool {
	for _, b := range r.bodiesInSentence(s) {
		if has(bodies, b) {
			return true
		}
	}
	return false
}
