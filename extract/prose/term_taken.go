package prose

import "tenders/extract/parse"

// adds reports that a length says that it adds: "two more years".
func (r *reader) adds(d *parse.Duration) bool {
	for k := d.First - 1; k <= d.Next; k++ {
		switch r.low(k) {
		case "more", "further", "another", "additional", "extra":
			return true
		}
	}
	return false
}

// exercising verbs turn an option into an extension.
var exercising = words(`exercised exercises exercising exercise taken take takes took taking used uses using use triggered triggers triggering trigger activated activates activating invoked invokes invoking picked picks called
	enacted enacts enacting applied granted agreed`)

// taken reports that an option is not left open but taken up: "has exercised the
// second of two 12-month options".
func (r *reader) taken(d *parse.Duration) bool {
	s := r.sentences[r.sentenceOf[d.First]]
	for k := d.First - 1; k >= s.first && k > d.First-16; k-- {
		low := r.low(k)
		if low == ";" {
			return false
		}
		if !exercising.has(low) || !r.takesOption(k, d) {
			continue
		}
		switch before := r.low(k - 2); r.low(k - 1) {
		case "may", "could", "can", "might", "be", "not", "if":
			return false
		case "will":
			return true
		case "to":
			return before == "is" || before == "are" || before == "has" || before == "decided" || before == "agreed" || before == "opted" || before == "chosen"
		}
		return !baseForms.has(low)
	}
	for k := d.Next; k < s.next && k < d.Next+9; k++ {
		if r.in(k, exercising) && (r.low(k-1) == "been" || r.low(k-1) == "was" || r.low(k-1) == "were" || r.low(k-1) == "being") {
			return true
		}
	}
	return false
}

// takesOption reports that what a verb takes up is an option, whose length is told.
func (r *reader) takesOption(verb int, d *parse.Duration) bool {
	k := verb + 1
	for k < verb+9 && k < d.First {
		switch low := r.low(k); {
		case extendsWord(low) || low == "optional":
			return true
		case low == "up", low == "on", low == "of", low == "both", low == "available", low == "remaining", low == "all", low == "one", low == "two", low == "three", low == "and", low == "final", low == "last", low == "first",
			determiners.has(low), owners.has(low), ordinalWords.has(low):
			k++
		default:
			return false
		}
	}
	return k == d.First && r.optionBetween(d.First, d.Next+3)
}

// baseForms are those verbs without tense, which advise or suppose.
var baseForms = words(`exercise take use trigger activate invoke`)

// ordinalWords number the options of a contract.
var ordinalWords = words(`second third fourth fifth next latest`)

// optionBetween reports that an option or extension is named between two tokens.
func (r *reader) optionBetween(first, next int) bool {
	for k := first; k < next; k++ {
		if low := r.low(k); low == "optional" || extendsWord(low) {
			return true
		}
	}
	return false
}

// shareOf is how much of a length is taken up: one of two options, or both.
func (r *reader) shareOf(d *parse.Duration) int {
	months, s := d.Months, r.sentences[r.sentenceOf[d.First]]
	for k := d.First - 1; k >= s.first && k > d.First-6; k-- {
		switch r.low(k) {
		case "first", "second", "third", "fourth", "last", "final", "one", "next", "latest", "former", "latter":
			if d.Times > 1 && (r.low(k+1) == "of" || r.low(k+3) == "of" && r.low(k+1) == "and") {
				return months / d.Times
			}
		case "both":
			if d.Times == 1 {
				return 2 * months
			}
		case "of", "the", "its", "their", "and", "available":
		default:
			return months
		}
	}
	return months
}

// stillOpen reads "with one more year still available" behind a length.
func (r *reader) stillOpen(d *parse.Duration) bool {
	for k := d.Next; k < d.Next+4; k++ {
		switch r.low(k) {
		case "available", "remaining", "remain", "remains", "possible", "open":
			return true
		case ".", ";", ",":
			return false
		}
	}
	return false
}

// renewed reads "has renewed the deal for three years".
func (r *reader) renewed(d *parse.Duration) bool {
	s := r.sentences[r.sentenceOf[d.First]]
	for k := d.First - 1; k >= s.first && k > d.First-14; k-- {
		switch r.low(k) {
		case "renewed", "extended", "prolonged", "lengthened", "renews", "extends":
			return r.verbed(k) >= 0
		case ",", ";":
			return false
		}
	}
	return false
}
