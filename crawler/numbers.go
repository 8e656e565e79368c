package crawler

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// Range is a run of a publisher's numbers of one year, both ends included.
type Range struct {
	Year, From, To int
}

// Numbers is a set of a publisher's numbers: ranges by year, then number, none
// touching the next.
type Numbers []Range

// parseNumber reads a publisher's number: NNNNNN-YYYY, six digits or more.
func parseNumber(id string) (year, number int, ok bool) {
	n, y, ok := strings.Cut(id, "-")
	if !ok || len(n) < 6 || len(n) > 9 || len(y) != 4 || !digits(n) || !digits(y) {
		return 0, 0, false
	}
	number, _ = strconv.Atoi(n) // so few digits always fit
	year, _ = strconv.Atoi(y)
	return year, number, true
}

func numbered(id string) bool {
	_, _, ok := parseNumber(id)
	return ok
}

func digits(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

func formatNumber(year, number int) string { return fmt.Sprintf("%06d-%d", number, year) }

// Count is how many numbers the set holds.
func (n Numbers) Count() int {
	sum := 0
	for _, r := range n {
		sum += r.To - r.From + 1
	}
	return sum
}

// All calls yield with the id of each number, in order.
func (n Numbers) All(yield func(id string) bool) {
	for _, r := range n {
		for k := r.From; k <= r.To; k++ {
			if !yield(formatNumber(r.Year, k)) {
				return
			}
		}
	}
}

func (n Numbers) addID(id string) Numbers {
	if year, k, ok := parseNumber(id); ok {
		return n.add(Range{year, k, k})
	}
	return n
}

// add returns the union of n and r. It may reuse n's array.
func (n Numbers) add(r Range) Numbers {
	lo := sort.Search(len(n), func(k int) bool {
		return n[k].Year > r.Year || n[k].Year == r.Year && n[k].To >= r.From-1
	})
	hi := lo
	for ; hi < len(n) && n[hi].Year == r.Year && n[hi].From <= r.To+1; hi++ {
		r.From, r.To = min(r.From, n[hi].From), max(r.To, n[hi].To)
	}
	return slices.Replace(n, lo, hi, r)
}

func (n Numbers) union(o Numbers) Numbers {
	for _, r := range o {
		n = n.add(r)
	}
	return n
}

// gaps returns what lies between the lowest and the highest number of each
// year, and is neither in n nor in settled.
func (n Numbers) gaps(settled Numbers) Numbers {
	all := slices.Clone(n)
	for k := 0; k < len(n); {
		last := k
		for last+1 < len(n) && n[last+1].Year == n[k].Year {
			last++
		}
		lo, hi := n[k].From, n[last].To
		for _, r := range settled {
			if r.Year == n[k].Year && r.To >= lo && r.From <= hi {
				all = all.add(Range{r.Year, max(r.From, lo), min(r.To, hi)})
			}
		}
		k = last + 1
	}
	var out Numbers
	for k := 1; k < len(all); k++ {
		if all[k].Year == all[k-1].Year {
			out = append(out, Range{all[k].Year, all[k-1].To + 1, all[k].From - 1})
		}
	}
	return out
}

// bounds is the lowest and highest number of a year.
func (n Numbers) bounds(year int) (lo, hi int, ok bool) {
	for _, r := range n {
		if r.Year == year {
			if !ok {
				lo = r.From
			}
			hi, ok = r.To, true
		}
	}
	return lo, hi, ok
}

// MarshalText writes "2026:84001-84100 2026:84102".
func (n Numbers) MarshalText() ([]byte, error) {
	var b strings.Builder
	for k, r := range n {
		if k > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%d:%d", r.Year, r.From)
		if r.To > r.From {
			fmt.Fprintf(&b, "-%d", r.To)
		}
	}
	return []byte(b.String()), nil
}

// UnmarshalText reads what MarshalText wrote.
func (n *Numbers) UnmarshalText(text []byte) error {
	*n = nil
	for word := range strings.FieldsSeq(string(text)) {
		year, span, ok := strings.Cut(word, ":")
		from, to, isRange := strings.Cut(span, "-")
		if !isRange {
			to = from
		}
		y, err1 := strconv.Atoi(year)
		f, err2 := strconv.Atoi(from)
		t, err3 := strconv.Atoi(to)
		if !ok || err1 != nil || err2 != nil || err3 != nil || t < f {
			return fmt.Errorf("numbers %q: want YEAR:FROM-TO", word)
		}
		*n = n.add(Range{y, f, t})
	}
	return nil
}

func (n Numbers) has(year, number int) bool {
	k := sort.Search(len(n), func(k int) bool {
		return n[k].Year > year || n[k].Year == year && n[k].To >= number
	})
	return k < len(n) && n[k].Year == year && n[k].From <= number
}

// after is the lowest number of a year that is higher than number, else 0.
func (n Numbers) after(year, number int) int {
	for _, r := range n {
		if r.Year == year && r.To > number {
			return max(r.From, number+1)
		}
	}
	return 0
}

// spans is true for a number between the lowest and the highest of its year.
func (n Numbers) spans(year, number int) bool {
	lo, hi, ok := n.bounds(year)
	return ok && number >= lo && number <= hi
}

// without returns what of n is not in o.
func (n Numbers) without(o Numbers) Numbers {
	if len(o) == 0 {
		return n
	}
	return slices.DeleteFunc(slices.Clone(n), func(r Range) bool { return o.has(r.Year, r.From) })
}

const (
	// highestNumber is beyond any number of a year; the highest yet is 86,608
	// (of 2025).
	highestNumber = 400_000
	// farNumbers is how far a number may lie from its neighbours in a run of
	// closed windows: some fifty working days.
	farNumbers = 20_000
	// manyNumbers speak for themselves, however far they are from others.
	manyNumbers = 50
)

// plausible parts n into the numbers of the sequence and odd ones: those too
// high for any year, where others are not, and the few that are far from the
// many. One misprinted id would otherwise make all numbers up to it missing.
func (n Numbers) plausible() (good, odd Numbers) {
	for begin := 0; begin < len(n); {
		end := begin + 1
		for end < len(n) && n[end].Year == n[begin].Year {
			end++
		}
		near, far := plausibleYear(n[begin:end])
		good, odd = append(good, near...), append(odd, far...)
		begin = end
	}
	return good, odd
}

// plausibleYear does so for the numbers of one year.
func plausibleYear(n Numbers) (good, odd Numbers) {
	high := slices.IndexFunc(n, func(r Range) bool { return r.To > highestNumber })
	if high > 0 { // a year of nothing but high numbers is an invented one
		n, odd = n[:high], slices.Clone(n[high:])
	}
	var clusters []Numbers
	for k, r := range n {
		if len(clusters) == 0 || r.From-n[k-1].To > farNumbers {
			clusters = append(clusters, nil)
		}
		last := &clusters[len(clusters)-1]
		*last = append(*last, r)
	}
	many := func(c Numbers) bool { return c.Count() >= manyNumbers }
	some := slices.ContainsFunc(clusters, many)
	var few Numbers
	for _, c := range clusters {
		if some && !many(c) {
			few = append(few, c...)
		} else {
			good = append(good, c...)
		}
	}
	return good, append(few, odd...)
}
