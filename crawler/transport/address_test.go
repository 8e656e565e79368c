package transport

import (
	"errors"
	"net/http"
	"net/netip"
	"strings"
	"testing"
)

func TestPrivate(t *testing.T) {
	for addr, want := range map[string]bool{
		"8.8.8.8": false, "51.140.1.1": false, "2a00:1450::1": false, "64:ff9b::808:808": false,
		"127.0.0.1": true, "127.8.8.8": true, "::1": true, "0.0.0.0": true, "0.1.2.3": true, "::": true,
		"10.1.2.3": true, "172.16.0.1": true, "172.31.255.255": true, "172.32.0.1": false, "192.168.1.1": true,
		"169.254.169.254": true, "fe80::1": true, "fe80::1%eth0": true, "fc00::1": true, "fd12::1": true,
		"100.64.0.1": true, "100.127.255.255": true, "100.128.0.1": false,
		"224.0.0.1": true, "239.1.1.1": true, "ff02::1": true, "ff0e::1": true, "255.255.255.255": true, "240.0.0.1": true,
		"::ffff:127.0.0.1": true, "::ffff:10.0.0.1": true, "::ffff:8.8.8.8": false, "::7f00:1": true,
		"64:ff9b::7f00:1": true, "64:ff9b::a00:1": true, "2002:7f00:1::": true, "2001:0:7f00:1::1": true,
		"192.0.2.1": true, "198.18.0.1": true, "2001:db8::1": true, "fec0::1": true,
	} {
		if got := private(netip.MustParseAddr(addr)); got != want {
			t.Errorf("%s: private is %v, want %v", addr, got, want)
		}
	}
}

// The names here resolve, or look as if they did, to addresses of this machine.
func TestPrivateIsRefused(t *testing.T) {
	w := newWorld(t, http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("a request was sent") }),
		func(o *Options) { o.Loopback = nil })
	port := w.server.URL[strings.LastIndex(w.server.URL, ":"):]
	for _, url := range []string{
		w.server.URL + "/x", "http://localhost" + port, "http://LOCALHOST." + port, "http://a.localhost" + port,
		"http://[::1]" + port, "http://[::ffff:127.0.0.1]" + port, "http://0.0.0.0" + port, "http://10.0.0.1/",
		"http://169.254.169.254/latest/meta-data", "http://[fe80::1%25lo]/", "http://[::]" + port,
	} {
		if _, _, err := w.get(url); !errors.Is(err, ErrPrivate) {
			t.Errorf("%s: got %v, want ErrPrivate", url, err)
		}
	}
	if w.arch.Len() != 0 || w.rt.Stats() != nil && w.stat("test").Requests != 0 {
		t.Error("a refused request left a trace")
	}
}

// What counts is the address at the time of connecting, whatever a name said
// before (DNS rebinding): the dialer is asked here by itself, past the gate.
func TestDialChecksTheResolvedAddress(t *testing.T) {
	w := newWorld(t, http.NotFoundHandler())
	host := strings.TrimPrefix(w.server.URL, "http://")
	port := host[strings.LastIndex(host, ":"):]
	dial := guardedDial(w.rt.families.o.Timeouts, newLoopback([]string{host}))
	if _, err := dial(t.Context(), "tcp", "localhost"+port); !errors.Is(err, ErrPrivate) {
		t.Errorf("localhost: got %v, want ErrPrivate: only the exact host:port is excepted", err)
	}
	conn, err := dial(t.Context(), "tcp", host)
	if err != nil {
		t.Fatalf("the excepted host: %v", err)
	}
	conn.Close()
}

func TestRedirectsAreChecked(t *testing.T) {
	mux := http.NewServeMux()
	for path, to := range map[string]string{
		"/meta": "http://169.254.169.254/", "/self": "http://127.0.0.1:1/", "/ten": "//10.1.1.1/", "/file": "file:///etc/passwd",
	} {
		mux.Handle(path, http.RedirectHandler(to, http.StatusFound))
	}
	w := newWorld(t, mux)
	for path, want := range map[string]error{"/meta": ErrPrivate, "/self": ErrPrivate, "/ten": ErrPrivate, "/file": ErrScheme} {
		if _, _, err := w.get(path); !errors.Is(err, want) {
			t.Errorf("%s: got %v, want %v", path, err, want)
		}
	}
	if got := len(w.records()); got != 4 {
		t.Errorf("%d records, want the four redirects themselves", got)
	}
}

func TestDowngradeIsRefused(t *testing.T) {
	rt := New(Options{Base: roundTrip(func(req *http.Request) (*http.Response, error) {
		if req.URL.Scheme == "http" {
			t.Error("the downgraded request was sent")
		}
		if req.URL.Path == "/robots.txt" {
			return answer(http.StatusNotFound, nil, ""), nil
		}
		return answer(http.StatusMovedPermanently, http.Header{"Location": {"http://example.org/"}}, ""), nil
	}), Clock: newFakeClock().clock()})
	_, err := (&http.Client{Transport: rt}).Do(request(t, "https://example.org/a"))
	if !errors.Is(err, ErrScheme) {
		t.Errorf("got %v, want ErrScheme", err)
	}
}
