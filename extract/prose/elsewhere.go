package prose

// besideWords are of sentences that name a contract because of something else.
var besideWords = words(`investors strike strikes striking petition petitioned campaign campaigners union unions police arrested jailed stole stolen hackers hacked breach outage fined fine sues sued suing lawsuit
	complaint complained criticised criticism attacked watchdog tribunal shares profit profits revenue turnover takeover acquired survey poll inquiry investigating investigation whistleblower invoices
	blaming blamed delays cleared wrongdoing claim claims allegation allegations inspectors inspection auditors ombudsman register
	apologised apology protest protested scandal fraud resign resigned resigns`)

// besides reports that a contract is named only by a noun, in a sentence that tells
// of something else, or in a text that begins with it.
func (r *reader) besides(e *event) bool {
	if labels[r.low(e.at)] != noRole && !r.in(e.at, dealNouns) {
		return false
	}
	if r.opensWithTrouble() {
		return true
	}
	return r.besideSentence(e.sentence)
}

// besideSentence reports that a sentence tells of something else than deals.
func (r *reader) besideSentence(n int) bool {
	s := r.sentences[n]
	for k := s.first; k < s.next; k++ {
		if r.in(k, besideWords) {
			return true
		}
		if r.in(k, besideLeads) && r.leadsBeside(k) {
			return true
		}
	}
	return false
}

// besideLeads begin phrases that do the same.
var besideLeads = words(`review told ordered would`)

// leadsBeside reads "review of", "ordered to pay", "would have to".
func (r *reader) leadsBeside(k int) bool {
	switch r.low(k) {
	case "review":
		return r.low(k+1) == "of" || r.low(k+1) == "into"
	case "would":
		return r.low(k+1) == "have" && r.low(k+2) == "to"
	}
	return r.low(k+1) == "to" && r.low(k+2) == "pay"
}

// studies and those who make them, at the head of a text.
var studyNouns = words(`survey poll study think-tank researchers analysts`)

// ofStudy reports that a text begins with what a survey or a study found.
func (r *reader) ofStudy() bool {
	s := r.sentences[0]
	found, told := false, false
	for k := s.first; k < s.next; k++ {
		low := r.low(k)
		found = found || studyNouns.has(low) || low == "think" && r.low(k+1) == "tank"
		told = told || low == "found" || low == "finds" || low == "shows" || low == "according" || low == "suggests" || low == "says"
	}
	return found && told
}

// settledDeals keeps the deals with both parties, told by a verb of award.
func (r *reader) settledDeals(groups []group) []group {
	var out []group
	for _, g := range groups {
		if len(g.buyers) > 0 && len(g.suppliers) > 0 && !r.onlyWeak(&g) {
			out = append(out, g)
		}
	}
	return out
}

// gravest are words at the head of texts that are of no deal, whatever they say of
// contracts later on.
var gravest = words(`fined sues sued suing hackers hacked ransomware jailed arrested stole stolen strike strikes petition tribunal lawsuit outage scandal fraud killed died prosecuted guilty convicted whistleblower walkout redundancies`)

// ofTrouble reports that a text begins with a misfortune.
func (r *reader) ofTrouble() bool {
	s := r.sentences[0]
	for k := s.first; k < s.next; k++ {
		if r.in(k, gravest) && r.named(k) < 0 {
			return true
		}
	}
	return false
}

// nearTop keeps the deals that the first two sentences tell by a verb of award.
func (r *reader) nearTop(groups []group) []group {
	var out []group
	for _, g := range groups {
		if r.sentenceOf[g.first] < 2 && len(g.events) > 0 && !r.onlyWeak(&g) {
			out = append(out, g)
		}
	}
	return out
}
