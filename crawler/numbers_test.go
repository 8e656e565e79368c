package crawler

import "testing"

func numbers(t *testing.T, text string) Numbers {
	t.Helper()
	var n Numbers
	if err := n.UnmarshalText([]byte(text)); err != nil {
		t.Fatal(err)
	}
	return n
}

func text(n Numbers) string {
	b, _ := n.MarshalText()
	return string(b)
}

func TestNumbersText(t *testing.T) {
	for in, want := range map[string]string{
		"":                              "",
		"2026:84001-84100 2026:84102":   "2026:84001-84100 2026:84102",
		"2026:3 2026:1 2026:2 2025:7":   "2025:7 2026:1-3",
		"2026:1-5 2026:3-9 2026:11-12":  "2026:1-9 2026:11-12",
		"2025:32542 2026:1 2026:000004": "2025:32542 2026:1 2026:4",
	} {
		if got := text(numbers(t, in)); got != want {
			t.Errorf("%q reads as %q, want %q", in, got, want)
		}
	}
	for _, bad := range []string{"2026", "2026:", "2026:5-3", "x:1", "2026:1-"} {
		if new(Numbers).UnmarshalText([]byte(bad)) == nil {
			t.Errorf("%q accepted", bad)
		}
	}
}

func TestNumbersGaps(t *testing.T) {
	tests := []struct{ seen, settled, want string }{
		{"", "", ""},
		{"2026:5", "", ""},
		{"2026:5 2026:8", "", "2026:6-7"},
		{"2026:5 2026:8", "2026:7", "2026:6"},
		{"2026:5 2026:8", "2026:1 2026:6-7 2026:20", ""},
		{"2025:900 2026:1 2026:3", "2025:1", "2026:2"},
		{"2026:5 2026:9 2026:12", "2026:1-6 2026:11-30", "2026:7-8 2026:10"},
	}
	for _, test := range tests {
		if got := text(numbers(t, test.seen).gaps(numbers(t, test.settled))); got != test.want {
			t.Errorf("seen %q, settled %q: gaps %q, want %q", test.seen, test.settled, got, test.want)
		}
	}
}

func TestParseNumber(t *testing.T) {
	for id, want := range map[string]bool{
		"028961-2025": true, "1028961-2025": true, "28961-2025": false,
		"028961-25": false, "ocds-h6vhtk-028961": false, "": false,
	} {
		year, k, ok := parseNumber(id)
		if ok != want || ok && formatNumber(year, k) != id {
			t.Errorf("%q: %v, %d of %d", id, ok, k, year)
		}
	}
}

func TestNumbersPlausible(t *testing.T) {
	tests := []struct{ seen, good, odd string }{
		{"", "", ""},
		{"2026:1-60 2026:999999999", "2026:1-60", "2026:999999999"},
		{"2026:1 2026:999999999", "2026:1", "2026:999999999"},
		{"2026:400000 2026:400002", "2026:400000", "2026:400002"},
		{"2026:990001 2026:990003-990004", "2026:990001 2026:990003-990004", ""},
		{"2026:84001-84100 2026:399999", "2026:84001-84100", "2026:399999"},
		{"2026:3 2026:84001-84100", "2026:84001-84100", "2026:3"},
		{"2026:3 2026:84001-84049", "2026:3 2026:84001-84049", ""},
		{"2026:1-60 2026:20061-20062", "2026:1-60", "2026:20061-20062"},
		{"2026:1-60 2026:20060", "2026:1-60 2026:20060", ""},
		{"2026:1-60 2026:50001-50060", "2026:1-60 2026:50001-50060", ""},
		{"2025:80001-80100 2026:1-3", "2025:80001-80100 2026:1-3", ""},
	}
	for _, test := range tests {
		good, odd := numbers(t, test.seen).plausible()
		if text(good) != test.good || text(odd) != test.odd {
			t.Errorf("%q: %q and %q, want %q and %q", test.seen, text(good), text(odd), test.good, test.odd)
		}
	}
}
