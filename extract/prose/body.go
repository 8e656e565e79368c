package prose

import "slices"

// body is one organisation that a text names, by whatever names.
type body struct {
	class class
	// names are its mentions; full is the one that says most.
	names []int
	full  int
	words []string // of its full name, without legal forms
}

// leftOut are what variants of a name have or lack.
var leftOut = words(`the . ' ’ 's and & of -`)

// keyWords are a name without what its variants leave out.
func (r *reader) keyWords(n *name) []string {
	out := make([]string, 0, n.next-n.first)
	for k := n.first; k < n.next; k++ {
		if !r.in(k, leftOut) && (!r.in(k, legalForms) || n.next-n.first == 1) {
			out = append(out, r.low(k))
		}
	}
	return out
}

// trunk drops what is often left out of a trust's name.
func trunk(words []string) []string {
	if !slices.Contains(words, "trust") {
		return words
	}
	out := make([]string, 0, len(words))
	for _, w := range words {
		if w != "nhs" && w != "foundation" && w != "trust" {
			out = append(out, w)
		}
	}
	if len(out) == 0 {
		return words
	}
	return out
}
