package prose

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenders/extract/prose/lean"
)

// A table that does not fit is refused when it is read, not when a text is.
func TestLeaningRefuses(t *testing.T) {
	wide := strings.Repeat("a\t", maxAnswers) + "a\n" + strings.Repeat("0\t", maxAnswers) + "0\n"
	for name, table := range map[string]string{"empty": "", "too many answers": wide, "no kind of clue": "a\tb\n0\t0\n1\t0\tabove worth\n"} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: read", name)
				}
			}()
			newLeaning(table)
		}()
	}
}

// The weights of a table are found by the kind and the words of a clue, and those of
// other kinds and words are not.
func TestLeaningAdds(t *testing.T) {
	l := newLeaning("none\tworth\n0.5\t0\n0\t1\tleft worth\n0\t2\tlefts contract worth\n0\t4\tagain left worth\n")
	worth, contract := numberOf("worth"), numberOf("contract")
	s := l.sums()
	for _, c := range []struct {
		kind clueKind
		a, b uint16
	}{{clueLeft, worth, 0}, {clueRight, worth, 0}, {clueLefts, contract, worth}, {clueLefts, worth, contract}, {clueLeft, 0, 0}, {clueLeft, 65535, 0}, {clueLefts, 0, worth}} {
		s.clue(c.kind, c.a, c.b, 0.5)
	}
	if s.of[l.place(LeansNone)] != 0.5 || s.of[l.place(LeansWorth)] != 1.5 {
		t.Errorf("sums %v of %v", s.of, l.answers)
	}
	if l.place("nobody") != -1 {
		t.Error("an answer that the table lacks has a place")
	}
}

// A study tells the clues that a reader weighs, whoever is named and how much is paid.
func TestStudy(t *testing.T) {
	study := NewStudy()
	of := func(buyer, firm, price string) Things {
		return study.Read(buyer + " has awarded a flibberty contract worth " + price + " to " + firm + ".")
	}
	one, other := of("Tarn Council", "Acme Ltd", "£1m"), of("Harle Council", "Quay Ltd", "£32.5 million")
	if len(one.Amounts) != 1 || len(one.Bodies) != 2 || len(one.Text) == 0 {
		t.Fatalf("%d amounts, %d bodies, %d clues of the text", len(one.Amounts), len(one.Bodies), len(one.Text))
	}
	if diff := cmp.Diff(clueNamesOf(one.Amounts[0].Clues), clueNamesOf(other.Amounts[0].Clues)); diff != "" {
		t.Errorf("clues to the amount (-one +other):\n%s", diff)
	}
	got := clueNamesOf(one.Amounts[0].Clues)
	for _, want := range []string{"left0 worth", "right0 to", "rights to FIRM", "around worth to", "left flibberty", "within BODY"} {
		if !slices.Contains(got, want) {
			t.Errorf("%q is no clue to the amount; those are %q", want, got)
		}
	}
	if diff := cmp.Diff([]string{"Acme Ltd"}, one.Bodies[1].Names); diff != "" {
		t.Error(diff)
	}
}

// clueNamesOf are the names of all clues but those of an amount's own words.
func clueNamesOf(clues []lean.Clue) []string {
	var out []string
	for _, c := range clues {
		if !strings.HasPrefix(c.Name, "own ") {
			out = append(out, c.Name)
		}
	}
	return out
}

// Texts that are read at once are read as one by one, the first of a program, too.
func TestDealsAtOnce(t *testing.T) {
	got := make([][]Deal, 16)
	var all sync.WaitGroup
	for i := range got {
		all.Go(func() { got[i] = Deals("", article) })
	}
	all.Wait()
	for i := range got {
		if diff := cmp.Diff(got[0], got[i]); diff != "" || len(got[i]) != 1 {
			t.Fatalf("%d deals, and against the first:\n%s", len(got[i]), diff)
		}
	}
}
