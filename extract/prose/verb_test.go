package prose

import "testing"

// TestVerbAtStart reads texts whose first word has the shape of a verb and nothing
// before it to tell.
func TestVerbAtStart(t *testing.T) {
	for _, text := range []string{"Go to Acme Ltd.", "go to Acme Ltd for details of the contract."} {
		if d := Deals("", text); len(d) > 0 {
			t.Errorf("%q: %v", text, d)
		}
	}
}
