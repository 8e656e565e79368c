package prose

import "strings"

// verdict is what a rule makes of a verb with its names.
type verdict uint8

const (
	undecided verdict = iota
	statement         // it says something about a deal
	noStatement
)

// standRule is one rule on what is a statement: a condition, with the verdict where
// it holds and the one where it does not.
type standRule struct {
	when             func(*reader, *event, *verb) bool
	holds, otherwise verdict
}

// accept takes for a statement what meets a condition: "Awarded to Acme Ltd."
func accept(when func(*reader, *event, *verb) bool) standRule {
	return standRule{when: when, holds: statement}
}

// reject drops what meets a condition: "won its appeal".
func reject(when func(*reader, *event, *verb) bool) standRule {
	return standRule{when: when, holds: noStatement}
}

// only takes what meets a condition, and drops the rest.
func only(when func(*reader, *event, *verb) bool) standRule {
	return standRule{when: when, holds: statement, otherwise: noStatement}
}

// stands reports that a verb with its names makes a statement about a deal. The
// first rule with a verdict decides: those for every verb, those of the verb's
// family, then the common measure.
func (r *reader) stands(e *event, v *verb) bool {
	if e.family == nil || v.negated || r.hadIt(v) {
		return false
	}
	if x := r.decide(plainAwards, e, v); x != undecided {
		return x == statement
	}
	e.contract = e.contract || r.ofAll(e) || e.family == winning && r.wonWork(e)
	for _, rules := range [...][]standRule{standsNever, standsOf[e.family], standsElse} {
		if x := r.decide(rules, e, v); x != undecided {
			return x == statement
		}
	}
	return false
}

// decide is the verdict of the first rule that has one.
func (r *reader) decide(rules []standRule, e *event, v *verb) verdict {
	for i := range rules {
		x := rules[i].otherwise
		if rules[i].when(r, e, v) {
			x = rules[i].holds
		}
		if x != undecided {
			return x
		}
	}
	return undecided
}

// plainAwards are awards whose form alone tells.
var plainAwards = []standRule{
	accept((*reader).awardedTo),
	reject((*reader).sharedWithNobody),
	accept((*reader).shared),
}

// standsNever are the rules for every verb.
var standsNever = []standRule{
	reject((*reader).strangeVerbAlone),
	reject((*reader).none),
	reject((*reader).withItself),
}

// standsOf are the rules for the families of verbs, in order.
var standsOf = map[*family][]standRule{
	giving: {
		reject((*reader).givesPublic),
		reject((*reader).givesAnything),
		reject((*reader).manyContracts),
		accept((*reader).makesAward),
		reject((*reader).makesThing),
		accept((*reader).wasAwarded),
		reject((*reader).betweenBodies),
	},
	hiring: {
		reject((*reader).givesPublic),
		accept((*reader).bodyToHire),
		reject((*reader).toHire),
		reject((*reader).hiresNobody),
		accept((*reader).calledPreferred),
		reject((*reader).partnerOf),
		accept((*reader).chosenTo),
	},
	buying: {
		reject((*reader).givesPublic),
		accept((*reader).plansToBuy),
		reject((*reader).isBoughtItself),
		accept((*reader).boughtFromFirm),
		reject((*reader).boughtPrivately),
		reject((*reader).usesThing),
		accept((*reader).buysOfNobody),
	},
	winning: {
		reject((*reader).winsPrize),
		reject((*reader).takesStaff),
		reject((*reader).winnerToBe),
		accept((*reader).takenOnBy),
		reject((*reader).winsNoDeal),
	},
	signing: {
		reject((*reader).signsPaper),
		reject((*reader).closesNothing),
		reject((*reader).agreedElse),
		reject((*reader).agreesToDo),
	},
	supplying: {
		reject((*reader).tendersForOthers),
		reject((*reader).suppliersUnnamed),
		accept((*reader).toBeSupplied),
		reject((*reader).suppliedBy),
		accept((*reader).suppliesToo),
		accept((*reader).suppliesAtPrice),
		only((*reader).beginsSupply),
	},
	paying: {
		reject((*reader).keepsOld),
		reject((*reader).paysDamages),
		reject((*reader).paysBodies),
	},
	replacing: {
		reject((*reader).willReplace),
		accept((*reader).replacedByFirm),
	},
	extending:  changeRules,
	changing:   changeRules,
	asking:     {only((*reader).askedToStay)},
	contesting: {only((*reader).contestDeal)},
	beating:    {only((*reader).beatsFor)},
	seeking:    {only((*reader).seeks)},
	cancelling: {only((*reader).cancels)},
	selling:    {only((*reader).sellsToBody)},
	accepting:  {only((*reader).acceptsBid)},
	coming:     {only((*reader).comesFrom)},
	going:      {only((*reader).goesTo)},
	losing:     marksOnly,
	subletting: marksOnly,
	teaming:    marksOnly,
	owning:     marksOnly,
}

// changeRules are those for what happens to a contract that there is.
var changeRules = []standRule{
	reject((*reader).runsOn),
	only((*reader).changesContract),
}

// marksOnly is for verbs that tell of a party and of no deal: "has lost the contract".
var marksOnly = []standRule{reject(func(*reader, *event, *verb) bool { return true })}

// standsElse is the common measure for what no rule of a family decides.
var standsElse = []standRule{
	reject((*reader).anybody),
	reject((*reader).weakForNobody),
	only((*reader).saysEnough),
}

// hasBuyer reports that somebody buys, if only "five trusts".
func (e *event) hasBuyer() bool { return len(e.buyers) > 0 || e.plain }

// hasSupplier reports that somebody supplies: "with Acme", "a new firm".
func (e *event) hasSupplier() bool { return len(e.suppliers) > 0 }

// strangeVerbAlone reports that a verb of no table has not both parties beside it:
// "the council will plan rounds".
func (r *reader) strangeVerbAlone(e *event, v *verb) bool {
	return v.anyVerb && (!e.hasBuyer() || !e.hasSupplier()) && (!v.passive || !e.hasSupplier())
}

// weakForNobody reads "will be run by a new firm": a weak verb tells no deal of
// somebody unnamed.
func (r *reader) weakForNobody(e *event, _ *verb) bool {
	return e.family.weak && !r.namedOne(e)
}

// saysEnough is the common measure: weak verbs need both parties, or a supplier and
// a contract ("Acme looks after it under a £2m contract"), others a party and a
// contract, or both parties.
func (r *reader) saysEnough(e *event, _ *verb) bool {
	buyers, suppliers := e.hasBuyer(), e.hasSupplier()
	if e.family.weak {
		return suppliers && (buyers || e.contract && e.family != paying)
	}
	oneSigns := e.family == signing && len(e.others) == 1
	return (buyers || suppliers || oneSigns) && (e.contract || buyers && suppliers)
}

// none reads "no contract will be awarded".
func (r *reader) none(e *event, v *verb) bool {
	if !v.passive {
		return false
	}
	for k := max(e.first, v.first-5); k < v.first; k++ {
		if low := r.low(k); low == "no" || low == "neither" || low == "none" {
			return true
		}
	}
	return false
}

// hadIt reads "what it would have paid had it renewed with Acme".
func (r *reader) hadIt(v *verb) bool {
	k := v.first - 1
	for ; strings.HasSuffix(r.low(k), "ly") || r.low(k) == "just"; k-- {
	}
	if n := r.named(max(k, 0)); k < 0 || n < 0 || !v.past && !v.pastPerfect {
		return false
	} else if k = r.names[n].first - 1; r.in(k, determiners) {
		k--
	}
	return r.low(k) == "had"
}

// anybody reports that nobody supplies, and that the only buyer is one of many: "a
// hospital signs".
func (r *reader) anybody(e *event, _ *verb) bool {
	if e.hasSupplier() {
		return false
	}
	for _, n := range e.buyers {
		if m := &r.names[n]; !m.described || !r.in(m.first, indefinite) {
			return false
		}
	}
	return len(e.buyers) > 0
}
