package prose

import (
	"sort"

	"tenders/extract/parse"
)

// window is a stretch of tokens that tells of one of several deals.
type window struct{ first, next int }

// countWords before a plural tell how many deals a text has.
var countWords = words(`two three four five both several pair couple 2 3 4 5 twin trio`)

// dealPlurals are what is counted.
var dealPlurals = words(`contracts deals pieces awards agreements orders lots notices projects tenders procurements jobs wins packages commissions customers clients`)

// laterWords stand in the clause of a second deal.
var laterWords = words(`second another further other separate separately also additional third fourth`)

// enumerate splits a deal whose parties have several contracts, each with an
// amount of its own: "The first ... the second", "Lot 1 ... Lot 2". It gives each
// the stretch of text that tells of it.
func (r *reader) enumerate(groups []group, all []worth) []group {
	for g := range groups {
		if groups[g].window.next > 0 {
			continue
		}
		marks := r.enumerated(all, g)
		if len(marks) < 2 || len(groups)+len(marks) > 64 { // a bit each in event.in
			continue
		}
		whole := groups[g]
		whole.family = g + 1
		out := append([]group{}, groups[:g]...)
		for k, m := range marks {
			part := whole
			part.window = window{m.from, m.to}
			part.first = r.money[m.money].First
			part.events = r.eventsWithin(whole.events, m.from, m.to)
			if k == 0 && len(part.events) == 0 {
				part.events = whole.events[:0:0]
			}
			out = append(out, part)
			all[m.worth].group = len(out) - 1
		}
		return append(out, groups[g+1:]...)
	}
	return groups
}

func (r *reader) eventsWithin(events []int, from, to int) []int {
	var out []int
	for _, i := range events {
		if at := r.events[i].at; at >= from && at < to {
			out = append(out, i)
		}
	}
	return out
}

// enumeration is one amount of several, and the tokens it speaks for.
type enumeration struct{ money, worth, from, to int }

// enumerated lists the amounts of a deal that are those of several contracts, or
// nothing.
func (r *reader) enumerated(all []worth, g int) []enumeration {
	var out []enumeration
	for i := range all {
		w := &all[i]
		if w.group != g || w.against != plainKind || w.score == 0 {
			continue
		}
		m := &r.money[w.money]
		s := r.sentenceOf[m.First]
		e := enumeration{w.money, i, r.sentences[s].first, r.sentences[s].next}
		if k := r.lotBefore(w.money); k >= 0 {
			e.from = k
			if n := len(out); n > 0 && out[n-1].to > k {
				out[n-1].to = k
			}
		}
		if n := len(out); n > 0 {
			if out[n-1].from == e.from {
				continue
			}
			if !r.later(e) && !r.lot(e) {
				continue
			}
		}
		out = append(out, e)
	}
	if len(out) < 2 || !r.severalTold(out[0].from) && !r.lot(out[0]) && !r.firstOf(out[0]) {
		return nil
	}
	sort.Slice(out, func(i, j int) bool { return out[i].from < out[j].from })
	return out
}

// lotBefore is the token of "Lot 2" before an amount, in its sentence and behind
// the amount before; -1 where there is none.
func (r *reader) lotBefore(m int) int {
	start := r.sentences[r.sentenceOf[r.money[m].First]].first
	if m > 0 {
		start = max(start, r.money[m-1].Next)
	}
	for k := r.money[m].First - 1; k >= start; k-- {
		if r.low(k) == "lot" && r.lotNumber(k+1) {
			return k
		}
	}
	return -1
}

// lotNumber tells "2" and "B".
func (r *reader) lotNumber(k int) bool {
	return k < len(r.tokens) && len(r.tokens[k].Text) <= 2 && (r.tokens[k].Kind == parse.TokenNumber || r.capital(k))
}

// later reports that the stretch speaks of a further contract.
func (r *reader) later(e enumeration) bool {
	for k := e.from; k < r.money[e.money].First; k++ {
		if r.in(k, laterWords) {
			return true
		}
	}
	return false
}

func (r *reader) firstOf(e enumeration) bool {
	for k := e.from; k < e.to; k++ {
		if r.low(k) == "first" && (r.low(k-1) == "the" || r.low(k-1) == "one") && r.low(k+1) != "year" && r.low(k+1) != "phase" && r.low(k+1) != "time" {
			return true
		}
	}
	return false
}

func (r *reader) lot(e enumeration) bool {
	for k := e.from; k < r.money[e.money].First; k++ {
		if r.low(k) == "lot" && r.lotNumber(k+1) {
			return true
		}
	}
	return false
}

// severalTold reports that the text counts several contracts before.
func (r *reader) severalTold(before int) bool {
	for k := 0; k < before+30 && k < len(r.tokens); k++ {
		if !r.in(k, countWords) {
			continue
		}
		for j := k + 1; j < k+6; j++ {
			if r.in(j, dealPlurals) {
				return true
			}
		}
	}
	return false
}
