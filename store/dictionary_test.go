package store

import "testing"

// Every table and column says what it means: the dictionary is made of that.
func TestEverythingHasAComment(t *testing.T) {
	docs, err := derivedSample(t).Dictionary(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	for _, doc := range docs {
		seen[doc.Schema]++
		if doc.Comment == "" {
			t.Errorf("%s.%s has no comment", doc.Schema, doc.Name)
		}
		for _, column := range doc.Columns {
			if column.Comment == "" {
				t.Errorf("%s.%s.%s has no comment", doc.Schema, doc.Name, column.Name)
			}
		}
	}
	if seen["facts"] < 16 || seen["main"] < 12 {
		t.Errorf("tables = %v, want at least 16 of the facts and 12 of the models", seen)
	}
}
