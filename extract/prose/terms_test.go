package prose

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenders/extract/notice"
)

// told is a notice with one passage.
func told(part notice.Part, words string) notice.Notice {
	return notice.Notice{Kind: notice.AwardNotice, Texts: []notice.Text{{Part: part, Path: "/t", Words: words}}}
}

func TestTermsBesideFields(t *testing.T) {
	stated := &notice.Period{Start: "2026-04-01", End: "2029-03-31", Basis: notice.BasisStated, Path: "/p", Raw: "{}"}
	tests := []struct {
		name   string
		part   notice.Part
		words  string
		period *notice.Period // of the fields
		want   *notice.Period // in prose
		rules  []string
	}{
		{"two options", notice.PartRenewal, "Two periods of twelve months each", stated,
			&notice.Period{ExtensionMonths: 24, Basis: notice.BasisProse, Path: "/t!text:0-28", Raw: "Two periods of twelve months"}, nil},
		{"bare length in a renewal", notice.PartRenewal, "Up to 24 months.", stated,
			&notice.Period{ExtensionMonths: 24, Basis: notice.BasisProse, Path: "/t!text:6-15", Raw: "24 months"}, nil},
		{"longest term", notice.PartRenewal, "Maximum contract length 5 years in total.", stated,
			&notice.Period{ExtensionMonths: 24, Basis: notice.BasisProse, Path: "/t!text:24-31", Raw: "5 years"}, nil},
		{"bare length in options is a condition", notice.PartOptions, "The supplier answers within 3 months.", stated, nil, nil},
		{"description without a field", notice.PartDescription, "Let for an initial 36 months with two 12-month extensions.", nil,
			&notice.Period{Months: 36, ExtensionMonths: 24, Basis: notice.BasisProse, Path: "/t!text:19-46", Raw: "36 months with two 12-month"}, nil},
		{"plain numbers", notice.PartDescription, "Contract term 3+1+1 years.", nil,
			&notice.Period{Months: 36, ExtensionMonths: 24, Basis: notice.BasisProse, Path: "/t!text:14-25", Raw: "3+1+1 years"}, nil},
		{"field and words disagree", notice.PartDescription, "The initial term is 48 months with an extension of 12 months.", stated,
			&notice.Period{ExtensionMonths: 12, Basis: notice.BasisProse, Path: "/t!text:51-60", Raw: "12 months"}, []string{"prose-disagrees"}},
		{"two lengths of one kind settle nothing", notice.PartRenewal, "An extension of 12 months for lot 1, or an extension of 36 months for lot 2.", stated, nil, nil},
		{"ages are no terms", notice.PartDescription, "The service is extended to an age range of 0-19 years.", stated, nil, nil},
		{"notice to leave is no term", notice.PartDescription, "Either side may give 3 months' notice; no extension is foreseen.", stated, nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			n := told(tt.part, tt.words)
			if tt.period != nil {
				p := *tt.period
				n.Period = &p
			}
			Terms(&n)
			got := n.Period
			if tt.period != nil {
				got = n.Period.Also
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			var rules []string
			for _, p := range n.Problems {
				rules = append(rules, p.Rule)
			}
			if diff := cmp.Diff(tt.rules, rules); diff != "" {
				t.Errorf("problems (-want +got)\n%s", diff)
			}
			if n.Texts != nil {
				t.Error("the passages are still there")
			}
		})
	}
}

// A worth that stands in words alone is taken where no field states any amount,
// and is less sure than a field.
func TestTermsWorth(t *testing.T) {
	const words = "This is a Provider Selection Regime confirmation of contract award notice. Wold Integrated Care Board has awarded Tarn Health Ltd a three-year contract worth £1.2m."
	n := told(notice.PartDescription, words)
	n.Awards = []notice.Award{{Key: "/a", Suppliers: []notice.Party{{Name: "Tarn Health Ltd"}}}}
	Terms(&n)
	if v := n.Awards[0].Values; len(v) != 1 || v[0].Amount != "1200000" || v[0].Confidence >= 1 || v[0].Level != notice.LevelAward || v[0].Rule != rule {
		t.Errorf("got %+v", v)
	}
	n = told(notice.PartDescription, words)
	n.Values = []notice.Value{{Kind: notice.Awarded, Amount: "1", Path: "/v"}}
	n.Awards = []notice.Award{{Key: "/a"}}
	if Terms(&n); len(n.Values) != 1 || n.Awards[0].Values != nil {
		t.Error("words stand over a field")
	}
}

func BenchmarkTermsWithoutCue(b *testing.B) {
	var words string
	for len(words) < 4000 {
		words += "The authority needs a supplier of software and of its support in 40 wards. "
	}
	b.SetBytes(int64(len(words)))
	n := told(notice.PartDescription, words)
	n.Values = []notice.Value{{Amount: "1"}}
	texts := n.Texts
	for b.Loop() {
		n.Texts = texts
		Terms(&n)
	}
}

// Notices under the Provider Selection Regime have their dates and worth in the
// description alone.
func TestTermsOfDescriptionAlone(t *testing.T) {
	const words = "NHS Wold ICB has awarded a contract for school nursing to Vaxwell Community CIC. The lifetime value of the contract is £1,480,000. The services will be provided from 1 September 2024 to 31 August 2027."
	n := told(notice.PartDescription, words)
	Terms(&n)
	want := &notice.Period{Start: "2024-09-01", End: "2027-08-31", Months: 36, Basis: notice.BasisProse, Path: "/t!text:167-201", Raw: words[167:201]}
	if diff := cmp.Diff(want, n.Period); diff != "" {
		t.Errorf("period (-want +got)\n%s", diff)
	}
	if len(n.Values) != 1 || n.Values[0].Amount != "1480000" || n.Values[0].Confidence >= 1 {
		t.Errorf("values: %+v", n.Values)
	}
}
