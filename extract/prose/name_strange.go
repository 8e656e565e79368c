package prose

import (
	"strings"

	"tenders/extract/parse"
)

// strangeSmall reads a brand that is written small where a party is named: "has
// signed up corvane for", "passes to corvane on 1 June", "keeps it with corvane
// until". It is a word of no table, not even of those of clues, and stands bare
// between the words that lead to a name and the end of its phrase, where a common
// noun has an article or is of many.
func (r *reader) strangeSmall(i int) bool {
	if i == 0 || !r.strange(i) || commonWord(r.low(i)) && !strings.HasSuffix(r.low(i), "ly") {
		return false
	}
	if r.formedSmall(i + 1) {
		return true
	}
	if r.calledFirm(i) {
		return !r.articled(i)
	}
	return (r.firmsPartner(i) || r.endsBare(i+1) && (r.hires(i-1) || r.leadsToParty(i))) && !r.articled(i)
}

// firmsPartner reads "Norrland Rail Ltd and bluecurve have together won".
func (r *reader) firmsPartner(i int) bool {
	return r.low(i-1) == "and" && r.capital(i-2) && r.in(i+1, auxiliaries)
}

// endsBare reports that a phrase ends before k: at a mark, a figure, a preposition.
func (r *reader) endsBare(k int) bool {
	if k >= len(r.tokens) || r.tokens[k].Kind != parse.TokenWord {
		return k >= len(r.tokens) || !r.tokens[k].Glued || r.tokens[k].Text != "-"
	}
	return r.in(k, prepositions) || r.low(k) == "as" || r.low(k) == "to" || r.low(k) == "and"
}

// hires reports that the verb at k, or its particle, leads to a supplier at once:
// "has picked", "signed up".
func (r *reader) hires(k int) bool {
	e := verbs[r.low(k)]
	if r.low(k) == "up" || r.low(k) == "in" || r.low(k) == "on" {
		particle := r.low(k)
		for _, f := range verbs[r.low(k-1)].frame {
			if f.family == hiring && len(f.particles) == 1 && f.particles[0] == particle {
				return true
			}
		}
		return false
	}
	for _, f := range e.plain {
		if f.family == hiring || f.family == paying {
			return e.form&(pastForm|participleForm|thirdForm|ingForm) != 0 || r.low(k-1) == "to" || r.low(k-1) == "will"
		}
	}
	return false
}

// partyVerbs are the families whose verbs lead to a supplier over a preposition.
var partyVerbs = map[*family]string{
	giving: "to", going: "to", turning: "to with", switching: "to", paying: "to", extending: "with", keeping: "with", signing: "with", hiring: "from", buying: "from",
	coming: "from", supplying: "by", changing: "with", cancelling: "with", accepting: "from",
}

// maxPartyWords is how far a verb may stand before the preposition that goes with it.
const maxPartyWords = 14

// leadsToParty reports that a verb and a preposition lead to the word at i. What
// stands behind "to" and before a figure or "and" may be a verb: "a contract to refit 9".
func (r *reader) leadsToParty(i int) bool {
	prep := r.low(i - 1)
	switch prep {
	case "with", "from", "by":
	case "to":
		if i+1 < len(r.tokens) && r.low(i+1) != "." && r.low(i+1) != "," && !r.in(i+1, prepositions) || !r.in(i-2, dealNouns) && !r.leadsOver(i-2, prep) {
			return false
		}
	default:
		return false
	}
	if r.low(i+1) == "to" {
		return false // "from beta to live"
	}
	for k := i - 2; k >= max(0, i-maxPartyWords) && r.sentenceOf[k] == r.sentenceOf[i]; k-- {
		if prep == "with" && r.in(k, dealNouns) && r.low(k-1) != "to" {
			return true
		}
		if !r.in(k, dealNouns) && r.leadsOver(k, prep) {
			return true
		}
		if r.is(k, upperTrait) && prep == "to" {
			return false // "gave Acme a contract to refurbish for"
		}
	}
	return false
}

// leadsOver reports that the verb at k leads to a supplier over a preposition.
func (r *reader) leadsOver(k int, prep string) bool {
	for _, f := range verbs[r.low(k)].frame {
		if strings.Contains(partyVerbs[f.family], prep) {
			return true
		}
	}
	return false
}

// articled reports that the text has a word with an article, or of many, elsewhere.
func (r *reader) articled(i int) bool {
	low := r.low(i)
	for k := max(1, i-maxArticled); k < min(len(r.tokens), i+maxArticled); k++ {
		if k != i && r.low(k) == low && (r.in(k-1, determiners) || k+1 < len(r.tokens) && !r.endsBare(k+1)) || r.low(k) == low+"s" {
			return true
		}
	}
	return false
}

// maxArticled is how far about a word others like it are looked for.
const maxArticled = 400
