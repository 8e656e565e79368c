package prose

import "strings"

// records reads lines of lists: "Merrow Council: payroll, Acme Ltd, £420,000".
func (r *reader) records() {
	for s := range r.sentences {
		first := r.sentences[s].first
		if first >= len(r.tokens) || r.named(first) < 0 {
			continue
		}
		b := r.named(first)
		if r.classOf(b) != public || r.low(r.names[b].next) != ":" || len(r.moneyIn(first, r.sentences[s].next)) == 0 {
			continue
		}
		e := event{at: r.names[b].next, first: first, next: r.sentences[s].next, sentence: s, verb: -1, family: giving, status: Awarded, contract: true, own: true, buyers: []int{b}}
		for k := r.names[b].next; k < e.next; k++ {
			if n := r.named(k); n >= 0 {
				if r.classOf(n) == firm {
					e.suppliers = appendNew(e.suppliers, n)
				}
				k = r.names[n].next - 1
			}
		}
		if len(e.suppliers) > 0 {
			r.events = append(r.events, e)
		}
	}
}

// forItself reads "for itself and for A and B", "on its own behalf and on that of
// A": whoever acts, and those named, buy together.
func (r *reader) forItself(i int) {
	s := r.sentences[r.sentenceOf[i]]
	if low := r.low(i - 1); low != "for" && low != "of" && low != "own" {
		return
	}
	e := event{at: i, first: i, next: i + 1, sentence: r.sentenceOf[i], verb: -1, family: seeking, status: Tender, contract: true, own: true}
	for k := i + 1; k < s.next && k < i+40; k++ {
		n := r.named(k)
		if n < 0 {
			if low := r.low(k); low == ";" || r.verbed(k) >= 0 || low == "whose" || low == "which" {
				break
			}
			continue
		}
		if c := r.classOf(n); !r.names[n].described && (c == public || c == unknown || c == place) {
			r.setClass(n, public)
			e.buyers = appendNew(e.buyers, n)
		}
		k = r.names[n].next - 1
		e.next = k + 1
	}
	for k := i - 1; k >= s.first && len(e.buyers) > 0; k-- {
		if n := r.named(k); n >= 0 && !r.names[n].pronoun {
			if c := r.classOf(n); c == public || c == unknown || c == place {
				r.setClass(n, public)
				e.buyers = appendNew(e.buyers, n)
			}
			break
		}
	}
	if len(e.buyers) > 0 {
		r.events = append(r.events, e)
	}
}

// questWords end phrases for looking about: "in the market for".
var questWords = words(`market hunt lookout search trawl`)

// quest reads "is in the market for", "is on the hunt for", "is in search of".
func (r *reader) quest(i int) {
	k := i - 1
	if r.low(k) == "the" || r.low(k) == "a" {
		k--
	}
	if r.low(k) != "in" && r.low(k) != "on" || r.low(i+1) != "for" && r.low(i+1) != "of" {
		return
	}
	for k--; r.in(k, auxiliaries) || strings.HasSuffix(r.low(k), "ly"); k-- {
	}
	if k < 0 || r.named(k) < 0 {
		return
	}
	s := r.sentences[r.sentenceOf[i]]
	e := event{at: i, first: s.first, next: s.next, sentence: r.sentenceOf[i], verb: -1, family: seeking, status: Tender, contract: true, own: true}
	r.assign(&e, r.governed(r.named(k), s.first), buyer, subjectPlace)
	if len(e.buyers) > 0 {
		r.events = append(r.events, e)
	}
}

// nowRuns reads "it will now run to May 2028": an extension.
func (r *reader) nowRuns(i int) {
	if low := r.low(i + 1); r.low(i-1) != "will" || low != "run" && low != "last" && low != "continue" || !r.reachesDate(i+2) {
		return
	}
	s := r.sentenceOf[i]
	e := event{at: i, first: r.sentences[s].first, next: r.sentences[s].next, sentence: s, verb: -1, family: extending, status: Extended, contract: true, own: true}
	for k := e.first; k < i; k++ {
		n := r.named(k)
		if n < 0 {
			continue
		}
		r.assign(&e, n, party, subjectPlace)
		k = r.names[n].next - 1
	}
	e.settle()
	r.events = append(r.events, e)
}

// bidWords are what companies have until some day to do.
var bidWords = words(`bid tender respond apply submit reply express put make return send`)

// toBid reads "companies have until 14 February to bid": something is on offer.
func (r *reader) toBid(i int) {
	if low := r.low(i - 1); low != "have" && low != "has" && low != "given" && low != "had" {
		return
	}
	for k := i + 2; k < i+6; k++ {
		if r.low(k) == "to" && r.in(k+1, bidWords) {
			s := r.sentenceOf[i]
			r.events = append(r.events, event{at: i, first: r.sentences[s].first, next: r.sentences[s].next, sentence: s, verb: -1, family: seeking, status: Tender, contract: true, own: true, plain: true})
			return
		}
	}
}

// priceChange reads "the price of the council's database has climbed from £6m to
// £9m".
func (r *reader) priceChange(i int) {
	s := r.sentences[r.sentenceOf[i]]
	for _, m := range r.moneyIn(i, min(i+30, s.next)) {
		if r.money[m].Before == "" || r.low(i-1) != "the" && r.named(max(i-1, 0)) < 0 {
			continue
		}
		e := event{at: i, first: s.first, next: s.next, sentence: r.sentenceOf[i], verb: -1, family: changing, status: Awarded, contract: true, own: true}
		if r.speaksOfChange() {
			e.status = Changed
		}
		for k := i; k < r.money[m].First; k++ {
			if n := r.named(k); n >= 0 {
				r.assign(&e, n, party, subjectPlace)
				k = r.names[n].next - 1
			}
		}
		r.events = append(r.events, e)
		return
	}
}

// speaksOfChange reports that the text tells of a contract altered, and not only
// of a price that turned out higher.
func (r *reader) speaksOfChange() bool {
	if r.changes == 0 {
		r.changes = 1
		if r.findChange() {
			r.changes = 2
		}
	}
	return r.changes == 2
}

func (r *reader) findChange() bool {
	for i := range r.tokens {
		switch r.low(i) {
		case "modification", "variation", "amended", "amendment", "modified", "renegotiated", "widened", "scope":
			return true
		case "change":
			if r.low(i+1) == "notice" || r.low(i+1) == "request" || r.low(i-1) == "contract" {
				return true
			}
		}
	}
	return false
}

// grantWords near an extension tell that it is more than an option.
var grantWords = words(`adds adding published requires require required needs agreed agrees granted grants approved approves secured given handed sought awarded confirmed announced signed won undertaken`)

// granted reads "now requires a further 29-month extension", "the value of the
// extension is".
func (r *reader) granted(i int) {
	if r.isOption(i) || r.named(i) >= 0 {
		return
	}
	s := r.sentences[r.sentenceOf[i]]
	found := r.low(i-1) == "a" && (r.low(i-2) == "as" || r.low(i-2) == "constitutes") || r.low(i+1) == "is" && (r.low(i+2) == "worth" || r.low(i+2) == "valued" || r.low(i+2) == "for" || r.low(i+2) == "being") || r.low(i-1) == "the" && r.low(i-2) == "of" && r.low(i-3) == "value" || r.low(i+1) == "," && r.low(i+2) == "worth" ||
		r.low(i+1) == "adds" || r.low(i+1) == "extends" || r.low(i+1) == "increases" || r.low(i+1) == "brings" || r.low(i-1) == "this" && r.low(i-2) == "by"
	for k := i + 2; k < i+7 && k < s.next && !found && r.low(i) != "extension"; k++ {
		found = r.low(k) == "adds" || r.low(k) == "increases" // "a modification published on Tuesday adds"
	}
	for k := i - 1; k >= s.first && k >= i-9 && !found; k-- {
		found = r.in(k, grantWords)
		if r.low(k) == ";" || r.low(k) == "option" || r.low(k) == "optional" {
			break
		}
	}
	if !found || r.conditional(i, s.first) {
		return
	}
	e := event{at: i, first: s.first, next: s.next, sentence: r.sentenceOf[i], verb: -1, family: extending, status: Extended, contract: true, own: true}
	if r.low(i) == "modification" || r.low(i) == "variation" {
		e.family, e.status = changing, Changed
	}
	for k := s.first; k < i; k++ {
		if n := r.named(k); n >= 0 {
			r.assign(&e, n, party, subjectPlace)
			k = r.names[n].next - 1
		}
	}
	r.events = append(r.events, e)
}

// conditional reports that a sentence tells of a mere possibility.
func (r *reader) conditional(i, start int) bool {
	for k := i - 1; k >= start; k-- {
		switch r.low(k) {
		case "may", "could", "might", "if", "can", "would", "any", "option", "options":
			return true
		}
	}
	return false
}
