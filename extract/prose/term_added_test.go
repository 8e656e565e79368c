package prose

import "testing"

// addedTold are lengths that the buyer may add without a word of options, behind a lead
// that tells of the deal.
var addedTold = map[string]string{
	"The contract is for two years and the trust may add one year.":                                     "24/12",
	"The contract is for two years, and the parties could add up to 18 months to it.":                   "24/18",
	"It runs for five years. The trust can keep the firm for two further years.":                        "60/24",
	"It runs for five years. Should all go well it might stay for one extra year.":                      "60/12",
	"The contract is for two years, and for two more years if users like it.":                           "24/24",
	"The contract is for four years. One further year is possible.":                                     "48/12",
	"It is worth £4m for the first three years, after which the trust may add two more.":                "36/24",
	"It is worth £4m for the first three years. The trust can then renew it for another two.":           "36/24",
	"The price is £2m to £3m for the first two years, with a further two possible.":                     "24/24",
	"It runs for three years with options to extend by one year and by a further one (3+1+1).":          "36/24",
	"It runs for four years with rights to extend for a total of up to two further years.":              "48/24",
	"Staff had three weeks to move. The contract is for four years and six months.":                     "54/0",
	"Over its term of two years and nine months the trust will pay £4m.":                                "33/0",
	"The trust paid £3m, of which £1m over the first two years went on laptops. It runs for six years.": "72/0",
}

// placesTold are lengths by where they stand and what they are said of.
var placesTold = map[string]string{
	"The term is 4 years, plus 1 + 1.":                                            "48/24",
	"There is provision for two annual renewals beyond the three-year base term.": "36/24",
	"There are two optional years on top of the three-year core.":                 "36/24",
	"A further two years are at the trust's discretion after the first three.":    "36/24",
	"It is guaranteed for four years, and both sides can agree on another two.":   "48/24",
	"The lamps are guaranteed for four years.":                                    "0/0",
	"The prices hold for six years.":                                              "0/0",
	"The price is £3m, without tax, for six years.":                               "72/0",
	"Its accounts show losses for two years.":                                     "0/0",
	"The machines are to last ten years.":                                         "0/0",
	"Last year the firm lost a four-year contract in Fell.":                       "0/0",
	"Fell Council has a similar six-year deal with Bolt Ltd.":                     "0/0",
	"A contract of between three and five years is foreseen.":                     "0/0",
}

func TestPlacedTime(t *testing.T) { checkTerms(t, lead, placesTold) }

func TestAddedTime(t *testing.T) { checkTerms(t, lead, addedTold) }

// pricedTold are lengths that stand with the price.
var pricedTold = map[string]string{
	"The work, which had been advertised last year, is to bring the firm £4m over four years.": "48/0",
	"The notice talks of £600,000 over three years.":                                           "36/0",
	"Replacing the old system first would cost £9m and take two years.":                        "0/0",
	"The work takes seven years and begins soon.":                                              "84/0",
	"The contract is for £4.1m and takes 18 months.":                                           "18/0",
	"It takes three years to train a nurse.":                                                   "0/0",
	"Tarn Health will design, install and run the software for eight years.":                   "96/0",
	"Tarn Health took two years to install the software elsewhere.":                            "0/0",
}

func TestPricedTime(t *testing.T) { checkTerms(t, lead, pricedTold) }

// keptTold are terms of deals that go on or are agreed anew.
var keptTold = map[string]string{
	"Wold Council has kept Acme Ltd on for another 18 months to run its switchboard.":                                             "18/0",
	"Wold Council has extended its contract with Acme Ltd, which had three years to run, by a year.":                              "12/0",
	"Wold Council will keep its call handling with Acme Ltd until 31 December 2026. The nine extra months come to £405,000.":      "9/0 e2026-12-31",
	"Wold Council has taken up the last 12-month option in its hosting contract with Acme Ltd.":                                   "12/0",
	"Wold Council has leased a scanner from Acme Ltd. The lease starts on 5 January 2026 and lasts 30 months.":                    "30/0 s2026-01-05",
	"Wold Council and Acme Ltd have renegotiated their parking contract. The new version covers six years.":                       "72/0",
	"Wold Council and Acme Ltd have renegotiated their parking contract. For the three years still to run the price will be £2m.": "36/0",
	"Wold Council has renegotiated its contract with Acme Ltd, which will end in March 2029, three years sooner than planned.":    "0/0 e2029-03",
}

// manyTold are terms in texts of several deals, or of one beside other bodies.
var manyTold = map[string]string{
	"Wold Police has bought a records system from Acme Ltd for six years at £7.4m, and Fell Police has bought it for four at £4.1m; both begin on 1 April 2027.":                          "72/0 s2027-04-01 | 48/0 s2027-04-01",
	"Acme plc has signed an agreement with the Vehicle Records Agency (the \"Agency\"). It has an initial term of four years and the Agency may prolong it twice, each time by one year.": "48/24",
}

func TestManyTimes(t *testing.T) { checkTerms(t, "", manyTold) }

func TestKeptTime(t *testing.T) { checkTerms(t, "", keptTold) }
