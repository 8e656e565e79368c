package sources

import (
	"time"

	"tenders/crawler"
)

// contractsFinder is the older service for England: 2015 to February 2025, and
// below-threshold notices since.
// API: https://www.contractsfinder.service.gov.uk/apidocumentation
func contractsFinder() crawler.Source {
	return crawler.Source{
		ID:      "contracts-finder",
		Name:    "Contracts Finder",
		Home:    "https://www.contractsfinder.service.gov.uk/Search",
		Licence: "Open Government Licence v3.0", // each package's license field; sole traders' personal data is outside it
		Terms:   "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
		Hosts:   []string{"www.contractsfinder.service.gov.uk"},
		Base:    "https://www.contractsfinder.service.gov.uk",
		Family:  cabinetOffice,
		Pace:    cabinetOfficePace(),
		// Edits come up again under their new date; polling from a day back is
		// what finds those of the night.
		Overlap: 24 * time.Hour,
		First:   "2015-02-01", // older notices are in an archive of data.gov.uk
		ByWindow: &crawler.ByWindow{
			Path: "/Published/Notices/OCDS/Search",
			From: "publishedFrom", To: "publishedTo", Limit: "limit",
			Max: 100, // the API's greatest limit
			// Until October 2022 the packages stood in an array "results".
			Rows: []string{"releases", "results"},
			// 137 releases on a day of September 2026, some hundreds before 2025:
			// a day is one to seven requests.
			Step:    24 * time.Hour,
			Process: "/Published/OCDS/Record/{ocid}",
			// Its volume has been falling since February 2025, so a silent day
			// will come and mean nothing.
			NeverSilent: false,
			Why:         "its cursor is built as Find a Tender's, which loses rows, so windows are halved until an answer holds fewer than 100 rows",
		},
		Notes: []string{
			"publishedFrom and publishedTo act on the latest edit and on the first publication in the present stage.",
			"The number in a release id is given to the draft, so it is no sequence to check for gaps.",
			"Without publishedFrom only some recent months are answered; it is always sent.",
			"The parameter stages is never sent, so that no stage can be left out by mistake.",
		},
	}
}
