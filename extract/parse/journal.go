package parse

import (
	"strings"

	"tenders/extract/notice"
)

// CompactDate reads a date as the EU's journal codes it, YYYYMMDD, alone or
// before a time ("20211006 09:00").
func CompactDate(s string) (notice.Date, bool) {
	s = strings.TrimSpace(s)
	if len(s) < 8 || len(s) > 8 && s[8] != ' ' && s[8] != 'T' || !digits(s[:8]) {
		return "", false
	}
	return Date(s[:4] + "-" + s[4:6] + "-" + s[6:8])
}

// DateParts reads a date of which day, month and year are told apart.
func DateParts(year, month, day string) (notice.Date, bool) {
	year, month, day = strings.TrimSpace(year), strings.TrimSpace(month), strings.TrimSpace(day)
	if len(year) != 4 || month == "" || len(month) > 2 || day == "" || len(day) > 2 {
		return "", false
	}
	return Date(year + "-" + padded(month) + "-" + padded(day))
}

func padded(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// numberDigits is how many digits the journal's number of a notice has at
// least. Until 2023 it had six; since then it is written with eight, of which
// the first are zeros.
const numberDigits = 6

// NoticeNumber reads the number of a notice in the EU's journal, in any of its
// forms, and returns NNNNNN-YYYY: "440745-2021", "00741214-2023" (leading zeros
// go), "2021/S 168-440745" (the issue goes: it does not identify) and
// "440745_2021". The issue is "" where it is not told; issue 000 is not of the
// journal, but of the United Kingdom's own service since 2021.
func NoticeNumber(s string) (number, issue string, ok bool) {
	s = strings.TrimSpace(s)
	if year, rest, found := strings.Cut(s, "/"); found { // 2021/S 168-440745
		rest, series := strings.CutPrefix(strings.TrimSpace(rest), "S")
		issue, number, found = strings.Cut(strings.TrimSpace(rest), "-")
		issue = strings.TrimSpace(issue)
		if !series || !found || issue == "" || len(issue) > 3 || !digits(issue) {
			return "", "", false
		}
		number, ok = numbered6(strings.TrimSpace(number), strings.TrimSpace(year))
		return number, issue, ok
	}
	i := strings.IndexAny(s, "-_")
	if i < 0 {
		return "", "", false
	}
	number, ok = numbered6(s[:i], s[i+1:])
	return number, "", ok
}

// numbered6 joins number and year, with at least six digits.
func numbered6(number, year string) (string, bool) {
	if number == "" || len(number) > 8 || !digits(number) || len(year) != 4 || !digits(year) || year < "1990" || year > "2100" {
		return "", false
	}
	number = strings.TrimLeft(number, "0")
	if number == "" {
		return "", false
	}
	if n := numberDigits - len(number); n > 0 {
		number = "000000"[:n] + number
	}
	return number + "-" + year, true
}
