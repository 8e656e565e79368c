package page

import (
	"golang.org/x/net/html"

	"tenders/extract/notice"
)

// item is a labelled passage: a heading, and the elements up to the next one.
type item struct {
	// key is what the site's table calls the label.
	key   string
	label *html.Node
	nodes []*html.Node
	// lot and award count the parts of a form that the passage is in, from 1; 0
	// is neither.
	lot, award int
}

// node is the first element with words; nil where there is none.
func (it item) node() *html.Node {
	for _, n := range it.nodes {
		if words(n) != "" {
			return n
		}
	}
	return nil
}

// first is the place of the first element with words.
func (it item) first(r *reader) place { return r.at(it.node()) }

// all is the place of all elements.
func (it item) all(r *reader) place { return r.between(it.nodes...) }

// headings splits a block into headings and what follows each. Elements before
// the first heading are left out.
func headings(block *html.Node) []item {
	var items []item
	for c := block.FirstChild; c != nil; c = c.NextSibling {
		switch c.Data {
		case "h2", "h3", "h4", "h5":
			items = append(items, item{label: c})
			continue
		}
		if c.Type == html.ElementNode && len(items) > 0 {
			last := &items[len(items)-1]
			last.nodes = append(last.nodes, c)
		}
	}
	return items
}

// maxItems bounds the labels of a page; a notice of three hundred lots has some
// ten thousand.
const maxItems = 20_000

// form is what a page's passages are, while they are read.
type form struct {
	items []item
	// first is the first passage of each key, in the whole and in each part;
	// count how many have the key.
	first map[part]item
	count map[string]int
	// lots are the ids of the lots, by their count.
	lots map[int]string
}

// part is a key in a lot or an award; of the whole where both are 0.
type part struct {
	key        string
	lot, award int
}

func newForm(items []item) form {
	f := form{items: items[:min(len(items), maxItems)], first: map[part]item{}, count: map[string]int{}, lots: map[int]string{}}
	for _, it := range f.items {
		f.count[it.key]++
		if _, known := f.first[it.part()]; !known {
			f.first[it.part()] = it
		}
	}
	return f
}

func (it item) part() part { return part{it.key, it.lot, it.award} }

// beside is the passage of a key about the same lot or award; one without words
// where there is none.
func (r *reader) beside(it item, key string) item { return r.form.first[part{key, it.lot, it.award}] }

// award is the award of that key; it is made when first asked for.
func (r *reader) award(key string) *notice.Award {
	i, known := r.awards[key]
	if !known {
		i = len(r.n.Awards)
		r.awards[key] = i
		r.n.Awards = append(r.n.Awards, notice.Award{Key: key})
	}
	return &r.n.Awards[i]
}
