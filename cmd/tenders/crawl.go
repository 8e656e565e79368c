package main

import (
	"time"

	"tenders/crawler"
)

type crawlCommand struct {
	crawling `embed:""`

	Sources []string `arg:"" name:"source" help:"Ids of sources; 'tenders sources' lists them."`
	From    string   `required:"" help:"First day, UK time." placeholder:"YYYY-MM-DD"`
	To      string   `required:"" help:"Last day, inclusive, UK time." placeholder:"YYYY-MM-DD"`
	Again   bool     `help:"Ask closed windows too."`
}

// Run archives what the sources published between two days. A source that
// fails does not stop the next.
func (c *crawlCommand) Run(a *app) error {
	from, to, err := crawler.Days(c.From, c.To)
	if err != nil {
		return usageError{err}
	}
	chosen, err := c.choose(c.Sources)
	if err != nil {
		return err
	}
	unlock, err := a.lock()
	if err != nil {
		return err
	}
	defer unlock()
	w, err := a.startCrawl("crawl", &c.crawling, chosen)
	if err != nil {
		return err
	}
	for _, s := range chosen {
		w.crawl(s, crawlTask{From: from, To: to, Again: c.Again})
	}
	return w.finish(w.outcome())
}

// crawlWork is one run of a command that goes to the network: the archive, the
// ledger and the transport that its sources share.
type crawlWork struct {
	app       *app
	flags     *crawling
	open      openCrawl
	run       crawler.Run
	summaries []crawler.Summary
	err       error // what stopped the run
}

// crawlTask is what to ask one source for; the fields are those of
// [crawler.Options].
type crawlTask struct {
	From, To  time.Time
	Spans     []crawler.Interval
	Again     bool
	AgainFrom time.Time
	All       bool
}

// crawl asks one source, unless the run was stopped before.
func (w *crawlWork) crawl(s crawler.Source, task crawlTask) {
	if w.err != nil {
		return
	}
	bar := w.app.progress("crawl " + s.ID)
	defer bar.done()
	summary, err := crawler.Crawl(w.app.ctx, s, crawler.Options{
		Archive: w.open.archive, Ledger: w.open.ledger, Transport: w.open.transport,
		From: task.From, To: task.To, Spans: task.Spans, Again: task.Again, AgainFrom: task.AgainFrom, All: task.All,
		Base: w.flags.Base[s.ID], MaxGaps: w.flags.maxGaps(), Run: w.run.Run, Log: w.app.log, Now: w.app.now,
	})
	w.summaries = append(w.summaries, summary)
	w.app.sayCrawled(summary)
	w.err = err
}

// outcome is the error that the whole crawl amounts to.
func (w *crawlWork) outcome() error {
	return w.outcomeOf(func(crawler.Summary) bool { return true })
}

// outcomeOf is the error that the crawl of those sources amounts to that
// count.
func (w *crawlWork) outcomeOf(counts func(crawler.Summary) bool) error {
	if w.err != nil {
		return w.err
	}
	for _, s := range w.summaries {
		if s.Failures() && counts(s) {
			return errPartly
		}
	}
	return nil
}

// sayCrawled tells what became of one source.
func (a *app) sayCrawled(s crawler.Summary) {
	a.sayf("%s: %s; windows: %d closed, %d open, %d failed", s.Source, s.Did(), s.Closed, s.Open, s.Failed)
	if g := s.Gaps; g.Found > 0 {
		a.sayf("%s: %d numbers were missing: %d fetched, %d never published, %d left for later runs (%d of them asked in vain)",
			s.Source, g.Found, g.Kept, g.Void, g.Left, g.Failed)
	}
	for _, line := range s.Suspicious {
		a.sayf("%s: look at this: %s", s.Source, line)
	}
	for _, line := range s.Notes {
		a.sayf("%s: %s", s.Source, line)
	}
	if s.Stopped != "" {
		a.sayf("%s: stopped early: %s", s.Source, s.Stopped)
	}
	if s.Failures() {
		a.sayf("%s: what is missing: tenders status; the same command again asks for it", s.Source)
	}
}
