package main

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tenders/store"
	"tenders/testdata/world"
)

// demoApp runs the demo in a new folder, on a day for which the world's facts
// hold, and returns the app and what the demo printed.
func demoApp(t *testing.T) (*app, string) {
	t.Helper()
	var out, errs bytes.Buffer
	a := newApp(context.Background(), &global{Data: filepath.Join(t.TempDir(), "demo")}, nil, &out, &errs)
	shift := time.Until(time.Date(2026, 11, 22, 3, 0, 0, 0, time.UTC))
	a.now = func() time.Time { return time.Now().Add(shift) }
	if err := (&demoCommand{}).Run(a); err != nil {
		t.Fatalf("demo: %v\n%s%s", err, out.String(), errs.String())
	}
	return a, out.String()
}

// query gives the rows of a query as text, one string a row.
func query(t *testing.T, db *store.DB, sql string, args ...any) []string {
	t.Helper()
	rows, err := db.Query(context.Background(), sql, args...)
	if err != nil {
		t.Fatalf("%v\n%s", err, sql)
	}
	var out []string
	for row, err := range rows.All() {
		if err != nil {
			t.Fatal(err)
		}
		cells := make([]string, len(row))
		for i, v := range row {
			cells[i] = plain(v)
		}
		out = append(out, strings.Join(cells, " | "))
	}
	return out
}

// TestWorld runs the demo and compares what comes out, row for row, with what
// was calculated by hand.
func TestWorld(t *testing.T) {
	a, printed := demoApp(t)
	want, err := world.Expected()
	if err != nil {
		t.Fatal(err)
	}
	db, err := a.openReader()
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()

	t.Run("notices", func(t *testing.T) { compareNotices(t, db, want) })
	t.Run("contracts", func(t *testing.T) { compareContracts(t, db, want) })
	t.Run("sums", func(t *testing.T) { compareSums(t, db, want) })
	t.Run("suppliers", func(t *testing.T) { compareSuppliers(t, db, want) })
	t.Run("opportunities", func(t *testing.T) { compareOpportunities(t, db, want) })
	t.Run("articles", func(t *testing.T) { compareArticles(t, db, want) })
	t.Run("personal data", func(t *testing.T) { noPersonalData(t, db, want, printed) })
}

func compareNotices(t *testing.T, db *store.DB, want world.Facts) {
	var expected []string
	for source, n := range want.Notices {
		expected = append(expected, fmt.Sprintf("%s | %d", source, n))
	}
	slices.Sort(expected)
	if diff := cmp.Diff(expected, query(t, db, `SELECT source, count(*) FROM notices WHERE source <> 'articles' GROUP BY ALL ORDER BY ALL`)); diff != "" {
		t.Errorf("notices by source (-want +got):\n%s", diff)
	}
}

// compareContracts compares each contract that the world expects, by process
// and place of its award, and finds those that it does not.
func compareContracts(t *testing.T, db *store.DB, want world.Facts) {
	var expected, optional []string
	for _, c := range want.Contracts {
		line := strings.Join([]string{c.Process, c.Title, strings.Join(c.Buyers, "; "), suppliersOf(c), money(c),
			fmt.Sprint(c.Counts), fmt.Sprint(c.NHS), fmt.Sprint(c.IT), c.Start, c.End, c.MaxEnd}, " | ")
		if c.Optional {
			optional = append(optional, line)
		} else {
			expected = append(expected, line)
		}
	}
	var titles []string // a part of a process may go by its own title
	for _, c := range want.Contracts {
		titles = append(titles, c.Title)
	}
	got := query(t, db, `
		SELECT process_id, list_filter([part_title, lot_titles, title], lambda x: list_contains(string_split(?, '|'), x))[1], buyers, supplier, CASE WHEN counts_toward_spend THEN value::DECIMAL(18,2)::VARCHAR END,
			counts_toward_spend, nhs, it, start_date, end_date, max_end_date
		FROM contracts WHERE source <> 'articles'`, strings.Join(titles, "|"))
	got = slices.DeleteFunc(got, func(line string) bool {
		return slices.ContainsFunc(optional, func(o string) bool { return sameContract(o, line) }) && strings.Contains(line, "| false |")
	})
	slices.Sort(expected)
	slices.Sort(got)
	if diff := cmp.Diff(expected, got); diff != "" {
		t.Errorf("contracts (-want +got):\n%s", diff)
	}
}

// compareArticles compares the deals of the news site, field by field, and
// which contract each is tied to. What is tied to none is in contracts, too, and
// counts nothing.
func compareArticles(t *testing.T, db *store.DB, want world.Facts) {
	var expected []string
	number := func(n int) string {
		if n == 0 {
			return ""
		}
		return fmt.Sprint(n)
	}
	for _, a := range want.Articles {
		expected = append(expected, strings.Join([]string{a.Title, a.Status, strings.Join(a.Buyers, "; "), strings.Join(a.Suppliers, "; "),
			a.Value, a.Min, a.Max, a.Kind, a.Scope, number(a.Months), number(a.ExtensionMonths), a.Start, a.End, fmt.Sprint(a.CallOff), a.Contract}, " | "))
	}
	got := query(t, db, `
		SELECT a.title, a.status, a.buyers, a.suppliers, a.value, a.value_min, a.value_max, a.value_kind, a.value_scope, a.months, a.extension_months, a.start_date, a.end_date, a.call_off, c.title
		FROM articles AS a LEFT JOIN contracts AS c ON c.contract_id = a.contract_id AND c.source <> 'articles'`)
	slices.Sort(expected)
	slices.Sort(got)
	if diff := cmp.Diff(expected, got); diff != "" {
		t.Errorf("articles (-want +got):\n%s", diff)
	}
	if n := query(t, db, `SELECT count(*) FROM contracts WHERE source = 'articles' AND (counts_toward_spend OR why_not_counted IS NULL)`); n[0] != "0" {
		t.Errorf("%s contracts known from articles alone count, or do not say why not", n[0])
	}
}

// sameContract compares process and title alone.
func sameContract(a, b string) bool {
	return strings.Join(strings.SplitN(a, " | ", 3)[:2], "|") == strings.Join(strings.SplitN(b, " | ", 3)[:2], "|")
}

func suppliersOf(c world.Contract) string {
	var names []string
	for _, s := range c.Suppliers {
		if s.Name != "" {
			names = append(names, s.Name)
		}
	}
	return strings.Join(names, "; ")
}

func money(c world.Contract) string {
	if !c.Counts {
		return ""
	}
	return c.Value
}

func compareSums(t *testing.T, db *store.DB, want world.Facts) {
	const sums = `SELECT count(*), sum(value_gbp)::VARCHAR FROM contracts WHERE counts_toward_spend`
	for condition, s := range map[string]world.Sums{"": want.All, " AND nhs AND it": want.NHSIT} {
		expected := []string{fmt.Sprintf("%d | %s", s.Counted, s.CountedGBP)}
		if diff := cmp.Diff(expected, query(t, db, sums+condition)); diff != "" {
			t.Errorf("counted%s (-want +got):\n%s", condition, diff)
		}
	}
	for _, table := range []string{"contract_suppliers", "contract_buyers", "contract_years"} {
		expected := []string{want.All.CountedGBP}
		if diff := cmp.Diff(expected, query(t, db, `SELECT sum(value_share)::VARCHAR FROM `+table)); diff != "" {
			t.Errorf("sum over %s (-want +got):\n%s", table, diff)
		}
	}
}

func compareSuppliers(t *testing.T, db *store.DB, want world.Facts) {
	var expected []string
	for _, s := range want.NHSIT.Suppliers {
		expected = append(expected, s.Name+" | "+s.GBP)
	}
	got := query(t, db, `
		SELECT s.supplier, sum(s.value_share)::VARCHAR FROM contract_suppliers s JOIN contracts c USING (contract_id)
		WHERE c.nhs AND c.it AND c.counts_toward_spend GROUP BY s.supplier ORDER BY sum(s.value_share) DESC, s.supplier`)
	if diff := cmp.Diff(expected, got); diff != "" {
		t.Errorf("suppliers' shares (-want +got):\n%s", diff)
	}
}

func compareOpportunities(t *testing.T, db *store.DB, want world.Facts) {
	for _, o := range want.Opportunities {
		expected := []string{strings.Join([]string{o.Title, o.Buyer, o.Status, o.Deadline, fmt.Sprint(o.NHS), fmt.Sprint(o.IT)}, " | ")}
		got := query(t, db, `SELECT title, buyer, status, deadline, nhs, it FROM opportunities WHERE process_id = ?`, o.Process)
		if diff := cmp.Diff(expected, got); diff != "" {
			t.Errorf("opportunity %s (-want +got):\n%s", o.Process, diff)
		}
	}
}

// noPersonalData looks for people in every text column of every table, and in
// what was printed.
func noPersonalData(t *testing.T, db *store.DB, want world.Facts, printed string) {
	columns := query(t, db, `
		SELECT printf('SELECT count(*) FROM "%s"."%s" WHERE contains(CAST("%s" AS VARCHAR), $1)', schema_name, table_name, column_name)
		FROM duckdb_columns() WHERE NOT internal AND schema_name IN ('main', 'facts') ORDER BY ALL`)
	if len(columns) < 100 {
		t.Fatalf("only %d columns to look into", len(columns))
	}
	for _, person := range want.NeverInATable {
		if strings.Contains(printed, person) {
			t.Errorf("the demo prints %q", person)
		}
		for _, count := range columns {
			if got := query(t, db, count, person); got[0] != "0" {
				t.Errorf("%q stands in %s rows: %s", person, got[0], count)
			}
		}
	}
}
