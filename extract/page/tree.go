package page

import (
	"errors"
	"fmt"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// maxTags bounds the elements of a document. The largest recorded page has three
// thousand.
const maxTags = 200_000

var errTags = errors.New("page: more than 200,000 tags")

// formatting are the elements that the HTML standard opens again in every block
// that follows while they are not closed: five hundred of them and a hundred
// thousand blocks are fifty million nodes. They say how a word looks and nothing
// that is read here, so that their tags are taken out before. Links are such
// elements too, but of them only one can be open.
// https://html.spec.whatwg.org/multipage/parsing.html#formatting
var formatting = map[string]bool{
	"b": true, "big": true, "code": true, "em": true, "font": true, "i": true, "nobr": true,
	"s": true, "small": true, "strike": true, "strong": true, "tt": true, "u": true,
}

// document is a parsed page.
type document struct {
	*goquery.Document
	root *html.Node
	// steps are the steps of paths, of the children of each parent asked so far.
	steps map[*html.Node]string
}

func newDocument(text string) (*document, error) {
	plain, err := plainTags(text)
	if err != nil {
		return nil, err
	}
	root, err := html.Parse(strings.NewReader(plain))
	if err != nil {
		return nil, fmt.Errorf("page: parse: %w", err)
	}
	return &document{Document: goquery.NewDocumentFromNode(root), root: root, steps: map[*html.Node]string{}}, nil
}

// plainTags takes the tags of formatting elements out, and counts the others.
func plainTags(text string) (string, error) {
	if strings.Count(text, "<") > 4*maxTags { // comments and signs are cheap, but not free
		return "", errTags
	}
	var out strings.Builder
	out.Grow(len(text))
	z := html.NewTokenizer(strings.NewReader(text))
	for tags := 0; ; {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			return out.String(), nil
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			raw := string(z.Raw()) // TagName changes the bytes
			name, _ := z.TagName()
			if formatting[string(name)] {
				continue
			}
			if tags++; tags > maxTags {
				return "", errTags
			}
			out.WriteString(raw)
		default:
			out.Write(z.Raw())
		}
	}
}
