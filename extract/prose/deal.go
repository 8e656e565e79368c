package prose

import "tenders/extract/notice"

// Status is what a text reports of a deal, in the words of [notice.Deal].
type Status string

// The statuses.
const (
	Awarded   Status = "awarded"
	Preferred Status = "preferred"
	Tender    Status = "tender"
	Planned   Status = "planned"
	Extended  Status = "extended"
	Changed   Status = "changed"
	Cancelled Status = "cancelled"
)

// Span is a stretch of a text, in bytes.
type Span struct{ Start, End int }

// Party is an organisation in a deal, under the name that says most.
type Party struct {
	Name string
	Role notice.Role
	Span Span
}

// Date is a date as precise as the text tells it: "2014-12-01", "2031-03",
// "2026", and "--06-01" or "--06" where it names no year.
type Date struct {
	Date string
	Span Span
}

// Nature says what an amount is of a deal.
type Nature string

// The natures. A Range has Min and Max, a Ceiling only Max, a Minimum only Min.
const (
	Contract         Nature = "contract"
	Estimated        Nature = "estimated"
	Range            Nature = "range"
	Ceiling          Nature = "ceiling"
	Minimum          Nature = "minimum"
	Annual           Nature = "annual"
	Extension        Nature = "extension"
	FrameworkCeiling Nature = "framework_ceiling"
)

// Value is the worth of a deal. Amounts are plain decimals.
type Value struct {
	Nature           Nature
	Amount, Min, Max string
	Currency         string
	Tax              notice.Tax
	Per              notice.Per
	Approximate      bool
	// BeforeAward is true of a figure that a notice or a plan named before
	// anybody was chosen.
	BeforeAward bool
	// Scope says whose cost it is where that is not the buyer's alone.
	Scope      string
	Span       Span
	Confidence float64
}

// Term is how long a deal runs. ExtensionMonths is the length of all options
// together. The spans are zero where nothing was found.
type Term struct {
	Months, ExtensionMonths         int
	MonthsSpan, ExtensionMonthsSpan Span
	Start, End                      *Date
}

// Deal is what a text reports as news: let, offered, planned, extended, changed
// or cancelled.
type Deal struct {
	Status    Status
	Buyers    []Party
	Suppliers []Party
	Value     *Value
	Term      Term
	// Framework is true where the deal sets up a framework, CallOff where it is
	// bought under one.
	Framework, CallOff bool
	FrameworkSpan      Span
	// Intended is true of an award announced before it is made, without a
	// competition.
	Intended bool
	// Notice is the journal or portal that the text names for it.
	Notice     string
	Subject    string
	Confidence float64
	// Span is the words that tell of the deal.
	Span Span
}
