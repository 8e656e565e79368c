package store

import (
	"context"
	"crypto/md5"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"tenders/extract/notice"
)

// The gold of links: testdata/links/official.csv holds one award, tender or
// change a line, articles.csv one deal of an article a line and which of them it
// tells of. All of it is invented.

// goldDeal is one line of articles.csv.
type goldDeal struct {
	id, status, contract, process, about string
}

// goldRows reads a file of the gold as one map a line.
func goldRows(t testing.TB, name string) []map[string]string {
	t.Helper()
	file, err := os.Open(filepath.Join("testdata", "links", name))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, cell := range line {
			row[lines[0][i]] = cell
		}
		rows = append(rows, row)
	}
	return rows
}

// goldNotices are the notices of official.csv; lines with one number are the
// awards of one notice.
func goldNotices(t testing.TB) []notice.Notice {
	var all []notice.Notice
	for _, row := range goldRows(t, "official.csv") {
		if last := len(all) - 1; last >= 0 && all[last].PublisherID == row["notice"][1:] {
			goldAward(row)(&all[last])
			continue
		}
		source, kind := fts, notice.Kind(row["kind"])
		if strings.HasPrefix(row["notice"], "C") {
			source = cf
		}
		builders := []builder{titled(row["title"]), on(notice.Date(row["published"])), boughtBy(names(row["buyers"])...), form(kind, "")}
		if strings.Contains(row["flags"], "framework") {
			builders = append(builders, procedure(notice.Procedure{Framework: true}))
		}
		if row["flags"] == "calloff" {
			builders = append(builders, procedure(notice.Procedure{CallOff: true}))
		}
		switch kind {
		case notice.AwardNotice, notice.ChangeNotice, notice.Intention:
			builders = append(builders, goldAward(row))
		default:
			builders = append(builders, valued(goldValues(row["amount"], notice.Estimated)...))
		}
		n := source(row["notice"][1:], row["process"], builders...)
		all = append(all, n)
	}
	return all
}

func goldAward(row map[string]string) builder {
	return func(n *notice.Notice) {
		kind := notice.Awarded
		if n.Kind == notice.ChangeNotice {
			kind = notice.ChangedTotal
		}
		award(row["key"], names(row["suppliers"]), goldValues(row["amount"], kind)...)(n)
		lately(func(a *notice.Award) { a.Date = notice.Date(row["awarded"]) })(n)
		if row["start"] != "" {
			running(notice.Date(row["start"]), notice.Date(row["end"]))(n)
		}
		if lot, ok := strings.CutPrefix(row["flags"], "lot:"); ok {
			id := "L" + row["key"]
			n.Lots = append(n.Lots, notice.Lot{ID: id, Title: lot, Path: "/lots/" + id})
			lately(func(a *notice.Award) { a.Lots = []string{id} })(n)
		}
		n.Version = digestOf(fmt.Sprintf("%+v", *n))
	}
}

// goldValues reads "12", "10-20", "-20" (up to), "10-" (more than) and "/5" (a
// year).
func goldValues(words string, kind notice.ValueKind) []notice.Value {
	if words == "" {
		return nil
	}
	v := notice.Value{Kind: kind, Currency: "GBP", Tax: notice.Unstated, State: notice.Stated, Per: notice.Total, Rule: "gold", Confidence: 1}
	if yearly, ok := strings.CutPrefix(words, "/"); ok {
		v.Amount, v.Per = yearly, notice.Year
	} else if low, high, isRange := strings.Cut(words, "-"); isRange {
		v.Min, v.Max = low, high
	} else {
		v.Amount = words
	}
	if v.Amount == "1" {
		v.State = notice.Placeholder
	}
	return []notice.Value{v}
}

// goldArticles are the articles, and what each tells of.
func goldArticles(t testing.TB) ([]notice.Notice, []goldDeal) {
	var all []notice.Notice
	var deals []goldDeal
	for _, row := range goldRows(t, "articles.csv") {
		deals = append(deals, goldDeal{row["id"], row["status"], row["contract"], row["process"], row["case"]})
		all = append(all, report(row["id"], row["status"], titled(row["title"]), on(notice.Date(row["published"])), boughtBy(names(row["buyers"])...), func(n *notice.Notice) {
			n.Deal.Subject = row["subject"]
			if row["flags"] == "framework" || row["flags"] == "calloff" {
				n.Procedure = &notice.Procedure{Framework: row["flags"] == "framework", CallOff: row["flags"] == "calloff"}
			}
			vs := goldValues(row["amount"], notice.ValueKind(row["kind"]))
			for i := range vs {
				vs[i].Approximate, vs[i].Confidence = row["flags"] == "about", 0.9
				if row["flags"] == "gross" {
					vs[i].Tax = notice.Gross
				}
			}
			p := notice.Period{Start: notice.Date(row["start"]), End: notice.Date(row["end"]), Basis: notice.BasisProse, Path: "text:30-40", Raw: "for years"}
			p.Months, _ = strconv.Atoi(row["months"])
			p.ExtensionMonths, _ = strconv.Atoi(row["extension"])
			told(n, names(row["suppliers"]), vs, p)
		}))
	}
	return all, deals
}

// report is a deal of an article; its digest is made of its name.
func report(name, status string, bs ...builder) notice.Notice {
	article, nth, _ := strings.Cut(name, "#")
	id := digestOf(article)
	if nth != "" {
		id += "#" + nth
	}
	n := notice.Notice{Source: "articles", PublisherID: id, Form: "article", Deal: &notice.Deal{Status: status, PublishedBy: "Ward and Wire"}}
	n = build(n, append([]builder{form(notice.Report, "article"), coded()}, bs...))
	n.Format, n.Language, n.Version = notice.Article, "en", digestOf(article)
	n.Origin.Path = "text:0-100"
	return n
}

// told puts what an article tells where its reader puts it: in an award where
// somebody won, else at the notice.
func told(n *notice.Notice, suppliers []string, vs []notice.Value, p notice.Period) {
	for i := range vs {
		vs[i].Path, vs[i].Raw = "text:10-20", "worth £1m"
	}
	if len(suppliers) == 0 && n.Deal.Status != "awarded" {
		n.Values = at(notice.LevelNotice, "text", vs)
		if p.Months > 0 || p.Start != "" {
			n.Period = &p
		}
		return
	}
	award("", suppliers, vs...)(n)
	a := &n.Awards[len(n.Awards)-1]
	for i := range a.Values {
		a.Values[i].Path, a.Values[i].Raw = "text:10-20", "worth £1m"
	}
	if p.Months > 0 || p.Start != "" {
		a.Period = &p
	}
}

func names(joined string) []string {
	if joined == "" {
		return nil
	}
	return strings.Split(joined, ";")
}

// goldContract is the id that the models give an award of the gold.
func goldContract(rows []map[string]string, key string) string {
	for _, row := range rows {
		if row["key"] != key {
			continue
		}
		proc := "find-a-tender|ocds-h6vhtk-" + row["process"]
		if strings.HasPrefix(row["notice"], "C") {
			proc = "contracts-finder|ocds-b5fd17-" + row["process"]
		}
		sum := md5.Sum([]byte(proc + "|" + key))
		return "c-" + hex.EncodeToString(sum[:])[:16]
	}
	return ""
}

// goldDB holds the gold, derived.
func goldDB(t testing.TB) (*DB, []goldDeal) {
	db, err := Open(context.Background(), filepath.Join(t.TempDir(), "test.duckdb"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	articles, deals := goldArticles(t)
	loadAll(t, db, append(goldNotices(t), articles...)...)
	if err := db.Derive(context.Background()); err != nil {
		t.Fatal(err)
	}
	return db, deals
}
