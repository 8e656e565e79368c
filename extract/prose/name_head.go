package prose

import "tenders/extract/parse"

// heads end the names of organisations.
func headWord(low string) bool {
	switch low {
	case "fire", "police", "health", "nhs", "university", "housing", "county", "city", "hospital", "education", "social", "school", "care", "land":
		return false // "Fire and Rescue", "Health and Care", "University and College"
	}
	return legalForms.has(low) || publicWords.has(low)
}

// headPhrases are heads written small behind a capitalised name.
var headPhrases = [][]string{
	{"county", "council"}, {"city", "council"}, {"borough", "council"}, {"district", "council"}, {"metropolitan", "borough", "council"}, {"town", "council"}, {"council"},
	{"healthcare", "trust"}, {"acute", "trust"}, {"foundation", "trust"}, {"hospital", "trust"}, {"hospitals", "trust"}, {"primary", "care", "trust"}, {"ambulance", "trust"}, {"community", "trust"},
	{"mental", "health", "trust"}, {"university", "hospitals", "trust"}, {"care", "trust"}, {"nhs", "trust"}, {"trust"}, {"hospitals"}, {"hospital"}, {"university"}, {"police"}, {"constabulary"},
	{"fire", "service"}, {"fire", "and", "rescue", "service"}, {"ambulance", "service"}, {"clinical", "commissioning", "group"}, {"integrated", "care", "board"}, {"integrated", "care", "system"},
	{"health", "board"}, {"housing", "association"}, {"combined", "authority"}, {"pathology", "network"}, {"consortium"}, {"college"},
}

// smallHead takes "county council" behind "Merrow".
func (r *reader) smallHead(u run) int {
	i := u.next
	last := r.low(i - 1)
	if i >= len(r.tokens) || r.tokens[i].Kind != parse.TokenWord || r.tokens[i].Glued || headWord(last) || notNames.has(last) || last == "'s" && r.low(i-3) != "st" || u.next-u.first == 1 && last == "nhs" {
		return 0
	}
	for _, words := range headPhrases {
		if r.phrase(i, words...) && r.tokens[i].Low == r.tokens[i].Text && (len(words) < 2 || !r.capital(i+len(words))) {
			return len(words)
		}
	}
	return 0
}

// pluralHead reads the head that the last of several names is followed by: how
// many tokens "clinical commissioning groups" has.
func (r *reader) pluralHead(i int) int {
	n := 0
	for n < 4 && r.in(i+n, headAdjectives) {
		n++
	}
	switch r.low(i + n) {
	case "ccgs", "councils", "trusts", "universities", "boards", "icbs", "hospitals", "forces", "authorities", "groups", "colleges", "services", "boroughs", "pcts", "constabularies":
		if r.low(i+n) == "groups" && r.low(i+n-1) != "commissioning" || r.low(i+n) == "boards" && n == 0 || r.low(i+n) == "services" && r.low(i) != "fire" && r.low(i) != "ambulance" {
			return 0
		}
		return n + 1
	}
	return 0
}

var headAdjectives = words(`county city borough district metropolitan unitary nhs foundation acute hospital healthcare community primary care health integrated clinical commissioning
	police fire and rescue ambulance mental teaching combined local`)
