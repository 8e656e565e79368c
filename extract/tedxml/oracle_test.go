package tedxml

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/big"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"text/tabwriter"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// judged is what the EU's Publications Office itself made of a notice, as RDF.
// Where it differs from ours, it does so by these rules, and not by notice:
//
//   - conclusion dates: of the forms that ask for the day of the decision (F13,
//     F15, F23, F25) it makes no conclusion; our Date has that day. A few dates
//     of F20 it leaves out.
//   - tenders received: it gives the participants of a design contest (F13) as
//     tenders; nobody tendered there, so these are not compared.
//   - award outcomes: it counts the contract of an F20 twice, as it was concluded
//     and as it was changed; here it is halved.
//   - amounts of F20: it leaves out one of the totals before and after the
//     change, or that of the award.
//   - names: of a notice with several original forms it reads another one now
//     and then; ours is the form in the first original language.
type judged struct {
	Form       string   `json:"form"`
	Amounts    []string `json:"all_amounts"`
	MainCPV    []string `json:"main_cpv"`
	Buyers     []string `json:"buyers"`
	Winners    []string `json:"winners"`
	Concluded  []string `json:"conclusion_dates"`
	Received   []int    `json:"received_tenders"`
	Dispatched []string `json:"dispatch_date"`
	Outcomes   int      `json:"award_outcomes"`
	Previous   []string `json:"previous"`
}

type strs = map[string]bool

// fields are what is compared: ours, and the oracle's.
var oracleFields = []struct {
	name   string
	within bool // ours must be within the oracle's: it repeats names in every language
	ours   func(*notice.Notice) strs
	theirs func(*judged) strs
}{
	{"amounts", false, ourAmounts, func(j *judged) strs { return set(j.Amounts) }},
	{"main cpv", false, func(n *notice.Notice) strs {
		out := strs{}
		for _, c := range n.Codes {
			if c.Main {
				out[c.Code] = true
			}
		}
		return out
	}, func(j *judged) strs { return set(j.MainCPV) }},
	{"buyers", true, func(n *notice.Notice) strs { return names(n.Buyers) }, func(j *judged) strs { return folded(j.Buyers) }},
	{"winners", true, func(n *notice.Notice) strs {
		out := strs{}
		for _, a := range n.Awards {
			maps.Copy(out, names(a.Suppliers))
		}
		return out
	}, func(j *judged) strs { return folded(j.Winners) }},
	{"conclusion dates", false, func(n *notice.Notice) strs {
		out := strs{}
		for _, a := range n.Awards {
			out[string(a.Signed)] = true
		}
		delete(out, "")
		return out
	}, func(j *judged) strs { return set(j.Concluded) }},
	{"tenders received", false, func(n *notice.Notice) strs {
		out := strs{}
		for _, a := range n.Awards {
			if a.Tenders != nil && a.Tenders.Received != nil {
				out[strconv.Itoa(*a.Tenders.Received)] = true
			}
		}
		return out
	}, func(j *judged) strs {
		out := strs{}
		if j.Form == "F13" {
			return out
		}
		for _, n := range j.Received {
			out[strconv.Itoa(n)] = true
		}
		return out
	}},
	{"dispatch date", false, func(n *notice.Notice) strs { return set([]string{string(n.Dispatched)}) }, func(j *judged) strs { return set(j.Dispatched) }},
	{"award outcomes", false, func(n *notice.Notice) strs { return number(len(n.Awards)) }, func(j *judged) strs {
		if j.Form == "F20" {
			return number(j.Outcomes / 2)
		}
		return number(j.Outcomes)
	}},
	{"previous", false, func(n *notice.Notice) strs {
		out := strs{}
		for _, l := range n.Links {
			if l.Rel == notice.RelPrevious {
				out[l.ID] = true
			}
		}
		return out
	}, func(j *judged) strs {
		out := strs{}
		for _, s := range j.Previous {
			id, _, _ := parse.NoticeNumber(s)
			out[id] = true
		}
		return out
	}},
}

func set(list []string) strs {
	out := strs{}
	for _, s := range list {
		if s != "" {
			out[s] = true
		}
	}
	return out
}

func number(n int) strs {
	if n == 0 {
		return nil
	}
	return strs{strconv.Itoa(n): true}
}

// fold makes names comparable: case, spaces.
func fold(s string) string { return strings.Join(strings.Fields(strings.ToLower(s)), " ") }

func folded(list []string) strs {
	out := strs{}
	for _, s := range list {
		out[fold(s)] = true
	}
	return out
}

func names(ps []notice.Party) strs {
	out := strs{}
	for _, p := range ps {
		out[fold(p.Name)] = true
	}
	return out
}

// eachValue hands over all values of a notice.
func eachValue(n *notice.Notice, f func(*notice.Value)) {
	all := func(vs []notice.Value) {
		for i := range vs {
			f(&vs[i])
		}
	}
	all(n.Values)
	for i := range n.Lots {
		all(n.Lots[i].Values)
	}
	for i := range n.Awards {
		all(n.Awards[i].Values)
	}
	for i := range n.Changes {
		all(n.Changes[i].Values)
	}
}

// pence is an amount with two digits, as the oracle has them.
func pence(amount string) string {
	r, ok := new(big.Rat).SetString(amount)
	if !ok {
		return amount
	}
	return r.FloatString(2)
}

func ourAmounts(n *notice.Notice) strs {
	out := strs{}
	eachValue(n, func(v *notice.Value) {
		for _, a := range []string{v.Amount, v.Min, v.Max} {
			if a != "" {
				out[pence(a)+" "+v.Currency] = true
			}
		}
	})
	return out
}

// tally counts the outcomes of a field in a form.
type tally struct{ compared, agree, weLack, oracleLacks, differ int }

func (c *tally) count(ours, theirs strs, within bool) string {
	c.compared++
	missing, extra := 0, 0
	for s := range theirs {
		if !ours[s] {
			missing++
		}
	}
	for s := range ours {
		if !theirs[s] {
			extra++
		}
	}
	switch {
	case extra == 0 && (missing == 0 || within && len(ours) > 0):
		c.agree++
		return "agree"
	case extra == 0:
		c.weLack++
		return "we lack"
	case missing == 0:
		c.oracleLacks++
		return "oracle lacks"
	}
	c.differ++
	return "differ"
}

// TestOracle compares the notices with what the Publications Office made of the
// same documents.
func TestOracle(t *testing.T) {
	var oracle map[string]judged
	if err := json.NewDecoder(shared(t, "oracle-dev.json")).Decode(&oracle); err != nil {
		t.Fatal(err)
	}
	tallies := map[string]map[string]*tally{}
	seen := 0
	recorded(t, func(name string, doc []byte) {
		id, _, _ := parse.NoticeNumber(strings.TrimSuffix(path.Base(name), ".xml"))
		j, ok := oracle[id]
		if !ok {
			return
		}
		n := one(t, name, doc)
		if n == nil {
			return
		}
		seen++
		if n.PublisherID != id {
			t.Errorf("%s is notice %s", name, n.PublisherID)
		}
		for _, f := range oracleFields {
			ours, theirs := f.ours(n), f.theirs(&j)
			if len(ours) == 0 && len(theirs) == 0 || f.name == "tenders received" && j.Form == "F13" {
				continue
			}
			if tallies[f.name] == nil {
				tallies[f.name] = map[string]*tally{}
			}
			c := tallies[f.name][j.Form]
			if c == nil {
				c = &tally{}
				tallies[f.name][j.Form] = c
			}
			outcome := c.count(ours, theirs, f.within)
			if outcome != "agree" {
				t.Logf("%s %s %s: %s: ours %.300v, oracle %.300v", name, j.Form, f.name, outcome, slices.Sorted(maps.Keys(ours)), slices.Sorted(maps.Keys(theirs)))
			}
		}
	})
	if seen != len(oracle) {
		t.Errorf("%d of the oracle's %d notices", seen, len(oracle))
	}
	printTallies(t, tallies)
}

// agreement is how many in a hundred notices must agree where the oracle has a
// value.
const agreement = 99.5

func printTallies(t *testing.T, tallies map[string]map[string]*tally) {
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "field\tform\tcompared\tagree\twe lack\toracle lacks\tdiffer\t")
	for _, f := range oracleFields {
		all := tally{}
		for _, form := range slices.Sorted(maps.Keys(tallies[f.name])) {
			c := tallies[f.name][form]
			fmt.Fprintf(w, "%s\t%s\t%d\t%d\t%d\t%d\t%d\t\n", f.name, form, c.compared, c.agree, c.weLack, c.oracleLacks, c.differ)
			all.compared, all.agree, all.weLack = all.compared+c.compared, all.agree+c.agree, all.weLack+c.weLack
			all.oracleLacks, all.differ = all.oracleLacks+c.oracleLacks, all.differ+c.differ
		}
		fmt.Fprintf(w, "%s\tall\t%d\t%d\t%d\t%d\t%d\t\n", f.name, all.compared, all.agree, all.weLack, all.oracleLacks, all.differ)
		if valued := all.compared - all.oracleLacks; float64(all.agree) < float64(valued)*agreement/100 {
			t.Errorf("%s: %d of %d agree where the oracle has a value", f.name, all.agree, valued)
		}
	}
	w.Flush()
}
