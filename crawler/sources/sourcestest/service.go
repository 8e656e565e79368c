package sourcestest

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Service is a fake service. It is safe for concurrent use.
type Service struct {
	opts     Options
	path     string // begins what the limit counts
	firewall *Firewall
	route    func(s *Service, n int, r *http.Request) answer
	posts    bool // it takes POST, too

	mu       sync.Mutex
	releases []stored // newest first
	matched  []int    // requests that each fault picked so far
	requests []string
	lists    int
}

// answer is what a service sends.
type answer struct {
	status   int
	kind     string // content type
	body     []byte
	retry    string // Retry-After
	location string
	etag     string
}

func newService(releases []Release, opts Options) *Service {
	s := &Service{opts: opts, firewall: opts.Firewall, matched: make([]int, len(opts.Faults))}
	if s.firewall == nil {
		s.firewall = NewFirewall(opts.Limit, opts.Per, opts.Now)
	}
	s.Publish(releases...)
	return s
}

// Violations lists the rules that clients broke, at this service and at those
// that share its firewall.
func (s *Service) Violations() []string { return s.firewall.Violations() }

// Requests lists the path and query of every request so far, in order.
func (s *Service) Requests() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.requests)
}

// ServeHTTP answers one request.
func (s *Service) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	n := s.firewall.enter()
	s.mu.Lock()
	s.requests = append(s.requests, r.URL.RequestURI())
	s.mu.Unlock()
	if s.opts.Hold != nil {
		s.opts.Hold(r)
	}
	a, fault := s.answer(n, r)
	if a.retry != "" {
		s.firewall.wait(a.retry)
	}
	s.deliver(w, r, a, fault)
}

// answer decides what to send: the firewall first, then the fault, then the
// service itself.
func (s *Service) answer(n int, r *http.Request) (answer, Fault) {
	if a, refused := s.refuseAgent(n, r); refused {
		return a, Fault{}
	}
	// robots.txt stands under the firewall's wide rule of 240 requests only.
	if strings.HasPrefix(strings.ToLower(r.URL.Path), s.path) && !s.firewall.allow(n) {
		return s.overLimit(), Fault{}
	}
	fault := s.fault(r)
	if a, replaced := fault.answer(); replaced {
		return a, fault
	}
	if r.Method != http.MethodGet && !s.posts {
		return text(http.StatusMethodNotAllowed, "Method Not Allowed"), fault
	}
	if r.URL.Path == "/robots.txt" && s.opts.Robots != "" {
		return text(http.StatusOK, s.opts.Robots), fault
	}
	a := s.route(s, n, r)
	return s.spoil(a, fault, r), fault
}

// blockedAgents are the substrings of User-Agent that the platform refuses
// everywhere (the operator's firewall rules; bun/ is followed by a digit
// there).
var blockedAgents = []string{
	"amazonbot", "bun/", "chatgpt-user", "deno", "findtender-ai-agent", "gptbot", "meta-externalagent",
	"oai-searchbot", "procurementextractor", "shapbot", "supabase", "vinnikov-analytics",
}

func (s *Service) refuseAgent(n int, r *http.Request) (answer, bool) {
	agent := strings.ToLower(r.UserAgent())
	if agent == "" || strings.HasPrefix(agent, "go-http-client") {
		s.firewall.broke(n, "no User-Agent of its own: %q", r.UserAgent())
	}
	for _, blocked := range blockedAgents {
		if strings.Contains(agent, blocked) {
			s.firewall.broke(n, "blocked User-Agent %q", r.UserAgent())
			return text(http.StatusForbidden, "Forbidden"), true
		}
	}
	return answer{}, false
}

func (s *Service) overLimit() answer {
	if s.opts.Forbid {
		return text(http.StatusForbidden, "Too many requests. Please wait 5 minutes before trying again.")
	}
	seconds := s.firewall.seconds()
	a := text(http.StatusTooManyRequests,
		fmt.Sprintf("Rate limit of %d exceeded. Please retry after %d seconds.", s.firewall.limit, seconds))
	a.retry = strconv.Itoa(seconds)
	return a
}

// text is an answer for people.
func text(status int, body string) answer {
	return answer{status: status, kind: "text/plain; charset=utf-8", body: []byte(body)}
}

// document is an answer in JSON.
func document(status int, body []byte) answer {
	return answer{status: status, kind: "application/json", body: body}
}
