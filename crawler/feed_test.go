package crawler

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// A feed of a few bytes can ask for gigabytes: what is deep or has no end is
// refused before it is read.
func TestFeedsAreBounded(t *testing.T) {
	rss := func(inside string) string { return `<rss version="2.0"><channel>` + inside + `</channel></rss>` }
	for name, text := range map[string]string{
		"deep":     rss(`<item>` + strings.Repeat("<a>", 100_000) + strings.Repeat("</a>", 100_000) + `</item>`),
		"unclosed": rss(`<item>` + strings.Repeat("<br>", 100_000) + `</item>`),
		"many":     rss(strings.Repeat("<item/>", 50_001)),
		"busy":     rss("<item>" + strings.Repeat("<x:a/>", maxElements) + "</item>"),
		"json":     `{"version":"https://jsonfeed.org/version/1","items":[` + strings.Repeat("{},", 50_001) + `{}]}`,
		"deepjson": `{"version":"https://jsonfeed.org/version/1","items":[],"x":` + strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000) + `}`,
	} {
		if _, err := readFeed([]byte(text), time.UTC); err == nil || !strings.Contains(err.Error(), "more than") {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, text := range map[string]string{
		"html":    rss(`<item><link>https://a.example/1</link><description>` + strings.Repeat("<br>&nbsp;", 20) + `</description></item>`),
		"control": rss("<item><title>\x01</title><link>https://a.example/1</link></item>"),
		"cdata":   rss(`<item><link>https://a.example/1</link><description><![CDATA[` + strings.Repeat("<p>", 500) + `]]></description></item>`),
		"json":    `{"version":"https://jsonfeed.org/version/1","items":[{"url":"https://a.example/1"}]}`,
	} {
		if got, err := readFeed([]byte(text), time.UTC); err != nil || len(got) != 1 || got[0].address != "https://a.example/1" {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

// What is no feed is named in words.
func TestNoFeed(t *testing.T) {
	for _, text := range []string{"<html><head><title>Sorry</title></head></html>", "sorry", `{"message":"sorry"}`, `<rss><channel><item>`} {
		_, err := readFeed([]byte(text), time.UTC)
		if err == nil || strings.Contains(err.Error(), "detect") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestTitled(t *testing.T) {
	big := strings.Repeat("<div>", 1<<20)
	for body, want := range map[string]string{
		"<html><head><title> Just a\n moment &amp; wait </title></head>" + big: ` "Just a moment & wait"`,
		big + "<title>too far</title>":                                         "",
		"<p>no title</p>":                                                      "",
		"no markup":                                                            "",
		"<title></title>":                                                      "",
		"<title>a<b>c</title>":                                                 ` "a<b>c"`,
		`<svg><path d="x"/></svg><title>T</title>`:                             ` "T"`,
		fmt.Sprintf("<!-- <title>x</title> -->%s", "<b>y"):                     "",
	} {
		if got := titled([]byte(body)); got != want {
			t.Errorf("%.40q: %q, want %q", body, got, want)
		}
	}
}
