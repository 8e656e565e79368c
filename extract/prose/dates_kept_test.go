package prose

import "testing"

// standingTold are dates of deals that are changed or kept on.
var standingTold = map[string]string{
	"Wold Council has widened its contract with Acme Ltd. Its end date stays as it was, 31 March 2028.":                                    "0/0 e2028-03-31",
	"Wold Council has widened its contract with Acme Ltd. The completion date is not altered and remains 30 June 2028.":                    "0/0 e2028-06-30",
	"Wold Council has varied its contract with Acme Ltd. Nothing else changes and it will still expire on 31 March 2027.":                  "0/0 e2027-03-31",
	"Wold Council and Acme Ltd have renegotiated their parking contract: the firm will now get £5m to September 2028 instead of £7m.":      "0/0 e2028-09",
	"Wold Council has extended its contract with Acme Ltd for another two years. The first term, which ends in March 2027, cost £1m.":      "24/0",
	"Wold Council has extended its contract with Acme Ltd, to keep its old telephone exchange alive until 30 June 2027.":                   "0/0 e2027-06-30",
	"Wold Council has renegotiated its contract with Acme Ltd. From May it will also have to show its rounds on a public map. It pays £2m": "0/0",
}

func TestStandingDates(t *testing.T) { checkTerms(t, "", standingTold) }

// otherTimes are dates beside a deal that are not its own, and first days told roundly.
var otherTimes = map[string]string{
	"Other suppliers have until 13 February to make representations.":               "0/0",
	"Bidders were given until Friday 13 June to ask questions.":                     "0/0",
	"It is part of the trust's digital strategy for 2026–2030.":                     "0/0",
	"The tablets are to be handed out from September.":                              "0/0",
	"The scanners date from 2008.":                                                  "0/0",
	"The trust will close one ward, Elm, until 2028.":                               "0/0",
	"The agreement now in force, let in 2023, lapses on 31 January 2026.":           "0/0",
	"The first task force would meet in February 2027.":                             "0/0",
	"At present each ward has its own. Both arrangements run out on 31 March 2026.": "0/0",
	"Residents can comment until 4 May 2026.":                                       "0/0",
	"The depot will be closed from 4 May 2026.":                                     "0/0",
	"New charges apply from 1 April 2026.":                                          "0/0",
	"Council tax goes up from 1 April 2026.":                                        "0/0",
	"Bids close on 3 June and work is due to begin on 1 September 2026.":            "0/0 s2026-09-01",
	"The trust wants the new service up and running by 1 April 2027.":               "0/0 s2027-04-01",
	"It runs from April 2027 to March 2032.":                                        "60/0 s2027-04 e2032-03",
	"It runs from April 2027 until April 2030.":                                     "36/0 s2027-04 e2030-04",
	"It starts in September. The software will be used from 1 September 2026.":      "0/0 s2026-09-01",
	"Bids were invited ahead of a new contract start date on 1 April 2026.":         "0/0 s2026-04-01",
}

func TestOtherTimes(t *testing.T) { checkTerms(t, lead, otherTimes) }

// newcomersTold are first days of somebody not yet chosen.
var newcomersTold = map[string]string{
	"Wold Council has invited tenders for catering. It hopes to have a new caterer in its kitchens on 1 June 2026.":          "0/0 s2026-06-01",
	"Wold Council has invited tenders for catering. It hopes to have chosen a caterer by 1 June 2026.":                       "0/0",
	"Wold Council has invited tenders for its cafés. Bids must be in by 12 May, and the winner should open in January 2027.": "0/0 s2027-01",
	"Wold Council has invited tenders for its cafés. The successful bidder will start on 1 June 2026.":                       "0/0 s2026-06-01",
	"Wold Council has invited tenders for its cafés. The winner of last year's prize will be told in January 2027.":          "0/0",
}

func TestNewcomers(t *testing.T) { checkTerms(t, "", newcomersTold) }

// A portal through which bids go is that of the notice; one where nothing is to appear,
// or only later, is not.
func TestPortals(t *testing.T) {
	for text, want := range map[string]string{
		"Wold Council invites tenders for cleaning. Tenders are to be returned through Find a Tender by 2 April.":                           "Find a Tender",
		"Wold Council invites tenders for cleaning. One firm will be taken on; replies are due soon and the notice is on Contracts Finder.": "Contracts Finder",
		"Wold Council invites tenders for cleaning. Bids must be lodged via Sell2Wales.":                                                    "Sell2Wales",
		"Wold Council plans to buy cleaning. A notice will be published on Find a Tender in May.":                                           "",
		"Wold Council has set up a framework for cleaning with Acme Ltd. Orders will not be advertised in the OJEU.":                        "",
	} {
		deals := Deals("", text)
		if len(deals) != 1 || deals[0].Notice != want {
			t.Errorf("%q: got %d deals, %+v, want %q", text, len(deals), deals, want)
		}
	}
}
