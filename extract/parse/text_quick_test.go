package parse

import (
	"testing"
	"unicode/utf8"
)

var quickSeeds = []string{
	"plain", " a\u00a0b ", "a – b’s “c”", "été à l’hôtel", "Â£5", "â€™", "a\u202fb\u2007c", "a\u200bb", "a\n\n\nb", "a\r\nb", "&amp;", "<p>x</p>",
	"\ufeffx", "Ã©té", "ë\u0301", "x\u00ady", "tab\tx", "a\u2028b", "\u00a0", "ß – Ł", "é–x", "a  b\u00a0 c", "\x7f", "Fen & Wold", "a &b; c &#163;",
}

func TestQuick(t *testing.T) {
	for _, s := range quickSeeds {
		if got, want := QuickText(s), Text(s); got != want {
			t.Errorf("%q: %q, Text gives %q", s, got, want)
		}
		if got, want := QuickLine(s), Line(s); got != want {
			t.Errorf("%q: %q, Line gives %q", s, got, want)
		}
	}
}

func FuzzQuick(f *testing.F) {
	for _, s := range quickSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		if got, want := QuickText(s), Text(s); got != want {
			t.Fatalf("%q: %q, Text gives %q", s, got, want)
		}
		if got, want := QuickLine(s), Line(s); got != want {
			t.Fatalf("%q: %q, Line gives %q", s, got, want)
		}
	})
}
