package prose

// role is what a party is to a deal.
type role uint8

const (
	noRole role = iota
	buyer
	supplier
	party // buyer or supplier: its class tells
	incumbent
	rival
	subcontractor
	agent // who buys for others, owns a framework, watches
)

// family is a group of verbs that take their parties in the same places.
type family struct {
	name            string
	active, passive slots
	status          Status
	// weak verbs say nothing of a deal without a contract, or both parties.
	weak bool
}

// slots say which role stands where.
type slots struct {
	subject, object role
	by              map[string]role // by preposition
}

// slotWords are all prepositions that share a role, and the words that a verb's
// other phrases begin with.
var slotWords = words(`one through via from by`)

// to is shorthand for the prepositions that share a role.
func to(r role, prepositions ...string) map[string]role {
	out := map[string]role{}
	for _, p := range prepositions {
		slotWords.add(p)
		out[p] = r
	}
	return out
}

// and joins two such tables.
func and(a, b map[string]role) map[string]role {
	for p, r := range b {
		a[p] = r
	}
	return a
}

// The families of verbs. "The trust awards Acme a contract" and "Acme is awarded
// a contract by the trust" are the same family in both voices.
var (
	giving = &family{name: "give", status: Awarded,
		active:  slots{subject: buyer, object: supplier, by: to(supplier, "to", "with", "between", "among", "amongst")},
		passive: slots{subject: supplier, by: and(to(buyer, "by", "from"), to(supplier, "to", "with", "between", "among", "amongst"))}}
	hiring = &family{name: "hire", status: Awarded,
		active:  slots{subject: buyer, object: supplier},
		passive: slots{subject: supplier, by: to(buyer, "by", "for", "at", "across", "with", "to")}}
	preferring = &family{name: "prefer", status: Awarded,
		active:  slots{subject: buyer, object: supplier, by: to(rival, "to", "over")},
		passive: slots{subject: supplier, by: and(to(buyer, "by"), to(rival, "to", "over"))}}
	asking = &family{name: "ask", status: Awarded, weak: true,
		active:  slots{subject: buyer, object: supplier},
		passive: slots{subject: supplier, by: to(buyer, "by")}}
	turning = &family{name: "turn", status: Awarded,
		active:  slots{subject: buyer, by: to(supplier, "to", "for", "with", "on")},
		passive: slots{}}
	winning = &family{name: "win", status: Awarded,
		active:  slots{subject: supplier, by: to(buyer, "from", "with", "at", "for", "to", "by", "across", "of", "in")},
		passive: slots{by: and(to(supplier, "by"), to(buyer, "from", "with", "at", "for"))}}
	signing = &family{name: "sign", status: Awarded,
		active:  slots{subject: party, object: supplier, by: and(to(party, "with", "for", "between", "from"), to(buyer, "at"))},
		passive: slots{subject: noRole, by: and(to(party, "with", "by", "between", "for"), to(buyer, "at"))}}
	supplying = &family{name: "supply", status: Awarded, weak: true,
		active:  slots{subject: supplier, object: buyer, by: to(buyer, "to", "for", "at", "across", "with", "of", "by", "in", "from", "within", "throughout")},
		passive: slots{by: and(to(supplier, "by"), to(buyer, "to", "for", "at", "across"))}}
	going = &family{name: "go", status: Awarded,
		active:  slots{subject: buyer, by: and(to(supplier, "to"), to(buyer, "from", "for", "at"))},
		passive: slots{}}
	coming = &family{name: "come", status: Awarded,
		active:  slots{by: and(to(supplier, "from"), to(buyer, "for", "at"))},
		passive: slots{}}
	selling = &family{name: "sell", status: Awarded, weak: true,
		active:  slots{subject: supplier, object: buyer, by: to(buyer, "to")},
		passive: slots{by: and(to(agent, "to"), to(supplier, "by"))}}
	accepting = &family{name: "accept", status: Awarded, weak: true,
		active:  slots{subject: buyer, by: to(supplier, "from", "by")},
		passive: slots{by: to(buyer, "by")}}
	buying = &family{name: "buy", status: Awarded,
		active:  slots{subject: buyer, by: to(supplier, "from", "with")},
		passive: slots{by: and(to(supplier, "from", "with"), to(buyer, "by", "for"))}}
	paying = &family{name: "pay", status: Awarded, weak: true,
		active:  slots{subject: buyer, object: supplier, by: to(supplier, "to", "with", "from")},
		passive: slots{subject: supplier, by: and(to(buyer, "by"), to(supplier, "to", "with"))}}
	replacing = &family{name: "replace", status: Awarded, weak: true,
		active:  slots{subject: party, object: incumbent, by: and(to(supplier, "with"), to(incumbent, "from"))},
		passive: slots{subject: incumbent, by: to(supplier, "by", "with")}}
	swapping = &family{name: "swap", status: Awarded, weak: true,
		active:  slots{subject: buyer, object: incumbent, by: to(supplier, "for")},
		passive: slots{subject: incumbent, by: and(to(supplier, "for"), to(buyer, "by"))}}
	switching = &family{name: "switch", status: Awarded, weak: true,
		active:  slots{subject: buyer, by: and(to(incumbent, "from"), to(supplier, "to"))},
		passive: slots{by: and(to(incumbent, "from"), to(supplier, "to"))}}
	keeping = &family{name: "keep", status: Extended, weak: true,
		active:  slots{subject: party, object: supplier, by: to(party, "with", "on")},
		passive: slots{subject: supplier, by: to(buyer, "by")}}
	extending = &family{name: "extend", status: Extended,
		active:  slots{subject: party, by: and(to(party, "with", "for", "between", "to"), to(buyer, "at"))},
		passive: slots{by: to(party, "with", "by", "between", "for")}}
	changing = &family{name: "change", status: Changed,
		active:  slots{subject: party, by: to(party, "with", "for", "between")},
		passive: slots{by: to(party, "with", "by", "between")}}
	cancelling = &family{name: "cancel", status: Cancelled,
		active:  slots{subject: party, by: and(to(party, "with"), to(supplier, "from", "to"))},
		passive: slots{by: and(to(buyer, "by"), to(party, "with"))}}
	seeking = &family{name: "seek", status: Tender,
		active:  slots{subject: buyer},
		passive: slots{by: to(buyer, "by", "for")}}
	beating = &family{name: "beat", status: Awarded, weak: true,
		active:  slots{subject: supplier, object: rival},
		passive: slots{subject: rival, by: to(supplier, "by", "to")}}
	losing = &family{name: "lose", status: Awarded, weak: true,
		active:  slots{subject: rival, by: to(supplier, "to")},
		passive: slots{by: to(rival, "by")}}
	contesting = &family{name: "contest", status: Tender, weak: true,
		active:  slots{subject: rival},
		passive: slots{by: to(rival, "by")}}
	subletting = &family{name: "subcontract", status: Awarded, weak: true,
		active:  slots{subject: supplier, object: subcontractor, by: to(subcontractor, "to", "with")},
		passive: slots{by: to(subcontractor, "to")}}
	teaming = &family{name: "team", status: Awarded, weak: true,
		active:  slots{subject: party, by: to(subcontractor, "with")},
		passive: slots{by: to(subcontractor, "by", "with")}}
	owning = &family{name: "own", status: Awarded, weak: true,
		active:  slots{subject: agent},
		passive: slots{by: to(agent, "by", "from", "to")}}
)
