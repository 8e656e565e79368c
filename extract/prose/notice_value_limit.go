package prose

// offerLimit is the amount above which a notice takes no offers, or -1: "Quotations above
// £60,000 cannot be considered".
func (r *reader) offerLimit(all []worth, s Status) int {
	if !r.noticed() && s != Tender {
		return -1
	}
	for i := range all {
		m := &r.money[all[i].money]
		s := r.sentences[r.sentenceOf[m.First]]
		offers, refused := false, false
		for k := max(s.first, m.First-9); k < m.First+2; k++ {
			switch r.low(k) {
			case "quotations", "quotation", "quotes", "tenders", "tender", "bids", "bid", "offers", "offer", "proposals":
				offers = true
			}
		}
		for k := m.Next; k < s.next && k < m.Next+12 && offers; k++ {
			switch r.low(k) {
			case "cannot", "not", "rejected", "excluded", "disregarded", "refused", "discounted":
				refused = true
			}
		}
		if refused && m.Amount+m.Min != "" && all[i].against != unitPrice {
			return i
		}
	}
	return -1
}

// asLimit makes such an amount the most that a contract may cost.
func (r *reader) asLimit(w *worth, s Status, framework bool) *Value {
	v := r.value(w, s, framework, false)
	if v.Max == "" {
		v.Max, v.Amount, v.Min = v.Amount+v.Min, "", ""
	}
	if v.Nature == Minimum || v.Nature == Contract || v.Nature == Estimated {
		v.Nature = Ceiling
	}
	return v
}
