package transport

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"sync"
)

// Some servers (Public Contracts Scotland, Sell2Wales) send their certificate
// without the one that signed it. Browsers then fetch that one from where the
// certificate says it lies (RFC 5280, section 4.2.2.1), and so do we. Nothing
// is taken on trust: what is fetched must lead from the server's certificate
// to a root of the system, and each handshake verifies the server in full.
const (
	maxMissing = 3        // certificates left out of one chain; real ones lack one
	maxIssuer  = 64 << 10 // bytes of a certificate; real ones have 2 kB
)

// chains makes TLS connections, and completes chains of certificates.
type chains struct {
	roots    *x509.CertPool // nil: the system's
	dial     func(ctx context.Context, network, addr string) (net.Conn, error)
	loopback loopback
	o        Options

	mu    sync.Mutex
	known map[string]*x509.CertPool // by host: the roots, and what the host leaves out
}

func newChains(o Options, allowed loopback) *chains {
	return &chains{
		roots: o.Roots, dial: guardedDial(o.Timeouts, allowed), loopback: allowed, o: o,
		known: map[string]*x509.CertPool{},
	}
}

// dialTLS connects, and where the server's chain is incomplete, once more with
// what it lacks.
func (c *chains) dialTLS(ctx context.Context, network, addr string) (net.Conn, error) {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	trusted := c.known[host]
	c.mu.Unlock()
	if trusted == nil {
		trusted = c.roots
	}
	conn, err := c.handshake(ctx, network, addr, host, trusted)
	sent := incomplete(err)
	if len(sent) == 0 {
		return conn, err
	}
	if trusted, err = c.complete(ctx, host, sent, err); err != nil {
		return nil, err
	}
	if conn, err = c.handshake(ctx, network, addr, host, trusted); err != nil {
		return nil, err
	}
	c.mu.Lock()
	c.known[host] = trusted
	c.mu.Unlock()
	return conn, nil
}

func (c *chains) handshake(ctx context.Context, network, addr, host string, trusted *x509.CertPool) (net.Conn, error) {
	conn, err := c.dial(ctx, network, addr)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, c.o.Timeouts.TLS)
	defer cancel()
	secure := tls.Client(conn, &tls.Config{ServerName: host, RootCAs: trusted, NextProtos: []string{"h2", "http/1.1"}})
	if err := secure.HandshakeContext(ctx); err != nil {
		_ = conn.Close() // the handshake has said why
		return nil, err
	}
	return secure, nil
}

// incomplete are the certificates of a server whose issuer is not known; none
// for any other error, and for a certificate that signed itself.
func incomplete(err error) []*x509.Certificate {
	var refused *tls.CertificateVerificationError
	var unknown x509.UnknownAuthorityError
	if !errors.As(err, &refused) || !errors.As(err, &unknown) {
		return nil
	}
	sent := refused.UnverifiedCertificates
	if len(sent) == 0 || bytes.Equal(sent[0].RawIssuer, sent[0].RawSubject) {
		return nil
	}
	return sent
}

// complete fetches what the chain lacks, and returns the roots with it: as
// roots, since a client cannot be given other intermediates. That they are as
// good as roots for this host is what was verified before.
func (c *chains) complete(ctx context.Context, host string, sent []*x509.Certificate, because error) (*x509.CertPool, error) {
	roots := c.roots
	if roots == nil {
		var err error
		if roots, err = x509.SystemCertPool(); err != nil {
			return nil, errors.Join(because, err)
		}
	}
	between, trusted := x509.NewCertPool(), roots.Clone()
	for _, cert := range sent[1:] {
		between.AddCert(cert)
	}
	for range maxMissing {
		issuer, err := c.issuer(ctx, top(sent))
		if err != nil {
			return nil, fmt.Errorf("%w, and its issuer cannot be had: %w", because, err)
		}
		sent = append(sent, issuer)
		between.AddCert(issuer)
		trusted.AddCert(issuer)
		_, err = sent[0].Verify(x509.VerifyOptions{DNSName: host, Roots: roots, Intermediates: between})
		if err == nil {
			c.o.Log.Debug("chain of certificates completed", slog.String("host", host), slog.String("issuer", issuer.Subject.String()))
			return trusted, nil
		}
		if unknown := (x509.UnknownAuthorityError{}); !errors.As(err, &unknown) {
			return nil, fmt.Errorf("%w, nor with its issuer: %w", because, err)
		}
	}
	return nil, fmt.Errorf("%w, nor with %d issuers fetched", because, maxMissing)
}

// top is the last certificate of the chain that begins with the first.
func top(certs []*x509.Certificate) *x509.Certificate {
	at := certs[0]
	for range certs {
		next := at
		for _, cert := range certs {
			if cert != at && bytes.Equal(cert.RawSubject, at.RawIssuer) {
				next = cert
			}
		}
		if next == at || bytes.Equal(next.RawIssuer, next.RawSubject) {
			return at
		}
		at = next
	}
	return at
}

// issuer fetches the certificate that signed one, from where that one says.
func (c *chains) issuer(ctx context.Context, of *x509.Certificate) (*x509.Certificate, error) {
	err := errors.New("the certificate does not say where its issuer lies")
	for _, address := range of.IssuingCertificateURL[:min(len(of.IssuingCertificateURL), maxMissing)] {
		var issuer *x509.Certificate
		if issuer, err = c.fetch(ctx, address); err == nil {
			if err = of.CheckSignatureFrom(issuer); err == nil {
				return issuer, nil
			}
		}
		err = fmt.Errorf("GET %s: %w", address, err)
	}
	return nil, err
}

// fetch brings one certificate. It is the one request that may go over plain
// http on the way to an https address, as it does by design: what signs the
// certificate vouches for it. It is bounded, follows no redirect, and goes to
// no private address.
func (c *chains) fetch(ctx context.Context, address string) (*x509.Certificate, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	if u.Scheme != "http" {
		return nil, fmt.Errorf("%w: %q", ErrScheme, u.Scheme)
	}
	if err := checkHost(u, c.loopback); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, c.o.Timeouts.Dial+c.o.Timeouts.TLS)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", c.o.UserAgent)
	plain := &http.Transport{DialContext: c.dial, DisableKeepAlives: true, DisableCompression: true}
	resp, err := plain.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("status %d", resp.StatusCode)
	}
	text, err := io.ReadAll(io.LimitReader(resp.Body, maxIssuer+1))
	if err != nil {
		return nil, err
	}
	if len(text) > maxIssuer {
		return nil, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, maxIssuer)
	}
	if block, _ := pem.Decode(text); block != nil {
		text = block.Bytes
	}
	return x509.ParseCertificate(text)
}
