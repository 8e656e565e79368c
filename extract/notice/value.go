package notice

// Value is one amount of money, and what kind of figure it is. It holds Amount,
// or Min and Max, or only one of these two: "up to" has only Max, "more than"
// only Min.
type Value struct {
	Kind ValueKind `json:"kind"`
	// Amount, Min and Max are decimal strings as published, without exponent,
	// in whole units of Currency. "0" and "0.01" are kept; State qualifies an
	// amount and never replaces it.
	Amount string `json:"amount,omitempty"`
	Min    string `json:"min,omitempty"`
	Max    string `json:"max,omitempty"`
	// Currency is an ISO 4217 code.
	Currency string     `json:"currency,omitempty"`
	Tax      Tax        `json:"tax"`
	State    ValueState `json:"state"`
	// Per is the time that the amount is for, and Times how many of these the
	// publisher counts, where stated.
	Per   Per   `json:"per"`
	Times int   `json:"times,omitempty"`
	Level Level `json:"level"`
	// Supplier is the place, from 0, in the award's suppliers of the one whose
	// amount this is; nil where it is everybody's.
	Supplier    *int `json:"supplier,omitempty"`
	Approximate bool `json:"approximate,omitempty"`
	// Scope says whose cost it is, where that is not the buyer's alone.
	Scope string `json:"scope,omitempty"`
	// Path leads to the words in Raw, from which Rule read the amount (or Max,
	// or else Min). MinPath and MinRaw do the same for the Min of a range whose
	// two ends stand in two places.
	Path    string `json:"path"`
	Raw     string `json:"raw"`
	MinPath string `json:"min_path,omitempty"`
	MinRaw  string `json:"min_raw,omitempty"`
	// Rule is the name of what read it. Confidence is 1 for a field of a form,
	// and less for prose.
	Rule       string  `json:"rule"`
	Confidence float64 `json:"confidence"`
}

// ValueKind says what an amount of money means.
type ValueKind string

// The kinds of value.
const (
	Estimated        ValueKind = "estimated"         // forecast before award
	Awarded          ValueKind = "awarded"           // concluded worth over the term
	FrameworkCeiling ValueKind = "framework_ceiling" // limit of a framework or DPS: nobody's spend
	Extension        ValueKind = "extension"         // worth of an extension alone
	Option           ValueKind = "option"            // worth of options alone
	ChangedTotal     ValueKind = "changed_total"     // total after a change
	BeforeChange     ValueKind = "before_change"     // total before that change
	LowestOffer      ValueKind = "lowest_offer"
	HighestOffer     ValueKind = "highest_offer"
	Subcontracted    ValueKind = "subcontracted"
	Revenue          ValueKind = "revenue" // of a concession, from its users
	Payment          ValueKind = "payment"
	Prize            ValueKind = "prize"
	Penalty          ValueKind = "penalty"
)

// Tax says whether an amount includes value added tax.
type Tax string

// The tax bases.
const (
	Net      Tax = "net"
	Gross    Tax = "gross"
	Unstated Tax = "unstated"
)

// ValueState tells a real amount from one that only fills a field.
type ValueState string

// The states of a value. A placeholder is an amount such as 0.01 or 1 that
// publishers enter where they must enter something; it is kept, and never
// counted.
const (
	Stated      ValueState = "stated"
	Zero        ValueState = "zero"
	Placeholder ValueState = "placeholder"
	Withheld    ValueState = "withheld"
)

// Per is the time that an amount pays for.
type Per string

// The times that an amount can be for.
const (
	Total Per = "total"
	Year  Per = "year"
	Month Per = "month"
)

// Level is the part of the notice that states an amount or a period.
type Level string

// The levels.
const (
	LevelNotice   Level = "notice"
	LevelLot      Level = "lot"
	LevelAward    Level = "award"
	LevelContract Level = "contract"
	LevelChange   Level = "change"
)

// Period is a term: dates, a length, or both. Start and End are the initial
// term, MaxEnd the latest end with every extension.
type Period struct {
	Start  Date `json:"start,omitempty"`
	End    Date `json:"end,omitempty"`
	MaxEnd Date `json:"max_end,omitempty"`
	// Months and Days are the length of the initial term as stated; one of
	// them, or neither. ExtensionMonths is the length of all extensions.
	Months          int `json:"months,omitempty"`
	Days            int `json:"days,omitempty"`
	ExtensionMonths int `json:"extension_months,omitempty"`
	// Basis tells a stated term from one that was derived or read in prose.
	Basis Basis  `json:"basis"`
	Path  string `json:"path"`
	Raw   string `json:"raw"`
	// Also is what running text adds to a term that fields state.
	Also *Period `json:"also,omitempty"`
}

// Basis says how a period is known.
type Basis string

// The bases.
const (
	BasisStated  Basis = "stated"
	BasisDerived Basis = "derived"
	BasisProse   Basis = "prose"
)
