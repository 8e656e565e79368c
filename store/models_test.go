package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tenders/extract/notice"
)

// derived loads the notices into a fresh database and derives the models. The
// archive was last fetched on 1 June 2026, which is the as-of date.
func derived(t testing.TB, notices ...notice.Notice) *DB {
	t.Helper()
	ctx := context.Background()
	db, err := Open(ctx, filepath.Join(t.TempDir(), "test.duckdb"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	loadAll(t, db, notices...)
	if err := db.Derive(ctx); err != nil {
		t.Fatal(err)
	}
	return db
}

// loadAll loads the notices as one document a source, and each article as one of
// its own.
func loadAll(t testing.TB, db *DB, notices ...notice.Notice) {
	t.Helper()
	held := map[string][]notice.Notice{}
	var documents []string
	for _, n := range notices {
		document := n.Source
		if n.Format == notice.Article {
			article, _, _ := strings.Cut(n.PublisherID, "#")
			document += "/" + article
		}
		if held[document] == nil {
			documents = append(documents, document)
		}
		held[document] = append(held[document], n)
	}
	var all []Extraction
	for _, document := range documents {
		source, name, _ := strings.Cut(document, "/")
		digest := digestOf(document)
		fetched := time.Date(2026, 6, 1, 3, 0, 0, 0, time.UTC)
		var of []notice.Notice
		for _, n := range held[document] {
			n.Origin.Digest, n.Origin.Fetched, n.Origin.URL = digest, fetched.Format(time.RFC3339), "https://"+source+".example/"+n.PublisherID
			of = append(of, n)
		}
		all = append(all, Extraction{
			Document: Document{Digest: digest, Source: source, URL: "https://" + source + ".example/" + name, Fetched: fetched, Status: 200, File: "a.warc.gz"},
			Version:  "1",
			Notices:  sequence(of),
		})
	}
	if _, err := db.Load(context.Background(), func(yield func(Extraction) bool) {
		for _, e := range all {
			if !yield(e) {
				return
			}
		}
	}, LoadOptions{}); err != nil {
		t.Fatal(err)
	}
}

func sequence(notices []notice.Notice) iter.Seq2[notice.Notice, error] {
	return func(yield func(notice.Notice, error) bool) {
		for _, n := range notices {
			if !yield(n, nil) {
				return
			}
		}
	}
}

func digestOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

// lines runs a query and writes each row as its values joined by "|".
func lines(t testing.TB, db *DB, query string) []string {
	t.Helper()
	rows, err := db.sql.QueryContext(context.Background(), query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	out := []string{}
	for rows.Next() {
		values, targets := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			targets[i] = &values[i]
		}
		if err := rows.Scan(targets...); err != nil {
			t.Fatal(err)
		}
		words := make([]string, len(values))
		for i, v := range values {
			switch v := v.(type) {
			case nil:
				words[i] = "-"
			case time.Time:
				words[i] = v.Format(time.DateOnly)
			default:
				words[i] = fmt.Sprint(v)
			}
		}
		out = append(out, strings.Join(words, "|"))
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

func wantLines(t testing.TB, db *DB, query string, want ...string) {
	t.Helper()
	if diff := cmp.Diff(append([]string{}, want...), lines(t, db, query)); diff != "" {
		t.Errorf("%s\n(-want +got)\n%s", query, diff)
	}
}

// The notices of these tests are invented. a builder changes one thing.
type builder func(*notice.Notice)

// fts is a Find a Tender notice, numbered and of a process; its kind is award.
func fts(number, process string, bs ...builder) notice.Notice {
	return build(notice.Notice{Source: "find-a-tender", PublisherID: number, ProcessID: "ocds-h6vhtk-" + process, Form: "UK6"}, bs)
}

// cf is a Contracts Finder notice.
func cf(number, process string, bs ...builder) notice.Notice {
	return build(notice.Notice{Source: "contracts-finder", PublisherID: number, ProcessID: "ocds-b5fd17-" + process, Form: "awardNotice"}, bs)
}

func build(n notice.Notice, bs []builder) notice.Notice {
	n.Kind, n.Format, n.Title = notice.AwardNotice, notice.OCDS, "Patient portal software"
	n.Published, n.TitlePath, n.PublishedPath = "2025-03-01", "/releases/0/tender/title", "/releases/0/date"
	n.Buyers = []notice.Party{{Name: "Anyshire NHS Foundation Trust", Role: notice.RoleBuyer, Path: "/releases/0/parties/0/name"}}
	n.Codes = []notice.Code{{Scheme: "CPV", Code: "48000000", Main: true, Path: "/releases/0/tender/classification/id"}}
	for _, b := range bs {
		b(&n)
	}
	n.ID = notice.MakeID(n.Source, n.PublisherID)
	n.Version = digestOf(fmt.Sprintf("%+v", n))
	n.Origin.Path, n.Origin.FormatVersion = "/releases/"+n.PublisherID, "1"
	return n
}

func on(date notice.Date) builder {
	return func(n *notice.Notice) { n.Published = date }
}
func titled(title string) builder { return func(n *notice.Notice) { n.Title = title } }
func described(words string) builder {
	return func(n *notice.Notice) { n.Description = words }
}
func form(kind notice.Kind, form string) builder {
	return func(n *notice.Notice) { n.Kind, n.Form = kind, form }
}
func boughtBy(names ...string) builder {
	return func(n *notice.Notice) {
		n.Buyers = nil
		for i, name := range names {
			role := notice.RoleBuyer
			if i > 0 {
				role = notice.RoleJoint
			}
			n.Buyers = append(n.Buyers, notice.Party{Name: name, Role: role, Path: fmt.Sprintf("/buyers/%d", i)})
		}
	}
}
func coded(codes ...string) builder {
	return func(n *notice.Notice) {
		n.Codes = nil
		for i, code := range codes {
			n.Codes = append(n.Codes, notice.Code{Scheme: "CPV", Code: code, Main: i == 0})
		}
	}
}
func procedure(p notice.Procedure) builder {
	return func(n *notice.Notice) { n.Procedure = &p }
}
func linked(rel notice.Rel, id string) builder {
	return func(n *notice.Notice) { n.Links = append(n.Links, notice.Link{Rel: rel, Scheme: "ocid", ID: id}) }
}
func valued(vs ...notice.Value) builder {
	return func(n *notice.Notice) { n.Values = append(n.Values, at(notice.LevelNotice, "/value", vs)...) }
}

// award adds an award; suppliers are names.
func award(id string, suppliers []string, vs ...notice.Value) builder {
	return func(n *notice.Notice) {
		key := fmt.Sprintf("/releases/0/awards/%d", len(n.Awards))
		a := notice.Award{ID: id, Key: key, Status: "active", Values: at(notice.LevelAward, key, vs)}
		for i, name := range suppliers {
			a.Suppliers = append(a.Suppliers, notice.Party{Name: name, Role: notice.RoleSupplier, Path: fmt.Sprintf("%s/suppliers/%d", key, i)})
		}
		n.Awards = append(n.Awards, a)
	}
}

// lately changes the last award.
func lately(change func(*notice.Award)) builder {
	return func(n *notice.Notice) { change(&n.Awards[len(n.Awards)-1]) }
}
func dated(date notice.Date) builder {
	return lately(func(a *notice.Award) { a.Date = date; a.DatePath = a.Key + "/date" })
}
func running(start, end notice.Date) builder {
	return lately(func(a *notice.Award) {
		a.Period = &notice.Period{Start: start, End: end, Basis: notice.BasisStated, Path: a.Key + "/contractPeriod", Raw: "{}"}
	})
}

// contract adds a contract of the last award.
func contract(id string, vs ...notice.Value) builder {
	return func(n *notice.Notice) {
		key := fmt.Sprintf("/releases/0/contracts/%d", len(n.Contracts))
		k := notice.Contract{ID: id, Key: key, Values: at(notice.LevelContract, key, vs)}
		if len(n.Awards) > 0 {
			k.Award = n.Awards[len(n.Awards)-1].Key
		}
		n.Contracts = append(n.Contracts, k)
	}
}

func at(level notice.Level, key string, vs []notice.Value) []notice.Value {
	out := make([]notice.Value, len(vs))
	for i, v := range vs {
		v.Level, v.Path, v.Raw = level, fmt.Sprintf("%s/value%d", key, i), v.Amount
		out[i] = v
	}
	return out
}

// net, gross and money are stated amounts in pounds.
func net(amount string) notice.Value { return amountOf(amount, notice.Net) }

func gross(amount string) notice.Value { return amountOf(amount, notice.Gross) }

func money(amount string) notice.Value { return amountOf(amount, notice.Unstated) }

func amountOf(amount string, tax notice.Tax) notice.Value {
	return notice.Value{Kind: notice.Awarded, Amount: amount, Currency: "GBP", Tax: tax, State: notice.Stated, Per: notice.Total, Rule: "amount", Confidence: 1}
}

func with(v notice.Value, change func(*notice.Value)) notice.Value {
	change(&v)
	return v
}

func kind(k notice.ValueKind, v notice.Value) notice.Value {
	v.Kind = k
	return v
}

func state(s notice.ValueState, v notice.Value) notice.Value {
	v.State = s
	return v
}

// ofSupplier is an amount of one supplier.
func ofSupplier(place int, v notice.Value) notice.Value {
	v.Supplier = &place
	return v
}

func one(names ...string) []string { return names }
