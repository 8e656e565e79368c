package sourcestest

import (
	"fmt"
	"time"
)

// Burst returns n small releases published within one second, the way a
// platform lets go of a queue. Their numbers run on from first.
func Burst(n, first int, instant string) []Release {
	releases := make([]Release, n)
	for i := range releases {
		releases[i] = Minimal(first+i, instant)
	}
	return releases
}

// Sequence returns n small releases published step apart from an instant on.
// Their numbers run on from first. An instant that cannot be read gives
// releases that no window holds.
func Sequence(n, first int, instant string, step time.Duration) []Release {
	at, _ := parseTime(instant)
	releases := make([]Release, n)
	for i := range releases {
		releases[i] = Minimal(first+i, at.Add(time.Duration(i)*step).Format("2006-01-02T15:04:05"))
	}
	return releases
}

// Minimal returns a release of Find a Tender that says next to nothing: the
// tender notice of that number, in the year of its instant, under an OCID made
// from the number.
func Minimal(number int, instant string) Release {
	id := fmt.Sprintf("%06d-%.4s", number, instant)
	return Release{Instant: instant, ID: id, JSON: fmt.Appendf(nil,
		`{"ocid":"ocds-h6vhtk-%06x","id":%q,"tag":["tender"],"date":%q,"initiationType":"tender",`+
			`"tender":{"id":"T-%d","title":"Notice %d","legalBasis":{"id":"2023/54","scheme":"UKPGA"},`+
			`"documents":[{"id":%q,"documentType":"tenderNotice","noticeType":"UK4",`+
			`"url":"https://www.find-tender.service.gov.uk/Notice/%s"}]},"parties":[],"language":"en"}`,
		number, id, instant+"+01:00", number, number, id, id)}
}

// MinimalContractsFinder returns a release of Contracts Finder that says next
// to nothing.
func MinimalContractsFinder(number int, instant string) Release {
	guid := fmt.Sprintf("d0000000-0000-4000-8000-%012d", number)
	id := fmt.Sprintf("%s-%d", guid, number)
	return Release{Instant: instant, ID: id, JSON: fmt.Appendf(nil,
		`{"ocid":"ocds-b5fd17-%s","id":%q,"language":"en","date":%q,"tag":["tender"],"initiationType":"tender",`+
			`"tender":{"id":"T-%d","title":"Notice %d","status":"active"},"parties":[]}`,
		guid, id, instant+"+01:00", number, number)}
}
