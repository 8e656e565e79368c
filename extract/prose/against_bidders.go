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

// otherWords stand before the bids of those who were not chosen.
var otherWords = words(`other rival losing unsuccessful competing rejected`)

// otherBids marks all firms of a sentence that tells of the bids which were not taken:
// "Rival offers came from Acme and from a team led by Bolt", "The other quotations were
// £4,100 (Acme) and £4,900 (Bolt)".
func (r *reader) otherBids() {
	for k := 1; k < len(r.tokens); k++ {
		if !r.in(k, bidNouns) || !r.in(k-1, otherWords) {
			continue
		}
		for j := k + 1; j < min(len(r.tokens), k+maxOtherBids) && r.sentenceOf[j] == r.sentenceOf[k]; j++ {
			if n := r.named(j); n >= 0 && r.names[n].first == j && !r.names[n].described && r.classOf(n) != place && !r.has(r.names[n], surelyPublic) {
				r.mark(n, rival)
			}
		}
	}
}

// maxOtherBids is how far behind such words their bidders are named.
const maxOtherBids = 40

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

// wonWords tell that a bid is the one that was taken, and bidNoun is such a bid.
var (
	wonWords = words(`accepted accept accepts accepting winning successful lowest best cheapest`)
	bidNoun  = words(`bid price tender offer quotation quote proposal`)
)

// bidTaken reports that a body's bid is told to be the one that was taken: "accepted the
// quotation of Dray & Nieces", "the winning price, from Hop Skip & Leap,".
func (r *reader) bidTaken(b int) bool {
	for _, n := range r.bodies[b].names {
		k := r.names[n].first - 1
		if low := r.low(k); low != "of" && low != "from" && low != "by" {
			continue
		}
		if k--; r.low(k) == "," || r.low(k) == "was" || r.low(k) == "came" {
			k--
		}
		if r.in(k, bidNoun) && (r.in(k-1, wonWords) || r.in(k-2, wonWords)) {
			return true
		}
	}
	return false
}
