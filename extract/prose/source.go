package prose

// paperNames are the journals and portals of notices, by what texts call them.
var paperNames = []struct {
	words []string
	name  string
}{
	{splitWords("official journal of the european union"), "OJEU"}, {splitWords("official journal of the eu"), "OJEU"}, {splitWords("official journal of the european communities"), "OJEU"},
	{splitWords("official journal"), "OJEU"}, {splitWords("ojeu"), "OJEU"}, {splitWords("european journal"), "OJEU"}, {splitWords("tenders electronic daily"), "OJEU"},
	{splitWords("find a tender service"), "Find a Tender"}, {splitWords("find a tender"), "Find a Tender"}, {splitWords("find - a - tender"), "Find a Tender"}, {splitWords("contracts finder"), "Contracts Finder"},
	{splitWords("public contracts scotland"), "Public Contracts Scotland"}, {splitWords("sell 2 wales"), "Sell2Wales"}, {splitWords("etendersni"), "eTendersNI"},
}

// paper reports how many tokens at i name a journal or portal.
func (r *reader) paper(i int) int {
	switch r.low(i) {
	case "official", "ojeu", "european", "tenders", "find", "contracts", "public", "sell", "etendersni":
	default:
		return 0
	}
	for _, p := range paperNames {
		if r.capital(i) && r.phrase(i, p.words...) {
			return len(p.words)
		}
	}
	return 0
}
