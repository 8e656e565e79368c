package prose

// name is one mention of an organisation, or of what may be one.
type name struct {
	first, next int
	class       class
	body        int // which body it names, -1 for none that the text names
	list        int // which list it stands in, or -1
	// described is true of "the trust", "a software firm"; pronoun of "it".
	described, pronoun bool
	// possessive is true where "'s" follows.
	possessive bool
	// shared is true where the head follows the last of a list: "X and Y
	// councils".
	shared bool
	// stands are the names that "the four councils" stands for.
	stands []int
	// public and firm are the bodies of these classes mentioned last before,
	// or -1: what "it" may stand for.
	public, firm int
}

// class says what kind of thing a name is of.
type class uint8

const (
	unknown class = iota
	public
	firm
	place
	person
	thing // a product, a journal, a law: no party to anything
)

// run is a capitalised run of tokens, with what joins them.
type run struct {
	first, next int
	plural      int // tokens of a plural head that follows, and is no part of it
}

// findNames finds all capitalised runs that may name an organisation.
func (r *reader) findNames() {
	r.nameAt = r.numbers(len(r.tokens))
	for i := range r.nameAt {
		r.nameAt[i] = -1
	}
	alone := r.standAlone()
	for i := 0; i < len(r.tokens); {
		if n := r.paper(i); n > 0 {
			r.noteThing(i, n)
			i += n
			continue
		}
		if n := r.segment(i); n > 0 {
			r.addName(run{first: i, next: i + n})
			i += n
			continue
		}
		if n := r.law(i); n > 0 {
			r.noteThing(i, n)
			i += n
			continue
		}
		if !r.startsName(i) {
			i++
			continue
		}
		u := r.grow(i, alone)
		r.addName(u)
		i = max(u.next+u.plural, i+1)
	}
}

// addName notes a run as a name, where it is one: not "Supplier", not "Rotterdam"
// in "the Rotterdam firm", not "Cloud" in "Cloud host Acme".
func (r *reader) addName(u run) {
	u = r.trim(u)
	if u.next <= u.first || r.allGeneric(u) || r.formName(u.first, u.next) || r.callsItself(u.first, u.next) || r.tellsOfFirm(u) {
		return
	}
	if r.lotFollows(u.next) {
		r.noteThing(u.first, u.next-u.first)
		return
	}
	n := name{first: u.first, next: u.next, body: -1, list: -1, shared: u.plural > 0}
	n.possessive = r.low(u.next) == "'s" || r.low(u.next) == "'" || r.low(u.next) == "’"
	n.class = r.classify(n)
	if r.keeps(n) {
		r.note(n)
	}
}

// tellsOfFirm reports a word that tells where a firm is from: "the Rotterdam firm".
func (r *reader) tellsOfFirm(u run) bool {
	if u.next != u.first+1 || !r.in(u.next, firmNouns) && !r.phrase(u.next, "start", "-", "up") || !r.in(u.first-1, determiners) {
		return false
	}
	low := r.low(u.first)
	return !knownFirms.has(low) && !legalForms.has(low)
}

// noteThing notes n tokens that name no party: a journal, a law.
func (r *reader) noteThing(i, n int) {
	r.note(name{first: i, next: i + n, class: thing, body: -1, list: -1})
}

// note files a name, and says of its tokens which name they are in.
func (r *reader) note(n name) {
	for k := n.first; k < n.next; k++ {
		r.nameAt[k] = len(r.names)
	}
	r.names = append(r.names, n)
}
