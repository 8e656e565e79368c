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
		a.sayf("\nMore of one: tenders sources ID. Files of other sources can be imported: %s.", strings.Join(importOnly, ", "))
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
	line(s.ID, "%s, %s", s.Name, s.Home)
	line("licence", "%s, %s", s.Licence, s.Terms)
	line("asks", "%s%s", s.Base, s.Window.Path)
	line("since", "%s", s.First)
	line("pace", "%d requests in %s, shared by the family %s: %s", s.Pace.Requests, s.Pace.Per, s.Family, s.Pace.Why)
	line("windows", "of %s, halved where an answer is cut off at %d rows: %s", s.Window.Step, s.Window.Max, s.Window.Why)
	line("overlap", "%s, asked again every night", s.Overlap)
	if s.Sequence != nil {
		line("gaps", "missing numbers are fetched one by one: %s", s.Sequence.Why)
	}
	for _, note := range s.Notes {
		line("note", "%s", note)
	}
}

// importOnly are the ids of sources whose files can be read but which cannot
// be crawled yet.
var importOnly = []string{"public-contracts-scotland", "sell2wales", "ted", "articles"}

// checkSource refuses an id that nobody knows, since a misspelt one would
// make a source of its own.
func checkSource(id string) error {
	if _, ok := sources.Find(id); ok || slices.Contains(importOnly, id) {
		return nil
	}
	return unknownSource(id)
}

func unknownSource(id string) error {
	var known []string
	for _, s := range sources.All() {
		known = append(known, s.ID)
	}
	return usagef("no source is named %q; there are %s", id, strings.Join(append(known, importOnly...), ", "))
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
