package prose

// bracketed is how many tokens a note in brackets has behind a name.
func (r *reader) bracketed(k int) int {
	if r.low(k) != "(" {
		return 0
	}
	for j := k + 1; j < k+10; j++ {
		if r.low(j) == ")" {
			return j - k + 1
		}
	}
	return 0
}

// inList reports that a comma and another name stand before.
func (r *reader) inList(first int) bool {
	if r.low(first-1) == "," {
		k := first - 2
		for r.capital(k) || r.low(k) == "and" {
			k--
		}
		if r.portfolio(name{first: k + 1, next: first - 1}) {
			return false
		}
	}
	return r.low(first-1) == "," && (r.capital(first-2) || r.in(first-2, legalForms) || r.low(first-2) == "council" || r.low(first-2) == "trust")
}

// continues reports that the list goes on behind.
func (r *reader) continues(end int) bool {
	if r.low(end) == "," && r.low(end+1) == "and" {
		end++
	}
	return (r.low(end) == "and" || r.low(end) == ",") && (r.capital(end+1) || r.low(end+1) == "the" && r.capital(end+2))
}

// sharedList reads "Wold and Marsh, Fenside and Upper Dale CCGs": an "and" before
// a comma joins, since another one closes the list.
func (r *reader) sharedList(end int) bool {
	if r.low(end) != "," {
		return false
	}
	closing := false
	for k := end + 1; k < end+30 && k < len(r.tokens); k++ {
		switch low := r.low(k); {
		case low == "and":
			closing = true
		case low == "." || low == ";":
			return false
		case closing && r.pluralHead(k) > 0:
			return true
		case low != "," && low != "&" && low != "the" && !r.capital(k):
			return false
		}
	}
	return false
}
