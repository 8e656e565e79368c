package prose

import (
	"strings"

	"tenders/extract/parse"
)

// lineLabel reads the label that a line consists of, or begins with before its
// colon: its role, and the token behind it.
func (r *reader) lineLabel(first, next int) (role, int) {
	k := r.behindNumber(first, next)
	var label lineLabel
	parts := 0
	for ; k < next && parts < len(label); k++ {
		t := &r.tokens[k]
		if t.Low == ":" || t.Kind >= parse.TokenBreak {
			break
		}
		if r.in(k, fillers) {
			continue
		}
		if t.Kind != parse.TokenWord || !r.in(k, lineLabelWords) {
			return noRole, 0
		}
		label[parts] = r.ids[k]
		parts++
	}
	if k < next && r.low(k) == ":" {
		k++
	}
	if parts == 0 {
		return r.sectionRole(first, next), k
	}
	return lineLabels[label], k
}

// behindNumber skips "V.2.3)", "1.", "•" at the head of a line.
func (r *reader) behindNumber(first, next int) int {
	k := first
	for k < next && k < first+8 {
		t := &r.tokens[k]
		roman := t.Kind == parse.TokenWord && strings.Trim(t.Low, "ivx") == ""
		if t.Kind != parse.TokenNumber && t.Kind != parse.TokenMark && !roman && (t.Low != "section" || k != first) || t.Low == "(" && r.low(k+1) == "the" {
			break
		}
		k++
	}
	return k
}

// labelLines reads labels that stand on a line of their own, with names on the
// lines below: "Suppliers", then one a line.
func (r *reader) labelLines() {
	for s := range r.sentences {
		x := r.sentences[s]
		if !r.beginsLine(x.first) || x.next-x.first > 16 {
			continue
		}
		want, k := r.lineLabel(x.first, x.next)
		if want == noRole || k >= len(r.tokens) || r.tokens[k].Kind < parse.TokenBreak {
			continue
		}
		at := r.behindNumber(x.first, x.next)
		if names := r.namesBelow(k); len(names) > 0 {
			r.listed(at, names, want)
		}
	}
	r.labelledInLine()
	r.listsBelow()
	r.inlineLabels()
}

// labelledInLine reads a label and names on the same line: "Economic operators
// admitted: A Ltd; B Ltd and C".
func (r *reader) labelledInLine() {
	for s := range r.sentences {
		x := r.sentences[s]
		if x.next-x.first < 3 || !r.capital(r.behindNumber(x.first, x.next)) {
			continue
		}
		want, k := r.lineLabel(x.first, x.next)
		if want == noRole || r.low(k-1) != ":" || k >= len(r.nameAt) || r.named(k) < 0 {
			continue
		}
		if low := r.low(k - 2); !plural(low) && low != "admitted" && low != "appointed" && low != "selected" {
			continue
		}
		if names := r.namesInLine(k, x.next); len(names) > 1 {
			r.listed(r.behindNumber(x.first, x.next), names, want)
		}
	}
}
