package transport

import (
	"math"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// unknownRest is the pause after a 429 that does not say how long: the window
// of the only limit whose configuration is published, Find a Tender's
// (12 requests in 120 s; see the address at [blocked]).
const unknownRest = 2 * time.Minute

// retryAfter reads the header Retry-After: seconds or a date (RFC 9110,
// section 10.2.3). What is neither is as if absent.
func retryAfter(h http.Header, now time.Time) (wait time.Duration, known bool) {
	v := strings.TrimSpace(h.Get("Retry-After"))
	if v == "" {
		return 0, false
	}
	if strings.Trim(v, "0123456789") == "" {
		n, err := strconv.ParseInt(v, 10, 64)
		if err != nil || n > math.MaxInt64/int64(time.Second) {
			return math.MaxInt64, true // more seconds than we can count
		}
		return time.Duration(n) * time.Second, true
	}
	at, err := http.ParseTime(v)
	if err != nil {
		return 0, false
	}
	return max(0, at.Sub(now)), true
}
