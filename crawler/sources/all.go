package sources

import (
	"slices"

	"tenders/crawler"
)

// All lists the sources, in the order in which they are shown.
func All() []crawler.Source {
	return []crawler.Source{
		findATender(),
		contractsFinder(),
		publicContractsScotland(),
		sell2wales(),
		ted(),
		articles(),
	}
}

// Find returns the source of an id.
func Find(id string) (crawler.Source, bool) {
	all := All()
	k := slices.IndexFunc(all, func(s crawler.Source) bool { return s.ID == id })
	if k < 0 {
		return crawler.Source{}, false
	}
	return all[k], true
}
