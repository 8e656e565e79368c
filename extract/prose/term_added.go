package prose

import "tenders/extract/parse"

// mayAddTime reads a length that the buyer may add to the term, without a word of options:
// "the college may add one year", "may keep the vans for two further years", "and two
// more years if all goes well".
func (r *reader) mayAddTime(d *parse.Duration) bool {
	if d.Role != parse.PlainDuration || r.taken(d) {
		return false
	}
	adds := r.adds(d)
	if adds && r.ifBehind(d) {
		return true
	}
	s := r.sentences[r.sentenceOf[d.First]]
	for k := d.First - 1; k >= s.first && k > d.First-12; k-- {
		low := r.low(k)
		switch {
		case low == "," || low == ";" || r.isDeal(k) && low != "contract" && low != "term":
			return false
		case allowing.has(low) && (adds || r.low(k+1) == "add"):
			return true
		}
	}
	return false
}

// allowing words give leave.
var allowing = words(`may can could might free entitled right able`)

// ifBehind reads "two more years if all goes well", "one further year is possible".
func (r *reader) ifBehind(d *parse.Duration) bool {
	for k := d.Next; k < d.Next+7; k++ {
		switch r.low(k) {
		case "if", "should", "possible", "available", "optional", "offer", "permitted", "allowed", "provided", "discretion":
			return true
		case ".", ";", ",":
			return false
		}
	}
	return false
}

// moreSoon reports that a further length is offered just behind one: "for the first two
// years. It can then keep the firm for two more".
func (r *reader) moreSoon(d *parse.Duration) bool {
	s := r.sentences[r.sentenceOf[d.First]]
	for i := r.firstSpan(d.Next); i < len(r.spans) && r.spans[i].First < d.Next+30; i++ {
		o := &r.spans[i]
		if r.sentences[r.sentenceOf[o.First]].paragraph != s.paragraph {
			return false
		}
		if o.Months > 0 && (o.Role == parse.ExtensionDuration || r.mayAddTime(o)) {
			return true
		}
	}
	return false
}

// summedUp lets a sum in figures tell all options, "with options to extend by two years
// and by a further two (3+2+2)".
func (r *reader) summedUp(options []*parse.Duration) []*parse.Duration {
	for i, d := range options {
		if i == 0 || d.Times < 2 || d.Months <= options[0].Months || r.sentenceOf[d.First] != r.sentenceOf[options[0].First] {
			continue
		}
		for k := d.First; k < d.Next; k++ {
			if r.low(k) == "+" {
				return options[i : i+1]
			}
		}
	}
	return options
}
