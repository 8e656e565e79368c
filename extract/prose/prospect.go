package prose

// joinWords tell of those who may take part later.
var joinWords = words(`join joining follow adopt opt participate accede aboard access`)

// perhapsWords tell that they may, or will some day.
var perhapsWords = words(`may could might option can later eventually`)

// prospects marks the bodies that may join a deal later: "other partners may
// follow, among them Wold Trust".
func (r *reader) prospects() {
	for s := range r.sentences {
		first, next := r.sentences[s].first, r.sentences[s].next
		may, join := false, false
		for k := first; k < next; k++ {
			may = may || r.in(k, perhapsWords)
			join = join || r.is(k, joinTrait)
		}
		if !may || !join {
			continue
		}
		for k := first; k < next; k++ {
			n := r.named(k)
			if n < 0 {
				continue
			}
			if m := &r.names[n]; m.body >= 0 && !m.described && r.classOf(n) == public {
				r.marksOf(m.body).prospective++
			}
			k = r.names[n].next - 1
		}
	}
}

// prospective lists the bodies that may join.
func (r *reader) prospective(g *group) []int {
	var out []int
	for b := range r.bodies {
		if m := r.marks[b]; m != nil && m.prospective > 0 && !has(g.buyers, b) {
			out = append(out, b)
		}
	}
	return out
}

// scope reads whose cost an amount is where that is not the buyer's alone: "for
// all partner trusts", "if every partner comes aboard".
func (r *reader) scope(at int) string {
	s := r.sentences[r.sentenceOf[at]]
	for k := s.first; k < s.next; k++ {
		if low := r.low(k); low != "all" && low != "every" && low != "each" {
			continue
		}
		for j := k + 1; j < k+5 && j < s.next; j++ {
			low := r.low(j)
			if publicPlurals.has(low) || low == "partners" || low == "members" || publicNouns.has(low) || low == "partner" && !r.in(j+1, publicNouns) && !r.in(j+1, publicPlurals) {
				return r.text[r.tokens[k].Start:r.tokens[j].End]
			}
			if prepositions.has(low) && low != "of" {
				break
			}
		}
	}
	return ""
}
