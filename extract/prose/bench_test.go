package prose

import (
	"fmt"
	"strings"
	"testing"

	"tenders/extract/notice"
)

// article is a report of the usual length, with traps.
const article = `Haven University Hospitals NHS Trust has signed a ten-year agreement with Mirelake Health for an electronic patient record. The contract, which the board approved last week, is worth £48.6 million.

Mirelake was named preferred bidder in May after seeing off Orbistar and Tallis Systems. It replaces three older systems supplied by Gantry Computing, whose contract ends in October 2027.

The trust had budgeted £60m for the whole digital programme, of which the record is the largest piece. It expects the new system to release £4.2m a year in savings from its third year. Mirelake, a Leeds company with a turnover of £31m, will take on 14 staff.
`

func BenchmarkDeals(b *testing.B) {
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		Deals("", article)
	}
}

// A long text shows that nothing grows faster than the text.
func BenchmarkDealsLong(b *testing.B) {
	long := strings.Repeat(article, maxText/len(article))
	b.SetBytes(int64(len(long)))
	for b.Loop() {
		Deals("", long)
	}
}

// A text of many names, all of them in lists, does the same for parties.
func BenchmarkDealsNames(b *testing.B) {
	var text strings.Builder
	text.WriteString("Merrow Council has awarded a contract to Bram Ltd worth £2m over three years. The bids came from these firms, it said on Monday. ")
	for i := 0; text.Len() < maxText; i++ {
		fmt.Fprintf(&text, "%c%cley %c%cton Ltd, ", 'A'+i%26, 'a'+i/26%26, 'A'+i/676%26, 'a'+i/17576%26)
	}
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		Deals("", text.String())
	}
}

func BenchmarkTerms(b *testing.B) {
	words := "Provision of a managed print service for the Council. The contract will be for an initial period of 3 years with the option to extend for a further two 12 month periods. The total contract value is £412,000 excluding VAT."
	b.SetBytes(int64(len(words)))
	for b.Loop() {
		n := notice.Notice{Texts: []notice.Text{{Part: notice.PartDescription, Path: "/d", Words: words}}}
		Terms(&n)
	}
}
