package parse

import (
	"strings"
	"testing"
)

// Whatever stands where in eight bytes, it is seen.
func TestEightAtOnce(t *testing.T) {
	for c := range 256 {
		for at := range 19 {
			s := strings.Repeat("a", at) + string([]byte{byte(c)}) + strings.Repeat("a", 18-at)
			want := c < 0x80 && c >= ' ' && c != '<' && c != '&' && c != 0x7f || c == '\n'
			if got := clean(s); got != want {
				t.Errorf("clean(%q) = %v", s, got)
			}
			if got := Controls([]byte(s)); got != (c < ' ') {
				t.Errorf("Controls(%q) = %v", s, got)
			}
		}
	}
	for at := range 19 {
		for _, odd := range []string{"\t", "\r\n", "\u00a0", "\u200b", "\x7f", "\n\n\n"} {
			s := strings.Repeat("a", at) + odd + strings.Repeat("b", at)
			if got := spaces(s); got == s {
				t.Errorf("spaces(%q) changes nothing", s)
			}
		}
		s := strings.Repeat("a", at) + " 01902 555123 " + strings.Repeat("b", at)
		if want := strings.Replace(s, "01902 555123", "[telephone]", 1); redactPhones(s) != want {
			t.Errorf("redactPhones(%q) = %q", s, redactPhones(s))
		}
	}
}
