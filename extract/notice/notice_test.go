package notice

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// valid is a notice without fault; each case spoils one thing.
func valid() Notice {
	return Notice{
		ID: "s:1", Source: "s", PublisherID: "1", Version: strings.Repeat("a", 64), Kind: Tender,
		Published: "2026-01-01", Deadline: "2026-02-01",
		Values:    []Value{{Kind: Estimated, Amount: "10.50", Currency: "GBP", State: Stated, Path: "/v"}},
		Period:    &Period{Start: "2026-03-01", End: "2027-02-28", MaxEnd: "2028-02-29", Path: "/p"},
		Awards:    []Award{{Key: "/a", Suppliers: []Party{{Name: "x"}}}},
		Contracts: []Contract{{Key: "/c", Award: "/a"}},
	}
}

func TestCheck(t *testing.T) {
	one := 1
	tests := []struct {
		name  string
		spoil func(*Notice)
		rules []string
	}{
		{"nothing", func(*Notice) {}, nil},
		{"id", func(n *Notice) { n.ID = "s:2" }, []string{"identity"}},
		{"version", func(n *Notice) { n.Version = "a" }, []string{"identity"}},
		{"kind", func(n *Notice) { n.Kind = "" }, []string{"kind-unknown"}},
		{"no such day", func(n *Notice) { n.Published = "2026-02-30"; n.Deadline = "" }, []string{"date"}},
		{"deadline before publication", func(n *Notice) { n.Deadline = "2025-12-31" }, []string{"deadline-before-publication"}},
		{"an award's deadline is past", func(n *Notice) { n.Kind, n.Deadline = AwardNotice, "2025-12-31" }, nil},
		{"exponent", func(n *Notice) { n.Values[0].Amount = "1e3" }, []string{"amount-form"}},
		{"empty value", func(n *Notice) { n.Values[0].Amount = "" }, []string{"value-empty"}},
		{"withheld value", func(n *Notice) { n.Values[0].Amount, n.Values[0].State = "", Withheld }, nil},
		{"amount and range", func(n *Notice) { n.Values[0].Max = "11" }, []string{"value-range"}},
		{"range upside down", func(n *Notice) { n.Values[0] = Value{Min: "9.5", Max: "9.05", Currency: "GBP"} }, []string{"value-range"}},
		{"range of unequal length", func(n *Notice) { n.Values[0] = Value{Min: "9", Max: "0010", Currency: "GBP"} }, nil},
		{"negative", func(n *Notice) { n.Values[0].Amount = "-1" }, []string{"amount-negative"}},
		{"no currency", func(n *Notice) { n.Values[0].Currency = "" }, []string{"currency-missing"}},
		{"period reversed", func(n *Notice) { n.Period.End = "2026-02-01" }, []string{"period-reversed"}},
		{"latest end too early", func(n *Notice) { n.Period.MaxEnd = "2027-01-01" }, []string{"period-reversed"}},
		{"repeated key", func(n *Notice) { n.Awards = append(n.Awards, n.Awards[0]) }, []string{"key"}},
		{"contract without its award", func(n *Notice) { n.Contracts[0].Award = "/b" }, []string{"contract-award"}},
		{"suppliers' amounts that are not the total", func(n *Notice) {
			n.Awards[0].Values = []Value{
				{Kind: Awarded, Amount: "10", Currency: "GBP"},
				{Kind: Awarded, Amount: "9.99", Currency: "GBP", Supplier: new(int)},
			}
		}, []string{"supplier-amounts"}},
		{"suppliers' amounts that are the total", func(n *Notice) {
			n.Awards[0].Values = []Value{
				{Kind: Awarded, Amount: "10", Currency: "GBP"},
				{Kind: Awarded, Amount: "10.00", Currency: "GBP", Supplier: new(int)},
			}
		}, nil},
		{"value of no supplier", func(n *Notice) {
			n.Awards[0].Values = []Value{{Amount: "1", Currency: "GBP", Supplier: &one}}
		}, []string{"value-supplier"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			n := valid()
			tt.spoil(&n)
			var rules []string
			for _, p := range n.Check() {
				rules = append(rules, p.Rule)
			}
			if diff := cmp.Diff(tt.rules, rules); diff != "" {
				t.Errorf("rules (-want +got):\n%s", diff)
			}
		})
	}
}
