package gold

import (
	"fmt"
	"io"
	"strings"
)

// Unseen begins the origins of texts that no rule may be made from: those of the mix
// of deals that the annotation guide has, and ordinary news without a deal.
const Unseen = "unseen"

// IsUnseen reports that a text is kept from the reader.
func (f *File) IsUnseen() bool { return strings.HasPrefix(f.Origin, Unseen) }

// Write prints the measure of each origin, and every error with its text, but
// for the errors in unseen texts: who reads them has seen them.
func (rep Report) Write(w io.Writer, errors bool) {
	for i := range rep.Origins {
		o := &rep.Origins[i]
		_, _ = fmt.Fprintf(w, "%s: %d texts, %d non-values stored\n", o.Name, o.Texts, o.Stored)
		for _, f := range Fields {
			s := o.Scores[f]
			if s == (Score{}) {
				_, _ = fmt.Fprintf(w, "  %-10s none to find, and none found\n", f)
				continue
			}
			_, _ = fmt.Fprintf(w, "  %-10s precision %.3f  recall %.3f  F1 %.3f   (%d right, %d wrong, %d missed)\n", f, s.Precision(), s.Recall(), s.F1(), s.Right, s.Wrong, s.Missed)
		}
	}
	_, _ = fmt.Fprintln(w, "notice: the journal or portal that the text names. counted: texts that gave as many deals as they tell of.")
	if !errors || len(rep.Origins) == 0 {
		return
	}
	for i := range rep.Origins[:len(rep.Origins)-1] {
		if o := &rep.Origins[i]; !strings.HasPrefix(o.Name, Unseen) {
			o.writeErrors(w)
		}
	}
}

func (o *Origin) writeErrors(w io.Writer) {
	last := ""
	for _, e := range o.Errors {
		if e.File != last {
			_, _ = fmt.Fprintf(w, "\n%s\n%s\n", e.File, e.Text)
			last = e.File
		}
		_, _ = fmt.Fprintf(w, "  ! %s: %s\n", e.Field, e.Message)
	}
}
