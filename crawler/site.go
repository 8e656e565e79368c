package crawler

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// errOtherSite is a link to another site than the one that tells of it: a
// feed's publisher cannot send us anywhere but to its own pages.
var errOtherSite = errors.New("another site")

// article brings an entry into the form by which it is known: a web address of
// the site that tells of it, without fragment and tracking.
func (e endpoints) article(l link, configured string, tracking []string) (link, error) {
	var err error
	if l.site, err = url.Parse(configured); err != nil {
		return l, err
	}
	u, err := url.Parse(strings.TrimSpace(l.address))
	if err != nil {
		return l, err
	}
	if *u == (url.URL{}) { // it would lead to where it stands
		return l, fmt.Errorf("%w: no address", errOtherSite)
	}
	if configured == partList {
		l.site = u
	} else {
		u = l.site.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil {
		return l, fmt.Errorf("%w: %q is no web address", errOtherSite, l.address)
	}
	if err := sameSite(u, l.site, e); err != nil {
		return l, err
	}
	u.Fragment, u.RawFragment = "", ""
	u.Host = strings.ToLower(u.Host)
	u.RawQuery = untracked(u.RawQuery, tracking)
	u.ForceQuery = false
	if u.Path == "" {
		u.Path = "/"
	}
	l.address = u.String()
	l.request, err = e.rebase(l.address)
	return l, err
}

// rebase is an address under another scheme and host, where these are given.
func (e endpoints) rebase(address string) (string, error) {
	u, err := url.Parse(address)
	if err != nil {
		return "", err
	}
	if !e.other {
		return u.String(), nil
	}
	base, err := url.Parse(e.base)
	if err != nil {
		return "", err
	}
	u.Scheme, u.Host = base.Scheme, base.Host
	return u.String(), nil
}

// sameSite is nil where two addresses are under one registered domain, as
// www.example.co.uk and feeds.example.co.uk are, or where one is what --base
// names.
func sameSite(u, site *url.URL, e endpoints) error {
	if e.other && e.base == u.Scheme+"://"+u.Host || registered(u) == registered(site) {
		return nil
	}
	return fmt.Errorf("%w: %s is not of %s", errOtherSite, u.Redacted(), site.Host)
}

// registered is the domain that somebody has registered; of an address in
// numbers, and of a name that is none, host and port.
func registered(u *url.URL) string {
	host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
	domain, err := publicsuffix.EffectiveTLDPlusOne(host)
	if err != nil || net.ParseIP(host) != nil {
		return strings.ToLower(u.Host)
	}
	return domain
}

// untracked is a query without the parameters that only tell publishers whence
// a reader comes. The order of the others stays.
func untracked(query string, tracking []string) string {
	var kept []string
	for pair := range strings.SplitSeq(query, "&") {
		name, _, _ := strings.Cut(pair, "=")
		drop := pair == ""
		for _, t := range tracking {
			prefix, open := strings.CutSuffix(t, "*")
			drop = drop || strings.EqualFold(name, t) || open && strings.HasPrefix(strings.ToLower(name), prefix)
		}
		if !drop {
			kept = append(kept, pair)
		}
	}
	return strings.Join(kept, "&")
}
