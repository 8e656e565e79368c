package gold

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tenders/extract/prose/lean"
)

var draw = flag.Bool("draw", false, "write the tables of clues that the gold texts give")

// The tables of the reader are those that the gold texts give, the unseen ones
// left out. Whoever adds a text, changes a clue or what names are taken for draws
// them anew: go test ./extract/prose/gold -run Tables -draw (and once more where
// names written small are read otherwise by then).
func TestTablesAreDrawnFromGold(t *testing.T) {
	files, err := Own()
	if err != nil {
		t.Fatal(err)
	}
	drawn := Draw(Seen(files))
	for name, m := range map[string]*lean.Model{"amount.tsv": drawn.Amount, "body.tsv": drawn.Body, "text.tsv": drawn.Text} {
		var got bytes.Buffer
		if err := m.Write(&got); err != nil {
			t.Fatal(err)
		}
		compareTable(t, name, got.Bytes())
	}
	compareTable(t, "words.txt", []byte(strings.Join(drawn.Words, "\n")+"\n"))
}

// compareTable compares what was drawn with what the reader has, or writes it.
func compareTable(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("..", "weights", name)
	if *draw {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the gold texts give: draw it anew", path)
	}
}
