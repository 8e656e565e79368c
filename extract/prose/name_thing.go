package prose

import (
	"strings"

	"tenders/extract/parse"
)

// findThings notes the acronyms that the text explains as those of things:
// "laboratory information management system (LIMS)".
func (r *reader) findThings() {
	for i := 1; i+2 < len(r.tokens); i++ {
		if r.tokens[i].Low != "(" || r.tokens[i+2].Low != ")" || r.tokens[i+1].Kind != parse.TokenWord {
			continue
		}
		t := &r.tokens[i+1]
		if n := len(t.Text); n < 2 || n > 6 || strings.ToUpper(t.Text) != t.Text || r.tokens[i-1].Kind != parse.TokenWord || r.tokens[i-1].Capital() || publicNouns.has(r.low(i-1)) || firmNouns.has(r.low(i-1)) {
			continue
		}
		if r.spellsBefore(i, t.Low) {
			if r.things.words == nil {
				r.things = newSet()
			}
			r.things.add(t.Low)
		}
	}
}

// spellsBefore reports that the words before a token begin with the letters of an
// acronym, small words apart.
func (r *reader) spellsBefore(i int, low string) bool {
	k := i - 1
	for l := len(low) - 1; l >= 0; l-- {
		for k >= 0 && (r.tokens[k].Low == "and" || r.tokens[k].Low == "of" || r.tokens[k].Low == "-" || r.tokens[k].Low == "for") {
			k--
		}
		if k < 0 || r.tokens[k].Kind != parse.TokenWord || r.tokens[k].Low[0] != low[l] {
			return false
		}
		k--
	}
	return true
}
