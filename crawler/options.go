package crawler

import (
	"errors"
	"log/slog"
	"net/http"
	"time"

	"tenders/crawler/archive"
)

// Options says what to crawl, with what, and where to keep it.
type Options struct {
	// Archive, Ledger and Transport are needed. The transport archives what
	// it brings; Crawl only looks up and syncs the archive.
	Archive   *archive.Archive
	Ledger    *Ledger
	Transport http.RoundTripper
	// From and To bound the crawl: UK wall-clock time, in time.UTC; see [Days].
	// To is cut to a minute before Now, From to the month of Source.First.
	From, To time.Time
	// Spans, if not empty, are crawled instead of From and To, and cut as they
	// are; see [Plan].
	Spans []Interval
	// Base replaces scheme and host of the source's addresses.
	Base string
	// Again asks closed windows, too. Without it only holes are asked.
	Again bool
	// AgainFrom, if set, asks windows from then on again, closed or not. That
	// part is crawled first: it is the news, and what is wrong with an old
	// window must not keep it from coming.
	AgainFrom time.Time
	// MaxGaps bounds the missing numbers asked for singly. Zero is 200, less
	// than zero none.
	MaxGaps int
	// Run is noted with each window.
	Run string
	// Log hears of each window; nil is silence.
	Log *slog.Logger
	// Now is the clock; nil is time.Now.
	Now func() time.Time
}

// Summary counts what a crawl of one source did.
type Summary struct {
	Source string `json:"source"`
	// Optional is [Source.Optional].
	Optional string `json:"optional,omitempty"`
	// Closed, Open and Failed count the windows that this crawl asked or left.
	Closed int `json:"closed"`
	Open   int `json:"open"`
	Failed int `json:"failed"`
	// Requests counts what was asked of the transport.
	Requests int `json:"requests"`
	// Notices counts the rows of the windows, Kept and Unchanged as [Window].
	Notices   int `json:"notices"`
	Kept      int `json:"kept"`
	Unchanged int `json:"unchanged"`
	// Gaps tells of the missing numbers.
	Gaps GapSummary `json:"gaps"`
	// Suspicious lists what did not fail but should be looked at.
	Suspicious []string `json:"suspicious,omitempty"`
	// Notes tell what is neither a failure nor suspicious, and worth a line.
	Notes []string `json:"notes,omitempty"`
	// Stopped says why the crawl ended before its time, if it did.
	Stopped string `json:"stopped,omitempty"`
}

// GapSummary counts missing numbers: those found at the end of the windows,
// what became of those asked for, and those left to later runs.
type GapSummary struct {
	Found int `json:"found"`
	Kept  int `json:"kept"`
	Void  int `json:"void"`
	// Failed counts those that were asked for and brought no usable answer;
	// they are among those left.
	Failed int `json:"failed"`
	Left   int `json:"left"`
}

// Failures is true where the crawl did not bring all that it was asked for.
// Numbers left for later runs are no failure, those asked for in vain are.
func (s Summary) Failures() bool {
	return s.Open > 0 || s.Failed > 0 || s.Gaps.Failed > 0 || s.Stopped != ""
}

// withDefaults fills in what is not given.
func (o Options) withDefaults(source string) (Options, error) {
	if o.Archive == nil || o.Ledger == nil || o.Transport == nil {
		return o, errors.New("no archive, ledger or transport given")
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.MaxGaps == 0 {
		o.MaxGaps = defaultMaxGaps
	}
	o.Log = o.Log.With("source", source)
	return o, nil
}
