package world

import (
	"embed"
	"encoding/json"
	"fmt"
)

// From and To are the first and the last day on which the world publishes.
const (
	From = "2026-09-01"
	To   = "2026-09-10"
)

//go:embed manifest.json expected.json find-a-tender/*.json contracts-finder/*.json
var files embed.FS

// Release is one notice as its publisher would send it.
type Release struct {
	// Instant is the hidden instant by which the service filters, UK local
	// time as 2006-01-02T15:04:05. It need not be the release's date.
	Instant string
	// ID is the publisher's number, which JSON itself may lack.
	ID string
	// Trap says what a careless reader gets wrong here.
	Trap string
	// Unlisted is true for a notice that no list of the service shows.
	Unlisted bool
	// JSON is the release as it stands in the file: not always JSON.
	JSON []byte
}

// entry is a line of the manifest.
type entry struct {
	File     string `json:"file"`
	ID       string `json:"id"`
	Instant  string `json:"instant"`
	Trap     string `json:"trap"`
	Unlisted bool   `json:"unlisted"`
}

// FindATender returns the releases of Find a Tender, in order of publication.
func FindATender() ([]Release, error) { return releases("find-a-tender") }

// ContractsFinder returns the releases of Contracts Finder, in order of
// publication.
func ContractsFinder() ([]Release, error) { return releases("contracts-finder") }

func releases(source string) ([]Release, error) {
	var manifest map[string][]entry
	if err := read("manifest.json", &manifest); err != nil {
		return nil, err
	}
	var all []Release
	for _, e := range manifest[source] {
		body, err := files.ReadFile(source + "/" + e.File)
		if err != nil {
			return nil, fmt.Errorf("world: %w", err)
		}
		all = append(all, Release{Instant: e.Instant, ID: e.ID, Trap: e.Trap, Unlisted: e.Unlisted, JSON: body})
	}
	return all, nil
}

func read(name string, into any) error {
	b, err := files.ReadFile(name)
	if err != nil {
		return fmt.Errorf("world: %w", err)
	}
	if err := json.Unmarshal(b, into); err != nil {
		return fmt.Errorf("world: %s: %w", name, err)
	}
	return nil
}
