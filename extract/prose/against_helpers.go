package prose

// isSubcontract reports a word for work that the supplier gives to others, or for them.
func (r *reader) isSubcontract(k int) bool { return r.in(k, subcontractWords) }

var subcontractWords = words(`subcontractor subcontractors sub-contractor sub-contractors subcontract subcontracted subcontracting subcontracts`)

// subcontracted marks those who work for the supplier: "Bolt Ltd will lay the cables as a
// subcontractor", "by Bolt, a subcontractor", "under a subcontract", "two subcontractors,
// Bolt and Crane", "will subcontract the cables to Bolt".
func (r *reader) subcontracted(x sentence, k int) {
	article := k - 1
	switch r.low(article) {
	case "a", "an", "its", "the":
		article--
	}
	switch low := r.low(article); {
	case low == "as" && (r.low(article-1) == "each" || r.low(article-1) == "both" || r.low(article-1) == "all"):
		r.standByAll(x.first, article)
		return
	case low == "as", low == "under" && r.low(k) == "subcontract":
		r.standBy(r.nearestFirm(x.first, article))
		return
	case low == "," && article < k-1:
		r.standBy(r.namedEnding(article))
		return
	}
	next := k + 1
	if r.low(next) == "," || r.low(next) == ":" {
		next++
	}
	if n := r.named(next); n >= 0 && r.names[n].first == next && r.low(k) != "subcontract" {
		r.standBy(n)
		return
	}
	if low := r.low(k); low == "subcontractor" || low == "sub-contractor" || low == "subcontractors" || low == "sub-contractors" {
		return // "subcontractor to Acme"
	}
	if to := r.firmBehind(k, x.next, "to"); to >= 0 {
		r.standBy(to)
	}
}

// namedEnding is the name that ends before a token, or -1.
func (r *reader) namedEnding(k int) int {
	if n := r.named(k - 1); n >= 0 && r.names[n].next == k {
		return n
	}
	return -1
}

// nearestFirm is the last name before a token that may be a firm's and does not stand
// behind "of", "to" or "with", -1 where a clause has none.
func (r *reader) nearestFirm(first, k int) int {
	for j := k - 1; j >= first; j-- {
		n := r.named(j)
		if n < 0 {
			continue
		}
		m := &r.names[n]
		j = m.first
		if m.described && r.classOf(n) == firm {
			return -1 // "the company will do it as a subcontractor"
		}
		if m.described || m.body < 0 || r.classOf(n) == public || r.classOf(n) == place || r.classOf(n) == thing {
			continue
		}
		switch r.low(m.first - 1) {
		case "of", "to", "for", "with", "in", "at":
			continue
		}
		return n
	}
	return -1
}

// standByAll marks all firms of a stretch: "A Ltd will dig and B Ltd pave, each as a
// subcontractor".
func (r *reader) standByAll(first, next int) {
	for k := first; k < next; k++ {
		if n := r.named(k); n >= 0 && r.names[n].body >= 0 && r.classOf(n) == firm {
			r.standBy(n)
		}
	}
}

// firmBehind is the first name behind a preposition in a stretch that may be a firm's.
func (r *reader) firmBehind(k, next int, prep string) int {
	for j := k + 1; j < min(next, k+maxHelperWords); j++ {
		if n := r.named(j); n >= 0 && r.names[n].first == j && r.low(j-1) == prep && !r.names[n].described && r.names[n].body >= 0 && r.classOf(n) != public {
			return n
		}
	}
	return -1
}

// maxHelperWords is how far behind its verb a helper may stand.
const maxHelperWords = 20

// resellers sell what others make.
var resellers = words(`reseller distributor resells resell reselling`)

// resoldBy marks the maker of what a reseller sells: "a reseller of software by Acme Inc",
// "resells the products of Acme".
func (r *reader) resoldBy(x sentence, k int) {
	if r.low(k) == "reseller" || r.low(k) == "distributor" {
		if k++; r.low(k) != "of" && r.low(k) != "for" {
			return
		}
	}
	for j := k + 1; j < min(x.next, k+9); j++ {
		switch r.low(j) {
		case ",", ";", "and", "which", "that":
			return
		}
		n := r.named(j)
		if n < 0 || r.names[n].described {
			continue
		}
		switch r.low(j - 1) {
		case "by", "from", "of", "for":
			if r.classOf(n) != public {
				r.standBy(n)
			}
		}
		return
	}
}

// suppliersOfFirms marks those who sell or lend to the supplier what it works with:
// "supplied to the contractor by Bolt", "leased by the firm from Bolt".
func (r *reader) suppliersOfFirms() {
	for n := range r.names {
		m := &r.names[n]
		if m.described || m.body < 0 || r.classOf(n) == public {
			continue
		}
		prep, k := r.low(m.first-1), m.first-2
		if prep != "by" && prep != "from" || r.low(k-1) != "the" || !r.in(k, firmNouns) && r.low(k) != "group" && r.low(k) != "consortium" {
			continue
		}
		if low := r.low(k - 2); prep == "by" && low == "to" || prep == "from" && low == "by" {
			r.standBy(n)
		}
	}
}

// vendorOf reads what stands before the noun at k, which tells what kind of firm a name
// behind it is: "developed by the Danish company Acme A/S".
func (r *reader) vendorOf(k int) role {
	for j := k - 1; j > k-6 && j >= 0; j-- {
		if what := r.matchCue(j); what != noRole {
			if what == subcontractor && (r.low(j) == "by" || r.low(j) == "from") {
				return what
			}
			return noRole
		}
		if !r.in(j, determiners) && !r.isAdjective(j) && !r.capital(j) && !r.in(j, firmAdjectives) {
			return noRole
		}
	}
	return noRole
}
