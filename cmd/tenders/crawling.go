package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"tenders/crawler"
	"tenders/crawler/archive"
	"tenders/crawler/sources"
	"tenders/crawler/transport"
)

// crawling are the flags of every command that goes to the network.
type crawling struct {
	Contact string            `help:"Address that publishers can write to; it becomes part of the user agent." placeholder:"ADDRESS"`
	Base    map[string]string `help:"Ask another server: replaces scheme and host of a source's addresses, nothing else." placeholder:"SOURCE=URL" mapsep:","`
	Pace    map[string]string `help:"Another budget for a source and all that share its host family, as in find-a-tender=12/120s." placeholder:"SOURCE=N/DURATION" mapsep:","`
	MaxGaps int               `help:"Fetch at most this many missing notice numbers a run; the rest stays in the ledger." default:"200" placeholder:"N"`

	Packages bool         `help:"Of ted, ask for all countries by daily and monthly packages, not for the UK's notices one by one."`
	Articles articleFlags `embed:"" prefix:"articles-"`
}

// articleFlags name the sites of the source articles. In tenders.toml they
// stand in a table of their own: [articles] feeds = ["..."].
type articleFlags struct {
	Feeds    []string `help:"Feeds (RSS, Atom) whose articles are fetched." placeholder:"URL"`
	Sitemaps []string `help:"Sitemaps whose pages are fetched." placeholder:"URL"`
	URLs     []string `name:"urls" help:"Pages to fetch." placeholder:"URL"`
}

func (f articleFlags) none() bool { return len(f.Feeds)+len(f.Sitemaps)+len(f.URLs) == 0 }

// choose finds the sources named, or all that there are, set as the flags say.
// The source articles is left out of all where no site is configured.
func (c *crawling) choose(ids []string) ([]crawler.Source, error) {
	if len(ids) == 0 {
		for _, s := range sources.All() {
			if s.ByFeed == nil || !c.Articles.none() {
				ids = append(ids, s.ID)
			}
		}
	}
	chosen, err := findSources(ids)
	if err != nil {
		return nil, err
	}
	for i := range chosen {
		s := &chosen[i]
		if s.ByPackage != nil {
			s.ByPackage.Whole = c.Packages
		}
		if s.ByFeed == nil {
			continue
		}
		if c.Articles.none() {
			return nil, usagef("%s: no site is configured; see 'tenders sources %s'", s.ID, s.ID)
		}
		for _, address := range slices.Concat(c.Articles.Feeds, c.Articles.Sitemaps, c.Articles.URLs) {
			if u, err := url.Parse(address); err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
				return nil, usagef("%s: %q is no web address", s.ID, address)
			}
		}
		s.ByFeed.Feeds, s.ByFeed.Sitemaps, s.ByFeed.Pages = c.Articles.Feeds, c.Articles.Sitemaps, c.Articles.URLs
	}
	return chosen, nil
}

// maxGaps says "none" as the crawler does: a zero is its default.
func (c *crawling) maxGaps() int {
	if c.MaxGaps == 0 {
		return -1
	}
	return c.MaxGaps
}

// openCrawl are the things that a crawl holds open.
type openCrawl struct {
	archive   *archive.Archive
	ledger    *crawler.Ledger
	transport *transport.Transport
}

// startCrawl opens archive and ledger, builds the transport for the sources,
// and notes in the ledger that a run has begun.
func (a *app) startCrawl(command string, flags *crawling, chosen []crawler.Source) (*crawlWork, error) {
	options, err := flags.transport(chosen)
	if err != nil {
		return nil, err
	}
	arch, err := archive.Open(a.archiveDir())
	if err != nil {
		return nil, err
	}
	ledger, err := crawler.OpenLedger(a.archiveDir())
	if err != nil {
		return nil, errors.Join(err, arch.Close())
	}
	options.Archive, options.Log = arch, a.log
	options.TempDir = a.data
	options.Clock.Now = a.now
	options.Rests = ledger.Rests(a.now())
	options.OnRest = func(family string, until time.Time) {
		if err := ledger.AddRest(crawler.Rest{Family: family, Until: until.UTC(), At: a.now().UTC()}); err != nil {
			a.log.Error("a request to be left alone is not noted", "family", family, "error", err)
		}
	}
	w := &crawlWork{app: a, flags: flags, open: openCrawl{arch, ledger, transport.New(options)}}
	started := a.now().UTC()
	w.run = crawler.Run{Run: started.Format("20060102T150405.000Z"), Command: command, Started: started}
	if err := ledger.AddRun(w.run); err != nil {
		return nil, errors.Join(err, w.close())
	}
	return w, nil
}

// finish notes how the run ended and closes what it held open.
func (w *crawlWork) finish(outcome error) error {
	ended := w.app.now().UTC()
	w.run.Ended = &ended
	switch {
	case outcome == nil:
		w.run.Outcome = "done"
	case errors.Is(outcome, errPartly):
		w.run.Outcome = "partly"
	default:
		w.run.Outcome = "failed: " + outcome.Error()
	}
	summary, err := json.Marshal(w.summaries)
	if err == nil {
		w.run.Summary = string(summary)
		err = w.open.ledger.AddRun(w.run)
	}
	return errors.Join(outcome, err, w.close())
}

func (w *crawlWork) close() error {
	w.open.transport.CloseIdleConnections()
	return errors.Join(w.open.ledger.Close(), w.open.archive.Close())
}

// transport makes the transport's options: who we are, one budget a family of
// hosts, and the servers that --base names.
func (c *crawling) transport(chosen []crawler.Source) (transport.Options, error) {
	o := transport.Options{UserAgent: transport.UserAgent(version(), c.Contact)}
	if err := transport.CheckUserAgent(o.UserAgent); err != nil {
		return o, usagef("--contact %q: %w", c.Contact, err)
	}
	for _, id := range slices.Sorted(maps.Keys(c.Base)) {
		if err := checkSource(id); err != nil {
			return o, fmt.Errorf("--base: %w", err)
		}
	}
	for _, s := range chosen {
		host, err := c.baseHost(s)
		if err != nil {
			return o, err
		}
		if host != "" {
			o.Loopback = append(o.Loopback, host)
		}
	}
	var err error
	o.Budgets, err = c.budgets(chosen)
	return o, err
}

// baseHost is the host that --base names for a source, or "".
func (c *crawling) baseHost(s crawler.Source) (string, error) {
	base := c.Base[s.ID]
	if base == "" {
		return "", nil
	}
	u, err := url.Parse(base)
	if err != nil || u.Host == "" {
		return "", usagef("--base %s=%s: not an address such as http://127.0.0.1:8080", s.ID, base)
	}
	return u.Host, nil
}

// budgets gives each family of hosts one budget: that of its sources, or the
// one that --pace names.
func (c *crawling) budgets(chosen []crawler.Source) ([]transport.Budget, error) {
	paces, err := c.paces()
	if err != nil {
		return nil, err
	}
	var out []transport.Budget
	for _, s := range chosen {
		pace := s.Pace
		if p, ok := paces[s.Family]; ok {
			pace.Requests, pace.Per = p.Requests, p.Per
		}
		hosts := slices.Clone(s.Hosts)
		if host, _ := c.baseHost(s); host != "" {
			hosts = append(hosts, host)
		}
		if s.ByFeed != nil {
			out = append(out, siteBudgets(s, pace, hosts)...)
			continue
		}
		i := slices.IndexFunc(out, func(b transport.Budget) bool { return b.Family == s.Family })
		if i < 0 {
			out = append(out, budget(s.Family, pace))
			i = len(out) - 1
		}
		out[i].Hosts = append(out[i].Hosts, hosts...)
	}
	return out, nil
}

func budget(family string, pace crawler.Pace, hosts ...string) transport.Budget {
	return transport.Budget{
		Family: family, Hosts: hosts, Requests: pace.Requests, Per: pace.Per, InFlight: 1, WaitOn403: pace.WaitOn403,
	}
}

// siteBudgets gives each site of a source by feeds a budget of its own: they
// are different publishers.
func siteBudgets(s crawler.Source, pace crawler.Pace, hosts []string) []transport.Budget {
	for _, address := range slices.Concat(s.ByFeed.Feeds, s.ByFeed.Sitemaps, s.ByFeed.Pages) {
		if u, err := url.Parse(address); err == nil {
			hosts = append(hosts, u.Host)
		}
	}
	slices.Sort(hosts)
	var out []transport.Budget
	for _, host := range slices.Compact(hosts) {
		out = append(out, budget(host, pace, host))
	}
	return out
}

// paces reads --pace, by family.
func (c *crawling) paces() (map[string]crawler.Pace, error) {
	out := map[string]crawler.Pace{}
	for _, id := range slices.Sorted(maps.Keys(c.Pace)) {
		text := c.Pace[id]
		s, ok := sources.Find(id)
		if !ok {
			return nil, unknownSource(id)
		}
		pace, err := parsePace(text)
		if err != nil {
			return nil, usagef("--pace %s=%s: %w", id, text, err)
		}
		if other, ok := out[s.Family]; ok && other != pace {
			return nil, usagef("--pace %s=%s: its hosts share one budget with another source, for which --pace says otherwise", id, text)
		}
		out[s.Family] = pace
	}
	return out, nil
}

// parsePace reads "12/120s".
func parsePace(text string) (crawler.Pace, error) {
	count, per, _ := strings.Cut(text, "/")
	n, err := strconv.Atoi(count)
	if err != nil || n < 1 {
		return crawler.Pace{}, errors.New("want requests per duration, such as 12/120s")
	}
	d, err := time.ParseDuration(per)
	if err != nil || d < 0 {
		return crawler.Pace{}, errors.New("want requests per duration, such as 12/120s")
	}
	return crawler.Pace{Requests: n, Per: d}, nil
}
