package lean

import (
	"bufio"
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"
)

// Clue is something that stands beside what is asked about, and how strongly it
// does: 1 for a word right beside it, less for one further off.
type Clue struct {
	Name     string
	Strength float64
}

// Model is a table of clues. A clue that it does not hold leans to nothing.
type Model struct {
	// Answers are what can be answered, Bias the weight of each without a clue.
	Answers []string
	Bias    []float64
	// Weights hold a weight for each answer.
	Weights map[string][]float64
}

// Write puts a table into lines: the answers, their bias, then the clues in the
// order of their names, each behind its weights, with a tab between any two.
func (m *Model) Write(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s\n%s\n", strings.Join(m.Answers, "\t"), row(m.Bias))
	names := make([]string, 0, len(m.Weights))
	for name := range m.Weights {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		fmt.Fprintf(out, "%s\t%s\n", row(m.Weights[name]), name)
	}
	return out.Flush()
}

func row(weights []float64) string {
	parts := make([]string, len(weights))
	for i, x := range weights {
		parts[i] = strconv.FormatFloat(x, 'f', 2, 64)
	}
	return strings.Join(parts, "\t")
}

// Read reads what Write wrote.
func Read(text string) (*Model, error) {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if len(lines) < 2 {
		return nil, fmt.Errorf("read table of clues: %d lines, want answers and bias at least", len(lines))
	}
	m := &Model{Answers: strings.Split(lines[0], "\t"), Weights: make(map[string][]float64, len(lines)-2)}
	var err error
	if m.Bias, err = weights(strings.Split(lines[1], "\t"), len(m.Answers)); err != nil {
		return nil, fmt.Errorf("read table of clues, line 2: %w", err)
	}
	for i, line := range lines[2:] {
		parts := strings.Split(line, "\t")
		last := len(parts) - 1
		if m.Weights[parts[last]], err = weights(parts[:last], len(m.Answers)); err != nil {
			return nil, fmt.Errorf("read table of clues, line %d: %w", i+3, err)
		}
	}
	return m, nil
}

func weights(parts []string, n int) ([]float64, error) {
	if len(parts) != n {
		return nil, fmt.Errorf("%d weights, want %d", len(parts), n)
	}
	out := make([]float64, n)
	for i, p := range parts {
		x, err := strconv.ParseFloat(p, 64)
		if err != nil {
			return nil, err
		}
		out[i] = x
	}
	return out, nil
}
