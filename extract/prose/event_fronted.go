package prose

// fronted gives a statement the buyer that its sentence begins with: "At Selwick
// University, the company saw off two rivals".
func (r *reader) fronted(e *event) {
	first := r.sentences[e.sentence].first
	if low := r.low(first); len(e.buyers) > 0 || low != "at" && low != "for" && low != "in" {
		return
	}
	if n := r.nameAfter(first + 1); n >= 0 && r.classOf(n) == public && !r.names[n].possessive && r.low(r.names[n].next) == "," && r.names[n].next < e.at {
		r.assign(e, n, buyer, objectPlace)
	}
}

// causative gives "Acme has had its contract with Selwick Council extended" the
// parties that stand before it.
func (r *reader) causative(e *event, v *verb) {
	if len(e.buyers)+len(e.suppliers) > 0 {
		return
	}
	start := r.sentences[e.sentence].first
	for k := v.first - 1; k > start && k > v.first-16; k-- {
		if low := r.low(k); low != "had" && low != "have" && low != "has" && low != "having" && low != "seen" || r.verbed(k) >= 0 {
			if low == ";" || low == "." || low == "which" {
				return
			}
			continue
		}
		for j := k - 1; j >= start && (r.in(j, auxiliaries) || r.named(j) >= 0); j-- {
			if n := r.named(j); n >= 0 {
				r.assign(e, n, party, subjectPlace)
				for i := k + 1; i < v.first; i++ {
					if m := r.named(i); m >= 0 && !r.names[m].pronoun {
						r.assign(e, m, party, phrasePlace)
						i = r.names[m].next - 1
					}
				}
				e.settle()
				return
			}
		}
	}
}
