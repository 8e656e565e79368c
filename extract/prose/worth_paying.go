package prose

import (
	"tenders/extract/parse"
)

// spendsNow reads "is spending £80m on a new campus", which is no deal that is only
// sought.
func (r *reader) spendsNow(k, at int, groups []group) bool {
	low, before := r.low(k), r.low(k-1)
	if low != "spent" && (low != "spending" || before != "is" && before != "are") {
		return false
	}
	g := r.owner(at, groups)
	return g >= 0 && (groups[g].status == Tender || groups[g].status == Planned) && before != "be"
}

// paidToBuyer reads "Motorists paid the council £9.9m".
func (r *reader) paidToBuyer(k, at int, groups []group) bool {
	n := r.nameBetween(k, at)
	if n < 0 || r.names[n].body < 0 {
		return false
	}
	for g := range groups {
		if has(groups[g].suppliers, r.names[n].body) {
			return false
		}
	}
	for g := range groups {
		if has(groups[g].buyers, r.names[n].body) {
			return true
		}
	}
	return false
}

// fromSomebody reads "£12m over six years from Merrow Council" behind an amount.
func (r *reader) fromSomebody(m *parse.Money) bool {
	end := r.sentences[r.sentenceOf[m.First]].next
	for k := m.Next; k < end && k < m.Next+8; k++ {
		if r.low(k) != "from" || k+1 >= end {
			continue
		}
		if n := r.nameAfter(k + 1); n >= 0 && r.names[n].body >= 0 {
			return !r.generalBody(r.names[n].body)
		}
	}
	return false
}

// payingWord is the verb of payment that governs an amount, with nothing but
// whom it is paid to between, or -1.
func (r *reader) payingWord(at int) int {
	first := r.sentences[r.sentenceOf[at]].first
	for k := at - 1; k >= first && k > at-8; k-- {
		low := r.low(k)
		if costWords.has(low) || spendWords.has(low) || gainWords.has(low) || payWords.has(low) {
			if r.in(k-1, determiners) || r.low(k+1) == "of" {
				return -1
			}
			return k
		}
		if clauseMarks.has(low) || low == "," || low == "." || prepositions.has(low) {
			return -1
		}
	}
	return -1
}

// payer is the name that a verb of payment has for its subject, or -1.
func (r *reader) payer(k int) int {
	if v := r.verbed(k); v >= 0 && r.verbs[v].subject >= 0 && !r.verbs[v].passive {
		return r.verbs[v].subject
	}
	first := r.sentences[r.sentenceOf[k]].first
	for j := k - 1; j >= first && j > k-14; j-- {
		if n := r.named(j); n >= 0 {
			m := &r.names[n]
			if before := r.low(m.first - 1); prepositions.has(before) || m.possessive {
				j = m.first
				continue
			}
			return n
		}
		if low := r.low(j); low == ";" || low == "." {
			return -1
		}
	}
	return -1
}

// nameBetween is the name between a verb and its amount, or -1.
func (r *reader) nameBetween(k, at int) int {
	for j := k + 1; j < at; j++ {
		if r.named(j) >= 0 {
			return r.named(j)
		}
	}
	return -1
}

// supplies reports that a name is a supplier's or at least a firm's.
func (r *reader) supplies(n int, groups []group) bool {
	b := r.names[n].body
	for g := range groups {
		if b >= 0 && has(groups[g].buyers, b) {
			return false
		}
	}
	for g := range groups {
		if b >= 0 && has(groups[g].suppliers, b) {
			return true
		}
	}
	return r.classOf(n) == firm
}

// paysNow reports that a verb of payment tells what is paid already: "pays", "has
// been paying", and no new contract is named.
func (r *reader) paysNow(k int) bool {
	s := r.sentences[r.sentenceOf[k]]
	for j := max(s.first, k-14); j < k; j++ {
		switch low := r.low(j); {
		case low == "will" || low == "to" || low == "would" || low == "new" || low == ";":
			return false
		case r.isDeal(j):
			return false
		}
	}
	low := r.low(k)
	if low == "paid" || low == "charged" {
		b := r.low(k - 1)
		return b != "be" && b != "is" && b != "are" && b != "been"
	}
	return low == "pays" || low == "charges" || r.low(k-1) == "been"
}
