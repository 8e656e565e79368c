package ocds

import "tenders/extract/notice"

// passage hands the parent's member of that name to the prose reader, with the
// path in hand as its parent's.
func (r *reader) passage(parent value, name string, t notice.Text) {
	v := parent.get(name)
	if !v.is(text) || v.blank() {
		return
	}
	t.Path, t.Words = r.sub(name), r.literal(v)
	r.n.Texts = append(r.n.Texts, t)
}

// clauses hands on the words in which a tender, a lot or an award tells how it
// can be extended, and its description.
func (r *reader) clauses(v value, t notice.Text) {
	t.Part = notice.PartDescription
	r.passage(v, "description", t)
	for _, clause := range []struct {
		member string
		part   notice.Part
	}{
		{"renewal", notice.PartRenewal},
		{"options", notice.PartOptions},
	} {
		n := r.down(clause.member)
		t.Part = clause.part
		r.passage(v.get(clause.member), "description", t)
		r.up(n)
	}
}
