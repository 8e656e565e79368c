package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tenders/crawler/archive"
)

// release is a notice of some 10 kB and about 25 facts, as Find a Tender
// publishes them: prose for the most part. Each has its own process, buyer of
// 200 and supplier of 2,000.
func release(i int) string {
	words := strings.Repeat(fmt.Sprintf("The authority needs a supplier of software and of its support in %d wards. ", 10+i%90), 28)
	lot := func(l int) string {
		return fmt.Sprintf(`{"id":"%d","title":"Lot %d","description":"%s","status":"active","value":{"amount":%d.5,"currency":"GBP"},"contractPeriod":{"startDate":"2026-04-01T00:00:00+01:00","endDate":"2029-03-31T23:59:59+01:00"},"hasRenewal":true,"renewal":{"description":"Two more years."}}`,
			l, l, words, 100000+i+l)
	}
	item := func(l int) string {
		return fmt.Sprintf(`{"id":"%d","additionalClassifications":[{"scheme":"CPV","id":"48000000"},{"scheme":"CPV","id":"72000000"}],"deliveryAddresses":[{"region":"UKE11"}],"relatedLot":"%d"}`, l, l)
	}
	return fmt.Sprintf(`{"ocid":"ocds-h6vhtk-%06x","id":"%06d-2026","tag":["award","contract"],"date":"2026-03-%02dT09:00:00Z","initiationType":"tender","language":"en","parties":[`+
		`{"name":"Wold %d NHS Trust","id":"b","identifier":{"scheme":"GB-NHS","id":"Q%03d"},"address":{"postalCode":"WV1 1AA","region":"UKE11"},"roles":["buyer"]},`+
		`{"name":"Quillmere Systems %d Ltd","id":"s","identifier":{"scheme":"GB-COH","id":"%08d"},"address":{"postalCode":"LD2 2BB","region":"UKE42"},"roles":["supplier"],"details":{"scale":"sme"}}],`+
		`"buyer":{"id":"b","name":"Wold %d NHS Trust"},"tender":{"id":"R%d","legalBasis":{"id":"32014L0024","scheme":"CELEX"},"title":"Ward software %d","status":"complete","classification":{"scheme":"CPV","id":"48000000"},"description":"%s","value":{"amount":%d,"currency":"GBP"},"lots":[%s,%s,%s],"items":[%s,%s,%s],"procurementMethod":"open","procurementMethodDetails":"Open procedure"},`+
		`"awards":[{"id":"%d-1","relatedLots":["1"],"status":"active","suppliers":[{"id":"s","name":"Quillmere Systems %d Ltd"}]}],`+
		`"contracts":[{"id":"%d-1","awardID":"%d-1","status":"active","value":{"amount":%d,"currency":"GBP"},"period":{"startDate":"2026-04-01T00:00:00+01:00","endDate":"2029-03-31T23:59:59+01:00"},"dateSigned":"2026-02-01T00:00:00Z"}]}`,
		i, i, 1+i%28, i%200, i%200, i%2000, 99100000+i%2000, i%200, i, i, words, 300000+i, lot(0), lot(1), lot(2), item(0), item(1), item(2), i, i%2000, i, i, 290000+i)
}

// archiveOf makes a data folder whose archive holds n releases in packages of
// 100, and returns it with the bytes in them.
func archiveOf(b *testing.B, n int) (data string, size int64) {
	b.Helper()
	data = b.TempDir()
	arch, err := archive.Open(filepath.Join(data, "archive"))
	if err != nil {
		b.Fatal(err)
	}
	for first := 0; first < n; first += 100 {
		var body bytes.Buffer
		body.WriteString(`{"version":"1.1","releases":[`)
		for i := first; i < min(first+100, n); i++ {
			if i > first {
				body.WriteByte(',')
			}
			body.WriteString(release(i))
		}
		body.WriteString(`]}`)
		size += int64(body.Len())
		if _, err := arch.Append(archive.Entry{
			URL: fmt.Sprintf("file:///package-%06d.json", first), Source: "find-a-tender",
			Time: time.Date(2026, 4, 1, 0, 0, first/100, 0, time.UTC), Body: &body,
		}); err != nil {
			b.Fatal(err)
		}
	}
	if err := arch.Close(); err != nil {
		b.Fatal(err)
	}
	return data, size
}

func quiet(data string) *app {
	var sink bytes.Buffer
	return newApp(context.Background(), &global{Data: data}, nil, &sink, &sink)
}

// BenchmarkExtract reads an archive into facts and models: the goal is 10,000
// releases a second. It reports how many it read, and the rows each gave.
func BenchmarkExtract(b *testing.B) {
	const n = 20_000
	data, size := archiveOf(b, n)
	b.SetBytes(size)
	for b.Loop() {
		if err := os.RemoveAll(filepath.Join(data, "tenders.duckdb")); err != nil {
			b.Fatal(err)
		}
		loaded, err := quiet(data).extract(false)
		if err != nil || loaded.New != n {
			b.Fatalf("%+v, %v", loaded, err)
		}
		b.ReportMetric(float64(loaded.Rows)/n, "rows/release")
	}
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "releases/s")
}

// BenchmarkExtractAgain extracts an unchanged archive of 100,000 releases: the
// goal is 2 s.
func BenchmarkExtractAgain(b *testing.B) {
	data, _ := archiveOf(b, 100_000)
	if _, err := quiet(data).extract(false); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		loaded, err := quiet(data).extract(false)
		if err != nil || loaded.Documents != 0 {
			b.Fatalf("%+v, %v", loaded, err)
		}
	}
}
