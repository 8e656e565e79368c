package prose

import "tenders/extract/parse"

// namesWorth reads "the lifetime value of the contract is", "contract price:" before
// an amount.
func (r *reader) namesWorth(m *parse.Money) bool {
	s := r.sentences[r.sentenceOf[m.First]]
	for k := m.First - 1; k >= s.first && k > m.First-16; k-- {
		switch r.low(k) {
		case "value", "price", "sum", "cost":
			switch r.low(k - 1) {
			case "contract", "agreement":
				return true
			case "lifetime", "total", "estimated", "approximate", "anticipated", "awarded", "award", "maximum":
				return r.low(k) == "value" || r.low(k) == "price"
			}
			return r.phrase(k+1, "of", "the", "contract") || r.phrase(k+1, "of", "this", "contract") || r.phrase(k+1, "of", "the", "agreement") || r.phrase(k+1, "of", "the", "award")
		case ";", ",":
			return false
		}
	}
	return false
}
