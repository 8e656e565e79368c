package sources

import (
	"time"

	"tenders/crawler"
)

// publicContractsScotland is Scotland's own service. What is above the
// thresholds is on Find a Tender, too; what is below is only here.
// API: https://api.publiccontractsscotland.gov.uk/v1
func publicContractsScotland() crawler.Source {
	return crawler.Source{
		ID:      "public-contracts-scotland",
		Name:    "Public Contracts Scotland",
		Home:    "https://www.publiccontractsscotland.gov.uk/",
		Licence: "Open Government Licence v3.0", // each package's license field
		Terms:   "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
		Hosts:   []string{"api.publiccontractsscotland.gov.uk"},
		Base:    "https://api.publiccontractsscotland.gov.uk",
		Family:  "public-contracts-scotland",
		Pace:    proactisPace(),
		// Its database fails now and then (500), and answers the next moment.
		Tries: 4,
		// Months are asked again as a whole; see Months below.
		Overlap: 24 * time.Hour,
		First:   "2019-01-01", // the API holds nothing older
		ByMonth: &crawler.ByMonth{
			Path: "/v1/Notices?dateFrom={month}&noticeType={type}&outputType=0",
			Types: append(euTypes(),
				crawler.NoticeType{ID: "101", Name: "site, prior information"}, crawler.NoticeType{ID: "102", Name: "site, contract notice"},
				crawler.NoticeType{ID: "103", Name: "site, award"}, crawler.NoticeType{ID: "104", Name: "quick quote, award"},
			),
			Rows: []string{"releases"},
			// Notices are filed under their own date, and some come weeks later.
			Months:      2,
			MaxFailures: 5, // more is an outage: single failures come one at a time
			NeverSilent: true,
			Why:         "the API takes a month and a type of notices, and nothing narrower; it has no pages",
		},
		Notes: []string{
			"Types 101 to 104 are below the thresholds, and on no other portal.",
			"The server leaves a certificate out of its chain; it is fetched from where the server's certificate says it lies, and verified.",
			"A month and type without notices is a package without a list of releases.",
		},
	}
}
