package sources

import (
	"time"

	"tenders/crawler"
)

// What Public Contracts Scotland and Sell2Wales share, being one platform: API
// at https://api.publiccontractsscotland.gov.uk/v1 and
// https://api.sell2wales.gov.wales/v1. Each has a budget of its own, as nothing
// is known of a common one.

// proactisPace is one request in two seconds.
func proactisPace() crawler.Pace {
	return crawler.Pace{
		Requests: 30, Per: time.Minute,
		Why: "no limit is published; each answer is computed from a month of notices, and a request every one to two seconds is what other clients send",
	}
}

// euTypes are the forms of the EU's journal, which both services number alike.
func euTypes() []crawler.NoticeType {
	return []crawler.NoticeType{
		{ID: "2", Name: "contract notice"}, {ID: "3", Name: "award"}, {ID: "1", Name: "prior information"},
		{ID: "4", Name: "utilities, prior information"}, {ID: "5", Name: "utilities, contract notice"},
		{ID: "6", Name: "utilities, award"}, {ID: "7", Name: "utilities, qualification system"},
		{ID: "12", Name: "design contest"}, {ID: "13", Name: "design contest, result"},
		{ID: "14", Name: "corrigendum"}, {ID: "15", Name: "voluntary ex ante transparency"}, {ID: "20", Name: "modification"},
		{ID: "21", Name: "social and special services"}, {ID: "22", Name: "social and special services, utilities"},
		{ID: "23", Name: "social and special services, concession"},
		{ID: "24", Name: "concession"}, {ID: "25", Name: "concession, award"},
	}
}
