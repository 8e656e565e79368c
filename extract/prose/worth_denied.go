package prose

import "tenders/extract/parse"

// deniedAbove reads "It may not be billed for more than £400,000": the least that is
// denied is the most.
func (r *reader) deniedAbove(m *parse.Money) bool {
	first := r.sentences[r.sentenceOf[m.First]].first
	for k := m.First - 1; k > first && k > m.First-7; k-- {
		switch r.low(k) {
		case "not":
			return r.low(k-1) == "may" || r.low(k-1) == "can" || r.low(k-1) == "must" || r.low(k-1) == "will" || r.low(k-1) == "should"
		case "cannot", "never":
			return true
		case ",", ";", "but":
			return false
		}
	}
	return false
}
