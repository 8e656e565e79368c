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
	// All says that the source is asked for all that is configured, as nights
	// do: what is unfinished of feeds that are not is dropped.
	All bool
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
