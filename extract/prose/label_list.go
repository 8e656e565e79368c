package prose

import "tenders/extract/parse"

// listed makes the names of a list parties: the word over them tells which.
func (r *reader) listed(at int, names []int, want role) {
	e := event{at: at, first: at, next: r.names[names[len(names)-1]].next, sentence: r.sentenceOf[at], verb: -1, family: signing, status: Awarded, contract: true, listed: true}
	for i, n := range names {
		c := r.classOf(n)
		switch {
		case c == thing, c == place && (i > 0 || want == supplier):
		case want == buyer:
			if c != firm {
				r.setClass(n, public)
			}
			e.buyers = append(e.buyers, n)
		case want == supplier:
			if c == unknown {
				r.setClass(n, firm)
			}
			e.suppliers = append(e.suppliers, n)
		default:
			r.mark(n, want)
		}
	}
	if len(e.buyers)+len(e.suppliers) > 0 {
		r.events = append(r.events, e)
	}
}

// listsBelow reads a sentence that ends in a colon with names on the lines below:
// "has been awarded to three providers:".
func (r *reader) listsBelow() {
	for s := range r.sentences {
		x := r.sentences[s]
		k := x.next - 1
		if k <= x.first+1 || r.tokens[k].Kind < parse.TokenBreak || r.low(k-1) != ":" {
			continue
		}
		if want, _ := r.lineLabel(x.first, x.next); want != noRole {
			continue
		}
		names := r.namesBelow(k)
		if len(names) < 2 {
			continue
		}
		if want := r.sideOfSentence(x.first, k); want != noRole {
			r.listed(k-1, names, want)
		}
	}
}

// chosenWords before a colon tell that suppliers follow, beside their nouns: "has
// appointed:".
var chosenWords = words(`appointed awarded tenderers operators winners admitted`)

// sideOfSentence tells by its last noun for parties who follows a sentence's
// colon: "has been awarded to three providers:".
func (r *reader) sideOfSentence(first, next int) role {
	for k := next - 1; k >= first; k-- {
		switch low := r.low(k); {
		case low == "unsuccessful", low == "losing":
			return rival
		case firmPlurals.has(low), chosenWords.has(low):
			if r.notChosen(max(first, k-3), k) {
				return rival
			}
			return supplier
		case publicPlurals.has(low), low == "behalf":
			return buyer
		}
	}
	return noRole
}

// notChosen reports that the words before a noun make it one of those that lost:
// "three other providers".
func (r *reader) notChosen(first, next int) bool {
	for k := first; k < next; k++ {
		switch r.low(k) {
		case "unsuccessful", "losing", "other":
			return true
		}
	}
	return false
}

// namesInLine are the names of a stretch that holds nothing else but marks, notes
// in brackets and "and": "Acme Ltd (Leeds); Corvane Ltd and Tolbridge Ltd".
func (r *reader) namesInLine(k, end int) []int {
	var out []int
	parted := r.markWithin(k, end, ";")
	for k < end {
		if n := r.named(k); n >= 0 {
			if m := &r.names[n]; m.described || m.pronoun || m.class == thing || m.class == person {
				return nil
			}
			if l := len(out); l > 0 && parted && r.oneWithComma(out[l-1], n) {
				r.mergeNames(out[l-1], n)
				out = out[:l-1]
			}
			out = append(out, n)
			k = r.names[n].next
			continue
		}
		switch low := r.low(k); {
		case low == "(":
			k += max(r.bracketed(k), 1)
		case low == ";", low == ",", low == "and", low == ".", low == "&", low == "/", r.tokens[k].Kind >= parse.TokenBreak:
			k++
		default:
			return nil
		}
	}
	return out
}

// markWithin reports that a mark stands in a stretch.
func (r *reader) markWithin(first, next int, mark string) bool {
	for k := first; k < next; k++ {
		if r.low(k) == mark {
			return true
		}
	}
	return false
}

// oneWithComma reports that a comma between two names is within one, in a list that
// semicolons part: "Brick, Slate & Sons Ltd; Warm CIC".
func (r *reader) oneWithComma(a, b int) bool {
	first, second := r.names[a], r.names[b]
	return r.low(second.first-1) == "," && first.next == second.first-1 && r.has(second, legalForms) && !r.has(first, legalForms)
}

// mergeNames makes two names with a comma between them one.
func (r *reader) mergeNames(a, b int) {
	first := r.names[a].first
	for k := first; k < r.names[b].first; k++ {
		r.nameAt[k] = b
	}
	r.names[b].first = first
}
