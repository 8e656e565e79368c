package prose

// unitWords are names for several who act as one: "the Meridian Alliance".
var unitWords = words(`alliance consortium partnership venture jv group team coalition grouping collaboration collective collaborative syndicate duo trio pair`)

// memberVerbs lead from the name of such a unit to its members.
var memberVerbs = [][]string{
	{"is", "made", "up", "of"}, {"made", "up", "of"}, {"comprises"}, {"comprising"}, {"consists", "of"}, {"consisting", "of"}, {"is", "composed", "of"}, {"composed", "of"}, {"brings", "together"},
	{"bringing", "together"}, {"is", "formed", "by"}, {"formed", "by"}, {"is", "formed", "of"}, {"unites"}, {"includes"}, {"are"}, {"is", "a", "consortium", "of"}, {"is", "a", "partnership", "of"},
	{"is", "a", "partnership", "between"}, {"is", "a", "consortium", "between"}, {"is", "made", "up", "by"}, {"is", "an", "alliance", "of"}, {"is", "an", "alliance", "between"},
}

// memberships notes the members of units that are no company: each of them is a
// party to what the unit signs.
func (r *reader) memberships() {
	for i := range r.tokens {
		low := r.low(i)
		if !r.in(i, unitWords) && low != "members" && low != "partners" {
			continue
		}
		k := i + 1
		for k < len(r.tokens) && (r.low(k) == "," || r.low(k) == "which" || r.low(k) == "'s" || low == "members" && (r.low(k) == "of" || r.named(k) >= 0)) {
			k++
		}
		for _, p := range memberVerbs {
			if !r.phrase(k, p...) || (p[0] == "are" || p[0] == "includes") && low != "members" && low != "partners" {
				continue
			}
			if list := r.firmsFrom(k + len(p)); len(list) > 1 {
				r.units = append(r.units, unit{r.unitNamed(i), i, list})
			}
			break
		}
	}
}

// unit is several firms that act as one: its body, -1 where it has no name, the
// token that tells of it, and its members.
type unit struct {
	body, at int
	members  []int
}

// unitNamed is the body of a unit's name, or -1.
func (r *reader) unitNamed(i int) int {
	if n := r.named(i); n >= 0 {
		return r.names[n].body
	}
	return -1
}

// firmsFrom lists the bodies that a stretch names one after the other: "A, B, the
// building contractor C, and D".
func (r *reader) firmsFrom(k int) []int {
	var out []int
	for gap := 0; k < len(r.tokens) && gap < 7; k++ {
		if low := r.low(k); low == "." || low == ";" || low == ":" || r.tokens[k].Kind >= 4 {
			break
		}
		n := r.named(k)
		if n < 0 {
			gap++
			if low := r.low(k); auxiliaries.has(low) || relatives.has(low) || prepositions.has(low) || low == "when" || low == "who" {
				break
			}
			continue
		}
		k = r.names[n].next - 1
		if r.names[n].described {
			continue
		}
		if c := r.classOf(n); c == thing || c == person || c == place || r.names[n].body < 0 {
			break
		}
		out = appendNew(out, r.names[n].body)
		gap = 0
	}
	return out
}

// unfold puts the members of a unit in its place, and beside one of them the
// others.
func (r *reader) unfold(bodies []int, g *group) []int {
	for _, u := range r.units {
		switch {
		case u.body >= 0 && has(bodies, u.body) && !r.has(r.names[r.bodies[u.body].full], legalForms):
			bodies = nil // what others sell to it is none of the buyer's
		case u.body < 0 && len(bodies) == 0 && abs(r.sentenceOf[u.at]-r.sentenceOf[g.first]) <= 2:
		case u.body < 0 && len(bodies) > 0 && shares(bodies, u.members) && r.actsAsUnit(g):
		default:
			continue
		}
		for _, m := range u.members {
			if mk := r.marks[m]; mk == nil || mk.rival+mk.incumbent == 0 {
				bodies = appendNew(bodies, m)
			}
		}
		return bodies
	}
	return bodies
}

// actsAsUnit reports that the sentence that tells of a deal speaks of a unit.
func (r *reader) actsAsUnit(g *group) bool {
	s := r.sentences[r.sentenceOf[g.first]]
	for k := s.first; k < s.next; k++ {
		if r.in(k, unitWords) {
			return true
		}
	}
	return false
}
