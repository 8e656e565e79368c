package parse

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var roleNames = map[DurationRole]string{InitialDuration: " initial", ExtensionDuration: " extension", StepDuration: " step", WholeDuration: " whole", VagueDuration: " vague"}

func TestDurations(t *testing.T) {
	for text, want := range map[string][]string{
		"a five-year deal": {"60"},
		"initial 36 months with two 12-month extensions": {"36 initial", "24 extension"},
		"(3+1+1)":                          {"36 initial", "24 extension"},
		"2 200 000 GBP x 3 years + 1 year": {"36 initial", "12 extension"},
		"24+12+12":                         {"24 initial", "24 extension"},
		"option to extend for a further 1+1+1 years":                                {"36 extension"},
		"for three years with an additional two 12 month extension periods":         {"36", "24 extension"},
		"an initial 4 year period with an option to extend for up to 1 year":        {"48 initial", "12 extension"},
		"3 years with the option to extend for 2 further periods, each of 12 month": {"36", "24 extension"},
		"two (2) one (1) year extensions":                                           {"24 extension"},
		"two annual extensions":                                                     {"24 extension"},
		"up to 36 months in 12 month extensions":                                    {"36", "12 step"},
		"option to extend for two years in one year increments":                     {"24 extension", "12 step"},
		"three years, extendable to five":                                           {"36", "60 whole"},
		"for five years, with an option for two more":                               {"60", "24 extension"},
		"four years, with an option for a fifth":                                    {"48", "12 extension"},
		"extended twice, by a year each time":                                       {"24 extension"},
		"two five-year contracts":                                                   {"60"},
		"two and a half years":                                                      {"30"},
		"for four years and six months":                                             {"54"},
		"a term of 3 years, 9 months from May":                                      {"45"},
		"four years and six months of training":                                     {"48", "6"},
		"two years and 18 months":                                                   {"24", "18"},
		"five years with renewals for a total of up to three further years":         {"60", "36 extension"},
		"North for six years at £7m, South for four at £4m":                         {"72", "48"},
		"a hall for six years and seats for four at most":                           {"72"},
		"a year and a half":                                                         {"18"},
		"two to three years":                                                        {"24 vague"},
		"twelve (12) months":                                                        {"12"},
		"a total of five years including extensions":                                {"60 whole"},
		"the maximum length of the contract with extensions is three (3) years":     {"36 whole"},
		"90 days":      {"0"},
		"3+1 bedrooms": nil, "in 2026": nil, "": nil, "RM6194 years": nil,
	} {
		var got []string
		for _, d := range DurationsIn(text) {
			got = append(got, fmt.Sprint(d.Months)+roleNames[d.Role])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func FuzzDurations(f *testing.F) {
	for _, s := range []string{"3+1+1", "two 12-month extensions", "2 x 12 months", "a year and a half", "three years, extendable to five", "9999 years"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, d := range DurationsIn(s) {
			if d.End <= d.Start || d.End > len(s) || d.Months < 0 || d.Days < 0 || d.Months > 20*1200 {
				t.Fatalf("%+v in %q", d, s)
			}
		}
	})
}

func TestDates(t *testing.T) {
	for text, want := range map[string][]string{
		"began on 3 February 2025 and ends on 2 February 2028": {"2025-02-03", "2028-02-02 until"},
		"exit, 2026–2031. It":                                  {"2026 from", "2031 until"},
		"until March 2031":                                     {"2031-03 until"},
		"dated 31 August, under":                               {"--08-31"},
		"Work begins in June, with":                            {"--06 from"},
		"expires 30.4.2020.":                                   {"2020-04-30 until"},
		"01/04/2023 to 31/03/2028":                             {"2023-04-01 from", "2028-03-31 until"},
		"from 7th OCTOBER 2025 (":                              {"2025-10-07 from"},
		"48 mths from 1-Jul-2026":                              {"2026-07-01 from"},
		"Tuesday 31st March 2026":                              {"2026-03-31"},
		"September 16, 2022":                                   {"2022-09-16"},
		"in early 2027":                                        {"2027"},
		"May be extended":                                      nil,
		"for 2000 users":                                       nil,
		"2011/S 198-322788":                                    nil,
		"Regulations 2015.":                                    nil,
		"32/13/2020":                                           nil,
		"between now and 2034 under":                           {"2034 until"},
		"":                                                     nil,
	} {
		var got []string
		for _, w := range DatesIn(text) {
			got = append(got, w.Date+map[Side]string{From: " from", Until: " until"}[w.Side])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func FuzzDates(f *testing.F) {
	for _, s := range []string{"1 December 2014", "30.4.2020", "2026–2031", "1-Jul-2026", "--"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, w := range DatesIn(s) {
			if w.End <= w.Start || w.End > len(s) || w.Date == "" {
				t.Fatalf("%+v in %q", w, s)
			}
		}
	})
}

// Tokens cover all letters and digits, in order, and never overlap.
func FuzzTokens(f *testing.F) {
	for _, s := range []string{"the trust’s £5m\n\nend", "a<br/>b", "O'Brien's x-y\u2011z", "\xff\xfe"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, k := range Tokens(s) {
			if k.Start < end || k.End <= k.Start || k.End > len(s) || k.Text != s[k.Start:k.End] || k.Low == "" {
				t.Fatalf("%+v behind %d of %q", k, end, s)
			}
			end = k.End
		}
	})
}
