package parse

import (
	"strings"
	"time"

	"tenders/extract/notice"
)

// Date returns the literal date part of a stamp, "2028-05-18" of
// "2028-05-18T23:59:59Z", and never converts it between zones: publishers put
// the wrong offset on midnight now and then, and a conversion would shift the
// day. It refuses what is not year, month and day in this order, days that no
// calendar holds, and years before 1900, which are blanks of databases.
func Date(s string) (notice.Date, bool) {
	s = strings.TrimSpace(s)
	if len(s) < 10 || len(s) > 10 && s[10] != 'T' && s[10] != ' ' && s[10] != 'Z' && s[10] != '+' {
		return "", false
	}
	s = s[:10]
	if s[4] != '-' || s[7] != '-' || !digits(s[:4]) || !digits(s[5:7]) || !digits(s[8:]) {
		return "", false
	}
	y := int(s[0]-'0')*1000 + int(s[1]-'0')*100 + two(s[2:])
	m, d := two(s[5:]), two(s[8:])
	if y < 1900 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m) {
		return "", false
	}
	return notice.Date(s), true
}

// MonthsBetween is how many calendar months a term from one day to another has,
// both days in it, as people count: days beyond the last whole month are left
// out. It is 0 where either day is missing or they are the wrong way round.
func MonthsBetween(start, end notice.Date) int {
	from, err1 := time.Parse(time.DateOnly, string(start))
	to, err2 := time.Parse(time.DateOnly, string(end))
	if err1 != nil || err2 != nil || to.Before(from) {
		return 0
	}
	to = to.AddDate(0, 0, 1)
	months := (to.Year()-from.Year())*12 + int(to.Month()) - int(from.Month())
	if to.Day() < from.Day() {
		months--
	}
	return months
}

func two(s string) int { return int(s[0]-'0')*10 + int(s[1]-'0') }

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
