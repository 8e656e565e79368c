package main

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"tenders/crawler"
	"tenders/crawler/sources/sourcestest"
	"tenders/store"
	"tenders/testdata/world"
)

type demoCommand struct {
	Fresh bool `help:"Delete what an earlier demo left, and begin again."`
}

// demoData is where the demo keeps its data when --data is not given: apart
// from real ones.
const demoData = "demo-data"

// demoMark is a file that says that a folder is a demo's, so that --fresh
// deletes no other.
const demoMark = "THIS-IS-A-DEMO"

// demoRounds bounds how often the demo asks for what is missing.
const demoRounds = 3

// demoFaults are what goes wrong with the demo's services, one of each kind
// that a night may bring.
func demoFaults() (findATender, contractsFinder []sourcestest.Fault) {
	findATender = []sourcestest.Fault{
		{Path: "ocdsReleasePackages", Nth: 3, Kind: sourcestest.TooMany, RetryAfter: "1"},
		{Path: "ocdsReleasePackages", Nth: 9, Kind: sourcestest.GatewayTimeout},
		{Path: "ocdsReleasePackages", Nth: 15, Kind: sourcestest.Cut},
	}
	contractsFinder = []sourcestest.Fault{
		{Path: "OCDS/Search", Nth: 2, Kind: sourcestest.Truncated},
		{Path: "OCDS/Search", Nth: 5, Kind: sourcestest.HTMLPage},
	}
	return findATender, contractsFinder
}

// Run does everything that the program does, on an invented world: it crawls
// two services on loopback that limit requests and fail now and then, reads
// what they sent, publishes it and asks the NHS IT questions.
func (c *demoCommand) Run(a *app) error {
	if a.data == defaultData {
		a.data = demoData
	}
	if err := c.prepare(a); err != nil {
		return err
	}
	unlock, err := a.lock()
	if err != nil {
		return err
	}
	defer unlock()
	services, err := startServices()
	if err != nil {
		return err
	}
	defer services.close()
	if !a.verbose {
		a.log = slog.New(slog.DiscardHandler) // what goes wrong on purpose is told in words
	}
	d := demo{app: a, services: services}
	for _, step := range []func() error{d.intro, d.crawl, d.read, d.publish, d.answers, d.articles, d.where} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// prepare makes the folder, and refuses one that holds other data.
func (c *demoCommand) prepare(a *app) error {
	mark := filepath.Join(a.data, demoMark)
	_, err := os.Stat(mark)
	isDemo := err == nil
	entries, err := os.ReadDir(a.data)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if len(entries) > 0 && !isDemo {
		return usagef("%s holds other data; give the demo a folder of its own with --data", a.data)
	}
	if c.Fresh && isDemo {
		if err := os.RemoveAll(a.data); err != nil {
			return err
		}
	}
	if err := os.MkdirAll(a.data, 0o755); err != nil {
		return err
	}
	return os.WriteFile(mark, []byte("Invented notices. Nothing here is real.\n"), 0o644)
}

// demoServices are the two fake publishers, and a news site.
type demoServices struct {
	servers  []*http.Server
	services []*sourcestest.Service
	base     map[string]string
}

func startServices() (*demoServices, error) {
	fts, err := world.FindATender()
	if err != nil {
		return nil, err
	}
	cf, err := world.ContractsFinder()
	if err != nil {
		return nil, err
	}
	ftsFaults, cfFaults := demoFaults()
	// The real services allow 12 requests in 120 s between them; the demo's
	// allow as many in a second, so that it ends while one watches.
	firewall := sourcestest.NewFirewall(60, time.Second, nil)
	d := &demoServices{base: map[string]string{}}
	err = errors.Join(
		d.publisher("find-a-tender", sourcestest.NewFindATender(demoReleases(fts), sourcestest.Options{
			PageLimit: 5, Firewall: firewall, Base: sourcestest.FindATenderBase, Faults: ftsFaults, Gzip: true,
		})),
		d.news(),
		d.publisher("contracts-finder", sourcestest.NewContractsFinder(demoReleases(cf), sourcestest.Options{
			PageLimit: 5, Firewall: firewall, Base: sourcestest.ContractsFinderBase, Faults: cfFaults, Gzip: true,
		})))
	if err != nil {
		d.close()
		return nil, err
	}
	return d, nil
}

func demoReleases(in []world.Release) []sourcestest.Release {
	out := make([]sourcestest.Release, len(in))
	for i, r := range in {
		out[i] = sourcestest.Release{Instant: r.Instant, ID: r.ID, JSON: r.JSON, Unlisted: r.Unlisted}
	}
	return out
}

func (d *demoServices) publisher(source string, service *sourcestest.Service) error {
	d.services = append(d.services, service)
	return d.start(source, service)
}

// news serves the articles. The site's own address stands in its pages, so they
// are made when it is known.
func (d *demoServices) news() error {
	mux := http.NewServeMux()
	if err := d.start("articles", mux); err != nil {
		return err
	}
	pages, err := world.News(d.base["articles"])
	for _, p := range pages {
		mux.HandleFunc("GET "+p.Path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", p.ContentType)
			_, _ = w.Write(p.Body)
		})
	}
	return err
}

func (d *demoServices) start(source string, handler http.Handler) error {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return fmt.Errorf("serve %s on loopback: %w", source, err)
	}
	server := &http.Server{Handler: handler, ReadHeaderTimeout: time.Minute}
	go func() { _ = server.Serve(listener) }()
	d.servers = append(d.servers, server)
	d.base[source] = "http://" + listener.Addr().String()
	return nil
}

func (d *demoServices) close() {
	for _, s := range d.servers {
		_ = s.Close()
	}
}

// demo is one run of it.
type demo struct {
	app      *app
	services *demoServices
}

func (d *demo) sayf(format string, args ...any) { fmt.Fprintf(d.app.stdout, format+"\n", args...) }

func (d *demo) head(title string) {
	d.sayf("\n%s\n%s", title, strings.Repeat("─", len([]rune(title))))
}

func (d *demo) intro() error {
	d.sayf("An invented world, %s to %s, served on this machine by two fake publishers that limit requests,", world.From, world.To)
	d.sayf("cut answers off, and now and then fail, and by a news site. Nothing leaves this machine. The notices are invented;")
	d.sayf("two of the six articles tell of real deals, in our words.")
	return nil
}

// crawl asks all services until nothing is open: the second round mends what
// failed in the first.
func (d *demo) crawl() error {
	d.head("1. Crawl: every answer is archived, every window of time accounted for")
	from, to, err := crawler.Days(world.From, world.To)
	if err != nil {
		return err
	}
	flags := crawling{
		Base: d.services.base, Contact: "demo@example.org", MaxGaps: 200,
		Pace:     map[string]string{"find-a-tender": "50/1s", "articles": "50/1s"},
		Articles: articleFlags{Feeds: []string{d.services.base["articles"] + "/feed.xml"}},
	}
	chosen, err := flags.choose([]string{"find-a-tender", "contracts-finder", "articles"})
	if err != nil {
		return err
	}
	out := d.app.stderr
	d.app.stderr = d.app.stdout // the demo's words are its data
	defer func() { d.app.stderr = out }()
	for round := 1; ; round++ {
		w, err := d.app.startCrawl("demo", &flags, chosen)
		if err != nil {
			return err
		}
		for _, s := range chosen {
			w.crawl(s, crawlTask{From: from, To: to})
		}
		outcome := w.outcome()
		stats := w.open.transport.Stats()
		if err := w.finish(outcome); err != nil && !errors.Is(err, errPartly) {
			return err
		}
		for _, s := range stats {
			d.sayf("%s: %d requests in all, %d of them tried again; %d answers 429",
				s.Family, s.Requests, s.Retries, s.TooMany)
		}
		if outcome == nil {
			break
		}
		if round == demoRounds {
			return fmt.Errorf("demo: after %d rounds: %w", round, outcome)
		}
		d.sayf("\nSome answers were no good; the same crawl again asks for what is missing, and for nothing else:")
	}
	for i, s := range d.services.services {
		if broke := s.Violations(); len(broke) > 0 {
			return fmt.Errorf("demo: rules broken at service %d: %s", i, strings.Join(broke, "; "))
		}
	}
	d.sayf("Both publishers confirm that no rule of theirs was broken.")
	return nil
}

func (d *demo) read() error {
	d.head("2. Extract: notices are read into facts, and the models say what follows")
	loaded, err := d.app.extract(false)
	if err != nil {
		return err
	}
	out := d.app.stderr
	d.app.stderr = d.app.stdout
	d.app.sayLoaded(loaded)
	d.app.stderr = out
	report, err := d.app.status()
	if err != nil {
		return err
	}
	d.sayf("\nThe ledger, by source and month:")
	return (&statusCommand{Rows: 6}).ledger(d.app, report)
}

func (d *demo) publish() error {
	d.head("3. Publish: a read-only copy for readers, and the dataset as files")
	published, err := d.app.publish()
	if err != nil {
		return err
	}
	d.sayf("%s", published.Dir)
	return nil
}

// answers asks what a journalist asks first. The notes that stand under each
// answer are printed once, under the last.
func (d *demo) answers() error {
	d.head("4. Ask: NHS IT, in the words of the notices")
	db, err := d.app.openReader()
	if err != nil {
		return err
	}
	defer db.Close()
	o := store.AskOptions{Lens: store.LensNHSIT, Limit: 5}
	for _, question := range []string{"largest", "expiring", "frameworks"} {
		answer, err := db.Ask(d.app.ctx, question, o)
		if err != nil {
			return err
		}
		if err := d.app.printAnswer(answer, "table"); err != nil {
			return err
		}
		d.sayf("")
	}
	if err := d.app.ask(db, "top-suppliers", o, "table"); err != nil {
		return err
	}
	d.head("5. Show: one contract, and the words that prove it")
	return d.showLargest(db)
}

// showLargest shows the first contract of the largest.
func (d *demo) showLargest(db *store.DB) error {
	answer, err := db.Ask(d.app.ctx, "largest", store.AskOptions{Lens: store.LensNHSIT, Limit: 1})
	if err != nil || len(answer.Rows) == 0 {
		return err
	}
	at := pick(answer.Columns, []string{"contract_id"})
	shown, err := db.Show(d.app.ctx, fmt.Sprint(answer.Rows[0][at[0]]))
	if err != nil {
		return err
	}
	d.sayf("%s", strings.TrimSpace(shown.Text()))
	return nil
}

// articles shows the two stories of real deals, which no notice of this world
// tells of, each field with the words that prove it.
func (d *demo) articles() error {
	d.head("6. Read: two news stories, and the words that prove each field")
	db, err := d.app.openReader()
	if err != nil {
		return err
	}
	defer db.Close()
	found, err := db.Query(d.app.ctx, "SELECT notice_id FROM articles WHERE published IS NULL ORDER BY title DESC")
	if err != nil {
		return err
	}
	defer found.Close()
	for row, err := range found.All() {
		if err != nil {
			return err
		}
		shown, err := db.Show(d.app.ctx, fmt.Sprint(row[0]))
		if err != nil {
			return err
		}
		d.sayf("%s\n", strings.TrimSpace(shown.Text()))
	}
	return nil
}

func (d *demo) where() error {
	d.head("7. Where things lie, and what to try next")
	data := d.app.data
	d.sayf("archive    %s (WARC files, index and ledger: the truth, from which the rest is rebuilt)", d.app.archiveDir())
	d.sayf("database   %s (DuckDB)", d.app.database())
	d.sayf("published  %s", filepath.Dir(d.app.published()))
	d.sayf("")
	d.sayf("tenders --data %s ask                    the questions", data)
	d.sayf("tenders --data %s ask top-buyers --lens all", data)
	d.sayf("tenders --data %s show CONTRACT_ID       one contract, with the words that prove it", data)
	d.sayf("tenders --data %s ask article-check      where articles and notices differ, and deals without a notice", data)
	d.sayf("tenders --data %s verify                 every figure traced back to its bytes", data)
	d.sayf("tenders --data %s sql \"SELECT buyer, supplier, value, why_not_counted FROM nhs_it_contracts\"", data)
	return nil
}
