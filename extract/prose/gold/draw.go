package gold

import (
	"slices"
	"sort"
	"strings"

	"tenders/extract/prose"
	"tenders/extract/prose/lean"
)

// Tables are what the reader's tables of clues are drawn to: for amounts, for
// organisations and for whole texts; and the words that several texts write small,
// which are no names.
type Tables struct {
	Amount, Body, Text *lean.Model
	Words              []string
}

// Seen leaves out the texts that are kept from the reader.
func Seen(files []File) []File {
	return slices.DeleteFunc(slices.Clone(files), func(f File) bool { return f.IsUnseen() })
}

// Draw draws the tables of clues from texts and what they tell. Unseen texts must
// not be among them.
func Draw(files []File) Tables {
	var amounts, bodies, texts []lean.Case
	study := prose.NewStudy()
	for i := range files {
		f := &files[i]
		things := study.Read(f.Text)
		amounts = append(amounts, f.amountCases(things.Amounts)...)
		bodies = append(bodies, f.bodyCases(things.Bodies)...)
		if answer := f.told(); answer != "" {
			texts = append(texts, lean.Case{Clues: things.Text, Answer: answer})
		}
	}
	return Tables{
		Amount: lean.Fit(amounts, lean.Options{Often: 2, Freedom: 1, Rounds: 120}),
		Body:   lean.Fit(bodies, lean.Options{Often: 2, Freedom: 1, Rounds: 120}),
		Text:   lean.Fit(texts, lean.Options{Often: 2, Freedom: 2, Rounds: 120}),
		Words:  smallWords(files),
	}
}

// smallOften is how many texts have to write a word small. A brand that is written
// small stands in the texts of one story.
const smallOften = 3

func smallWords(files []File) []string {
	count := map[string]int{}
	for i := range files {
		for _, w := range prose.SmallWords(files[i].Text) {
			count[w]++
		}
	}
	var out []string
	for w, n := range count {
		if n >= smallOften {
			out = append(out, w)
		}
	}
	sort.Strings(out)
	return out
}

// amountCases are the amounts of which the gold says whether they are a deal's
// worth.
func (f *File) amountCases(amounts []prose.Thing) []lean.Case {
	worth, other := f.worthSpans(), f.otherSpans()
	var out []lean.Case
	for _, a := range amounts {
		w, o := narrowest(worth, a.Span), narrowest(other, a.Span)
		switch {
		case w == 0 && o == 0:
		case o == 0 || w > 0 && w < o:
			out = append(out, lean.Case{Clues: a.Clues, Answer: prose.LeansWorth})
		default:
			out = append(out, lean.Case{Clues: a.Clues, Answer: prose.LeansNone})
		}
	}
	return out
}

// worthSpans are the stretches that prove a worth.
func (f *File) worthSpans() []prose.Span {
	var out []prose.Span
	for i := range f.Expected.Deals {
		if v := f.Expected.Deals[i].Value; v != nil {
			for _, e := range v.Evidence {
				out = append(out, places(f.Text, e)...)
			}
		}
	}
	return out
}

// otherSpans are those of amounts that are no worth.
func (f *File) otherSpans() []prose.Span {
	var out []prose.Span
	for _, n := range f.Expected.NonValues {
		out = append(out, places(f.Text, n.Text)...)
	}
	return out
}

// places are all stretches of a text where some words stand.
func places(text, words string) []prose.Span {
	var out []prose.Span
	for at := 0; words != ""; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			break
		}
		out = append(out, prose.Span{Start: at + i, End: at + i + len(words)})
		at += i + len(words)
	}
	return out
}

// narrowest is the length of the shortest stretch that meets another, 0 for none.
func narrowest(spans []prose.Span, s prose.Span) int {
	n := 0
	for _, x := range spans {
		if x.Start < s.End && x.End > s.Start && (n == 0 || x.End-x.Start < n) {
			n = x.End - x.Start
		}
	}
	return n
}

// bodyCases are the organisations with what they are in the deals. Those that may
// be parties are left out.
func (f *File) bodyCases(bodies []prose.Thing) []lean.Case {
	var out []lean.Case
	for _, b := range bodies {
		switch buyer, supplier, optional := f.sides(b.Names); {
		case buyer:
			out = append(out, lean.Case{Clues: b.Clues, Answer: prose.LeansBuyer})
		case supplier:
			out = append(out, lean.Case{Clues: b.Clues, Answer: prose.LeansSupplier})
		case !optional:
			out = append(out, lean.Case{Clues: b.Clues, Answer: prose.LeansNone})
		}
	}
	return out
}

func (f *File) sides(names []string) (buyer, supplier, optional bool) {
	for i := range f.Expected.Deals {
		d := &f.Expected.Deals[i]
		buyer = buyer || anyOf(names, d.Buyers, d.BuyerAliases)
		supplier = supplier || anyOf(names, d.Suppliers, d.SupplierAliases)
		optional = optional || anyOf(names, d.OptionalBuyers, nil) || anyOf(names, d.OptionalSuppliers, nil)
	}
	return buyer, supplier, optional
}

func anyOf(names, want []string, aliases map[string][]string) bool {
	for _, n := range names {
		for _, w := range want {
			if sameName(n, w, aliases[w]) {
				return true
			}
		}
	}
	return false
}

// told is the status that all deals of a text share, "none" for a text without a
// deal, "" where they differ.
func (f *File) told() string {
	answer := prose.LeansNone
	for i := range f.Expected.Deals {
		s := string(statuses[f.Expected.Deals[i].Status])
		if i > 0 && s != answer {
			return ""
		}
		answer = s
	}
	return answer
}
