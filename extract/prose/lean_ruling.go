package prose

import "tenders/extract/notice"

// ruledWorths are, for each deal, how many amounts the rules take for its worth, and
// which of them leans to it most, -1 for none.
//
// reserve tells whether one stands in reserve.
type ruledWorths struct {
	count, top []int
	reserve    []bool
}

// ruledFor finds them.
func ruledFor(all []worth, leans []float32, groups int) ruledWorths {
	x := ruledWorths{make([]int, groups), make([]int, groups), make([]bool, groups)}
	for g := range x.top {
		x.top[g] = -1
	}
	for i := range all {
		w := &all[i]
		if w.group >= 0 && w.inReserve() && w.score > 2 {
			x.reserve[w.group] = true
		}
		if !w.isRuled() || w.group < 0 {
			continue
		}
		x.count[w.group]++
		if t := x.top[w.group]; t < 0 || leans[i] > leans[t] {
			x.top[w.group] = i
		}
	}
	return x
}

// none reports that there is one deal, and none of the amounts is taken for its worth.
func (x *ruledWorths) none() bool { return len(x.count) == 1 && x.count[0] == 0 }

// leanTogether lets two amounts that tell the same worth share what their clues say:
// with tax and without, with options and without, a range and one of its bounds; and a
// part with its whole, "£1m of the £3m price".
func (r *reader) leanTogether(all []worth, leans []float32) {
	for i := 1; i < len(all); i++ {
		m, before := &r.money[i], &r.money[i-1]
		switch {
		case m.Min != "" && m.Max != "" && (before.Max == m.Max || before.Min == m.Min):
		case r.sentenceOf[m.First] != r.sentenceOf[before.First]:
			continue
		case m.Tax == notice.Net && before.Tax == notice.Gross:
		case all[i-1].against == partOf && all[i].told && m.First == before.Next+2 && r.low(before.Next) == "of":
		case all[i].isRuled() && all[i-1].against == withExtensions && all[i-1].inReserve():
		default:
			continue
		}
		leans[i] = max(leans[i], leans[i-1])
	}
}

// isRuled reports that the rules take an amount for a deal's worth.
func (w *worth) isRuled() bool { return w.against == plainKind && w.score > 0 }

// inReserve reports that the rules take an amount for what stands in where a deal
// has no other: a sum with options, or of several contracts.
func (w *worth) inReserve() bool {
	return w.score > 0 && (w.against == withExtensions || w.against == aggregate || w.against == potential)
}

// ruling is how much the rules speak for an amount beside its clues, in the same
// measure: what makes the known answers likeliest, over 1,260 amounts of texts that
// neither had been made from. What the rules call by a name, a saving or a fund, is
// right 97 times in 100; what they only leave aside, for want of a sign, once in
// three is a worth, and mostly where its deal has no other.
func (r *reader) ruling(w *worth, ruled ruledWorths, groups []group) float32 {
	needed := w.group >= 0 && ruled.count[w.group] == 0
	switch {
	case w.inReserve() && needed:
		return 1.25
	case w.inReserve():
		return -4
	case w.sure:
		return -6
	case w.isRuled() && w.group >= 0:
		if ruled.count[w.group] > 1 && r.ofMore(w, groups) {
			return 2.5
		}
		return w.ruledAmong(ruled.count[w.group], ruled.top[w.group])
	case r.capped(w):
		return 0
	case w.stray && needed && w.support == 1 && !ruled.reserve[w.group]:
		return 1.5
	case w.stray && w.told && ruled.none():
		return 1.5
	case w.stray && w.group < 0 && r.otherCustomer(r.sentenceOf[r.money[w.money].First], groups):
		return -4
	case w.stray:
		return 0
	}
	return -2.5
}

// capped reports that an amount which the rules take for what is spent or put in, or
// for a bound that something else keeps to, is a limit: "lets it spend a maximum of
// £2m", "with spending capped at £1m", "sets a limit of up to £3m for five years".
// Such are worths more often than not.
func (r *reader) capped(w *worth) bool {
	if m := &r.money[w.money]; m.Max == "" || m.Min != "" {
		return false
	}
	return w.against == annualSpend || w.against == cumulative || w.against == investment || w.against == threshold
}

// ruledAmong is the ruling for one of several amounts that the rules take for a
// deal's worth. The only one hardly ever is none, nor is one that a label tells of;
// of several the one that leans to it most is a worth nine times in ten, and of the
// rest one in seven.
func (w *worth) ruledAmong(count, top int) float32 {
	switch {
	case w.label:
		return 5.5
	case count == 1 && w.told:
		return 4.25
	case count == 1 && w.score == 2:
		return 1.5
	case count == 1 && (w.score > 3 || w.close):
		return 2.5
	case count == 1:
		return 2
	case w.money == top:
		return 1.75
	case w.score > 3:
		return 1
	}
	return 0.25
}
