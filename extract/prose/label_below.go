package prose

import "tenders/extract/parse"

// beginsLine reports that a token is the first of its line.
func (r *reader) beginsLine(k int) bool { return k == 0 || r.tokens[k-1].Kind >= parse.TokenBreak }

// namesBelow are the names that the lines behind an end of line begin with, up to
// the first that begins otherwise.
func (r *reader) namesBelow(k int) []int {
	var out []int
	for k < len(r.tokens) && r.tokens[k].Kind >= parse.TokenBreak {
		if len(out) > 0 && (r.tokens[k].Kind == parse.TokenBlank && !r.bulleted(k+1) || r.addressLine(k+1)) {
			break
		}
		n := r.lineName(k + 1)
		if n < 0 {
			n = r.nameBehindColon(k + 1)
		}
		if n < 0 {
			break
		}
		out = append(out, r.rowOf(n)...)
		for k = r.names[n].next; k < len(r.tokens) && r.tokens[k].Kind < parse.TokenBreak; k++ {
		}
	}
	return out
}

// nameBehindColon is the name behind the colon of a line: "Lot 2 (data): Acme Ltd".
func (r *reader) nameBehindColon(k int) int {
	if low := r.low(k); low != "lot" && low != "area" && !r.bulleted(k) {
		return -1
	}
	for j := k; j < k+14 && j < len(r.tokens) && r.tokens[j].Kind < parse.TokenBreak; j++ {
		if r.low(j) == ":" {
			return r.lineName(j + 1)
		}
	}
	return -1
}

// rowOf are the names of a line that begins with one and goes on with others.
func (r *reader) rowOf(n int) []int {
	out := []int{n}
	for _, m := range r.members(n) {
		if m > n && r.sentenceOf[r.names[m].first] == r.sentenceOf[r.names[n].first] {
			out = append(out, m)
		}
	}
	return out
}

// bulleted reports that a mark before a line's words stands at a token: "• Acme Ltd".
func (r *reader) bulleted(k int) bool {
	switch r.low(k) {
	case "-", "•", "*", "–", "·", "(":
		return true
	}
	return false
}

// lineName is the name that a line consists of, an address or a note in brackets
// apart, or -1: "1. Acme Ltd, Leeds", "Name: Acme Ltd".
func (r *reader) lineName(k int) int {
	for k < len(r.tokens) && r.numbersName(k) {
		k++
	}
	if r.low(k) == "the" {
		k++
	}
	for j := k; j < k+4 && r.in(k, nameLabels); j++ {
		if r.low(j) == ":" {
			k = j + 1
		}
	}
	if k >= len(r.tokens) || r.named(k) < 0 {
		return -1
	}
	n := r.named(k)
	if m := &r.names[n]; m.first != k || m.described || m.pronoun || m.class == person || !r.endsLineName(m.next) {
		return -1
	}
	return n
}

// numbersName reports the number or mark before a name of a list: "1.", "(2)", "•".
func (r *reader) numbersName(k int) bool {
	low, next := r.low(k), r.low(k+1)
	if r.tokens[k].Kind == parse.TokenNumber {
		return next == "." || next == ")"
	}
	return r.bulleted(k) || (low == "." || low == ")") && k > 0
}

// endsLineName reports that a name of a line ends before a token: at the line's end,
// or before its address.
func (r *reader) endsLineName(k int) bool {
	if k >= len(r.tokens) || r.tokens[k].Kind >= parse.TokenBreak {
		return true
	}
	switch r.low(k) {
	case ",", "(", ";", ".", "-", "–", "and", ":":
		return true
	}
	return false
}

// nameLabels come before a name within a form's block: "Name: Acme Ltd".
var nameLabels = words(`name organisation organization company supplier provider contractor buyer tenderer authority official legal trading registered`) //nolint:misspell // notices spell it both ways
