package prose

// appositions tells what a name is by a phrase that stands for it: "Peakdale, a
// hospital trust", "the software house Medisoft", "its contractor, Relling".
func (r *reader) appositions() {
	for i := range r.names {
		d := &r.names[i]
		if !d.described || d.pronoun || d.class != public && d.class != firm {
			continue
		}
		if i+1 < len(r.names) {
			r.apposed(i+1, d.next, d.class)
		}
		if i == 0 || r.low(d.first-1) != "," || r.names[i-1].next != d.first-1 || r.names[i-1].list >= 0 {
			continue
		}
		switch {
		case r.in(d.first, definite) && d.class == firm && r.weakBody(i-1):
			r.names[i-1].class = firm // "Verity Public Services, the company picked"
			r.bodies[r.names[i-1].body].class = firm
		case r.in(d.first, indefinite):
			r.settleClass(i-1, d.class)
		}
	}
}

// ownedBodies makes a company a public body's that the text tells to be one:
// "Airports Limited, a body wholly owned by ministers".
func (r *reader) ownedBodies() {
	for i := range r.names {
		m := &r.names[i]
		if m.described || m.body < 0 || r.classOf(i) == public || r.low(m.next) != "," {
			continue
		}
		if r.toldPublic(m.next + 1) {
			m.class = public
			r.bodies[m.body].class = public
		}
	}
}

// toldPublic reads what tells of a public body behind a comma: "a body wholly owned
// by ministers", "the regulator".
func (r *reader) toldPublic(k int) bool {
	switch r.low(k) {
	case "a", "an", "the", "which":
		k++
	}
	for end := k + 8; k < end; k++ {
		switch low := r.low(k); low {
		case "body", "regulator", "quango", "landlord":
			return true
		case "charity":
			if r.low(k+1) == "owned" {
				return true
			}
		case "owned":
			if r.low(k-1) == "publicly" || r.low(k-2) == "council" || r.low(k-2) == "state" || r.low(k-2) == "government" {
				return true // "a publicly owned company"
			}
			if r.low(k+1) == "by" && r.publicOwner(k+2) {
				return true
			}
		case ",", ".", "and":
			return false
		default:
			if verbs[low].frame != nil {
				return false
			}
		}
	}
	return false
}

// publicOwner reports that whoever is named at k is public: "the Scottish
// Ministers", "nine councils".
func (r *reader) publicOwner(k int) bool {
	for j := k; j < k+5; j++ {
		low := r.low(j)
		if low == "ministers" || low == "government" || low == "state" || publicPlurals.has(low) || publicNouns.has(low) {
			return true
		}
		if n := r.named(min(j, len(r.nameAt)-1)); n >= 0 && !r.names[n].described {
			return r.classOf(n) == public
		}
	}
	return false
}

// inPlaces makes names places that only ever stand behind "in": "two trusts in
// Fenshire have signed".
func (r *reader) inPlaces() {
	for b := range r.bodies {
		x := &r.bodies[b]
		if x.class != unknown || len(x.words) > 2 || knownFirms.has(x.words[0]) {
			continue
		}
		all := len(x.names) > 0
		for _, n := range x.names {
			low := r.low(r.names[n].first - 1)
			all = all && (low == "in" || areaWords.has(low)) && !r.names[n].possessive
		}
		if all {
			x.class = place
			for _, n := range x.names {
				r.names[n].class = place
			}
		}
	}
}

// apposed settles the class of a name that stands directly behind a phrase, or
// between commas behind it.
func (r *reader) apposed(n, next int, c class) {
	m := &r.names[n]
	switch {
	case m.first == next:
	case r.low(next) == "," && m.first == next+1 && (r.low(m.next) == "," || r.low(m.next) == "."):
	default:
		return
	}
	if m.list < 0 {
		r.settleClass(n, c)
	}
}

// settleClass makes a name that its words leave open one of a class.
func (r *reader) settleClass(n int, c class) {
	m := &r.names[n]
	if m.described || m.body < 0 || r.classOf(n) != unknown {
		return
	}
	m.class = c
	r.bodies[m.body].class = c
}
