package main

import (
	"fmt"
	"iter"
	"slices"
	"time"

	"github.com/jedib0t/go-pretty/v6/text"

	"tenders/store"
)

type askCommand struct {
	format `embed:""`

	Question string `arg:"" optional:"" help:"Name of the question."`
	Lens     string `help:"What to look at: ${enum}." enum:"nhs-it,all" default:"nhs-it"`
	Since    string `help:"First day." placeholder:"YYYY-MM-DD"`
	Until    string `help:"Last day, inclusive." placeholder:"YYYY-MM-DD"`
	Limit    int    `help:"Rows at most; 0 is the question's own limit." default:"0"`
}

// Run answers a question, with what must stand beside the answer; without a
// name it lists the questions. The notes go to stdout under a table, since they
// belong to the figures, and to stderr where stdout is for machines.
func (c *askCommand) Run(a *app) error {
	if c.Question == "" {
		return printQuestions(a)
	}
	for _, day := range []string{c.Since, c.Until} {
		if err := checkDay(day); err != nil {
			return err
		}
	}
	db, err := a.openReader()
	if err != nil {
		return err
	}
	defer db.Close()
	return a.ask(db, c.Question, c.options(), c.name())
}

func (c *askCommand) options() store.AskOptions {
	return store.AskOptions{Lens: store.Lens(c.Lens), Since: c.Since, Until: c.Until, Limit: c.Limit}
}

// ask prints one answer with its notes.
func (a *app) ask(db *store.DB, question string, o store.AskOptions, format string) error {
	if format == "parquet" {
		if isTerminal(a.stdout) {
			return usagef("Parquet is no text: send it to a file with > FILE")
		}
		return db.AskParquet(a.ctx, a.stdout, question, o)
	}
	answer, err := db.Ask(a.ctx, question, o)
	if err != nil {
		return err
	}
	if len(answer.Rows) == 0 && o.Lens == store.LensNHSIT {
		a.sayf("No rows with the lens nhs-it; --lens all looks at everything.")
	}
	notes := a.stderr
	if format == "table" {
		// A person reads the notes with the figures.
		notes = a.stdout
	}
	if err := a.printAnswer(answer, format); err != nil {
		return err
	}
	fmt.Fprintln(notes)
	for _, note := range answer.Notes {
		fmt.Fprintln(notes, text.WrapSoft("· "+note, noteWidth))
	}
	return nil
}

// printAnswer prints the rows: all columns for machines, and for people those
// that a terminal has room for.
func (a *app) printAnswer(answer store.Answer, format string) error {
	if format != "table" {
		return printRows(a.stdout, format, answer.Columns, slice(answer.Rows))
	}
	fmt.Fprintf(a.stdout, "%s\n\n", answer.Question.Asked)
	shown := pick(answer.Columns, answer.Question.Screen)
	columns := make([]store.Column, len(shown))
	for i, at := range shown {
		columns[i] = answer.Columns[at]
	}
	rows := make([][]any, len(answer.Rows))
	for i, row := range answer.Rows {
		for _, at := range shown {
			rows[i] = append(rows[i], row[at])
		}
	}
	return printTable(a.stdout, columns, slice(rows))
}

// pick gives the places of the named columns, of all if none is named.
func pick(columns []store.Column, names []string) []int {
	var places []int
	for i, c := range columns {
		if len(names) == 0 || slices.Contains(names, c.Name) {
			places = append(places, i)
		}
	}
	return places
}

// noteWidth is the width of text for people: that of a small terminal.
const noteWidth = 100

func printQuestions(a *app) error {
	for _, q := range store.Questions() {
		fmt.Fprintf(a.stdout, "%-16s %s\n", q.Name, q.Asked)
	}
	a.sayf("\nAsk with: tenders ask NAME [--lens nhs-it|all] [--since DAY] [--until DAY] [--format csv]")
	return nil
}

// slice yields rows that are in memory already.
func slice(rows [][]any) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		for _, row := range rows {
			if !yield(row, nil) {
				return
			}
		}
	}
}

// checkDay refuses what is no calendar date.
func checkDay(day string) error {
	if day == "" {
		return nil
	}
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		return usagef("%q is not a date such as 2026-03-31", day)
	}
	return nil
}
