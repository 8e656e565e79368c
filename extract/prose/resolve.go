package prose

// lastNamed has for each class the body that was named last.
type lastNamed [thing + 1]int

// resolve tells which body a described name stands for: the one of its class
// that was named last. It runs once over the names, in order.
func (r *reader) resolve() {
	last := lastNamed{public: -1, firm: -1}
	byHead := r.memory.byHead
	for i := range r.names {
		n := &r.names[i]
		n.public, n.firm = last[public], last[firm]
		switch {
		case n.described && !n.pronoun && r.in(n.first, definite):
			n.body = r.standsFor(n, last, byHead)
			if n.class == unknown && n.body < 0 {
				n.class = thing
			}
		case n.body >= 0 && !n.described:
			if c := r.likelyClass(n); c == public || c == firm {
				last[c] = n.body
				for _, w := range r.bodies[n.body].words {
					byHead[w] = n.body
				}
			}
		}
	}
}

// likelyClass is the class of a name's body, or of the name. What neither tells is
// likely a firm, "the outsourcer" of the next sentence, unless it stands where places
// do: "in Merrow".
func (r *reader) likelyClass(n *name) class {
	c := r.bodies[n.body].class
	if c == unknown {
		c = n.class
	}
	if c != unknown {
		return c
	}
	switch r.low(n.first - 1) {
	case "in", "at", "of", "across":
		return unknown
	}
	return firm
}

// resolveLater takes a noun that nothing before explains for the one body of that
// noun that the text names later: "the council", three sentences before "Wold
// Council".
func (r *reader) resolveLater() {
	byHead := r.onlyOfNoun()
	for i := range r.names {
		n := &r.names[i]
		if n.described && !n.pronoun && n.body < 0 && n.class == public && r.in(n.first, definite) {
			if b, ok := byHead[r.low(n.next-1)]; ok && b >= 0 {
				n.body = b
			}
		}
	}
}

// onlyOfNoun finds by nouns like "council" the one public body with each in its name,
// -1 where there are several.
func (r *reader) onlyOfNoun() map[string]int {
	byHead := map[string]int{}
	for b := range r.bodies {
		if len(r.bodies[b].names) == 0 || r.bodies[b].class != public {
			continue
		}
		for _, w := range r.bodies[b].words {
			if !publicNouns.has(w) {
				continue
			}
			if _, ok := byHead[w]; ok {
				byHead[w] = -1
			} else {
				byHead[w] = b
			}
		}
	}
	return byHead
}

// standsFor prefers a body with the noun in its name: "the council" is no trust.
func (r *reader) standsFor(n *name, last lastNamed, byHead map[string]int) int {
	noun := r.low(n.next - 1)
	if publicPlurals.has(noun) || firmPlurals.has(noun) {
		return -1
	}
	if id, ok := byHead[noun]; ok && (r.bodies[id].class == n.class || n.class == unknown) {
		return id
	}
	if n.class == unknown {
		return -1
	}
	return last[n.class]
}
