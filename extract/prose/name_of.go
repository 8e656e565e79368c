package prose

// ofHeads are the words that "of" goes on from: "University of", "City of".
var ofHeads = words(`conservancy agency inspectorate university department ministry city county borough office house bank board institute college isle hospitals school society north south east west
	church chartered museum archive museums library archives royal court academy government council port prince princess duke mayor secretary kingdom diocese corporation
	association parliament assembly federation faculty town states governors commissioner commissioners bureau authority republic registrar inspectorate directorate crown
	universities arts conservatoire centre vale district`)

// forHeads are the words that "for" goes on from: "Department for".
var forHeads = words(`university department ministry transport centre office institute agency council commission society authority state foundation campaign homes
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
	if r.capital(i+n) && r.in(i+n, generic) && !r.capital(i+n+1) && n == 2 {
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
	if r.ofTown(u, i+n) {
		return n + 1
	}
	if r.ofCountry(u, i+n) {
		return n + 1
	}
	if r.in(i-1, heads) && r.capital(i+n) && (!r.in(i+n, notNames) || r.capital(i+n+1)) {
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
	if size := u.next - u.first; size != 1 && (size != 2 || r.low(u.first) != "nhs" && r.low(u.first) != "the") || !r.in(u.next-1, landscapes) || !r.capital(k) {
		return false
	}
	_, head := r.rightRun(k)
	return head && !r.in(k, publicWords)
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
	if r.in(i-1, officers) && (r.low(i+1) == "office" || r.low(i+1) == "department" || r.low(i+1) == "court") && r.capital(i+1) {
		return 1
	}
	if i-2 >= u.first && (r.low(i-2) == "st" || r.low(i-2) == ".") {
		return 1
	}
	if r.in(i-1, saints) && (r.capital(i+1) || r.low(i+1) == "and" && r.capital(i+2) && r.low(i+2) != "the") {
		return 1
	}
	return 0
}
