package prose

// trim cuts what begins or ends no name: a determiner, a heading's number, a
// plural head in capitals.
func (r *reader) trim(u run) run {
	for u.first < u.next && r.noNameAtFront(u) {
		u.first++
	}
	if r.low(u.first) == "the" {
		u.first++
	}
	if u.plural > 0 && u.next-u.first > 1 && r.low(u.next-1) == "nhs" {
		u.next--
		u.plural++
	}
	for u.next > u.first && r.noNameAtEnd(u) {
		if r.in(u.next-1, cutPlurals) {
			u.plural++
		}
		u.next--
	}
	return u
}

// noNameAtFront reports that the first word of a run is none of its name: "However
// Acme", "Supplier Acme", "Former Acme".
func (r *reader) noNameAtFront(u run) bool {
	low := r.low(u.first)
	if starters.has(low) && low != "the" && !r.numbered(u) {
		return true
	}
	if u.next-u.first < 2 {
		return false
	}
	if r.monthBefore(u) {
		return true
	}
	opens := r.startsSentence(u.first)
	if opens && (functionWords.has(low) || frontWords.has(low) || tradesmen.has(low)) {
		return true
	}
	return (leads.has(low) || opens && firmNouns.has(low)) && !r.keepsLead(u)
}

// cutPlurals are heads of several names at the end of the last: "Wold and Marsh CCGs".
var cutPlurals = words(`ccgs icbs councils trusts pcts constabularies`)

// noNameAtEnd reports that the last word of a run is none of its name: "Acme
// Contract", "Acme's", "Acme and".
func (r *reader) noNameAtEnd(u run) bool {
	switch last := r.low(u.next - 1); last {
	case "of", "for", "and", "&", "-":
		return true
	case "'s":
		return r.low(u.next-3) != "st" && !r.in(u.next-2, saints)
	default:
		return cutPlurals.has(last) || u.next-u.first > 1 && trailing.has(last)
	}
}

// frontWords begin a sentence with a capital and are no part of the name behind
// them.
var frontWords = words(`few several many some most more less all any each every both either neither such other another following despite during according yesterday today tomorrow only even so yet
	nor not above below across along alongside beyond besides inside outside near off onto toward towards upon why how where whether because once although though unless whereas whilst thanks together given
	based asked speaking additionally overall originally initially currently recently earlier otherwise eventually finally however therefore thus hence nevertheless moreover furthermore similarly meanwhile separately
	elsewhere neighbouring nearby fellow sister adjoining adjacent embattled troubled beleaguered last next now then also since previously beaten losing winning former incumbent rival advisory eleven twelve lowest highest only`)

// trailing are words that notices write with a capital behind a name: "the DfT
// Contract".
var trailing = words(`contract contracts deal tender tenders order orders extension`)

// leads are capitalised words that stand before names at the head of a sentence
// and are no part of them.
var leads = words(`new former local british irish scottish welsh english american german french indian japanese dutch leading outgoing incumbent rival
	supplier contractor vendor buyer customer specialist consultancy software`)

// keepsLead reports that a lead is part of the name after all: "New Forest",
// "Scottish Water", but "British Capita".
func (r *reader) keepsLead(u run) bool {
	next := r.low(u.first + 1)
	switch r.low(u.first) {
	case "new":
		return r.capital(u.first+1) && (next == "forest" || next == "zealand" || next == "college")
	case "scottish", "welsh", "british", "english", "local":
		return !knownFirms.has(next)
	}
	return false
}
