package page

import (
	"strings"

	"golang.org/x/net/html"
)

// Story is one of the stories of a page that tells several, each with a headline
// of its own: a part of the page's text.
type Story struct {
	Title     string `json:"title"`
	TitlePath string `json:"title_path"`
	// Body and End are where the story's own text begins and ends in
	// [Article.Text].
	Body int `json:"body"`
	End  int `json:"end"`
}

// Parts are the stories of an article: itself, mostly.
func (a *Article) Parts() []Story {
	if len(a.Stories) > 0 {
		return a.Stories
	}
	return []Story{{Title: a.Title, TitlePath: a.TitlePath, Body: a.Body, End: len(a.Text)}}
}

// maxStories bounds the stories of one page.
const maxStories = 100

// tellStories puts the text together of a page that tells several stories. The
// headline of the first is the page's: the title of such pages is the site's.
func (a *Article) tellStories(stories []*html.Node) {
	a.Title, a.TitlePath, a.Text = "", "", ""
	for _, n := range stories {
		title := short(words(headline(n)))
		if a.Text != "" {
			a.Text += "\n\n"
		}
		from := len(a.Text)
		a.Text += title + "\n\n"
		s := Story{Title: title, TitlePath: textPath(from, from+len(title)), Body: len(a.Text)}
		a.Text += tidy(public(paragraphsOf(n)), title)
		s.End = len(a.Text)
		a.Stories = append(a.Stories, s)
	}
	first := a.Stories[0]
	a.Title, a.TitlePath, a.Body = first.Title, first.TitlePath, first.Body
}

// stories are the elements called articles that have a headline, which leads
// nowhere else, and text enough for a story; none where there is only one, where
// one has the page's heading, or where the page is about something else.
func stories(root, heading *html.Node) []*html.Node {
	var found []*html.Node
	whole, told, one := size(root, maxBytes), 0, false
	each(root, func(n *html.Node) bool {
		if n.Type != html.ElementNode || n.Data != "article" {
			return true
		}
		h := headline(n)
		one = one || h != nil && h == heading
		if len(found) < maxStories && h != nil && size(n, articleMin) > articleMin {
			found = append(found, n)
			told += size(n, maxBytes)
		}
		return false
	})
	if len(found) < 2 || one || told*3 < whole*2 {
		return nil
	}
	return found
}

// headline is the first heading of a story, nil where it is none of its own.
func headline(story *html.Node) *html.Node {
	var h *html.Node
	each(story, func(n *html.Node) bool {
		if h == nil && isHeading(n) && n.Data <= "h3" {
			h = n
		}
		return h == nil
	})
	if h == nil || linked(h) || size(h, maxTitle) > maxTitle || strings.TrimSpace(words(h)) == "" {
		return nil
	}
	return h
}
