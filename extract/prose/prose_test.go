package prose

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenders/extract/notice"
)

// summary is a deal in short.
type summary struct {
	Status             Status
	Buyers, Suppliers  []string
	Value, Term, Scope string
	Framework, CallOff bool
	Notice             string
}

func short(d Deal) summary {
	out := summary{Status: d.Status, Framework: d.Framework, CallOff: d.CallOff, Notice: d.Notice}
	for _, b := range d.Buyers {
		name := b.Name
		if b.Role == notice.RoleProspective {
			name += " (later)"
		}
		out.Buyers = append(out.Buyers, name)
	}
	for _, s := range d.Suppliers {
		out.Suppliers = append(out.Suppliers, s.Name)
	}
	if v := d.Value; v != nil {
		out.Value, out.Scope = fmt.Sprintf("%s %s%s..%s %s", v.Nature, v.Amount, v.Min, v.Max, v.Currency), v.Scope
	}
	out.Term = fmt.Sprintf("%d+%d", d.Term.Months, d.Term.ExtensionMonths)
	if d.Term.Start != nil {
		out.Term += " from " + d.Term.Start.Date
	}
	if d.Term.End != nil {
		out.Term += " to " + d.Term.End.Date
	}
	return out
}

// The two deals that the reader was first asked for, told in our own words.
func TestFoundingDeals(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []summary
	}{
		{`Mersey Care Trust, which provides mental health care for the NHS, has signed SCC to host its systems in the cloud for five years. It is buying through a call-off under a framework of Informatics Merseyside, whose services 11 bodies use.

Were all partner trusts to come aboard, the estimated cost would be £16.5m over the five years. The partners had put the price of building it themselves at £19.4m. Mersey Care's own saving is given as £1.5m, and SCC says that it has invested £25m in the product.

Other partners, such as Wirral Community Trust, may join later. The move of 15 terabytes from 90 servers begins next month.`,
			[]summary{{Status: Awarded, Buyers: []string{"Mersey Care Trust", "Wirral Community Trust (later)"}, Suppliers: []string{"SCC"}, Value: "estimated 16500000.. GBP", Scope: "all partner trusts", Term: "60+0", CallOff: true}}},
		{`Computacenter is to look after the computers of hospitals and surgeries across Worcestershire for five years, a deal worth up to £18 million.

Worcestershire Acute Hospitals NHS Trust and Worcestershire Health and Care NHS Trust have signed it, together with the Redditch and Bromsgrove, South Worcestershire and Wyre Forest CCGs. The supplier gave no figure of its own; the notice in the Official Journal of the European Union had valued the contract at £12 million to £18 million.

The service went live on 1 December 2014.`,
			[]summary{{Status: Awarded, Buyers: []string{"Worcestershire Acute Hospitals NHS Trust", "Worcestershire Health and Care NHS Trust", "Redditch and Bromsgrove", "South Worcestershire", "Wyre Forest"},
				Suppliers: []string{"Computacenter"}, Value: "range 12000000..18000000 GBP", Term: "60+0 from 2014-12-01", Notice: "OJEU"}}},
	} {
		var got []summary
		for _, d := range Deals("", tt.text) {
			got = append(got, short(d))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%.60s (-want +got):\n%s", tt.text, diff)
		}
	}
}

// Texts that tell of no deal, or are no text at all, give none.
func TestNoDeal(t *testing.T) {
	for _, text := range []string{
		"", " ", "\n\n\n", "£", "£5m", "contract", "\x00\xff\xfe\x80PNG\r\n\x1a\n", strings.Repeat("£5m ", 1000), strings.Repeat("contract ", 5000), strings.Repeat("(", 100000),
		"Le centre hospitalier a attribué un marché de 3 millions d'euros à la société Santelog pour quatre ans.",
		"Der Auftrag im Wert von 4 Mio. Euro ging an die Muster GmbH; die Laufzeit beträgt vier Jahre.",
		"Der Vertrag kostet €4.000.000.", "The trust has not signed a contract with Acme Ltd.",
		"Acme plc lifted revenue to £24m. It has contracts with six trusts.",
		"An NHS trust was fined £300,000 after a breach. Its supplier, Acme Ltd, apologised.",
	} {
		for _, d := range Deals("", text) {
			t.Errorf("%.60q gives %+v", text, short(d))
		}
	}
}

// hostile are texts that a careless reader would take square time for.
var hostile = []string{
	"the trust has awarded a contract worth £5m to Acme Ltd and ", "A, ", "NHS Trust and ", "£5m to £6m and ", "two 12-month extensions and ", "which has awarded ", "1 ", "123 ", "Lot 1 worth £5m ",
	"three + ", "(", "one hundred and ", "Capita won a £5m contract with Leeds Council. ", "Acme's ", "£5m ", "from £5m to ", "NHS A and B, ", "framework ", "\"", "a year ", "- ", "X of Y for Z and ", "awarded Acme ) ( £5m, ", "II.2.7) ",
}

// One line of megabytes ends in bounded time and invents nothing out of bounds.
func TestHugeLine(t *testing.T) {
	for _, piece := range hostile {
		text := strings.Repeat(piece, (300<<10)/len(piece))
		for _, d := range Deals("", text) {
			inBounds(t, text, d)
		}
	}
	text := strings.Repeat("x", 50<<20)
	if got := Deals("", text); len(got) > 0 {
		t.Errorf("50 MB of one letter give %d deals", len(got))
	}
}

func inBounds(t *testing.T, text string, d Deal) {
	t.Helper()
	spans := []Span{d.Span, d.FrameworkSpan, d.Term.MonthsSpan, d.Term.ExtensionMonthsSpan}
	for _, p := range append(append([]Party{}, d.Buyers...), d.Suppliers...) {
		if p.Span.End <= p.Span.Start || p.Span.End > len(text) || text[p.Span.Start:p.Span.End] != p.Name {
			t.Errorf("%q does not stand at %v", p.Name, p.Span)
		}
	}
	if d.Value != nil {
		spans = append(spans, d.Value.Span)
		if d.Value.Confidence <= 0 || d.Value.Confidence >= 1 || d.Value.Currency == "" {
			t.Errorf("value %+v", d.Value)
		}
	}
	for _, date := range []*Date{d.Term.Start, d.Term.End} {
		if date != nil {
			spans = append(spans, date.Span)
		}
	}
	for _, s := range spans {
		if s.Start < 0 || s.End < s.Start || s.End > len(text) {
			t.Errorf("span %v of %d bytes", s, len(text))
		}
	}
}

// Every span stands where it says, whatever the text, and two readings agree.
func FuzzDeals(f *testing.F) {
	for _, s := range hostile {
		f.Add(s + s + s)
	}
	f.Add(article)
	f.Add("Buyer: A Council\nSupplier: B Ltd\nValue: £5\nStart date: 01/02/2025")
	f.Fuzz(func(t *testing.T, text string) {
		deals := Deals("", text)
		for _, d := range deals {
			inBounds(t, text, d)
			n := notice.Notice{Published: "2025-01-01"}
			Tell(&n, d, text, 0)
			n.Check()
		}
		a, _ := json.Marshal(deals)
		b, _ := json.Marshal(Deals("", text))
		if string(a) != string(b) {
			t.Fatalf("two readings differ:\n%s\n%s", a, b)
		}
	})
}

func TestTell(t *testing.T) {
	text := "Title\n\nMerrow Council and Wyre Council have signed a three-year contract with Acme Ltd for a portal. It is worth £5m to £7m and starts in June."
	const offset = 7
	deals := Deals("", text[offset:])
	if len(deals) != 1 {
		t.Fatalf("%d deals", len(deals))
	}
	n := notice.Notice{Published: "2025-05-20", Origin: notice.Origin{Member: "a.zip!"}}
	Tell(&n, deals[0], text, offset)
	quote := func(path string) string {
		var s, e int
		if _, err := fmt.Sscanf(path, "a.zip!text:%d-%d", &s, &e); err != nil {
			t.Fatalf("path %q: %v", path, err)
		}
		return text[s:e]
	}
	if len(n.Buyers) != 2 || n.Buyers[0].Role != notice.RoleJoint || quote(n.Buyers[1].Path) != "Wyre Council" {
		t.Errorf("buyers %+v", n.Buyers)
	}
	if len(n.Awards) != 1 || quote(n.Awards[0].Suppliers[0].Path) != "Acme Ltd" {
		t.Fatalf("awards %+v", n.Awards)
	}
	a := n.Awards[0]
	if v := a.Values[0]; v.Min != "5000000" || v.Max != "7000000" || v.Level != notice.LevelAward || quote(v.Path) != v.Raw {
		t.Errorf("value %+v", v)
	}
	if p := a.Period; p.Months != 36 || p.Start != "2025-06" || quote(p.Path) != p.Raw {
		t.Errorf("period %+v", p)
	}
	if n.Deal == nil || n.Deal.Status != "awarded" || n.Deal.Subject != "portal" {
		t.Errorf("deal %+v", n.Deal)
	}
}
