package parse

import (
	"testing"

	"tenders/extract/notice"
)

func TestEuropeanNumber(t *testing.T) {
	for s, want := range map[string]string{
		"878 000,00": "878000.00", "878\u00a0000,00": "878000.00", "1.234,56": "1234.56", "1,234.56": "1234.56", "1234.56": "1234.56",
		"12,5": "12.5", "12.5": "12.5", "1.234": "1234", "1,234": "1234", "1.234.567": "1234567", "1'234'567.80": "1234567.80",
		"0,01": "0.01", "0": "0", "1 943 078,47": "1943078.47", "3\u202f220\u202f000,0": "3220000.0", "1234567": "1234567", "-5": "-5", "1,2345": "1.2345",
	} {
		if got, ok := EuropeanNumber(s); !ok || got != want {
			t.Errorf("%q: %q %v, want %q", s, got, ok, want)
		}
	}
	for _, s := range []string{"", " ", "1.23.456", "12,34,56", "1.234,567", "abc", "1 23", "1,", ",5", "1 000 EUR", "1e9999", "5 000 00"} {
		if got, ok := EuropeanNumber(s); ok {
			t.Errorf("%q: %q", s, got)
		}
	}
}

func FuzzEuropeanNumber(f *testing.F) {
	for _, s := range []string{"878 000,00", "1.234,56", "1'234.50", "1\u00a0234", "9,999", ",", "1.2.3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, ok := EuropeanNumber(s)
		if !ok {
			return
		}
		if !plainDecimal.MatchString(got) {
			t.Fatalf("EuropeanNumber(%q) = %q is not plain", s, got)
		}
	})
}

func TestJournalDates(t *testing.T) {
	for s, want := range map[string]notice.Date{
		"20211006 09:00": "2021-10-06", "20211006": "2021-10-06", " 20211006T09:00 ": "2021-10-06",
		"2021100": "", "20211306": "", "202110061": "", "": "", "2021-10-06": "",
	} {
		if got, ok := CompactDate(s); got != want || ok != (want != "") {
			t.Errorf("%q: %q %v", s, got, ok)
		}
	}
	for in, want := range map[[3]string]notice.Date{
		{"2015", "8", "1"}: "2015-08-01", {"2015", "08", " 31 "}: "2015-08-31", {"2015", "02", "30"}: "",
		{"15", "08", "01"}: "", {"2015", "", "1"}: "", {"2015", "123", "1"}: "", {"2015", "x", "1"}: "",
	} {
		if got, ok := DateParts(in[0], in[1], in[2]); got != want || ok != (want != "") {
			t.Errorf("%q: %q %v", in, got, ok)
		}
	}
}

func TestNoticeNumber(t *testing.T) {
	for s, want := range map[string][2]string{
		"440745-2021": {"440745-2021", ""}, "00741214-2023": {"741214-2023", ""}, "00012345-2024": {"012345-2024", ""},
		"2021/S 168-440745": {"440745-2021", "168"}, "2011/S 4-005302": {"005302-2011", "4"}, "2021/S 000-012345": {"012345-2021", "000"},
		" 2018/S 27-59110 ": {"059110-2018", "27"}, "2018/S027-059110": {"059110-2018", "027"}, "000755_2011": {"000755-2011", ""},
		"2014/24/EU": {}, "2021/440745": {}, "abc-2021": {}, "": {}, "12-34": {}, "000000-2021": {}, "2021-440745": {}, "123456789-2021": {},
	} {
		number, issue, ok := NoticeNumber(s)
		if number != want[0] || issue != want[1] && ok || ok != (want[0] != "") {
			t.Errorf("%q: %q %q %v", s, number, issue, ok)
		}
	}
}

func FuzzNoticeNumber(f *testing.F) {
	for _, s := range []string{"440745-2021", "2021/S 168-440745", "/S -", "2021/S"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, ok := CompactDate(s); ok && len(d) != len("2006-01-02") {
			t.Fatalf("CompactDate(%q) = %q", s, d)
		}
		number, _, ok := NoticeNumber(s)
		if !ok {
			return
		}
		if again, _, ok := NoticeNumber(number); !ok || again != number {
			t.Fatalf("NoticeNumber(%q) = %q, again %q", s, number, again)
		}
	})
}
