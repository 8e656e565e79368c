package prose

import "tenders/extract/parse"

// inlineLabels reads the labels that open a sentence in the middle of a paragraph,
// with several names behind their colon: "Economic operators admitted: A; B; C."
func (r *reader) inlineLabels() {
	if !r.noticed() {
		return
	}
	for s := range r.sentences {
		x := r.sentences[s]
		colon := x.first
		for colon < x.next && colon < x.first+8 && r.low(colon) != ":" {
			colon++
		}
		if colon+1 >= x.next || r.low(colon) != ":" || labels[r.low(colon-1)] != noRole {
			continue
		}
		want, _ := r.lineLabel(x.first, colon+1)
		if want == noRole || r.named(colon+1) < 0 {
			continue
		}
		n := r.named(colon + 1)
		if m := &r.names[n]; m.first != colon+1 || m.described {
			continue
		}
		r.listed(x.first, r.rowOf(n), want)
	}
}

// segment is how many tokens a name has that makes up one item of a list parted by
// semicolons, or the text behind a label, and holds commas of its own: "Brick, Slate
// & Sons (Contractors) Ltd". It is 0 where none begins at i.
func (r *reader) segment(i int) int {
	if low := r.low(i - 1); low != ";" && low != ":" || !r.capital(i) {
		return 0
	}
	comma := false
	for k := i + 1; k < len(r.tokens) && k < i+14; k++ {
		low := r.low(k)
		if r.in(k, legalForms) && (r.low(k+1) == ";" || r.low(k+1) == "." || r.low(k+1) == "and" && r.low(k-1) != ",") {
			if comma && r.oneFirm(i, k) {
				return k + 1 - i
			}
			return 0
		}
		switch {
		case low == ",":
			comma = true
		case low == ";", r.in(k, legalForms), r.is(k, verbTrait) && !r.capital(k), low == ":":
			return 0
		}
	}
	return 0
}

// oneFirm reports that "&" or "and" closes the partners of one firm behind a comma:
// "A, B & Sons".
func (r *reader) oneFirm(first, last int) bool {
	for k := first; k < last; k++ {
		if low := r.low(k); low == "&" || low == "and" {
			for j := first; j < k; j++ {
				if r.low(j) == "," && k-j < 4 {
					return true
				}
			}
		}
	}
	return false
}

// listLine reports that a line is one of a list: it begins with a bullet, or stands
// below a sentence that ends in a colon.
func (r *reader) listLine(s int) bool {
	if r.bulleted(r.sentences[s].first) {
		return true
	}
	for p := s - 1; p >= 0 && p > s-12; p-- {
		last := r.sentences[p].next - 1
		if last < 1 || r.tokens[last].Kind < parse.TokenBreak || r.tokens[last].Kind == parse.TokenBlank && p < s-1 && r.low(last-1) != ":" {
			return false
		}
		if r.low(last-1) == ":" {
			return true
		}
	}
	return false
}

// streets end the first lines of addresses.
var streets = words(`road street lane way avenue house hall square court close drive row quay park place terrace crescent buildings building gate walk hill green wharf centre offices headquarters floor box`)

// addressLine reports that a line is part of an address: it holds a postcode, or a
// street behind a number or before a comma.
func (r *reader) addressLine(k int) bool {
	street := false
	for j := k; j < len(r.tokens) && r.tokens[j].Kind < parse.TokenBreak && j < k+24; j++ {
		t := &r.tokens[j]
		street = street || streets.has(t.Low) && j > k
		if street && (t.Low == "," || r.tokens[k].Kind == parse.TokenNumber) {
			return true
		}
		if t.Capital() && len(t.Text) <= 2 && j+1 < len(r.tokens) && r.tokens[j+1].Kind == parse.TokenNumber && r.tokens[j+1].Glued {
			return true // "WX1 1AA"
		}
	}
	return false
}

// namesFirms reports that a line tells behind its colon who has what: "Awarded to the
// following group: A and B".
func (r *reader) namesFirms(x sentence) bool {
	for k := x.first + 1; k < x.next && k < x.first+12; k++ {
		if r.low(k) == ":" {
			return r.sideOfSentence(x.first, k) != noRole
		}
	}
	return false
}
