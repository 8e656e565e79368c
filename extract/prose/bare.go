package prose

// bareDeal finds the deal of a notice that names no party in any statement: a
// contract of which a length or an amount is told.
func (r *reader) bareDeal() []group {
	if !r.noticed() {
		return nil
	}
	for i := range r.tokens {
		if !r.in(i, dealNouns) || r.low(i) == "order" || r.low(i) == "orders" || r.old(i, r.sentences[r.sentenceOf[i]].first) {
			continue
		}
		s := r.sentences[r.sentenceOf[i]]
		if len(r.moneyIn(s.first, s.next)) > 0 || r.spanIn(s.first, s.next) || r.low(i) == "contract" {
			g := group{first: i, bare: true}
			for k := range r.events {
				if e := &r.events[k]; e.verb >= 0 && (e.family == giving || e.family == extending || e.family == changing || e.family == cancelling || e.family == seeking) && e.told != denial && e.told != possibility {
					g.events = append(g.events, k)
				}
			}
			return []group{g}
		}
	}
	return r.titleDeal()
}

// titleDeal takes the title of a notice for its deal where nothing else tells one.
func (r *reader) titleDeal() []group {
	if r.kind == noKind || r.kind == otherKind {
		return nil
	}
	for b := range r.bodies {
		if r.bodies[b].class == public && !r.isAgent(b) {
			return []group{{bare: true}}
		}
	}
	return nil
}

// spanIn reports that a length of time begins between two tokens: "for two years".
func (r *reader) spanIn(first, next int) bool {
	i := r.firstSpan(first)
	return i < len(r.spans) && r.spans[i].First < next
}

// acts reports that a name stands where a buyer does: before a verb, or as
// owner.
func acts(r *reader, n int) bool {
	m := &r.names[n]
	next := r.low(m.next)
	return m.possessive || auxiliaries.has(next) || verbs[next].frame != nil || next == "needed" || next == "requires" || next == "required" || next == "wishes" || next == "intends"
}

// isAgent reports that a body only acts for others or watches, by its name or by
// what stands beside it.
func (r *reader) isAgent(b int) bool {
	if m := r.marks[b]; m != nil && (m.agent > 0 || m.prospective > 0) {
		return true
	}
	return r.agentByName(b)
}

// agentByName reports that a body buys for others, hears them or watches them by what
// it is: a commissioning support unit, a court, an inspectorate.
func (r *reader) agentByName(b int) bool {
	words := r.bodies[b].words
	for k, w := range words {
		if w == "court" && len(words) < 4 && (words[0] == "high" || words[0] == "supreme" || words[0] == "appeal") {
			return true
		}
		if w == "commissioning" && k+1 < len(words) && words[k+1] == "support" || w == "csu" || w == "nao" || w == "cqc" {
			return true
		}
	}
	return len(words) == 3 && words[0] == "crown" && words[1] == "commercial" || len(words) == 1 && words[0] == "ccs"
}

// generalBody is one too wide to be a party where nothing says it is: "the NHS",
// a government.
func (r *reader) generalBody(b int) bool {
	w := r.bodies[b].words
	return len(w) == 1 && (w[0] == "nhs" || w[0] == "government" || w[0] == "parliament" || w[0] == "treasury")
}
