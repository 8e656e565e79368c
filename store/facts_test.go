package store

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFacts(t *testing.T) {
	db := newDB(t)
	load(t, db, LoadOptions{}, samplePage(sampleDocument(2), "v", sampleNotice(3, "/1")), samplePage(sampleDocument(1), "v", sampleNotice(1, "/0"), sampleNotice(2, "/1")))
	var documents []string
	fields := map[string]int{}
	var amounts []Fact
	for f, err := range db.Facts(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Contains(documents, f.Document) {
			documents = append(documents, f.Document)
		}
		if documents[len(documents)-1] != f.Document {
			t.Fatalf("document %s is told twice", f.Document)
		}
		fields[f.Field]++
		if f.Field == "values.amount" && f.NoticeID == "find-a-tender:000003-2026" {
			amounts = append(amounts, f)
		}
		if f.Path == "" {
			t.Errorf("%+v has no path", f)
		}
	}
	want := map[string]int{
		"notices": 3, "notices.title": 3, "notices.description": 3, "notices.published": 3, "notices.procedure_method": 3,
		"values.amount": 21, "periods": 6, "parties.name": 9, "codes.code": 12, "lots": 6, "links": 3,
		"awards": 6, "awards.date": 6, "contracts": 6, "contracts.signed": 6,
	}
	if diff := cmp.Diff(want, fields); diff != "" {
		t.Errorf("facts by field (-want +got):\n%s", diff)
	}
	wantFirst := Fact{Document: sampleDocument(2).Digest, NoticeID: "find-a-tender:000003-2026", Place: "/1", Field: "values.amount", Path: "/1/awards/0/value/amount", Raw: "1021.03", Match: MatchExact}
	if len(amounts) != 7 || amounts[0] != wantFirst {
		t.Errorf("amounts = %+v, want 7, the first %+v", amounts, wantFirst)
	}
	for range db.Facts(t.Context()) {
		break // stopping early gives the connection back
	}
	if inUse := db.sql.Stats().InUse; inUse != 0 {
		t.Errorf("%d connections are still in use", inUse)
	}
}
