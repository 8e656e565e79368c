package transport

import (
	"fmt"
	"regexp"
	"strings"
)

// product is the token that robots.txt files may name us by.
const product = "tenders"

// blocked are the user agents that the firewall of Find a Tender and Contracts
// Finder rejects with 403, anywhere in the header:
// https://github.com/cabinetoffice/GCGS-Central-Digital-Platform, in
// terragrunt/modules/core-networking/locals.tf (read 2026-08-21).
var blocked = []string{
	"amazonbot", "chatgpt-user", "deno", "findtender-ai-agent", "gptbot", "meta-externalagent",
	"oai-searchbot", "procurementextractor", "shapbot", "supabase", "vinnikov-analytics",
}

// blockedBun is the one pattern of that list that is not plain text.
var blockedBun = regexp.MustCompile(`bun/[0-9]`)

// UserAgent is what we call ourselves: "tenders/1.0 (+contact)". The contact is
// an address of the person who runs the program; a publisher who is troubled
// by it writes there instead of blocking it. See [CheckUserAgent].
func UserAgent(version, contact string) string {
	if contact == "" {
		return product + "/" + version
	}
	return product + "/" + version + " (+" + contact + ")"
}

// CheckUserAgent refuses a user agent that a publisher blocks or that cannot
// stand in a header. A contact address can hold a blocked word by accident
// ("deno" is in "sudeno"), and each request would then be answered 403.
func CheckUserAgent(ua string) error {
	lower := strings.ToLower(ua)
	for _, b := range blocked {
		if strings.Contains(lower, b) {
			return fmt.Errorf("user agent %q contains %q, which publishers block: give another contact", ua, b)
		}
	}
	if m := blockedBun.FindString(lower); m != "" {
		return fmt.Errorf("user agent %q contains %q, which publishers block: give another contact", ua, m)
	}
	if strings.ContainsFunc(ua, func(r rune) bool { return r < ' ' || r > '~' }) {
		return fmt.Errorf("user agent %q: only printable ASCII can stand in a header", ua)
	}
	return nil
}
