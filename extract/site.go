package extract

import (
	"net"
	"net/url"
	"strings"

	"golang.org/x/net/publicsuffix"

	"tenders/extract/parse"
)

// ownAddress is the address that an article gives itself, "" where it cannot
// speak for that: a page that was fetched has one on its own site, and another
// than the site's first page. Otherwise anybody's story would be shown under the
// address of a paper that never wrote it. Of a file from a disk nothing else is
// known, and somebody chose it.
func ownAddress(told, fetched string) string {
	base, err := url.Parse(fetched)
	u, fault := url.Parse(strings.TrimSpace(told))
	if told == "" || err != nil || fault != nil {
		return ""
	}
	remote := isWeb(base)
	if remote {
		u = base.ResolveReference(u)
	}
	switch {
	case !isWeb(u), u.User != nil, remote && registered(u) != registered(base), parse.Redact(told) != told:
		return ""
	case strings.Trim(u.Path, "/") == "" && u.RawQuery == "" && strings.Trim(base.Path, "/") != "":
		return ""
	}
	u.Fragment, u.RawFragment = "", ""
	return u.String()
}

func isWeb(u *url.URL) bool { return (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" }

// registered is the domain that somebody has registered; of an address in
// numbers, and of a name that is none, host and port. The crawler keeps links to
// their site by the same rule. It stands in both, for neither may know the other
// and all of it is a question to the list of suffixes.
func registered(u *url.URL) string {
	host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
	domain, err := publicsuffix.EffectiveTLDPlusOne(host)
	if err != nil || net.ParseIP(host) != nil {
		return strings.ToLower(u.Host)
	}
	return domain
}
