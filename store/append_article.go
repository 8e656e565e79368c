package store

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"unicode/utf8"

	"tenders/extract/notice"
)

// quotation is how many characters of an article are held at a place: enough to
// prove a figure, too few to be the article. The text is its publisher's, and
// stays in the archive (source_rules: facts-only).
const quotation = 200

// spanOfText is a path that ends in a span of text: text:START-END in bytes.
var spanOfText = regexp.MustCompile(`^(.*text:)([0-9]+)-[0-9]+$`)

// factsOnly is an article's deal without the article: no description, and of
// the words that prove a fact no more than a quotation.
func factsOnly(n *notice.Notice) *notice.Notice {
	c := *n
	c.Description, c.DescriptionPath = "", ""
	c.Values, c.Period = quotedValues(n.Values), quotedPeriod(n.Period)
	c.Awards = slices.Clone(n.Awards)
	for i := range c.Awards {
		c.Awards[i].Values, c.Awards[i].Period = quotedValues(c.Awards[i].Values), quotedPeriod(c.Awards[i].Period)
	}
	c.Problems = slices.Clone(n.Problems)
	for i := range c.Problems {
		c.Problems[i].Message = beginning(c.Problems[i].Message)
	}
	if n.Deal != nil {
		deal := *n.Deal
		deal.Subject = beginning(deal.Subject)
		c.Deal = &deal
	}
	return &c
}

func quotedValues(values []notice.Value) []notice.Value {
	values = slices.Clone(values)
	for i := range values {
		v := &values[i]
		v.Path, v.Raw = quote(v.Path, v.Raw)
		v.MinPath, v.MinRaw = quote(v.MinPath, v.MinRaw)
	}
	return values
}

func quotedPeriod(p *notice.Period) *notice.Period {
	if p == nil {
		return nil
	}
	c := *p
	c.Path, c.Raw = quote(c.Path, c.Raw)
	c.Also = quotedPeriod(p.Also)
	return &c
}

// quote shortens what is too long, and its span with it, so that the path still
// leads to the words that are held.
func quote(path, raw string) (string, string) {
	words := beginning(raw)
	span := spanOfText.FindStringSubmatch(path)
	if words == raw || span == nil {
		return path, words
	}
	start, err := strconv.Atoi(span[2])
	if err != nil {
		return path, words
	}
	return fmt.Sprintf("%s%d-%d", span[1], start, start+len(words)), words
}

// beginning is the first characters of a text.
func beginning(s string) string {
	if utf8.RuneCountInString(s) <= quotation {
		return s
	}
	return string([]rune(s)[:quotation])
}
