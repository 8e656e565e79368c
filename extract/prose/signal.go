package prose

import (
	"slices"
	"strings"
)

// signal is a phrase that tells by itself what has become of a deal: "pulled the
// plug on", "up for grabs", "taken up the option". Verbs of the tables tell most
// deals; signals are the phrases of which no single verb is the heart.
type signal struct {
	places []seat
	status Status
	kind   signalKind
	// bases are the plain shapes of a verb that it begins with: "to pull the plug"
	// is no news as "pulled the plug" is.
	bases set
}

// seat is one place of a phrase: some of several words, or one of the dynamic
// kinds.
type seat struct {
	words set
	kind  placeKind
}

// placeKind is what may stand at a place of a phrase.
type placeKind uint8

const (
	wordPlace placeKind = iota
	gapPlace            // "..": up to maxGap words within the clause
	spanPlace           // "<span>": a length of time
	datePlace           // "<date>"
	anyPlace            // "*": any one word
)

// maxGap bounds the words that a gap stands for: "put its £4.2m payroll contract
// out to tender" has eight.
const maxGap = 16

// shortGap is how many words a gap may run over whatever they are; farther, it ends
// at the next verb.
const shortGap = 10

// signalClasses are words that phrases share.
var signalClasses = map[string]set{
	"<firm>": union(firmNouns, firmPlurals, words(`tenderers applicants operators bidder market industry organisations`)),
	"<deal>": union(dealNouns, words(`project programme scheme outsourcing work job service services purchase competition tenders procurements`)),
	"<buy>":  words(`procurement procurements tender tenders tendering competition procedure process purchase exercise contest bidding retendering re-tendering project plan plans`),
	"<plan>": words(`plan plans proposal proposals scheme idea intention intentions hopes ambitions`),
	"<bid>":  words(`bid tender pitch quote apply compete submit respond reply express register bids come send`),
	"<bids>": words(`bids tenders offers quotes quotations proposals responses replies submissions expressions applications requests returns`),
	"<more>": words(`further another additional extra more`),
}

// union is a set of all words of several.
func union(sets ...set) set {
	out := newSet()
	for _, s := range sets {
		for w := range s.words {
			out.add(w)
		}
	}
	return out
}

// opening holds the phrases that begin with one word. The word behind it rules
// nearly all of them out.
type opening struct {
	// by has those whose second place is a word, by the number of that word, and
	// among them those of any; all in the order of the tables.
	by map[uint16][]*signal
	// any are those of a single word and those that go on with a gap or a date.
	any []*signal
}

// add files a phrase behind those that came before it.
func (o *opening) add(s *signal) {
	if len(s.places) < 2 || s.places[1].kind != wordPlace {
		o.any = append(o.any, s)
		for n := range o.by {
			o.by[n] = append(o.by[n], s)
		}
		return
	}
	for w := range s.places[1].words.words {
		n := numberOf(w)
		if _, ok := o.by[n]; !ok {
			o.by[n] = slices.Clone(o.any)
		}
		o.by[n] = append(o.by[n], s)
	}
}

// signals finds phrases by their first word.
var signals = func() map[string]*opening {
	out := map[string]*opening{}
	for _, t := range signalTables {
		for _, line := range strings.Split(t.phrases, "\n") {
			if line = strings.TrimSpace(line); line == "" {
				continue
			}
			s := &signal{places: compile(line), status: t.status, kind: t.kind, bases: bases(line)}
			for w := range s.places[0].words.words {
				if out[w] == nil {
					out[w] = &opening{by: map[uint16][]*signal{}}
				}
				out[w].add(s)
			}
		}
	}
	return out
}()

// openings finds them by its number.
var openings = byNumber(signals)

// signalsAt are the phrases that the word at i and the one behind it may begin.
func (r *reader) signalsAt(i int) []*signal {
	o := openings.at(r, i)
	if i+1 < len(r.ids) {
		if list, ok := o.by[r.ids[i+1]]; ok {
			return list
		}
	}
	return o.any
}

// compile reads "{call} a halt/stop to .. <deal>": braces hold a verb in any
// shape, a stroke separates alternatives, angles hold a class.
func compile(line string) []seat {
	var out []seat
	for _, f := range strings.Fields(line) {
		switch f {
		case "..":
			out = append(out, seat{kind: gapPlace})
			continue
		case "<span>":
			out = append(out, seat{kind: spanPlace})
			continue
		case "*":
			out = append(out, seat{kind: anyPlace})
			continue
		case "<date>":
			out = append(out, seat{kind: datePlace})
			continue
		}
		p := seat{words: newSet()}
		for _, w := range strings.Split(f, "/") {
			switch {
			case signalClasses[w].table != nil:
				p.words = union(p.words, signalClasses[w])
			case strings.HasPrefix(w, "{"):
				for shape := range conjugate(strings.Trim(w, "{}")) {
					p.words.add(shape)
				}
			default:
				p.words.add(w)
			}
		}
		out = append(out, p)
	}
	return out
}

// bases are the verbs in braces that a phrase begins with.
func bases(line string) set {
	out := newSet()
	for _, w := range strings.Split(strings.Fields(line)[0], "/") {
		if strings.HasPrefix(w, "{") {
			out.add(strings.Trim(w, "{}"))
		}
	}
	return out
}

// gapEnds end what a gap may run over.
var gapEnds = words(`. ; :`)

// matchSignal reports where a phrase that begins at i ends, or 0.
func (r *reader) matchSignal(s *signal, i int) int {
	return r.matchPlaces(s.places, i, r.sentences[r.sentenceOf[i]].next)
}

// matchPlaces reports where the rest of a phrase ends that goes on at i, or 0.
func (r *reader) matchPlaces(places []seat, i, end int) int {
	if len(places) == 0 {
		return i
	}
	if i >= end {
		return 0
	}
	p := &places[0]
	switch p.kind {
	case gapPlace:
		for k, next := i, r.gapNext(i, end); k < next; k++ {
			if len(places) == 1 || places[1].kind != wordPlace || r.in(k, places[1].words) {
				if n := r.matchPlaces(places[1:], k, end); n > 0 {
					return n
				}
			}
		}
		return 0
	case spanPlace:
		if k := r.spanOver(i); k >= 0 {
			return r.matchPlaces(places[1:], r.spans[k].Next, end)
		}
		return 0
	case datePlace:
		if k := r.firstDate(i); k < len(r.dates) && r.dates[k].First == i {
			return r.matchPlaces(places[1:], r.dates[k].Next, end)
		}
		return 0
	}
	if p.kind == anyPlace {
		return r.matchPlaces(places[1:], i+1, end)
	}
	if !r.in(i, p.words) {
		return 0
	}
	return r.matchPlaces(places[1:], i+1, end)
}

// gap is where the rest of a phrase may go on behind a gap: from its first word to
// before the last.
type gap struct{ first, next int }

// gapNext bounds a gap that begins at a token. Many phrases in turn have one there, so
// that the last one is kept.
func (r *reader) gapNext(i, end int) int {
	if r.gap.first == i && r.gap.next > i {
		return r.gap.next
	}
	k := i
	for k < end && k <= i+maxGap {
		k++
		if r.in(k-1, gapEnds) || k > i+shortGap && r.verbed(k-1) >= 0 && r.verbs[r.verbed(k-1)].finite() {
			break
		}
	}
	r.gap = gap{i, k}
	return k
}

// spanOver is the length of time that begins at a token or runs over it ("a
// further two years" begins at "a" or at "two"), or -1.
func (r *reader) spanOver(i int) int {
	k := r.firstSpan(i)
	if k < len(r.spans) && r.spans[k].First == i {
		return k
	}
	if k > 0 && r.spans[k-1].Next > i {
		return k - 1
	}
	return -1
}
