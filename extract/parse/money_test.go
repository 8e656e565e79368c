package parse

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenders/extract/notice"
)

// show writes an amount as "WORDS amount|min..max|before currency tax per" with
// what is usual left out.
func show(text string, m Money) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s = ", strings.ReplaceAll(text[m.Start:m.End], "\u00a0", "_"))
	switch {
	case m.Amount != "":
		b.WriteString(m.Amount)
	default:
		b.WriteString(m.Min + ".." + m.Max)
	}
	if m.Before != "" {
		b.WriteString(" was " + m.Before)
	}
	if m.Currency != "GBP" {
		b.WriteString(" " + m.Currency)
	}
	if m.Tax != notice.Unstated {
		b.WriteString(" " + string(m.Tax))
	}
	if m.Per != notice.Total {
		b.WriteString(" a " + string(m.Per))
	}
	for _, f := range []struct {
		is   bool
		name string
	}{{m.Each, "each"}, {m.Approximate, "about"}, {m.Repeats, "again"}} {
		if f.is {
			b.WriteString(" " + f.name)
		}
	}
	return b.String()
}

func TestMoney(t *testing.T) {
	for text, want := range map[string][]string{
		"a £1.2bn deal":                           {"£1.2bn = 1200000000"},
		"£12m-£18m":                               {"£12m-£18m = 12000000..18000000"},
		"between £12m and £18m":                   {"£12m and £18m = 12000000..18000000"},
		"£20m–35m, says":                          {"£20m–35m = 20000000..35000000"},
		"£12-18m":                                 {"£12-18m = 12000000..18000000"},
		"£12 to £18 million":                      {"£12 to £18 million = 12000000..18000000"},
		"up to £5m":                               {"£5m = ..5000000"},
		"not exceeding £177K exclusive of VAT":    {"£177K = ..177000 net"},
		"more than £40 million":                   {"£40 million = 40000000.."},
		"between six and eight million pounds":    {"six and eight million pounds = 6000000..8000000"},
		"will pay from £7.5m to £9m for":          {"£7.5m to £9m = 7500000..9000000"},
		"its price was lowered from £9m to £6m":   {"£9m to £6m = 6000000 was 9000000"},
		"£1.5m per contract year":                 {"£1.5m = 1500000 a year"},
		"One and three-quarter million pounds is": {"One and three-quarter million pounds = 1750000"},
		"£2m a season":                            {"£2m = 2000000 each"},
		"£1.2m including VAT (£1m without)":       {"£1.2m = 1200000 gross", "£1m = 1000000 net"},
		"an annual worth of £890,000":             {"£890,000 = 890000 a year"},
		"a £10m-plus contract":                    {"£10m = 10000000.."},
		"nearly £5m":                              {"£5m = 5000000 about"},
		"risen from £6m to £9.5m since":           {"£6m to £9.5m = 9500000 was 6000000"},
		"£9.5m, up from £6m":                      {"£9.5m = 9500000 was 6000000"},
		"ranging from £6m to £9.5m":               {"£6m to £9.5m = 6000000..9500000"},
		"£2m a year for":                          {"£2m = 2000000 a year"},
		"£500,000-a-year":                         {"£500,000 = 500000 a year"},
		"667,000 GBP p.a.":                        {"667,000 GBP = 667000 a year"},
		"£15,000 a month":                         {"£15,000 = 15000 a month"},
		"estimated annual value 2 200 000 GBP":    {"2 200 000 GBP = 2200000 a year"},
		"£2m a year ago":                          {"£2m = 2000000"},
		"£1,234,567.89":                           {"£1,234,567.89 = 1234567.89"},
		"£12,50,000":                              {"£12,50,000 = 1250000"},
		"€1.250.000 plus 23% VAT":                 {"€1.250.000 = 1250000 EUR net"},
		"€7,4m":                                   {"€7,4m = 7400000 EUR"},
		"£4.75\u00a0million":                      {"£4.75_million = 4750000"},
		"£7½m":                                    {"£7½m = 7500000"},
		"GBP 1 200 000,00 (excluding VAT).":       {"GBP 1 200 000,00 = 1200000.00 net"},
		"33 660 000 GBP and":                      {"33 660 000 GBP = 33660000"},
		"GBP 3.4mn order":                         {"GBP 3.4mn = 3400000"},
		"twelve million pounds":                   {"twelve million pounds = 12000000"},
		"two and a half million pounds":           {"two and a half million pounds = 2500000"},
		"a quarter of a million pounds":           {"a quarter of a million pounds = 250000"},
		"£60,000,000 (sixty million pounds) with": {"£60,000,000 = 60000000"},
		"£450 million ($568 million)":             {"£450 million = 450000000", "$568 million = 568000000 USD again"},
		"£850,000 (ex VAT), or £1.02m inc. VAT":   {"£850,000 = 850000 net", "£1.02m = 1020000 gross"},
		"Value (excluding VAT): £5m":              {"£5m = 5000000 net"},
		"value of PS22.409m incl. VAT":            {"PS22.409m = 22409000 gross"},
		"1.86p, or £4 per user per month":         {"1.86p = 0.0186 each", "£4 = 4 a month each"},
		// What names no amount, or two.
		"an eight-figure sum": nil, "half a million": nil, "ref PS24190": nil, "£120,00": nil, "£1.2.3m": nil, "£5G": nil, "£1.250": nil,
		"£3,000,000 million": nil, "": nil, "multi-million-pound": nil,
	} {
		var got []string
		for _, m := range MoneyIn(text) {
			got = append(got, show(text, m))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

// What is read is a plain decimal, its span lies in the text, and amounts are in
// order and apart.
func FuzzMoney(f *testing.F) {
	for _, s := range []string{"£12m-£18m", "GBP 1 200 000,00", "two and a half million pounds", "£7½m a year", "from £6m to £9.5m", "£\xff5m", "1 1 1 1 1 GBP", "£999999999999999999999999bn"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, m := range MoneyIn(s) {
			if m.Start < end || m.End <= m.Start || m.End > len(s) {
				t.Fatalf("span %d-%d of %d bytes behind %d", m.Start, m.End, len(s), end)
			}
			end = m.End
			for _, a := range []string{m.Amount, m.Min, m.Max, m.Before} {
				if a != "" && !plainDecimal.MatchString(a) {
					t.Fatalf("%q in %q is no plain decimal", a, s)
				}
			}
			if m.Amount == "" && m.Min == "" && m.Max == "" || m.Currency == "" {
				t.Fatalf("nothing read in %q", s[m.Start:m.End])
			}
		}
	})
}
