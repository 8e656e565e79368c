package prose

import "strings"

// policeAndOther reads "Wold Police and Marsh County Council": two names, unlike "Police
// and Crime Commissioner" and "Police and Fire Authority".
func (r *reader) policeAndOther(j *joint) bool {
	return j.last == "police" && !j.single() && j.head && j.right.next-j.right.first > 1 && !publicFields.has(j.first) && !publicWords.has(j.first) && j.first != "crime"
}

// landlordHeads end the names of those who let homes.
var landlordHeads = words(`homes housing`)

// twoLandlords reads "Saltings Housing and Quay Homes".
func (r *reader) twoLandlords(j *joint) bool {
	return !j.single() && landlordHeads.has(j.last) && r.in(j.right.next-1, landlordHeads) && j.right.next-j.right.first > 1
}

// firmPlace are words behind which a firm stands.
var firmPlace = words(`to with by from`)

// severalWords tell that the sentence is about more than one firm.
var severalWords = words(`both each jointly together two pair consortium companies firms suppliers providers contractors alliance team venture partners split shared`)

// maxPairLetters is how long a word of such a name may be, maxShortLetters how long
// where no text writes either small: coined names are longer.
const (
	maxPairLetters  = 7
	maxShortLetters = 5
)

// firmOfTwoWords reads "has gone to Anvil and Oak.": one firm named by two common words,
// where two firms would have names of their own, "Redscan and Bluepatch".
func (r *reader) firmOfTwoWords(j *joint) bool {
	k, end := j.left.first, j.right.next
	if !j.single() || end-j.right.first != 1 || j.head || !r.in(k-1, firmPlace) && !r.hires(k-1) || !r.endsBare(end) || r.low(end) == "and" || r.low(end) == "," {
		return false
	}
	if j.alone[j.last]+j.alone[j.first] > 0 || r.strange(k) && r.strange(end-1) && max(len(j.last), len(j.first)) > maxShortLetters {
		return false
	}
	for _, w := range []string{j.last, j.first} {
		if len(w) > maxPairLetters || knownFirms.has(w) || knownBodies.has(w) || places.has(w) || publicWords.has(w) || nations.has(w) || notNames.has(w) || generic.has(w) {
			return false
		}
	}
	return !r.tellsOfSeveral(k)
}

// tellsOfSeveral reports that the sentence at k counts its parties.
func (r *reader) tellsOfSeveral(k int) bool {
	for j := max(0, k-maxPartyWords); j < min(len(r.tokens), k+maxPartyWords); j++ {
		if r.sentenceOf[j] == r.sentenceOf[k] && r.in(j, severalWords) {
			return true
		}
	}
	return false
}

// tradeEnds end the plurals of those who ply a trade: "Locksmiths", "Masons", "Glaziers".
var tradeEnds = []string{"smiths", "wrights", "masons", "makers", "builders", "menders", "bakers", "joiners", "printers", "caterers", "cleaners", "roofers", "weavers", "carters", "haulers", "couriers", "painters", "glaziers", "coopers", "fitters"}

// ofTown reads "Masons of Ormley Ltd" and "Locksmiths of Wakeley": the name of a firm by
// its trade and town, or one that a legal form ends.
func (r *reader) ofTown(u run, k int) bool {
	if u.next != u.first+1 || r.low(k-1) != "of" || !r.capital(k) || r.in(u.first, publicWords) || r.in(u.first, legalForms) || r.in(k, generic) {
		return false
	}
	if r.capital(k+1) && r.in(k+1, legalForms) {
		return true
	}
	low := r.low(u.first)
	for _, end := range tradeEnds {
		if strings.HasSuffix(low, end) && !r.capital(k+1) && !r.startsSentence(u.first) {
			return true
		}
	}
	return false
}

// alikePlurals stand before the names of several public bodies, alikeUnits before those
// of several firms.
var (
	alikePlurals = words(`boroughs universities councils cities counties districts towns parishes ports boards forces trusts`)
	alikeUnits   = words(`consortium venture team alliance partnership`)
)

// alikeOf settles the classes of names that one noun counts: "the boroughs of Ashby,
// Corley and Wenlow" are public bodies, "a consortium of Bell Homes and Keel" firms.
func (r *reader) alikeOf() {
	for n := range r.names {
		k := r.names[n].first - 1
		if r.low(k) != "of" || k < 1 {
			continue
		}
		switch {
		case r.in(k-1, alikePlurals):
			r.alikeFrom(n, public)
		case r.in(k-1, alikeUnits) && (r.low(k-2) == "a" || r.low(k-2) == "joint"):
			r.alikeFrom(n, firm)
		}
	}
}

// alikeFrom gives a name, and those that follow it over commas and "and", a class that
// their words do not speak against.
func (r *reader) alikeFrom(n int, c class) {
	for ; n < len(r.names); n++ {
		m := &r.names[n]
		if m.described || m.pronoun || m.class == thing || m.class == person || c == public && m.class == firm || c == firm && r.has(*m, surelyPublic) {
			return
		}
		m.class = c
		next := m.next
		if r.low(next) == "," {
			next++
		}
		if r.low(next) == "and" {
			next++
		}
		if next == m.next || r.named(next) != n+1 {
			return
		}
	}
}
