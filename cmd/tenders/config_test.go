package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// parsed parses a command line in a folder that holds the given tenders.toml.
func parsed(t *testing.T, config string, args ...string) (commands, error) {
	t.Helper()
	t.Chdir(t.TempDir())
	if err := os.WriteFile(configFile, []byte(config), 0o644); err != nil {
		t.Fatal(err)
	}
	var cli commands
	parser, err := newParser(&cli, &bytes.Buffer{}, &bytes.Buffer{}, func(int) {})
	if err != nil {
		return cli, err
	}
	_, err = parser.Parse(args)
	return cli, err
}

func TestPrecedenceOfSettings(t *testing.T) {
	const config = "data = 'from-file'\n[crawl]\ncontact = 'file@example.org'\nmax-gaps = 7\n[crawl.pace]\nfind-a-tender = '6/120s'\n"
	crawl := []string{"crawl", "find-a-tender", "--from", "2026-01-01", "--to", "2026-01-02"}

	cli, err := parsed(t, config, crawl...)
	if err != nil {
		t.Fatal(err)
	}
	if cli.Data != "from-file" || cli.Crawl.Contact != "file@example.org" || cli.Crawl.MaxGaps != 7 {
		t.Errorf("the file's settings were not taken: %+v", cli.Crawl)
	}
	if diff := cmp.Diff(map[string]string{"find-a-tender": "6/120s"}, cli.Crawl.Pace); diff != "" {
		t.Errorf("pace (-want +got):\n%s", diff)
	}

	t.Setenv("TENDERS_DATA", "from-environment")
	if cli, err = parsed(t, config, crawl...); err != nil || cli.Data != "from-environment" {
		t.Errorf("data %q, error %v; want the environment's", cli.Data, err)
	}
	if cli, err = parsed(t, config, append(crawl, "--data", "from-flag")...); err != nil || cli.Data != "from-flag" {
		t.Errorf("data %q, error %v; want the flag's", cli.Data, err)
	}
}

func TestSitesInTheConfiguration(t *testing.T) {
	const config = "[articles]\nfeeds = ['https://www.example.org/a,b', 'https://www.example.net/feed']\nurls = ['https://www.example.com/x']\n" +
		"[nightly]\ncontact = 'file@example.org'\n"
	cli, err := parsed(t, config, "nightly")
	if err != nil {
		t.Fatal(err)
	}
	want := articleFlags{Feeds: []string{"https://www.example.org/a,b", "https://www.example.net/feed"}, URLs: []string{"https://www.example.com/x"}}
	if diff := cmp.Diff(want, cli.Nightly.Articles); diff != "" || cli.Nightly.Contact != "file@example.org" {
		t.Errorf("sites (-want +got):\n%s", diff)
	}
	for set, articles := range map[*crawling]bool{&cli.Nightly.crawling: true, {}: false} {
		chosen, err := set.choose(nil)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, s := range chosen {
			found = found || s.ID == "articles" && len(s.ByFeed.Feeds) == 2 && len(s.ByFeed.Pages) == 1
		}
		if found != articles {
			t.Errorf("articles among all: %v, want %v", found, articles)
		}
	}
	if _, err := (&crawling{}).choose([]string{"articles"}); err == nil || !strings.Contains(err.Error(), "no site is configured") {
		t.Errorf("articles without a site: %v", err)
	}
	if _, err := parsed(t, config, "crawl", "ted", "--from", "2026-01-01", "--to", "2026-01-02", "--articles-feeds", "https://www.example.org/only"); err != nil {
		t.Error(err)
	}
}

func TestConfigRefusesWhatNobodyReads(t *testing.T) {
	for config, want := range map[string]string{
		"dta = 'x'\n":             `no flag is named "dta"`,
		"[crwl]\ncontact = 'x'\n": `no command is named "crwl"`,
		"[crawl]\ncontct = 'x'\n": `"crawl" has no flag named "contct"`,
		"[articles]\nfeds = []\n": `"articles" has no flag named "feds"`,
		"data = \n":               configFile,
	} {
		if _, err := parsed(t, config, "derive"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("config %q: error %v, want %q", config, err, want)
		}
	}
}
