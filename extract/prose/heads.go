package prose

import "tenders/extract/parse"

// headNouns end names of public bodies and of firms alike; "the Alliance" is
// whoever was named so before.
var headNouns = words(`alliance association partnership consortium collaborative collaboration federation institute institution society foundation corporation museum gallery library network centre executive
	service services college office fund union charity company group federation academy commission directorate enterprise registry archive archives observatory zoo theatre ombudsman court tribunal parliament
	company charity venture cooperative co-operative co-op company bank fund school schools homes housing`)

// headOf is the body whose name has the word that a name consists of: "the
// Alliance", or -1.
func (r *reader) headOf(n *name, x *index) (int, bool) {
	low := r.low(n.first)
	if n.next != n.first+1 || !r.in(n.first, headNouns) || r.low(n.first-1) != "the" {
		return -1, false
	}
	id, ok := x.heads[low]
	return id, ok
}

// noteHeads remembers which body a head stands for, the last one named.
func (x *index) noteHeads(words []string, id int) {
	if len(words) < 2 {
		return
	}
	for _, w := range words {
		if headNouns.has(w) {
			x.heads[w] = id
		}
	}
}

// commonHead reports that a small noun may stand for a body, since the text writes
// it with a capital somewhere: "the alliance".
func (r *reader) commonHead(low string) bool {
	switch low {
	case "service", "services", "centre", "office", "network", "housing", "homes", "group", "company", "court", "fund":
		return false
	}
	return headNouns.has(low) && r.written[low]&writtenLarge != 0
}

// headings takes the names of headings for those of things, where no other part
// of the text has them: "Leisure Management Software" over a notice.
func (r *reader) headings() {
	only := map[int]bool{}
	for s := range r.sentences {
		x := r.sentences[s]
		if !r.isHeading(x) || r.belowLabel(s) || r.listLine(s) || r.namesFirms(x) {
			continue
		}
		for k := x.first; k < x.next; k++ {
			n := r.named(k)
			if n < 0 {
				continue
			}
			k = r.names[n].next - 1
			if k > x.first && r.namedLine(x) && r.names[n].first != x.first {
				break
			}
			if b := r.names[n].body; b >= 0 && !only[b] && r.onlyInHeadings(b) && r.vague(b) {
				only[b] = true
			}
		}
	}
	for b := range only {
		r.bodies[b].class = thing
		for _, n := range r.bodies[b].names {
			r.names[n].class, r.names[n].body = thing, -1
		}
	}
}

// isHeading reports that a sentence is a line by itself, without a verb or a full
// stop.
func (r *reader) isHeading(x sentence) bool {
	if x.next == x.first || !r.beginsLine(x.first) || x.next-x.first > 20 {
		return false
	}
	last := x.next - 1
	if r.namedLine(x) {
		return true
	}
	if r.tokens[last].Kind < parse.TokenBreak && x.next < len(r.tokens) {
		return false
	}
	for k := x.first; k < x.next; k++ {
		t := &r.tokens[k]
		if t.Low == "." && k+1 >= last || t.Kind == parse.TokenSign || t.Kind == parse.TokenWord && (r.in(k, auxiliaries) && t.Low != "to" && t.Low != "all" && t.Low != "today" && t.Low != "'s" || t.Low == "has") {
			return false
		}
	}
	return true
}

// belowLabel reports that the line before says who a name on this one is.
func (r *reader) belowLabel(s int) bool {
	if want, _ := r.lineLabel(r.sentences[s].first, r.sentences[s].next); want != noRole {
		return true
	}
	for p := s - 1; p >= 0 && p >= s-12; p-- {
		if want, _ := r.lineLabel(r.sentences[p].first, r.sentences[p].next); want != noRole {
			return true
		}
		if last := r.sentences[p].next - 2; last >= 0 && r.low(last) == ":" {
			return true
		}
		if !r.isHeading(r.sentences[p]) || r.sentences[p].paragraph < r.sentences[s].paragraph-12 {
			break
		}
	}
	return false
}

// onlyInHeadings reports that no sentence proper names a body.
func (r *reader) onlyInHeadings(b int) bool {
	for _, n := range r.bodies[b].names {
		if !r.isHeading(r.sentences[r.sentenceOf[r.names[n].first]]) {
			return false
		}
	}
	return true
}

// vague reports that nothing in a body's names is only a body's: no legal form, no
// head of a public body.
func (r *reader) vague(b int) bool {
	for _, n := range r.bodies[b].names {
		m := r.names[n]
		if r.has(m, legalForms) || r.has(m, publicWords) || r.in(m.first, knownFirms) || r.nationalBody(m) || r.officeFor(m) || r.interestCompany(m) {
			return false
		}
	}
	return true
}

// namedLine reports that a line begins with one name and a colon: "Community
// Benefits: the contractor will".
func (r *reader) namedLine(x sentence) bool {
	n := r.named(x.first)
	return n >= 0 && r.low(r.names[n].next) == ":" && r.classOf(n) != public
}
