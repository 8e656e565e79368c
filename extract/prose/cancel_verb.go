package prose

// plannedNouns are what is cancelled besides contracts.
var plannedNouns = words(`plan plans procurement procedure lot project talks negotiations tender scheme programme competition bid proposal proposals outsourcing purchase process contract deal agreement
	framework partnership venture order award exercise hunt search race bidding`)

// cancels reports that what ends is a contract or a plan for one: "has scrapped its
// tender", but not "the contract ends in March".
func (r *reader) cancels(e *event, v *verb) bool {
	first, next := v.next, min(v.next+9, e.next)
	if v.passive || v.subject < 0 && !v.ing {
		first = max(e.first, v.first-25)
	}
	if low := r.low(v.first); (low == "was" || low == "were") && r.low(v.head-1) == "to" {
		return false // "was to end in May"
	}
	if v.ing && r.low(v.first-1) == "," && r.endsSearch(v) {
		return false
	}
	if low := r.low(v.next); v.lemma == "end" && (low == "with" || low == "up") {
		return false // "the row ended with a new contract"
	}
	if (v.lemma == "end" || v.lemma == "stop" || v.lemma == "halt") && !v.passive && r.endsByDate(v) {
		return false // "the contract now ends in March 2027"
	}
	if first == v.first { // the subject is no name
		first = max(r.sentences[e.sentence].first, v.first-8)
	}
	if shelving.has(v.lemma) && len(e.buyers) > 0 && !v.infinitive && r.procures() {
		return true // "has shelved the visitor app"
	}
	for k := first; k < next; k++ {
		if r.in(k, plannedNouns) && r.named(k) < 0 || r.low(k) == "notice" && (v.lemma == "withdraw" || v.lemma == "cancel") {
			return true
		}
	}
	return false
}

// shelving verbs end whatever was to be bought, in a text that tells of a
// procurement.
var shelving = words(`scrap shelve axe abandon mothball`)

// searchWords are what is over when somebody is chosen.
var searchWords = words(`procurement search hunt process competition contest exercise tender wait saga`)

// endsSearch reads "has signed with Acme, ending a procurement that began in 2022": the
// search is over since it has found what it looked for.
func (r *reader) endsSearch(v *verb) bool {
	if v.lemma != "end" {
		return false
	}
	for k := v.next; k < v.next+6; k++ {
		switch {
		case r.in(k, searchWords):
			return true
		case r.isDeal(k):
			return false
		}
	}
	return false
}
