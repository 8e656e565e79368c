package prose

import "testing"

// What each of many is worth, what is spent at first and what went before is no
// contract's worth, however much the words about it are those of one.
func TestNoticeTellsShares(t *testing.T) {
	for _, text := range []string{
		"Tarn Council requires a contractor for roofing works under a contract for four years. The value of each project will usually range between £10,000 and £50,000.",
		"Tarn Council is setting up a framework agreement for agency staff, for four years. It is anticipated that in the first 12 months of the Framework Agreement the value of purchases will be circa £31,000,000.",
	} {
		for _, d := range Deals("", text) {
			if d.Value != nil {
				t.Errorf("%s: %s", text, short(d).Value)
			}
		}
	}
}
