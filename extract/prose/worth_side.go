package prose

// side is what one side of an amount says; the distances are in tokens.
type side struct {
	hard, soft            kind
	softAt, hardAt        int
	forAt, placedAt       int
	paidAt, purposeAt     int
	softWords, forWords   int
	estimate, most, least bool
}

const nowhere = 99

func (s *side) support() int {
	switch {
	case min(s.forAt, s.paidAt, s.purposeAt) < nowhere:
		return 2
	case s.placedAt < nowhere:
		return 1
	}
	return 0
}

// hardKinds hold wherever in the clause they stand; the others lose to a word
// for a deal's worth that stands nearer.
var hardKinds = map[kind]bool{alternative: true, otherContract: true, previous: true, aggregate: true, withExtensions: true, extensionOption: true, cumulative: true, potential: true, otherOffer: true}

// maxReach is the longest reach of any cue, with room for names, which count
// for one.
const maxReach = 10

// leftWorth reads the words to the left, nearest first, to the end of the clause
// or another amount.
func (r *reader) leftWorth(i int) side {
	s := side{softAt: nowhere, forAt: nowhere, placedAt: nowhere, paidAt: nowhere, purposeAt: nowhere}
	start := r.sentences[r.sentenceOf[r.money[i].First]].first
	if i > 0 {
		start = max(start, r.money[i-1].Next)
	}
	distance := 0
	for k := r.money[i].First; k > start && distance < maxReach; k-- {
		// cues end before k
		r.matchLeft(&s, k, distance)
		at := k - 1
		if low := r.low(at); low == "\"" || low == "“" || low == "”" {
			continue
		}
		if n := r.named(at); n >= 0 {
			k = max(r.names[n].first+1, start+1)
			distance++
			continue
		}
		low := r.low(at)
		r.noteLeft(&s, at)
		if low == ")" {
			k = r.leftBracket(&s, at, start)
			continue
		}
		if low == "," || low == ":" && at == r.money[i].First-1 {
			if open := r.leftAside(&s, at, start); open > 0 {
				k = open + 1
				continue
			}
		}
		if low == "," && r.low(at+1) == "or" {
			continue // "a quarter of a million, or £250,000"
		}
		if low == "," && r.isDeal(at-1) && r.old(at-1, start) && s.hard == plainKind {
			s.hard = previous // "a similar contract, worth £12m"
		}
		if r.in(at, stopsLeft) && (low != "and" || distance >= 1) {
			break
		}
		distance++
	}
	return s
}

// noteLeft notes what a word to the left says of the figure: an estimate, the least,
// the most.
func (r *reader) noteLeft(s *side, at int) {
	low := r.low(at)
	s.estimate = s.estimate || r.in(at, estimateWords) && (low != "may" || !r.capital(at))
	s.least = s.least || low == "minimum" && (r.in(at+1, worthNouns) || r.isDeal(at+1))
	s.most = s.most || low == "maximum" || low == "cap" || low == "ceiling" || low == "affordability"
	s.estimate = s.estimate || low == "." && r.low(at-1) == "est" || low == "stands" && r.low(at+1) == "to"
}

// leftBracket passes over what stands in the brackets that close at a token, and
// returns where to go on: behind "(" another remark may open.
func (r *reader) leftBracket(s *side, at, start int) int {
	k := at
	for k > start && r.low(k) != "(" && k > at-8 {
		k--
		s.estimate = s.estimate || r.in(k, estimateWords)
	}
	return k + 1
}

// leftAside passes over a remark between commas, and returns where it opens, 0 where
// there is none: "the value, including the extension, is".
func (r *reader) leftAside(s *side, at, start int) int {
	open := r.aside(at, start)
	if open > 0 && r.withOptions(open, at) && s.hard == plainKind {
		s.hard = withExtensions
	}
	return open
}

// aside finds the comma that opens a remark which the one at k closes: "the
// value, including the extension, is". It returns 0 where there is none.
func (r *reader) aside(k, start int) int {
	for j := k - 1; j > start && j > k-10; j-- {
		if r.low(j) == "," {
			return j
		}
		if r.verbed(j) >= 0 || r.in(j, stopsLeft) {
			return 0
		}
	}
	return 0
}

// withOptions reads ", including a two year extension,".
func (r *reader) withOptions(open, end int) bool {
	if low := r.low(open + 1); low != "including" && low != "inclusive" && low != "counting" && r.low(end-1) != "included" {
		return false
	}
	for k := open + 1; k < end; k++ {
		switch r.low(k) {
		case "extension", "extensions", "option", "options":
			return true
		}
	}
	return false
}

// estimateWords make an amount a forecast.
var estimateWords = words(`estimated estimate estimates estimating expected expects forecast forecasts indicative anticipated anticipates anticipate projected predicted likely envisaged est costed thought believed understood reckoned expect could might may`)

// stopsLeft end the clause to the left of an amount.
var stopsLeft = words(`; , . ! ? but while which who whereas although though when because – —`)

func (r *reader) matchLeft(s *side, end, distance int) {
	last := r.low(end - 1)
	for _, c := range leftCues.at(r, end-1) {
		n := len(c.words)
		if distance > c.reach || end-n < 0 || !r.says(end-n, c.phrase) {
			continue
		}
		if c.kind == previous && last == "worth" && r.saidBefore(end) {
			continue // "said the deal was worth"
		}
		if c.kind == marketSize && last == "market" && r.in(end, soundings) {
			continue // "market engagement for a £10m system"
		}
		if c.kind == previous && n == 1 && r.in(end, paperNouns) {
			continue // "the original tender document"
		}
		if c.kind == partOf && (last == "this" || last == "that") && r.isDeal(end) {
			continue // "the value of this award"
		}
		if c.kind == otherContract && c.words[0] == "bid" && r.low(end-n-1) == "to" {
			continue // "Firms have until June to bid for a £3m contract"
		}
		if c.kind == partOf && last == "which" && r.in(end-n-1, worthNouns) {
			continue // "a contract, the value of which is £3m"
		}
		if c.kind == unitPrice && last == "per" && (r.low(end) == "year" || r.low(end) == "annum") {
			continue // "the cost per year is"
		}
		if c.kind == threshold && (last == "over" || last == "above") && r.spanAt(end) >= 0 {
			continue // "the value of purchases over four years"
		}
		s.take(c, distance)
	}
}

// soundings follow "market" where a buyer asks what is to be had.
var soundings = words(`engagement sounding soundings testing test consultation research warming notice event exercise`)

// saidBefore reports that a verb of saying governs what stands before a token.
func (r *reader) saidBefore(k int) bool {
	first := r.sentences[r.sentenceOf[k-1]].first
	for j := k - 1; j >= first && j > k-14; j-- {
		if r.in(j, sayingWords) {
			return true
		}
	}
	return false
}

func (s *side) take(c worthCue, distance int) {
	switch {
	case c.kind == isPlaced:
		if distance == 0 {
			s.placedAt = min(s.placedAt, distance)
		}
	case c.kind == isPaid:
		s.paidAt = min(s.paidAt, distance)
	case c.kind == isWorth:
		if distance < s.forAt {
			s.forAt, s.forWords = distance, len(c.words)
		} else if distance == s.forAt {
			s.forWords = max(s.forWords, len(c.words))
		}
	case c.kind == isFor:
		s.purposeAt = min(s.purposeAt, distance)
	case hardKinds[c.kind]:
		if s.hard == plainKind {
			s.hard, s.hardAt = c.kind, distance
		}
	case distance < s.softAt:
		s.soft, s.softAt, s.softWords = c.kind, distance, len(c.words)
	}
}

// rightWorth reads the words to the right: those of the same phrase, and what
// the preposition behind it begins.
func (r *reader) rightWorth(i int) side {
	s := side{softAt: nowhere, forAt: nowhere, placedAt: nowhere, paidAt: nowhere, purposeAt: nowhere}
	m := &r.money[i]
	end := r.sentences[r.sentenceOf[m.First]].next
	if i+1 < len(r.money) {
		end = min(end, r.money[i+1].First)
	}
	distance := 0
	for k := m.Next; k < end && distance < maxReach; k++ {
		low := r.low(k)
		if low == "(" && (r.low(k+1) == "lowest" || r.low(k+1) == "highest") {
			break
		}
		if low == "-" || low == "(" && distance == 0 || low == "," && k == m.Next && r.low(k-1) == "vat" {
			continue
		}
		s.estimate = s.estimate || low == "expected" && distance <= 2
		for _, c := range rightCues.at(r, k) {
			if distance <= c.reach && r.says(k, c.phrase) && (c.kind != partOf || r.low(k-1) != ",") && (c.kind != aggregate || !r.countsTime(k+len(c.words))) {
				s.take(c, distance)
			}
		}
		if n := r.named(k); n >= 0 && distance == 0 && k == m.Next && !r.names[n].possessive {
			k = r.names[n].next - 1 // "a £30m Merrow Police laptop deal"
			distance++
			continue
		}
		if dealNouns.has(low) || prepositions.has(low) || stopsRight.has(low) || r.named(k) >= 0 && !r.names[r.named(k)].described || r.verbed(k) >= 0 {
			if distance != 0 || low != "," || r.spanAt(k+1) < 0 {
				break
			}
		}
		distance++
	}
	return s
}

var stopsRight = words(`; . ! ? and but which that who while has have is was are were will would , ) if should once does do did not may can`)
