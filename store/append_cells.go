package store

import (
	"math/big"
	"strings"
	"time"

	"tenders/extract/notice"
)

// scale is the digits after the point that the facts hold of an amount, and
// wholeDigits those before it: DECIMAL(24,6).
const (
	scale       = 6
	wholeDigits = 18
)

// date adds a date; "" and what is no date are null, and the latter is told.
func (c *cells) date(t *table, d notice.Date) (ok bool) {
	if d == "" {
		c.null(t)
		return true
	}
	boxed, known := c.dates[d]
	if !known {
		if day, err := time.Parse(time.DateOnly, string(d)); err == nil {
			boxed = day
		}
		if len(c.dates) > maxBoxed {
			clear(c.dates)
		}
		c.dates[notice.Date(strings.Clone(string(d)))] = boxed
	}
	if boxed == nil {
		c.null(t)
		return false
	}
	c.note(string(d))
	t.row = append(t.row, boxed)
	return true
}

// decimal adds an amount; "" and what does not fit are null, and the latter is
// told. The driver takes the unscaled number: an int64 as it is, and only what
// is too large for one costs a big.Int.
func (c *cells) decimal(t *table, amount string) (ok bool) {
	if amount == "" {
		c.null(t)
		return true
	}
	digits, negative, ok := unscaled(amount)
	if !ok {
		c.null(t)
		return false
	}
	c.note(amount)
	if n, small := smallInt(digits); small {
		if negative {
			n = -n
		}
		t.row = append(t.row, n)
		return true
	}
	n, _ := new(big.Int).SetString(digits, 10)
	if negative {
		n.Neg(n)
	}
	t.row = append(t.row, n)
	return true
}

// unscaled turns "-12.5" into "12500000", true. It reports whether the amount
// is a plain decimal that the facts can hold without rounding.
func unscaled(amount string) (digits string, negative, ok bool) {
	amount, negative = strings.CutPrefix(amount, "-")
	whole, fraction, _ := strings.Cut(amount, ".")
	whole = strings.TrimLeft(whole, "0")
	fraction = strings.TrimRight(fraction, "0")
	if len(whole) > wholeDigits || len(fraction) > scale || amount == "" || !allDigits(whole) || !allDigits(fraction) {
		return "", negative, false
	}
	return whole + fraction + "000000"[len(fraction):], negative, true
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// smallInt reads digits that are sure to fit an int64.
func smallInt(digits string) (int64, bool) {
	if len(digits) > wholeDigits {
		return 0, false
	}
	var n int64
	for i := range len(digits) {
		n = n*10 + int64(digits[i]-'0')
	}
	return n, true
}
