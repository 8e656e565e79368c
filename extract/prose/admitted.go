package prose

// admitted is a list of those who have a place on a framework, and where it stands.
type admitted struct {
	at     int
	bodies []int
}

// frameworkWords are what firms have places on.
var frameworkWords = words(`framework panel dps agreement list catalogue`)

// admitVerbs tell of a place on it: "have been admitted".
var admitVerbs = words(`admitted accepted appointed placed approved enrolled included`)

// findAdmitted reads who is on a framework: "Fourteen companies have won places on it,
// among them A, B and C", "A and B are on it", "A, B and C have been admitted".
func (r *reader) findAdmitted() []admitted {
	var out []admitted
	for _, list := range r.lists {
		first, next := r.names[list[0]].first, r.names[list[len(list)-1]].next
		if !r.amongAdmitted(first, next) && !r.admittedBehind(next) || !r.speaksOfFramework(r.sentenceOf[first]) {
			continue
		}
		a := admitted{at: first}
		for _, n := range list {
			if b := r.names[n].body; b >= 0 && (r.marks[b] == nil || r.marks[b].rival == 0) && r.bodies[b].class != public {
				a.bodies = appendNew(a.bodies, b)
			}
		}
		if len(a.bodies) > 1 {
			out = append(out, a)
		}
	}
	return out
}

// amongAdmitted reads a list as some of those just counted: "among them A and B", "A
// and B are among them", "with places for 14 suppliers, including A and B".
func (r *reader) amongAdmitted(first, next int) bool {
	if r.low(next) == "," {
		next++
	}
	if low := r.low(next); low == "are" || low == "were" {
		next++
	}
	before := r.phrase(first-2, "among", "them") || r.low(first-1) == "including"
	behind := r.low(next) == "among" && (r.low(next+1) == "them" || r.low(next+1) == "those" || r.low(next+1) == "the")
	if !before && !behind {
		return false
	}
	counted := false
	s := r.sentenceOf[first]
	for k := r.sentences[max(s-1, 0)].first; k < r.sentences[s].next; k++ {
		if r.in(k, bidNouns) || r.low(k) == "bid" || r.low(k) == "bidders" || r.low(k) == "asked" || r.low(k) == "invited" || r.low(k) == "expected" || r.low(k) == "shortlisted" {
			return false
		}
		counted = counted || r.in(k, firmPlurals) || r.low(k) == "places"
	}
	return counted
}

// admittedBehind reads what follows a list: "are on it", "have been admitted".
func (r *reader) admittedBehind(k int) bool {
	switch r.low(k) {
	case "are", "were":
		k++
	case "have":
		if r.low(k+1) == "all" {
			k++
		}
		if r.low(k+1) == "won" || r.low(k+1) == "got" || r.low(k+1) == "gained" || r.low(k+1) == "secured" {
			return r.low(k+2) == "places" || r.low(k+2) == "a" && r.low(k+3) == "place"
		}
		if r.low(k+1) != "been" {
			return false
		}
		k += 2
	default:
		return false
	}
	if r.low(k) == "all" || r.low(k) == "both" || r.low(k) == "now" {
		k++
	}
	return r.in(k, admitVerbs) || r.phrase(k, "on", "it") || r.phrase(k, "on", "the") && r.in(k+2, frameworkWords)
}

// speaksOfFramework reports that a sentence or the one before it speaks of a
// framework.
func (r *reader) speaksOfFramework(s int) bool {
	for k := r.sentences[max(s-1, 0)].first; k < r.sentences[s].next; k++ {
		if r.low(k) == "framework" || r.low(k) == "dps" || r.low(k) == "panel" || r.phrase(k, "dynamic", "purchasing") {
			return true
		}
	}
	return false
}

// admit gives those who are admitted to the deal that is told last before them.
func (r *reader) admit(groups []group) {
	for _, a := range r.findAdmitted() {
		last := -1
		for i := range groups {
			if groups[i].first <= a.at && (last < 0 || groups[i].first > groups[last].first) {
				last = i
			}
		}
		if last < 0 && len(groups) == 1 && len(groups[0].suppliers) == 0 {
			last = 0
		}
		if last < 0 {
			continue
		}
		g := &groups[last]
		if g.suppliers = a.bodies; g.status == Tender || g.status == Planned {
			g.status = Awarded
		}
	}
}
