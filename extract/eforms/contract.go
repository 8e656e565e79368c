package eforms

import (
	"slices"
	"strings"
	"unicode"

	"tenders/extract/notice"
)

// contracts reads what was concluded. A contract on several tenders stands with
// the first award; the others carry its day and title themselves. So do all
// awards of a notice of a change: the contract that changes has another number
// there as often as not, and must not be taken for a second one.
func (r *reader) contracts() {
	for _, k := range r.result.contracts {
		won := slices.DeleteFunc(slices.Clone(k.tenders), func(t *tender) bool { return t.award == "" })
		if r.n.Kind == notice.ChangeNotice {
			r.fold(k, won)
			continue
		}
		if len(won) > 0 {
			k.award = won[0].award
			r.fold(k, won[1:])
		}
		r.contract(k)
	}
}

func (r *reader) contract(k *contract) {
	c := notice.Contract{Key: r.path(k.node), Award: r.awardOf(k), Status: r.status(), Title: r.line(r.pick(k.node, "Title"))}
	if c.ID = r.line(k.node.Find("ContractReference", "ID")); !strings.ContainsFunc(c.ID, unicode.IsNumber) && !strings.ContainsFunc(c.ID, unicode.IsLetter) {
		c.ID = k.id // "-" is no number
	}
	signed := k.node.Child("IssueDate")
	if c.Signed = r.decided(signed); c.Signed != "" {
		c.SignedPath = r.path(signed)
	}
	if len(k.tenders) == 1 && k.tenders[0].alone() {
		c.Values = r.price(k.tenders[0], notice.Awarded, notice.LevelContract)
	}
	r.n.Contracts = append(r.n.Contracts, c)
}

// awardOf finds the award of a contract that names no tender: by the outcome of
// the lot that names the contract, and there by its place, where tenders and
// contracts are as many.
func (r *reader) awardOf(k *contract) string {
	if k.award != "" || len(k.outcomes) == 0 {
		return k.award
	}
	o, place := k.outcomes[0], k.places[0]
	if len(o.tenders) == len(o.contracts) && o.tenders[place].award != "" {
		return o.tenders[place].award
	}
	return o.award
}

// fold tells awards of their contract.
func (r *reader) fold(k *contract, won []*tender) {
	signed, title := k.node.Child("IssueDate"), r.line(r.pick(k.node, "Title"))
	for _, t := range won {
		a := &r.n.Awards[t.place]
		if d := r.decided(signed); d != "" && a.Signed == "" {
			a.Signed, a.SignedPath = d, r.path(signed)
		}
		if a.Title == "" {
			a.Title = title
		}
	}
}
