package prose

import "testing"

// Texts that are cut or mixed up give no panic and no endless loop.
func TestTextsCutShort(t *testing.T) {
	for _, text := range []string{
		"The alliance is open. Its members of Helion Ltd",
		"Its members, which",
		"Wold Council has places on it for providers, such as",
		"A contract has been awarded to a partnership of three providers, each of which, including Wold Trust",
	} {
		if d := Deals("", text); len(d) > 1 {
			t.Errorf("%s: %d deals", text, len(d))
		}
	}
}
