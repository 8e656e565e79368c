package prose

// countWord tells how many a small number word is, 0 for others.
func countWord(low string) int {
	switch low {
	case "two", "both", "pair":
		return 2
	case "three", "trio":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	case "six":
		return 6
	case "seven":
		return 7
	case "eight":
		return 8
	case "nine":
		return 9
	case "ten":
		return 10
	}
	return 0
}

// countedBodies lets "the four borough councils" stand for the four names of a
// list before: "Verges in A, B, C and D will be mown".
func (r *reader) countedBodies() {
	for i := range r.names {
		n := &r.names[i]
		noun := r.low(n.next - 1)
		if !n.described || n.body >= 0 || !r.in(n.first, definite) || !publicPlurals.has(noun) {
			continue
		}
		count := 0
		for k := n.first + 1; k < n.next-1 && count == 0; k++ {
			count = countWord(r.low(k))
		}
		if count > 0 {
			n.stands = r.listOf(i, count)
		}
	}
}

// listOf is the last list of so many names before one, that may be of public
// bodies.
func (r *reader) listOf(before, count int) []int {
	for l := len(r.lists) - 1; l >= 0; l-- {
		list := r.lists[l]
		if list[0] > before || len(list) != count {
			continue
		}
		for _, m := range list {
			if c := r.classOf(m); c != unknown && c != place && c != public {
				return nil
			}
		}
		return list
	}
	return nil
}
