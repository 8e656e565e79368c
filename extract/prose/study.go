package prose

import (
	"math"
	"slices"

	"tenders/extract/parse"
	"tenders/extract/prose/lean"
)

// Study gathers the clues of texts whose answers are known, so that tables of clues
// can be drawn from them.
type Study struct {
	numbers map[string]uint16
	words   []string
}

// NewStudy begins a study.
func NewStudy() *Study {
	readLeanings()
	s := &Study{numbers: map[string]uint16{}, words: make([]string, len(vocabulary)+1)}
	for w, n := range vocabulary {
		s.words[n] = w
	}
	return s
}

// Thing is something of a text that is asked about, with the clues to the answer:
// an amount, by where it stands, or an organisation, by the names it has.
type Thing struct {
	Span  Span
	Names []string
	Clues []lean.Clue
}

// Things are all that a text gives to ask about.
type Things struct {
	Amounts, Bodies []Thing
	Text            []lean.Clue
}

// Read gathers the clues of a text.
func (s *Study) Read(text string) Things {
	r := newReader(text)
	defer r.free()
	s.learn(r)
	r.read()
	var out Things
	for i := range r.items {
		if m := r.items[i].money; m >= 0 {
			n := notes{study: s}
			r.aboutAmount(&n, i)
			out.Amounts = append(out.Amounts, Thing{Span: Span{r.tokens[r.money[m].First].Start, r.tokens[r.money[m].Next-1].End}, Clues: n.clues})
		}
	}
	r.eachBody(func(q *bodyQuestion) {
		n := notes{study: s}
		r.aboutBody(&n, q)
		out.Bodies = append(out.Bodies, Thing{Names: r.namesOf(q.body), Clues: n.clues})
	})
	n := notes{study: s}
	r.aboutText(&n)
	out.Text = n.clues
	return out
}

// SmallWords lists the words that a text writes with a small letter, each once.
func SmallWords(text string) []string {
	seen := map[string]bool{}
	var out []string
	for _, t := range parse.AppendTokens(nil, text) {
		if t.Kind == parse.TokenWord && t.Text == t.Low && !seen[t.Low] {
			seen[t.Low] = true
			out = append(out, t.Low)
		}
	}
	return out
}

// namesOf are the names that a text has for a body.
func (r *reader) namesOf(b int) []string {
	var out []string
	for _, i := range r.bodies[b].names {
		if n := &r.names[i]; !n.described && !n.pronoun {
			if name := r.text[r.tokens[n.first].Start:r.tokens[n.next-1].End]; !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

// learn gives numbers to the words of a text that are in no table.
func (s *Study) learn(r *reader) {
	for i, id := range r.ids {
		if id != 0 {
			continue
		}
		w := r.tokens[i].Low
		n, ok := s.numbers[w]
		if !ok {
			if len(s.words) > math.MaxUint16 {
				panic("the texts have more words than numbers: " + w)
			}
			n = uint16(len(s.words))
			s.numbers[w], s.words = n, append(s.words, w)
		}
		r.ids[i] = n
	}
}

// notes writes clues down by their names.
type notes struct {
	study *Study
	clues []lean.Clue
}

func (n *notes) clue(kind clueKind, a, b uint16, strength float32) {
	if a == 0 {
		return
	}
	name := clueNames[kind] + " " + n.study.words[a]
	if b != 0 {
		name += " " + n.study.words[b]
	}
	n.clues = append(n.clues, lean.Clue{Name: name, Strength: float64(strength)})
}
