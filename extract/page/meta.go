package page

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"

	"tenders/extract/parse"
)

// leaf is a page that may be an article.
type leaf struct {
	doc *document
	// data is what the page says of its article in JSON-LD, script where.
	data   map[string]any
	script *html.Node
	// types are all types of JSON-LD that the page names.
	types map[string]bool
}

// maxLeads bounds how many elements are tried for one fact.
const maxLeads = 60

// maxData bounds one script of JSON-LD; sites put whole texts into it, but no
// more.
const maxData = 1 << 20

// structured finds the object of JSON-LD that is about the article.
// https://schema.org/Article
func (l *leaf) structured() {
	l.types = map[string]bool{}
	for _, s := range l.doc.Find("script[type='application/ld+json']").EachIter() {
		text := source(s.Nodes[0])
		var v any
		if len(text) > maxData || json.Unmarshal([]byte(text), &v) != nil {
			continue
		}
		l.object(v, s.Nodes[0], 0)
	}
}

// object looks through a value of JSON-LD: an object, a list, or a graph.
func (l *leaf) object(v any, script *html.Node, depth int) {
	const deepest = 4
	if depth > deepest {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			l.object(e, script, depth+1)
		}
	case map[string]any:
		article := false
		for _, t := range texts(v["@type"]) {
			l.types[t] = true
			article = article || strings.HasSuffix(t, "Article") || t == "BlogPosting" || t == "LiveBlogPosting" || t == "Report"
		}
		if article && l.data == nil {
			l.data, l.script = v, script
		}
		l.object(v["@graph"], script, depth+1)
		l.object(v["mainEntity"], script, depth+1)
	}
}

// texts are the strings of a value that may be one or a list.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, e := range v {
			out = append(out, texts(e)...)
		}
		return out
	}
	return nil
}

// names are the names of objects, or the strings in their place.
func names(v any) []string {
	switch v := v.(type) {
	case map[string]any:
		return names(v["name"])
	case []any:
		var out []string
		for _, e := range v {
			out = append(out, names(e)...)
		}
		return out
	}
	return texts(v)
}

// told is a string of the article's JSON-LD.
func (l *leaf) told(name string) string {
	s, _ := l.data[name].(string)
	return parse.Line(s)
}

// articleBody is the text that JSON-LD holds: all there is of a page that its
// script fills. What stands behind a paywall is not taken from there.
func (l *leaf) articleBody(title string) string {
	s, _ := l.data["articleBody"].(string)
	return tidy(public(parse.Text(s)), title)
}

// meta is the content of the first meta element of one of these names.
func (l *leaf) meta(names ...string) (string, *html.Node) {
	for _, name := range names {
		for _, s := range l.doc.Find("meta[content]").EachIter() {
			n := s.Nodes[0]
			for _, key := range []string{"property", "name", "itemprop"} {
				if content := strings.TrimSpace(attribute(n, "content")); content != "" && strings.EqualFold(attribute(n, key), name) {
					return content, n
				}
			}
		}
	}
	return "", nil
}

// title is the headline: what the article says of itself, else the only
// heading, else the page's title without the site's name.
func (l *leaf) title() string {
	if t := l.told("headline"); t != "" {
		return short(t)
	}
	if t, _ := l.meta("og:title", "twitter:title", "dc.title"); t != "" {
		return short(l.withoutSite(parse.Line(t)))
	}
	if h := l.heading(); h != nil {
		return short(parse.Line(words(h)))
	}
	return short(l.withoutSite(parse.Line(words(first(l.doc.Find("head title"))))))
}

// heading is the page's h1 where it has one alone, or one within an article.
func (l *leaf) heading() *html.Node {
	for _, selector := range []string{"article h1", "main h1", "h1"} {
		if h := l.doc.Find(selector); h.Length() == 1 && words(h.Nodes[0]) != "" {
			return h.Nodes[0]
		}
	}
	return nil
}

func short(title string) string {
	title = strings.Join(strings.Fields(public(title)), " ")
	if len(title) <= maxTitle {
		return title
	}
	return strings.TrimSpace(strings.ToValidUTF8(title[:maxTitle], ""))
}

// withoutSite cuts what sites put behind their titles (" | Site"), where the
// page's heading or its site's name shows that it is no part of one.
func (l *leaf) withoutSite(title string) string {
	if h := l.heading(); h != nil {
		if own := parse.Line(words(h)); len(own) < len(title) && strings.EqualFold(title[:len(own)], own) {
			return title[:len(own)]
		}
	}
	site, _ := l.meta("og:site_name", "application-name")
	for _, sign := range []string{" | ", " - ", " – ", " — ", " :: ", " · "} {
		if i := strings.LastIndex(title, sign); i > 0 && strings.EqualFold(site, title[i+len(sign):]) {
			return title[:i]
		}
	}
	return title
}

func (l *leaf) publisher() string {
	if n := names(l.data["publisher"]); len(n) > 0 {
		return short(parse.Line(n[0]))
	}
	site, _ := l.meta("og:site_name", "application-name", "dc.publisher", "publisher", "copyright")
	return short(parse.Line(site))
}

func (l *leaf) author() string {
	if n := names(l.data["author"]); len(n) > 0 {
		return parse.Line(strings.Join(n, ", "))
	}
	if who, _ := l.meta("author", "dc.creator", "article:author"); who != "" && !strings.Contains(who, "://") {
		return parse.Line(who)
	}
	for _, s := range l.doc.Find("a[rel=author], [itemprop=author]").EachIter() {
		if who := parse.Line(words(s.Nodes[0])); who != "" && len(who) < maxTitle {
			return who
		}
	}
	return ""
}

// canonical is a link of that name, which may be relative, or what else is said
// to be the page's address.
func (l *leaf) canonical() string {
	link, _ := l.doc.Find("link[rel=canonical][href]").First().Attr("href")
	if link = strings.TrimSpace(link); link != "" {
		return link
	}
	og, _ := l.meta("og:url")
	main := l.told("mainEntityOfPage")
	if page, ok := l.data["mainEntityOfPage"].(map[string]any); ok {
		main, _ = page["@id"].(string)
	}
	for _, u := range []string{og, main, l.told("url")} {
		u = strings.TrimSpace(u)
		if strings.HasPrefix(u, "https://") || strings.HasPrefix(u, "http://") {
			return u
		}
	}
	return ""
}

func (l *leaf) language() string {
	if lang := language(l.doc); lang != "" {
		return lang
	}
	tag, _ := l.meta("og:locale", "content-language", "dc.language", "language")
	if tag == "" {
		tag = l.told("inLanguage")
	}
	return shortLanguage(tag)
}
