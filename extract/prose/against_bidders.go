package prose

// bidNouns are what several bidders hand in, bidVerbs how it gets there.
var (
	bidNouns = words(`bids offers tenders proposals quotations quotes submissions prices`)
	bidVerbs = words(`came come received submitted made lodged entered arrived drawn attracted obtained sought invited taken returned`)
)

// maxBidWords is how far before a list its bids may be told of.
const maxBidWords = 14

// bidders marks a list of those who bid: "Bids for the work came from Acme, Bolt and
// Crane". One of them may be chosen elsewhere; that statement names it again.
func (r *reader) bidders() {
	for _, list := range r.lists {
		first := r.names[list[0]].first
		before := r.low(first - 1)
		if before != "from" && before != "by" || !r.tellsOfBids(first) {
			continue
		}
		for _, n := range list {
			r.mark(n, rival)
		}
	}
}

// tellsOfBids reports that bids come in before k, in its sentence.
func (r *reader) tellsOfBids(k int) bool {
	verb := false
	for j := k - 2; j >= max(0, k-maxBidWords) && r.sentenceOf[j] == r.sentenceOf[k]; j-- {
		if r.in(j, bidNouns) {
			return verb
		}
		verb = verb || r.in(j, bidVerbs)
	}
	return false
}
