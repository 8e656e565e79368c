package prose

import "tenders/extract/parse"

// forDoing reads "kept the firm on for another 18 months to run its control room",
// "hired Acme for two years to build": the purpose of the deal, and not what the time
// is left for ("has two years to build it").
func (r *reader) forDoing(d *parse.Duration, to int) bool {
	if (r.low(to+1) == "run" || r.low(to+1) == "go" || r.low(to+1) == "come") && !r.runsSomething(to+2) || r.low(to+1) == "go" || r.low(to+1) == "come" {
		return false
	}
	if d.Role == parse.ExtensionDuration || r.adds(d) {
		return true
	}
	return r.low(d.First-1) == "for" && r.signedBefore(d.First)
}

// workTakes reads "The work takes seven years", "That contract is for £4m and takes 18
// months": how long the deal's own work lasts, but not "it takes two years to train".
func (r *reader) workTakes(d *parse.Duration) bool {
	k := d.First - 1
	if low := r.low(k); low != "takes" && low != "take" || r.low(r.behind(d)) == "to" {
		return false
	}
	if r.low(k-1) == "will" {
		k--
	}
	if r.low(k-1) == "and" {
		s := r.sentences[r.sentenceOf[k]]
		return r.isDeal(s.first+1) || r.in(s.first, works) || r.in(s.first+1, works)
	}
	return r.in(k-1, works) || r.isDeal(k-1) && r.low(k-1) != "tender" && r.low(k-1) != "procurement" && r.low(k-1) != "award"
}

// wouldTake reads "would cost about £4m and take two years": how long something else
// than the deal would have lasted.
func (r *reader) wouldTake(k int) bool {
	s := r.sentences[r.sentenceOf[k]]
	for j := k - 1; j >= s.first && j > k-10; j-- {
		switch r.low(j) {
		case "would", "could", "might":
			return true
		case ",", ";":
			return false
		}
	}
	return false
}

// works are nouns for what is done under a contract.
var works = words(`work works job project assignment construction`)

// willServe reads "will design, install and run the system" at "run": what goes on for a
// length behind it, whatever the verbs before would take.
func (r *reader) willServe(k, first int) bool {
	if !r.in(k, serving) || r.low(k-1) != "and" && r.low(k-1) != "then" {
		return false
	}
	for j := k - 2; j >= first && j > k-9; j-- {
		switch r.low(j) {
		case "will", "to", "would", "shall":
			return true
		}
	}
	return false
}

// serving verbs tell of work that goes on.
var serving = words(`run operate maintain manage support host provide supply service deliver look`)
