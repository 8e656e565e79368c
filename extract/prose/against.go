package prose

import "strings"

// cue is a run of words beside a name that tells what it is.
type cue struct {
	words  []string
	phrase phrase
	role   role
}

// before are words directly before a name, behind them a determiner at most.
var before = byNumber(cueTable{}.plus(rival, `rival | rivals | rival bidder | rival bidders | losing bidder | losing bidders | unsuccessful bidder | unsuccessful bidders | ahead of | beating |
		bids from | bid from | competition from | offers from | runner-up | preferred to | instead of | rather than | shortlisted alongside | tenders from |
		over rivals | proposals from | proposal from | approach from | chosen over | picked over | selected over | up against | defeating | saw off |
		seeing off | fought off | fending off | bettering | outbid | preference to | other bidders | other bidder | challenge from | complaint from | representation from | representations from | objection from | objections from | received , from | rival plan by | rival bid by | plan by | scheme by |
		including bids from | second - placed | third - placed | fourth - placed | last - placed`).
	plus(incumbent, `incumbent | incumbents | incumbent supplier | incumbent provider | sitting supplier | sitting provider | sitting contractor | present supplier | present provider | present contractor | old supplier | incumbent contractor | outgoing supplier | outgoing provider | existing supplier |
		existing provider | current supplier | current provider | previous supplier | former supplier | replacing | replaces | replace | replaced |
		place of | succeeding | succeeds | take over from | takes over from | taking over from | took over from | ditching | ditches | away from |
		supplied currently by | currently supplied by | currently provided by | currently run by | currently held by | previously supplied by |
		previously provided by | previously run by | previously held by | now run by | now provided by | now supplied by | formerly run by | until now by |
		was supplied by | was provided by | was run by | were supplied by | was built by | was installed by | were built by | was delivered by | leaving | succeed | supplanting | displacing | dropping | parting with | parts company with | relationship with | formerly with |
		outgoing contractor | parted company with | handover from | transfer from | migrate from | migrating from | moving from | switching from |
		move from | it holds with | they hold with | it has with | it had with | tied to | held by | expiring with | existing contractor | current contractor | legacy`).
	plus(subcontractor, `subcontractor | subcontractors | subcontractors include | subcontracted to | subcontract to | alongside | partner | partners | its partner |
		its partners | sub-contractor | subsidiary | using | based on | built on | powered by | running on | technology from | software from | software of |
		products of | products from | product of | product from | package from | a product of | kit from | hardware from | equipment from | reselling | resell | resells | licences for | made by | developed by |
		working with | support from | help from | helped by | assisted by | supported by | backed by | arm | delivery arm | unit | runs on | run on |
		hosted on | built by | hosted in | works with | relies on | manufacturer | vendor | written by | sourced from | drawing on | teamed with`).
	plus(agent, `owned by | parent | parent company | owner | sold to | bought by | acquired by | part of | according to | consultants | advised by | advisers |
		analysts | regulator | consultants from | consultants at | advisers from | lawyers from | lawyers at | accountants from | advisers at | auditors from | placed on its behalf by | hosted by | funded by | funding from | advice from | money from | grant from | framework of | framework run by |
		framework operated by | framework managed by | framework owned by | framework from | under the | through | via | report by | survey by |
		research by | watchdog | union | lawyers | law firm | member of | members of | available to | open to | for use by | on its behalf by | on their behalf by | on behalf by | approval from | approved by | signed off by | subsidiary of | arm of |
		division of | spokesman for | spokeswoman for | spokesperson for | chief executive of | director of | told | merger with | merge with |
		merging with | overseen by | modelled on | similar to | like | as at | follows | copied from | backing from | criticised by | challenged by |
		audited by | audit by | review by | accredited by | regulated by | directors of | shares in | stake in | formerly | known as | dominated by |
		brokered by | arranged by | facilitated by | bought through | procured through | procured via | let through | competition run by |
		procurement run by | tender run by | run through | administered by | hosted | agreement run by | agreement of | catalogue of | not the`))

// cueTable finds cues by their last word.
type cueTable map[string][]cue

// plus adds phrases that bars part.
func (t cueTable) plus(r role, phrases string) cueTable {
	for _, p := range strings.Split(phrases, "|") {
		w := splitWords(p)
		t[w[len(w)-1]] = append(t[w[len(w)-1]], cue{w, phraseOf(w), r})
	}
	return t
}

// after are words directly behind a name.
var after = byNumber(cueTable{}.plus(rival, `also bid | bid without | bid unsuccessfully | lost | lost out | missed out | had bid | had also bid | was also shortlisted | were also shortlisted |
		also tendered | was unsuccessful | were unsuccessful | withdrew | pulled out | dropped out | came second | was runner-up | were beaten | was beaten |
		was rejected | were rejected | had been shortlisted | were shortlisted | was shortlisted | competed | had competed | did not bid |
		decided not to bid | chose not to bid | also competed | offered | failed to | put in bids`).
	plus(incumbent, `has run | which has run | , which has run | , which has held | , which has supplied | , which has provided | , which has managed |
		, which has hosted | has held | has supplied | has provided | had run | had provided | had supplied | had held | , which had held | , which had run | , which had supplied | , which had provided | , which had the | , which had done | , which currently |
		, which previously | , which held | , which ran | , the incumbent | , the current | , the outgoing | , the existing | , its current |
		, the previous | , incumbent | currently | previously | will be replaced | is being replaced | will hand over`).
	plus(subcontractor, `licences | licence | licensing | subscriptions | will act as subcontractor | as subcontractor | as a subcontractor | as its subcontractor | as subcontractors | as sub-contractor |
		is a subcontractor | is subcontractor | will be a subcontractor | are subcontractors | will be subcontractors | as its partner | reseller | partner`).
	plus(agent, `- owned | framework | 's framework | frameworks | owns | operates the framework | runs the framework | analysts | research | is managing |
		managed the procurement | ran the procurement | ran the competition | ran the tender | handled the procurement | is running the procurement |
		acted as procurement | acting as agent | acting on behalf | advised | helped | approved the business | approved the full business | approved the outline | approved the case | approved the spending | approved the plan | approved funding | has approved the full |
		has approved the business | has approved the outline | has approved funding | backed the | endorsed | has endorsed | welcomed | is not a party | is not party | , which is not a party | are not parties | has contributed |
		contributed | has promised | had promised | is contributing | will contribute | is putting in | is meeting | funds | funded | is funding | brokered | led the procurement |
		conducted the procurement | conducted the competition | handled the competition | supported the procurement | acted for | staff | employees |
		patients`).
	byFirst())

// byFirst files the same cues by their first word.
func (t cueTable) byFirst() cueTable {
	out := cueTable{}
	for _, list := range t {
		for _, c := range list {
			out[c.words[0]] = append(out[c.words[0]], c)
		}
	}
	return out
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
		if what := r.cueAfter(n); what != noRole && (what != agent || r.low(m.next) != "owns" || r.classOf(n) != public) {
			for _, k := range r.members(n) {
				r.mark(k, what)
			}
		}
	}
}

// cueBefore reads the words before a name, or before the list it begins.
func (r *reader) cueBefore(n int) role {
	m := &r.names[n]
	if r.low(m.first-1) == "," && r.in(m.first-2, firmNouns) && r.low(m.first-5) != "to" && r.low(m.first-5) != "with" { // "its present supplier, Acme"
		switch r.low(m.first - 3) {
		case "present", "current", "existing", "previous", "former", "incumbent", "outgoing", "old", "sitting", "departing", "retiring":
			return incumbent
		}
	}
	if what := besideWord(r.low(m.first - 2)); what != noRole && r.low(m.first-1) == "," && m.list < 0 {
		return what // "its parent, Acme plc"
	}
	if m.list >= 0 && r.lists[m.list][0] != n {
		return noRole
	}
	k := m.first - 1
	if r.low(k) == "'s" && k > 0 && r.named(k-1) >= 0 && r.classOf(r.named(k-1)) == place {
		k = r.names[r.named(k-1)].first - 1 // "a subsidiary of Canada's Maple Systems"
	}
	if (r.low(k) == "partner" || r.low(k) == "partners") && r.bidTogether(m.next) {
		return noRole
	}
	what := r.matchCue(k)
	for skipped := 0; skipped < 4 && k >= 0 && what == noRole && (r.in(k, determiners) || r.isAdjective(k) || r.low(k) == "both" || r.capital(k) && r.in(k, notNames)); skipped++ {
		k--
		what = r.matchCue(k)
	}
	if what == noRole && r.in(m.first-1, firmNouns) {
		what = r.vendorOf(m.first - 1)
	}
	if what == rival && r.accepted(k) {
		return noRole
	}
	if what == agent && r.classOf(n) == public && (r.low(k) == "by" && (r.low(k-1) == "owned" || r.low(k-1) == "bought" || r.low(k-1) == "acquired") || r.low(k) == "to" && r.low(k-1) == "sold") {
		return noRole // "every scanner owned by the trust"
	}
	return what
}

// besideWord tells what a noun makes of the name behind its comma: "Acme's parent,
// Orchard plc".
func besideWord(low string) role {
	switch low {
	case "parent", "owner", "adviser", "advisers", "consultant", "consultants", "regulator", "watchdog", "union", "auditor", "auditors", "lawyers", "architect", "architects":
		return agent
	case "subcontractor", "maker", "manufacturer":
		return subcontractor
	case "rival", "competitor":
		return rival
	}
	return noRole
}

// accepted reports that the bid at k is the one that won: "accepted a bid from",
// "the lowest tender, from".
func (r *reader) accepted(k int) bool {
	for j := k; j > k-7 && j >= 0; j-- {
		switch r.low(j) {
		case "accept", "accepts", "accepted", "accepting", "winning", "successful", "lowest", "cheapest", "backed", "favoured", "approved", "best", "chose", "chosen", "picked", "preferred":
			return r.low(k) == "from"
		case ".", ";":
			return false
		}
	}
	return false
}

// matchCue takes the longest of the cues for what follows that end at k.
func (r *reader) matchCue(k int) role {
	found, longest := noRole, 0
	for _, c := range before.at(r, k) {
		n := len(c.phrase)
		if n > longest && k-n+1 >= 0 && (r.says(k-n+1, c.phrase) || n > 1 && r.adverbBefore(k) && r.says(k-n, c.phrase[:n-1])) {
			found, longest = c.role, n
		}
	}
	return found
}

// adverbBefore reports that an adverb stands between the words of a cue: "owned
// equally by".
func (r *reader) adverbBefore(k int) bool {
	low := r.low(k - 1)
	return (r.low(k) == "by" || r.low(k) == "from" || r.low(k) == "to" || r.low(k) == "of") && (strings.HasSuffix(low, "ly") || low == "now" || low == "also" || low == "both" || low == "half")
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
	for _, c := range after.at(r, m.next) {
		if len(c.phrase) > longest && r.says(m.next, c.phrase) {
			found, longest = c.role, len(c.phrase)
		}
	}
	return found
}
