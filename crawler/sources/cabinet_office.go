package sources

import (
	"time"

	"tenders/crawler"
)

// cabinetOffice is the family of the services behind one firewall: Find a
// Tender and Contracts Finder count requests of one address together.
const cabinetOffice = "cabinet-office"

// cabinetOfficePace is 10 requests in 120 seconds: 12 s apart.
func cabinetOfficePace() crawler.Pace {
	return crawler.Pace{
		Requests: 10, Per: 120 * time.Second,
		// Contracts Finder's API documentation: on a 403 wait five minutes.
		WaitOn403: 5 * time.Minute,
		Why: "the firewall allows 12 requests in 120 s from one address, counted together for Find a Tender and Contracts Finder " +
			"(github.com/cabinetoffice/GCGS-Central-Digital-Platform, terragrunt/modules/core-networking); " +
			"clients were refused at 11 s between requests, and not at 15 s",
	}
}
