package prose

// noticeOf finds the journal or portal where the notice of a deal stands.
func (r *reader) noticeOf(groups []group, g int) string {
	for _, n := range r.names {
		if n.class != thing || r.paper(n.first) == 0 {
			continue
		}
		if r.willAppear(n.first) || len(groups) > 1 && r.lotOf[r.sentenceOf[n.first]] == 0 && !r.allLots(groups) && !r.belongs(n.first, groups, g) {
			continue
		}
		for _, p := range paperNames {
			if r.phrase(n.first, p.words...) {
				return p.name
			}
		}
	}
	return ""
}

// willAppear reports that a notice is only announced, or denied: "will be published
// in", "will not be advertised in". What will be done through a portal, "to be returned
// through", is another matter.
func (r *reader) willAppear(i int) bool {
	s := r.sentences[r.sentenceOf[i]]
	for k := i - 1; k >= s.first; k-- {
		low := r.low(k)
		if low == ";" || low == "through" || low == "via" {
			return false
		}
		if appearing.has(low) && k > s.first {
			return r.toCome(k, s.first)
		}
		if (low == "is" || low == "are" || low == "appears" || low == "stands") && i-k < 4 {
			return false
		}
		if (low == "will" || low == "would") && r.low(k+1) == "appear" {
			return true
		}
	}
	return false
}

// appearing participles tell what becomes of a notice.
var appearing = words(`published advertised posted issued placed announced listed put released`)

// toCome reports that a participle is of the future: "will be", "is to be", "will not be".
func (r *reader) toCome(k, first int) bool {
	for j := k - 1; j >= first && j > k-6; j-- {
		switch r.low(j) {
		case "will", "would", "to", "not", "shall":
			return true
		}
	}
	return false
}
