package prose

// resultWords begin texts about a company's figures.
var resultWords = words(`revenue revenues profit profits turnover shares sales results earnings loss`)

// ofResults reports that a text begins with a company's figures.
func (r *reader) ofResults() bool {
	s := r.sentences[0]
	found, told := false, false
	for k := s.first; k < s.next; k++ {
		low := r.low(k)
		switch {
		case (low == "results" || low == "shares") && r.namesPublic(s), low == "revenues" || low == "revenue" && !r.in(k+1, resultVerbs) && r.low(k+1) != "of" && r.low(k+1) != "for":
			found = found || low == "revenues" && r.in(k+1, resultVerbs)
		default:
			found = found || r.in(k, resultWords)
		}
		told = told || r.in(k, resultVerbs)
	}
	return found && told
}

// namesPublic reports that a sentence names a public body.
func (r *reader) namesPublic(s sentence) bool {
	for k := s.first; k < s.next; k++ {
		if n := r.named(k); n >= 0 && r.classOf(n) == public && r.names[n].body >= 0 {
			return true
		}
	}
	return false
}

// resultVerbs tell what became of a company's figures.
var resultVerbs = words(`rose fell grew up down reported reports report half interim interims full before climbed dropped jumped slid slumped tumbled soared rise fall year quarter trading sales profit profits
	results earnings loss shares warned increased increase posted ahead doubled tripled trebled`)

// onTop keeps the deals that the first sentence tells.
func (r *reader) onTop(groups []group) []group {
	var out []group
	for _, g := range groups {
		if r.sentenceOf[g.first] == 0 {
			out = append(out, g)
		}
	}
	return out
}
