package crawler

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"

	"golang.org/x/net/html/charset"
)

// What a feed may hold. Each bound is far beyond real ones: gofeed builds all
// of a feed in memory, a hundred times its size where it is all elements.
const (
	maxFeed     = 8 << 20 // bytes
	maxEntries  = 50_000
	maxElements = 500_000
)

var (
	errManyEntries  = fmt.Errorf("more than %d entries", maxEntries)
	errManyElements = fmt.Errorf("more than %d elements", maxElements)
)

// feedCount counts what a feed holds.
type feedCount struct{ depth, entries, elements int }

func (n *feedCount) check() error {
	switch {
	case n.depth > maxOpen:
		return errDeep
	case n.entries > maxEntries:
		return errManyEntries
	case n.elements > maxElements:
		return errManyElements
	}
	return nil
}

// boundFeed says whether a feed holds too much to be read. It remembers only
// what is open, and leaves it to the reader to find what else is wrong.
func boundFeed(text []byte) error {
	next := jsonCounter(text)
	if !bytes.HasPrefix(text, []byte("{")) {
		next = xmlCounter(text)
	}
	var n feedCount
	for {
		switch err := next(&n); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		if err := n.check(); err != nil {
			return err
		}
	}
}

// xmlCounter counts a token at a time, read as gofeed reads it: leniently, and
// without control characters.
func xmlCounter(text []byte) func(*feedCount) error {
	d := xml.NewDecoder(bytes.NewReader(bytes.Map(dropControl, text)))
	d.Strict, d.CharsetReader = false, charset.NewReaderLabel
	return func(n *feedCount) error {
		token, err := d.Token()
		switch t := token.(type) {
		case xml.StartElement:
			n.depth++
			n.elements++
			if t.Name.Local == "item" || t.Name.Local == "entry" {
				n.entries++
			}
		case xml.EndElement:
			n.depth--
		}
		return err
	}
}

func dropControl(r rune) rune {
	if r < ' ' && r != '\t' && r != '\n' && r != '\r' {
		return -1
	}
	return r
}

// jsonCounter counts a token at a time. An entry is an object in a list of the
// outermost object.
func jsonCounter(text []byte) func(*feedCount) error {
	d := json.NewDecoder(bytes.NewReader(text))
	return func(n *feedCount) error {
		token, err := d.Token()
		n.elements++
		switch token {
		case json.Delim('{'), json.Delim('['):
			if n.depth == 2 {
				n.entries++
			}
			n.depth++
		case json.Delim('}'), json.Delim(']'):
			n.depth--
		}
		return err
	}
}
