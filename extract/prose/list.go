package prose

import "tenders/extract/parse"

// findLists joins names that stand in a row: "A, B and C".
func (r *reader) findLists() {
	for i := 0; i < len(r.names); {
		j := i + 1
		conjunction := false
		for j < len(r.names) {
			n, and := r.linked(j-1, j)
			if !n {
				break
			}
			conjunction = conjunction || and
			j++
		}
		if j-i > 2 || j-i == 2 && (conjunction || r.goesOn(r.names[j-1].next)) {
			r.addList(i, j)
		}
		i = j
	}
}

// goesOn reports that a list ends in something that is no name: "and two others".
func (r *reader) goesOn(i int) bool {
	if r.low(i) == "," {
		i++
	}
	if r.low(i) != "and" {
		return false
	}
	next := r.low(i + 1)
	number := i+1 < len(r.tokens) && r.tokens[i+1].Kind == parse.TokenNumber
	return r.capital(i+1) || determiners.has(next) || number || smallCount.has(next)
}

// smallCount are numbers in words that others are counted by.
var smallCount = words(`one two three four five six seven eight nine ten several others`)

// linked reports that only marks and "and" stand between two names that can be
// of one list.
func (r *reader) linked(a, b int) (ok, and bool) {
	x, y := &r.names[a], &r.names[b]
	if x.possessive || x.described != y.described || r.sentenceOf[x.first] != r.sentenceOf[y.first] || !x.listable() || !y.listable() {
		return false, false
	}
	k := x.next
	k += r.bracket(k) // an acronym, "(lead commissioner)"
	seen := false
	for ; k < y.first; k++ {
		switch r.linkAt(k, y.next) {
		case noLink:
			return false, false
		case markLink:
			seen = true
		case andLink:
			seen, and = true, true
		case passedOver:
		}
	}
	return seen && r.mates(x, y), and
}

// listable reports that a name can be of a list of parties.
func (n *name) listable() bool { return !n.pronoun && n.class != person && n.class != thing }

// link is what a token between two names makes of them.
type link uint8

const (
	noLink     link = iota // "for": they are of no list
	passedOver             // "the"
	markLink               // ","
	andLink                // "and", "as well as"
)

// linkAt tells what the token at k does between two names, the second of which ends
// before next.
func (r *reader) linkAt(k, next int) link {
	switch r.low(k) {
	case ",", ";":
		return markLink
	case "and", "&", "plus":
		return andLink
	case "the", "its", "both":
		return passedOver
	case "partner", "partners":
		if r.bidTogether(next) {
			return passedOver
		}
	case "well":
		if r.low(k-1) == "as" && r.low(k+1) == "as" {
			return andLink
		}
	case "as", "along", "together", "with":
		if r.joinsLists(k) {
			return andLink
		}
	}
	return noLink
}

// bidTogether reads ", which bid as a single team" behind "Acme and its partner Bolt".
func (r *reader) bidTogether(k int) bool {
	for j := k; j < k+12; j++ {
		switch r.low(j) {
		case "jointly", "together", "single", "joint", "consortium", "team":
			return true
		}
	}
	return false
}

// bracket is how many tokens a short note in brackets has at k, 0 where none
// stands.
func (r *reader) bracket(k int) int {
	if r.low(k) != "(" {
		return 0
	}
	for j := k + 1; j < k+7; j++ {
		if r.low(j) == ")" {
			return j - k + 1
		}
	}
	return 0
}

// joinsLists reads "as well as", "along with", "together with".
func (r *reader) joinsLists(k int) bool {
	switch before := r.low(k - 1); r.low(k) {
	case "as":
		return r.low(k+1) == "well" || before == "well"
	case "with":
		return before == "along" || before == "together"
	}
	return r.low(k+1) == "with"
}

// mates reports that two names can be of one list by their classes: a town and a
// firm are an address.
func (r *reader) mates(x, y *name) bool {
	a, b := x.class, y.class
	if x.body >= 0 {
		a = r.bodies[x.body].class
	}
	if y.body >= 0 {
		b = r.bodies[y.body].class
	}
	switch {
	case a == b, a == unknown && b != place, b == unknown && a != place:
		return true
	case a == public && b == firm, a == firm && b == public:
		return r.low(x.next) == "and" && y.first <= x.next+2
	case a == place && (b == public || b == unknown), b == place && (a == public || a == unknown):
		return true
	}
	return false
}

// addList makes names i to j a list. Names whose head follows the last of them
// are bodies of that kind.
func (r *reader) addList(i, j int) {
	shared := r.names[j-1].shared
	members := make([]int, 0, j-i)
	for k := i; k < j; k++ {
		n := &r.names[k]
		n.list = len(r.lists)
		members = append(members, k)
		if shared && (n.class == unknown || n.class == place) {
			n.class = public
			n.shared = true
		}
	}
	r.lists = append(r.lists, members)
}

// sameList reports that two names stand in one list, on one side of a deal.
func (r *reader) sameList(names []int) bool {
	return len(names) == 2 && r.names[names[0]].list >= 0 && r.names[names[0]].list == r.names[names[1]].list
}

// members are the names of the list that a name stands in, or the name alone.
func (r *reader) members(n int) []int {
	if n < 0 {
		return nil
	}
	if l := r.names[n].list; l >= 0 {
		return r.lists[l]
	}
	return []int{n}
}
