package prose

import "strings"

// same finds the body that a name is another name of, or -1.
func (r *reader) same(n *name, k key, x *index) int {
	words := k.words
	if id, ok := r.headOf(n, x); ok {
		return id
	}
	if id := r.definedAs(n); id >= 0 {
		return id
	}
	if id, ok := r.acronymBehind(n, words, x); ok {
		return id
	}
	if id, ok := x.exact[k.exact]; ok && r.agree(n, id) {
		return id
	}
	if len(words) == 1 {
		if words[0] == "nhs" {
			return -1
		}
		if id := r.abbreviates(n, words[0], x); id >= 0 {
			return id
		}
	}
	if id, ok := r.sameEnding(n, words, x); ok {
		return id
	}
	return r.sameBeginning(n, k, x)
}

// definedAs reads what a text says to call a body from now on: the second name in
// "the Waterways Agency (\"the Agency\")".
func (r *reader) definedAs(n *name) int {
	k := n.first - 1
	if r.low(k) == "the" {
		k--
	}
	if r.quotes(k) {
		k--
	}
	if r.low(k) != "(" || k == n.first-1 && n.next-n.first > 1 || r.low(n.next) != ")" && !r.quotes(n.next) {
		return -1
	}
	before := r.named(k - 1)
	if before < 0 || r.names[before].next != k {
		return -1
	}
	if b := r.names[before].body; b >= 0 && r.agree(n, b) {
		return b
	}
	return -1
}

// quotes reports a quotation mark.
func (r *reader) quotes(k int) bool {
	switch r.low(k) {
	case "\"", "'", "“", "”", "‘", "’":
		return true
	}
	return false
}

// acronymBehind finds a body that the text called by its acronym before it wrote the
// name out: "UHB has signed. University Hospitals of Brook (UHB) said".
func (r *reader) acronymBehind(n *name, words []string, x *index) (int, bool) {
	if r.low(n.next) != "(" || r.low(n.next+2) != ")" || len(words) < 2 {
		return 0, false
	}
	short := r.low(n.next + 1)
	id, ok := x.exact[short]
	return id, ok && r.agree(n, id) && len(r.bodies[id].words) == 1 && words[0][0] == short[0]
}

// sameBeginning finds the one body whose name begins as this does, or goes on from it:
// "Wold Valley" for "Wold Valley Hospitals". It is -1 where there are several.
func (r *reader) sameBeginning(n *name, k key, x *index) int {
	found, alike := -1, x.byFirst[k.trunk[0]]
	for _, id := range alike[max(0, len(alike)-maxAlike):] {
		if !r.agree(n, id) || !prefix(k.trunk, trunk(r.bodies[id].words)) {
			continue
		}
		if found >= 0 && found != id {
			return r.closest(n, k, x)
		}
		found = id
	}
	return found
}

// sameEnding reads "the Combined Authority" for "Tarnshire Combined Authority".
func (r *reader) sameEnding(n *name, words []string, x *index) (int, bool) {
	if n.class != public || len(words) < 2 {
		return 0, false
	}
	if id, ok := x.endings[strings.Join(words, " ")]; ok && r.low(n.first-1) == "the" {
		return id, true
	}
	for k := 1; k < len(words)-1; k++ {
		if id, ok := x.exact[strings.Join(words[k:], " ")]; ok && r.bodies[id].class == public && r.low(r.names[r.bodies[id].full].first-1) == "the" {
			return id, true
		}
	}
	return 0, false
}

// maxAlike bounds the bodies of one first word that a name is compared with.
const maxAlike = 30

// closest decides between several bodies whose names begin alike: none, unless
// the shorter name itself was met before.
func (r *reader) closest(n *name, k key, x *index) int {
	if id, ok := x.exact[k.exact]; ok && r.agree(n, id) {
		return id
	}
	return -1
}

// abbreviates reads "NECS" behind "North of England Commissioning Support (".
func (r *reader) abbreviates(n *name, word string, x *index) int {
	text := r.tokens[n.first].Text
	if strings.ToUpper(text) != text || len(text) < 2 {
		return -1
	}
	if id, ok := x.initials[word]; ok {
		return id
	}
	if r.low(n.first-1) == "(" && n.first >= 2 && r.named(n.first-2) >= 0 {
		before := &r.names[r.named(n.first-2)]
		if words := r.keyWords(before); before.body >= 0 && len(words) > 1 && words[0][0] == word[0] {
			x.initials[word] = before.body
			return before.body
		}
	}
	return -1
}

// agree reports that a name can be of a body, by their classes.
func (r *reader) agree(n *name, id int) bool {
	b := &r.bodies[id]
	if x, y := r.landOf(n), r.landOf(&r.names[b.full]); x != "" && y != "" && x != y {
		return false // "Acme Inc" owns "Acme UK Limited"
	}
	switch {
	case n.class == b.class, n.class == unknown, b.class == unknown, n.class == place && b.class == public, n.class == public && b.class == place:
		return len(b.words) != 1 || b.words[0] != "nhs"
	}
	return false
}

// landOf is the law under which a firm's name says it is formed, "" where it does not.
func (r *reader) landOf(n *name) string {
	switch r.low(n.next - 1) {
	case "ltd", "limited", "plc", "llp", "lp", "cic":
		return "uk"
	case "inc", "incorporated", "corp", "corporation", "llc":
		return "us"
	case "gmbh", "ag":
		return "de"
	case "bv", "nv":
		return "nl"
	}
	return ""
}

// prefix reports that one list of words begins the other.
func prefix(a, b []string) bool {
	n := min(len(a), len(b))
	for i := range n {
		if a[i] != b[i] {
			return false
		}
	}
	return n > 0
}
