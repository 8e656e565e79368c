package prose

import (
	"unicode"
	"unicode/utf8"

	"tenders/extract/parse"
)

// sentence is a run of tokens. Paragraph counts the blank and broken lines
// before it.
type sentence struct {
	first, next int
	paragraph   int
}

// abbreviations are followed by a full stop that ends no sentence.
var abbreviations = words(`st ltd no nos mr mrs ms dr prof approx inc corp co dept est e i g etc cf vs para paras ref fig art reg jan feb mar apr jun jul aug sep sept oct nov dec
	excl incl exc ex ca c p a bn inst assoc hon gov sen rev cllr`)

// maxSentence bounds a sentence, in tokens: what looks about within a sentence
// stays linear, whatever a text holds.
const maxSentence = 400

// split finds the sentences.
func (r *reader) split() {
	r.sentenceOf = r.numbers(len(r.tokens))
	first, paragraph := 0, 0
	for i := range r.tokens {
		r.sentenceOf[i] = len(r.sentences)
		t := &r.tokens[i]
		brk := t.Kind == parse.TokenBreak || t.Kind == parse.TokenBlank
		if !brk && !r.ends(i) && i-first < maxSentence {
			continue
		}
		next := i + 1
		if !brk || i > first {
			r.sentences = append(r.sentences, sentence{first, next, paragraph})
		} else {
			r.sentenceOf[i] = max(len(r.sentences)-1, 0)
		}
		if brk {
			paragraph++
		}
		first = next
	}
	if first < len(r.tokens) {
		r.sentences = append(r.sentences, sentence{first, len(r.tokens), paragraph})
	}
	if len(r.sentences) == 0 {
		r.sentences = append(r.sentences, sentence{})
	}
}

// ends reports that the mark at i ends a sentence.
func (r *reader) ends(i int) bool {
	t := &r.tokens[i]
	switch t.Low {
	case "!", "?":
		return true
	case ".":
	default:
		return false
	}
	if i+1 >= len(r.tokens) {
		return true
	}
	next := &r.tokens[i+1]
	if next.Glued && next.Kind != parse.TokenMark || r.numbersLine(i) {
		return false
	}
	if i > 0 && abbreviations.has(r.tokens[i-1].Low) && !r.tokens[i-1].Glued {
		return abbreviationEnds(&r.tokens[i-1], next)
	}
	if i > 0 && r.tokens[i-1].Kind == parse.TokenWord && utf8.RuneCountInString(r.tokens[i-1].Text) == 1 && r.tokens[i-1].Capital() {
		return r.in(i+1, starters) && next.Capital() // an initial, but for "process B. The contract"
	}
	return !startsSmall(next)
}

// numbersLine reads the "6." that a line begins with: it numbers what follows.
func (r *reader) numbersLine(i int) bool {
	if i < 1 || r.tokens[i-1].Kind != parse.TokenNumber || len(r.tokens[i-1].Text) > 2 || !r.tokens[i].Glued {
		return false
	}
	return (i == 1 || r.tokens[i-2].Kind >= parse.TokenBreak) && i+1 < len(r.tokens) && r.tokens[i+1].Kind < parse.TokenBreak
}

// abbreviationEnds decides after "Ltd." by whether the next word begins a
// sentence.
func abbreviationEnds(t, next *parse.Token) bool {
	switch t.Low {
	case "ltd", "inc", "corp", "co", "etc", "bn", "a":
		return (starters.has(next.Low) || commonStarts.has(next.Low)) && next.Capital()
	}
	return false
}

func startsSmall(t *parse.Token) bool {
	r, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsLower(r)
}

// starters are words that begin sentences and no names.
var starters = words(`the a an it its they their this that these those he she we in on at under for with but and however although while when after before as by
	from no some all both there what which who more most neither either one two three four five six seven eight nine ten`)
