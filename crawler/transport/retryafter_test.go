package transport

import (
	"net/http"
	"testing"
	"time"
)

func TestRetryAfter(t *testing.T) {
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	for value, want := range map[string]time.Duration{
		"0": 0, "1": time.Second, " 120 ": 2 * time.Minute, "31536000": 365 * 24 * time.Hour,
		"Mon, 02 Mar 2026 09:02:00 GMT":  2 * time.Minute,
		"Monday, 02-Mar-26 09:00:30 GMT": 30 * time.Second,
		"Mon, 02 Mar 2026 08:00:00 GMT":  0,
		"99999999999":                    1<<63 - 1, "999999999999999999999999": 1<<63 - 1,
	} {
		got, known := retryAfter(http.Header{"Retry-After": {value}}, now)
		if got != want || !known {
			t.Errorf("%q: %s, %v; want %s", value, got, known, want)
		}
	}
	for _, value := range []string{"", "soon", "-5", "1.5", "1e3", "120 seconds", "2026-03-02"} {
		if got, known := retryAfter(http.Header{"Retry-After": {value}}, now); known || got != 0 {
			t.Errorf("%q: %s, %v; want unknown", value, got, known)
		}
	}
}
