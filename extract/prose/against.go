package prose

// cue is a run of words beside a name that tells what it is.
type cue struct {
	words []string
	role  role
}

// before are words directly before a name, behind them a determiner at most.
var before = cues(rival, "rival", "rivals", "rival bidder", "rival bidders", "losing bidder", "losing bidders", "unsuccessful bidder", "unsuccessful bidders", "ahead of", "beating", "bids from", "bid from",
	"competition from", "offers from", "runner-up", "preferred to", "instead of", "rather than", "shortlisted alongside", "tenders from", "over rivals", "proposals from", "proposal from", "approach from", "chosen over", "picked over",
	"selected over", "up against", "defeating", "saw off", "seeing off", "fought off", "fending off", "bettering", "outbid", "preference to", "other bidders", "other bidder", "challenge from", "complaint from", "including bids from").
	plus(incumbent, "incumbent", "incumbents", "incumbent supplier", "incumbent provider", "incumbent contractor", "outgoing supplier", "outgoing provider", "existing supplier", "existing provider", "current supplier", "current provider", "previous supplier",
		"former supplier", "replacing", "replaces", "replace", "replaced", "place of", "succeeding", "succeeds", "take over from", "takes over from", "taking over from", "took over from", "ditching", "ditches", "away from", "supplied currently by",
		"currently supplied by", "currently provided by", "currently run by", "currently held by", "previously supplied by", "previously provided by", "previously run by", "previously held by", "now run by", "now provided by", "now supplied by",
		"formerly run by", "until now by", "leaving", "succeed", "supplanting", "displacing", "dropping", "parting with", "parts company with", "relationship with", "formerly with", "outgoing contractor", "parted company with", "handover from", "transfer from",
		"migrate from", "migrating from", "moving from", "switching from", "move from", "tied to", "held by", "expiring with", "existing contractor", "current contractor", "legacy").
	plus(subcontractor, "subcontractor", "subcontractors", "subcontractors include", "subcontracted to", "subcontract to", "alongside", "partner", "partners", "its partner", "its partners", "sub-contractor", "subsidiary", "using", "based on", "built on", "powered by",
		"running on", "technology from", "software from", "software of", "products of", "products from", "kit from", "hardware from", "equipment from", "reselling", "resell", "resells", "licences for", "made by", "developed by", "working with", "support from", "help from", "helped by", "assisted by",
		"supported by", "backed by", "arm", "delivery arm", "unit", "runs on", "run on", "hosted on", "built by", "systems from1", "licences from1", "hosted in", "works with", "devices from1", "relies on", "manufacturer", "vendor", "specialists1", "written by", "sourced from", "drawing on", "teamed with").
	plus(agent, "owned by", "parent", "parent company", "owner", "sold to", "bought by", "acquired by", "part of", "according to", "consultants", "advised by", "advisers", "analysts", "regulator", "hosted by", "funded by", "funding from", "advice from",
		"money from", "grant from", "framework of", "framework run by", "framework operated by", "framework managed by", "framework owned by", "framework from", "under the", "through", "via", "report by", "survey by", "research by", "watchdog", "union",
		"lawyers", "law firm", "consultancy1", "member of", "approval from", "approved by", "signed off by", "subsidiary of", "arm of", "division of", "spokesman for", "spokeswoman for", "spokesperson for", "chief executive of", "director of", "told", "merger with", "merge with", "merging with", "overseen by",
		"modelled on", "similar to", "like", "as at", "such as1", "follows", "copied from", "backing from", "criticised by", "challenged by", "audited by", "audit by", "review by", "accredited by", "regulated by", "directors of", "shares in", "stake in", "formerly", "known as", "dominated by", "led by1", "brokered by", "arranged by", "facilitated by", "run by1",
		"acting for", "bought through", "procured through", "procured via", "let through", "competition run by", "procurement run by", "tender run by", "run through", "administered by", "hosted", "agreement run by", "let by1", "agreement of", "catalogue of", "not the")

// cueTable finds cues by their last word.
type cueTable map[string][]cue

func cues(r role, phrases ...string) cueTable { return cueTable{}.plus(r, phrases...) }

func (t cueTable) plus(r role, phrases ...string) cueTable {
	for _, p := range phrases {
		w := splitWords(p)
		t[w[len(w)-1]] = append(t[w[len(w)-1]], cue{w, r})
	}
	return t
}

// after are words directly behind a name.
var after = []cue{
	{splitWords("also bid"), rival}, {splitWords("bid without"), rival}, {splitWords("bid unsuccessfully"), rival}, {splitWords("lost"), rival}, {splitWords("lost out"), rival}, {splitWords("missed out"), rival}, {splitWords("had bid"), rival},
	{splitWords("had also bid"), rival}, {splitWords("was also shortlisted"), rival}, {splitWords("were also shortlisted"), rival}, {splitWords("also tendered"), rival}, {splitWords("was unsuccessful"), rival}, {splitWords("were unsuccessful"), rival},
	{splitWords("withdrew"), rival}, {splitWords("pulled out"), rival}, {splitWords("dropped out"), rival}, {splitWords("came second"), rival}, {splitWords("was runner-up"), rival}, {splitWords("were beaten"), rival}, {splitWords("was beaten"), rival},
	{splitWords("was rejected"), rival}, {splitWords("were rejected"), rival}, {splitWords("had been shortlisted"), rival}, {splitWords("were shortlisted"), rival}, {splitWords("was shortlisted"), rival}, {splitWords("competed"), rival}, {splitWords("had competed"), rival},
	{splitWords("did not bid"), rival}, {splitWords("decided not to bid"), rival}, {splitWords("chose not to bid"), rival}, {splitWords("also competed"), rival}, {splitWords("offered"), rival}, {splitWords("failed to"), rival}, {splitWords("put in bids"), rival},
	{splitWords("has run"), incumbent}, {splitWords("which has run"), incumbent}, {splitWords(", which has run"), incumbent}, {splitWords(", which has held"), incumbent}, {splitWords(", which has supplied"), incumbent}, {splitWords(", which has provided"), incumbent},
	{splitWords(", which has managed"), incumbent}, {splitWords(", which has hosted"), incumbent}, {splitWords("has held"), incumbent}, {splitWords("has supplied"), incumbent}, {splitWords("has provided"), incumbent}, {splitWords("had run"), incumbent}, {splitWords("had provided"), incumbent},
	{splitWords("had supplied"), incumbent}, {splitWords("had held"), incumbent}, {splitWords(", which had"), incumbent}, {splitWords(", which currently"), incumbent}, {splitWords(", which previously"), incumbent}, {splitWords(", which held"), incumbent}, {splitWords(", which ran"), incumbent},
	{splitWords(", the incumbent"), incumbent}, {splitWords(", the current"), incumbent}, {splitWords(", the outgoing"), incumbent}, {splitWords(", the existing"), incumbent}, {splitWords(", its current"), incumbent}, {splitWords(", the previous"), incumbent}, {splitWords(", incumbent"), incumbent},
	{splitWords("currently"), incumbent}, {splitWords("previously"), incumbent}, {splitWords("will be replaced"), incumbent}, {splitWords("is being replaced"), incumbent}, {splitWords("will hand over"), incumbent},
	{splitWords("will act as subcontractor"), subcontractor}, {splitWords("as subcontractor"), subcontractor}, {splitWords("as a subcontractor"), subcontractor}, {splitWords("as its subcontractor"), subcontractor}, {splitWords("as subcontractors"), subcontractor}, {splitWords("as sub-contractor"), subcontractor},
	{splitWords("is a subcontractor"), subcontractor}, {splitWords("is subcontractor"), subcontractor}, {splitWords("will be a subcontractor"), subcontractor}, {splitWords("are subcontractors"), subcontractor}, {splitWords("will be subcontractors"), subcontractor}, {splitWords("as its partner"), subcontractor}, {splitWords("reseller"), subcontractor}, {splitWords("partner"), subcontractor},
	{splitWords("- owned"), agent}, {splitWords("framework"), agent}, {splitWords("'s framework"), agent}, {splitWords("frameworks"), agent}, {splitWords("owns"), agent}, {splitWords("operates the framework"), agent}, {splitWords("runs the framework"), agent}, {splitWords("analysts"), agent}, {splitWords("research"), agent},
	{splitWords("is managing"), agent}, {splitWords("managed the procurement"), agent}, {splitWords("ran the procurement"), agent}, {splitWords("ran the competition"), agent}, {splitWords("ran the tender"), agent}, {splitWords("handled the procurement"), agent}, {splitWords("is running the procurement"), agent},
	{splitWords("acted as procurement"), agent}, {splitWords("acting as agent"), agent}, {splitWords("acting on behalf"), agent}, {splitWords("advised"), agent}, {splitWords("helped"), agent}, {splitWords("approved"), agent}, {splitWords("brokered"), agent}, {splitWords("led the procurement"), agent}, {splitWords("conducted the procurement"), agent},
	{splitWords("conducted the competition"), agent}, {splitWords("handled the competition"), agent}, {splitWords("supported the procurement"), agent}, {splitWords("acted for"), agent}, {splitWords("staff"), agent}, {splitWords("employees"), agent}, {splitWords("patients"), agent},
}

// againstWords looks at what stands directly beside each name.
func (r *reader) againstWords() {
	for n := range r.names {
		m := &r.names[n]
		if m.described || m.body < 0 {
			continue
		}
		if what := r.cueBefore(n); what != noRole {
			for _, k := range r.members(n) {
				if what == agent && r.names[k].list >= 0 && k != n && r.low(r.listFirst(n)-1) == "told" {
					continue
				}
				r.mark(k, what)
			}
		}
		if what := r.cueAfter(n); what != noRole {
			for _, k := range r.members(n) {
				r.mark(k, what)
			}
		}
	}
}

// cueBefore reads the words before a name, or before the list it begins.
func (r *reader) cueBefore(n int) role {
	m := &r.names[n]
	if r.low(m.first-1) == "," && firmNouns[r.low(m.first-2)] && r.low(m.first-5) != "to" && r.low(m.first-5) != "with" { // "its present supplier, Acme"
		switch r.low(m.first - 3) {
		case "present", "current", "existing", "previous", "former", "incumbent", "outgoing", "old":
			return incumbent
		}
	}
	if m.list >= 0 && r.lists[m.list][0] != n {
		return noRole
	}
	k := m.first - 1
	for skipped := 0; skipped < 4 && k >= 0 && (determiners[r.low(k)] || r.isAdjective(k) || r.low(k) == "both"); skipped++ {
		if before[r.low(k)] != nil {
			break
		}
		k--
	}
	return r.matchCue(before[r.low(k)], k)
}

// matchCue takes the longest of the cues that end at k.
func (r *reader) matchCue(list []cue, k int) role {
	found, longest := noRole, 0
	for _, c := range list {
		n := len(c.words)
		if n > longest && k-n+1 >= 0 && r.phrase(k-n+1, c.words...) {
			found, longest = c.role, n
		}
	}
	return found
}

// cueAfter reads the words behind a name, or behind the list it ends.
func (r *reader) cueAfter(n int) role {
	m := &r.names[n]
	if m.list >= 0 {
		if l := r.lists[m.list]; l[len(l)-1] != n {
			return noRole
		}
	}
	found, longest := noRole, 0
	for _, c := range after {
		if len(c.words) > longest && r.phrase(m.next, c.words...) {
			found, longest = c.role, len(c.words)
		}
	}
	return found
}
