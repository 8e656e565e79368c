package main

import (
	"errors"
	"fmt"
	"time"

	"tenders/crawler"
	"tenders/store"
)

type nightlyCommand struct {
	crawling `embed:""`

	Sources []string `arg:"" optional:"" name:"source" help:"Ids of sources; all that can be crawled if none is named, articles only where a site is configured."`
}

// Run crawls what is due for each source, reads it, publishes it and reports
// on stdout. A source that fails does not stop the others, and a night without
// network still publishes what is held. Killed at any moment, the next run goes
// on from there.
func (c *nightlyCommand) Run(a *app) error {
	chosen, err := c.choose(c.Sources)
	if err != nil {
		return err
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
	report.crawled(w, chosen)
	if outcome == nil || errors.Is(outcome, errPartly) {
		if loaded, err := a.load(false); err != nil {
			outcome = err
		} else {
			report.loaded(loaded)
		}
	}
	// The run ends before the ledger is copied, so that the database and the
	// published copy tell of it.
	outcome = w.finish(outcome)
	if outcome != nil && !errors.Is(outcome, errPartly) {
		return outcome
	}
	if err := a.derive(false); err != nil {
		return err
	}
	published, err := a.publish()
	if err != nil {
		return err
	}
	fmt.Fprintf(a.stdout, "published   %s\n", published.Dir)
	return errors.Join(outcome, report.health())
}

// due asks each source, in one crawl, for all that is due: what was published
// since the last night and the source's overlap, and what earlier nights left
// open, failed or never asked.
//
// The failures of an optional source are told and do not count: a service that
// is ill for months would otherwise make every night a failure, and nobody
// would look at the nights on which another one fails.
func (w *crawlWork) due(chosen []crawler.Source) error {
	for _, s := range chosen {
		spans, again, err := crawler.Plan(s, w.open.ledger, w.app.now())
		if err != nil {
			return err
		}
		w.crawl(s, crawlTask{Spans: spans, AgainFrom: again, All: true})
	}
	return w.outcomeOf(func(s crawler.Summary) bool { return s.Optional == "" })
}

// nightReport writes the morning's report: a few lines on stdout.
type nightReport struct {
	app *app
}

// crawled tells what became of each source, also of those that an error kept
// from being asked.
func (r *nightReport) crawled(w *crawlWork, chosen []crawler.Source) {
	fmt.Fprintf(r.app.stdout, "run         %s\n", w.run.Run)
	for i, s := range chosen {
		if i >= len(w.summaries) {
			fmt.Fprintf(r.app.stdout, "crawl       %s NOT ASKED\n", s.ID)
			continue
		}
		r.source(w.summaries[i], w.err != nil && i == len(w.summaries)-1)
	}
	for _, s := range w.open.transport.Stats() {
		fmt.Fprintf(r.app.stdout, "politeness  %s: %d requests, waited %s, %d answers 429, %d answers 403, %d tried again\n",
			s.Family, s.Requests, s.Waited.Round(time.Second), s.TooMany, s.Forbidden, s.Retries)
	}
}

// source is the line of one source, and below it what a person should look at.
func (r *nightReport) source(s crawler.Summary, cut bool) {
	state := "complete"
	switch {
	case cut:
		state = "CUT SHORT"
	case s.Failures() && s.Optional != "":
		state = fmt.Sprintf("incomplete, but optional: %d windows open, %d failed", s.Open, s.Failed)
		if s.Stopped != "" {
			state += ", stopped: " + s.Stopped
		}
	case s.Stopped != "":
		state = "STOPPED: " + s.Stopped
	case s.Failures():
		state = fmt.Sprintf("INCOMPLETE: %d windows open, %d failed, %d numbers failed", s.Open, s.Failed, s.Gaps.Failed)
	}
	did := s.Did()
	if s.Articles == nil {
		did += fmt.Sprintf(" (%d in answers not seen before)", s.Kept)
	}
	fmt.Fprintf(r.app.stdout, "crawl       %s %s; %s, %d windows closed\n", s.Source, state, did, s.Closed)
	if g := s.Gaps; g.Found > 0 {
		fmt.Fprintf(r.app.stdout, "numbers     %s: %d missing, %d fetched, %d never published, %d left\n", s.Source, g.Found, g.Kept, g.Void, g.Left)
	}
	for _, line := range s.Suspicious {
		fmt.Fprintf(r.app.stdout, "look at     %s: %s\n", s.Source, line)
	}
	for _, line := range s.Notes {
		fmt.Fprintf(r.app.stdout, "note        %s: %s\n", s.Source, line)
	}
}

// loaded tells what was read. What could not be read is judged by [nightReport.health],
// which knows what is mended and what is optional.
func (r *nightReport) loaded(l store.LoadResult) {
	fmt.Fprintf(r.app.stdout, "read        %d documents, %d notices: %d new, %d changed; %d parts and %d documents could not be read\n",
		l.Documents, l.Notices, l.New, l.Changed, l.Failures, l.Unread)
}

// health tells what is missing after the night, also from nights before.
func (r *nightReport) health() error {
	status, err := r.app.status()
	if err != nil {
		return err
	}
	for _, line := range status.Attention {
		fmt.Fprintf(r.app.stdout, "attention   %s\n", line)
	}
	for _, line := range status.Notes {
		fmt.Fprintf(r.app.stdout, "note        %s\n", line)
	}
	if !status.Healthy {
		fmt.Fprintln(r.app.stdout, "More: tenders status")
		return errPartly
	}
	return nil
}
