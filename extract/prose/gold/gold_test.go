package gold

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenders/extract/prose"
)

// The repository's own texts are read no worse than the floors say, and every
// name, amount and quotation of their gold stands in its text.
func TestOwn(t *testing.T) {
	files, err := Own()
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 40 {
		t.Errorf("only %d texts", len(files))
	}
	for i := range files {
		checkGold(t, &files[i])
	}
	floors, err := OwnFloors()
	if err != nil {
		t.Fatal(err)
	}
	for _, low := range Measure(files).Below(floors) {
		t.Error(low)
	}
}

func checkGold(t *testing.T, f *File) {
	t.Helper()
	var quotes []string
	for _, d := range f.Expected.Deals {
		quotes = append(append(quotes, d.Buyers...), d.Suppliers...)
		if d.Value != nil {
			quotes = append(quotes, d.Value.Evidence...)
		}
		if statuses[d.Status] == "" {
			t.Errorf("%s: status %q", f.ID, d.Status)
		}
	}
	for _, n := range f.Expected.NonValues {
		quotes = append(quotes, n.Text)
	}
	for _, n := range append(f.Expected.NotSuppliers, f.Expected.NotBuyers...) {
		quotes = append(quotes, n.Name)
	}
	for _, q := range quotes {
		if !strings.Contains(f.Text, q) {
			t.Errorf("%s: %q does not stand in the text", f.ID, q)
		}
	}
}

// shared is the folder of texts that development leans on. It is no part of the
// repository.
func shared() string {
	if dir := os.Getenv("TENDERS_SHARED"); dir != "" {
		return filepath.Join(dir, "data", "prose")
	}
	return filepath.Join("..", "..", "..", "..", "shared", "data", "prose")
}

func TestShared(t *testing.T) {
	if _, err := os.Stat(shared()); err != nil {
		t.Skip("no shared texts here: ", err)
	}
	files, err := Read(shared())
	if err != nil {
		t.Fatal(err)
	}
	report := Measure(files)
	var out bytes.Buffer
	report.Write(&out, false)
	t.Log("\n" + out.String())
	for _, low := range report.Below(map[string]Floors{"all": sharedFloors}) {
		t.Error(low)
	}
}

// sharedFloors are what the reader is to reach on any texts of the annotation
// guide's kind.
var sharedFloors = Floors{
	F1: map[Field]float64{ValueField: 0.92, BuyersField: 0.90, SuppliersField: 0.90, MonthsField: 0.95, ExtensionField: 0.90, StatusField: 0.90, CountedField: 0.95},
}

func TestFold(t *testing.T) {
	for _, same := range [][2]string{
		{"Acme Ltd", "ACME Limited"}, {"The Vale Hospitals Group", "Vale Hospitals Group"}, {"Arden & Wyre NHS Trust", "Arden and Wyre NHS Trust"},
		{"St George’s", "St George's"}, {"Opera\u00a0Medica", "Opera Medica"},
	} {
		if a, b := fold(same[0]), fold(same[1]); a != b {
			t.Errorf("%q and %q fold to %q and %q", same[0], same[1], a, b)
		}
	}
	if fold("Acme UK") == fold("Acme") {
		t.Error("a longer name is another one")
	}
}

// A file that is no gold text is refused, not counted as read without a fault.
func TestReadRefuses(t *testing.T) {
	for _, text := range []string{`{"x": 1}`, `{"text": "Merrow Council"}`, `[]`, `{"text": "a", "expected": {"deals": "none"}}`} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "a.json"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if files, err := Read(dir); err == nil {
			t.Errorf("%s is read as %+v", text, files)
		}
	}
}

func number(s string) *json.Number { n := json.Number(s); return &n }

// Each kind of error is counted in its own field.
func TestMeasure(t *testing.T) {
	months := 36
	text := "Merrow Council has awarded Acme Ltd a three-year contract worth £5m. It saves £2m."
	right := Deal{Buyers: []string{"Merrow Council"}, Suppliers: []string{"Acme Ltd"}, Value: &Value{Amount: number("5000000"), Currency: "GBP", Nature: "contract"},
		Duration: Duration{Months: &months}, Status: "awarded"}
	for _, tt := range []struct {
		name  string
		spoil func(*Expected)
		want  []string
	}{
		{"nothing", func(*Expected) {}, nil},
		{"buyer", func(e *Expected) { e.Deals[0].Buyers = []string{"Wyre Council"} }, []string{`buyers: found ["Merrow Council"]`, `buyers: missed ["Wyre Council"]`}},
		{"alias", func(e *Expected) {
			e.Deals[0].Buyers = []string{"Merrow"}
			e.Deals[0].BuyerAliases = map[string][]string{"Merrow": {"Merrow Council"}}
		}, nil},
		{"nature", func(e *Expected) {
			e.Deals[0].Value = &Value{Amount: number("5e6"), Currency: "GBP", Nature: "estimated"}
		},
			[]string{"value: contract 5000000.. GBP, want estimated 5e6.. GBP"}},
		{"non-value", func(e *Expected) {
			e.Deals[0].Value, e.NonValues = nil, []NonValue{{Text: "worth £5m", Kind: "budget"}}
		},
			[]string{"value: invented contract 5000000.. GBP", `value: stored "£5m", which is budget`}},
		{"status", func(e *Expected) { e.Deals[0].Status = "preferred_bidder" }, []string{"status: awarded, want preferred"}},
		{"no deal", func(e *Expected) { e.Deals = nil }, []string{`buyers: found ["Merrow Council"]`, `suppliers: found ["Acme Ltd"]`, "value: invented contract 5000000.. GBP",
			"months: invented 36", "status: invented awarded", "counted: 1 deals, want 0"}},
	} {
		e := Expected{Deals: []Deal{right}}
		tt.spoil(&e)
		var got []string
		rep := Measure([]File{{ID: "x", Origin: "o", Text: text, Expected: e}})
		for _, err := range rep.Origins[0].Errors {
			got = append(got, string(err.Field)+": "+err.Message)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// A deal missed and another found in its place are both counted.
func TestMatch(t *testing.T) {
	got := []prose.Deal{{Suppliers: []prose.Party{{Name: "B"}}}, {Suppliers: []prose.Party{{Name: "A"}}}}
	want := []Deal{{Suppliers: []string{"A"}}, {Suppliers: []string{"B"}}, {Suppliers: []string{"C"}}}
	if diff := cmp.Diff([]int{1, 0, -1}, match(got, want)); diff != "" {
		t.Error(diff)
	}
}

func TestScore(t *testing.T) {
	s := Score{Right: 3, Wrong: 1, Missed: 2}
	if s.Precision() != 0.75 || s.Recall() != 0.6 || s.F1() != 6.0/9 {
		t.Errorf("%v %v %v", s.Precision(), s.Recall(), s.F1())
	}
	if none := (Score{}); none.F1() != 1 {
		t.Error("nothing to find and nothing found is no fault")
	}
	rep := Report{Origins: []Origin{{Name: "all", Scores: map[Field]Score{ValueField: s}, Stored: 1}}}
	if low := rep.Below(map[string]Floors{"all": {F1: map[Field]float64{ValueField: 0.7}}, "none": {}}); len(low) != 2 {
		t.Errorf("below the floors: %q", low)
	}
}
