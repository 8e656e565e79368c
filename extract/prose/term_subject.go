package prose

import "tenders/extract/parse"

// ownTimes are things that have a time of their own, whatever contract they come under:
// "The prices hold for two years".
var ownTimes = words(`price prices fares rents accounts losses profits machines machine vehicles batteries panels tyres trees jobs guarantee warranty`)

// ownTime reports that a sentence is about such a thing.
func (r *reader) ownTime(d *parse.Duration) bool {
	s := r.sentences[r.sentenceOf[d.First]]
	for k := s.first; k < s.first+3 && k < d.First; k++ {
		switch low := r.low(k); {
		case ownTimes.has(low):
			return r.low(d.First-1) == "for" && len(r.moneyIn(k, d.First)) == 0
		case !r.in(k, determiners) && !r.in(k, owners) && k > s.first:
			return false
		}
	}
	return false
}

// likeOthers reads "has a similar", "lost a" before a contract's length: no contract of
// the news.
func (r *reader) likeOthers(k int) bool {
	switch r.low(k - 1) {
	case "similar", "comparable", "rival":
		return true
	case "a", "an":
		low := r.low(k - 2)
		return low == "lost" || low == "loses" || low == "losing"
	}
	return false
}
