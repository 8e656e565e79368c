package transport

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"testing"
	"time"
)

// paced is a budget layer over a server that notes when it was asked.
func paced(c *fakeClock, budgets []Budget, answers roundTrip) (*budget, *[]time.Time) {
	var asked []time.Time
	o := Options{Budgets: budgets, Clock: c.clock()}.withDefaults()
	next := roundTrip(func(req *http.Request) (*http.Response, error) {
		asked = append(asked, c.Now())
		return answers(req)
	})
	return &budget{next: next, families: newFamilies(o), maxWait: o.MaxWait}, &asked
}

func fine(*http.Request) (*http.Response, error) { return answer(http.StatusOK, nil, ""), nil }

func ask(t *testing.T, rt http.RoundTripper, urls ...string) error {
	t.Helper()
	for _, u := range urls {
		resp, err := rt.RoundTrip(request(t, u))
		if err != nil {
			return err
		}
		resp.Body.Close()
	}
	return nil
}

// gaps are the times between requests, to the microsecond.
func gaps(asked []time.Time) []time.Duration {
	var all []time.Duration
	for i := 1; i < len(asked); i++ {
		all = append(all, asked[i].Sub(asked[i-1]).Round(time.Microsecond))
	}
	return all
}

func TestFamilySharesItsSpacing(t *testing.T) {
	c := newFakeClock()
	rt, asked := paced(c, []Budget{{Family: "uk", Hosts: []string{"a.example", "b.example:8443"}, Requests: 12, Per: 2 * time.Minute}}, fine)
	if err := ask(t, rt, "https://a.example/1", "https://b.example:8443/1", "https://A.EXAMPLE/2", "https://a.example/3"); err != nil {
		t.Fatal(err)
	}
	for _, g := range gaps(*asked) {
		if g != 10*time.Second {
			t.Errorf("gap of %s, want 10s", g)
		}
	}
	if s := rt.families.stats(); len(s) != 1 || s[0].Requests != 4 || s[0].Waits != 3 || s[0].Waited.Round(time.Millisecond) != 30*time.Second {
		t.Errorf("stats %+v", s)
	}
}

func TestFamiliesAreIndependent(t *testing.T) {
	c := newFakeClock()
	rt, asked := paced(c, []Budget{
		{Family: "a", Hosts: []string{"a.example"}, Requests: 1, Per: time.Minute},
		{Family: "b", Hosts: []string{"b.example"}, Requests: 1, Per: time.Minute},
	}, fine)
	if err := ask(t, rt, "https://a.example/", "https://b.example/", "https://stranger.example/", "https://stranger.example:444/"); err != nil {
		t.Fatal(err)
	}
	if got := gaps(*asked); got[0] != 0 || got[1] != 0 || got[2] != unknownPace {
		t.Errorf("gaps %v: families must not wait for each other, and a stranger has a pace", got)
	}
}

// Two sources may name one family; the more careful of them is right.
func TestOneFamilyNamedTwice(t *testing.T) {
	c := newFakeClock()
	rt, asked := paced(c, []Budget{
		{Family: "uk", Hosts: []string{"a.example"}, Requests: 1, Per: time.Second},
		{Family: "uk", Hosts: []string{"b.example"}, Requests: 1, Per: 15 * time.Second, WaitOn403: time.Minute},
	}, fine)
	if err := ask(t, rt, "https://a.example/", "https://b.example/"); err != nil {
		t.Fatal(err)
	}
	if got := gaps(*asked)[0]; got != 15*time.Second {
		t.Errorf("gap %s, want the slower pace", got)
	}
}

func TestForgottenPaceIsNotNone(t *testing.T) {
	c := newFakeClock()
	rt, asked := paced(c, []Budget{{Family: "a", Hosts: []string{"a.example"}}}, fine)
	if err := ask(t, rt, "https://a.example/", "https://a.example/"); err != nil {
		t.Fatal(err)
	}
	if got := gaps(*asked)[0]; got != unknownPace {
		t.Errorf("gap %s, want %s", got, unknownPace)
	}
}

func TestOneHostsAnswerPausesTheFamily(t *testing.T) {
	for name, c := range map[string]struct {
		status int
		header string
		want   time.Duration
	}{
		"429 with seconds":    {429, "120", 2 * time.Minute},
		"429 with a date":     {429, "Mon, 02 Mar 2026 09:00:40 GMT", 40 * time.Second},
		"429 with zero":       {429, "0", time.Second},
		"429 with garbage":    {429, "soon", unknownRest},
		"429 without":         {429, "", unknownRest},
		"503 with seconds":    {503, "30", 30 * time.Second},
		"503 without":         {503, "", time.Second},
		"403":                 {403, "", 5 * time.Minute},
		"403, longer":         {403, "600", 10 * time.Minute},
		"200 with the header": {200, "120", time.Second},
	} {
		clock := newFakeClock()
		rt, asked := paced(clock, []Budget{
			{Family: "uk", Hosts: []string{"a.example", "b.example"}, Requests: 1, Per: time.Second, WaitOn403: 5 * time.Minute},
		}, func(*http.Request) (*http.Response, error) {
			return answer(c.status, http.Header{"Retry-After": {c.header}}, ""), nil
		})
		if err := ask(t, rt, "https://a.example/", "https://b.example/"); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got := gaps(*asked)[0]; got != c.want {
			t.Errorf("%s: the other host was asked after %s, want %s", name, got, c.want)
		}
	}
}

func TestYearOfRetryAfterFailsClearly(t *testing.T) {
	for _, header := range []string{"31536000", "99999999999999999999", "Tue, 02 Mar 2027 09:00:00 GMT"} {
		c := newFakeClock()
		rt, asked := paced(c, []Budget{{Family: "uk", Hosts: []string{"a.example", "b.example"}, Requests: 1}},
			func(*http.Request) (*http.Response, error) {
				return answer(429, http.Header{"Retry-After": {header}}, ""), nil
			})
		for _, u := range []string{"https://a.example/", "https://b.example/"} {
			if err := ask(t, rt, u); !errors.Is(err, ErrWait) {
				t.Errorf("%s: got %v, want ErrWait", header, err)
			}
		}
		if len(*asked) != 1 || c.total() != 0 {
			t.Errorf("%s: %d requests, slept %s; want one request and no sleep", header, len(*asked), c.total())
		}
	}
}

func TestInFlightLimit(t *testing.T) {
	var mu sync.Mutex
	running, most := 0, 0
	entered, leave := make(chan struct{}), make(chan struct{})
	o := Options{Budgets: []Budget{{Family: "a", Hosts: []string{"a.example"}, Requests: 1, InFlight: 2}}}.withDefaults()
	rt := &budget{families: newFamilies(o), maxWait: o.MaxWait, next: roundTrip(func(*http.Request) (*http.Response, error) {
		mu.Lock()
		running++
		most = max(most, running)
		mu.Unlock()
		entered <- struct{}{}
		<-leave
		mu.Lock()
		running--
		mu.Unlock()
		return answer(http.StatusOK, nil, ""), nil
	})}
	var wg sync.WaitGroup
	for range 6 {
		wg.Go(func() { _ = ask(t, rt, "https://a.example/") })
	}
	for range 3 { // two at a time enter; nobody else can until both may leave
		<-entered
		<-entered
		leave <- struct{}{}
		leave <- struct{}{}
	}
	wg.Wait()
	if most != 2 {
		t.Errorf("%d requests at once, want 2", most)
	}
}

// A place is given back when the body is closed, not before, and by an error.
func TestPlaceIsHeldByTheBody(t *testing.T) {
	c := newFakeClock()
	fail := errors.New("connection reset")
	answers := []func() (*http.Response, error){
		func() (*http.Response, error) { return nil, fail },
		func() (*http.Response, error) { return answer(200, nil, "x"), nil },
		func() (*http.Response, error) { return answer(200, nil, "x"), nil },
	}
	rt, _ := paced(c, []Budget{{Family: "a", Hosts: []string{"a.example"}, Requests: 1}}, func(*http.Request) (*http.Response, error) {
		next := answers[0]
		answers = answers[1:]
		return next()
	})
	if err := ask(t, rt, "https://a.example/"); !errors.Is(err, fail) {
		t.Fatal(err)
	}
	resp, err := rt.RoundTrip(request(t, "https://a.example/"))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := rt.RoundTrip(request(t, "https://a.example/").WithContext(ctx)); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v while the place was taken, want cancelled", err)
	}
	resp.Body.Close()
	resp.Body.Close()
	if err := ask(t, rt, "https://a.example/"); err != nil {
		t.Error(err)
	}
}

// The real sleep, of an hour: only cancelling can end it.
func TestCancelEndsAWait(t *testing.T) {
	waiting := make(chan struct{}, 1)
	o := Options{
		Budgets: []Budget{{Family: "a", Hosts: []string{"a.example"}, Requests: 1, Per: time.Hour}},
		Clock: Clock{Sleep: func(ctx context.Context, d time.Duration) error {
			waiting <- struct{}{}
			return sleep(ctx, d)
		}},
	}.withDefaults()
	rt := &budget{next: roundTrip(fine), families: newFamilies(o), maxWait: 2 * time.Hour}
	if err := ask(t, rt, "https://a.example/"); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancelCause(t.Context())
	why := errors.New("interrupted")
	go func() { <-waiting; cancel(why) }()
	if _, err := rt.RoundTrip(request(t, "https://a.example/").WithContext(ctx)); !errors.Is(err, why) {
		t.Errorf("got %v, want the cause", err)
	}
	if n := len(rt.families.of(request(t, "https://a.example/").URL).slots); n != 0 {
		t.Errorf("%d places still taken", n)
	}
}
