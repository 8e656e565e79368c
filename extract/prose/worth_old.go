package prose

// lettingWords tell how a contract began.
var lettingWords = words(`advertised tender tendered approved proposed planned costed signed let awarded concluded agreed struck began started first placed made launched entered won award signature outset commencement inception`)

// whenSigned reads "When it was signed in 2009 the partnership was valued at",
// "the value at award was".
func (r *reader) whenSigned(first, at int) bool {
	for k := at - 1; k >= first && k > at-24; k-- {
		low := r.low(k)
		if low == ";" || low == "." {
			return false
		}
		if low == "when" && (r.low(k-1) == "," || k == first || at-k < 10) {
			for j := k + 1; j < k+6 && j < at; j++ {
				if r.in(j, lettingWords) && r.low(j+1) != "to" {
					return r.pastBetween(k, at)
				}
			}
		}
		if (low == "at" || low == "on" || low == "upon" || low == "since") && (r.low(k+1) == "award" || r.low(k+1) == "signature" || r.low(k+1) == "inception" || r.low(k+1) == "commencement" || r.low(k+2) == "outset") {
			return true
		}
	}
	return false
}

// pastBetween reports that what stands between is told in the past.
func (r *reader) pastBetween(first, next int) bool {
	for k := first; k < next; k++ {
		switch r.low(k) {
		case "will", "is", "are":
			return false
		}
	}
	return true
}

// endingWords tell that a contract is at its end.
var endingWords = words(`ends ended expires expired lapses lapsed finishes finished terminates`)

// endingContract reads "under a £1.6bn contract which ends in 2034", "a £9m deal
// awarded three years ago", "the £46m contract that it won in May".
func (r *reader) endingContract(i, end int) bool {
	k := r.money[i].Next
	for stop := k + 5; k < stop && k < end && !r.isDeal(k); k++ {
		if r.in(k, prepositions) || r.low(k) == "," {
			return false
		}
	}
	if k >= end || !r.isDeal(k) || r.low(k) == "extension" || r.low(k) == "framework" {
		return false
	}
	for j := k + 1; j < end && j < k+14; j++ {
		low := r.low(j)
		switch {
		case low == "." || low == ";" || low == ",":
			return false
		case endingWords.has(low) && (r.in(j-1, relatives) || r.low(j-1) == "and" || r.low(j-1) == "," || r.named(j-1) >= 0):
			return r.low(j) == "expired" || r.low(j) == "ended" || r.low(j) == "lapsed" || r.low(j-1) != "and"
		case low == "ago" || low == "back" && spanWord(r.low(j-1)):
			return true
		case (low == "held" || low == "holds") && (r.in(j-1, relatives) || r.low(j-1) == "it" || r.low(j-1) == "already"):
			return true
		case relatives.has(low) && r.low(j+1) == "it" && (r.low(j+2) == "won" || r.low(j+2) == "signed" || r.low(j+2) == "holds" || r.low(j+2) == "has"):
			return true
		}
	}
	return false
}

// atFirst reads "the council first thought it would pay", "the estimate
// published in the notice was", "initial estimated total value".
func (r *reader) atFirst(first, at int) bool {
	for k := at - 1; k >= first && k > at-16; k-- {
		switch r.low(k) {
		case ";", ".":
			return false
		case "originally":
			if r.in(k+1, lettingWords) {
				return true
			}
		case "initial", "initially":
			if n := r.low(k + 1); n == "estimated" || n == "estimate" || n == "budget" || n == "price" || n == "forecast" || n == "thought" || n == "expected" {
				return true
			}
		case "first":
			if n := r.low(k + 1); n == "thought" || n == "expected" || n == "estimated" || n == "put" || n == "said" || n == "advertised" || n == "forecast" || n == "announced" || n == "reported" {
				return true
			}
		case "said", "reported", "wrote", "stated":
			if r.low(k-1) == "we" && r.pastBetween(k, at) {
				return true // a correction: "we said that it would pay"
			}
		case "published":
			if (r.low(k+1) == "in" || r.low(k+1) == "at") && r.low(at-1) == "was" {
				return true
			}
		}
	}
	return false
}

// oldContractAside reads "The present contract, concluded in 2015 at £1.2m,",
// "its present contract, for which the board pays £5m a year".
func (r *reader) oldContractAside(first, at int) bool {
	k := at - 1
	for ; k > first && k > at-14 && r.low(k) != ","; k-- {
		if low := r.low(k); low == ";" || low == "." {
			return false
		}
	}
	if r.low(k) != "," {
		return false
	}
	for j := k - 1; j >= first && j > k-8; j-- {
		if r.low(j) == "," || r.verbed(j) >= 0 && r.verbs[r.verbed(j)].finite() {
			return false
		}
		if r.isDeal(j) {
			return r.old(j, first) || r.in(j-1, presentWords)
		}
	}
	return false
}

// whatItReplaces reads "The one it replaces, made in 2023, was for £90m".
func (r *reader) whatItReplaces(first, at int) bool {
	for k := first + 1; k < at-1 && k < first+9; k++ {
		switch r.low(k) {
		case "replaces", "replaced", "replace", "supersedes", "superseded", "succeeds":
			return (r.low(k-1) == "it" || r.low(k-1) == "they") && k-1 > first
		}
	}
	return false
}

// installedWords tell how something old came to be.
var installedWords = words(`supplied installed built bought delivered introduced fitted designed developed launched commissioned created procured opened`)

// installedIn reads "The software was supplied in 2015 as part of a contract worth".
func (r *reader) installedIn(first, at int) bool {
	for k := first + 1; k < at-2; k++ {
		if b := r.low(k - 1); !r.in(k, installedWords) || b != "was" && b != "were" {
			continue
		}
		for j := k + 1; j < k+10 && j < at-1; j++ {
			if r.low(j) == "in" && yearNumber(r.low(j+1)) {
				return true
			}
		}
	}
	return false
}

// sinceThen reads "Since 2021 the council has paid the firm £372,000".
func (r *reader) sinceThen(first, at int) bool {
	if r.low(first) != "since" {
		return false
	}
	for k := first + 1; k < at; k++ {
		if low := r.low(k); (low == "has" || low == "have") && !r.isDeal(k-1) {
			return true
		}
	}
	return false
}

// nowInAll reads "The change adds £2m, so that the contract is now worth £9m".
func (r *reader) nowInAll(i int) bool {
	if i == 0 || r.sentenceOf[r.money[i-1].First] != r.sentenceOf[r.money[i].First] || !r.ofAddition(i-1) {
		return false
	}
	for k := r.money[i].First - 1; k > r.money[i-1].Next && k > r.money[i].First-5; k-- {
		if r.low(k) == "now" {
			return true
		}
	}
	return false
}

// lastSeason reads "used 17 agencies last year, at a cost of £6.1m".
func (r *reader) lastSeason(first, at int) bool {
	for k := at - 1; k > first && k > at-9; k-- {
		if r.low(k) == "last" && (r.low(k+1) == "year" || r.low(k+1) == "season" || r.low(k+1) == "winter" || r.low(k+1) == "summer") {
			return r.low(k+2) == "," && r.low(k+3) == "at" && r.simplePast(first, at) || r.low(at-1) == "for" && r.low(k-1) == "spent"
		}
	}
	return false
}
