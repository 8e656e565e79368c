package prose

import "strings"

// reachesDate reads "to", "until", "through" behind a verb.
func (r *reader) reachesDate(k int) bool {
	switch r.low(k) {
	case "to", "until", "till", "through", "beyond", "into", "across", "over", "from":
		return true
	}
	return false
}

// atPresent reports that a statement tells how things stand before the news: "at
// present the council rents", "already runs".
func (r *reader) atPresent(e *event, v *verb) bool {
	lasting := e.family == keeping || e.family == supplying || e.family == buying || e.family == paying
	if lasting && v.perfect && !v.passive && r.low(v.head-1) == "been" {
		return true // "has been paying Acme £400,000 a year"
	}
	if v.past || v.perfect || v.future || v.infinitive || v.modal {
		return false
	}
	for k := max(e.first, v.first-10); k < v.head; k++ {
		switch r.low(k) {
		case "currently", "already", "presently", "present", "moment":
			return true
		}
	}
	if v.progressive || v.passive {
		return false
	}
	if lasting && !v.ing && r.inRelative(v) {
		return true
	}
	switch v.lemma {
	case "hold":
		return r.low(v.head+1) != "on"
	case "rent", "lease", "use":
		return true
	}
	return false
}

// inRelative reads "which runs the network", "for which it pays Acme £300,000 a year":
// what a relative clause tells in the present is no news.
func (r *reader) inRelative(v *verb) bool {
	if n := r.named(max(v.first-1, 0)); n >= 0 {
		first := r.names[n].first
		if low := r.low(first - 1); (low == "which" || low == "whom") && r.in(first-2, prepositions) {
			return true
		}
	}
	low := r.low(v.first - 1)
	return low == "which" || low == "who"
}

// agoWords tell of times past.
var agoWords = words(`previously originally earlier formerly historically already`)

// longAgo reports that the clause names a time that is history: a year, "last
// summer".
func (r *reader) longAgo(e *event) bool {
	for k := e.first; k < e.next; k++ {
		low := r.low(k)
		switch {
		case agoWords.has(low):
			return true
		case low == "last" && (r.low(k+1) == "year" || r.low(k+1) == "summer" || r.low(k+1) == "autumn" || r.low(k+1) == "winter" || r.low(k+1) == "spring" || r.low(k+1) == "season" || r.low(k+1) == "decade" || r.low(k+1) == "century"):
			return true
		case low == "ago" || low == "since":
			return true
		}
	}
	for _, d := range r.datesIn(e.first, e.next) {
		w := r.dates[d]
		if r.ofOther(e.at, w.First) {
			continue
		}
		if b := r.low(w.First - 1); (b == "in" || b == "back" || b == "since" || b == "late" || b == "early") && !strings.HasPrefix(w.Date, "--") {
			return true
		}
	}
	return false
}

// ofOther reports that a date behind a verb is told of something else: "was awarded
// after a procurement that began in 2023".
func (r *reader) ofOther(at, date int) bool {
	for k := at + 1; k < date; k++ {
		switch r.low(k) {
		case "after", "following", "which", "whose", "replacing", "replaces":
			return true
		}
	}
	return false
}

// wonBefore reads "Acme, which won the contract in March, has named".
func (r *reader) wonBefore(e *event, v *verb) bool {
	aside := r.in(v.first-1, relatives) && r.low(v.first-2) == ","
	return aside && v.past && e.family == winning && len(r.datesIn(e.at, e.next)) > 0
}

// pastForm reports that a verb tells of the past: "awarded", "was awarded".
func (r *reader) pastForm(v *verb) bool {
	low := r.low(v.first)
	return v.past || v.reduced || v.passive && (low == "was" || low == "were")
}
