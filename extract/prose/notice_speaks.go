package prose

import "strings"

// selfVerbs are what the buyer does in the first lines of its notice.
var selfVerbs = words(`requires require seeks seek invites invite wishes wish intends intend proposes propose plans plan needs needed need confirms confirm awarded invited sought
	holds issued publishes published procured tendered considers hereby gives give extends modifies desires envisages appointed commissioned`)

// selfParticiples follow "has", "is" and "are" in such lines.
var selfParticiples = words(`awarded concluded established entered procured purchased appointed decided renewed exercised extended commenced published completed carried undertaken run selected chosen modified varied terminated
	agreed issued created set contracted bought let placed made commissioned completed identified determined resolved given taken
	seeking looking inviting publishing procuring tendering establishing issuing planning proposing extending modifying varying considering commissioning requesting purchasing intending wishing awarding undertaking
	requiring conducting advertising giving terminating cancelling withdrawing entering creating setting running preparing required obliged`)

// selfVerb reports that a word is what a buyer does.
func selfVerb(low string) bool { return selfVerbs.has(low) }

// speaksFirst reports that a name begins a sentence and does what buyers do:
// "Sedge Homes is looking to purchase".
func (r *reader) speaksFirst(m *name) bool {
	first := m.first
	if r.low(first-1) == "the" {
		first--
	}
	if !r.startsSentence(first) && !r.behindNumbering(first) {
		return false
	}
	return r.selfActs(m.next)
}

// behindNumbering reports that only the number of a section stands before a token
// in its line: "1.1 The Office requires".
func (r *reader) behindNumbering(k int) bool {
	start := r.sentences[r.sentenceOf[k]].first
	return k-start < 6 && r.behindNumber(start, k) == k
}

// selfActs reports that a verb of a buyer's stands at k, behind a bracket, a remark
// between commas and further names at most.
func (r *reader) selfActs(k int) bool {
	k = r.behindRemarks(k)
	for steps := 0; steps < 5; steps++ {
		low := r.low(k)
		switch {
		case low == "is" || low == "are" || low == "has" || low == "have" || low == "was" || low == "were":
			return r.selfParticiple(k + 1)
		case low == "would" && (r.low(k+1) == "like" || r.low(k+1) == "welcome"), low == "will" && r.low(k+1) == "be", low == "wishes":
			return true
		case selfVerbs.has(low):
			return true
		case strings.HasSuffix(low, "ly") || low == "now" || low == "also" || low == "hereby" || low == "both":
			k++
		default:
			return false
		}
	}
	return false
}

func (r *reader) selfParticiple(k int) bool {
	for steps := 0; steps < 3; steps++ {
		low := r.low(k)
		if selfParticiples.has(low) {
			return true
		}
		if low == "been" || low == "not" {
			return false
		}
		k++
	}
	return false
}

// behindRemarks skips what may stand between a name and its verb: "(SPO)", ", acting
// as lead authority,", "and Inver Council".
func (r *reader) behindRemarks(k int) int {
	for steps := 0; steps < 5; steps++ {
		switch low := r.low(k); {
		case low == "(":
			end := k
			for end < k+16 && r.low(end) != ")" {
				end++
			}
			k = end + 1
		case low == ",":
			end := k + 1
			for end < k+26 && end < len(r.tokens) && r.low(end) != "," && r.sentenceOf[end] == r.sentenceOf[k] {
				end++
			}
			if r.low(end) != "," {
				return k
			}
			k = end + 1
		case (low == "and" || low == "&") && k+1 < len(r.tokens) && r.named(k+1) >= 0:
			k = r.names[r.named(k+1)].next
		case low == "and" && r.low(k+1) == "the" && k+2 < len(r.tokens) && r.named(k+2) >= 0:
			k = r.names[r.named(k+2)].next
		default:
			return k
		}
	}
	return k
}

// ownsIt reads "wholly owned by" before a token.
func (r *reader) ownsIt(k int) bool {
	if r.low(k-1) == "the" {
		k--
	}
	return r.low(k-1) == "by" && (r.low(k-2) == "owned" || r.low(k-2) == "funded" || r.low(k-2) == "sponsored" || r.low(k-2) == "established") || r.low(k-1) == "of" && r.low(k-2) == "subsidiary"
}

// publicBeside reports that the sentence names a public body besides: a firm that
// speaks of its customer.
func (r *reader) publicBeside(n int) bool {
	s := r.sentenceOf[r.names[n].first]
	for k := r.sentences[s].first; k < r.sentences[s].next; k++ {
		if m := r.named(k); m >= 0 && m != n && !r.names[m].described && r.classOf(m) == public && !r.ownsIt(r.names[m].first) {
			return true
		}
	}
	return false
}
