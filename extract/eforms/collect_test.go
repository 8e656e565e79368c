package eforms

import "tenders/extract/notice"

// collector gathers a notice's paths: those whose words must be equal to what
// was noted, and those that must lead somewhere.
type collector struct{ raw, lead map[string]string }

func collect(n *notice.Notice, raw, lead map[string]string) {
	c := collector{raw, lead}
	c.exact(n.PublishedPath, n.PublishedAt)
	c.exact(n.DeadlinePath, n.DeadlineAt)
	c.some(n.DispatchedPath, string(n.Dispatched))
	c.some(n.TitlePath, n.Title)
	c.some(n.DescriptionPath, n.Description)
	c.some(n.Origin.Path, "the notice")
	c.terms(n.Values, n.Period)
	c.parties(n.Buyers)
	if n.Procedure != nil {
		c.some(n.Procedure.Path, "the procedure")
	}
	for _, code := range n.Codes {
		c.some(code.Path, code.Code)
	}
	for _, l := range n.Links {
		c.some(l.Path, l.ID)
	}
	for _, l := range n.Lots {
		c.terms(l.Values, l.Period)
		c.some(l.Path, l.ID)
	}
	c.outcomes(n)
	for _, p := range n.Problems {
		c.some(p.Path, p.Rule)
	}
	for _, text := range n.Texts {
		c.exact(text.Path, text.Words)
	}
}

func (c collector) outcomes(n *notice.Notice) {
	for _, a := range n.Awards {
		c.terms(a.Values, a.Period)
		c.parties(a.Suppliers)
		c.some(a.Key, a.ID)
		c.some(a.DatePath, string(a.Date))
		c.some(a.SignedPath, string(a.Signed))
		if a.Tenders != nil {
			c.some(a.Tenders.Path, "tenders")
		}
	}
	for _, k := range n.Contracts {
		c.terms(k.Values, k.Period)
		c.some(k.Key, k.ID)
		c.some(k.SignedPath, string(k.Signed))
	}
	for _, change := range n.Changes {
		c.terms(change.Values, change.Period)
		c.some(change.Path, change.Section)
	}
}

func (c collector) exact(path, words string) {
	if path != "" {
		c.raw[path] = words
	}
}

func (c collector) some(path, what string) {
	if path != "" {
		c.lead[path] = what
	}
}

func (c collector) terms(values []notice.Value, p *notice.Period) {
	for _, v := range values {
		c.exact(v.Path, v.Raw)
		c.exact(v.MinPath, v.MinRaw)
	}
	if p != nil {
		c.exact(p.Path, p.Raw)
	}
}

func (c collector) parties(parties []notice.Party) {
	for _, p := range parties {
		c.some(p.Path, p.Name)
	}
}
