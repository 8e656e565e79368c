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

// key is a name without what its variants leave out.
func (r *reader) key(n name) []string {
	out := make([]string, 0, n.next-n.first)
	for k := n.first; k < n.next; k++ {
		switch low := r.low(k); low {
		case "the", ".", "'", "’", "'s", "and", "&", "of", "-":
		default:
			if !legalForms.has(low) || n.next-n.first == 1 {
				out = append(out, low)
			}
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
