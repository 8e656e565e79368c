package transport

import (
	"net/http"
	"strings"
	"testing"
)

func TestUserAgentIsNotBlocked(t *testing.T) {
	for _, ua := range []string{UserAgent("1.0", "https://example.org/bot"), UserAgent("1.0", "mailto:a@example.org"), UserAgent("1.0", ""), product} {
		if err := CheckUserAgent(ua); err != nil {
			t.Errorf("%q: %v", ua, err)
		}
	}
	if got, want := UserAgent("1.2", "mailto:a@example.org"), "tenders/1.2 (+mailto:a@example.org)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBlockedUserAgentIsRefused(t *testing.T) {
	contacts := append([]string{"https://sudeno.example", "BUN/1@example.org", "GPTBot.example", "a\nb", "caf\u00e9.example"}, blocked...)
	for _, c := range contacts {
		if err := CheckUserAgent(UserAgent("1.0", c)); err == nil {
			t.Errorf("contact %q was accepted", c)
		}
	}
	if err := CheckUserAgent(UserAgent("1.0", "mailto:bun/x@example.org")); err != nil {
		t.Errorf("only bun/<digit> is blocked: %v", err)
	}
}

func TestBlockedUserAgentSendsNothing(t *testing.T) {
	w := newWorld(t, http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("a request was sent") }),
		func(o *Options) { o.UserAgent = UserAgent("1.0", "https://sudeno.example") })
	if _, _, err := w.get("/"); err == nil || !strings.Contains(err.Error(), "deno") {
		t.Errorf("got %v, want an error that names the blocked word", err)
	}
}
