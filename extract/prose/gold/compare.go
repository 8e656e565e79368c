package gold

import (
	"encoding/json"
	"math/big"
	"strings"
	"unicode"

	"tenders/extract/prose"
)

// statuses are the gold's words for the reader's.
var statuses = map[string]prose.Status{
	"awarded": prose.Awarded, "preferred_bidder": prose.Preferred, "preferred": prose.Preferred, "tender": prose.Tender, "planned": prose.Planned, "intended_direct_award": prose.Planned,
	"extended": prose.Extended, "modified": prose.Changed, "renegotiated": prose.Changed, "changed": prose.Changed, "cancelled": prose.Cancelled,
}

// legalForms are left out where names are compared.
var legalForms = map[string]bool{"ltd": true, "limited": true, "plc": true, "llp": true, "inc": true, "incorporated": true, "corp": true, "corporation": true, "gmbh": true, "ag": true, "the": true, "co": true}

// fold makes names comparable: small letters, plain spaces, no legal forms.
func fold(name string) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case r == '&':
			return '+'
		case r == '’' || r == '\'' || r == '.':
			return -1
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, name)
	var out []string
	for _, w := range strings.Fields(strings.ReplaceAll(name, "+", " and ")) {
		if !legalForms[w] {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// sameName compares a name with the gold's and its aliases.
func sameName(got, want string, aliases []string) bool {
	g := fold(got)
	if g == fold(want) {
		return true
	}
	for _, a := range aliases {
		if g == fold(a) {
			return true
		}
	}
	return false
}

// pair matches names one to one, and returns those left over on either side.
// Optional ones are dropped from what was got.
func pair(got, want []string, aliases map[string][]string, optional []string) (extra, missing []string) {
	used := make([]bool, len(got))
	for _, w := range want {
		found := false
		for i, g := range got {
			if !used[i] && sameName(g, w, aliases[w]) {
				used[i], found = true, true
				break
			}
		}
		if !found {
			missing = append(missing, w)
		}
	}
	for i, g := range got {
		if !used[i] && !anyName(g, optional) {
			extra = append(extra, g)
		}
	}
	return extra, missing
}

func anyName(got string, list []string) bool {
	for _, w := range list {
		if sameName(got, w, nil) {
			return true
		}
	}
	return false
}

// sameAmount compares a decimal with the gold's number.
func sameAmount(got string, want *json.Number) bool {
	if got == "" || want == nil {
		return got == "" && want == nil
	}
	a, ok1 := new(big.Rat).SetString(got)
	b, ok2 := new(big.Rat).SetString(want.String())
	return ok1 && ok2 && a.Cmp(b) == 0
}

func sameFigures(v *prose.Value, w *Value) bool {
	return sameAmount(v.Amount, w.Amount) && sameAmount(v.Min, w.Min) && sameAmount(v.Max, w.Max) && v.Currency == w.Currency
}

// names lists the names of parties.
func names(parties []prose.Party) []string {
	var out []string
	for _, p := range parties {
		if p.Role != "prospective" {
			out = append(out, p.Name)
		}
	}
	return out
}

// likeness tells how much two deals have in common.
func likeness(d *prose.Deal, w *Deal) int {
	n := 0
	_, missing := pair(names(d.Buyers), w.Buyers, w.BuyerAliases, nil)
	n += 10 * (len(w.Buyers) - len(missing))
	_, missing = pair(names(d.Suppliers), w.Suppliers, w.SupplierAliases, nil)
	n += 10 * (len(w.Suppliers) - len(missing))
	if d.Value != nil && w.Value != nil && sameFigures(d.Value, w.Value) {
		n += 15
	}
	if w.Duration.Months != nil && d.Term.Months == *w.Duration.Months {
		n++
	}
	if statuses[w.Status] == d.Status {
		n++
	}
	return n
}

// match pairs the deals found with the gold's: want[i] belongs to got[of[i]], or
// to none (-1).
func match(got []prose.Deal, want []Deal) []int {
	of := make([]int, len(want))
	used := make([]bool, len(got))
	for i := range of {
		of[i] = -1
	}
	for range want {
		best, bi, bj := -1, -1, -1
		for i := range want {
			for j := range got {
				if of[i] < 0 && !used[j] {
					if n := likeness(&got[j], &want[i]); n > best {
						best, bi, bj = n, i, j
					}
				}
			}
		}
		if bi < 0 {
			break
		}
		of[bi], used[bj] = bj, true
	}
	return of
}
