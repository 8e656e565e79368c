package parse

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

var plainDecimal = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)

// What Number gives is a plain decimal, and reads as itself.
func FuzzNumber(f *testing.F) {
	for _, s := range []string{"0", "12,000.50", "1e9999", "-1.5E+3", " 000", "12 000", "Infinity"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, ok := Number(s)
		if !ok {
			return
		}
		if !plainDecimal.MatchString(got) {
			t.Fatalf("Number(%q) = %q is not plain", s, got)
		}
		if again, ok := Number(got); !ok || again != got {
			t.Fatalf("Number(%q) = %q, %v", got, again, ok)
		}
		State(got)
	})
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"2028-05-18T23:59:59Z", "2025-02-29", "07/08/2025"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, ok := Date(s); ok {
			if again, ok := Date(string(got)); !ok || again != got || !strings.Contains(s, string(got)) {
				t.Fatalf("Date(%q) = %q, again %q", s, got, again)
			}
		}
	})
}

// Repair and redaction change their own results no more.
func FuzzText(f *testing.F) {
	for _, s := range []string{"Â£5", "a<br>b", "&amp;lt;", "\r\n", "01632 960123", "a@b.example", "Ã‚Â£", "&<b>amp;"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = UTF8([]byte(s))
		if !utf8.ValidString(s) {
			t.Fatal("UTF8 gives invalid text")
		}
		once := Text(s)
		if again := Text(once); again != once {
			t.Fatalf("Text(%q) = %q, again %q", s, once, again)
		}
		if line := Line(s); strings.ContainsAny(line, "\n\r\t") {
			t.Fatalf("Line(%q) = %q", s, line)
		}
		hidden := Redact(once)
		if again := Redact(hidden); again != hidden {
			t.Fatalf("Redact(%q) = %q, again %q", once, hidden, again)
		}
	})
}

func FuzzOrgID(f *testing.F) {
	f.Add("GB-COH", "1234567")
	f.Add("", "GB-PPON-PAAA-1111-BBBB")
	f.Add("GB-COH", "RJR")
	f.Fuzz(func(t *testing.T, scheme, id string) {
		got, rule := OrgID(scheme, id)
		if (got.ID == "") != (got.Scheme == "") {
			t.Fatalf("OrgID(%q, %q) = %v", scheme, id, got)
		}
		if got.ID == "" || rule != "" {
			return
		}
		if again, rule := OrgID(got.Scheme, got.ID); again != got || rule != "" {
			t.Fatalf("OrgID of %v = %v, %q", got, again, rule)
		}
	})
}

func FuzzCodes(f *testing.F) {
	f.Add("48000000-8")
	f.Fuzz(func(t *testing.T, s string) {
		if code, ok := CPV(s); ok {
			if again, ok := CPV(code); !ok || again != code {
				t.Fatalf("CPV(%q) = %q", code, again)
			}
		}
		if _, code, ok := Region(s); ok && !strings.Contains(s, code) {
			t.Fatalf("Region(%q) = %q", s, code)
		}
		if code, ok := Currency(s); ok && len(code) != 3 {
			t.Fatalf("Currency(%q) = %q", s, code)
		}
	})
}
