package page

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"tenders/extract/notice"
)

// junk gives as much of a text as is asked for.
type junk struct {
	text string
	left int
}

func (j *junk) Read(p []byte) (int, error) {
	if j.left == 0 {
		return 0, io.EOF
	}
	n := 0
	for n < min(len(p), j.left) {
		n += copy(p[n:min(len(p), j.left)], j.text)
	}
	j.left -= n
	return n, nil
}

// Fifty megabytes of anything are refused, and no more than the limit is read.
func TestLong(t *testing.T) {
	for _, text := range []string{"x", "<p>", "a line of text\n", "\x00\xff", "<div class='search-result'><h2><a href='https://www.find-tender.service.gov.uk/Notice/000001-2026'>"} {
		j := &junk{text, 50 << 20}
		for _, err := range Parse(j, notice.Origin{}) {
			if err == nil {
				t.Errorf("%q gives a notice", text)
			}
		}
		if read := 50<<20 - j.left; read > maxBytes+1<<20 {
			t.Errorf("%q: %d bytes were read", text, read)
		}
		if _, err := ReadArticle(&junk{text, 50 << 20}, ""); err == nil {
			t.Errorf("%q gives an article", text)
		}
		if _, err := Resolve(&junk{text, 50 << 20}, []string{"/html", "text:0-1"}); err == nil {
			t.Errorf("%q is resolved", text)
		}
	}
}

// hostile are documents below the limits that are meant to take long, or much
// memory: a reader that is not linear does not come to their end.
func hostile() map[string]string {
	const size = 1 << 17
	fill := func(parts ...string) string {
		var b strings.Builder
		for i := 0; b.Len() < size; i++ {
			p := parts[i%len(parts)]
			if strings.Contains(p, "%d") {
				p = fmt.Sprintf(p, i)
			}
			b.WriteString(p)
		}
		return b.String()
	}
	finder := `<h1>t</h1><div id="home-breadcrumb-description"><h2>b</h2></div><div id="content-holder-left"><div class="content-block"><h3>Contract summary</h3>`
	tender := `<main class="notice-view"><h1>t</h1><div id="main-content"><div class="content-block">`
	text := strings.Repeat("words of all kinds, £5 to £9, 7 May 2019 ", 5000)
	return map[string]string{
		"one line of text":       fill("words "),
		"one line in a page":     "<p>" + fill("words "),
		"open divisions":         fill("<div>"),
		"open divisions, closed": strings.Repeat("<div>", 500) + fill("text ") + strings.Repeat("</div>", 500),
		"unclosed formatting":    strings.Repeat("<b x=%d>", 400) + fill("<p>x</p><!-- a comment of some length for the limit of tags -->"),
		"misnested links":        fill("<a href='/%d'><p>some text in the link</a> and some more of it</p>"),
		"closing tags of none":   fill("some text before </x> "),
		"tables in tables":       fill("<table><tr><td>cell</td><p>text beside"),
		"text before tables":     "<table>" + fill("text in no cell </i>"),
		"lists in lists":         strings.Repeat("<ul><li>", 240) + text + "<a href=/>link</a>",
		"attributes":             "<p " + fill("a%d=b ") + ">x",
		"one attribute":          "<p class='" + fill("caption ") + "'>x",
		"comments":               fill("<!-- x -->"),
		"angles":                 fill("<"),
		"entities":               "<p>" + fill("&amp;&pound;&bogus;"),
		"labels":                 finder + fill("<h4>Value of contract</h4><p>£5</p><p>£6</p>", "<h4>Description</h4>"),
		"suppliers":              finder + `</div><div class="content-block"><h3>Award information</h3>` + fill("<h4>Supplier %d</h4><dl><dt>Address</dt><dd>x</dd></dl>", "<h4>Total value of contract</h4><p>£5</p><p>awarded to 9 suppliers</p>"),
		"amounts":                finder + "<h4>Value of contract</h4><p>" + fill("£%d to £9, "),
		"codes":                  finder + "<h4>Industry</h4><p>" + fill("%d2345678 12345%03d "),
		"dates":                  finder + "<h4>Closing date</h4><p>" + fill("77 May 2019 "),
		"lots":                   tender + fill(`<h3 id="object-1-lot-%d">II.2) x</h3><h4>II.2.1) Title</h4><p>t</p><h5>Lot No</h5><p>%d</p><h4>II.2.4) x</h4><p>a</p><p>b</p>`),
		"awards":                 tender + fill(`</div><div class="content-block"><h2 id="award_contract-%d">Section V. x</h2><h4>V.2.3) c</h4><p>n</p><p>m</p>`),
		"head lines":             tender + fill(`<p class="govuk-body-s">Published 1 May 2020</p>`, `<p class="govuk-body-s">Notice identifier: 2023/S 000-008624</p>`),
		"cards":                  fill(`<div class="search-result"><h2><a href="https://www.find-tender.service.gov.uk/Notice/000001-2026">x</a></h2><div class="search-result-entry"><strong>Closing</strong> 7 May 2019</div></div>`),
		"cards in cards":         fill(`<div class="search-result"><h2><a href="https://www.find-tender.service.gov.uk/Notice/000001-2026">x</a></h2>`),
		"headings":               "<h1>x</h1>" + fill("<h2><a href=/>other</a></h2>"),
		"times":                  "<h1>x</h1><aside>" + fill("<time datetime=2026-01-01>x</time>"),
		"dates by class":         "<h1>x</h1><ul><li>" + fill("<span class=date>7 May 2019</span> "),
		"data":                   fill(`<script type="application/ld+json">[[[[{"@type":"NewsArticle","headline":"x%d","author":[{"name":"y"}]}]]]]</script>`),
		"deep data":              `<script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, 9000) + `</script><p>x`,
		"clutter in clutter":     strings.Repeat("<div class=share>", 400) + strings.Repeat("<p>"+text[:300]+"</p>", 5000),
		"paragraphs":             "<article><h1>x</h1>" + fill("<p>"+text[:200]+"</p>"),
		"scripts":                fill("<script>var x = '<p>';</script>"),
		"titles":                 fill("<title>x | y</title>"),
		"encodings":              "<meta charset=gb18030>" + fill("\x81\x30\x81\x30\xff"),
		"binary":                 fill("\x00\x01\xff\xfe<p>"),
	}
}

func TestHostile(t *testing.T) {
	for name, doc := range hostile() {
		t.Run(name, func(t *testing.T) {
			n := 0
			paths := []string{"/html/body", "text:0-1", "/html/body!text:0-1"}
			for got, err := range Parse(strings.NewReader(doc), notice.Origin{}) {
				if n++; n > maxCards+1 {
					t.Fatal("more notices than cards")
				}
				if err == nil && !utf8.ValidString(got.Title) {
					t.Error("invalid title")
				}
				paths = append(paths, got.TitlePath)
			}
			a, err := ReadArticle(strings.NewReader(doc), "")
			if err == nil && (!utf8.ValidString(a.Text) || len(a.Text) > 4*len(doc)+maxTitle) {
				t.Errorf("a text of %d bytes", len(a.Text))
			}
			if _, err := Resolve(bytes.NewReader([]byte(doc)), paths); err != nil {
				t.Logf("resolve: %v", err)
			}
		})
	}
}

// Where the look at the top of a file ends, in the middle of a character or not, makes
// no odds.
func TestLongPlainText(t *testing.T) {
	for at := range 4 {
		text := "Moorend buys" + strings.Repeat("\n", 1+at) + strings.Repeat("“Dear”, they said. ", 300)
		if a := plainArticle(text, ""); a.Kind != KindArticle {
			t.Errorf("%d bytes on: %s, %s", at, a.Kind, a.Why)
		}
	}
	if a := plainArticle("Moorend \x01\x02 buys\n\nIt has bought.", ""); a.Kind == KindArticle {
		t.Error("control characters make an article")
	}
}
