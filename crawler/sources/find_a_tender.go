package sources

import (
	"time"

	"tenders/crawler"
)

// findATender is the UK's own service since it left the EU's: all notices above
// the thresholds since 2021, and nearly all others in England since February
// 2025. API: https://www.find-tender.service.gov.uk/apidocumentation
func findATender() crawler.Source {
	return crawler.Source{
		ID:      "find-a-tender",
		Name:    "Find a Tender",
		Home:    "https://www.find-tender.service.gov.uk/",
		Licence: "Open Government Licence v3.0", // each package's license field; personal data is outside it
		Terms:   "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
		Hosts:   []string{"www.find-tender.service.gov.uk"},
		Base:    "https://www.find-tender.service.gov.uk",
		Family:  cabinetOffice,
		Pace:    cabinetOfficePace(),
		// A notice has been seen to appear in a window already asked; two hours
		// is what the other client that measured this polls again.
		Overlap: 2 * time.Hour,
		First:   "2021-01-02", // the service opened on 1 January 2021
		ByWindow: &crawler.ByWindow{
			Path: "/api/1.0/ocdsReleasePackages",
			From: "updatedFrom", To: "updatedTo", Limit: "limit",
			Max:  100, // the API's greatest limit
			Rows: []string{"releases"},
			// kingfisher-collect went from a day to a quarter of a day, as longer
			// windows do not return everything (its issue 1203). A working day
			// has 370 to 470 releases, of 10 to 20 kB each.
			Step: 6 * time.Hour,
			// A release package with all releases of the process. The record
			// package of the same process is often empty or missing.
			Process:     "/api/1.0/ocdsReleasePackages/{ocid}",
			NeverSilent: true,
			Why:         "a walk by cursor loses notices in silence (4% of all, by one count), so windows are halved until an answer holds fewer than 100 rows",
		},
		Sequence: &crawler.Sequence{
			Path: "/api/1.0/ocdsReleasePackages/{id}",
			Why:  "notice numbers are one sequence a calendar year; 404 is a number never used",
		},
		Notes: []string{
			"The filter works on an instant of publication that notices do not show, read as UK local time.",
			"The parameter stages is never sent: it does not filter by tag, and loses notices.",
			"HTML pages are not crawled: the service blocks programs there, and asks them to use the API.",
			"For years of history, import the monthly files of data.gov.uk rather than crawling them.",
		},
	}
}
