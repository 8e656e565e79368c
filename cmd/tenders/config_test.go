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

func TestConfigRefusesWhatNobodyReads(t *testing.T) {
	for config, want := range map[string]string{
		"dta = 'x'\n":             `no flag is named "dta"`,
		"[crwl]\ncontact = 'x'\n": `no command is named "crwl"`,
		"[crawl]\ncontct = 'x'\n": `"crawl" has no flag named "contct"`,
		"data = \n":               configFile,
	} {
		if _, err := parsed(t, config, "derive"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("config %q: error %v, want %q", config, err, want)
		}
	}
}
