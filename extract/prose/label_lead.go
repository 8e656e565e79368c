package prose

// buyingNouns are what a leading buyer leads.
var buyingNouns = words(`purchase procurement project buying exercise tender competition group consortium`)

// leader reads "with St Bede's in the lead", "Merrow Council leads the group", and
// those it leads: "leads the project with Wold Council".
func (r *reader) leader(i int) {
	n := r.leaderAt(i)
	if n < 0 || r.names[n].described {
		return
	}
	if role := byClass(r.classOf(n)); role != noRole {
		r.labelled(i, n, role)
	}
	if r.in(i+2, buyingNouns) && r.low(i+3) == "with" {
		if with := r.nameAfter(i + 4); with >= 0 && r.classOf(with) == public {
			r.labelled(i, with, buyer)
		}
	}
}

// leaderAt is the name that "lead" or "leads" is told of, or -1.
func (r *reader) leaderAt(i int) int {
	if r.low(i) == "lead" {
		switch before := r.low(i - 1); {
		case before == "the" && r.low(i-2) == "in":
			return r.nameEnding(i - 2)
		case before == "as":
			return r.nameEnding(i - 1)
		}
		return -1
	}
	switch what := r.low(i + 2); {
	case groupWords.has(what), what == "procurement", what == "project", what == "buying":
		return r.nameEnding(i)
	case r.low(i) == "leads" && (buyingNouns.has(what) || r.low(i+1) == ","):
		return r.nameEnding(i)
	}
	return -1
}

// nameEnding is the name that ends before a token.
func (r *reader) nameEnding(k int) int {
	if k < 1 {
		return -1
	}
	return r.named(k - 1)
}
