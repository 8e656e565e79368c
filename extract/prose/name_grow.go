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
	t, last := &r.tokens[i], r.low(i-1)
	switch {
	case (t.Low == "a" || t.Low == "s") && r.low(i+1) == "/" && len(r.low(i+2)) == 1 && r.capital(i+2) && i > u.first:
		return 3 // "A/S"
	case t.Kind == parse.TokenNumber && last == "version" && t.Low == "1" && u.next == u.first+1 && !r.startsSentence(u.first):
		return 1
	case t.Kind == parse.TokenNumber && t.Glued && r.numberedFirm(u) > 0:
		return r.numberedFirm(u)
	case r.lettered(i) > 0:
		return r.lettered(i)
	case t.Kind == parse.TokenWord && t.Low == "'s":
		return r.joinsPossessive(u)
	case r.capital(i) && (!t.Glued || r.tokens[i-1].Kind == parse.TokenMark):
		if r.paper(i) > 0 {
			return 0
		}
		if r.firmOfIT(u) {
			return 1
		}
		if regions.has(t.Low) && i > u.first && (r.endsPhrase(i+1) || verbs[r.low(i+1)].frame != nil) && !publicWords.has(last) {
			return 1 // "Halite Northern gets"
		}
		if (t.Low == "cio" || t.Low == "scio") && r.noticed() {
			return 1 // "Speak Together CIO", a charity's legal form
		}
		if legalForms.has(last) && !legalForms.has(t.Low) || notNames.has(t.Low) && !publicWords.has(t.Low) && !r.capital(i+1) {
			return 0
		}
		return 1
	case legalForms.has(t.Low) && (t.Low == "plc" || t.Low == "ltd" || t.Low == "limited" || t.Low == "llp") && i > u.first:
		return 1
	case t.Low == "&" && r.capital(i+1):
		return 2
	case t.Low == "(" && r.capital(i+1) && r.low(i+2) == ")" && legalForms.has(r.low(i+3)): // "Acme (Scotland) Ltd"
		return 4
	case t.Low == "." && last == "st" && r.capital(i+1):
		return 2
	case t.Low == "'" || t.Low == "’":
		if u.next-u.first <= 2 && strings.HasSuffix(last, "s") && r.capital(i+1) {
			if _, head := r.rightRun(i + 1); head { // "Teachers' Retirement Board"
				return 2
			}
		}
		if r.low(i-2) == "st" && (r.capital(i+1) || r.low(i+1) == "and") {
			return 1
		}
	case t.Low == "-" && t.Glued:
		return r.joinsHyphen(i)
	case t.Low == "of", t.Low == "for":
		return r.joinsOf(u)
	case t.Low == "upon" && r.capital(i+1):
		return 2
	case t.Low == "and":
		return r.joinsAnd(u, alone)
	case t.Low == ",":
		return r.joinsComma(u, alone)
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
	case "on", "upon", "in", "le", "by", "the", "under", "super":
		if r.low(i+2) == "-" && (r.capital(i+3) || r.low(i+3) == "the") {
			return 4
		}
	}
	return 0
}
