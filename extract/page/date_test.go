package page

import (
	"strings"
	"testing"

	"tenders/extract/notice"
)

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

// What papers give as the day of an article, and what of it is believed.
func TestPublication(t *testing.T) {
	for _, tt := range []struct {
		words  string
		stated bool
		want   notice.Date
		at     string
		told   string
	}{
		{"2026-10-12T09:00:00+01:00", true, "2026-10-12", "2026-10-12T09:00:00+01:00", ""},
		{"2026-10-12 09:00 BST, desk@post.example", true, "2026-10-12", "2026-10-12 09:00 BST", ""},
		{"2026-10-12", true, "2026-10-12", "2026-10-12", ""},
		{"20261012", true, "2026-10-12", "20261012", ""},
		{"20261012T0900Z", true, "2026-10-12", "20261012T0900Z", ""},
		{"Mon, 12 Oct 2026 09:00:00 GMT", true, "2026-10-12", "12 Oct 2026 09:00", ""},
		{"Published: 22/10/2026", false, "2026-10-22", "22/10/2026", ""},
		{"10/22/2026", true, "2026-10-22", "10/22/2026", ""},
		{"10/10/2026", true, "2026-10-10", "10/10/2026", ""},
		{"10/12/2026", true, "", "", `"10/12/2026" may have the day or the month first`},
		{"2026-11-23T00:30:00+12:00", true, "2026-11-23", "2026-11-23T00:30:00+12:00", ""},
		{"2126-10-12", true, "", "", `"2126-10-12" is later than the day it was fetched`},
		{"0001-01-01T00:00:00Z", true, "", "", `"0001-01-01T00:00:00Z" is no date`},
		{"1970-01-01", true, "", "", `"1970-01-01" is no date`},
		{"99/99/2026", true, "", "", `"99/99/2026" is no date`},
		{"soon, says jo@post.example", true, "", "", `"soon, says […]" is no date`},
		{"soon", false, "", "", ""},
		{"20261012 units were sold", false, "", "", ""},
		{"", true, "", "", ""},
	} {
		p := publication{seen: "2026-11-22"}
		ok := p.take(tt.words, tt.stated, func(from, to int) string { return textPath(from, to) })
		told := ""
		if p.problem != nil {
			told = p.problem.Message
		}
		if ok != (tt.want != "") || p.date != tt.want || p.at != tt.at || told != tt.told {
			t.Errorf("%q: %q at %q, told %q", tt.words, p.date, p.at, told)
		}
		if got, _ := cutText(tt.words, strings.TrimPrefix(p.path, "text:")); ok && got != tt.at {
			t.Errorf("%q: %s leads to %q", tt.words, p.path, got)
		}
	}
}

// The top of a text file: its title, its day, and where the text begins.
func TestTop(t *testing.T) {
	for text, want := range map[string]struct {
		title, body string
		date        notice.Date
	}{
		"Moorend buys\n\nMoorend has bought.\n":                                      {"Moorend buys", "Moorend has bought.\n", ""},
		"Moorend buys\n\n12 October 2026\n\nMoorend has bought.\n":                   {"Moorend buys", "Moorend has bought.\n", "2026-10-12"},
		"Moorend buys\nBy C. Hack\nPublished: 12 October 2026, 9am\nMoorend bought.": {"Moorend buys", "Moorend bought.", "2026-10-12"},
		"12 October 2026\n\nMoorend buys\n\nMoorend has bought.":                     {"Moorend buys", "Moorend has bought.", "2026-10-12"},
		"12 October 2026\n\nMoorend has bought.\n\nIt paid.":                         {"", "Moorend has bought.\n\nIt paid.", "2026-10-12"},
		"# Moorend buys\r\n\r\n*12 October 2026*\r\n\r\nMoorend has bought.":         {"Moorend buys", "Moorend has bought.", "2026-10-12"},
		"Moorend buys\r12/31/2026\rMoorend has bought.":                              {"Moorend buys", "Moorend has bought.", ""},
		"Moorend buys\n\nIt ends then.\n\n12 October 2027\n\nMore.":                  {"Moorend buys", "It ends then.\n\n12 October 2027\n\nMore.", ""},
		"12 October 2026": {"", "", "2026-10-12"},
		"Moorend buys":    {"", "Moorend buys", ""},
	} {
		a := plainArticle(text, "2026-11-22")
		if a.Title != want.title || a.Text[a.Body:] != want.body || a.Published != want.date {
			t.Errorf("%q: title %q, day %q, body %q", text, a.Title, a.Published, a.Text[a.Body:])
		}
	}
}
