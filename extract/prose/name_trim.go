package prose

// trim cuts what begins or ends no name: a determiner, a heading's number, a
// plural head in capitals.
func (r *reader) trim(u run) run {
	for u.first < u.next && (starters.has(r.low(u.first)) && r.low(u.first) != "the" && !r.numbered(u) || u.next-u.first > 1 && (functionWords.has(r.low(u.first)) || frontWords.has(r.low(u.first))) && r.startsSentence(u.first) || (leads.has(r.low(u.first)) || firmNouns.has(r.low(u.first)) && r.startsSentence(u.first)) && u.next-u.first > 1 && !r.keepsLead(u)) {
		u.first++
	}
	if r.low(u.first) == "the" {
		u.first++
	}
	if u.plural > 0 && u.next-u.first > 1 && r.low(u.next-1) == "nhs" {
		u.next--
		u.plural++
	}
	for u.next > u.first {
		switch last := r.low(u.next - 1); {
		case last == "ccgs" || last == "icbs" || last == "councils" || last == "trusts" || last == "pcts" || last == "constabularies":
			u.plural++
			u.next--
			continue
		case u.next-u.first > 1 && trailing.has(last):
			u.next--
			continue
		case last == "'s" && r.low(u.next-3) != "st" && !saints.has(r.low(u.next-2)), last == "of", last == "for", last == "and", last == "&", last == "-":
			u.next--
			continue
		}
		break
	}
	return u
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

func (r *reader) keepsLead(u run) bool {
	low := r.low(u.first)
	return low == "new" && r.capital(u.first+1) && (r.low(u.first+1) == "forest" || r.low(u.first+1) == "zealand" || r.low(u.first+1) == "college") ||
		(low == "scottish" || low == "welsh" || low == "british" || low == "english" || low == "local") && !knownFirms.has(r.low(u.first+1))
}
