package prose

// signalTable holds phrases of one status, one a line.
type signalTable struct {
	status  Status
	kind    signalKind
	phrases string
}

// signalKind tells how far a phrase is to be trusted.
type signalKind uint8

const (
	plainSignal   signalKind = iota
	optionSignal             // speaks of an option that was taken up
	keepSignal               // tells that a supplier stays, by an extension or a contest
	openSignal               // bids are wanted by some day
	contestSignal            // several are after a deal
	pendingSignal            // a contract with somebody named waits for a decision
)

// signalTables are all phrases. How they are written is told at compile.
var signalTables = []signalTable{
	{Cancelled, plainSignal, cancelSignals},
	{Extended, optionSignal, optionSignals},
	{Extended, plainSignal, extendSignals},
	{Extended, keepSignal, keepSignals},
	{Changed, plainSignal, changeSignals},
	{Awarded, plainSignal, awardSignals},
	{Tender, openSignal, openSignals},
	{Tender, contestSignal, contestSignals},
	{Tender, plainSignal, tenderSignals},
	{Planned, plainSignal, planSignals},
	{Preferred, plainSignal, preferSignals},
	{Preferred, pendingSignal, pendingSignals},
}
