package prose

// roleSaid reads the sentences in which a notice tells who its buyer is: "The
// contracting entity, Merrow Homes, is", "Merrow Homes is the contracting
// authority", "the contracting authority is Merrow Homes".
func (r *reader) roleSaid() int {
	for k := range r.tokens {
		low := r.low(k)
		if low != "authority" && low != "entity" && low != "body" && low != "buyer" && low != "purchaser" && low != "commissioner" && low != "authorities" && low != "employer" && low != "client" && low != "council" && low != "trust" && low != "customer" {
			continue
		}
		if r.low(k-1) == "the" && r.startsSentence(k-1) && r.low(k+1) == "," && k+2 < len(r.tokens) { // "The Employer, Merrow Homes, wishes"
			if n := r.named(k + 2); n >= 0 && r.mayBuy(n) && r.names[n].first == k+2 {
				return n
			}
		}
		if b := r.low(k - 1); b != "contracting" && b != "awarding" && b != "relevant" && b != "commissioning" && b != "procuring" && b != "the" {
			continue
		}
		if r.low(k-1) == "the" && r.low(k-2) != "is" && r.low(k-2) != "as" && r.low(k-2) != "be" {
			continue
		}
		if n := r.roleBearer(k); n >= 0 {
			return n
		}
	}
	return -1
}

// roleBearer is the name that a phrase for the buyer that ends at k stands for, or
// -1.
func (r *reader) roleBearer(k int) int {
	s := r.sentences[r.sentenceOf[k]]
	next := k + 1
	if r.low(next) == "," || r.low(next) == "is" || r.low(next) == "are" || r.low(next) == "(" {
		j := next + 1
		if r.low(j) == "the" {
			j++
		}
		if j < s.next && r.named(j) >= 0 && r.mayBuy(r.named(j)) {
			return r.named(j)
		}
	}
	for j := k - 2; j >= s.first && j > k-10; j-- { // "A, which will be the contracting authority"
		low := r.low(j)
		if n := r.named(j); n >= 0 {
			if !r.names[n].described && r.mayBuy(n) && r.names[n].next < k {
				return n
			}
			return -1
		}
		switch low {
		case "the", "contracting", "awarding", "relevant", "commissioning", "procuring", "is", "are", "be", "will", "which", "who", ",", "as", "acts", "acting", ")", "(", "lead":
		default:
			if r.named(j) < 0 && !bracketed(low) {
				return -1
			}
		}
	}
	return -1
}

// bracketed are short forms that stand in the brackets behind a name.
func bracketed(low string) bool { return len(low) <= 5 }

// mayBuy reports that a name can be a buyer's.
func (r *reader) mayBuy(n int) bool {
	m := &r.names[n]
	c := r.classOf(n)
	return !m.described && m.body >= 0 && c != thing && c != person && c != place
}

// servedBody is the body that a notice without any public body is for: "Supply of
// tickets for Sound Ferries Ltd", or -1.
func (r *reader) servedBody(suppliers []int) int {
	for n := range r.names {
		m := &r.names[n]
		if r.sentenceOf[m.first] >= selfSentences || !r.mayBuy(n) || has(suppliers, m.body) || r.marks[m.body] != nil {
			continue
		}
		switch before := r.low(m.first - 1); before {
		case "for", "of", "to", "by":
			return m.body
		case "the":
			if b := r.low(m.first - 2); b == "for" || b == "of" || b == "to" || b == "by" {
				return m.body
			}
		}
		if m.possessive {
			return m.body
		}
	}
	return -1
}

// publicProvider reports that a public body under a provider's label is one: in a
// notice whose buyer is another, a trust may provide.
func (r *reader) publicProvider(n int) bool {
	m := &r.names[n]
	return r.noticed() && !m.described && m.body >= 0 && m.body != r.self-1 && !has(r.selves, m.body) && (r.low(m.first-1) == ":" || r.beginsLine(m.first)) && r.anotherPublic(m.body)
}

// anotherPublic reports that the first part of a notice names a further public body,
// which buys.
func (r *reader) anotherPublic(b int) bool {
	for n := range r.names {
		m := &r.names[n]
		if r.sentenceOf[m.first] >= selfSentences {
			return false
		}
		if !m.described && m.body >= 0 && m.body != b && r.classOf(n) == public && r.bodyByName(n) {
			return true
		}
	}
	return false
}
