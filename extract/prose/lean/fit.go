package lean

import (
	"math"
	"sort"
)

// Case is one thing whose answer is known.
type Case struct {
	Clues  []Clue
	Answer string
}

// Options say how a table is drawn.
type Options struct {
	// Often is how many cases have to show a clue for it to be kept.
	Often int
	// Freedom is how far weights may grow: the weight of the cases against that
	// of small weights.
	Freedom float64
	// Rounds is how often all weights are moved.
	Rounds int
}

// Fit draws the table that makes the answers of the cases likeliest.
func Fit(cases []Case, o Options) *Model {
	f := newFitter(cases, o)
	for range o.Rounds {
		f.round()
	}
	return f.model()
}

// fitter moves all weights at once, each by a step of its own that grows while the
// slope keeps its sign and shrinks when it turns (resilient propagation: M.
// Riedmiller and H. Braun, 1993). What is looked for has one lowest point, and
// this finds it without a rate to be chosen.
type fitter struct {
	answers []string
	clues   []string
	cases   []fitCase
	freedom float64
	// weights have a row for each clue, the bias last; so have the others.
	weights, slopes, before, steps []float64
}

type fitCase struct {
	clues     []int
	strengths []float64
	answer    int
}

func newFitter(cases []Case, o Options) *fitter {
	f := &fitter{freedom: o.Freedom}
	f.answers = answersOf(cases)
	number := f.number(cases, o.Often)
	for i := range cases {
		f.cases = append(f.cases, f.take(&cases[i], number))
	}
	n := (len(f.clues) + 1) * len(f.answers)
	f.weights, f.slopes, f.before, f.steps = make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range f.steps {
		f.steps[i] = 0.05
	}
	return f
}

// answersOf lists the answers, in the order of their names.
func answersOf(cases []Case) []string {
	seen := map[string]bool{}
	var out []string
	for i := range cases {
		if a := cases[i].Answer; !seen[a] {
			seen[a] = true
			out = append(out, a)
		}
	}
	sort.Strings(out)
	return out
}

// number lists the clues that are shown often enough.
func (f *fitter) number(cases []Case, often int) map[string]int {
	count := map[string]int{}
	for i := range cases {
		seen := map[string]bool{}
		for _, c := range cases[i].Clues {
			if !seen[c.Name] {
				seen[c.Name] = true
				count[c.Name]++
			}
		}
	}
	for name, n := range count {
		if n >= often {
			f.clues = append(f.clues, name)
		}
	}
	sort.Strings(f.clues)
	number := make(map[string]int, len(f.clues))
	for i, name := range f.clues {
		number[name] = i
	}
	return number
}

func (f *fitter) take(c *Case, number map[string]int) fitCase {
	out := fitCase{answer: sort.SearchStrings(f.answers, c.Answer)}
	for _, clue := range c.Clues {
		if i, ok := number[clue.Name]; ok {
			out.clues, out.strengths = append(out.clues, i), append(out.strengths, clue.Strength)
		}
	}
	return out
}

// round finds the slope of every weight over all cases, and moves them.
func (f *fitter) round() {
	a := len(f.answers)
	bias := len(f.clues) * a
	for i := range f.slopes {
		f.slopes[i] = f.weights[i] / f.freedom
		if i >= bias {
			f.slopes[i] = 0
		}
	}
	chance := make([]float64, a)
	for i := range f.cases {
		f.slope(&f.cases[i], chance)
	}
	for i := range f.weights {
		f.move(i)
	}
}

// slope adds what one case says of the weights of its clues.
func (f *fitter) slope(c *fitCase, chance []float64) {
	a := len(f.answers)
	copy(chance, f.weights[len(f.clues)*a:])
	for i, clue := range c.clues {
		for k := range chance {
			chance[k] += f.weights[clue*a+k] * c.strengths[i]
		}
	}
	Chances(chance)
	chance[c.answer]--
	for k, d := range chance {
		f.slopes[len(f.clues)*a+k] += d
	}
	for i, clue := range c.clues {
		for k, d := range chance {
			f.slopes[clue*a+k] += d * c.strengths[i]
		}
	}
}

// move shifts one weight against its slope.
func (f *fitter) move(i int) {
	switch turn := f.slopes[i] * f.before[i]; {
	case turn > 0:
		f.steps[i] = math.Min(f.steps[i]*1.2, 1)
	case turn < 0:
		f.steps[i] = math.Max(f.steps[i]*0.5, 1e-6)
		f.before[i] = 0
		return
	}
	switch {
	case f.slopes[i] > 0:
		f.weights[i] -= f.steps[i]
	case f.slopes[i] < 0:
		f.weights[i] += f.steps[i]
	}
	f.before[i] = f.slopes[i]
}

// Chances turns sums of weights into chances, in place.
func Chances(sums []float64) {
	most := sums[0]
	for _, s := range sums {
		most = math.Max(most, s)
	}
	total := 0.0
	for i, s := range sums {
		sums[i] = math.Exp(s - most)
		total += sums[i]
	}
	for i := range sums {
		sums[i] /= total
	}
}

// leastWeight is what one weight of a clue must come to for it to be kept.
const leastWeight = 0.05

// model is the table of all weights that say something.
func (f *fitter) model() *Model {
	a := len(f.answers)
	m := &Model{Answers: f.answers, Weights: map[string][]float64{}}
	for i := 0; i <= len(f.clues); i++ {
		row := make([]float64, a)
		says := false
		for k := range row {
			row[k] = math.Round(f.weights[i*a+k]*100) / 100
			says = says || math.Abs(row[k]) >= leastWeight
		}
		switch {
		case i == len(f.clues):
			m.Bias = row
		case says:
			m.Weights[f.clues[i]] = row
		}
	}
	return m
}
