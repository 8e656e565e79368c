package transport

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
)

// special are the ranges that no public service has, beyond those that netip
// knows by name. From the IANA special-purpose address registries:
// https://www.iana.org/assignments/iana-ipv4-special-registry and
// https://www.iana.org/assignments/iana-ipv6-special-registry
var special = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),       // this network
	netip.MustParsePrefix("100.64.0.0/10"),   // carrier-grade NAT
	netip.MustParsePrefix("192.0.0.0/24"),    // protocol assignments
	netip.MustParsePrefix("192.0.2.0/24"),    // documentation
	netip.MustParsePrefix("198.18.0.0/15"),   // benchmarking
	netip.MustParsePrefix("198.51.100.0/24"), // documentation
	netip.MustParsePrefix("203.0.113.0/24"),  // documentation
	netip.MustParsePrefix("240.0.0.0/4"),     // reserved, broadcast
	netip.MustParsePrefix("::/96"),           // IPv4-compatible, deprecated: carries an IPv4 address
	netip.MustParsePrefix("64:ff9b:1::/48"),  // local NAT64
	netip.MustParsePrefix("100::/64"),        // discard
	netip.MustParsePrefix("2001::/23"),       // protocol assignments, Teredo (carries an IPv4 address)
	netip.MustParsePrefix("2001:db8::/32"),   // documentation
	netip.MustParsePrefix("2002::/16"),       // 6to4: carries an IPv4 address
	netip.MustParsePrefix("fec0::/10"),       // site-local, deprecated
}

// nat64 is how an IPv6-only network writes a public IPv4 address; the last
// four bytes decide.
var nat64 = netip.MustParsePrefix("64:ff9b::/96")

// private says whether an address is anything but public unicast.
func private(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	if nat64.Contains(a) {
		b := a.As16()
		a = netip.AddrFrom4([4]byte(b[12:]))
	}
	if !a.IsGlobalUnicast() || a.IsPrivate() {
		return true // also unspecified, loopback, link-local and multicast
	}
	for _, p := range special {
		if p.Contains(a) {
			return true
		}
	}
	return false
}

// loopback holds the host:port that may be asked although private.
type loopback map[string]bool

func newLoopback(hosts []string) loopback {
	l := loopback{}
	for _, h := range hosts {
		l[strings.ToLower(h)] = true
	}
	return l
}

// checkHost refuses a URL whose host is written as a private address. Names
// are looked at when they are connected to.
func checkHost(u *url.URL, allowed loopback) error {
	if u.Hostname() == "" {
		return fmt.Errorf("%w: %s names no host", ErrPrivate, u)
	}
	if allowed[strings.ToLower(hostPort(u))] {
		return nil
	}
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return fmt.Errorf("%w: %s", ErrPrivate, u)
	}
	if a, err := netip.ParseAddr(host); err == nil && private(a) {
		return fmt.Errorf("%w: %s", ErrPrivate, u)
	}
	return nil
}

func hostPort(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[u.Scheme]
	}
	return net.JoinHostPort(u.Hostname(), port)
}

// newBase is the http.Transport at the bottom. It decodes nothing by itself
// and uses no proxy; see the package comment.
func newBase(o Options, allowed loopback) *http.Transport {
	t := o.Timeouts
	return &http.Transport{
		DialContext:            guardedDial(t, allowed),
		DialTLSContext:         newChains(o, allowed).dialTLS,
		ForceAttemptHTTP2:      true, // not automatic with a dialer of one's own
		ResponseHeaderTimeout:  t.Header,
		DisableCompression:     true,
		MaxResponseHeaderBytes: 1 << 20, // a tenth of Go's default; real ones have 1 or 2 kB
		MaxIdleConnsPerHost:    4,
		IdleConnTimeout:        5 * t.Idle, // longer than a usual spacing, so that a connection serves a crawl
	}
}

// guardedDial checks the address after the name is resolved and right before
// connecting to it: a second resolution, which could differ, never happens.
func guardedDial(t Timeouts, allowed loopback) func(context.Context, string, string) (net.Conn, error) {
	open := &net.Dialer{Timeout: t.Dial}
	guarded := &net.Dialer{Timeout: t.Dial, Control: refusePrivate}
	return func(ctx context.Context, network, addr string) (net.Conn, error) {
		if allowed[strings.ToLower(addr)] {
			return open.DialContext(ctx, network, addr)
		}
		return guarded.DialContext(ctx, network, addr)
	}
}

func refusePrivate(_, address string, _ syscall.RawConn) error {
	a, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("%w: %s: %w", ErrPrivate, address, err)
	}
	if private(a.Addr()) {
		return fmt.Errorf("%w: %s", ErrPrivate, address)
	}
	return nil
}
