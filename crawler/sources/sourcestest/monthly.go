package sourcestest

import (
	"fmt"
	"net/http"
	"slices"
	"time"
)

const day = 24 * time.Hour

// monthly is what the two services of one platform differ in.
type monthly struct {
	prefix string   // of an OCID
	types  []string // known types of notices
	locale bool     // takes the parameter locale
}

var (
	scottish = monthly{"ocds-r6ebe6-", []string{
		"1", "2", "3", "4", "5", "6", "7", "12", "13", "14", "15", "20", "21", "22", "23", "24", "25", "101", "102", "103", "104",
	}, false}
	welsh = monthly{"ocds-kuma6s-", []string{
		"1", "2", "3", "4", "5", "6", "7", "12", "13", "14", "15", "20", "21", "22", "23", "24", "25", "51", "52", "53", "54", "55", "56",
	}, true}
)

// NewPublicContractsScotland returns a service that behaves as
// https://api.publiccontractsscotland.gov.uk does: a list of one month and one
// type of notices, whole, and without the list itself where there are none. It
// has no limit of requests unless opts set one.
func NewPublicContractsScotland(releases []Release, opts Options) *Service {
	return newMonthly(scottish, releases, opts)
}

// NewSell2Wales returns a service that behaves as
// https://api.sell2wales.gov.wales does when it is well. What it does
// otherwise is for faults to say.
func NewSell2Wales(releases []Release, opts Options) *Service {
	return newMonthly(welsh, releases, opts)
}

func newMonthly(m monthly, releases []Release, opts Options) *Service {
	if opts.Limit == 0 {
		opts.Limit = -1
	}
	s := newService(releases, opts)
	s.path = "/v1/"
	s.route = func(s *Service, n int, r *http.Request) answer {
		if r.URL.Path != "/v1/Notices" {
			return text(http.StatusNotFound, "Not Found")
		}
		return m.notices(s, n, r)
	}
	return s
}

// notices is the list call.
func (m monthly) notices(s *Service, n int, r *http.Request) answer {
	query := r.URL.Query()
	for name := range query {
		if name != "dateFrom" && name != "noticeType" && name != "outputType" && (name != "locale" || !m.locale) {
			s.firewall.broke(n, "sent the unknown parameter %q", name)
		}
	}
	month, err := time.Parse("01-2006", query.Get("dateFrom"))
	kind := query.Get("noticeType")
	if err != nil || !slices.Contains(m.types, kind) || query.Get("outputType") != "0" {
		s.firewall.broke(n, "asked for type %q of %q", kind, query.Get("dateFrom"))
		return text(http.StatusBadRequest, "Bad Request")
	}
	rows := slices.DeleteFunc(s.window(month.Add(-day), month.AddDate(0, 1, 1)), func(r stored) bool {
		return r.Type != kind || r.at.Month() != month.Month() // in UK time
	})
	if len(rows) == 0 {
		return document(http.StatusOK, append(open(envelopeOf(s.uri(r), nil)).Bytes(), '}'))
	}
	return document(http.StatusOK, releasePackage(s.uri(r), rows, ""))
}

// MinimalScottish returns a release of Public Contracts Scotland that says
// next to nothing: the notice of that number and type.
func MinimalScottish(number int, kind, instant string) Release {
	return scottish.minimal(number, kind, instant)
}

// MinimalWelsh returns such a release of Sell2Wales.
func MinimalWelsh(number int, kind, instant string) Release {
	return welsh.minimal(number, kind, instant)
}

func (m monthly) minimal(number int, kind, instant string) Release {
	ocid := fmt.Sprintf("%s%010d", m.prefix, number)
	id := fmt.Sprintf("rls-1-%s-%d", kind, number)
	return Release{Instant: instant, ID: id, Type: kind, JSON: fmt.Appendf(nil,
		`{"ocid":%q,"id":%q,"date":"%.10sT00:00:00Z","language":"EN","tag":["tender"],"initiationType":"tender",`+
			`"tender":{"id":"T-%d","title":"Notice %d"},"parties":[]}`, ocid, id, instant, number, number)}
}
