package prose

import (
	"strings"

	"tenders/extract/parse"
)

// lineLabels are what the forms of notices write over, or before, the name of a
// party, without the words of fillers: "V.2.3) Name and address of the contractor".
var lineLabels = func() map[string]role {
	out := map[string]role{}
	for r, phrases := range map[role]string{
		buyer: `contracting authority | contracting authorities | contracting entity | contracting body | awarding authority | awarding body | authority | buyer | buyers | joint buyers | lead buyer | purchaser |
			purchasers | commissioner | commissioners | commissioning body | customer | client | lead authority | participating authorities | participating organisations | participating bodies |
			relevant authority | buying organisation | procuring organisation | procuring authority | procuring entity | contracting organisation | public body | utility | centralised procurement authority | decision making body |
			coordinating commissioner | lead commissioner | organisations involved | relevant authorities | public buyer | employer`,
		supplier: `supplier | suppliers | contractor | contractors | provider | providers | winner | winners | successful supplier | successful suppliers | successful bidder | successful bidders | successful tenderer |
			successful tenderers | successful contractor | successful contractors | successful provider | successful providers | successful applicants | winning supplier | winning suppliers | winning bidder | winning bidders | winning tenderer |
			winning contractor | appointed supplier | appointed suppliers | appointed contractor | appointed provider | appointed providers | appointed contractors | awarded supplier | awarded suppliers | awarded | awarded to | contract awarded to |
			economic operator | economic operators | appointed | appointed to framework | economic operators admitted | operators admitted | admitted operators | suppliers admitted | suppliers appointed | providers appointed | contractors appointed | firms appointed | consultants appointed | framework members | panel members | successful economic operators | successful firms | successful consultants | successful applicant | name contractor | name supplier | selected supplier | selected suppliers | selected provider | preferred bidder | preferred supplier | preferred tenderer | recommended supplier |
			recommended bidder | recommended tenderer | recommended provider | chosen provider | chosen supplier | admitted | admitted to framework | lead provider | main contractor | prime contractor | service provider |
			winning providers | framework suppliers | framework providers | framework contractors | operator | awardee | awarded to following group economic operators | awarded to following group | awarded to following | awarded to following suppliers | awarded to following firms | awarded to following providers | awarded to following tenderers | economic operators admitted | operators admitted | firms admitted | suppliers admitted | providers admitted | suppliers appointed | providers appointed | firms appointed | contractors appointed |
			suppliers selected | economic operators selected | successful economic operators | participants admitted | contractor appointed | supplier appointed | provider appointed | tenderer | bidder awarded contract | contract holder`,
		rival: `unsuccessful suppliers | unsuccessful supplier | unsuccessful bidders | unsuccessful bidder | unsuccessful tenderers | unsuccessful tenderer | losing bidders | other bidders | other tenderers | bidders not successful |
			unsuccessful providers | excluded suppliers | rejected suppliers`,
		incumbent:     `current supplier | current provider | existing supplier | existing provider | existing contractor | incumbent | incumbent supplier | incumbent provider | outgoing supplier | current contractor | previous supplier`,
		subcontractor: `subcontractor | subcontractors | sub-contractors | named subcontractors | proposed subcontractors | key subcontractors`,
		agent:         `procurement agent | review body | framework owner | framework provider | published by | issued on behalf by | advertised by`,
	} {
		for _, p := range strings.Split(phrases, "|") {
			out[strings.Join(strings.Fields(p), " ")] = r
		}
	}
	return out
}()

// fillers may stand in a label beside the words that tell its role.
var fillers = words(`name names address addresses and of the official legal details ( ) s / contact trading full registered to: : - – . *`)

// lineLabel reads the label that a line consists of, or begins with before its
// colon: its role, and the token behind it.
func (r *reader) lineLabel(first, next int) (role, int) {
	k := r.behindNumber(first, next)
	var parts []string
	for ; k < next && len(parts) < 7; k++ {
		t := &r.tokens[k]
		if t.Low == ":" || t.Kind >= parse.TokenBreak {
			break
		}
		if t.Kind != parse.TokenWord && !fillers.has(t.Low) {
			return noRole, 0
		}
		if !fillers.has(t.Low) {
			parts = append(parts, t.Low)
		}
	}
	if k < next && r.low(k) == ":" {
		k++
	}
	if len(parts) == 0 {
		return r.sectionRole(first, next), k
	}
	return lineLabels[strings.Join(parts, " ")], k
}

// behindNumber skips "V.2.3)", "1.", "•" at the head of a line.
func (r *reader) behindNumber(first, next int) int {
	k := first
	for k < next && k < first+8 {
		t := &r.tokens[k]
		roman := t.Kind == parse.TokenWord && strings.Trim(t.Low, "ivx") == ""
		if t.Kind != parse.TokenNumber && t.Kind != parse.TokenMark && !roman && (t.Low != "section" || k != first) || t.Low == "(" && r.low(k+1) == "the" {
			break
		}
		k++
	}
	return k
}

// labelLines reads labels that stand on a line of their own, with names on the
// lines below: "Suppliers", then one a line.
func (r *reader) labelLines() {
	for s := range r.sentences {
		x := r.sentences[s]
		if !r.beginsLine(x.first) || x.next-x.first > 16 {
			continue
		}
		want, k := r.lineLabel(x.first, x.next)
		if want == noRole || k >= len(r.tokens) || r.tokens[k].Kind < parse.TokenBreak {
			continue
		}
		at := r.behindNumber(x.first, x.next)
		if names := r.namesBelow(k); len(names) > 0 {
			r.listed(at, names, want)
		}
	}
	r.labelledInLine()
	r.listsBelow()
	r.inlineLabels()
}

// labelledInLine reads a label and names on the same line: "Economic operators
// admitted: A Ltd; B Ltd and C".
func (r *reader) labelledInLine() {
	for s := range r.sentences {
		x := r.sentences[s]
		if x.next-x.first < 3 || !r.capital(r.behindNumber(x.first, x.next)) {
			continue
		}
		want, k := r.lineLabel(x.first, x.next)
		if want == noRole || r.low(k-1) != ":" || k >= len(r.nameAt) || r.nameAt[k] < 0 {
			continue
		}
		if low := r.low(k - 2); !plural(low) && low != "admitted" && low != "appointed" && low != "selected" {
			continue
		}
		if names := r.namesInLine(k, x.next); len(names) > 1 {
			r.listed(r.behindNumber(x.first, x.next), names, want)
		}
	}
}

// namesInLine are the names of a stretch that holds nothing else but marks, notes
// in brackets and "and".
func (r *reader) namesInLine(k, end int) []int {
	var out []int
	parted := false
	for j := k; j < end; j++ {
		parted = parted || r.low(j) == ";"
	}
	for k < end {
		switch low := r.low(k); {
		case r.nameAt[k] >= 0:
			n := r.nameAt[k]
			if m := &r.names[n]; m.described || m.pronoun || m.class == thing || m.class == person {
				return nil
			}
			if l := len(out); l > 0 && r.low(k-1) == "," && parted && r.names[out[l-1]].next == k-1 && r.has(r.names[n], legalForms) && !r.has(r.names[out[l-1]], legalForms) {
				r.mergeNames(out[l-1], n) // "Brick, Slate & Sons Ltd; Warm CIC"
				out = out[:l-1]
			}
			out = append(out, n)
			k = r.names[n].next
			continue
		case low == "(":
			k += max(r.bracketed(k), 1)
			continue
		case low == ";" || low == "," || low == "and" || low == "." || low == "&" || low == "/" || r.tokens[k].Kind >= parse.TokenBreak:
		default:
			return nil
		}
		k++
	}
	return out
}

// beginsLine reports that a token is the first of its line.
func (r *reader) beginsLine(k int) bool { return k == 0 || r.tokens[k-1].Kind >= parse.TokenBreak }

// namesBelow are the names that the lines behind an end of line begin with, up to
// the first that begins otherwise.
func (r *reader) namesBelow(k int) []int {
	var out []int
	for k < len(r.tokens) && r.tokens[k].Kind >= parse.TokenBreak {
		if len(out) > 0 && (r.tokens[k].Kind == parse.TokenBlank && !r.bulleted(k+1) || r.addressLine(k+1)) {
			break
		}
		n := r.lineName(k + 1)
		if n < 0 {
			n = r.nameBehindColon(k + 1)
		}
		if n < 0 {
			break
		}
		out = append(out, r.rowOf(n)...)
		for k = r.names[n].next; k < len(r.tokens) && r.tokens[k].Kind < parse.TokenBreak; k++ {
		}
	}
	return out
}

// nameBehindColon is the name behind the colon of a line: "Lot 2 (data): Acme Ltd".
func (r *reader) nameBehindColon(k int) int {
	if low := r.low(k); low != "lot" && low != "area" && !r.bulleted(k) {
		return -1
	}
	for j := k; j < k+14 && j < len(r.tokens) && r.tokens[j].Kind < parse.TokenBreak; j++ {
		if r.low(j) == ":" {
			return r.lineName(j + 1)
		}
	}
	return -1
}

// rowOf are the names of a line that begins with one and goes on with others.
func (r *reader) rowOf(n int) []int {
	out := []int{n}
	for _, m := range r.members(n) {
		if m > n && r.sentenceOf[r.names[m].first] == r.sentenceOf[r.names[n].first] {
			out = append(out, m)
		}
	}
	return out
}

func (r *reader) bulleted(k int) bool {
	low := r.low(k)
	return low == "-" || low == "•" || low == "*" || low == "–" || low == "·" || low == "("
}

// lineName is the name that a line consists of, an address or a note in brackets
// apart, or -1.
func (r *reader) lineName(k int) int {
	for k < len(r.tokens) && (r.bulleted(k) || r.tokens[k].Kind == parse.TokenNumber && (r.low(k+1) == "." || r.low(k+1) == ")") || (r.low(k) == "." || r.low(k) == ")") && k > 0) {
		k++
	}
	if r.low(k) == "the" {
		k++
	}
	for j := k; j < k+4 && nameLabels.has(r.low(k)); j++ {
		if r.low(j) == ":" {
			k = j + 1 // "Name: Acme Ltd"
		}
	}
	if k >= len(r.tokens) || r.nameAt[k] < 0 {
		return -1
	}
	n := r.nameAt[k]
	if m := &r.names[n]; m.first != k || m.described || m.pronoun || m.class == person {
		return -1
	}
	switch next := r.names[n].next; {
	case next >= len(r.tokens), r.tokens[next].Kind >= parse.TokenBreak:
		return n
	case r.low(next) == ",", r.low(next) == "(", r.low(next) == ";", r.low(next) == ".", r.low(next) == "-", r.low(next) == "–", r.low(next) == "and", r.low(next) == ":":
		return n
	}
	return -1
}

// listed makes the names of a list parties: the word over them tells which.
func (r *reader) listed(at int, names []int, want role) {
	e := event{at: at, first: at, next: r.names[names[len(names)-1]].next, sentence: r.sentenceOf[at], verb: -1, family: signing, status: Awarded, contract: true, listed: true}
	for i, n := range names {
		if c := r.classOf(n); c == thing || c == place && i > 0 {
			continue
		}
		switch want {
		case buyer:
			if r.classOf(n) != firm {
				r.setClass(n, public)
			}
			e.buyers = append(e.buyers, n)
		case supplier:
			if r.classOf(n) == place {
				continue
			}
			if r.classOf(n) == unknown {
				r.setClass(n, firm)
			}
			e.suppliers = append(e.suppliers, n)
		default:
			r.mark(n, want)
		}
	}
	if len(e.buyers)+len(e.suppliers) > 0 {
		r.events = append(r.events, e)
	}
}

// listsBelow reads a sentence that ends in a colon with names on the lines below:
// "has been awarded to three providers:".
func (r *reader) listsBelow() {
	for s := range r.sentences {
		x := r.sentences[s]
		k := x.next - 1
		if k <= x.first+1 || r.tokens[k].Kind < parse.TokenBreak || r.low(k-1) != ":" {
			continue
		}
		if want, _ := r.lineLabel(x.first, x.next); want != noRole {
			continue
		}
		names := r.namesBelow(k)
		if len(names) < 2 {
			continue
		}
		if want := r.sideOfSentence(x.first, k); want != noRole {
			r.listed(k-1, names, want)
		}
	}
}

// sideOfSentence tells by its last noun for parties who follows a sentence's
// colon.
func (r *reader) sideOfSentence(first, next int) role {
	for k := next - 1; k >= first; k-- {
		switch low := r.low(k); {
		case low == "unsuccessful" || low == "losing":
			return rival
		case firmPlurals.has(low) || low == "appointed" || low == "awarded" || low == "tenderers" || low == "operators" || low == "winners" || low == "admitted":
			for j := k - 1; j >= max(first, k-3); j-- {
				if low := r.low(j); low == "unsuccessful" || low == "losing" || low == "other" {
					return rival
				}
			}
			return supplier
		case publicPlurals.has(low) || low == "behalf":
			return buyer
		}
	}
	return noRole
}

// mergeNames makes two names with a comma between them one.
func (r *reader) mergeNames(a, b int) {
	first := r.names[a].first
	for k := first; k < r.names[b].first; k++ {
		r.nameAt[k] = b
	}
	r.names[b].first = first
}

// nameLabels come before a name within a form's block: "Name: Acme Ltd".
var nameLabels = words(`name organisation organization company supplier provider contractor buyer tenderer authority official legal trading registered`)
