package prose

import "tenders/extract/parse"

// newcomerFrom reads "hopes to have a new caterer in its kitchens on 1 June 2026", "the
// winner should open its first café in January 2027": the day from which somebody not
// yet chosen is to serve.
func (r *reader) newcomerFrom(w *parse.When) bool {
	switch r.low(w.First - 1) {
	case "on", "from", "by", "in":
	default:
		return false
	}
	s := r.sentences[r.sentenceOf[w.First]]
	for k := w.First - 2; k > s.first && k > w.First-12; k-- {
		low := r.low(k)
		switch {
		case low == ";":
			return false
		case firstDoing.has(low):
			return r.winnerBefore(k, s.first)
		case low == "running" && r.phrase(k-2, "up", "and"):
			return true // "wants the new service up and running by"
		case low == "have" && r.low(k-1) == "to":
			return hoping.has(r.low(k-2)) && r.newOne(k+1)
		}
	}
	return false
}

// firstDoing are what the winner of a contract does first.
var firstDoing = words(`open start begin commence`)

// hoping verbs tell what a buyer wants.
var hoping = words(`hopes hope hoping wants want wanting aims aim aiming expects expect expecting plans plan planning intends intend like likes`)

// workBegins reads "and work is due to begin" at the verb, whatever stood before: "Bids
// close on 3 June and work is due to begin on 1 September".
func (r *reader) workBegins(k, first int) bool {
	for j := k - 1; j >= first && j > k-6; j-- {
		low := r.low(j)
		if low == "," || low == ";" {
			return false
		}
		if works.has(low) || (r.in(j, letNouns) || low == "services" || low == "service") && r.named(j) < 0 {
			return !r.endedBefore(j)
		}
	}
	return false
}

// winnerBefore reads "the winner should", "the successful bidder will" before a verb.
func (r *reader) winnerBefore(k, first int) bool {
	switch r.low(k - 1) {
	case "should", "will", "would", "must", "to":
	default:
		return false
	}
	for j := k - 2; j >= first && j > k-6; j-- {
		switch r.low(j) {
		case "winner", "winners", "whoever":
			return true
		case "bidder", "tenderer", "firm", "company", "contractor", "supplier", "provider", "operator":
			return r.low(j-1) == "successful" || r.low(j-1) == "winning" || r.low(j-1) == "chosen"
		}
	}
	return false
}

// newOne reads "a new caterer in": somebody new in place, not only chosen.
func (r *reader) newOne(k int) bool {
	if !r.in(k, determiners) && !r.in(k, owners) || r.low(k+1) != "new" && r.low(k+1) != "replacement" {
		return false
	}
	for j := k + 2; j < k+6; j++ {
		if low := r.low(j); low == "in" || low == "at" || low == "on" || low == "running" {
			return true
		}
	}
	return false
}
