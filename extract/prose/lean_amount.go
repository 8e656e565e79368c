package prose

import (
	"math"
	"slices"
)

// leanAmounts weighs the clues beside each amount: above 0 they lean to a deal's
// worth. A clue is a word of the language of contracts, whatever the rules make of
// it; so amounts are judged in sentences that no rule foresees. They are weighed once.
func (r *reader) leanAmounts() []float32 {
	if r.amountLeans != nil {
		return r.amountLeans
	}
	out := make([]float32, len(r.money))
	table := r.leanings.amount
	worth, none := table.place(LeansWorth), table.place(LeansNone)
	for i := range r.items {
		if m := r.items[i].money; m >= 0 {
			s := table.sums()
			r.aboutAmount(&s, i)
			out[m] = s.of[worth] - s.of[none]
		}
	}
	r.amountLeans = out
	return out
}

// caution is how much likelier a deal's worth an amount must be than none, where
// there is a choice: a saving taken for a price is worse than a price that is missed.
// There is none where a deal has one amount that the rules take, and little where a
// text has one amount. On 360 texts then new the half took away 3 of 12 such mistakes
// and half a point of the prices.
func (r *reader) caution(w *worth, ruled ruledWorths) float32 {
	switch {
	case w.isRuled() && w.group >= 0 && ruled.count[w.group] == 1:
		return 0
	case len(r.money) == 1:
		return 0.25
	}
	return 0.5
}

// lean judges the amounts once more by their clues, the rules' judgement being one
// of them.
func (r *reader) lean(all []worth, groups []group) {
	leans := slices.Clone(r.leanAmounts())
	r.leanTogether(all, leans)
	ruled := ruledFor(all, leans, len(groups))
	for i, d := range leans {
		w := &all[i]
		d += r.ruling(w, ruled, groups) + r.toldApiece(i, groups) - r.caution(w, ruled)
		w.lean = d
		switch {
		case w.inReserve():
			if d < 0 {
				w.score = 0
			}
		case w.isRuled():
			if d < 0 {
				w.against, w.score = otherContract, 0
			}
		case d > 0 && !r.money[i].Each && !r.money[i].Repeats:
			r.leanTo(w, groups)
		}
	}
}

// confidence is how likely it is that an amount is its deal's worth, by rules and
// clues together, in tenths from 0.5 to 0.9. On 327 worths of texts that neither had
// been made from, those of 0.9 were right 99 times in 100, those of 0.7 and 0.8 92
// times, those below 67 times.
func (w *worth) confidence() float64 {
	chance := 1 / (1 + math.Exp(-float64(w.lean)))
	return math.Floor(min(max(chance, 0.5), 0.9)*10) / 10
}

// leanTo makes an amount a deal's worth.
func (r *reader) leanTo(w *worth, groups []group) {
	at := r.money[w.money].First
	if w.group < 0 {
		w.group = r.owner(at, groups)
	}
	if w.group < 0 && len(groups) > 0 {
		w.group = r.nearest(at, r.sentenceOf[at], groups)
	}
	if w.group >= 0 {
		w.against, w.support, w.score = plainKind, 2, 3
	}
}
