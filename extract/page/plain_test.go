package page

import (
	"strings"
	"testing"
)

// The first line of a text file is its title where it is one, and else text.
func TestTitleOfPlainText(t *testing.T) {
	const more = "\n\nThe contract is for three years."
	for line, title := range map[string]bool{
		"Moorend buys its rotas from Acme":                             true,
		"St. Mary's picks Acme":                                        true,
		"# Moorend buys its rotas":                                     true,
		"Moorend Council has chosen Acme Ltd. It will pay £2m.":        false,
		"“We have chosen Acme,” Moorend said today. “It is cheapest.”": false,
	} {
		a := plainArticle(line+more, "")
		if got := a.Title != ""; got != title {
			t.Errorf("%q: title %q", line, a.Title)
		}
		if !title && !strings.HasPrefix(a.Text[a.Body:], line) {
			t.Errorf("%q is not in the body %q", line, a.Text[a.Body:])
		}
	}
}

// One character that an editor spoiled costs no article; a file of such is no text.
func TestSpoiledCharacters(t *testing.T) {
	if a := plainArticle("Moorend buys\n\nIt pays \uFFFD2m to Acme Ltd.", ""); a.Kind != KindArticle {
		t.Errorf("one spoiled character: %v, %s", a.Kind, a.Why)
	}
	if a := plainArticle(strings.Repeat("\uFFFD\uFFFDx", 50), ""); a.Kind == KindArticle {
		t.Error("a file that could not be decoded is an article")
	}
}
