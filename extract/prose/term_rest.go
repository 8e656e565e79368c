package prose

import "tenders/extract/parse"

// underNewTerms reads "The new version covers six years", "the revised contract runs for
// five years": the length of what a change leads to.
func (r *reader) underNewTerms(d *parse.Duration) bool {
	s := r.sentences[r.sentenceOf[d.First]]
	ran := false
	for k := d.First - 1; k >= s.first && k > d.First-10; k-- {
		low := r.low(k)
		switch {
		case low == "covers" || low == "cover" || termVerbs.has(low) || low == "for":
			ran = true
		case renewing.has(low):
			return ran
		case low == ";" || low == ",":
			return false
		}
	}
	return false
}

// renewing words stand before a contract that takes the place of what was agreed.
var renewing = words(`new revised rewritten redrawn amended renegotiated fresh updated`)

// stillToRun reads "still to run", "that remain" behind a length.
func (r *reader) stillToRun(k int) bool {
	still := false
	if low := r.low(k); low == "that" || low == "which" || low == "still" || low == "left" || low == "yet" {
		still = true
		k++
	}
	switch r.low(k) {
	case "remain", "remains", "left":
		return true
	case "to":
		return (r.low(k+1) == "run" || r.low(k+1) == "go") && (still || !r.runsSomething(k+2))
	}
	return false
}

// runsSomething reports that a thing follows "to run", which is then no rest of time:
// "for two years to run its switchboard".
func (r *reader) runsSomething(k int) bool {
	low := r.low(k)
	return determiners.has(low) || owners.has(low) || r.named(k) >= 0
}
