package gold

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
)

// File is one annotated text.
type File struct {
	ID string `json:"id"`
	// Origin says where the text comes from: verbatim, rewritten, authored.
	Origin   string   `json:"text_origin"`
	Title    string   `json:"title"`
	Text     string   `json:"text"`
	Expected Expected `json:"expected"`
}

// Expected is what the text tells.
type Expected struct {
	Deals        []Deal     `json:"deals"`
	NonValues    []NonValue `json:"non_values"`
	NotSuppliers []Named    `json:"not_suppliers"`
	NotBuyers    []Named    `json:"not_buyers"`
}

// Named is an organisation that is no party to the news.
type Named struct {
	Name string `json:"name"`
	Role string `json:"role"`
}

// NonValue is an amount that is no deal's worth.
type NonValue struct {
	Text    string `json:"text"`
	Kind    string `json:"kind"`
	Meaning string `json:"meaning"`
}

// Deal is one deal of the news. Null is what the text does not say.
type Deal struct {
	Buyers            []string            `json:"buyers"`
	Suppliers         []string            `json:"suppliers"`
	OptionalBuyers    []string            `json:"optional_buyers"`
	OptionalSuppliers []string            `json:"optional_suppliers"`
	BuyerAliases      map[string][]string `json:"buyer_aliases"`
	SupplierAliases   map[string][]string `json:"supplier_aliases"`
	Value             *Value              `json:"value"`
	Duration          Duration            `json:"duration"`
	Start             *string             `json:"start_date"`
	End               *string             `json:"end_date"`
	Framework         bool                `json:"framework"`
	Notice            *string             `json:"notice_source"`
	Status            string              `json:"status"`
}

// Value is a deal's worth.
type Value struct {
	Min      *json.Number `json:"min"`
	Max      *json.Number `json:"max"`
	Amount   *json.Number `json:"amount"`
	Currency string       `json:"currency"`
	Nature   string       `json:"nature"`
	Evidence []string     `json:"evidence"`
}

// Duration is how long a deal runs.
type Duration struct {
	Months    *int `json:"months"`
	Extension *int `json:"extension_months"`
}

// Read reads every .json file below a folder, in the order of their names.
func Read(dir string) ([]File, error) { return read(os.DirFS(dir), dir) }

func read(folder fs.FS, dir string) ([]File, error) {
	var files []File
	err := fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".json") {
			return err
		}
		f, err := readFile(folder, name)
		files = append(files, f)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read gold texts in %s: %w", dir, err)
	}
	return files, nil
}

func readFile(folder fs.FS, name string) (File, error) {
	raw, err := fs.ReadFile(folder, name)
	if err != nil {
		return File{}, err
	}
	// What is not a text with its deals would be counted as read without a fault.
	var given struct {
		Text     *string          `json:"text"`
		Expected *json.RawMessage `json:"expected"`
	}
	var f File
	if err := errors.Join(json.Unmarshal(raw, &f), json.Unmarshal(raw, &given)); err != nil {
		return File{}, fmt.Errorf("%s: %w", name, err)
	}
	if given.Text == nil || given.Expected == nil {
		return File{}, fmt.Errorf("%s: a gold text has a %q and what is %q of it", name, "text", "expected")
	}
	if f.ID == "" {
		f.ID = strings.TrimSuffix(path.Base(name), ".json")
	}
	if f.Origin == "" {
		f.Origin = "unknown"
	}
	return f, nil
}
