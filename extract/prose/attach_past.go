package prose

import "strings"

// pastWords begin or hold a sentence that tells of earlier times.
var pastWords = words(`previously formerly historically predecessor earlier ago already elsewhere`)

// valuing verbs after "had" tell what a deal was put at, which is no history.
var valuing = words(`valued put estimated said spoken set named offered expected priced costed budgeted forecast hoped feared thought planned allowed asked quoted reckoned projected predicted`)

// historical reports that a sentence tells of earlier times as a whole: "In 2010
// the trust said", "It had paid".
func (r *reader) historical(s int) bool {
	return r.historicalIn(r.sentences[s].first, r.sentences[s].next)
}

// historicalIn is the same for a stretch that begins as a sentence does.
func (r *reader) historicalIn(first, next int) bool {
	for k := first; k < next; k++ {
		low := r.low(k)
		switch {
		case low == "had" && r.low(k+1) != "to" && r.low(k-1) != "if" && r.low(k-2) != "if" && r.low(k-3) != "if" && !r.in(k+1, valuing):
			return true
		case low == "earlier" && r.in(k-1, determiners) && strings.HasPrefix(r.low(k-2), "replac"):
		case r.in(k, pastWords) && (low != "already" || !r.moneyAt(max(k-1, 0))) && r.low(k+1) != "estimate" && r.low(k+1) != "estimates":
			return true
		case low == "predecessor" || low == "original" && !r.in(k+1, tenderNouns) && r.low(k+1) != "advert" && r.low(k+1) != "advertisement":
			return true
		case (low == "in" || low == "back" && r.low(k+1) == "in") && k < first+2:
			if d := r.firstDate(k); d < len(r.dates) && r.dates[d].First == k+1 && len(r.dates[d].Date) == 4 && r.simplePast(k, next) {
				return true
			}
		}
	}
	return false
}

// simplePast reports that a clause's verbs are of the past alone.
func (r *reader) simplePast(first, next int) bool {
	for k := first; k < next; k++ {
		switch r.low(k) {
		case "will", "is", "are", "has", "have":
			return false
		case "was", "were", "had", "said", "signed", "took", "spent", "paid", "bought", "awarded", "won", "cost", "began", "started":
			return true
		}
	}
	return false
}

// comparedBefore reports that "than" parts what stands at a token from a verb
// behind it.
func (r *reader) comparedBefore(at, verb int) bool {
	for k := verb - 1; k > at && k > verb-6; k-- {
		if r.low(k) == "than" || r.low(k) == "what" {
			return true
		}
	}
	return false
}
