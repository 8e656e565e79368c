package prose

import "tenders/extract/parse"

// decisionLabels begin the lines that say who decides: "Decision maker: Cabinet
// Member for Roads, Merrow Council".
var decisionLabels = words(`decision decisions body committee meeting decided decider service directorate department cabinet executive board council portfolio officer delegated maker author`)

// decides reports that a text is the notice or record of a decision of a council's.
func (r *reader) decides() bool {
	for s := 0; s < len(r.sentences) && s < headingLines; s++ {
		x := r.sentences[s]
		if !r.heading(x) {
			continue
		}
		for k := x.first; k < x.next; k++ {
			if low := r.low(k); low != "decision" && low != "decisions" {
				continue
			}
			switch r.low(k + 1) {
			case "notice", "record", "maker", "taken", "made", "sheet":
				return true
			}
			switch r.low(k - 1) {
			case "key", "executive", "officer", "delegated", "cabinet", "of":
				return true
			}
		}
	}
	return false
}

// decider is the name of the body that decides, by the line that says so, or -1.
func (r *reader) decider() int {
	for s := 0; s < len(r.sentences) && s < headingLines+6; s++ {
		x := r.sentences[s]
		if !r.beginsLine(x.first) || !r.in(x.first, decisionLabels) || r.low(x.first) == "decision" && r.low(x.first+1) == ":" {
			continue
		}
		colon := x.first
		for colon < x.next && colon < x.first+6 && r.low(colon) != ":" {
			colon++
		}
		if r.low(colon) != ":" {
			continue
		}
		found := -1
		for k := colon + 1; k < x.next; k++ {
			n := r.named(k)
			if n < 0 || !r.mayBuy(n) || r.names[n].next-r.names[n].first < 2 {
				continue
			}
			if r.classOf(n) == public && r.in(r.names[n].next-1, bodyHeads) || r.phrase(r.names[n].first, "borough", "of") {
				found = n
			}
		}
		if found >= 0 {
			return found
		}
	}
	return -1
}

// shouting reports that a line is in capitals throughout: a heading.
func (r *reader) shouting(x sentence) bool {
	count := 0
	for k := x.first; k < x.next; k++ {
		t := &r.tokens[k]
		if t.Kind != parse.TokenWord {
			continue
		}
		for i := range len(t.Text) {
			if c := t.Text[i]; c >= 'a' && c <= 'z' {
				return false
			}
		}
		count++
	}
	return count > 2
}
