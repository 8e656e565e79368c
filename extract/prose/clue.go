package prose

// clueKind says where a clue's word stands.
type clueKind uint8

// The kinds of clue. Beside what is asked about stand left0, left1 and left2, from
// the nearest on; left is any of eight words, the weaker the further off, within
// the sentence. lefts and rights are pairs, around is the pair about it.
const (
	clueLeft0 clueKind = iota
	clueLeft1
	clueLeft2
	clueRight0
	clueRight1
	clueRight2
	clueLeft
	clueRight
	clueLefts
	clueRights
	clueAround
	clueWithin  // anywhere in the sentence
	clueOpeners // one of the first three words of the sentence
	// The same beside a further mention of a body.
	clueLeft0Again
	clueLeft1Again
	clueLeft2Again
	clueRight0Again
	clueRight1Again
	clueRight2Again
	clueLeftAgain
	clueRightAgain
	clueLeftsAgain
	clueRightsAgain
	clueAroundAgain
	clueWithinAgain
	clueOpenersAgain
	clueOfName  // a word of a body's name
	clueTrait   // what holds of the thing itself: its class, its rank among others
	clueAnyWord // a word of the text, the weaker the later
	clueEarly   // one of the first words of the text
	clueEarlies // two of its first words
	clueOwn     // a word of the amount itself: "up to", "a year"
	clueKinds
)

// again is the kind that tells the same of a further mention.
const again = clueLeft0Again - clueLeft0

// clueNames are how tables of clues call the kinds.
var clueNames = [clueKinds]string{
	"left0", "left1", "left2", "right0", "right1", "right2", "left", "right", "lefts", "rights", "around", "within", "opening",
	"again left0", "again left1", "again left2", "again right0", "again right1", "again right2", "again left", "again right", "again lefts", "again rights", "again around", "again within", "again opening",
	"name", "is", "text", "early", "earlies", "own",
}

// sink takes the clues to one question: a kind, the number of a word or of two,
// and how strong it is.
type sink interface {
	clue(kind clueKind, a, b uint16, strength float32)
}

// clueReach is how many items on each side are clues.
const clueReach = 8

// beside gives the clues about the item at i; shift is 0 or again.
func (r *reader) beside(to sink, i int, shift clueKind, strength float32) {
	s := r.sentenceOf[r.items[i].first]
	first, next := r.itemAt[s], r.itemAt[s+1]
	at := func(k int) uint16 {
		if k < first || k >= next {
			return itemWords.edge
		}
		return r.items[k].id
	}
	for k := range clueKind(3) {
		to.clue(clueLeft0+k+shift, at(i-1-int(k)), 0, strength)
		to.clue(clueRight0+k+shift, at(i+1+int(k)), 0, strength)
	}
	to.clue(clueLefts+shift, at(i-2), at(i-1), strength)
	to.clue(clueRights+shift, at(i+1), at(i+2), strength)
	to.clue(clueAround+shift, at(i-1), at(i+1), strength)
	r.reaching(to, clueLeft+shift, i-1, max(first-1, i-1-clueReach), -1, strength)
	r.reaching(to, clueRight+shift, i+1, min(next, i+1+clueReach), 1, strength)
	for k := first; k < min(first+3, i); k++ {
		to.clue(clueOpeners+shift, at(k), 0, strength)
	}
	r.afresh()
	for k := first; k < min(next, first+maxWithin); k++ {
		if r.isNew(r.items[k].id) {
			to.clue(clueWithin+shift, r.items[k].id, 0, strength/2)
		}
	}
}

// maxWithin bounds the words of a sentence that are clues.
const maxWithin = 80

// reaching gives each word on one side once, where it stands nearest.
func (r *reader) reaching(to sink, kind clueKind, from, end, step int, strength float32) {
	r.afresh()
	for k := from; k != end; k += step {
		if id := r.items[k].id; r.isNew(id) {
			to.clue(kind, id, 0, strength/(1+float32(abs(k-from))/4))
		}
	}
}

// afresh forgets which words were seen.
func (r *reader) afresh() { r.stamp++ }

// isNew reports that a word was not seen since, and that it has a number.
func (r *reader) isNew(id uint16) bool {
	if int(id) >= len(r.stamps) {
		r.stamps = append(r.stamps, make([]uint32, int(id)+1-len(r.stamps))...)
	}
	if id == 0 || r.stamps[id] == r.stamp {
		return false
	}
	r.stamps[id] = r.stamp
	return true
}
