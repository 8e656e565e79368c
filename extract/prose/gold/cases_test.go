package gold

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenders/extract/prose"
	"tenders/extract/prose/lean"
)

// An amount is a worth where the narrowest stretch that names it says so; one that the
// gold is silent about is no case, nor is a body that may be a party.
func TestCases(t *testing.T) {
	f := File{Text: "Tarn Council will pay Acme Ltd £5m, of which £2m is for Quay Ltd. Fell Ltd may join. It had £9m.",
		Expected: Expected{
			Deals: []Deal{{Buyers: []string{"Tarn Council"}, Suppliers: []string{"Acme Limited"}, OptionalSuppliers: []string{"Fell Ltd"}, Status: "awarded",
				Value: &Value{Evidence: []string{"£5m, of which £2m is for"}}}},
			NonValues: []NonValue{{Text: "£2m"}},
		}}
	things := prose.NewStudy().Read(f.Text)
	if diff := cmp.Diff([]string{prose.LeansWorth, prose.LeansNone}, answers(f.amountCases(things.Amounts))); diff != "" {
		t.Errorf("amounts (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{prose.LeansBuyer, prose.LeansSupplier, prose.LeansNone}, answers(f.bodyCases(things.Bodies))); diff != "" {
		t.Errorf("bodies (-want +got):\n%s", diff)
	}
}

func answers(cases []lean.Case) []string {
	var out []string
	for i := range cases {
		out = append(out, cases[i].Answer)
	}
	return out
}

// A text is a case of a status where all its deals share it.
func TestTold(t *testing.T) {
	for _, tt := range []struct {
		statuses []string
		want     string
	}{
		{nil, prose.LeansNone},
		{[]string{"awarded"}, string(prose.Awarded)},
		{[]string{"preferred_bidder", "preferred_bidder"}, string(prose.Preferred)},
		{[]string{"awarded", "tender"}, ""},
		{[]string{"no status"}, ""},
	} {
		var f File
		for _, s := range tt.statuses {
			f.Expected.Deals = append(f.Expected.Deals, Deal{Status: s})
		}
		if got := f.told(); got != tt.want {
			t.Errorf("%q: told %q, want %q", tt.statuses, got, tt.want)
		}
	}
}
