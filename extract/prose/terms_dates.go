package prose

import (
	"strings"

	"tenders/extract/notice"
)

// termed reports that a field of the notice states a term.
func termed(n *notice.Notice) bool {
	if n.Period != nil {
		return true
	}
	for i := range n.Lots {
		if n.Lots[i].Period != nil {
			return true
		}
	}
	for i := range n.Awards {
		if n.Awards[i].Period != nil {
			return true
		}
	}
	for i := range n.Contracts {
		if n.Contracts[i].Period != nil {
			return true
		}
	}
	return false
}

// readTerm reads the term of a notice whose fields state none, as those under the
// Provider Selection Regime: the term of the one deal that its description tells
// of. What the clauses told already stands; dates are put beside it.
func readTerm(n *notice.Notice) {
	for i := range n.Texts {
		t := &n.Texts[i]
		if t.Part != notice.PartDescription || t.Lot != "" || !speaksOfTime(t.Words) {
			continue
		}
		deals := Deals(n.Title, t.Words)
		if len(deals) != 1 {
			continue
		}
		term := deals[0].Term
		w := teller{text: t.Words, member: t.Path + "!", published: string(n.Published)}
		if n.Period == nil {
			n.Period = w.period(term)
		} else if n.Period.Also == nil && (term.Start != nil || term.End != nil) {
			n.Period.Also = w.period(Term{Start: term.Start, End: term.End})
		}
		return
	}
}

// timeCues are what a description that tells of a term holds.
var timeCues = []string{"year", "month", " 20", "/20", ".20"}

// speaksOfTime reports that words name a time.
func speaksOfTime(words string) bool {
	for _, cue := range timeCues {
		if strings.Contains(words, cue) {
			return true
		}
	}
	return false
}
