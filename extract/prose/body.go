package prose

import (
	"slices"
	"strings"
)

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
	var out []string
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
	var out []string
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

// index finds bodies by their words.
type index struct {
	exact, initials map[string]int
	byFirst         map[string][]int
	// endings finds bodies by the last words of their names.
	endings map[string]int
	// heads finds them by "the Alliance".
	heads map[string]int
}

// findBodies joins the names of one organisation: "Cambridge", "HPE", "LNI" with
// the full names that the text gives somewhere.
func (r *reader) findBodies() {
	x := index{map[string]int{}, map[string]int{}, map[string][]int{}, map[string]int{}, map[string]int{}}
	for i := range r.names {
		if n := &r.names[i]; !n.described && !n.pronoun && n.class != thing && n.class != person {
			r.place(i, &x)
		}
	}
}

// maxNameWords bounds a name that is compared with others: a longer run of words
// with capitals names nobody, and each of its endings would be looked for.
const maxNameWords = 24

func (r *reader) place(i int, x *index) {
	n := &r.names[i]
	if n.class == place && (areaWords.has(r.low(n.first-1)) || publicPlurals.has(r.low(n.next))) {
		return
	}
	words := r.key(*n)
	if len(words) == 0 || len(words) > maxNameWords {
		return
	}
	id := r.same(n, words, x)
	if id < 0 {
		id = len(r.bodies)
		r.bodies = append(r.bodies, body{class: n.class, full: i, words: words})
		x.byFirst[words[0]] = append(x.byFirst[words[0]], id)
		if t := trunk(words); t[0] != words[0] {
			x.byFirst[t[0]] = append(x.byFirst[t[0]], id)
		}
	}
	b := &r.bodies[id]
	if len(words) > len(b.words) || len(words) == len(b.words) && n.next-n.first > r.names[b.full].next-r.names[b.full].first {
		b.full, b.words = i, words
	}
	if b.class == unknown || b.class == place || n.class == public && n.next-n.first > 1 {
		if n.class != unknown {
			b.class = n.class
		}
	}
	b.names = append(b.names, i)
	n.body = id
	x.exact[strings.Join(trunk(words), " ")] = id
	x.noteHeads(words, id)
	for k := 1; k < len(words)-1 && n.class == public; k++ {
		x.endings[strings.Join(words[k:], " ")] = id
	}
	if s := initials(words); len(s) > 1 {
		x.initials[s] = id
	}
}

// areaWords make a town the place of something.
var areaWords = words(`in across throughout around near outside over within`)

func initials(words []string) string {
	if len(words) < 2 {
		return ""
	}
	var b strings.Builder
	for _, w := range words {
		if w == "nhs" {
			b.WriteString(w)
			continue
		}
		b.WriteByte(w[0])
	}
	return b.String()
}

// same finds the body that a name is another name of, or -1.
func (r *reader) same(n *name, words []string, x *index) int {
	if id, ok := r.headOf(n, x); ok {
		return id
	}
	if r.low(n.next) == "(" && r.low(n.next+2) == ")" && len(words) > 1 {
		if id, ok := x.exact[r.low(n.next+1)]; ok && r.agree(n, id) && len(r.bodies[id].words) == 1 && words[0][0] == r.low(n.next + 1)[0] {
			return id // "UHB has signed. University Hospitals of Brook (UHB) said"
		}
	}
	if id, ok := x.exact[strings.Join(trunk(words), " ")]; ok && r.agree(n, id) {
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
	found, t := -1, trunk(words)
	alike := x.byFirst[t[0]]
	for _, id := range alike[max(0, len(alike)-maxAlike):] {
		if !r.agree(n, id) || !prefix(t, trunk(r.bodies[id].words)) {
			continue
		}
		if found >= 0 && found != id {
			return r.closest(n, t, x)
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
func (r *reader) closest(n *name, t []string, x *index) int {
	if id, ok := x.exact[strings.Join(t, " ")]; ok && r.agree(n, id) {
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
	if r.low(n.first-1) == "(" && n.first >= 2 && r.nameAt[n.first-2] >= 0 {
		before := r.names[r.nameAt[n.first-2]]
		if before.body >= 0 && (len(before.words(r)) > 1) && before.words(r)[0][0] == word[0] {
			x.initials[word] = before.body
			return before.body
		}
	}
	return -1
}

func (n name) words(r *reader) []string { return r.key(n) }

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
