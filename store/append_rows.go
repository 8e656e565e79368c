package store

import "tenders/extract/notice"

func (s *staged) lotRows(n *notice.Notice, err *error) {
	t := &s.lots
	for i := range n.Lots {
		lot := &n.Lots[i]
		s.begin(t, i)
		s.word(t, lot.ID)
		s.text(t, lot.Title)
		s.text(t, lot.Description)
		s.word(t, lot.Status)
		s.yes(t, lot.Framework)
		s.text(t, lot.Path)
		s.end(t, err)
		s.money(notice.LevelLot, i, lot.Values, err)
		s.period(notice.LevelLot, i, lot.Period, err)
	}
}

func (s *staged) awardRows(n *notice.Notice, err *error) {
	t := &s.awards
	for i := range n.Awards {
		a := &n.Awards[i]
		s.begin(t, i)
		s.required(t, a.Key)
		s.text(t, a.ID)
		s.list(t, a.Lots)
		s.word(t, a.Status)
		s.text(t, a.Reason)
		s.day(t, a.Date, a.DatePath)
		s.day(t, a.Signed, a.SignedPath)
		s.text(t, a.Title)
		s.tenders(t, a.Tenders)
		s.yes(t, a.Group)
		s.text(t, a.DatePath)
		s.text(t, a.SignedPath)
		s.end(t, err)
		s.party(notice.LevelAward, i, a.Suppliers, err)
		s.money(notice.LevelAward, i, a.Values, err)
		s.period(notice.LevelAward, i, a.Period, err)
	}
}

func (s *staged) tenders(t *table, counts *notice.Tenders) {
	if counts == nil {
		counts = &notice.Tenders{}
	}
	s.count(t, counts.Received)
	s.count(t, counts.SME)
	s.count(t, counts.Electronic)
	s.text(t, counts.Path)
}

func (s *staged) contractRows(n *notice.Notice, err *error) {
	t := &s.contracts
	for i := range n.Contracts {
		k := &n.Contracts[i]
		s.begin(t, i)
		s.required(t, k.Key)
		s.text(t, k.ID)
		s.text(t, k.Award)
		s.day(t, k.Signed, k.SignedPath)
		s.word(t, k.Status)
		s.text(t, k.Title)
		s.text(t, k.SignedPath)
		s.end(t, err)
		s.money(notice.LevelContract, i, k.Values, err)
		s.period(notice.LevelContract, i, k.Period, err)
	}
}

func (s *staged) changeRows(n *notice.Notice, err *error) {
	t := &s.changes
	for i := range n.Changes {
		c := &n.Changes[i]
		s.begin(t, i)
		s.text(t, c.Contract)
		s.word(t, c.Lot)
		s.word(t, c.Section)
		s.text(t, c.Label)
		s.text(t, c.Old)
		s.text(t, c.New)
		s.text(t, c.Reason)
		s.yes(t, c.AllSuppliers)
		s.text(t, c.Path)
		s.end(t, err)
		s.party(notice.LevelChange, i, c.Suppliers, err)
		s.money(notice.LevelChange, i, c.Values, err)
		s.period(notice.LevelChange, i, c.Period, err)
	}
}

// party appends the buyers or suppliers of one owner.
func (s *staged) party(level notice.Level, owner int, parties []notice.Party, err *error) {
	t := &s.parties
	for i := range parties {
		p := &parties[i]
		s.begin(t, s.partyNo)
		s.partyNo++
		s.label(t, string(level))
		s.number(t, owner)
		s.number(t, i)
		s.label(t, string(p.Role))
		s.text(t, p.Name)
		s.ids(t, p.IDs)
		s.word(t, p.Country)
		s.word(t, p.Region)
		s.text(t, p.Postcode)
		s.word(t, p.Size)
		s.text(t, p.Path)
		s.end(t, err)
	}
}

// money appends the values of one owner. Where they stand decides their level,
// not what they say of themselves.
func (s *staged) money(level notice.Level, owner int, values []notice.Value, err *error) {
	t := &s.values
	for i := range values {
		v := &values[i]
		s.begin(t, s.valueNo)
		s.valueNo++
		s.label(t, string(level))
		s.number(t, owner)
		s.label(t, string(v.Kind))
		s.amount(t, v.Amount, v.Path)
		s.amount(t, v.Min, v.Path)
		s.amount(t, v.Max, v.Path)
		s.word(t, v.Currency)
		s.label(t, string(v.Tax))
		s.label(t, string(v.State))
		s.label(t, string(v.Per))
		s.stated(t, v.Times)
		s.count(t, v.Supplier)
		s.yes(t, v.Approximate)
		s.text(t, v.Scope)
		s.required(t, v.Path)
		s.required(t, v.Raw)
		s.text(t, v.MinPath)
		s.text(t, v.MinRaw)
		s.label(t, v.Rule)
		s.float(t, v.Confidence)
		s.end(t, err)
	}
}

func (s *staged) period(level notice.Level, owner int, p *notice.Period, err *error) {
	if p == nil {
		return
	}
	if p.Also != nil {
		defer s.period(level, owner, p.Also, err)
	}
	t := &s.periods
	s.begin(t, s.periodNo)
	s.periodNo++
	s.label(t, string(level))
	s.number(t, owner)
	s.day(t, p.Start, p.Path)
	s.day(t, p.End, p.Path)
	s.day(t, p.MaxEnd, p.Path)
	s.stated(t, p.Months)
	s.stated(t, p.Days)
	s.stated(t, p.ExtensionMonths)
	s.label(t, string(p.Basis))
	s.required(t, p.Path)
	s.required(t, p.Raw)
	s.end(t, err)
}

func (s *staged) codeRows(n *notice.Notice, err *error) {
	t := &s.codes
	for i := range n.Codes {
		c := &n.Codes[i]
		s.begin(t, i)
		s.label(t, c.Scheme)
		s.required(t, c.Code)
		s.yes(t, c.Main)
		s.word(t, c.Lot)
		s.text(t, c.Path)
		s.end(t, err)
	}
}

func (s *staged) linkRows(n *notice.Notice, err *error) {
	t := &s.links
	for i := range n.Links {
		l := &n.Links[i]
		s.begin(t, i)
		s.label(t, string(l.Rel))
		s.word(t, l.Scheme)
		s.text(t, l.ID)
		s.text(t, l.URL)
		s.text(t, l.Path)
		s.end(t, err)
	}
}

func (s *staged) problemRows(err *error) {
	t := &s.problems
	for i := range s.found {
		p := &s.found[i]
		s.begin(t, i)
		s.text(t, p.Path)
		s.label(t, p.Rule)
		s.required(t, p.Message)
		s.end(t, err)
	}
}

// repeat appends the problem that a document holds a notice again.
func (s *staged) repeat(document string, r repeat) (err error) {
	t := &s.repeats
	t.row = append(t.row[:0], document, r.key, int32(r.no), nullable(r.path), "repeated-notice",
		"the document holds this notice again; it is kept once")
	s.end(t, &err)
	return err
}

func (s *staged) sighting(document string, key uint64) (err error) {
	t := &s.sightings
	t.row = append(t.row[:0], key, document)
	s.end(t, &err)
	return err
}

// extraction appends the outcome of a document.
func (s *staged) extraction(r *reading) (err error) {
	t := &s.extractions
	t.row = append(t.row[:0], r.document.Digest, nullable(string(r.format)), nullable(r.version),
		int32(r.notices), int32(r.failures), nullable(r.failure))
	s.end(t, &err)
	return err
}
