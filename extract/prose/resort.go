package prose

// tellsDeal reports that a noun phrase alone makes a deal: both parties, or a
// label.
func (r *reader) tellsDeal(e *event) bool {
	if e.preferred && e.signal == nil && len(r.suppliersOf(e)) > 0 {
		return true // "is asked to approve the award of a contract to Acme"
	}
	if r.standing(e.at, r.sentences[e.sentence].first) {
		return false
	}
	return len(e.buyers) > 0 && len(r.suppliersOf(e)) > 0 || e.listed && len(r.suppliersOf(e)) > 0 || labels[r.low(e.at)] != noRole && !r.in(e.at, dealNouns) && len(r.suppliersOf(e)) > 0
}

// loose takes a contract "with Acme", told with its length or price, for the news
// where no verb of the tables tells it: "eight trusts have put their names to a
// ten-year agreement with Acme".
func (r *reader) loose() []group {
	for i := range r.events {
		e := &r.events[i]
		s := r.sentences[e.sentence]
		if e.verb >= 0 || e.told != news || e.sentence > 5 || !r.isDeal(e.at) || plural(r.low(e.at)) || r.historical(e.sentence) || r.standing(e.at, s.first) || r.conditional(e.at, s.first) || r.hasBackground(e.sentence) || r.besides(e) {
			continue
		}
		suppliers := r.suppliersOf(e)
		if len(suppliers) == 0 && len(e.others) == 1 {
			for _, b := range r.bodiesOf(e.others) {
				if !r.ruledOut(b, e.status) {
					suppliers = []int{b}
				}
			}
		}
		if len(suppliers) == 0 || !r.spanIn(s.first, s.next) && len(r.moneyIn(s.first, s.next)) == 0 {
			continue
		}
		groups := []group{{first: e.at}}
		r.join(&groups[0], i, r.buyersOf(e), suppliers)
		return groups
	}
	return nil
}

func plural(noun string) bool { return noun != "" && noun[len(noun)-1] == 's' }

// troubleWords are of texts that speak of a contract because of something else.
var troubleWords = words(`sues sued suing shares profit profits revenue dispute breach hackers hacked delay delayed late fined fine row criticised inquiry investigation tribunal court claims complained survey
	spending poll merger takeover results turnover apologised resigned not no never denied denies`)

func (r *reader) hasBackground(s int) bool {
	for k := r.sentences[s].first; k < r.sentences[s].next; k++ {
		if r.in(k, troubleWords) && (r.low(k) != "survey" || r.named(k) < 0) && (r.low(k) != "results" || r.endsPhrase(k+1)) {
			return true
		}
	}
	return false
}

// promoted takes a statement of the past for the news where the text has no
// other: the first, if its clause is a main one and near the top.
func (r *reader) promoted() []group {
	for i := range r.events {
		e := &r.events[i]
		if e.told != history || e.verb < 0 || r.lastYear(e) || r.verbs[e.verb].pastPerfect || e.family.weak || e.sentence > 3 || r.subordinate(e) {
			continue
		}
		b, s := r.buyersOf(e), r.suppliersOf(e)
		if len(b) == 0 || len(s) == 0 {
			continue
		}
		groups := []group{{first: e.at}}
		r.join(&groups[0], i, b, s)
		return groups
	}
	return nil
}

// lastYear reports that a clause says itself that it is history.
func (r *reader) lastYear(e *event) bool {
	for k := e.first; k < e.next; k++ {
		switch r.low(k) {
		case "last", "ago", "previously", "earlier", "contracts", "already", "currently":
			return true
		}
	}
	return false
}

// subordinate reports that a clause hangs on another.
func (r *reader) subordinate(e *event) bool {
	s := r.sentences[e.sentence]
	for k := r.verbs[e.verb].first - 1; k >= s.first && k >= e.at-12; k-- {
		switch r.low(k) {
		case "which", "who", "that", "how", "when", "after", "since", "before", "where", "whose", "because", "while":
			return true
		}
	}
	return false
}
