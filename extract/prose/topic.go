package prose

// topicSentences bounds how many sentences are searched beside those that tell
// of the deal.
const topicSentences = 12

// topicRules read what is bought out of a stretch of text, the surest first.
var topicRules = []func(r *reader, first, next int) string{
	(*reader).topicAfterDeal, (*reader).topicBought, (*reader).topicBeforeDeal, (*reader).topicOfWork, (*reader).topicThing,
}

// topic tells what is bought, as the text's own words: what stands behind "a
// contract for" or "to run", or before the contract itself, "a patient portal
// contract". It is a help for readers, and empty where the text is not plain.
func (r *reader) topic(g *group, alone bool) string {
	for _, rule := range topicRules {
		for _, i := range g.events {
			s := r.sentences[r.events[i].sentence]
			if topic := rule(r, s.first, s.next); topic != "" {
				return topic
			}
		}
	}
	if !alone {
		return ""
	}
	for _, rule := range topicRules {
		for s := range r.sentences[:min(len(r.sentences), topicSentences)] {
			if r.historical(s) {
				continue
			}
			if topic := rule(r, r.sentences[s].first, r.sentences[s].next); topic != "" {
				return topic
			}
		}
	}
	return ""
}

// topicAfterDeal reads "a contract worth £3m for a new theatre system", "the
// provision of catering".
func (r *reader) topicAfterDeal(first, next int) string {
	for k := first; k < next; k++ {
		switch {
		case r.in(k, supplyNouns) && r.low(k+1) == "of":
			if topic := r.thingPhrase(k+2, next, false); topic != "" {
				return topic
			}
		case r.isDeal(k) || r.in(k, tenderNouns) && !r.in(k, bidderNouns):
			if topic := r.topicFor(k+1, min(next, k+16)); topic != "" {
				return topic
			}
		}
	}
	return ""
}

// topicFor reads "for" and "to run" behind a deal, whatever stands between.
func (r *reader) topicFor(k, end int) string {
	for ; k < end; k++ {
		low := r.low(k)
		switch {
		case low == ";" || low == ".":
			return ""
		case low == "for" || low == "covering" || low == "covers" || low == "of" && r.isDeal(k-1):
			if topic := r.thingPhrase(k+1, end+maxTopic, false); topic != "" {
				return topic
			}
		case low == "to" && r.in(k+1, workVerbs):
			return r.worked(k+1, end+maxTopic)
		}
	}
	return ""
}

// topicBought reads the object of a purchase: "has bought 400 tablets from",
// "is seeking a supplier of catering", "ordered the scanners".
func (r *reader) topicBought(first, next int) string {
	for k := first; k < next; k++ {
		at := r.verbed(k)
		if at < 0 || !buysThings(&r.verbs[at]) {
			continue
		}
		if topic := r.thingPhrase(r.verbs[at].next, next, true); topic != "" {
			return topic
		}
	}
	return ""
}

// buysThings reports that what a verb acts upon is what a buyer gets.
func buysThings(v *verb) bool {
	if v.passive {
		return false
	}
	for _, f := range v.frames {
		if f.family == buying || f.family == seeking || f.family == swapping || f.family == replacing {
			return true
		}
	}
	return false
}

// topicBeforeDeal reads "a five-year, £3m patient portal contract".
func (r *reader) topicBeforeDeal(first, next int) string {
	for k := first; k < next; k++ {
		if !r.isDeal(k) && (!r.in(k, tenderNouns) || r.in(k, bidderNouns)) || r.low(k) == "notice" || r.low(k-1) == "-" {
			continue
		}
		j := k
		for j > first && j > k-6 && r.topicWord(j-1) && !r.in(j-1, notTopic) {
			j--
		}
		for j < k && (r.low(j) == "-" || r.low(j) == "and" || r.low(j) == "&") {
			j++
		}
		if j < k && !r.in(k-1, topicless) && (r.in(k-1, things) && (k-j > 1 || !r.in(j, vague)) || k-j > 1 && r.topicWord(k-1)) && r.plainBefore(j) {
			return r.words(j, k)
		}
	}
	return ""
}

// plainBefore reports that a phrase which ends at a contract is whole: nothing
// before it is glued to it.
func (r *reader) plainBefore(j int) bool { return r.low(j-1) != "-" && r.low(j-1) != "/" }

// topicOfWork reads what somebody does for a buyer: "will run the service desk".
func (r *reader) topicOfWork(first, next int) string {
	for k := first; k < next; k++ {
		if r.in(k, workVerbs) && (r.low(k-1) == "to" || r.low(k-1) == "will") || workVerbs.has(stem(r.low(k))) && (r.low(k-1) == "for" || r.low(k-1) == "be") {
			if topic := r.worked(k, next); topic != "" {
				return topic
			}
		}
	}
	return ""
}

// worked is the object of a verb of work at k, or of those joined to it: "to
// supply and maintain scanners".
func (r *reader) worked(k, end int) string {
	for k+2 < end && (r.low(k+1) == "and" || r.low(k+1) == ",") && (r.in(k+2, workVerbs) || workVerbs.has(stem(r.low(k+2)))) {
		k += 2
	}
	for k+1 < end && (r.in(k+1, particleWords) || r.in(k+1, owners)) {
		k++
	}
	if n := r.named(min(k+1, len(r.nameAt)-1)); n >= 0 && r.names[n].possessive {
		k = r.names[n].next // "to run the trust's service desk"
		if r.low(k) != "'s" {
			k--
		}
	}
	return r.thingPhrase(k+1, end, true)
}

// topicThing reads the first thing that public bodies buy, whoever says it.
func (r *reader) topicThing(first, next int) string {
	for k := first; k < next; k++ {
		if !r.in(k, things) || r.named(k) >= 0 || k+1 < next && r.topicWord(k+1) {
			continue
		}
		j := k
		for j > first && j > k-5 && r.topicWord(j-1) && !r.in(j-1, notTopic) {
			j--
		}
		for j < k && (r.low(j) == "-" || r.low(j) == "and") {
			j++
		}
		if (j < k || !r.in(k, vague)) && r.plainBefore(j) && !r.in(k+1, topicless) {
			return r.words(j, k+1)
		}
	}
	return ""
}

func (r *reader) words(first, next int) string {
	return r.text[r.tokens[first].Start:r.tokens[next-1].End]
}
