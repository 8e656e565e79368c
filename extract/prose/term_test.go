package prose

import (
	"fmt"
	"testing"
)

// lead tells of a deal whose length and dates the sentence behind it tells.
const lead = "Wold NHS Trust has awarded Tarn Health Ltd a contract for patient scheduling software. "

// termOf writes the term of the deals of a text: months, months of extension,
// start and end.
func termOf(text string) string {
	out := ""
	for i, d := range Deals("", text) {
		if i > 0 {
			out += " | "
		}
		out += fmt.Sprintf("%d/%d", d.Term.Months, d.Term.ExtensionMonths)
		if d.Term.Start != nil {
			out += " s" + d.Term.Start.Date
		}
		if d.Term.End != nil {
			out += " e" + d.Term.End.Date
		}
	}
	return out
}

// checkTerms reads each sentence behind the lead.
func checkTerms(t *testing.T, lead string, table map[string]string) {
	t.Helper()
	for text, want := range table {
		if got := termOf(lead + text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func TestTermWithOptions(t *testing.T) { checkTerms(t, lead, termsTold) }
func TestNoTerm(t *testing.T)          { checkTerms(t, lead, noTerms) }
func TestDatesOfTerm(t *testing.T)     { checkTerms(t, lead, datesTold) }
func TestTermOfExtension(t *testing.T) { checkTerms(t, "", extensionsTold) }

// Of two deals each has its own length.
func TestTermsOfTwo(t *testing.T) {
	checkTerms(t, "", map[string]string{
		"Wold Council has awarded Tarn Health Ltd a £2m contract, and Fell Council has awarded it one worth £3m. The former is for two years, the latter for three.": "24/0 | 36/0",
	})
}
