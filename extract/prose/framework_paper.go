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

// willAppear reports that a notice is only announced: "will be published in".
func (r *reader) willAppear(i int) bool {
	s := r.sentences[r.sentenceOf[i]]
	for k := i - 1; k >= s.first; k-- {
		if low := r.low(k); (low == "will" || low == "would") && (r.low(k+1) == "be" || r.low(k+1) == "appear") || low == "to" && r.low(k+1) == "be" {
			return true
		}
	}
	return false
}
