package lean

import (
	"bytes"
	"math"
	"testing"
)

// saidOf makes a case of words that stand beside something.
func saidOf(answer string, words ...string) Case {
	c := Case{Answer: answer}
	for _, w := range words {
		c.Clues = append(c.Clues, Clue{Name: w, Strength: 1})
	}
	return c
}

var cases = []Case{
	saidOf("worth", "worth", "contract"), saidOf("worth", "worth", "deal"), saidOf("worth", "price", "contract"), saidOf("worth", "price"),
	saidOf("none", "saves", "contract"), saidOf("none", "saves", "deal"), saidOf("none", "turnover"), saidOf("none", "turnover", "deal"),
}

// Clues that tell answers apart lean to them, clues of both sides hardly do.
func TestFitLeansToWhatTellsAnswersApart(t *testing.T) {
	m := Fit(cases, Options{Often: 2, Freedom: 1, Rounds: 100})
	lead := func(clue string) float64 {
		w := m.Weights[clue]
		if w == nil {
			return 0
		}
		return w[1] - w[0]
	}
	for clue, least := range map[string]float64{"worth": 0.3, "price": 0.3} {
		if lead(clue) < least {
			t.Errorf("%q leans to worth by %.2f, want %.2f at least", clue, lead(clue), least)
		}
	}
	for _, clue := range []string{"saves", "turnover"} {
		if lead(clue) > -0.3 {
			t.Errorf("%q leans to worth by %.2f", clue, lead(clue))
		}
	}
	if math.Abs(lead("deal")) > math.Abs(lead("saves")) {
		t.Errorf("a clue of both sides leans by %.2f, more than %q", lead("deal"), "saves")
	}
}

// The same cases give the same table, and a clue of one case is not kept.
func TestFitIsRepeatable(t *testing.T) {
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if err := Fit(append(cases, saidOf("none", "once")), Options{Often: 2, Freedom: 1, Rounds: 60}).Write(out); err != nil {
			t.Fatal(err)
		}
	}
	if first.String() != second.String() {
		t.Errorf("first\n%s\nthen\n%s", first.String(), second.String())
	}
	if bytes.Contains(first.Bytes(), []byte("once")) {
		t.Error("a clue that one case shows is kept")
	}
}

func TestTableIsReadAsWritten(t *testing.T) {
	var first, second bytes.Buffer
	if err := Fit(cases, Options{Often: 1, Freedom: 1, Rounds: 50}).Write(&first); err != nil {
		t.Fatal(err)
	}
	again, err := Read(first.String())
	if err != nil {
		t.Fatal(err)
	}
	if err := again.Write(&second); err != nil {
		t.Fatal(err)
	}
	if first.String() != second.String() {
		t.Errorf("written %q, then %q", first.String(), second.String())
	}
}

func TestBadTables(t *testing.T) {
	for name, text := range map[string]string{"empty": "", "no bias": "a\tb\n", "short bias": "a\tb\n0\n", "no number": "a\tb\n0\t0\nx\t1\tleft worth\n", "short row": "a\tb\n0\t0\n1\tleft worth\n"} {
		if m, err := Read(text); err == nil {
			t.Errorf("%s: read as %v", name, m)
		}
	}
}

func TestChances(t *testing.T) {
	sums := []float64{1000, 1000, -1000}
	Chances(sums)
	if math.Abs(sums[0]-0.5) > 1e-9 || math.Abs(sums[1]-0.5) > 1e-9 || sums[2] != 0 {
		t.Errorf("chances %v", sums)
	}
}
