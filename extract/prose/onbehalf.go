package prose

// bothEnd reads "the council and Acme have agreed to end their contract": who is no
// public body beside one that is, is the supplier.
func (r *reader) bothEnd(e *event) {
	if len(e.suppliers) > 0 || len(e.buyers) < 2 {
		return
	}
	var buyers, suppliers []int
	for _, n := range e.buyers {
		if r.classOf(n) == public {
			buyers = append(buyers, n)
		} else {
			suppliers = append(suppliers, n)
		}
	}
	if len(buyers) > 0 && len(suppliers) == 1 {
		e.buyers, e.suppliers = buyers, suppliers
	}
}

// coreWords are parts of the names of bodies that are public beyond doubt.
var coreWords = words(`council nhs police constabulary department ministry university hospital hospitals hospice-trust borough government authority agency commission commissioner fire ambulance college ccg icb board school
	schools academies academy prison court parliament royal national`)

// mutual reads "the council and the Harbour Trust have rewritten their contract":
// of two bodies with a contract of theirs, the charity is the supplier.
func (r *reader) mutual(e *event) {
	if len(e.suppliers) > 0 || len(e.buyers) != 2 || !r.sameList(e.buyers) || e.family == nil || e.family != changing && e.family != extending && e.family != signing {
		return
	}
	theirs := false
	for k := e.at; k < e.next && k < e.at+8; k++ {
		theirs = theirs || r.low(k) == "their"
	}
	a, b := r.has(r.names[e.buyers[0]], coreWords), r.has(r.names[e.buyers[1]], coreWords)
	if theirs && a && !b {
		e.buyers, e.suppliers = e.buyers[:1], e.buyers[1:]
	} else if theirs && b && !a {
		e.buyers, e.suppliers = e.buyers[1:], e.buyers[:1]
	}
}

// amongBodies reports that the body of one of some names also stands in a list:
// "let by A on behalf of A, B and C".
func (r *reader) amongBodies(n int, names []int) bool {
	for _, m := range r.members(n) {
		for _, k := range names {
			if r.names[m].body >= 0 && r.names[m].body == r.names[k].body {
				return true
			}
		}
	}
	return false
}

// withoutAgents leaves out courts, which end contracts that are not theirs.
func (r *reader) withoutAgents(names []int) []int {
	var out []int
	for _, n := range names {
		if b := r.names[n].body; b < 0 || !r.isAgent(b) {
			out = append(out, n)
		}
	}
	return out
}

// agentWords are parts of the names of bodies that buy for others.
var agentWords = words(`procurement buying purchasing supply commercial commissioning-support collaborative hub csu consortium shared sourcing supplies`)

// actingWords tell of somebody who acts for others.
var actingWords = words(`behalf acting agent`)

// onBehalf makes those the buyers on whose behalf an agent acts.
func (r *reader) onBehalf(e *event) {
	for k := e.first; k < e.next; k++ {
		if !r.in(k, actingWords) || (r.low(k) != "behalf" || r.low(k+1) != "of") && (r.low(k) != "acting" && r.low(k) != "agent" || r.low(k+1) != "for") {
			continue
		}
		n := r.nameAfter(k + 2)
		if (r.low(k) == "acting" || r.low(k) == "agent") && n >= 0 && r.classOf(n) == public && !r.amongBodies(n, e.buyers) {
			for _, b := range e.buyers {
				r.mark(b, agent)
			}
			e.buyers = nil
		}
		for _, b := range e.buyers {
			if body := r.names[b].body; b != n && r.low(k+2) != "its" && (r.has(r.names[b], agentWords) || body >= 0 && r.isAgent(body)) {
				r.mark(b, agent)
				e.buyers = nil
			}
		}
		if n >= 0 && !r.names[n].described && (len(e.buyers) == 0 || e.family == giving && r.amongBodies(n, e.buyers)) {
			r.assign(e, n, buyer, subjectPlace)
		}
		return
	}
}

// plainBuyer reports that bodies without a name act: "five hospital trusts on the
// coast are looking for", "is being set up by nine trusts".
func (r *reader) plainBuyer(e *event, v *verb) bool {
	if e.family == nil || len(e.buyers) > 0 {
		return false
	}
	first, next := e.first, v.first
	want := e.family.active.subject
	if v.passive {
		first, next, want = v.next, min(v.next+10, e.next), e.family.passive.by["by"]
		for first < next && r.low(first) != "by" {
			first++
		}
	}
	if want != buyer && want != party || !v.passive && v.subject >= 0 && !r.names[v.subject].described && r.classOf(v.subject) != place {
		return false
	}
	for k := first; k < next; k++ {
		low := r.low(k)
		if n := r.named(k); n >= 0 && r.names[n].described && publicNouns.has(low) && r.in(r.names[n].first, indefinite) {
			return false // "a hospital signs": any
		}
		if publicPlurals.has(low) || publicNouns.has(low) && (r.named(k) < 0 || r.names[r.named(k)].described) || r.pluralHead(k) > 0 {
			return r.named(k) < 0 || r.names[r.named(k)].body < 0
		}
	}
	return false
}
