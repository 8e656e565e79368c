package sources

import (
	"time"

	"tenders/crawler"
)

// ted is the EU's journal, in which the UK's large contracts stood until the
// end of 2020. Reuse: https://ted.europa.eu/en/help/data-reuse
// Search: https://docs.ted.europa.eu/api/latest/search.html
func ted() crawler.Source {
	return crawler.Source{
		ID:      "ted",
		Name:    "TED, supplement to the Official Journal of the EU",
		Home:    "https://ted.europa.eu/",
		Licence: "free reuse (Commission decision 2011/833/EU), CC BY 4.0",
		Terms:   "https://ted.europa.eu/en/legal-notice",
		Hosts:   []string{"ted.europa.eu", "api.ted.europa.eu"},
		Base:    "https://ted.europa.eu",
		Family:  "ted",
		Pace: crawler.Pace{
			Requests: 60, Per: time.Minute,
			Why: "allowed are 700 requests a minute, of them 600 notices in six minutes, and three packages at once; this is one at a time, at 60% of the narrower limit",
		},
		// An issue is complete by half past nine, Luxembourg time; what replaces
		// it has come within a day.
		Overlap: 48 * time.Hour,
		First:   "2011-01-04", // older issues hold text, not XML
		ByPackage: &crawler.ByPackage{
			Daily:   "/packages/daily/{year}{issue}",
			Monthly: "/packages/monthly/{year}-{month}",
			// By the fifth working day, which is at most the ninth of a month.
			Ready: 9 * 24 * time.Hour,
			// The longest time without an issue is from before Christmas until
			// after New Year.
			Patience: 12 * 24 * time.Hour,
			Search: &crawler.Search{
				Base: "https://api.ted.europa.eu", Path: "/v3/notices/search",
				Notice:  "/en/notice/{id}/xml",
				Country: "GBR",
				Limit:   250,          // the API's greatest limit
				First:   "2016-07-01", // its index reaches no further back
				Why:     "a day of all Europe has some 3,700 notices, of the UK's 200 in 2019 and a few since 2021",
			},
			Why: "packages are the only way to notices from before July 2016, and hold all countries",
		},
		Notes: []string{
			"crawl and nightly ask for the UK's notices only: from July 2016 on by search, one by one; before that, in packages of all countries, for whole months where these are over.",
			"With --packages all countries are asked for, by packages, at any time: some 12 MB a day, 250 MB a month.",
			"A package's number does not tell its day; the first crawl of a year may fetch one package in vain to find out.",
			"A firewall answers 202 and nothing to programs that do not name themselves: give --contact.",
		},
	}
}
