package prose

import "strings"

// standAlone counts the runs that stand alone somewhere, so that "Corvane and
// Dunmere Hospitals NHS Trust" is two names in a text that speaks of Corvane.
func (r *reader) standAlone() map[string]int {
	alone := r.memory.alone
	for i := 0; i < len(r.tokens); {
		if !r.capital(i) {
			i++
			continue
		}
		next := i + 1
		for r.capital(next) {
			next++
		}
		if r.low(i-1) == "(" && r.low(next) == ")" {
			i = next // "Acme (Scotland) Ltd"
			continue
		}
		if r.low(next) != "and" && r.low(next) != "&" && r.low(i-1) != "and" && r.low(i-1) != "&" {
			alone[r.lowRun(i, next)]++
		}
		i = next
	}
	return alone
}

func (r *reader) lowRun(first, next int) string {
	if next == first+1 {
		return r.tokens[first].Low
	}
	parts := make([]string, 0, next-first)
	for k := first; k < next; k++ {
		parts = append(parts, r.tokens[k].Low)
	}
	return strings.Join(parts, " ")
}
