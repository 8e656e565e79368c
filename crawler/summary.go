package crawler

import "fmt"

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
	// Articles tells of the articles of a source by feeds; nil for others.
	Articles *ArticleSummary `json:"articles,omitempty"`
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

// ArticleSummary counts the articles that feeds, sitemaps and the user told of.
type ArticleSummary struct {
	// Fetched were asked for and came; Refused and Failed did not.
	Fetched int `json:"fetched"`
	Refused int `json:"refused"`
	Failed  int `json:"failed"`
	// Known were not asked for: they are held, or known not to be had.
	Known int `json:"known"`
	// Left are wanted, and for later crawls.
	Left int `json:"left"`
}

// Did says in words what was asked for and came.
func (s Summary) Did() string {
	if a := s.Articles; a != nil {
		return fmt.Sprintf("%d fetched, %d known before, %d left, %d refused, %d failed, in %d requests",
			a.Fetched, a.Known, a.Left, a.Refused, a.Failed, s.Requests)
	}
	return fmt.Sprintf("%d notices in %d requests", s.Notices, s.Requests)
}

// Failures is true where the crawl did not bring all that it was asked for.
// Numbers left for later runs are no failure, those asked for in vain are.
func (s Summary) Failures() bool {
	return s.Open > 0 || s.Failed > 0 || s.Gaps.Failed > 0 || s.Stopped != ""
}
