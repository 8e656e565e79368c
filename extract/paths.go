package extract

import (
	"iter"

	"tenders/extract/notice"
)

// Paths gives every place in the document that a notice was read from, with
// the words it was read from, "" where the notice does not hold them as
// published. It is what verification follows. Problems are not among them:
// theirs may be the place of something missing.
func Paths(n *notice.Notice) iter.Seq2[string, string] {
	return func(yield func(path, raw string) bool) {
		w := walk{yield: yield}
		w.at(n.Origin.Path, "")
		w.at(n.TitlePath, "")
		w.at(n.DescriptionPath, "")
		w.at(n.PublishedPath, n.PublishedAt)
		w.at(n.DispatchedPath, "")
		w.at(n.DeadlinePath, n.DeadlineAt)
		w.parties(n.Buyers)
		if n.Procedure != nil {
			w.at(n.Procedure.Path, n.Procedure.Raw)
		}
		if n.Deal != nil {
			w.at(n.Deal.Path, n.Deal.Raw)
		}
		for _, c := range n.Codes {
			w.at(c.Path, "")
		}
		w.terms(n.Values, n.Period)
		for _, l := range n.Lots {
			w.at(l.Path, "")
			w.terms(l.Values, l.Period)
		}
		w.outcomes(n)
		for _, l := range n.Links {
			w.at(l.Path, "")
		}
	}
}

// walk hands paths on until the caller has had enough.
type walk struct {
	yield func(path, raw string) bool
	over  bool
}

func (w *walk) at(path, raw string) {
	if path != "" && !w.over {
		w.over = !w.yield(path, raw)
	}
}

func (w *walk) parties(ps []notice.Party) {
	for _, p := range ps {
		w.at(p.Path, "")
	}
}

func (w *walk) terms(vs []notice.Value, p *notice.Period) {
	for _, v := range vs {
		w.at(v.Path, v.Raw)
		w.at(v.MinPath, v.MinRaw)
	}
	for ; p != nil; p = p.Also {
		w.at(p.Path, p.Raw)
	}
}

func (w *walk) outcomes(n *notice.Notice) {
	for _, a := range n.Awards {
		w.at(a.Key, "")
		w.at(a.DatePath, "")
		w.at(a.SignedPath, "")
		w.parties(a.Suppliers)
		w.terms(a.Values, a.Period)
		if a.Tenders != nil {
			w.at(a.Tenders.Path, "")
		}
	}
	for _, c := range n.Contracts {
		w.at(c.Key, "")
		w.at(c.SignedPath, "")
		w.terms(c.Values, c.Period)
	}
	for _, c := range n.Changes {
		w.at(c.Path, "")
		w.parties(c.Suppliers)
		w.terms(c.Values, c.Period)
	}
}
