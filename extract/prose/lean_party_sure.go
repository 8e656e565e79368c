package prose

// chosen reports that somebody must have been chosen: a tender that is planned or
// given up has no supplier, but an award to come without a contest has one, and so
// has a contract that was signed before it was given up.
func (r *reader) chosen(g *group) bool {
	switch g.status {
	case Tender:
		return false
	case Planned:
		return g.intends || r.directAhead()
	case Cancelled:
		return r.hadContract()
	}
	return true
}

// signedWords tell of a contract that was in being, offerWords of one that was not yet.
var (
	signedWords = words(`terminated terminating terminates signed ended ending agreed withdrawn`)
	offerWords  = words(`procurement competition bidders tender tenders tendering bids award`)
)

// hadContract reports that what is given up was a contract and no offer of one:
// "terminated its contract for the repair of", "the contract it agreed in May with".
func (r *reader) hadContract() bool {
	signed := false
	for s := 0; s < min(len(r.sentences), maxCancelled); s++ {
		x, deal, verb := r.sentences[s], false, false
		for k := x.first; k < x.next; k++ {
			if r.in(k, offerWords) && r.low(k-1) != "framework" {
				return false
			}
			deal, verb = deal || r.low(k) == "contract" || r.low(k) == "agreement" || r.low(k) == "deal", verb || r.in(k, signedWords)
		}
		signed = signed || deal && verb
	}
	return signed
}

// maxCancelled is how many sentences tell what was given up.
const maxCancelled = 6

// swapSides makes a party that the rules took for the supplier, for want of better,
// the buyer where a firm leans to supply more: "Loom Inc said the Fells Laboratory had
// signed an agreement for its software".
func (r *reader) swapSides(all *bodyLeans, g *group) {
	if len(g.buyers) > 0 || len(g.suppliers) != 1 || r.bodies[g.suppliers[0]].class == firm {
		return
	}
	found := likeliest(all, all.supplier, g.suppliers)
	if found == nil || r.bodies[found[0]].class != firm || all.of[found[0]][all.supplier]+partyWeight < all.of[found[0]][all.none] {
		return
	}
	g.buyers, g.suppliers = g.suppliers, found
}

// clientNouns call the one who buys.
var clientNouns = words(`client customer buyer purchaser`)

// toldBuyer reads "Tarn Trams, the client, wants".
func (r *reader) toldBuyer(b int) bool {
	if r.isBystander(b) {
		return false
	}
	for _, n := range r.bodies[b].names {
		k := r.names[n].next
		if r.low(k) == "," && r.low(k+1) == "the" && r.in(k+2, clientNouns) && (r.low(k+3) == "," || r.low(k+3) == ".") {
			return true
		}
	}
	return false
}

// oneOfTwo makes the supplier of a deal that has none the one of its buyers that the
// rules do not name, where they name another and its own name could be a firm's:
// "Tarn Council made Landway Leisure Trust preferred bidder".
func (r *reader) oneOfTwo(ruled, buyers []int) (found []int) {
	if len(ruled) == 0 {
		return nil
	}
	for _, b := range buyers {
		if !has(ruled, b) && !r.has(r.names[r.bodies[b].full], surelyPublic) {
			found = append(found, b)
		}
	}
	if len(found) != 1 || len(found) == len(buyers) {
		return nil
	}
	return found
}

// surelyPublic are words of the names of bodies that buy.
var surelyPublic = words(`nhs council councils department ministry police constabulary university hospital hospitals authority agency commissioner commission board hm government office city county borough`)

// without leaves out some of the bodies.
func without(bodies, some []int) []int {
	var out []int
	for _, b := range bodies {
		if !has(some, b) {
			out = append(out, b)
		}
	}
	return out
}
