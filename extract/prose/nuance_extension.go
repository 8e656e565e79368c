package prose

import "sort"

// moreTime reads "for 18 more months".
func (r *reader) moreTime(e *event) bool {
	for k := e.at; k < e.next; k++ {
		switch r.low(k) {
		case "more", "further", "another", "longer":
			return true
		}
	}
	return false
}

// grantsExtension reports that what is awarded or agreed is an extension.
func (r *reader) grantsExtension(e *event) bool {
	for k := e.first; k < e.next; k++ {
		switch low := r.low(k); low {
		case "further", "another", "extra", "additional", "more":
			if low == "more" && r.low(k-1) != "to" && spanWord(r.low(k+1)) && e.family == keeping {
				return true
			}
			if d := r.spanAt(k + 1); d >= 0 && !r.isOption(k) && (e.family == giving || e.family == keeping) {
				return true
			}
			if low == "further" && r.low(k-1) == "a" && (r.low(k+1) == "year" || r.low(k+2) == "years") && e.family == giving {
				return true
			}
		case "year", "years", "months":
			if e.family == keeping && (r.low(k+1) == "more" || r.low(k+1) == "longer") && !r.isOption(k) {
				return true
			}
		case "extension", "renewal":
			if k > 0 && r.named(k) < 0 && !r.isOption(k) {
				return true
			}
		}
	}
	return false
}

// spanAt is the length of time that begins at a token or just behind, or -1.
func (r *reader) spanAt(k int) int {
	i := r.firstSpan(k)
	if i < len(r.spans) && r.spans[i].First <= k+1 {
		return i
	}
	return -1
}

// firstSpan is the first length of time at or behind a token.
func (r *reader) firstSpan(k int) int {
	return sort.Search(len(r.spans), func(i int) bool { return r.spans[i].First >= k })
}

// paysMore reads "is to pay Acme another £4m to keep it going".
func (r *reader) paysMore(e *event) bool {
	for _, m := range r.moneyIn(e.first, e.next) {
		switch r.low(r.money[m].First - 1) {
		case "another", "further", "extra", "additional":
			return true
		}
	}
	return false
}

// spanWord reports that a word counts time: "two more years".
func spanWord(low string) bool { return low == "years" || low == "months" || low == "year" }

// speaksOfExtension reports that a sentence near a statement calls it an
// extension.
func (r *reader) speaksOfExtension(e *event) bool {
	for s := e.sentence; s < e.sentence+2 && s < len(r.sentences); s++ {
		for k := r.sentences[s].first; k < r.sentences[s].next; k++ {
			if low := r.low(k); (low == "extension" || low == "extended" || low == "renewal" || low == "renewed") && !r.isOption(k) {
				return true
			}
		}
	}
	return false
}

// isOption reports that an extension at k is only possible.
func (r *reader) isOption(k int) bool {
	for j := k + 1; j < k+4; j++ {
		switch r.low(j) {
		case "option", "options", "clause", "available", "possible", "period", "periods":
			return true
		}
	}
	for j := k - 1; j >= 0 && j > k-9; j-- {
		switch r.low(j) {
		case "with", "and":
			if j >= k-3 {
				return true // "with a further two years"
			}
		case "option", "optional", "possible", "potential", "possibility", "plus", "options":
			return true
		case ".", ";", ",":
			return false
		}
	}
	return false
}

// agreesChange reads "has agreed a change to the contract".
func (r *reader) agreesChange(e *event, v *verb) bool {
	for k := v.next; k < v.next+6 && k < e.next; k++ {
		switch r.low(k) {
		case "change", "changes", "variation", "modification", "amendment":
			return v.lemma == "agree" || r.low(k+1) == "to" || r.low(k+1) == "of" || r.low(k+1) == "notice" || r.low(k+1) == "with"
		}
	}
	return false
}
