package prose

import "strings"

// index finds bodies by their words.
type index struct {
	exact, initials map[string]int
	byFirst         map[string][]int
	// endings finds bodies by the last words of their names.
	endings map[string]int
	// heads finds them by "the Alliance".
	heads map[string]int
}

// empty makes an index ready for the next text.
func (x *index) empty() {
	x.exact, x.initials, x.byFirst = emptied(x.exact), emptied(x.initials), emptied(x.byFirst)
	x.endings, x.heads = emptied(x.endings), emptied(x.heads)
}

// findBodies joins the names of one organisation: "Cambridge", "HPE", "LNI" with
// the full names that the text gives somewhere.
func (r *reader) findBodies() {
	x := &r.memory.index
	for i := range r.names {
		if n := &r.names[i]; !n.described && !n.pronoun && n.class != thing && n.class != person {
			r.place(i, x)
		}
	}
}

// maxNameWords bounds a name that is compared with others: a longer run of words
// with capitals names nobody, and each of its endings would be looked for.
const maxNameWords = 24

// key is what a name is found by: its words, those of its trunk, and these in one.
type key struct {
	words, trunk []string
	exact        string
}

func newKey(words []string) key {
	t := trunk(words)
	return key{words, t, strings.Join(t, " ")}
}

// place finds the body of a name, or makes one: "Wold Trust" behind "Wold NHS
// Foundation Trust" is the same. A town that only says where is none.
func (r *reader) place(i int, x *index) {
	n := &r.names[i]
	if n.class == place && (r.in(n.first-1, areaWords) || r.in(n.next, publicPlurals)) {
		return
	}
	words := r.keyWords(n)
	if len(words) == 0 || len(words) > maxNameWords {
		return
	}
	k := newKey(words)
	id := r.same(n, k, x)
	if id < 0 {
		id = r.newBody(i, k, x)
	}
	r.nameBody(id, i, words)
	x.add(id, k, n.class == public)
}

// newBody adds a body that the text has not named before.
func (r *reader) newBody(i int, k key, x *index) int {
	id := len(r.bodies)
	r.bodies = append(r.bodies, body{class: r.names[i].class, full: i, words: k.words})
	head := k.words[0]
	x.byFirst[head] = append(x.byFirst[head], id)
	if t := k.trunk[0]; t != head {
		x.byFirst[t] = append(x.byFirst[t], id)
	}
	return id
}

// nameBody adds a name to a body. The longest name is the full one, and may tell its
// class.
func (r *reader) nameBody(id, i int, words []string) {
	n, b := &r.names[i], &r.bodies[id]
	size, full := n.next-n.first, r.names[b.full].next-r.names[b.full].first
	if len(words) > len(b.words) || len(words) == len(b.words) && size > full {
		b.full, b.words = i, words
	}
	open := b.class == unknown || b.class == place
	if n.class != unknown && (open || n.class == public && size > 1) {
		b.class = n.class
	}
	b.names = append(b.names, i)
	n.body = id
}

// add files a body under all that may stand for a name of it; those of public bodies
// also under their endings: "the Combined Authority".
func (x *index) add(id int, key key, public bool) {
	words := key.words
	x.exact[key.exact] = id
	x.noteHeads(words, id)
	for k := 1; k < len(words)-1 && public; k++ {
		x.endings[strings.Join(words[k:], " ")] = id
	}
	if s := initials(words); len(s) > 1 {
		x.initials[s] = id
	}
}

// areaWords make a town the place of something.
var areaWords = words(`in across throughout around near outside over within`)

// initials are the first letters of a name, "nct" of "North Cumbria Trust", where
// "nhs" stays whole.
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
