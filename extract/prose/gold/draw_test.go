package gold

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"tenders/extract/prose/lean"
)

var draw = flag.Bool("draw", false, "write the tables of clues that the gold texts give")

// The tables of the reader are those that the gold texts give, the unseen ones
// left out. Whoever adds a text, changes a clue or what names are taken for draws
// them anew: go test ./extract/prose/gold -run Tables -draw.
func TestTablesAreDrawnFromGold(t *testing.T) {
	files, err := Own()
	if err != nil {
		t.Fatal(err)
	}
	drawn := Draw(seen(files))
	for name, m := range map[string]*lean.Model{"amount": drawn.Amount, "body": drawn.Body, "text": drawn.Text} {
		var got bytes.Buffer
		if err := m.Write(&got); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join("..", "weights", name+".tsv")
		if *draw {
			if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), want) {
			t.Errorf("%s is not what the gold texts give: draw it anew", path)
		}
	}
}

func seen(files []File) []File {
	var out []File
	for _, f := range files {
		if f.Origin != Unseen {
			out = append(out, f)
		}
	}
	return out
}
