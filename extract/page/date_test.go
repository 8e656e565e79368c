package page

import "testing"

func TestDate(t *testing.T) {
	for s, want := range map[string]string{
		"7 May 2019": "2019-05-07 7 May 2019", "on 31 December 2024, or so": "2024-12-31 31 December 2024",
		"1st Sept 2020": "2020-09-01 1st Sept 2020", "3rd jan. 2021": "2021-01-03 3rd jan. 2021",
		"March 3, 2026": "2026-03-03 March 3, 2026", "Dec. 24th, 2026": "2026-12-24 Dec. 24th, 2026",
		"31 February 2020, 1 March 2020": "2020-03-01 1 March 2020",
		"03/04/2020":                     " ", "5 Marchand 2020": " ", "2019": " ", "May 2019": " ", "7 May 19": " ", "": " ", "17 Mayor 2020": " ", "123 May 2020": " ",
	} {
		d, from, to := date(s)
		if got := string(d) + " " + s[from:to]; got != want {
			t.Errorf("date(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestFormKind(t *testing.T) {
	for form, want := range map[string]string{
		"F02: Contract notice": "tender", "F15: Voluntary ex ante transparency notice": "intention", "F20: Modification notice": "change",
		"F21: Social and other specific services - contract award notice":       "award",
		"F21: Social and other specific services - prior information notice":    "planning",
		"F22: Social and other specific services - utilities - contract notice": "tender",
		"F23: Social and other specific services - concession award notice":     "award", "F99: Something": "",
		"UK5: Transparency notice": "intention", "UK10: Contract change notice": "change", "UK12: Procurement termination notice": "cancellation",
	} {
		m := formPattern.FindStringSubmatch(form)
		if m == nil {
			t.Fatalf("%q is no form", form)
		}
		if got := formKind(m[1], m[2]); string(got) != want {
			t.Errorf("%q is %q, want %q", form, got, want)
		}
	}
}
