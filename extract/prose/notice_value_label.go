package prose

import "tenders/extract/parse"

// labelOf finds the words over an amount, or before it in its line, that tell what
// it is: "Total value (estimated)", then the amount on the next line. Both ends are
// 0 where there is no label.
func (r *reader) labelOf(i int) (first, next int) {
	k := r.money[i].First
	for k > 0 && r.in(k-1, prefixes) && !r.beginsLine(k) && r.money[i].First-k < 6 {
		k--
	}
	if !r.beginsLine(k) {
		first = r.sentences[r.sentenceOf[r.money[i].First]].first
		if i > 0 && r.money[i-1].Next > first {
			return 0, 0
		}
		if k <= first || k-first > 14 || !r.beginsLine(first) || !r.bareLabel(first, k) {
			return 0, 0
		}
		for j := first + 1; j < k && r.low(k) != ":" && len(r.verbAt) > 0; j++ {
			if r.verbed(j) >= 0 {
				return 0, 0 // a sentence: "charges brought the council income of"
			}
		}
		if last := r.low(k - 1); r.low(k) != ":" && !labelNouns.has(last) && !dealNouns.has(last) && !labelEnds.has(last) {
			return 0, 0
		}
		return first, k
	}
	return r.labelAbove(k)
}

// labelAbove is the first line above a line that begins with no amount, if it can
// be a label.
func (r *reader) labelAbove(k int) (first, next int) {
	for lines := 0; lines < 4 && k > 0; lines++ {
		next = k - 1
		first = next
		for first > 0 && r.tokens[first-1].Kind < parse.TokenBreak && next-first < 20 {
			first--
		}
		if first == next || !r.beginsLine(first) {
			return 0, 0
		}
		if len(r.moneyIn(first, min(first+4, next))) > 0 {
			k = first
			continue
		}
		if next-first > 14 || r.low(next-1) == "." || !r.bareLabel(first, next) {
			return 0, 0
		}
		return first, next
	}
	return 0, 0
}

// bareLabel reports that a stretch has no verb, as labels have none.
func (r *reader) bareLabel(first, next int) bool {
	for k := first; k < next; k++ {
		if v := r.verbAt; len(v) > 0 && v[k] >= 0 && r.verbs[v[k]].finite() && !r.verbs[v[k]].passive && r.verbs[v[k]].subject >= 0 {
			return false
		}
		switch r.low(k) {
		case "is", "are", "was", "were", "will", "has", "have", "had", "would", "could", "may", "of which":
			return false
		}
	}
	return true
}

// byLabel weighs an amount by its label; ok is false where it has none that tells.
func (r *reader) byLabel(i int) (w worth, ok bool) {
	first, next := r.labelOf(i)
	if next == first || !r.noticed() {
		return w, false
	}
	w = worth{money: i, group: -1}
	for k := first; k < next; k++ {
		low := r.low(k)
		ok = ok || labelNouns.has(low)
		w.estimate = w.estimate || estimateWords.has(low)
		w.most = w.most || low == "maximum" || low == "max" || low == "ceiling" || low == "cap"
		if what, against := labelKinds[low]; against && w.against == plainKind && !r.ownChange(low, first, next) {
			w.against = what
		}
		if (low == "extension" || low == "extensions" || low == "renewal") && w.against == plainKind && r.optionalFrom(first, k) {
			w.against = extensionOption
		}
		if low == "awarded" && (r.low(k-1) == "when" || r.low(k-1) == "originally" || r.low(k-1) == "first") || low == "award" && (r.low(k-1) == "at" || r.low(k-1) == "on") {
			w.against = previous
		}
		if (low == "including" || low == "inc" || low == "with") && r.optionWithin(k, next) || low == "extended" && r.low(k-1) == "if" {
			w.against = withExtensions
		}
	}
	for k := r.money[i].First - 1; k > 0 && r.in(k, prefixes); k-- {
		w.estimate = w.estimate || r.in(k, estimateWords)
	}
	if w.against == plainKind && (r.kind == awardKind || r.kind == noKind) && r.low(first) == "initial" && w.estimate {
		w.against = previous // "Initial estimated total value of the contract"
	}
	w.support, w.label = 2, true
	return w, ok
}

// optionWithin reports that a stretch speaks of options.
func (r *reader) optionWithin(first, next int) bool {
	for k := first; k < next; k++ {
		switch r.low(k) {
		case "extension", "extensions", "option", "options", "renewal", "renewals":
			return true
		}
	}
	return false
}

// optionalFrom reads "Potential 1 year extension" and "Possible further renewal" in
// a label: what may be added one day.
func (r *reader) optionalFrom(first, k int) bool {
	for j := first; j < k; j++ {
		switch r.low(j) {
		case "potential", "possible", "optional":
			return true
		}
	}
	return false
}
