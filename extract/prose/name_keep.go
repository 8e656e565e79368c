package prose

import (
	"strings"

	"tenders/extract/parse"
)

// commonStarts are common words that begin sentences with a capital letter and
// are no names.
var commonStarts = words(`hospitals spending work support staff patients doctors nurses bosses officials councillors ministers managers directors suppliers vendors firms companies trusts councils
	councils contracts tenders bids bidders deals savings costs prices figures results revenues revenue profits shares sales services software hardware systems users sites offices schools
	pupils students universities residents taxpayers critics unions experts analysts sources insiders campaigners lawyers auditors inspectors commissioners clinicians gps members people
	advisory annual applications bidding building cloud contract contracting contractor cyber data delivery deployment digital documents elsewhere eleven estimated extension extensions
	feedback final financial funding further go-live government health hosting implementation initial installation interest invitation it job jobs large later local lot lots maintenance
	managed management market migration money national negotiations network nobody none notice nothing once options orders other others outsourcing pathology patient payment payments plan
	planning plans police procurement programme progress project public records replacement reports roll-out rollout running second separately service several since some specialist spend start
	suppliers talks technology term terms testing third time total tough training transfer transition transport under users value what work working workers yet previously meanwhile first last
	next now then also both each every such following despite during according yesterday today tomorrow only even still so or nor not about around over between among within without against
	like unlike per via rather instead above below across along alongside behind beyond besides inside outside near off onto out toward towards until upon why how where whether because if
	through although though unless whereas whilst thanks together given based asked speaking worth subject please additional additionally overall originally initially currently recently
	earlier otherwise subcontractors eventually finally however therefore thus hence nevertheless nonetheless moreover furthermore similarly likewise no yes tenderers tender bidders provision supply purchase award
	awards price nine ten eleven twelve twenty thirty forty fifty hundred dozens hundreds thousands millions billions half more less fewer most many much few little another any anyone
	everyone someone something everything anything nobody neither either your our my his her us them me him contractor key main major minor small big top high low good bad better best worse
	worst full open closed free used using see find visit read click sign subscribe image photo picture credit share tags related latest news update exclusive analysis comment opinion
	here there who which whose whom today's london-based existing current new`)

// keeps decides whether a run at the head of a sentence is a name at all, or a
// common word. A run of several words is one.
func (r *reader) keeps(n name) bool {
	if n.next-n.first > 1 {
		return true
	}
	low := r.low(n.first)
	switch {
	case r.labelWord(n), r.officersOf(n):
		return false
	case n.class == firm && firmWords.has(low) && low != "medica" && r.startsSentence(n.first) && !r.inside(low) && !n.possessive:
		return false // "Cloud host Acme"
	case n.class == firm && !r.small(low):
		return true
	case n.class == public:
		return low == "nhs" || knownBodies.has(low) || !commonStarts.has(low) && !r.small(low)
	case !r.startsSentence(n.first):
		return true
	}
	return !r.commonOpening(n)
}

// commonOpening reports that a word that opens a sentence is a common one:
// "Hospitals", "Buying", "Officers used", "Drivers will".
func (r *reader) commonOpening(n name) bool {
	low := r.low(n.first)
	switch {
	case commonStarts.has(low), starters.has(low), r.small(low), strings.HasSuffix(low, "ing"), strings.HasSuffix(low, "ly"), r.plainStart(n):
		return true
	case r.inside(low):
		return false
	case peopleWord(low) && !r.in(n.next, singularVerbs) && !n.possessive:
		return true
	}
	return verbs[low].frame != nil
}

// peopleWord reports the endings of nouns for people: "Officers", "Residents".
func peopleWord(low string) bool {
	for _, end := range []string{"ers", "ors", "ists", "ants", "ents", "ials", "ees", "ians", "ives", "men", "ies", "ings", "ions", "ments"} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

var singularVerbs = words(`has is was wins gets , (`)

// startsSentence reports that nothing but marks stands before in the sentence.
func (r *reader) startsSentence(i int) bool {
	for k := i - 1; k >= 0 && r.sentenceOf[k] == r.sentenceOf[i]; k-- {
		if r.low(k) == ":" || r.low(k) == ")" && k > 0 && r.numbering(k) {
			return true // "Considered: Going to market again"
		}
		if r.numbersLine(k) {
			return true
		}
		if kind := r.tokens[k].Kind; kind == parse.TokenWord || kind == parse.TokenNumber {
			return false
		}
	}
	return true
}

// numbering reports that a bracket ends the number of a section: "V.2.3)".
func (r *reader) numbering(k int) bool {
	for end := k - maxNumbering; ; {
		k--
		if k < 0 || r.tokens[k].Kind >= parse.TokenBreak {
			return true
		}
		t := &r.tokens[k]
		if k < end || t.Kind == parse.TokenWord && strings.Trim(t.Low, "ivxabcde") != "" {
			return false
		}
	}
}

// maxNumbering bounds the tokens of a section's number.
const maxNumbering = 16
