package prose

// opener is the name that the first sentence of a notice begins with, where it is
// what buyers do or are: "Severn Homes owns 11,000 homes". It is -1 where a supplier
// may stand there.
func (r *reader) opener() int {
	for s := 1; s < len(r.sentences) && s < headingLines; s++ {
		x := r.sentences[s]
		if r.heading(x) || x.next <= x.first+2 {
			continue
		}
		if n := r.subjectOpening(x); n >= 0 && r.opensAsBuyer(n) {
			return n
		}
		return -1
	}
	return -1
}

// subjectOpening is the organisation that a sentence begins with and that may buy, or
// -1: "The Severn Trust owns".
func (r *reader) subjectOpening(x sentence) int {
	if want, _ := r.lineLabel(x.first, x.next); want != noRole {
		return -1
	}
	k := x.first
	if r.low(k) == "the" {
		k++
	}
	n := r.named(k)
	if n < 0 || !r.mayBuy(n) || r.names[n].next-r.names[n].first < 2 || r.has(r.names[n], legalForms) {
		return -1
	}
	return n
}

// openingVerbs are what a public body does or is in the first sentence of its notice.
var openingVerbs = words(`announces announce confirms reports owns manages operates is are has have runs serves employs maintains holds uses collects looks covers currently`)

// opensAsBuyer reports that a name goes on as the buyer of a notice does: "Wold
// Council (WC) announces", or as landlords and charities do, and suppliers do not:
// "Severn Homes manages".
func (r *reader) opensAsBuyer(n int) bool {
	next := r.names[n].next
	switch r.low(next) {
	case "owns", "manages", "employs", "maintains", "serves":
		return true
	}
	return r.classOf(n) == public && r.in(r.behindRemarks(next), openingVerbs)
}

// madeBy is the body by which a notice says an award was made, or -1: "two awards
// made by NHS Wold ICB".
func (r *reader) madeBy() int {
	for k := range r.tokens {
		if r.sentenceOf[k] >= selfSentences {
			return -1
		}
		if !r.in(k, madeWords) || r.low(k+1) != "by" || !r.awardBefore(k) {
			continue
		}
		if n := r.nameAfter(k + 2); n >= 0 && !r.names[n].described && r.mayBuy(n) && r.classOf(n) == public {
			return n
		}
	}
	return -1
}

// madeWords are the participles of what a body does with an award: "taken by".
var madeWords = words(`made awarded let taken`)

// awardBefore reports that an award or a contract stands just before: "the award
// was made".
func (r *reader) awardBefore(k int) bool {
	for j := k; j > k-8 && j >= 0; j-- {
		switch r.low(j) {
		case "award", "awards", "contract", "contracts", "decision":
			return true
		}
	}
	return false
}

// seekSelf looks for who speaks where no sentence of the usual kind tells.
func (r *reader) seekSelf() {
	n := r.madeBy()
	if n < 0 {
		n = r.opener()
	}
	if n >= 0 {
		r.makeBuyer(n)
		r.selves = r.jointly(n)
	}
}
