package prose

import (
	"tenders/extract/notice"
	"tenders/extract/parse"
)

// slotOf is where the term of what a passage is about belongs.
func slotOf(n *notice.Notice, t *notice.Text) **notice.Period {
	for i := range n.Awards {
		if t.Owner != "" && n.Awards[i].Key == t.Owner {
			return &n.Awards[i].Period
		}
	}
	for i := range n.Contracts {
		if t.Owner != "" && n.Contracts[i].Key == t.Owner {
			return &n.Contracts[i].Period
		}
	}
	for i := range n.Lots {
		if t.Lot != "" && n.Lots[i].ID == t.Lot {
			return &n.Lots[i].Period
		}
	}
	// A notice with a single lot, award or contract states the term there.
	switch {
	case n.Period != nil:
	case len(n.Contracts) == 1 && n.Contracts[0].Period != nil:
		return &n.Contracts[0].Period
	case len(n.Awards) == 1 && n.Awards[0].Period != nil:
		return &n.Awards[0].Period
	case len(n.Lots) == 1 && n.Lots[0].Period != nil:
		return &n.Lots[0].Period
	}
	return &n.Period
}

// statedMonths is the length that the fields state or that their dates make, 0
// where there is none.
func statedMonths(p *notice.Period) int {
	switch {
	case p == nil:
		return 0
	case p.Months > 0:
		return p.Months
	}
	return parse.MonthsBetween(p.Start, p.End)
}

// valued reports that a field of the notice states an amount.
func valued(n *notice.Notice) bool {
	if len(n.Values) > 0 {
		return true
	}
	for i := range n.Lots {
		if len(n.Lots[i].Values) > 0 {
			return true
		}
	}
	for i := range n.Awards {
		if len(n.Awards[i].Values) > 0 {
			return true
		}
	}
	for i := range n.Contracts {
		if len(n.Contracts[i].Values) > 0 {
			return true
		}
	}
	return false
}

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
