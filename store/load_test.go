package store

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenders/extract/notice"
)

func TestLoadHoldsWhatTheNoticeSays(t *testing.T) {
	db := newDB(t)
	n := sampleNotice(7, "/releases/0")
	n.Values = []notice.Value{
		{Kind: notice.Estimated, Min: "0.01", Max: "123456789012345678.123456", Tax: notice.Gross, State: notice.Stated, Per: notice.Year, Times: 3, Path: "/v", Raw: "raw", MinPath: "/w", MinRaw: "0.01", Rule: "r", Confidence: 0.8},
		{Kind: notice.Awarded, Amount: "-12.50", Currency: "EUR", Tax: notice.Unstated, State: notice.Stated, Per: notice.Total, Path: "/x", Raw: "-12.50", Rule: "r", Confidence: 1},
	}
	n.Languages = []string{"en", "cy"}
	zero := 0
	n.Awards[0].Tenders = &notice.Tenders{Received: &zero, Path: "/bids"}
	result := load(t, db, LoadOptions{}, samplePage(sampleDocument(1), "ocds/1", n))
	if result.Documents != 1 || result.Notices != 1 || result.New != 1 || result.Problems != 1 {
		t.Errorf("result = %+v", result)
	}
	tests := []struct{ query, want string }{
		{`SELECT min FROM facts.values WHERE value_no = 0`, "0.010000"},
		{`SELECT max FROM facts.values WHERE value_no = 0`, "123456789012345678.123456"},
		{`SELECT amount IS NULL FROM facts.values WHERE value_no = 0`, "true"},
		{`SELECT amount FROM facts.values WHERE value_no = 1`, "-12.500000"},
		{`SELECT currency IS NULL AND times = 3 FROM facts.values WHERE value_no = 0`, "true"},
		{`SELECT times IS NULL AND supplier IS NULL FROM facts.values WHERE value_no = 1`, "true"},
		{`SELECT languages FROM facts.notices`, "[en, cy]"},
		{`SELECT fetched FROM facts.notices`, "2026-01-01 00:01:00"},
		{`SELECT tenders_received = 0 AND tenders_sme IS NULL FROM facts.awards WHERE award_no = 0`, "true"},
		{`SELECT lots FROM facts.awards WHERE award_no = 1`, "[2]"},
		{`SELECT signed IS NULL FROM facts.awards WHERE award_no = 1`, "true"},
		{`SELECT ids FROM facts.parties WHERE level = 'notice'`, "[{'scheme': GB-COH, 'id': 00000007}, {'scheme': GB-PPON, 'id': PABC-0007}]"},
		{`SELECT string_agg(level || owner_no || place || role, ' ' ORDER BY party_no) FROM facts.parties`, "notice00buyer award00supplier award10supplier"},
		{`SELECT string_agg(level || owner_no, ' ' ORDER BY value_no) FROM facts.values`, "notice0 notice0 lot0 lot1 award0 award1 contract0 contract1"},
		{`SELECT start_date FROM facts.periods WHERE period_no = 0`, "2020-01-08"},
		{`SELECT window_from || ' ' || window_to FROM facts.documents`, "2026-01-01T00:00:00 2026-01-02T00:00:00"},
		{`SELECT format || ' ' || format_version || ' ' || notices || ' ' || failures FROM facts.extractions`, "ocds ocds/1 1 0"},
		{`SELECT count(*) FROM facts.sightings JOIN facts.notices USING (notice_key, document)`, "1"},
	}
	for _, test := range tests {
		if got := scalar(t, db, test.query); got != test.want {
			t.Errorf("%s = %s, want %s", test.query, got, test.want)
		}
	}
	versions, err := db.Extracted(t.Context())
	if want := map[string]string{sampleDocument(1).Digest: "ocds/1"}; err != nil || !cmp.Equal(versions, want) {
		t.Errorf("Extracted = %v, %v, want %v", versions, err, want)
	}
}

// What cannot be held is null and a problem; it neither stops the load nor
// loses the notice.
func TestLoadOfBadData(t *testing.T) {
	db := newDB(t)
	n := sampleNotice(1, "/releases/0")
	n.Kind, n.Title = "", "bad \xff bytes, a \x00 and \x1e too"
	n.Published, n.Deadline = "2025-02-30", "soon"
	n.Values[0].Amount = "1e9"
	n.Values = append(n.Values, n.Values[0], n.Values[0], n.Values[0])
	n.Values[1].Amount, n.Values[2].Amount, n.Values[3].Amount = "1234567890123456789", "0.1234567", "000000000000000000001.5000000000"
	n.Buyers[0].IDs = []notice.ID{{Scheme: "a\x1eb", ID: "c\x1fd"}}
	result := load(t, db, LoadOptions{}, samplePage(sampleDocument(1), "v", n))
	if result.New != 1 || result.Problems != 6 {
		t.Errorf("result = %+v, want 1 new, 6 problems", result)
	}
	for query, want := range map[string]string{
		`SELECT title FROM facts.notices`:                                                                                      "bad \uFFFD bytes, a \x00 and \x1e too",
		`SELECT count(*) FROM facts.notices WHERE published IS NULL AND deadline IS NULL`:                                      "1",
		`SELECT string_agg(coalesce(amount::VARCHAR, 'null'), ' ' ORDER BY value_no) FROM facts.values WHERE level = 'notice'`: "null null null 1.500000",
		`SELECT string_agg(rule, ' ' ORDER BY problem_no) FROM facts.problems`:                                                 "drift amount-not-held amount-not-held amount-not-held date-not-held date-not-held",
		`SELECT ids FROM facts.parties WHERE level = 'notice'`:                                                                 "[{'scheme': a b, 'id': c d}]",
	} {
		if got := scalar(t, db, query); got != want {
			t.Errorf("%s = %q, want %q", query, got, want)
		}
	}
}

func TestLoadKeepsFailuresApart(t *testing.T) {
	db := newDB(t)
	broken, unknown := errors.New("line 7: unexpected end"), errors.New("no reader knows this document")
	halves := Extraction{Document: sampleDocument(1), Version: "v", Notices: func(yield func(notice.Notice, error) bool) {
		_ = yield(sampleNotice(1, "/0"), nil) && yield(notice.Notice{}, broken) && yield(sampleNotice(2, "/2"), nil) && yield(notice.Notice{}, errors.New("another")) && yield(notice.Notice{}, nil)
	}}
	none := Extraction{Document: sampleDocument(2), Version: "v", Notices: func(yield func(notice.Notice, error) bool) { yield(notice.Notice{}, unknown) }}
	empty := samplePage(sampleDocument(3), "v")
	result := load(t, db, LoadOptions{}, halves, none, empty)
	if result.Documents != 3 || result.Notices != 2 || result.Failures != 4 {
		t.Errorf("result = %+v", result)
	}
	const query = `SELECT string_agg(coalesce(format, '-') || ' ' || e.notices || ' ' || failures || ' ' || coalesce(error, '-'), '; ' ORDER BY fetched) FROM facts.extractions AS e JOIN facts.documents USING (document)`
	want := "ocds 2 3 line 7: unexpected end; - 0 1 no reader knows this document; - 0 0 -"
	if got := scalar(t, db, query); got != want {
		t.Errorf("extractions = %s, want %s", got, want)
	}
}

func TestLoadHoldsOneVersionOnce(t *testing.T) {
	db := newDB(t)
	twice := samplePage(sampleDocument(2), "v", sampleNotice(1, "/0"), sampleNotice(2, "/1"), sampleNotice(1, "/2"), sampleNotice(1, "/3"))
	result := load(t, db, LoadOptions{}, twice)
	if result.New != 2 || result.Notices != 4 || result.Repeated != 2 {
		t.Errorf("result = %+v", result)
	}
	const repeats = `SELECT string_agg(problem_no || ' ' || path, ', ' ORDER BY problem_no) FROM facts.problems WHERE rule = 'repeated-notice'`
	if got, want := scalar(t, db, repeats), "1 /2, 2 /3"; got != want {
		t.Errorf("repeats = %s, want %s", got, want)
	}
	before := dump(t, db)
	if result := load(t, db, LoadOptions{}, twice); result.Unchanged != 2 || result.New+result.Changed+result.Removed != 0 {
		t.Errorf("again: %+v", result)
	}
	if diff := diffLines(before, dump(t, db)); diff != "" {
		t.Errorf("loading again changed (-before +after):\n%s", diff)
	}
	// An earlier document takes the notice over, and does not repeat it.
	load(t, db, LoadOptions{}, samplePage(sampleDocument(1), "v", sampleNotice(1, "/9")))
	if got, want := scalar(t, db, `SELECT path || ' ' || minute(fetched) FROM facts.notices WHERE notice_id = 'find-a-tender:000001-2026'`), "/9 1"; got != want {
		t.Errorf("leading sighting = %s, want %s", got, want)
	}
	if got := scalar(t, db, `SELECT count(*) FROM facts.problems WHERE rule = 'repeated-notice'`); got != "0" {
		t.Errorf("%s repeats are told of another document", got)
	}
	// A later one does not.
	load(t, db, LoadOptions{}, samplePage(sampleDocument(3), "v", sampleNotice(1, "/8")))
	if got, want := scalar(t, db, `SELECT path || ' ' || minute(fetched) FROM facts.notices WHERE notice_id = 'find-a-tender:000001-2026'`), "/9 1"; got != want {
		t.Errorf("leading sighting = %s, want %s", got, want)
	}
	if got, want := scalar(t, db, `SELECT count(*) FROM facts.sightings`), "4"; got != want {
		t.Errorf("sightings = %s, want %s", got, want)
	}
}

func TestLoadReplacesWhatReadsDifferently(t *testing.T) {
	db := newDB(t)
	load(t, db, LoadOptions{}, samplePage(sampleDocument(1), "v1", sampleNotice(1, "/0"), sampleNotice(2, "/1"), sampleNotice(3, "/2")))
	better := sampleNotice(2, "/1")
	better.Title = "A better title"
	better.Codes = better.Codes[:1]
	page := samplePage(sampleDocument(1), "v2", sampleNotice(1, "/0"), better, sampleNotice(4, "/3"))
	result := load(t, db, LoadOptions{}, page)
	if result.New != 1 || result.Changed != 1 || result.Unchanged != 1 || result.Removed != 1 {
		t.Errorf("result = %+v, want one of each", result)
	}
	fresh := newDB(t)
	load(t, fresh, LoadOptions{}, page)
	if diff := diffLines(dump(t, fresh), dump(t, db)); diff != "" {
		t.Errorf("reading again differs from reading anew (-anew +again):\n%s", diff)
	}
}

// A notice that its leading document no longer holds comes back from the other
// document that does, at the latest with the next load.
func TestLoadRequeuesWhatOnlyAnotherDocumentHolds(t *testing.T) {
	first := samplePage(sampleDocument(1), "v1", sampleNotice(1, "/0"), sampleNotice(2, "/1"))
	second := samplePage(sampleDocument(2), "v1", sampleNotice(2, "/0"), sampleNotice(3, "/1"))
	less := samplePage(sampleDocument(1), "v2", sampleNotice(1, "/0"))
	again := samplePage(sampleDocument(2), "v2", sampleNotice(2, "/0"), sampleNotice(3, "/1"))
	fresh := newDB(t)
	load(t, fresh, LoadOptions{}, less, again)
	want := dump(t, fresh)
	for name, order := range map[string][]Extraction{"loser first": {less, again}, "loser last": {again, less}} {
		for _, batch := range []int{1, 2, 100} {
			t.Run(fmt.Sprint(name, " ", batch), func(t *testing.T) {
				db := newDB(t)
				load(t, db, LoadOptions{}, first, second)
				load(t, db, LoadOptions{Workers: 1, Batch: batch}, order...)
				loadDue(t, db, LoadOptions{Workers: 1, Batch: batch}, "v2", order...)
				if diff := diffLines(want, dump(t, db)); diff != "" {
					t.Errorf("differs from reading anew (-anew +again):\n%s", diff)
				}
			})
		}
	}
}

// loadDue loads what Extracted says is due, until nothing is.
func loadDue(t testing.TB, db *DB, o LoadOptions, version string, extractions ...Extraction) {
	t.Helper()
	for range 10 {
		done, err := db.Extracted(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		due := slices.DeleteFunc(slices.Clone(extractions), func(e Extraction) bool { return done[e.Document.Digest] == version })
		if len(due) == 0 {
			return
		}
		load(t, db, o, due...)
	}
	t.Fatal("documents stay due for ever")
}

// tangled are documents that share, repeat and change notices.
func tangled(version string) []Extraction {
	var result []Extraction
	for d := range 12 {
		var notices []notice.Notice
		for i := range 9 {
			n := sampleNotice((d*5+i*i)%30, fmt.Sprintf("/releases/%d", i))
			if i == 8 {
				n = sampleNotice((d*5)%30, "/releases/8") // the first again
			}
			if version == "v2" && i%3 == 0 {
				n.Title += ", read better"
			}
			if version == "v2" && (d+i)%7 == 0 {
				continue
			}
			notices = append(notices, n)
		}
		result = append(result, samplePage(sampleDocument(d), version, notices...))
	}
	return result
}

func TestLoadInAnyOrderAndAnyBatches(t *testing.T) {
	db := newDB(t)
	load(t, db, LoadOptions{}, tangled("v2")...)
	want := dump(t, db)
	random := rand.New(rand.NewPCG(1, 2))
	for round := range 6 {
		old, pages := tangled("v1"), tangled("v2")
		random.Shuffle(len(old), func(i, j int) { old[i], old[j] = old[j], old[i] })
		random.Shuffle(len(pages), func(i, j int) { pages[i], pages[j] = pages[j], pages[i] })
		o := LoadOptions{Workers: 1 + round%3, Batch: 1 + random.IntN(40)}
		t.Run(fmt.Sprintf("%d workers, batches of %d", o.Workers, o.Batch), func(t *testing.T) {
			db := newDB(t)
			load(t, db, o, old[:round]...)
			cut := random.IntN(len(pages))
			load(t, db, o, pages[:cut]...)
			load(t, db, o, pages[cut:]...)
			loadDue(t, db, o, "v2", pages...)
			if diff := diffLines(want, dump(t, db)); diff != "" {
				t.Errorf("differs from loading at once (-once +pieces):\n%s", diff)
			}
		})
	}
}

func TestLoadStopsWhereTwoNoticesHaveOneKey(t *testing.T) {
	db := newDB(t)
	page := samplePage(sampleDocument(1), "v", sampleNotice(1, "/0"))
	load(t, db, LoadOptions{}, page)
	if _, err := db.sql.ExecContext(t.Context(), `UPDATE facts.notices SET notice_id = 'another:1'`); err != nil {
		t.Fatal(err)
	}
	_, err := db.Load(t.Context(), slices.Values([]Extraction{page}), LoadOptions{})
	if err == nil || !strings.Contains(err.Error(), "two notices have one key") {
		t.Errorf("error = %v", err)
	}
	// The failed load left nothing behind that hinders the next.
	load(t, db, LoadOptions{}, samplePage(sampleDocument(2), "v", sampleNotice(2, "/0")))
}

// A merge that fails ends all workers, and the next load starts clean.
func TestLoadFails(t *testing.T) {
	db := newDB(t)
	if _, err := db.sql.ExecContext(t.Context(), `ALTER TABLE facts.codes RENAME TO gone`); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if _, err := db.Load(t.Context(), samplePages(100, 10), LoadOptions{Workers: 4, Batch: 20}); err == nil {
			t.Fatal("loaded into a table that is not there")
		}
	}
	if _, err := db.sql.ExecContext(t.Context(), `ALTER TABLE facts.gone RENAME TO codes`); err != nil {
		t.Fatal(err)
	}
	// One that fails only after some merges.
	fails := func(n int) error {
		_, err := db.Load(t.Context(), samplePages(100, 10), LoadOptions{Workers: 4, Batch: 20, Progress: func(r LoadResult) {
			if r.Notices >= n {
				_, _ = db.sql.ExecContext(context.Background(), `DROP TABLE IF EXISTS staging.lots`)
			}
		}})
		return err
	}
	if err := fails(200); err == nil {
		t.Fatal("loaded from a table that is not there")
	}
	load(t, db, LoadOptions{}, slices.Collect(samplePages(100, 10))...)
	if got := scalar(t, db, `SELECT count(*) FROM facts.notices`); got != "1000" {
		t.Errorf("%s notices, want 1000", got)
	}
}

func TestLoadCancelled(t *testing.T) {
	db := newDB(t)
	ctx, cancel := context.WithCancel(t.Context())
	merges := 0
	_, err := db.Load(ctx, samplePages(1000, 10), LoadOptions{Workers: 2, Batch: 50, Progress: func(LoadResult) {
		if merges++; merges == 3 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("error = %v", err)
	}
	const torn = `SELECT count(*) FROM facts.extractions AS e WHERE notices <> (SELECT count(*) FROM facts.notices AS n WHERE n.document = e.document)`
	if got := scalar(t, db, torn); got != "0" {
		t.Errorf("%s documents count as read but are not held whole", got)
	}
	if got := scalar(t, db, `SELECT count(*) > 0 FROM facts.extractions`); got != "true" {
		t.Error("what was merged before is lost")
	}
}

func TestLoadOfOneDigestTwice(t *testing.T) {
	db := newDB(t)
	again := sampleDocument(1)
	again.URL = "https://publisher.example/elsewhere"
	result := load(t, db, LoadOptions{}, samplePage(sampleDocument(1), "v", sampleNotice(1, "/0")), samplePage(again, "v", sampleNotice(1, "/0")))
	if result.Documents != 1 || scalar(t, db, `SELECT count(*) FROM facts.documents`) != "1" {
		t.Errorf("result = %+v, want one document", result)
	}
}
