package prose

import "strings"

// plansToBuy reads "the councils intend to buy a single record", in a text about
// what is to be bought.
func (r *reader) plansToBuy(e *event, v *verb) bool {
	plans := v.infinitive && planLeads.has(v.lead)
	return plans && !e.hasSupplier() && r.publicBuyer(e) && e.sentence < 3 && r.procures()
}

// isBoughtItself reads "Acme has been bought by Bolt".
func (r *reader) isBoughtItself(e *event, v *verb) bool {
	if !v.passive || v.reduced || e.hasSupplier() || v.subject < 0 || r.names[v.subject].described {
		return false
	}
	c := r.classOf(v.subject)
	return c != public && c != thing
}

// boughtFromFirm reads "it was ordered from Acme Ltd".
func (r *reader) boughtFromFirm(e *event, v *verb) bool {
	return v.passive && e.hasSupplier() && r.namedFirm(e)
}

// boughtPrivately reads "Acme buys steel", and "the trust got new beds", where no
// supplier is named.
func (r *reader) boughtPrivately(e *event, v *verb) bool {
	return !e.hasSupplier() && (!r.publicBuyer(e) || getting.has(v.lemma) && !r.under(e))
}

// usesThing reads "which it has used since 2015".
func (r *reader) usesThing(e *event, v *verb) bool {
	return !e.hasSupplier() && (v.lemma == "use" || v.lemma == "share")
}

// buysOfNobody reads "the board has ordered the platform" among the first sentences,
// or with a length.
func (r *reader) buysOfNobody(e *event, v *verb) bool {
	if e.hasSupplier() || e.sentence >= 5 && !r.spanIn(e.first, e.next) {
		return false
	}
	plans := v.infinitive && planLeads.has(v.lead) && !strings.HasPrefix(v.lead, "hop")
	return v.perfect || v.past || v.progressive || v.future || plans
}

// under reports that a clause names the agreement something is had under.
func (r *reader) under(e *event) bool {
	for k := e.at + 1; k < e.next-2; k++ {
		if r.low(k) == "under" && (r.low(k+1) == "a" || r.low(k+1) == "an") {
			return r.dealNoun(e)
		}
	}
	return false
}
