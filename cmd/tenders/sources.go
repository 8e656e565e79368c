package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"

	"tenders/crawler"
	"tenders/crawler/sources"
)

type sourcesCommand struct {
	ID string `arg:"" optional:"" help:"Id of a source, for all that is known of it."`
}

// Run lists the sources, or tells all of one.
func (c *sourcesCommand) Run(a *app) error {
	if c.ID == "" {
		for _, s := range sources.All() {
			fmt.Fprintf(a.stdout, "%-26s %s, since %s; %s; %d requests in %s\n",
				s.ID, s.Name, s.First, s.Licence, s.Pace.Requests, s.Pace.Per)
		}
		a.sayf("\nMore of one: tenders sources ID.")
		return nil
	}
	s, ok := sources.Find(c.ID)
	if !ok {
		return unknownSource(c.ID)
	}
	describe(a.stdout, s)
	return nil
}

// describe prints what is in force for a source, with the reasons.
func describe(w io.Writer, s crawler.Source) {
	line := func(label, format string, args ...any) {
		words := text.WrapSoft(fmt.Sprintf(format, args...), noteWidth-12)
		fmt.Fprintf(w, "%-11s %s\n", label, strings.ReplaceAll(words, "\n", "\n"+strings.Repeat(" ", 12)))
	}
	line(s.ID, "%s", words(s.Name, s.Home))
	line("licence", "%s", words(s.Licence, s.Terms))
	line("since", "%s", s.First)
	of := "shared by the family " + s.Family
	if s.ByFeed != nil {
		of = "for each site"
	}
	line("pace", "%d requests in %s, %s: %s", s.Pace.Requests, s.Pace.Per, of, s.Pace.Why)
	describePattern(line, s)
	if s.Sequence != nil {
		line("gaps", "missing numbers are fetched one by one: %s", s.Sequence.Why)
	}
	if s.Optional != "" {
		line("optional", "a night counts as whole without it: %s", s.Optional)
	}
	for _, note := range s.Notes {
		line("note", "%s", note)
	}
}

// words joins what there is.
func words(all ...string) string {
	return strings.Join(slices.DeleteFunc(all, func(w string) bool { return w == "" }), ", ")
}

// describePattern prints how a source is asked.
func describePattern(line func(label, format string, args ...any), s crawler.Source) {
	switch {
	case s.ByWindow != nil:
		p := s.ByWindow
		line("asks", "%s%s", s.Base, p.Path)
		line("windows", "of %s, halved where an answer is cut off at %d rows: %s", p.Step, p.Max, p.Why)
		line("overlap", "%s, asked again every night", s.Overlap)
	case s.ByMonth != nil:
		p := s.ByMonth
		line("asks", "%s%s", s.Base, p.Path)
		line("months", "each of %d types of notices in a request of its own, which fails alone: %s", len(p.Types), p.Why)
		line("overlap", "the present month and %d before it, asked again every night", p.Months)
	case s.ByPackage != nil:
		p := s.ByPackage
		if q := p.Search; q != nil {
			line("asks", "%s%s for %s since %s, and %s%s: %s", q.Base, q.Path, q.Country, q.First, s.Base, q.Notice, q.Why)
		}
		line("packages", "%s%s and %s: %s", s.Base, p.Daily, p.Monthly, p.Why)
		line("overlap", "%s, asked again every night", s.Overlap)
	case s.ByFeed != nil:
		p := s.ByFeed
		line("feeds", "each looked at once in %s at most, and at most %d articles a run: %s", p.Every, p.MaxArticles, p.Why)
	}
}

// checkSource refuses an id that nobody knows, since a misspelt one would
// make a source of its own.
func checkSource(id string) error {
	if _, ok := sources.Find(id); ok {
		return nil
	}
	return unknownSource(id)
}

func unknownSource(id string) error {
	var known []string
	for _, s := range sources.All() {
		known = append(known, s.ID)
	}
	return usagef("no source is named %q; there are %s", id, strings.Join(known, ", "))
}

func findSources(ids []string) ([]crawler.Source, error) {
	var out []crawler.Source
	for _, id := range ids {
		s, ok := sources.Find(id)
		if !ok {
			return nil, fmt.Errorf("crawl: %w", unknownSource(id))
		}
		out = append(out, s)
	}
	return out, nil
}
