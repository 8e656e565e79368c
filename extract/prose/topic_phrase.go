package prose

import (
	"strings"

	"tenders/extract/parse"
)

// maxTopic bounds the words of a topic.
const maxTopic = 10

// thingPhrase is the noun phrase at k, without its article and what is said of
// its supply: "the provision of a digital recording service" is a digital
// recording service. It is empty where its head is nothing that is bought; a
// sure one ends in one of things.
func (r *reader) thingPhrase(k, end int, sure bool) string {
	k = r.thingStart(k, min(end, len(r.tokens)))
	j, head := k, -1
	for j < min(end, len(r.tokens)) && j < k+maxTopic {
		switch low := r.low(j); {
		case (low == "for" || low == "of") && head >= 0 && r.bareNoun(j+1):
			if !r.in(head, things) && low == "for" {
				return r.thing(k, j, head, sure)
			}
		case low == "and" || low == "&" || low == "," && head >= 0 && r.seriesAt(j):
			if !r.bareNoun(j+1) && (r.low(j+1) != "and" || !r.bareNoun(j+2)) {
				return r.thing(k, j, head, sure)
			}
		case !r.topicWord(j):
			return r.thing(k, j, head, sure)
		default:
			if !r.attached(k, j) {
				head = j
			}
		}
		j++
	}
	return r.thing(k, j, head, sure)
}

// thingStart skips what stands before a thing.
func (r *reader) thingStart(k, end int) int {
	for k < end {
		low := r.low(k)
		switch {
		case determiners.has(low) || plainAdjectives.has(low) || r.tokens[k].Kind == parse.TokenNumber && (k+1 >= end || !r.tokens[k+1].Glued) || low == "," && r.in(k-1, plainAdjectives):
			k++
		case supplyNouns.has(low) && r.low(k+1) == "of" || bidderNouns.has(low) && (r.low(k+1) == "of" || r.low(k+1) == "for"):
			k += 2
		case supplyNouns.has(low) && (r.low(k+1) == "and" || r.low(k+1) == ","):
			k += 2
		case bidderNouns.has(low) && r.low(k+1) == "to" && r.in(k+2, workVerbs):
			k += 3 // "a supplier to run"
		default:
			return k
		}
	}
	return k
}

// thing is the phrase, if its head can be bought.
func (r *reader) thing(first, next, head int, sure bool) string {
	for next > first && (r.low(next-1) == "and" || r.low(next-1) == "&" || r.low(next-1) == "for" || r.low(next-1) == "of" || r.low(next-1) == "," || r.low(next-1) == "-") {
		next--
	}
	if head < first || next <= first || r.in(head, topicless) || r.in(head, notTopic) || next == first+1 && r.in(head, vague) || r.in(head, bidderNouns) || len(r.low(head)) < 2 {
		return ""
	}
	if (sure || head == first) && !r.in(head, things) && (sure || len(r.low(head)) < 5) {
		return ""
	}
	return r.words(first, next)
}

// attached reports that a word stands behind "for" or "of" in the phrase from k,
// so that it is not its head.
func (r *reader) attached(k, j int) bool {
	for i := k; i < j; i++ {
		if low := r.low(i); low == "for" || low == "of" {
			return true
		}
	}
	return false
}

// seriesAt reports that a comma parts the items of one phrase: "hardware, Wi-Fi
// and security".
func (r *reader) seriesAt(j int) bool {
	for k := j + 1; k < min(j+5, len(r.tokens)); k++ {
		switch low := r.low(k); {
		case low == "and":
			return r.bareNoun(k + 1)
		case !r.topicWord(k):
			return false
		}
	}
	return false
}

// bareNoun reports that a word at k goes on with a phrase, and is no name, no
// time and no money.
func (r *reader) bareNoun(k int) bool {
	return r.topicWord(k) && !r.in(k, topicless) && r.spanAt(k) < 0 && !r.moneyAt(k) && (!r.in(k, workVerbs) || r.in(k, things))
}

// topicWord reports that a word can be part of what tells a thing.
func (r *reader) topicWord(k int) bool {
	if k < 0 || k >= len(r.tokens) {
		return false
	}
	t := &r.tokens[k]
	switch {
	case t.Low == "-" || t.Low == "/" || t.Low == "&" || t.Kind == parse.TokenNumber && k+1 < len(r.tokens) && r.tokens[k+1].Glued && r.tokens[k+1].Kind == parse.TokenWord:
		return true
	case t.Low == "it" && t.Text == "IT":
		return true
	case t.Kind != parse.TokenWord || r.named(k) >= 0 || r.in(k, functionWords) || r.in(k, topicEnds) || r.in(k, determiners) || strings.HasSuffix(t.Low, "ly"):
		return false
	case r.verbed(k) >= 0:
		v := &r.verbs[r.verbed(k)]
		return v.ing || v.reduced && k+1 < len(r.tokens) && r.in(k+1, things)
	}
	return !r.isDeal(k)
}

func (r *reader) moneyAt(k int) bool {
	i := r.firstMoney(k)
	return i < len(r.money) && r.money[i].First <= k
}

// stem is the verb of an -ing form, "" for other words: "running" is run.
func stem(w string) string {
	s, ok := strings.CutSuffix(w, "ing")
	switch {
	case !ok || len(s) < 3:
		return ""
	case workVerbs.has(s):
		return s
	case workVerbs.has(s + "e"):
		return s + "e"
	}
	return s[:len(s)-1]
}
