package store

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tenders/extract/notice"
)

// hexDigest is a SHA-256 as documents and versions have them.
func hexDigest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

// sampleDocument is the n-th invented document, fetched n minutes into 2026.
func sampleDocument(n int) Document {
	return Document{
		Digest: hexDigest(fmt.Sprint("document ", n)), Source: "find-a-tender", URL: fmt.Sprintf("https://publisher.example/page/%d", n),
		Fetched: time.Date(2026, 1, 1, 0, n, 0, 0, time.UTC), Status: 200, ContentType: "application/json", Bytes: 10_000,
		File: "2026.warc.gz", Offset: int64(n) * 10_000, Window: "2026-01-01T00:00:00/2026-01-02T00:00:00",
	}
}

// sampleNotice is the n-th invented notice, with the 25 rows of facts that a
// real award notice has.
func sampleNotice(n int, at string) notice.Notice {
	id := fmt.Sprintf("%06d-2026", n)
	day := notice.Date(time.Date(2020, 1, 1+n%2000, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
	value := func(kind notice.ValueKind, at string) notice.Value {
		amount := fmt.Sprintf("%d.%02d", 1000+n*7, n%100)
		return notice.Value{Kind: kind, Amount: amount, Currency: "GBP", Tax: notice.Net, State: notice.Stated, Per: notice.Total,
			Path: at + "/value/amount", Raw: amount, Rule: "ocds-value", Confidence: 1}
	}
	period := func(at string) *notice.Period {
		return &notice.Period{Start: day, End: "2029-03-31", Basis: notice.BasisStated, Path: at + "/contractPeriod", Raw: `{"startDate":"` + string(day) + `"}`}
	}
	party := func(role notice.Role, i int) notice.Party {
		return notice.Party{Name: fmt.Sprintf("Body %d of Example Shire", (n+i)%5000), Role: role, Country: "GB", Region: "UKC11", Postcode: "AB1 2CD",
			IDs: []notice.ID{{Scheme: "GB-COH", ID: fmt.Sprintf("%08d", n%5000)}, {Scheme: "GB-PPON", ID: fmt.Sprintf("PABC-%04d", n%5000)}}, Path: at + "/parties/0/name"}
	}
	result := notice.Notice{
		ID: notice.MakeID("find-a-tender", id), Source: "find-a-tender", PublisherID: id, Version: hexDigest(id), Format: notice.OCDS,
		ProcessID: "ocds-h6vhtk-" + id, Kind: notice.AwardNotice, Form: "UK6", Regime: notice.PA2023, Language: "en",
		Title: "Supply of example systems to Example Shire, number " + id, Description: strings.Repeat("Words about what is bought and for whom. ", 12),
		Published: day, PublishedAt: string(day) + "T09:30:00Z", TitlePath: at + "/tender/title", DescriptionPath: at + "/tender/description", PublishedPath: at + "/date",
		Buyers:    []notice.Party{party(notice.RoleBuyer, 0)},
		Procedure: &notice.Procedure{Method: "open", Details: "Open procedure", Path: at + "/tender/procurementMethod"},
		Values:    []notice.Value{value(notice.Estimated, at+"/tender")},
		Links:     []notice.Link{{Rel: notice.RelSource, URL: "https://publisher.example/Notice/" + id, Path: at + "/tender/documents/0/url"}},
		Origin:    notice.Origin{FormatVersion: "ocds/1", Path: at},
	}
	for i, code := range []string{"72000000", "48000000", "72200000", "UKC11"} {
		result.Codes = append(result.Codes, notice.Code{Scheme: "CPV", Code: code, Main: i == 0, Path: fmt.Sprintf("%s/tender/items/%d/classification/id", at, i)})
	}
	for i := range 2 {
		lot, award := fmt.Sprintf("%s/tender/lots/%d", at, i), fmt.Sprintf("%s/awards/%d", at, i)
		result.Lots = append(result.Lots, notice.Lot{ID: fmt.Sprint(i + 1), Title: "Lot for example systems", Status: "complete", Path: lot, Values: []notice.Value{value(notice.Estimated, lot)}, Period: period(lot)})
		result.Awards = append(result.Awards, notice.Award{ID: id + "-" + fmt.Sprint(i), Key: award, Lots: []string{fmt.Sprint(i + 1)}, Status: "active", Date: day, DatePath: award + "/date",
			Suppliers: []notice.Party{party(notice.RoleSupplier, i)}, Values: []notice.Value{value(notice.Awarded, award)}})
		key := fmt.Sprintf("%s/contracts/%d", at, i)
		result.Contracts = append(result.Contracts, notice.Contract{ID: id + "-" + fmt.Sprint(i), Key: key, Award: award, Signed: day, SignedPath: key + "/dateSigned", Status: "active",
			Values: []notice.Value{value(notice.Awarded, key)}})
	}
	result.Problems = []notice.Problem{{Path: at + "/tender/novelty", Rule: "drift", Message: "tender/novelty"}}
	return result
}

// samplePage is an extraction of a document that holds these notices.
func samplePage(d Document, version string, notices ...notice.Notice) Extraction {
	return Extraction{Document: d, Version: version, Notices: func(yield func(notice.Notice, error) bool) {
		for i := range notices {
			notices[i].Origin.FormatVersion = version
			if !yield(notices[i], nil) {
				return
			}
		}
	}}
}

// samplePages are documents of size notices each, from numbers on without end.
func samplePages(documents, size int) iter.Seq[Extraction] {
	return func(yield func(Extraction) bool) {
		for d := range documents {
			notices := make([]notice.Notice, size)
			for i := range notices {
				notices[i] = sampleNotice(d*size+i, fmt.Sprintf("/releases/%d", i))
			}
			if !yield(samplePage(sampleDocument(d), "ocds/1", notices...)) {
				return
			}
		}
	}
}

// load loads extractions and fails the test on an error.
func load(t testing.TB, db *DB, o LoadOptions, extractions ...Extraction) LoadResult {
	t.Helper()
	result, err := db.Load(t.Context(), slices.Values(extractions), o)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// dump is all facts as text, ordered, so that two databases can be compared.
func dump(t testing.TB, db *DB) string {
	t.Helper()
	tables, err := db.Query(t.Context(), `SELECT table_name FROM duckdb_tables() WHERE schema_name = 'facts' ORDER BY ALL`)
	if err != nil {
		t.Fatal(err)
	}
	names, err := tables.Table()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, name := range names.Rows {
		rows, err := db.Query(t.Context(), `FROM facts."`+name[0].(string)+`" ORDER BY ALL`)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "# %v\n", name[0])
		for row, err := range rows.All() {
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintln(&b, row...)
		}
	}
	return b.String()
}

// diffLines is what differs between two dumps, or "".
func diffLines(want, got string) string {
	if want == got {
		return ""
	}
	return cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n"))
}
