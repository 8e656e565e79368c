package prose

import (
	"strings"

	"tenders/extract/parse"
)

// publicNouns stand for a public body: "the trust", "the authority".
var publicNouns = words(`trust council authority department hospital agency ministry university college commissioner commissioners ccg icb borough buyer customer purchaser
	inspectorate commission regulator entity force treasury board constabulary museum taxman utility government`)

// publicPlurals stand for several.
var publicPlurals = words(`trusts councils authorities departments hospitals agencies universities colleges ccgs icbs boroughs boards forces bodies buyers organisations commissioners schools academies practices`)

// firmNouns stand for a company.
var firmNouns = words(`company firm supplier vendor provider contractor outsourcer developer integrator consultancy reseller giant specialist bidder winner partner start-up startup
	manufacturer distributor operator outfit maker business multinational publisher carrier telco concessionaire consultant`)

// firmPlurals stand for several companies.
var firmPlurals = words(`companies firms suppliers vendors providers contractors partners bidders makers manufacturers developers operators resellers consultancies consultants pair duo trio`)

// determiners begin such a phrase; with those of definite the body was named
// before.
var definite = words(`the this both these those`)

var indefinite = words(`a an another one some any`)

// describe finds the phrases that stand for bodies, and pronouns.
func (r *reader) describe() {
	for i := range r.tokens {
		t := &r.tokens[i]
		if t.Kind != parse.TokenWord || r.named(i) >= 0 || len(t.Low) > 5 {
			continue
		}
		switch {
		case r.in(i, definite), r.in(i, indefinite):
			r.describeAt(i)
		case (t.Low == "it" || t.Low == "they") && t.Text != "IT":
			r.addDescribed(i, i+1, unknown, true)
		}
	}
	r.orderNames()
}

// maxAdjectives bounds what stands between "the" and its noun.
const maxAdjectives = 5

// describeAt reads the phrase that a determiner begins: "the Leeds-based reseller".
func (r *reader) describeAt(i int) {
	for k := i + 1; k <= i+maxAdjectives && k < len(r.tokens); k++ {
		t := &r.tokens[k]
		if t.Low == "-" {
			continue
		}
		if t.Kind != parse.TokenWord || r.named(k) >= 0 || r.in(k, functionWords) || (t.Low == "'s") {
			return
		}
		var c class
		switch {
		case r.in(k, publicNouns), r.in(k, publicPlurals), k == i+1 && r.callsItself(k, k+1):
			c = public
		case r.in(k, firmNouns), r.in(k, firmPlurals), t.Low == "house" && r.low(k-1) == "software":
			c = firm
		case r.commonHead(t.Low) && r.in(i, definite):
			c = unknown
		default:
			continue
		}
		if r.endsPhrase(k + 1) {
			r.addDescribed(i, k+1, c, false)
			return
		}
	}
}

// functionWords end a noun phrase.
var functionWords = words(`of in on at by to from with for and or but as than that which who whom whose is are was were be been being has have had will would can could may might must
	should shall do does did not its their his her our if when while after before because since until under over between about into through during without within via per the a an
	also then now already still it they he she we you i there here said says`)

// endsPhrase reports that no further noun belongs to the phrase: "the trust
// board" is no trust.
func (r *reader) endsPhrase(k int) bool {
	if k >= len(r.tokens) {
		return true
	}
	t := &r.tokens[k]
	if t.Kind != parse.TokenWord {
		return t.Low != "-"
	}
	if n := r.named(k); n >= 0 && !r.names[n].described && r.names[n].first == k {
		return true // "the reseller Acme"
	}
	return r.in(k, functionWords) || t.Low == "'s" || r.is(k, verbTrait) && !r.in(k, ambiguous) || strings.HasSuffix(t.Low, "ly") || strings.HasSuffix(t.Low, "ed")
}

// addDescribed notes a phrase or a pronoun as a name.
func (r *reader) addDescribed(first, next int, c class, pronoun bool) {
	for k := first; k < next; k++ {
		r.nameAt[k] = len(r.names)
	}
	r.names = append(r.names, name{first: first, next: next, class: c, body: -1, list: -1, described: true, pronoun: pronoun, possessive: r.low(next) == "'s"})
}

// orderNames sorts the names by place. Described ones were added behind the
// others.
func (r *reader) orderNames() {
	sorted, was := r.memory.sorted[:0], -1
	for _, n := range r.nameAt {
		if n >= 0 && n != was {
			sorted = append(sorted, r.names[n])
			was = n
		}
	}
	r.names, r.memory.sorted = sorted, r.names
	for n := range r.names {
		for k := r.names[n].first; k < r.names[n].next; k++ {
			r.nameAt[k] = n
		}
	}
}
