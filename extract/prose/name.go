package prose

import (
	"strings"

	"tenders/extract/parse"
)

// name is one mention of an organisation, or of what may be one.
type name struct {
	first, next int
	class       class
	body        int // which body it names, -1 for none that the text names
	list        int // which list it stands in, or -1
	// described is true of "the trust", "a software firm"; pronoun of "it".
	described, pronoun bool
	// possessive is true where "'s" follows.
	possessive bool
	// shared is true where the head follows the last of a list: "X and Y
	// councils".
	shared bool
	// stands are the names that "the four councils" stands for.
	stands []int
	// public and firm are the bodies of these classes mentioned last before,
	// or -1: what "it" may stand for.
	public, firm int
}

// class says what kind of thing a name is of.
type class uint8

const (
	unknown class = iota
	public
	firm
	place
	person
	thing // a product, a journal, a law: no party to anything
)

// run is a capitalised run of tokens, with what joins them.
type run struct {
	first, next int
	plural      int // tokens of a plural head that follows, and is no part of it
}

// findNames finds all capitalised runs that may name an organisation.
func (r *reader) findNames() {
	r.nameAt = make([]int, len(r.tokens))
	for i := range r.nameAt {
		r.nameAt[i] = -1
	}
	alone := r.standAlone()
	for i := 0; i < len(r.tokens); {
		if n := r.paper(i); n > 0 {
			r.note(name{first: i, next: i + n, class: thing, body: -1, list: -1})
			i += n
			continue
		}
		if n := r.segment(i); n > 0 {
			r.addName(run{first: i, next: i + n})
			i += n
			continue
		}
		if n := r.law(i); n > 0 {
			r.note(name{first: i, next: i + n, class: thing, body: -1, list: -1})
			i += n
			continue
		}
		if !r.startsName(i) {
			i++
			continue
		}
		u := r.grow(i, alone)
		r.addName(u)
		i = max(u.next+u.plural, i+1)
	}
}

func (r *reader) addName(u run) {
	u = r.trim(u)
	if u.next <= u.first || r.allGeneric(u) || r.formName(u.first, u.next) || r.callsItself(u.first, u.next) {
		return
	}
	if u.next == u.first+1 && (firmNouns.has(r.low(u.next)) && determiners.has(r.low(u.first-1))) && !knownFirms.has(r.low(u.first)) && !legalForms.has(r.low(u.first)) {
		return // "the Rotterdam firm"
	}
	n := name{first: u.first, next: u.next, body: -1, list: -1, shared: u.plural > 0}
	n.possessive = r.low(u.next) == "'s" || r.low(u.next) == "'" || r.low(u.next) == "’"
	n.class = r.classify(n)
	if r.keeps(n) {
		r.note(n)
	}
}

func (r *reader) note(n name) {
	for k := n.first; k < n.next; k++ {
		r.nameAt[k] = len(r.names)
	}
	r.names = append(r.names, n)
}

// generic are words that notices write with a capital although they name
// nobody: "the Supplier", "this Contract".
var generic = words(`contract contracts supplier suppliers services service agreement framework extension authority commissioner commissioners council councils trust trusts provider
	providers contractor contractors procurement buyer customer client purchaser tender tenders tenderer tenderers bidder bidders award notice policy department board university order
	digital data agent use project programme system systems solution software hardware term period option options price value estimated total maximum minimum description duration
	start end date closing deadline further potential possible direct call initial provision supply delivery support maintenance hosting work works lot submit please changing
	icb icbs ccg ccgs any each all both either neither participants participating organisation organisations body bodies party parties group hospital hospitals school schools partner partners company
	authorities employers candidates candidate tenderers firm vendor public regulation regulations article consultant consultants specification requirement requirements statement schedule annex appendix attachment section regulations regulation act law code`)

// startsName reports that a run may begin at i.
func (r *reader) startsName(i int) bool {
	t := &r.tokens[i]
	if !r.capital(i) || t.Glued && i > 0 && r.tokens[i-1].Kind == parse.TokenNumber {
		return false
	}
	if starters.has(t.Low) && !r.capital(i+1) || r.ticker(i) {
		return false
	}
	if (t.Low == "dr" || t.Low == "mr" || t.Low == "mrs") && r.capital(i+1) && (r.low(i+2) == "&" || r.low(i+2) == "and") && kinWords.has(r.low(i+3)) {
		return true // "Dr Field & Partners"
	}
	return !notNames.has(t.Low) || r.capital(i+1) && titled.has(t.Low) || saints.has(t.Low) && r.low(i+1) == "'s" && r.capital(i+2)
}

// ticker reads the symbol in "(AIM: TSW)".
func (r *reader) ticker(i int) bool {
	if r.low(i-1) != ":" {
		return false
	}
	switch r.low(i - 2) {
	case "aim", "lse", "nyse", "nasdaq", "lon", "euronext":
		return true
	}
	return false
}

// titled are words of notNames that begin names all the same: "Northern Ireland
// Water", "Lord Mayor", "Scottish Government".
var titled = words(`northern southern eastern western scottish welsh english british irish south-east lancashire prime queen king cabinet it digital parliament`)

// grow takes tokens into a run as long as they belong to one name.
func (r *reader) grow(i int, alone map[string]int) run {
	u := run{first: i, next: i + 1}
	for {
		n := r.joins(u, alone)
		if n == 0 {
			break
		}
		u.next += n
	}
	if r.pluralHead(u.next) == 0 {
		u.next += r.smallHead(u)
	}
	u.plural = r.pluralHead(u.next)
	return u
}

// joins tells how many more tokens belong to the run.
func (r *reader) joins(u run, alone map[string]int) int {
	i := u.next
	if i >= len(r.tokens) {
		return 0
	}
	t, last := &r.tokens[i], r.low(i-1)
	switch {
	case (t.Low == "a" || t.Low == "s") && r.low(i+1) == "/" && len(r.low(i+2)) == 1 && r.capital(i+2) && i > u.first:
		return 3 // "A/S"
	case t.Kind == parse.TokenNumber && last == "version" && t.Low == "1" && u.next == u.first+1 && !r.startsSentence(u.first):
		return 1
	case t.Kind == parse.TokenNumber && t.Glued && r.numberedFirm(u) > 0:
		return r.numberedFirm(u)
	case r.lettered(i) > 0:
		return r.lettered(i)
	case t.Kind == parse.TokenWord && t.Low == "'s":
		return r.joinsPossessive(u)
	case r.capital(i) && (!t.Glued || r.tokens[i-1].Kind == parse.TokenMark):
		if r.paper(i) > 0 {
			return 0
		}
		if r.firmOfIT(u) {
			return 1
		}
		if regions.has(t.Low) && i > u.first && (r.endsPhrase(i+1) || verbs[r.low(i+1)].frame != nil) && !publicWords.has(last) {
			return 1 // "Halite Northern gets"
		}
		if (t.Low == "cio" || t.Low == "scio") && r.noticed() {
			return 1 // "Speak Together CIO", a charity's legal form
		}
		if legalForms.has(last) && !legalForms.has(t.Low) || notNames.has(t.Low) && !publicWords.has(t.Low) && !r.capital(i+1) {
			return 0
		}
		return 1
	case legalForms.has(t.Low) && (t.Low == "plc" || t.Low == "ltd" || t.Low == "limited" || t.Low == "llp") && i > u.first:
		return 1
	case t.Low == "&" && r.capital(i+1):
		return 2
	case t.Low == "(" && r.capital(i+1) && r.low(i+2) == ")" && legalForms.has(r.low(i+3)): // "Acme (Scotland) Ltd"
		return 4
	case t.Low == "." && last == "st" && r.capital(i+1):
		return 2
	case t.Low == "'" || t.Low == "’":
		if u.next-u.first <= 2 && strings.HasSuffix(last, "s") && r.capital(i+1) {
			if _, head := r.rightRun(i + 1); head { // "Teachers' Retirement Board"
				return 2
			}
		}
		if r.low(i-2) == "st" && (r.capital(i+1) || r.low(i+1) == "and") {
			return 1
		}
	case t.Low == "-" && t.Glued:
		return r.joinsHyphen(i)
	case t.Low == "of", t.Low == "for":
		return r.joinsOf(u)
	case t.Low == "upon" && r.capital(i+1):
		return 2
	case t.Low == "and":
		return r.joinsAnd(u, alone)
	case t.Low == ",":
		return r.joinsComma(u, alone)
	}
	return 0
}

// numberedFirm reads the names of firms with a figure in them: "Unit4", "G4S", "O2".
func (r *reader) numberedFirm(u run) int {
	i := u.next
	word := &r.tokens[i-1]
	if len(word.Text) == 1 {
		if i+1 < len(r.tokens) && r.tokens[i+1].Glued && r.tokens[i+1].Capital() && len(r.tokens[i+1].Text) == 1 && u.next == u.first+1 {
			return 2
		}
		if word.Low == "o" && r.low(i) == "2" {
			return 1
		}
		return 0
	}
	if word.Low == "hs" && r.low(i) == "2" {
		return 1
	}
	if len(word.Text) < 4 || strings.ToUpper(word.Text) == word.Text || len(r.tokens[i].Text) > 3 || word.Low == "uk" || word.Low == "covid" {
		return 0
	}
	return 1
}

// lettered reads the legal form "B.V.", "N.V.", "S.A.".
func (r *reader) lettered(i int) int {
	if r.low(i+1) != "." || i+3 >= len(r.tokens) || r.low(i+3) != "." || !r.tokens[i+2].Glued || !legalForms.has(r.low(i)+r.low(i+2)) || len(r.low(i)) != 1 {
		return 0
	}
	return 4
}

// firmOfIT reads "Penhallow IT": a name, where no noun of what is bought follows.
func (r *reader) firmOfIT(u run) bool {
	i := u.next
	if r.tokens[i].Text == "AI" {
		return u.next == u.first+1 && !publicWords.has(r.low(i-1)) && !knownFirms.has(r.low(i-1)) && !determiners.has(r.low(u.first-1)) && (r.endsPhrase(i+1) || prepositions.has(r.low(i+1)))
	}
	if r.tokens[i].Text != "IT" || publicWords.has(r.low(i-1)) || knownBodies.has(r.low(i-1)) || knownFirms.has(r.low(i-1)) {
		return false
	}
	low := r.low(i + 1)
	if (low == "," || low == "and" || low == "." || low == ";") && (r.low(u.first-1) == "," || r.low(u.first-1) == "and" || r.low(u.first-1) == ":" || low == "," && r.low(u.first-1) == "to") && !bodyWords.has(r.low(i-1)) && !publicFields.has(r.low(i-1)) {
		return true // "Tolbridge Ltd, Gantry IT, Redkite"
	}
	if before := r.low(u.first - 1); firmNouns.has(before) || low == "." && (before == "from" || before == "with" || before == "by" || before == "to") && u.next == u.first+1 || low == "," && (r.low(i+2) == "which" || r.low(i+2) == "who" || r.low(i+2) == "a") {
		return true // "the reseller Gantry IT"
	}
	return auxiliaries.has(low) || determiners.has(low) || low == "'s" || verbs[low].frame != nil && !ambiguous.has(low)
}

// joinsHyphen reads "Stoke-on-Trent" and "Hewlett-Packard".
func (r *reader) joinsHyphen(i int) int {
	if i+1 >= len(r.tokens) || !r.tokens[i+1].Glued {
		return 0
	}
	if r.capital(i + 1) {
		return 2
	}
	switch r.low(i + 1) {
	case "on", "upon", "in", "le", "by", "the", "under", "super":
		if r.low(i+2) == "-" && (r.capital(i+3) || r.low(i+3) == "the") {
			return 4
		}
	}
	return 0
}

// ofHeads are the words that "of" goes on from: "University of", "City of".
var ofHeads = words(`conservancy agency inspectorate university department ministry city county borough office house bank board institute college isle hospitals school society north south east west
	church chartered museum archive museums library archives royal court academy government council port prince princess duke mayor secretary kingdom diocese corporation
	association federation faculty town states governors commissioner commissioners bureau authority republic registrar inspectorate directorate crown
	universities arts conservatoire centre vale district`)

// forHeads are the words that "for" goes on from: "Department for".
var forHeads = words(`department ministry transport centre office institute agency council commission society authority state foundation campaign homes
	officer partnership academy college organisation services commissioner ombudsman agency body directorate`)

// joinsOf reads "Department of Health", "Department for Work and Pensions".
func (r *reader) joinsOf(u run) int {
	i := u.next
	heads := ofHeads
	if r.low(i) == "for" {
		heads = forHeads
	}
	n := 1
	if r.low(i+1) == "the" {
		n = 2
	}
	if r.low(i+1) == "her" || r.low(i+1) == "his" {
		return 0
	}
	if r.capital(i+n) && generic.has(r.low(i+n)) && !r.capital(i+n+1) && n == 2 {
		return 0 // "a partnership for the Trust"
	}
	if last := r.low(i - 1); r.low(i) == "of" && (last == "board" || last == "governors" || last == "trustees" || last == "directors") && r.capital(i+n) {
		if _, head := r.rightRun(i + n); head {
			return 0 // "the Board of Harle NHS Trust"
		}
	}
	if r.low(i) == "of" && r.ofPlace(u, i+n) {
		return n + 1
	}
	if heads.has(r.low(i-1)) && r.capital(i+n) && (!notNames.has(r.low(i+n)) || r.capital(i+n+1)) {
		return n + 1
	}
	if r.low(i) == "for" && r.low(u.first) == "transport" && r.capital(i+n) {
		return n + 1
	}
	return 0
}

// ofPlace reads "Sound of Orsay Ferries Ltd", "Heart of Mercia Commissioning Support
// Unit": the names of landscapes go on over "of" where a head ends the name.
func (r *reader) ofPlace(u run, k int) bool {
	if u.next != u.first+1 && !(u.next == u.first+2 && (r.low(u.first) == "nhs" || r.low(u.first) == "the")) || !landscapes.has(r.low(u.next-1)) || !r.capital(k) {
		return false
	}
	_, head := r.rightRun(k)
	return head && !publicWords.has(r.low(k))
}

// landscapes are words for kinds of country that place names begin with.
var landscapes = words(`sound heart vale isle isles forest port bay mouth firth hills valley weald garden land soke kyle mull head ness point glen gates coast lakes downs hundred hundreds rape tip gulf strait straits
	bridge falls fens wolds peak peaks moors banks shores stour county`)

// saints take their "'s" into a name.
var saints = words(`king queen guy women children people men mother bishop lord prince earl master scholar lloyd sainsbury mcdonald land citizen students`)

// officers have offices of that name: "Treasury Solicitor's Office".
var officers = words(`solicitor general mayor governor commissioner registrar minister president sheriff coroner advocate chancellor comptroller ombudsman assessor adjudicator guardian accountant`)

func (r *reader) joinsPossessive(u run) int {
	i := u.next
	if i-2 >= u.first && (r.low(i-2) == "saint" || r.low(i-2) == "st") && r.capital(i+1) {
		return 1
	}
	if officers.has(r.low(i-1)) && (r.low(i+1) == "office" || r.low(i+1) == "department" || r.low(i+1) == "court") && r.capital(i+1) {
		return 1
	}
	if i-2 >= u.first && (r.low(i-2) == "st" || r.low(i-2) == ".") {
		return 1
	}
	if saints.has(r.low(i-1)) && (r.capital(i+1) || r.low(i+1) == "and" && r.capital(i+2) && r.low(i+2) != "the") {
		return 1
	}
	return 0
}
