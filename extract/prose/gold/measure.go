package gold

import (
	"fmt"

	"tenders/extract/prose"
)

// Field names what is counted.
type Field string

// The fields. Counted is whether a text gave as many deals as it tells of.
const (
	ValueField     Field = "value"
	BuyersField    Field = "buyers"
	SuppliersField Field = "suppliers"
	MonthsField    Field = "months"
	ExtensionField Field = "extension"
	DatesField     Field = "dates"
	FrameworkField Field = "framework"
	NoticeField    Field = "notice"
	StatusField    Field = "status"
	CountedField   Field = "counted"
)

// Fields are all fields, in the order they are printed.
var Fields = []Field{ValueField, BuyersField, SuppliersField, MonthsField, ExtensionField, DatesField, FrameworkField, NoticeField, StatusField, CountedField}

// Score counts what was right, what was found and is wrong, and what was missed.
type Score struct{ Right, Wrong, Missed int }

// Precision is the share of what was found that is right, 1 where nothing was.
func (s Score) Precision() float64 { return share(s.Right, s.Right+s.Wrong) }

// Recall is the share of what is there that was found, 1 where nothing is.
func (s Score) Recall() float64 { return share(s.Right, s.Right+s.Missed) }

// F1 is their harmonic mean.
func (s Score) F1() float64 { return share(2*s.Right, 2*s.Right+s.Wrong+s.Missed) }

func share(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// Origin is the score of all texts of one origin.
type Origin struct {
	Name   string
	Texts  int
	Scores map[Field]Score
	// Stored counts amounts that are no deal's worth and were taken for it.
	Stored int
	Errors []Error
}

// Error is one thing that the reader got wrong.
type Error struct {
	File, Text string
	Field      Field
	Message    string
}

// Report is the measure of all texts, by origin, the sum last.
type Report struct{ Origins []Origin }

// Measure reads every text and counts.
func Measure(files []File) Report {
	byName := map[string]int{}
	all := Origin{Name: "all", Scores: map[Field]Score{}}
	var rep Report
	for i := range files {
		f := &files[i]
		k, ok := byName[f.Origin]
		if !ok {
			k = len(rep.Origins)
			byName[f.Origin] = k
			rep.Origins = append(rep.Origins, Origin{Name: f.Origin, Scores: map[Field]Score{}})
		}
		m := measure(f)
		rep.Origins[k].add(m)
		all.add(m)
	}
	rep.Origins = append(rep.Origins, all)
	return rep
}

func (o *Origin) add(m *meter) {
	o.Texts++
	o.Stored += m.stored
	o.Errors = append(o.Errors, m.errors...)
	for f, s := range m.scores {
		t := o.Scores[f]
		o.Scores[f] = Score{t.Right + s.Right, t.Wrong + s.Wrong, t.Missed + s.Missed}
	}
}

// meter counts over one text.
type meter struct {
	file   *File
	scores map[Field]Score
	stored int
	errors []Error
}

func measure(f *File) *meter {
	m := &meter{file: f, scores: map[Field]Score{}}
	got := prose.Deals(f.Title, f.Text)
	of := match(got, f.Expected.Deals)
	used := map[int]bool{}
	for i := range f.Expected.Deals {
		if of[i] < 0 {
			m.deal(&prose.Deal{}, &f.Expected.Deals[i])
			continue
		}
		used[of[i]] = true
		m.deal(&got[of[i]], &f.Expected.Deals[i])
	}
	for j := range got {
		if !used[j] {
			m.surplus(&got[j])
		}
		m.nonValue(&got[j])
	}
	m.check(CountedField, len(got) == len(f.Expected.Deals), "%d deals, want %d", len(got), len(f.Expected.Deals))
	return m
}

// check counts something that is always there.
func (m *meter) check(f Field, ok bool, format string, args ...any) {
	if ok {
		m.count(f, 1, 0, 0)
		return
	}
	m.count(f, 0, 1, 1)
	m.fail(f, format, args...)
}

func (m *meter) count(f Field, right, wrong, missed int) {
	s := m.scores[f]
	m.scores[f] = Score{s.Right + right, s.Wrong + wrong, s.Missed + missed}
}

func (m *meter) fail(f Field, format string, args ...any) {
	m.errors = append(m.errors, Error{m.file.ID, m.file.Text, f, fmt.Sprintf(format, args...)})
}
