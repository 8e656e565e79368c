package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"tenders/extract/notice"
)

// small is a database that every question has something to say about.
func small(t *testing.T) *DB {
	return derived(t,
		fts("000001-2025", "a1", award("1", one("Alpha Ltd", "Beta Ltd"), net("100")), dated("2025-02-10"), running("2025-04-01", "2026-12-31")),
		fts("000002-2025", "a2", procedure(notice.Procedure{Framework: true}), award("1", one("Alpha Ltd"), net("5000")), dated("2025-02-10")),
		fts("000003-2025", "a3", award("1", one("Alpha Ltd"), state(notice.Zero, net("0"))), dated("2025-02-11")),
		fts("000004-2025", "a4", titled("Cleaning of wards"), coded("90910000"), award("1", one("Gamma Ltd"), net("70")), dated("2025-02-12")),
		fts("000005-2025", "a5", form(notice.Tender, "UK4"), on("2024-01-01"), func(n *notice.Notice) { n.Deadline = "2024-02-01" }),
		cf("g-1", "b1", award("b1-1", one("Beta Limited"), money("60.01")), dated("2024-05-01")),
	)
}

func TestQuestionsAnswer(t *testing.T) {
	db := small(t)
	for _, q := range Questions() {
		for _, lens := range []Lens{LensNHSIT, LensAll} {
			answer, err := db.Ask(context.Background(), q.Name, AskOptions{Lens: lens})
			if err != nil {
				t.Errorf("%s: %v", q.Name, err)
				continue
			}
			if len(answer.Columns) == 0 || len(answer.Notes) < 3 {
				t.Errorf("%s: %d columns, notes %q", q.Name, len(answer.Columns), answer.Notes)
			}
			for _, c := range q.Columns {
				if !slices.ContainsFunc(answer.Columns, func(has Column) bool { return has.Name == c.Name }) {
					t.Errorf("%s: header describes %q, which the answer lacks", q.Name, c.Name)
				}
			}
		}
		if q.Asked == "" || q.Rank == 0 || len(q.Caveats) == 0 {
			t.Errorf("%s: header lacks asked, rank or caveat", q.Name)
		}
	}
}

func TestTopSuppliersKeepsCeilingsApart(t *testing.T) {
	answer, err := small(t).Ask(context.Background(), "top-suppliers", AskOptions{Since: "2024-01-01", Until: "2025-12-31"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range answer.Rows {
		got = append(got, fmt.Sprint(row[:8]))
	}
	want := []string{"[Beta Ltd 2 110.01 50.00 0 <nil> 0 0]", "[Alpha Ltd 1 50.00 50.00 1 5000.00 1 1]"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	notes := strings.Join(answer.Notes, "\n")
	for _, words := range []string{
		"find-a-tender (5 notices, 2024-01-01 to 2025-03-01)", "last fetched 2026-06-01",
		"2 contracts counted, £160; 2 left out", "framework ceiling 1 (limits, never added up)", "no usable value 1",
		"excluding 1 (£100), not stated 1 (£60)", "award date 4", "1 counted contracts have one value shared",
	} {
		if !strings.Contains(notes, words) {
			t.Errorf("notes lack %q:\n%s", words, notes)
		}
	}
}

func TestAskRefuses(t *testing.T) {
	db := derived(t)
	_, err := db.Ask(context.Background(), "nonsense", AskOptions{})
	if !errors.Is(err, ErrNoQuestion) || !strings.Contains(err.Error(), "top-suppliers") {
		t.Errorf("unknown question: %v", err)
	}
	for _, o := range []AskOptions{{Lens: "it"}, {Since: "1 May 2025"}, {Since: "2025-02-01", Until: "2025-01-01"}} {
		if _, err := db.Ask(context.Background(), "by-year", o); err == nil {
			t.Errorf("%+v was accepted", o)
		}
	}
}
