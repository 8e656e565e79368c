package main

import (
	"errors"
	"fmt"

	"tenders/crawler"
	"tenders/crawler/sources"
	"tenders/store"
)

type nightlyCommand struct {
	crawling `embed:""`

	Sources []string `arg:"" optional:"" name:"source" help:"Ids of sources; all that can be crawled if none is named."`
}

// Run crawls what is due for each source, reads it, publishes it and reports
// on stdout. A source that fails does not stop the others, and a night without
// network still publishes what is held. Killed at any moment, the next run goes
// on from there.
func (c *nightlyCommand) Run(a *app) error {
	chosen := sources.All()
	if len(c.Sources) > 0 {
		var err error
		if chosen, err = findSources(c.Sources); err != nil {
			return err
		}
	}
	unlock, err := a.lock()
	if err != nil {
		return err
	}
	defer unlock()
	w, err := a.startCrawl("nightly", &c.crawling, chosen)
	if err != nil {
		return err
	}
	report := nightReport{app: a}
	outcome := w.due(chosen)
	report.crawled(w)
	if outcome == nil || errors.Is(outcome, errPartly) {
		if loaded, err := a.load(false); err != nil {
			outcome = err
		} else {
			report.loaded(loaded)
			outcome = errors.Join(outcome, report.outcome())
		}
	}
	// The run ends before the ledger is copied, so that the database and the
	// published copy tell of it.
	outcome = w.finish(outcome)
	if outcome != nil && !errors.Is(outcome, errPartly) {
		return outcome
	}
	if err := a.derive(); err != nil {
		return err
	}
	published, err := a.publish()
	if err != nil {
		return err
	}
	fmt.Fprintf(a.stdout, "published   %s\n", published.Dir)
	return outcome
}

// due crawls each source from where its last closed window, less the overlap,
// ends, and asks again for what is open or failed.
func (w *crawlWork) due(chosen []crawler.Source) error {
	for _, s := range chosen {
		from, to, err := crawler.Due(s, w.open.ledger, w.app.now())
		if err != nil {
			return err
		}
		if w.crawl(s, from, to, true).Stopped != "" {
			continue // it is down, or wants to be left alone
		}
		for _, hole := range w.open.ledger.Unfinished(s.ID) {
			if hole.From.Before(from) && w.crawl(s, hole.From, hole.To, false).Stopped != "" {
				break
			}
		}
	}
	return w.outcome()
}

// nightReport writes the morning's report: a few lines on stdout.
type nightReport struct {
	app    *app
	failed bool
}

func (r *nightReport) crawled(w *crawlWork) {
	fmt.Fprintf(r.app.stdout, "run         %s\n", w.run.Run)
	for _, s := range w.summaries {
		state := "complete"
		if s.Failures() {
			state = fmt.Sprintf("INCOMPLETE: %d windows open, %d failed", s.Open, s.Failed)
		}
		fmt.Fprintf(r.app.stdout, "%-11s %s: %d notices (%d new) in %d requests, %d windows closed\n",
			"crawl", s.Source+" "+state, s.Notices, s.Kept, s.Requests, s.Closed)
	}
	for _, s := range w.open.transport.Stats() {
		fmt.Fprintf(r.app.stdout, "%-11s %s: %d requests, waited %s, %d answers 429, %d answers 403, %d tried again\n",
			"politeness", s.Family, s.Requests, s.Waited.Round(1e9), s.TooMany, s.Forbidden, s.Retries)
	}
}

func (r *nightReport) loaded(l store.LoadResult) {
	r.failed = l.Failures > 0
	fmt.Fprintf(r.app.stdout, "read        %d documents, %d notices: %d new, %d changed; %d parts could not be read\n",
		l.Documents, l.Notices, l.New, l.Changed, l.Failures)
}

func (r *nightReport) outcome() error {
	if r.failed {
		return errPartly
	}
	return nil
}
