package prose

// labels are nouns that a colon or a form of "to be" joins with a name.
var labels = map[string]role{
	"supplier": supplier, "suppliers": supplier, "contractor": supplier, "contractors": supplier, "winner": supplier, "winners": supplier, "newcomers": supplier, "newcomer": supplier, "bidder": supplier, "provider": supplier, "providers": supplier,
	"partner": supplier, "seller": supplier, "installer": supplier, "vendor": supplier, "operator": supplier, "reseller": supplier, "integrator": supplier, "awarded": supplier, "buyer": buyer, "buyers": buyer, "purchaser": buyer, "customer": buyer, "client": buyer, "authority": buyer, "authorities": buyer,
	"trusts": buyer, "councils": buyer, "bodies": buyer, "ccgs": buyer, "organisations": buyer, "boards": buyer, "universities": buyer, "partners": buyer, "commissioner": buyer, "forces": buyer,
	"they": party, "these": party, "incumbent": incumbent, "incumbents": incumbent, "subcontractor": subcontractor, "subcontractors": subcontractor, "rivals": rival, "runner": rival, "bidders": rival, "firms": supplier, "companies": supplier, "members": party, "others": party, "them": party, "two": party, "three": party, "four": party, "five": party, "six": party, "seven": party, "eight": party, "nine": party, "ten": party, "eleven": party, "twelve": party, "panel": supplier, "rest": party,
}

// labelRoles finds them by number.
var labelRoles = byNumber(labels)

// label reads "Supplier: Acme", "the buyer is Merrow Council", "the eight trusts
// are A; B and C".
func (r *reader) label(i int, want role) {
	k, joint := r.behindLabel(i)
	if k < 0 {
		return
	}
	for r.in(k, determiners) || r.low(k) == "both" {
		k++
	}
	if k >= len(r.tokens) || r.named(k) < 0 || r.names[r.named(k)].pronoun || r.names[r.named(k)].described {
		return
	}
	if r.low(i) == "seller" && !r.buysAnything() {
		return
	}
	n := r.named(k)
	want = r.labelRole(i, want)
	if want == party {
		want = r.sideOfList(n)
	}
	acts := r.is(r.names[n].next, verbTrait) && r.names[n].list < 0
	if want == noRole || joint && acts {
		return
	}
	before := len(r.events)
	r.labelled(i, n, want)
	if len(r.events) > before && want == supplier && len(r.members(n)) > 1 && r.labelOfMany(r.low(i)) {
		r.events[before].family = seeking
	}
}

// behindLabel is the token behind what joins a label with its name, a colon or "is",
// and whether it was a verb that joined them. It is -1 where nothing joins.
func (r *reader) behindLabel(i int) (k int, verbal bool) {
	k = i + 1
	for k < i+10 && k < len(r.tokens) && (r.in(k, labelWords) || r.named(k) >= 0 && k > i+1 || r.low(k) == "'s") {
		k++
	}
	switch r.low(k) {
	case ":", "–", "—":
		return k + 1, false
	case "as":
		if r.in(i, publicPlurals) || r.in(i, firmPlurals) {
			return k + 1, false
		}
	case "is", "are", "was", "were", "include", "includes", "included", "comprise", "namely":
		return k + 1, true
	case "-":
		if !r.tokens[k].Glued {
			return k + 1, false
		}
	}
	return -1, false
}

// labelOfMany reports a label of several suppliers that were chosen together: "the
// eleven", "the panel", "the firms".
func (r *reader) labelOfMany(low string) bool {
	return countedLabel(low) || low == "panel" || firmPlurals.has(low)
}

// countedLabel reports that a label counts those named: "among the eleven are".
func countedLabel(low string) bool {
	return countWord(low) > 0 || low == "eleven" || low == "twelve"
}

// labelWords may stand between a label and its colon.
var labelWords = words(`name names to ( s ) buying alongside involved taking part that which joining and who st george's 's in the chosen selected on this deal contract group whom will be been has have awarded being intended`)

// labelRole mends a label's role by the word before it: "losing bidders".
func (r *reader) labelRole(i int, want role) role {
	for k := i - 1; k >= i-3 && k >= 0; k-- {
		switch r.low(k) {
		case "other":
			if r.low(i) == "bidders" || r.low(i) == "bidder" {
				return rival
			}
		case "losing", "unsuccessful", "rival", "shortlisted", "beaten":
			return rival
		case "winning", "successful", "preferred", "chosen", "selected":
			return supplier
		case "current", "existing", "outgoing", "previous", "incumbent", "former":
			return incumbent
		case "regulatory", "local", "combined", "planning":
			if r.low(i) == "authority" {
				return noRole
			}
		}
	}
	if r.low(i) == "awarded" && r.low(i+1) != "to" && r.low(i+1) != ":" {
		return noRole
	}
	if r.low(i) == "authority" && r.low(i-1) != "contracting" && r.low(i-1) != "awarding" {
		return noRole
	}
	return want
}
