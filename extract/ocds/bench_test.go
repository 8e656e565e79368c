package ocds

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"tenders/extract/notice"
)

// manyReleases makes a package of releases of some 10 kB, as Find a Tender
// publishes them: prose for the most part, and about 25 facts.
func manyReleases(n int) []byte {
	var b bytes.Buffer
	b.WriteString(`{"uri":"https://example.test","version":"1.1","publisher":{"name":"Example Office"},"releases":[`)
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(oneRelease(i))
	}
	b.WriteString(`]}`)
	return b.Bytes()
}

func oneRelease(i int) string {
	words := strings.Repeat("The authority needs a supplier of software and of its support, at \\u00a3"+fmt.Sprint(1000+i)+" a month, in 12 wards. ", 12)
	var lots, items strings.Builder
	for l := range 3 {
		if l > 0 {
			lots.WriteByte(',')
			items.WriteByte(',')
		}
		fmt.Fprintf(&lots, `{"id":"%d","title":"Lot %d","description":"%s","status":"active","value":{"amount":%d.5,"currency":"GBP"},"contractPeriod":{"startDate":"2026-04-01T00:00:00+01:00","endDate":"2029-03-31T23:59:59+01:00"},"hasRenewal":true,"renewal":{"description":"Two more years."},"awardCriteria":{"criteria":[{"name":"Quality","description":"60","type":"quality"},{"name":"Price","description":"40","type":"price"}]},"submissionTerms":{"variantPolicy":"notAllowed"},"hasOptions":false}`, l, l, words, 100000+i+l)
		fmt.Fprintf(&items, `{"id":"%d","additionalClassifications":[{"scheme":"CPV","id":"48000000","description":"Software"},{"scheme":"CPV","id":"72000000","description":"IT services"}],"deliveryAddresses":[{"region":"UKE11"}],"relatedLot":"%d"}`, l, l)
	}
	return fmt.Sprintf(`{"ocid":"ocds-h6vhtk-%06x","id":"%06d-2026","tag":["award","contract"],"date":"2026-03-02T09:00:00Z","initiationType":"tender","description":"%s","language":"en","parties":[{"name":"Wold Valley NHS Trust","id":"GB-FTS-1","identifier":{"legalName":"Wold Valley NHS Trust","scheme":"GB-NHS","id":"RZZ"},"address":{"streetAddress":"1 Invented Way","locality":"Wold","postalCode":"WV1 1AA","countryName":"United Kingdom","region":"UKE11"},"contactPoint":{"email":"x@wold.example"},"roles":["buyer"],"details":{"url":"https://wold.example"}},{"name":"Quillmere Systems Ltd","id":"GB-FTS-2","identifier":{"scheme":"GB-COH","id":"09999901"},"address":{"postalCode":"LD2 2BB","country":"GB","region":"UKE42"},"roles":["supplier"],"details":{"scale":"sme"}}],"buyer":{"id":"GB-FTS-1","name":"Wold Valley NHS Trust"},"tender":{"id":"R%d","legalBasis":{"id":"32014L0024","scheme":"CELEX"},"title":"Ward software %d","status":"complete","classification":{"scheme":"CPV","id":"48000000"},"mainProcurementCategory":"services","description":"%s","value":{"amount":%d,"currency":"GBP"},"lots":[%s],"items":[%s],"procurementMethod":"open","procurementMethodDetails":"Open procedure"},"awards":[{"id":"%d-1","relatedLots":["1"],"status":"active","suppliers":[{"id":"GB-FTS-2","name":"Quillmere Systems Ltd"}]}],"contracts":[{"id":"%d-1","awardID":"%d-1","status":"active","value":{"amount":%d,"currency":"GBP"},"dateSigned":"2026-02-01T00:00:00Z"}],"bids":{"statistics":[{"id":"1","measure":"bids","value":4,"relatedLots":["1"]}]}}`,
		i, i, words, i, i, words, 300000+i, lots.String(), items.String(), i, i, i, 290000+i)
}

func BenchmarkParse(b *testing.B) {
	for _, n := range []int{1, 100, 4000} {
		doc := manyReleases(n)
		b.Run(fmt.Sprintf("releases=%d", n), func(b *testing.B) {
			b.SetBytes(int64(len(doc)))
			b.ReportAllocs()
			for b.Loop() {
				got := 0
				for _, err := range Parse(bytes.NewReader(doc), notice.Origin{Source: "find-a-tender"}) {
					if err != nil {
						b.Fatal(err)
					}
					got++
				}
				if got != n {
					b.Fatalf("%d notices of %d", got, n)
				}
			}
		})
	}
}
