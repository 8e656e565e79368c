package sources

import (
	"time"

	"tenders/crawler"
)

// sell2wales is the Welsh service, on the platform of the Scottish one. Its
// API has been ill for most of 2026.
// API: https://api.sell2wales.gov.wales/v1
func sell2wales() crawler.Source {
	return crawler.Source{
		ID:      "sell2wales",
		Name:    "Sell2Wales",
		Home:    "https://www.sell2wales.gov.wales/",
		Licence: "Open Government Licence v3.0", // each package's license field
		Terms:   "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
		Hosts:   []string{"api.sell2wales.gov.wales"},
		Base:    "https://api.sell2wales.gov.wales",
		Family:  "sell2wales",
		Pace:    proactisPace(),
		// What fails there with 500 fails again: its database cannot convert its
		// own data. One more try is for the rest.
		Tries:   2,
		Overlap: 24 * time.Hour,
		First:   "2019-01-01", // as its sister's; nobody has confirmed an older month
		Optional: "its API answers some types of notices with 500 whatever is asked, and was down for weeks in 2026; " +
			"what is above the thresholds is on Find a Tender",
		ByMonth: &crawler.ByMonth{
			// Locale 2057 is English, and documented; 0 was seen to answer with
			// nothing at all.
			Path: "/v1/Notices?dateFrom={month}&noticeType={type}&outputType=0&locale=2057",
			Types: append(euTypes(),
				crawler.NoticeType{ID: "51", Name: "site, invitation to tender"}, crawler.NoticeType{ID: "52", Name: "site, prior information"},
				crawler.NoticeType{ID: "53", Name: "site, award"}, crawler.NoticeType{ID: "54", Name: "subcontract, before award"},
				crawler.NoticeType{ID: "55", Name: "subcontract, after award"}, crawler.NoticeType{ID: "56", Name: "subcontract, award"},
			),
			Rows:   []string{"releases"},
			Months: 2,
			// Types 1, 3, 4, 7, 24 and 51 to 53 were seen to fail always, at most
			// three of them side by side in the order asked.
			MaxFailures: 6,
			NeverSilent: true,
			Why:         "the API takes a month and a type of notices, and nothing narrower; it has no pages",
		},
		Notes: []string{
			"Types 51 to 56 are below the thresholds, and on no other portal.",
			"The server leaves a certificate out of its chain; it is fetched from where the server's certificate says it lies, and verified. In June 2026 the certificate itself had expired, which no client should pass over.",
			"It refuses some user agents with 403.",
		},
	}
}
