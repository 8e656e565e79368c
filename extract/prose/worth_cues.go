package prose

import "strings"

// kind is what an amount is, when it is not a deal's worth.
type kind uint8

const (
	plainKind kind = iota
	saving
	alternative
	investment
	turnover
	funding
	previous
	otherContract
	annualSpend
	firstYear
	cumulative
	aggregate
	withExtensions
	extensionOption
	potential
	penalty
	threshold
	unitPrice
	otherOffer
	orderBook
	marketSize
	partOf

	// The rest speak for an amount: by a word for worth, by one for payment, by
	// its place alone, by the purpose named behind it.
	isWorth
	isPaid
	isPlaced
	isFor
)

// worthCue is a run of words near an amount. Reach is how many tokens may stand
// between them.
type worthCue struct {
	words  []string
	phrase phrase
	kind   kind
	reach  int
}

// sideOf tells on which side of an amount the words of a row stand.
type sideOf uint8

const (
	left sideOf = iota
	right
)

// row is phrases that make the same of an amount: "saving of | savings of".
type row struct {
	side    sideOf
	kind    kind
	reach   int
	phrases string
}

// leftCues file phrases to the left of an amount by their last word, rightCues
// those to the right by their first.
var leftCues, rightCues = fileCues(savingCues, financeCues, fundCues, pastCues, optionCues, disputeCues, otherCues, forCues)

func fileCues(tables ...[]row) (lefts, rights byWord[[]worthCue]) {
	byLast, byFirst := map[string][]worthCue{}, map[string][]worthCue{}
	for _, t := range tables {
		for _, r := range t {
			for _, p := range strings.Split(r.phrases, "|") {
				w := strings.Fields(p)
				if c := (worthCue{w, phraseOf(w), r.kind, r.reach}); r.side == left {
					byLast[w[len(w)-1]] = append(byLast[w[len(w)-1]], c)
				} else {
					byFirst[w[0]] = append(byFirst[w[0]], c)
				}
			}
		}
	}
	return byNumber(byLast), byNumber(byFirst)
}
