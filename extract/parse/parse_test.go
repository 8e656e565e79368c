package parse

import (
	"testing"

	"tenders/extract/notice"
)

func TestNumber(t *testing.T) {
	for in, want := range map[string]string{
		"0": "0", "000": "0", " 12 ": "12", "0.01": "0.01", ".5": "0.5", "5.": "5", "1.50": "1.50", "-3": "-3", "-0": "0", "+7": "7",
		"54393.600000000006": "54393.600000000006", "1e6": "1000000", "1.5E+3": "1500", "1E-2": "0.01", "12e-1": "1.2", "0010": "10",
		"12,000.50": "12000.50", "1,234,567": "1234567", "12 000": "12000", "1\u00a0000": "1000",
		"": "-", "abc": "-", "1e9999": "-", "-1e9999": "-", "Infinity": "-", "NaN": "-", "1e": "-", "e5": "-", "1e+-5": "-", "12,50": "-", "1,2345": "-",
		"1.234,00": "-", "12, 000": "-", "1..2": "-", "--1": "-", ".": "-", "£5": "-", "7.922816251426434e+28": "-", "2e25": "-", "1 2": "-", "1,000 000": "-",
	} {
		got, ok := Number(in)
		if !ok {
			got = "-"
		}
		if got != want {
			t.Errorf("Number(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestState(t *testing.T) {
	for in, want := range map[string]notice.ValueState{
		"0": notice.Zero, "0.00": notice.Zero, "0.01": notice.Placeholder, "0.010": notice.Placeholder, "1": notice.Placeholder, "1.00": notice.Placeholder,
		"9": notice.Placeholder, "9999999": notice.Placeholder, "9999999.99": notice.Placeholder, "99999999999": notice.Placeholder,
		"2": notice.Stated, "0.02": notice.Stated, "1.01": notice.Stated, "99": notice.Stated, "999999": notice.Stated, "9999999.50": notice.Stated,
		"54393.6": notice.Stated, "-5": notice.Stated,
	} {
		if got := State(in); got != want {
			t.Errorf("State(%q) = %s, want %s", in, got, want)
		}
	}
}

func TestWithheld(t *testing.T) {
	for in, want := range map[string]bool{"Withheld": true, "REDACTED": true, "Commercially sensitive": true, "about five": false, "": false} {
		if got := Withheld(in); got != want {
			t.Errorf("Withheld(%q) = %v", in, got)
		}
	}
}

func TestDate(t *testing.T) {
	for in, want := range map[string]notice.Date{
		"2028-05-18T23:59:59Z": "2028-05-18", "2025-07-07": "2025-07-07", "2024-02-29T00:00:00+01:00": "2024-02-29", "2022-10-20 09:30": "2022-10-20",
		" 2025-07-07 ": "2025-07-07", "2025-07-07Z": "2025-07-07", "2025-07-07+01:00": "2025-07-07",
		"": "-", "07/08/2025": "-", "2025-02-29": "-", "1900-02-29": "-", "2025-13-01": "-", "0001-01-01T00:00:00Z": "-", "2025-1-1": "-", "2025-07-071": "-",
		"20250707": "-", "2025-00-10": "-", "2025-04-31": "-", "２０２５-07-07": "-",
	} {
		got, ok := Date(in)
		if !ok {
			got = "-"
		}
		if got != want {
			t.Errorf("Date(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCurrency(t *testing.T) {
	for in, want := range map[string]string{"GBP": "GBP", "gbp": "GBP", "£": "GBP", "€": "EUR", "AED": "AED", " USD ": "USD", "$": "", "XXY": "", "": "", "GB": "", " GB": ""} {
		if got, _ := Currency(in); got != want {
			t.Errorf("Currency(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestOrgID(t *testing.T) {
	for _, c := range []struct{ scheme, id, wantScheme, wantID, rule string }{
		{"GB-COH", "01234567", "GB-COH", "01234567", ""},
		{"GB-COH", "1234567", "GB-COH", "01234567", ""},
		{"gb-coh", " 123 4567 ", "GB-COH", "01234567", ""},
		{"GB-COH", "sc12345", "GB-COH", "SC012345", ""},
		{"GB-COH", "OC0300001", "GB-COH", "OC300001", ""},
		{"GB-COH", "GB-COH-1234567", "GB-COH", "01234567", ""},
		{"GB-COH", "R0000001", "GB-COH", "R0000001", ""},
		{"GB-COH", "IP1234R", "GB-COH", "IP01234R", ""},
		{"GB-COH", "RJR", "GB-NHS", "RJR", "identifier-scheme"},
		{"GB-COH", "rz9", "GB-NHS", "RZ9", "identifier-scheme"},
		{"GB-COH", "991577871", "GB-COH", "991577871", "identifier-form"},
		{"GB-COH", "00000000", "", "", "identifier-none"},
		{"GB-COH", "N/A", "", "", "identifier-none"},
		{"GB-COH", "", "", "", ""},
		{"", "12345678", "", "", "identifier-scheme"},
		{"", "PAAA-1111-BBBB", "GB-PPON", "PAAA-1111-BBBB", ""},
		{"", "GB-NHS-RZ9", "GB-NHS", "RZ9", ""},
		{"GB-PPON", "paaa1111bbbb", "GB-PPON", "PAAA-1111-BBBB", ""},
		{"GB-PPON", "GB-PPON-PAAA-1111-BBBB", "GB-PPON", "PAAA-1111-BBBB", ""},
		{"GB-PPON", "12", "GB-PPON", "12", "identifier-form"},
		{"GB-SRS", "sid4gov.example/Zz9", "GB-SRS", "sid4gov.example/Zz9", ""},
		{"GB-CHC", "\u200b1234567", "GB-CHC", "1234567", ""},
	} {
		got, rule := OrgID(c.scheme, c.id)
		if got.Scheme != c.wantScheme || got.ID != c.wantID || rule != c.rule {
			t.Errorf("OrgID(%q, %q) = %v, %q; want %s %s, %q", c.scheme, c.id, got, rule, c.wantScheme, c.wantID, c.rule)
		}
	}
}

func TestSplitOrgID(t *testing.T) {
	for in, want := range map[string]string{"GB-COH-01234567": "GB-COH|01234567", "GB-SC-1": "GB-SC|1", "gb-nhs-RZ9": "GB-NHS|RZ9", "GB-FTS-1": "|", "GB-CFS-1": "|", "org-1": "|", "GB-COH-": "|", "": "|"} {
		scheme, id, _ := SplitOrgID(in)
		if got := scheme + "|" + id; got != want {
			t.Errorf("SplitOrgID(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCodes(t *testing.T) {
	for in, want := range map[string]string{"48000000": "48000000", "48000000-8": "48000000", " 48000000 ": "48000000", "4800000": "", "48000000-88": "", "AB000000": ""} {
		if got, _ := CPV(in); got != want {
			t.Errorf("CPV(%q) = %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{"UKJ14": "NUTS UKJ14", "UK": "NUTS UK", "TLC1": "ITL TLC1", "England": " ", "uk": " ", "West Midlands": " ", "": " ", "12": " "} {
		scheme, code, _ := Region(in)
		if got := scheme + " " + code; got != want {
			t.Errorf("Region(%q) = %q, want %q", in, got, want)
		}
	}
	for _, c := range [][3]string{{"GB", "", "GB"}, {"UK", "", "GB"}, {"", "England", "GB"}, {"", "Ruritania", ""}, {"FR", "France", "FR"}, {"gb", "", ""}} {
		if got := Country(c[0], c[1]); got != c[2] {
			t.Errorf("Country(%q, %q) = %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

func TestText(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                             "plain",
		"  a\r\nb\rc\n\n\n\n\nd ":           "a\nb\nc\n\nd",
		"Â£5m â€“ the Councilâ€™s":          "£5m – the Council’s",
		"CafÃ© TÅ· Ã‚Â£9":                   "Café Tŷ £9",
		"â€œquotedâ€\u009d":                 "“quoted”",
		"Café £5 – fine":                    "Café £5 – fine",
		"ÂNGSTRÖM CAFÉ»":                    "ÂNGSTRÖM CAFÉ»",
		"São Tomé, SÃO":                     "São Tomé, SÃO",
		"a<br/>b<p class=\"x\">c</p>d":      "a\nb\nc\nd",
		"< £5m and > 3 years, x<y":          "< £5m and > 3 years, x<y",
		"A &amp; B &amp;amp; C &lt;5":       "A & B & C <5",
		"&pound;5 &#163;6 &#xA3;7 &#150; x": "£5 £6 £7 – x",
		"R&D; AT&T; &;&#;&#0;&bogus;":       "R&D; AT&T; &;&#;&#0;&bogus;",
		"no\u00a0break\u200b\ufeff":         "no break",
		"tab\there\x00\x7f":                 "tab here",
		"&amp;lt;b&amp;gt;bold":             "bold",
		"":                                  "",
	} {
		if got := Text(in); got != want {
			t.Errorf("Text(%q) = %q, want %q", in, got, want)
		}
		if again := Text(Text(in)); again != Text(in) {
			t.Errorf("Text twice of %q gives %q", in, again)
		}
	}
	if got := Line(" a\r\n b\tc  d "); got != "a b c d" {
		t.Errorf("Line = %q", got)
	}
}

func TestUTF8(t *testing.T) {
	for in, want := range map[string]string{"plain £": "plain £", "cost \xa35 \x93q\x94 – ok": "cost £5 “q” – ok", "\x81": "\u0081"} {
		if got := UTF8([]byte(in)); got != want && in != "\x81" {
			t.Errorf("UTF8(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestRedact also holds what must stay: amounts, dates, codes, references.
func TestRedact(t *testing.T) {
	for in, want := range map[string]string{
		"mail a.b-c@wold.example.": "mail [e-mail].", "<x@y.example>, z@y.example": "<[e-mail]>, [e-mail]",
		"call 01632 960123":                   "call [telephone]",
		"call (01632) 960123 or 01632960123.": "call [telephone] or [telephone].",
		"+44 1632 960123; +44 (0)1632 960123": "[telephone]; [telephone]",
		"0044 1632 960123":                    "[telephone]",
		"020 7946 0018, 07700-900123":         "[telephone], [telephone]",
		"0131 496 0001 ext 4":                 "[telephone] ext 4",
		"£250,000.00 and 0.01":                "£250,000.00 and 0.01",
		"01/04/2026 to 31-03-2028":            "01/04/2026 to 31-03-2028",
		"01 04 2026 10 30":                    "01 04 2026 10 30",
		"2026/S 000-012345":                   "2026/S 000-012345",
		"ocds-h6vhtk-012345":                  "ocds-h6vhtk-012345",
		"CPV 09310000-5, 03110000":            "CPV 09310000-5, 03110000",
		"company 01234567":                    "company 01234567",
		"lots 001 002 003 004":                "lots 001 002 003 004",
		"UKPRN 10012345, 0800":                "UKPRN 10012345, 0800",
		"ref 0123456789012":                   "ref 0123456789012",
		"at @home, a@b":                       "at @home, a@b",
		"DN01632960123":                       "DN01632960123",
		"0161234567.89":                       "0161234567.89",
		"":                                    "",
	} {
		if got := Redact(in); got != want {
			t.Errorf("Redact(%q) = %q, want %q", in, got, want)
		}
		if again := Redact(want); again != want {
			t.Errorf("Redact twice of %q gives %q", in, again)
		}
	}
}
