package gold

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
)

// own are the texts that this repository measures itself by, all invented, and
// the floors under what it reached on them.
//
//go:embed texts floors.json
var own embed.FS

// Own returns the repository's own texts.
func Own() ([]File, error) {
	texts, err := fs.Sub(own, "texts")
	if err != nil {
		return nil, err
	}
	return read(texts, "texts")
}

// Floors are the least F1 that each field may have, and the most amounts that
// may be stored although they are no deal's worth.
type Floors struct {
	F1     map[Field]float64 `json:"f1"`
	Stored int               `json:"stored"`
}

// OwnFloors returns the floors recorded for the repository's own texts, by their
// origin, under "all" those of all together. They only ever rise.
func OwnFloors() (map[string]Floors, error) {
	var f map[string]Floors
	raw, err := own.ReadFile("floors.json")
	if err != nil {
		return f, err
	}
	if err := json.Unmarshal(raw, &f); err != nil {
		return f, fmt.Errorf("floors.json: %w", err)
	}
	return f, nil
}

// Below lists what is below the floors, by origins.
func (rep Report) Below(floors map[string]Floors) []string {
	var low []string
	for i := range rep.Origins {
		o := &rep.Origins[i]
		if f, ok := floors[o.Name]; ok {
			low = append(low, o.below(f)...)
		}
	}
	return low
}

func (o *Origin) below(f Floors) []string {
	var low []string
	for _, field := range Fields {
		if got, floor := o.Scores[field].F1(), f.F1[field]; got < floor {
			low = append(low, fmt.Sprintf("%s: %s: F1 %.3f, the floor is %.3f", o.Name, field, got, floor))
		}
	}
	if o.Stored > f.Stored {
		low = append(low, fmt.Sprintf("%s: %d amounts stored that are no worth, at most %d may be", o.Name, o.Stored, f.Stored))
	}
	return low
}
