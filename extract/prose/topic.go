package prose

// topicEnds end the noun phrase that tells what is bought.
var topicEnds = words(`over under worth valued with from by until starting beginning running lasting after before following which that who and but at costing without through via to in for on while as will has have had is are was were expected`)

// maxTopic bounds the words of a topic.
const maxTopic = 10

// topic tells what is bought: what stands behind "a contract for", "to run", or
// before the contract itself: "a patient portal contract". It is a help for
// readers, and empty where the text is not plain.
func (r *reader) topic(g *group) string {
	for _, i := range g.events {
		e := &r.events[i]
		for k := e.first; k < e.next; k++ {
			if !r.isDeal(k) && k != e.at {
				continue
			}
			if s := r.topicAfter(k, e.next); s != "" {
				return s
			}
		}
	}
	for _, i := range g.events {
		e := &r.events[i]
		for k := e.first; k < e.next; k++ {
			if r.isDeal(k) {
				if s := r.topicBefore(k, e.first); s != "" {
					return s
				}
			}
		}
	}
	return ""
}

// topicAfter reads "contract for a new theatre system", "chosen to run its
// service desk".
func (r *reader) topicAfter(k, end int) string {
	for j := k + 1; j < end && j < k+14; j++ {
		low := r.low(j)
		switch {
		case low == "for" && r.spanAt(j+1) < 0 && !r.moneyAt(j+1) && !determined(r, j+1):
			return r.phraseFrom(j+1, end)
		case low == "to" && j+2 < end && r.nameAt[j+1] < 0 && (verbs[r.low(j+1)].form&baseForm != 0 || r.verbAt[j+1] >= 0) && r.nameAt[j+2] < 0:
			return r.phraseFrom(j+2, end)
		case low == "." || low == ";":
			return ""
		}
	}
	return ""
}

// determined reports that a name, or a time without its count, follows: "for the
// trust", "for another year".
func determined(r *reader, k int) bool {
	for determiners[r.low(k)] {
		k++
	}
	return k >= len(r.tokens) || r.nameAt[k] >= 0 || r.low(k) == "further" || r.low(k) == "year" || r.low(k) == "years" || r.low(k) == "initial"
}

func (r *reader) moneyAt(k int) bool {
	m := r.moneyIn(k, k+1)
	return len(m) > 0
}

// phraseFrom is the noun phrase at k.
func (r *reader) phraseFrom(k, end int) string {
	for determiners[r.low(k)] {
		k++
	}
	j := k
	for j < end && j < k+maxTopic && !topicEnds[r.low(j)] && (r.nameAt[j] < 0 || r.low(j) != "it") {
		if r.low(j) == "of" && determined(r, j+1) {
			break
		}
		if t := r.tokens[j]; t.Kind > 1 && t.Low != "-" || r.verbAt[j] >= 0 && j > k && r.verbs[r.verbAt[j]].finite() {
			break
		}
		j++
	}
	if j == k {
		return ""
	}
	return r.text[r.tokens[k].Start:r.tokens[j-1].End]
}

// topicBefore reads "a five-year, £3m patient portal contract".
func (r *reader) topicBefore(k, start int) string {
	j := k
	for j > start && j > k-6 && r.nameAt[j-1] < 0 && r.tokens[j-1].Kind == 0 && !determiners[r.low(j-1)] && !functionWords[r.low(j-1)] && r.verbAt[j-1] < 0 && !notTopic[r.low(j-1)] {
		j--
	}
	if j == k || r.low(j-1) == "-" {
		return ""
	}
	return r.text[r.tokens[j].Start:r.tokens[k-1].End]
}

// notTopic are words before a contract that do not tell its subject.
var notTopic = words(`new first second third year month years months m million bn billion k further separate large small original existing final single joint major similar one two three 's another pounds`)
