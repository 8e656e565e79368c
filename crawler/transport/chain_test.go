package transport

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// authority is a certificate with its key.
type authority struct {
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
}

// issue makes a certificate signed by another authority, or by itself. What is
// in change is set on it.
func issue(t *testing.T, by *authority, name string, change func(*x509.Certificate)) *authority {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(time.Now().UnixNano()), Subject: pkix.Name{CommonName: name},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign,
	}
	if change != nil {
		change(template)
	}
	if by == nil {
		by = &authority{template, key}
	}
	der, err := x509.CreateCertificate(rand.Reader, template, by.cert, &key.PublicKey, by.key)
	if err != nil {
		t.Fatal(err)
	}
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	return &authority{cert, key}
}

// leafOf makes a server's certificate for 127.0.0.1, which says where its
// issuer lies.
func leafOf(t *testing.T, by *authority, issuerAt ...string) *authority {
	t.Helper()
	return issue(t, by, "leaf", func(c *x509.Certificate) {
		c.IsCA, c.KeyUsage = false, x509.KeyUsageDigitalSignature
		c.ExtKeyUsage, c.IPAddresses = []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}, []net.IP{net.IPv4(127, 0, 0, 1)}
		c.IssuingCertificateURL = issuerAt
	})
}

// secure is a server that sends its certificate alone, a shop where issuers
// lie, and a chain of transports in front of both.
type secure struct {
	root    *authority
	shop    *httptest.Server
	fetched atomic.Int64
	serve   func(w http.ResponseWriter, r *http.Request) // the shop's answer
	aside   bool                                         // the shop may not be asked
}

func newSecure(t *testing.T) *secure {
	t.Helper()
	s := &secure{root: issue(t, nil, "root", nil)}
	s.shop = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.fetched.Add(1)
		s.serve(w, r)
	}))
	t.Cleanup(s.shop.Close)
	return s
}

// offers has the shop answer with a certificate.
func (s *secure) offers(a *authority) {
	s.serve = func(w http.ResponseWriter, _ *http.Request) { w.Write(a.cert.Raw) }
}

// get asks a server that sends these certificates, n times.
func (s *secure) get(t *testing.T, n int, chain ...*authority) error {
	t.Helper()
	server := httptest.NewUnstartedServer(noRobots(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte("ok")) })))
	server.EnableHTTP2 = true
	certificate := tls.Certificate{PrivateKey: chain[0].key}
	for _, a := range chain {
		certificate.Certificate = append(certificate.Certificate, a.cert.Raw)
	}
	server.TLS = &tls.Config{Certificates: []tls.Certificate{certificate}}
	server.StartTLS()
	defer server.Close()
	roots := x509.NewCertPool()
	roots.AddCert(s.root.cert)
	hosts := []string{server.Listener.Addr().String()}
	if !s.aside {
		hosts = append(hosts, s.shop.Listener.Addr().String())
	}
	rt := New(Options{Roots: roots, Loopback: hosts, MaxTries: 1, Budgets: []Budget{{Family: "t", Hosts: hosts, Requests: 1}}})
	for range n {
		resp, err := rt.RoundTrip(request(t, server.URL))
		if err != nil {
			return err
		}
		resp.Body.Close()
		if resp.ProtoMajor != 2 {
			t.Errorf("asked by %s, want HTTP/2", resp.Proto)
		}
		rt.CloseIdleConnections()
	}
	return nil
}

func TestIncompleteChainIsCompleted(t *testing.T) {
	s := newSecure(t)
	between := issue(t, s.root, "between", nil)
	s.offers(between)
	if err := s.get(t, 3, leafOf(t, between, s.shop.URL)); err != nil || s.fetched.Load() != 1 {
		t.Errorf("%v; issuer fetched %d times, want once for three connections", err, s.fetched.Load())
	}
	s.serve = func(w http.ResponseWriter, _ *http.Request) {
		pem.Encode(w, &pem.Block{Type: "CERTIFICATE", Bytes: between.cert.Raw})
	}
	if err := s.get(t, 1, leafOf(t, between, "http://127.0.0.1:1/", s.shop.URL)); err != nil {
		t.Errorf("PEM, second address: %v", err)
	}
	before := s.fetched.Load()
	if err := s.get(t, 1, leafOf(t, between, s.shop.URL), between); err != nil || s.fetched.Load() != before {
		t.Errorf("a complete chain: %v, %d fetched", err, s.fetched.Load()-before)
	}
}

func TestChainThatLacksTwo(t *testing.T) {
	s := newSecure(t)
	upper := issue(t, s.root, "upper", nil)
	lower := issue(t, upper, "lower", func(c *x509.Certificate) { c.IssuingCertificateURL = []string{s.shop.URL + "/upper"} })
	s.serve = func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/upper" {
			w.Write(upper.cert.Raw)
			return
		}
		w.Write(lower.cert.Raw)
	}
	leaf := leafOf(t, lower, s.shop.URL+"/lower")
	if err := s.get(t, 1, leaf); err != nil || s.fetched.Load() != 2 {
		t.Errorf("both missing: %v, %d fetched", err, s.fetched.Load())
	}
	if err := s.get(t, 1, leaf, lower); err != nil || s.fetched.Load() != 3 {
		t.Errorf("the upper missing: %v, %d fetched", err, s.fetched.Load())
	}
}

func TestVerificationStaysOn(t *testing.T) {
	s := newSecure(t)
	between, other := issue(t, s.root, "between", nil), issue(t, nil, "between", nil)
	stranger := issue(t, issue(t, nil, "foreign root", nil), "foreign", func(c *x509.Certificate) { c.IssuingCertificateURL = []string{s.shop.URL} })
	old := issue(t, s.root, "old", func(c *x509.Certificate) { c.NotAfter = time.Now().Add(-time.Minute) })
	expired := issue(t, between, "leaf", func(c *x509.Certificate) {
		c.IsCA, c.NotAfter = false, time.Now().Add(-time.Minute)
		c.IPAddresses, c.IssuingCertificateURL = []net.IP{net.IPv4(127, 0, 0, 1)}, []string{s.shop.URL}
	})
	otherHost := issue(t, between, "leaf", func(c *x509.Certificate) {
		c.IsCA, c.DNSNames, c.IssuingCertificateURL = false, []string{"elsewhere.example"}, []string{s.shop.URL}
	})
	for name, c := range map[string]struct {
		leaf  *authority
		offer *authority
		serve http.HandlerFunc
		aside bool
		want  string
		asked int64
	}{
		"another's issuer":         {leaf: leafOf(t, between, s.shop.URL), offer: other, want: "issuer cannot be had", asked: 1},
		"leads to no root":         {leaf: leafOf(t, stranger, s.shop.URL), offer: stranger, want: "unknown authority"},
		"expired issuer":           {leaf: leafOf(t, old, s.shop.URL), offer: old, want: "expired", asked: 1},
		"expired":                  {leaf: expired, offer: between, want: "expired", asked: -1},
		"another host's":           {leaf: otherHost, offer: between, want: "127.0.0.1", asked: -1},
		"signed by itself":         {leaf: leafOf(t, nil, s.shop.URL), offer: between, want: "unknown authority"},
		"says nothing":             {leaf: leafOf(t, between), offer: between, want: "does not say"},
		"issuer at https":          {leaf: leafOf(t, between, strings.Replace(s.shop.URL, "http", "https", 1)), offer: between, want: "scheme refused"},
		"issuer in a file":         {leaf: leafOf(t, between, "file:///etc/passwd"), offer: between, want: "scheme refused"},
		"issuer in private":        {leaf: leafOf(t, between, s.shop.URL), offer: between, aside: true, want: "private address"},
		"issuer in private, named": {leaf: leafOf(t, between, "http://169.254.169.254/i"), offer: between, want: "private address"},
		"issuer too large": {leaf: leafOf(t, between, s.shop.URL), want: "too large", asked: 1, serve: func(w http.ResponseWriter, _ *http.Request) {
			w.Write(make([]byte, maxIssuer+1))
		}},
		"issuer elsewhere": {leaf: leafOf(t, between, s.shop.URL), want: "status 302", asked: 1, serve: func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://169.254.169.254/", http.StatusFound)
		}},
		"no certificate": {leaf: leafOf(t, between, s.shop.URL), want: "x509", asked: 1, serve: func(w http.ResponseWriter, _ *http.Request) {
			w.Write([]byte("<html>"))
		}},
	} {
		t.Run(name, func(t *testing.T) {
			s.fetched.Store(0)
			s.aside = c.aside
			if s.serve = c.serve; s.serve == nil {
				s.offers(c.offer)
			}
			err := s.get(t, 1, c.leaf)
			var refused *tls.CertificateVerificationError
			if !errors.As(err, &refused) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
			if n := s.fetched.Load(); c.asked > 0 && n != c.asked || c.aside && n > 0 {
				t.Errorf("the shop was asked %d times", n)
			}
		})
	}
}
