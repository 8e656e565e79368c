package prose

import (
	"strings"

	"tenders/extract/parse"
)

// grow takes tokens into a run as long as they belong to one name.
func (r *reader) grow(i int, alone map[string]int) run {
	u := run{first: i, next: i + 1}
	for {
		n := r.joins(u, alone)
		if n == 0 {
			break
		}
		u.next += n
	}
	if r.pluralHead(u.next) == 0 {
		u.next += r.smallHead(u)
	}
	u.plural = r.pluralHead(u.next)
	return u
}

// joins tells how many more tokens belong to the run.
func (r *reader) joins(u run, alone map[string]int) int {
	i := u.next
	if i >= len(r.tokens) {
		return 0
	}
	if n := r.joinsForm(u); n > 0 {
		return n
	}
	t := &r.tokens[i]
	switch {
	case t.Kind == parse.TokenNumber:
		return r.joinsNumber(u)
	case t.Kind == parse.TokenWord && t.Low == "'s":
		return r.joinsPossessive(u)
	case r.capital(i) && (!t.Glued || r.tokens[i-1].Kind == parse.TokenMark):
		return r.joinsCapital(u)
	}
	return r.joinsSmall(u, alone)
}

// joinsSmall reads the small words and marks that a name goes on over: "Food and
// Rural", "Stoke-on-Trent", "University of".
func (r *reader) joinsSmall(u run, alone map[string]int) int {
	i := u.next
	switch t := &r.tokens[i]; t.Low {
	case "plc", "ltd", "limited", "llp":
		return 1 // "Acme ltd"
	case "&", "upon":
		if r.capital(i + 1) {
			return 2
		}
	case ".":
		if r.low(i-1) == "st" && r.capital(i+1) {
			return 2
		}
	case "'", "’":
		return r.joinsApostrophe(u)
	case "-":
		if t.Glued {
			return r.joinsHyphen(i)
		}
	case "of", "for":
		return r.joinsOf(u)
	case "der", "den", "de", "van", "von", "du", "des", "la", "le", "del", "della", "di", "da", "dos", "ter", "ten", "und":
		return r.joinsParticle(i)
	case "and":
		return r.joinsAnd(u, alone)
	case ",":
		return r.joinsComma(u, alone)
	}
	return 0
}

// joinsForm reads legal forms that are more than a word: "A/S", "B.V.", and the
// country before one, "Acme (Scotland) Ltd".
func (r *reader) joinsForm(u run) int {
	i := u.next
	switch low := r.low(i); {
	case (low == "a" || low == "s") && r.low(i+1) == "/" && len(r.low(i+2)) == 1 && r.capital(i+2):
		return 3
	case low == "(" && r.capital(i+1) && r.low(i+2) == ")" && r.in(i+3, legalForms):
		return 4
	}
	return r.lettered(i)
}

// joinsNumber reads the figure in a name: "Unit4", and "Version 1", a firm.
func (r *reader) joinsNumber(u run) int {
	t := &r.tokens[u.next]
	if r.low(u.next-1) == "version" && t.Low == "1" && u.next == u.first+1 && !r.startsSentence(u.first) {
		return 1
	}
	if t.Glued {
		return r.numberedFirm(u)
	}
	return 0
}

// joinsCapital decides whether a capitalised word goes on with a run, as it mostly
// does, or begins a name of its own.
func (r *reader) joinsCapital(u run) int {
	i := u.next
	low, last := r.low(i), r.low(i-1)
	switch {
	case r.paper(i) > 0:
		return 0
	case r.firmOfIT(u):
		return 1
	case regions.has(low) && (r.endsPhrase(i+1) || r.is(i+1, verbTrait)) && !publicWords.has(last):
		return 1 // "Halite Northern gets"
	case (low == "cio" || low == "scio") && r.noticed():
		return 1 // "Speak Together CIO", a charity's legal form
	case legalForms.has(last) && !legalForms.has(low):
		return 0
	case notNames.has(low) && !publicWords.has(low) && !r.capital(i+1):
		return 0
	}
	return 1
}

// joinsApostrophe reads "Teachers' Retirement Board", "St Thomas' Hospital".
func (r *reader) joinsApostrophe(u run) int {
	i := u.next
	if u.next-u.first <= 2 && strings.HasSuffix(r.low(i-1), "s") && r.capital(i+1) {
		if _, head := r.rightRun(i + 1); head {
			return 2
		}
	}
	if r.low(i-2) == "st" && (r.capital(i+1) || r.low(i+1) == "and") {
		return 1
	}
	return 0
}

// lettered reads the legal form "B.V.", "N.V.", "S.A.".
func (r *reader) lettered(i int) int {
	if r.low(i+1) != "." || i+3 >= len(r.tokens) || r.low(i+3) != "." || !r.tokens[i+2].Glued || !legalForms.has(r.low(i)+r.low(i+2)) || len(r.low(i)) != 1 {
		return 0
	}
	return 4
}

// joinsHyphen reads "Stoke-on-Trent" and "Hewlett-Packard".
func (r *reader) joinsHyphen(i int) int {
	if i+1 >= len(r.tokens) || !r.tokens[i+1].Glued {
		return 0
	}
	if r.capital(i + 1) {
		return 2
	}
	switch r.low(i + 1) {
	case "operative", "operatives", "operation", "op":
		if r.low(i-1) == "co" {
			return 2 // "Tyning Doctors Co-operative Ltd"
		}
	case "on", "upon", "in", "le", "by", "the", "under", "super":
		if r.low(i+2) == "-" && (r.capital(i+3) || r.low(i+3) == "the") {
			return 4
		}
	}
	return 0
}
