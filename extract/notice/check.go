package notice

import (
	"fmt"
	"math/big"
	"regexp"
	"strings"
	"time"
)

// amountPattern is a decimal string without exponent, as Value promises.
var amountPattern = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)

// Check reports what in the notice breaks the promises of this package or
// contradicts itself. It looks at this notice alone, changes nothing and is
// deterministic; the result is in the order of the notice's fields.
func (n *Notice) Check() []Problem {
	c := checker{}
	c.identity(n)
	c.date("published", n.PublishedPath, n.Published)
	c.date("dispatched", n.DispatchedPath, n.Dispatched)
	c.date("deadline", n.DeadlinePath, n.Deadline)
	// Awards and edits repeat a deadline that is long past; a call for tenders
	// that nobody could answer is odd.
	if n.Kind == Tender && n.Deadline != "" && n.Published != "" && n.Deadline < n.Published {
		c.add(n.DeadlinePath, "deadline-before-publication", "deadline %s is before publication %s", n.Deadline, n.Published)
	}
	c.values(n.Values)
	c.period(n.Period)
	for i := range n.Lots {
		c.values(n.Lots[i].Values)
		c.period(n.Lots[i].Period)
	}
	c.awards(n)
	c.contracts(n)
	for i := range n.Changes {
		c.values(n.Changes[i].Values)
		c.period(n.Changes[i].Period)
	}
	return c.found
}

// checker collects what Check finds.
type checker struct{ found []Problem }

func (c *checker) add(path, rule, format string, args ...any) {
	c.found = append(c.found, Problem{Path: path, Rule: rule, Message: fmt.Sprintf(format, args...)})
}

func (c *checker) identity(n *Notice) {
	if n.Source == "" || n.PublisherID == "" || n.ID != MakeID(n.Source, n.PublisherID) {
		c.add(n.Origin.Path, "identity", "id %q is not source %q and publisher id %q", n.ID, n.Source, n.PublisherID)
	}
	if len(n.Version) != 64 {
		c.add(n.Origin.Path, "identity", "version %q is not a SHA-256", n.Version)
	}
	if n.Kind == "" {
		c.add(n.Origin.Path, "kind-unknown", "nothing tells what kind of notice this is")
	}
}

func (c *checker) awards(n *Notice) {
	keys := map[string]bool{}
	for i := range n.Awards {
		a := &n.Awards[i]
		c.key(keys, "award", a.Key)
		c.date("award date", a.DatePath, a.Date)
		c.date("signature", a.SignedPath, a.Signed)
		c.values(a.Values)
		c.period(a.Period)
		c.shares(a)
		for _, v := range a.Values {
			if v.Supplier != nil && (*v.Supplier < 0 || *v.Supplier >= len(a.Suppliers)) {
				c.add(v.Path, "value-supplier", "amount belongs to supplier %d of %d", *v.Supplier, len(a.Suppliers))
			}
		}
	}
}

// shares compares the amounts of single suppliers with the total beside them,
// where every supplier has one: publishers enter a tender's maximum as total, or
// the total for each supplier.
func (c *checker) shares(a *Award) {
	var total *Value
	sum, own := new(big.Rat), 0
	for i := range a.Values {
		v := &a.Values[i]
		amount, ok := new(big.Rat).SetString(v.Amount)
		switch {
		case v.Kind != Awarded || !ok:
		case v.Supplier != nil:
			sum.Add(sum, amount)
			own++
		case total == nil:
			total = v
		}
	}
	if total == nil || own == 0 || own != len(a.Suppliers) {
		return
	}
	if amount, _ := new(big.Rat).SetString(total.Amount); amount.Cmp(sum) != 0 {
		c.add(total.Path, "supplier-amounts", "the suppliers' amounts add up to %s, the award's is %s", sum.FloatString(2), total.Amount)
	}
}

func (c *checker) contracts(n *Notice) {
	keys, awards := map[string]bool{}, map[string]bool{}
	for i := range n.Awards {
		awards[n.Awards[i].Key] = true
	}
	for i := range n.Contracts {
		k := &n.Contracts[i]
		c.key(keys, "contract", k.Key)
		if k.Award != "" && !awards[k.Award] {
			c.add(k.Key, "contract-award", "contract names an award %q that the notice does not hold", k.Award)
		}
		c.date("signature", k.SignedPath, k.Signed)
		c.values(k.Values)
		c.period(k.Period)
	}
}

func (c *checker) key(seen map[string]bool, what, key string) {
	if key == "" || seen[key] {
		c.add(key, "key", "%s key %q is missing or repeated", what, key)
	}
	seen[key] = true
}

func (c *checker) values(values []Value) {
	for i := range values {
		v := &values[i]
		for _, s := range []string{v.Amount, v.Min, v.Max} {
			if s != "" && !amountPattern.MatchString(s) {
				c.add(v.Path, "amount-form", "amount %q is not a plain decimal", s)
			}
		}
		if v.Amount == "" && v.Min == "" && v.Max == "" && v.State != Withheld {
			c.add(v.Path, "value-empty", "value holds no amount")
		}
		if v.Amount != "" && (v.Min != "" || v.Max != "") {
			c.add(v.Path, "value-range", "value holds an amount and a range")
		}
		if v.Min != "" && v.Max != "" && less(v.Max, v.Min) {
			c.add(v.Path, "value-range", "range runs from %s down to %s", v.Min, v.Max)
		}
		if strings.HasPrefix(v.Amount, "-") {
			c.add(v.Path, "amount-negative", "amount %s is negative", v.Amount)
		}
		if v.Currency == "" && v.State == Stated {
			c.add(v.Path, "currency-missing", "amount has no currency")
		}
	}
}

func (c *checker) period(p *Period) {
	if p == nil {
		return
	}
	if p.Also != nil {
		c.period(p.Also)
	}
	if p.Basis == BasisProse {
		c.vague(p)
		return
	}
	c.date("start", p.Path, p.Start)
	c.date("end", p.Path, p.End)
	c.date("latest end", p.Path, p.MaxEnd)
	if p.Start != "" && p.End != "" && p.End < p.Start {
		c.add(p.Path, "period-reversed", "period ends %s before it starts %s", p.End, p.Start)
	}
	if p.End != "" && p.MaxEnd != "" && p.MaxEnd < p.End {
		c.add(p.Path, "period-reversed", "latest end %s is before the end %s", p.MaxEnd, p.End)
	}
}

// vague checks the dates of running text, which are as precise as it tells:
// 2031, 2031-03, 2031-03-31.
func (c *checker) vague(p *Period) {
	for what, d := range map[string]Date{"start": p.Start, "end": p.End} {
		layout := time.DateOnly
		if len(d) < len(layout) {
			layout = layout[:len(d)]
		}
		if _, err := time.Parse(layout, string(d)); d != "" && err != nil {
			c.add(p.Path, "date", "%s %q is no date", what, string(d))
		}
	}
	if p.Start != "" && p.End != "" && p.End < p.Start {
		c.add(p.Path, "period-reversed", "period ends %s before it starts %s", p.End, p.Start)
	}
}

func (c *checker) date(what, path string, d Date) {
	if d == "" {
		return
	}
	if _, err := time.Parse(time.DateOnly, string(d)); err != nil {
		c.add(path, "date", "%s %q is not a calendar date", what, string(d))
	}
}

// less compares two plain non-negative decimals without rounding.
func less(a, b string) bool {
	ai, af, _ := strings.Cut(strings.TrimLeft(a, "0"), ".")
	bi, bf, _ := strings.Cut(strings.TrimLeft(b, "0"), ".")
	if len(ai) != len(bi) {
		return len(ai) < len(bi)
	}
	if ai != bi {
		return ai < bi
	}
	return strings.TrimRight(af, "0") < strings.TrimRight(bf, "0")
}
