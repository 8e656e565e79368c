package transport

import (
	"strings"
	"testing"
	"time"

	"github.com/temoto/robotstxt"
)

func TestRules(t *testing.T) {
	for _, c := range []struct{ name, txt, allowed, denied string }{
		{"empty", "", "/ /a", ""},
		{"html", "<!doctype html><html><body>User-agent: <b>*</b> Disallow: /</body></html>", "/ /a", ""},
		{"all denied", "User-agent: *\nDisallow: /", "", "/ /a /a?b"},
		{"empty disallow", "User-agent: *\nDisallow:\n", "/ /a", ""},
		{"no group", "Disallow: /a", "/a", ""},
		{"ours beats all", "User-agent: *\nDisallow: /\n\nUser-agent: Tenders\nDisallow: /b", "/a", "/b"},
		{"ours with a version", "User-agent: tenders/2\nDisallow: /b", "/a", "/b/c"},
		{"not ours by prefix", "User-agent: tender\nDisallow: /\nUser-agent: tendersbot\nDisallow: /", "/a", ""},
		{"ours in two groups", "User-agent: tenders\nDisallow: /a\nUser-agent: x\nDisallow: /c\nUser-agent: tenders\nDisallow: /b", "/c", "/a /b"},
		{"shared group", "User-agent: x\nSitemap: http://e.org/s\n\nUser-agent: tenders\nDisallow: /a", "/b", "/a"},
		{"ours without rules", "User-agent: *\nDisallow: /\nUser-agent: tenders", "/a", ""},
		{"longest wins", "User-agent: *\nDisallow: /a\nAllow: /a/b\n", "/a/b /a/bc", "/a /a/c"},
		{"allow wins a tie", "User-agent: *\nDisallow: /a\nAllow: /a\n", "/a", ""},
		{"anchored at the start", "User-agent: *\nDisallow: /b\n", "/a/b", "/b"},
		{"a pattern is anchored too", "User-agent: *\nDisallow: /p*q\nDisallow: /secret\nAllow: /public*.json", "/a/p1q /public.json", "/p1q /pq /secret/public.json"},
		{"end of path", "User-agent: *\nDisallow: /*.pdf$", "/a.pdfx /a.pdf?x", "/a.pdf /b/c.pdf"},
		{"dollar inside", "User-agent: *\nDisallow: /a$b", "/a /ab", "/a$b /a%24b"},
		{"star inside a request", "User-agent: *\nDisallow: /a%2Ab", "/axb", "/a*b /a%2ab"},
		{"query", "User-agent: *\nDisallow: /*?page=", "/a?b", "/a?page=2"},
		{"escapes", "User-agent: *\nDisallow: /%7Ejoe/caf%c3%a9\nDisallow: /na\u00efve", "/joe", "/~joe/caf%C3%A9 /%7ejoe/caf%c3%a9 /na%C3%AFve"},
		{"escaped slash is another", "User-agent: *\nDisallow: /a%2Fb", "/a/b", "/a%2fb"},
		{"no slash", "User-agent: *\nDisallow: a", "/b", "/a"},
		{"comments, case, spaces, CR, BOM", "\uFEFFUSER-AGENT : * # all\rdisallow : /a # why\r\n", "/b", "/a"},
		{"damaged line spoils nothing", "User-agent: *\nCrawl-delay: soon\n\x00\xff: x\nDisallow: /a", "/b", "/a"},
		{"many stars", "User-agent: *\nDisallow: /" + strings.Repeat("*a", 60) + "$", "/" + strings.Repeat("a", 59), "/" + strings.Repeat("ba", 60)},
	} {
		r := parseRules([]byte(c.txt))
		for _, p := range strings.Fields(c.allowed) {
			if !r.allow(p) {
				t.Errorf("%s: %s is denied", c.name, p)
			}
		}
		for _, p := range strings.Fields(c.denied) {
			if r.allow(p) {
				t.Errorf("%s: %s is allowed", c.name, p)
			}
		}
	}
}

func TestCrawlDelay(t *testing.T) {
	for txt, want := range map[string]time.Duration{
		"User-agent: *\nCrawl-delay: 7":                                      7 * time.Second,
		"User-agent: *\nCrawl-delay: 2.5":                                    2500 * time.Millisecond,
		"User-agent: *\nCrawl-delay: 1e300":                                  maxCrawlDelay,
		"User-agent: *\nCrawl-delay: Inf":                                    maxCrawlDelay,
		"User-agent: *\nCrawl-delay: NaN":                                    0,
		"User-agent: *\nCrawl-delay: -3":                                     0,
		"User-agent: *\nCrawl-delay: soon":                                   0,
		"User-agent: other\nCrawl-delay: 9":                                  0,
		"User-agent: *\nCrawl-delay: 9\nUser-agent: tenders\nCrawl-delay: 3": 3 * time.Second,
	} {
		if got := parseRules([]byte(txt)).delay; got != want {
			t.Errorf("%q: %s, want %s", txt, got, want)
		}
	}
}

func TestLongRobotsCountsOnlyItsBeginning(t *testing.T) {
	txt := "User-agent: *\nDisallow: /a\n" + strings.Repeat("# padding\n", robotsMost/10)
	txt = txt[:robotsMost-len("\nDisallow: /b")] + "\nDisallow: /b" // perhaps the half of "/bcd"
	if r := parseRules([]byte(txt)); r.allow("/a") || !r.allow("/b") {
		t.Error("a whole line was lost, or half a line was believed")
	}
}

// In plain files, ours and the usual library's reading are the same.
func TestRulesAgreeWithTheLibrary(t *testing.T) {
	for _, txt := range []string{
		"User-agent: *\nDisallow: /admin\nAllow: /admin/public\n",
		"User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /search\nCrawl-delay: 4\n",
		"User-agent: tenders\nDisallow: /Notice/\n\nUser-agent: *\nDisallow: /\n",
		"# nothing\nSitemap: https://example.org/sitemap.xml\n",
	} {
		theirs, err := robotstxt.FromString(txt)
		if err != nil {
			t.Fatal(err)
		}
		ours := parseRules([]byte(txt))
		for _, p := range []string{"/", "/admin", "/admin/public/x", "/search?q=1", "/Notice/1", "/notice/1"} {
			if got, want := ours.allow(p), theirs.TestAgent(p, product); got != want {
				t.Errorf("%q: %s is %v here and %v there", txt, p, got, want)
			}
		}
		if got, want := ours.delay, theirs.FindGroup(product).CrawlDelay; got != want {
			t.Errorf("%q: delay %s here and %s there", txt, got, want)
		}
	}
}

func FuzzRules(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /*a$b*\nAllow: %", "/a%")
	f.Add("\uFEFFuser-agent:tenders\rcrawl-delay:1e9\rdisallow:*", "/?*$%2")
	f.Add("User-agent: *\nDisallow: /%4%31", "/%4%31")
	f.Fuzz(func(t *testing.T, txt, path string) {
		r := parseRules([]byte(txt))
		r.allow(path)
		if r.delay < 0 || r.delay > maxCrawlDelay {
			t.Errorf("delay %s", r.delay)
		}
		if n := normalPath(path); normalPath(n) != n {
			t.Errorf("%q is normal only in the second form of %q", normalPath(n), path)
		}
		if all := parseRules([]byte("User-agent: *\nDisallow: *")); all.allow(path) {
			t.Errorf("%q escapes a rule for everything", path)
		}
	})
}
