package prose

import (
	"strings"

	"tenders/extract/parse"
)

// thingHeads end the names of programmes, laws and the like.
var thingHeads = words(`programme program framework frameworks regime project scheme strategy plan regulations regulation act initiative directive bill review report agenda policy
	agreement contract deal notice tender lot journal street road house day week month year award awards system platform suite conference summit day index survey
	questionnaire statement specification annex attachment licence edition server 365 ehospital`)

// classify says what kind of thing a name is of, by its words alone.
func (r *reader) classify(n name) class {
	last := r.low(n.next - 1)
	single := n.next-n.first == 1
	switch {
	case single && (r.things.has(last) || notNames.has(last) || papers.has(last) && n.first != 0 && last != "contracts"):
		return thing
	case r.has(n, legalForms), r.interestCompany(n):
		return firm
	case single && knownBodies.has(last):
		return public
	case single && knownFirms.has(last):
		return r.classifyKnown(n)
	case r.wellKnown(n):
		return public
	case single && places.has(last), r.abroad(n):
		return place
	case r.officeFor(n):
		return public
	case r.isFrameworkName(n), r.isHealthThing(n), r.portfolio(n):
		return thing
	case last == "programme" && r.hasBefore(n, publicWords):
		return public
	case thingHeads.has(last) && !(last == "survey" && r.spelt(n.first, n.next)):
		return thing
	case r.isPerson(n), r.titledPerson(n):
		return person
	case last == "group" && r.low(n.next-2) == "housing":
		return public
	case last == "group" && !r.has(n, nhsWords) && !r.hasBefore(n, bodyWords):
		return unknown // "Albion Hospitals Group"
	case r.onlyWeakHead(n):
		return unknown
	case n.next-n.first == 3 && firmWords.has(last) && weakHeads.has(r.low(n.first+1)) && !publicWords.has(r.low(n.first)):
		return firm // "Bayliss Court Systems"
	case r.has(n, publicWords), last == "office" && !single && !knownFirms.has(r.low(n.first)), r.nationalBody(n):
		return public
	case r.weaklyPublic(n):
		return public
	case firmWords.has(last), knownFirms.has(r.low(n.first)) && n.next-n.first < 5:
		return firm
	case r.all(n, places):
		return place
	case single && len(r.tokens[n.first].Text) == 1:
		return thing
	}
	return unknown
}

// weaklyPublic reports that a name is more likely a public body's than a firm's,
// by words that both use: "Tarn Shared Services". What the text says of it may
// tell otherwise.
func (r *reader) weaklyPublic(n name) bool {
	last := r.low(n.next - 1)
	switch {
	case r.has(n, publicWords):
		return false
	case last == "service" && n.next-n.first > 2, last == "consortium" && n.next-n.first > 2, (last == "airport" || last == "airports" || last == "port") && n.next-n.first > 1, n.next-n.first > 1 && (last == "procurement" || last == "purchasing" || last == "buying" || last == "sourcing" || last == "procure"):
		return true
	case bodyWords.has(last) && (r.hasBefore(n, publicFields) || r.hasBefore(n, places)):
		return true
	}
	return r.count(n, careFields) >= 2 || r.nationalName(n)
}

// nhsWords make a group a public body's.
var nhsWords = words(`nhs trust council university universities commissioning ccg`)

// classifyKnown doubts a firm's name that is a common word, where the text also
// writes it small.
func (r *reader) classifyKnown(n name) class {
	if r.small(r.low(n.first)) {
		return unknown
	}
	return firm
}

func (r *reader) has(n name, s set) bool {
	for k := n.first; k < n.next; k++ {
		if s.has(r.low(k)) {
			return true
		}
	}
	return false
}

func (r *reader) count(n name, s set) int {
	c := 0
	for k := n.first; k < n.next; k++ {
		if low := r.low(k); s.has(low) || low == "healthcare" {
			c++
		}
	}
	return c
}

// hasBefore is has for all but the last word.
func (r *reader) hasBefore(n name, s set) bool {
	n.next--
	return r.has(n, s)
}

func (r *reader) all(n name, s set) bool {
	for k := n.first; k < n.next; k++ {
		if low := r.low(k); !s.has(low) && low != "and" && low != "of" && low != "the" && low != "north" && low != "south" && low != "east" && low != "west" && low != "greater" {
			return false
		}
	}
	return true
}

// titles stand before the names of people.
var titles = words(`mr mrs ms miss dr sir dame lord lady cllr councillor professor prof minister secretary chancellor executive director officer leader chair chairman chairwoman
	spokesman spokeswoman spokesperson manager head president mp`)

// givenNames are common British given names; with a surname behind them they
// name a person.
var givenNames = words(`james john robert michael david william richard thomas mark charles steven stephen andrew paul kevin brian george edward ronald timothy jason jeffrey
	ryan jacob gary nicholas eric jonathan justin scott brandon benjamin samuel gregory alexander patrick jack dennis jerry tyler aaron jose adam nathan henry douglas
	zachary peter kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan
	juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene neil ian graham simon colin nigel stuart martin matthew tim tom ben dan nick chris
	mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie
	rebecca laura helen sharon cynthia kathleen amy angela shirley anna ruth brenda pamela nicole katherine virginia catherine christine samantha debra janet rachel carolyn emma maria heather
	diane julie joyce victoria kelly christina joan evelyn lauren judith olivia martha cheryl megan andrea ann alice jean doris jacqueline kathryn hannah julia gloria teresa sara janice
	jane louise claire fiona gillian alison wendy tracy dawn lesley lynn nicola joanne sally jill priya anil amir imran mohammed ahmed ali raj sanjay sunil fatima aisha omar yusuf owen gareth
	rhys sian megan dylan callum fraser hamish ewan kirsty morag eilidh niamh siobhan ciaran declan aoife`)

func (r *reader) isPerson(n name) bool {
	size := n.next - n.first
	if size > 4 || r.has(n, publicWords) || r.has(n, bodyWords) || firmWords.has(r.low(n.next-1)) {
		return false
	}
	if before := r.low(n.first - 1); titles.has(before) && !r.capital(n.first-1) && size <= 3 && before != "secretary" && before != "head" && before != "minister" {
		return size > 1 || !knownFirms.has(r.low(n.first))
	}
	if before := r.low(n.first - 1); n.first > 0 && titles.has(before) && notNames.has(before) {
		return true
	}
	return size >= 2 && size <= 3 && givenNames.has(r.low(n.first)) && !firmWords.has(r.low(n.first+1))
}

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
// common word.
func (r *reader) keeps(n name) bool {
	if n.next-n.first > 1 {
		return true
	}
	t := &r.tokens[n.first]
	if n.class == firm && firmWords.has(t.Low) && t.Low != "medica" && r.startsSentence(n.first) && !r.inside(t.Low) && !n.possessive {
		return false // "Cloud host Acme"
	}
	if n.class == public || n.class == firm && !r.small(t.Low) {
		return n.class == firm || t.Low == "nhs" || knownBodies.has(t.Low) || !commonStarts.has(t.Low) && !r.small(t.Low)
	}
	if !r.startsSentence(n.first) {
		return true
	}
	if commonStarts.has(t.Low) || starters.has(t.Low) || r.small(t.Low) || strings.HasSuffix(t.Low, "ing") || strings.HasSuffix(t.Low, "ly") {
		return false
	}
	if r.plainStart(n) {
		return false
	}
	if peopleWord(t.Low) && !r.inside(t.Low) && !singularVerbs.has(r.low(n.next)) && !n.possessive {
		return false // "Officers used", "Drivers will"
	}
	return verbs[t.Low].frame == nil || r.inside(t.Low)
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
	for k--; k >= 0 && r.tokens[k].Kind < parse.TokenBreak; k-- {
		t := &r.tokens[k]
		if t.Kind == parse.TokenWord && strings.Trim(t.Low, "ivxabcde") != "" {
			return false
		}
	}
	return true
}

// noteSmalls remembers which of the words that the text writes with a capital it
// also writes small, and which it writes so in the middle of a sentence.
func (r *reader) noteSmalls() {
	r.written = make(map[string]written, 16+len(r.tokens)/8)
	for i := range r.tokens {
		t := &r.tokens[i]
		if !t.Capital() {
			continue
		}
		w := r.written[t.Low]
		if i > 0 && r.tokens[i-1].Kind == parse.TokenWord && r.sentenceOf[i-1] == r.sentenceOf[i] {
			w |= seenInside
		}
		r.written[t.Low] = w | writtenLarge
	}
	for i := range r.tokens {
		t := &r.tokens[i]
		if t.Kind != parse.TokenWord || len(t.Low) < 3 || t.Capital() {
			continue
		}
		if w := r.written[t.Low]; w != 0 {
			r.written[t.Low] = w | writtenSmall
		}
	}
}

// written is how a text writes a word that it writes with a capital somewhere.
type written uint8

const (
	writtenLarge written = 1 << iota
	writtenSmall
	seenInside // with a capital in the middle of a sentence
)

// small reports that the text also writes a word small.
func (r *reader) small(low string) bool { return r.written[low]&writtenSmall != 0 }

// inside reports that the text writes a word with a capital inside a sentence.
func (r *reader) inside(low string) bool { return r.written[low]&seenInside != 0 }
