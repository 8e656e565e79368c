package world

// Facts is what follows from the world, calculated by hand. Amounts are
// decimal strings.
type Facts struct {
	// AsOf are the days between which the states of opportunities hold.
	AsOf Span `json:"as_of"`
	// Notices is the number of notices of each source.
	Notices map[string]int `json:"notices"`
	// NeverPublished are the gaps in the sequence of numbers, Unlisted the
	// numbers that only a request by number finds.
	NeverPublished []string `json:"never_published"`
	Unlisted       []string `json:"unlisted"`
	// NHSIT are the sums over contracts with an NHS buyer and an IT subject,
	// All those over every contract.
	NHSIT Sums `json:"nhs_it"`
	All   Sums `json:"all"`
	// NeverInATable are pieces of personal data that the world holds and no
	// table may.
	NeverInATable []string      `json:"never_in_a_table"`
	Contracts     []Contract    `json:"contracts"`
	Opportunities []Opportunity `json:"opportunities"`
	// Articles are the deals that the news site tells of.
	Articles []Article `json:"articles"`
}

// Article is one deal of an article: what the table articles should hold.
type Article struct {
	Title           string   `json:"title"`
	Status          string   `json:"status"`
	Buyers          []string `json:"buyers"`
	Suppliers       []string `json:"suppliers"`
	Value           string   `json:"value"`
	Min             string   `json:"min"`
	Max             string   `json:"max"`
	Kind            string   `json:"kind"`
	Scope           string   `json:"scope"`
	Months          int      `json:"months"`
	ExtensionMonths int      `json:"extension_months"`
	Start           string   `json:"start"`
	End             string   `json:"end"`
	CallOff         bool     `json:"call_off"`
	// Contract is the title of the contract that a notice tells of, if one does.
	Contract string `json:"contract"`
	Note     string `json:"note"`
}

// Span is a stretch of days, both included.
type Span struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// Sums are the figures of one lens.
type Sums struct {
	// Counted is the number of contracts that count toward spending, and
	// CountedGBP their sum.
	Counted    int    `json:"counted"`
	CountedGBP string `json:"counted_gbp"`
	// NotCounted is the number of contracts that do not, by reason; optional
	// ones are among them.
	NotCounted map[string]int `json:"not_counted"`
	// CeilingsGBP is the sum of the framework ceilings left out.
	CeilingsGBP string `json:"ceilings_gbp"`
	// Suppliers are the shares of all suppliers, the largest first; one has no
	// name.
	Suppliers []Sum `json:"suppliers"`
}

// Sum is the share of one supplier.
type Sum struct {
	Name string `json:"name"`
	GBP  string `json:"gbp"`
}

// Contract is one row that the table contracts should hold.
type Contract struct {
	Process string `json:"process"`
	Title   string `json:"title"`
	// Award is the award's place in its release, where the process has
	// several.
	Award  string `json:"award"`
	Status string `json:"status"`
	// Buyers have the leading one first.
	Buyers    []string `json:"buyers"`
	Suppliers []Share  `json:"suppliers"`
	// SharesAssumed is true where one total was split evenly.
	SharesAssumed bool `json:"shares_assumed"`
	// Value is the amount that leads, in Currency, net unless Tax says
	// otherwise. Empty: none is stated in a field.
	Value    string `json:"value"`
	Currency string `json:"currency"`
	Kind     string `json:"kind"`
	Tax      string `json:"tax"`
	// Counts says whether it counts toward spending, and WhyNot why not.
	Counts bool   `json:"counts"`
	WhyNot string `json:"why_not"`
	NHS    bool   `json:"nhs"`
	IT     bool   `json:"it"`
	Start  string `json:"start"`
	End    string `json:"end"`
	MaxEnd string `json:"max_end"`
	Months int    `json:"months"`
	// Notices are the ids of all notices that tell of it.
	Notices []string `json:"notices"`
	// Optional is true for what a model may hold as a row that does not count,
	// or leave out.
	Optional bool   `json:"optional"`
	Note     string `json:"note"`
}

// Share is one supplier of a contract, and its part of a value that counts.
type Share struct {
	Name  string `json:"name"`
	Share string `json:"share"`
}

// Opportunity is one row that the table opportunities should hold.
type Opportunity struct {
	Process  string   `json:"process"`
	Title    string   `json:"title"`
	Buyer    string   `json:"buyer"`
	Status   string   `json:"status"`
	Value    string   `json:"value"`
	ValueMin string   `json:"value_min"`
	Deadline string   `json:"deadline"`
	NHS      bool     `json:"nhs"`
	IT       bool     `json:"it"`
	Notices  []string `json:"notices"`
	Note     string   `json:"note"`
}

// Expected returns the facts of the world.
func Expected() (Facts, error) {
	var f Facts
	err := read("expected.json", &f)
	return f, err
}
