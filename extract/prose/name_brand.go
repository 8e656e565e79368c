package prose

import (
	"strings"

	"tenders/extract/parse"
)

// mixed reports that a word begins small and goes on with a capital: "iPlato",
// but for words like "eProcurement".
func mixed(t *parse.Token) bool {
	if t.Kind != parse.TokenWord || len(t.Text) < 4 || t.Text[0] < 'a' || t.Text[0] > 'z' {
		return false
	}
	for k := 1; k < len(t.Text) && k < 5; k++ {
		if c := t.Text[k]; c >= 'A' && c <= 'Z' {
			return !electronic.has(t.Low)
		}
	}
	return false
}

// electronic are common nouns that are written with a small letter and a capital.
var electronic = words(`eprocurement etendering etender etenders esourcing ehealth ereferral ereferrals eforms eform eauction ecommerce elearning erostering eprescribing ecall ebilling
	iphone iphones ipad ipads ios egovernment esignature ebook ebooks evoting emobility ecommunications einvoicing efinancials eobservations`)

// findBrands finds the names that companies write small throughout, by where they
// stand: no common noun stands there without an article.
func (r *reader) findBrands() {
	for i := range r.tokens {
		t := &r.tokens[i]
		if t.Kind != parse.TokenWord || len(t.Text) < 4 || t.Text[0] < 'a' || t.Text[0] > 'z' || !r.brandPlace(i) && !r.strange(i) || r.brands.has(t.Low) {
			continue
		}
		if r.strangeSmall(i) {
			r.noteBrand(t.Low)
			if r.in(i+1, firmWords) && r.formedSmall(i+1) {
				r.traits[i+1] |= capitalTrait // "larkfell labs Ltd"
			}
			continue
		}
		if commonWord(t.Low) && (!strings.HasSuffix(t.Low, "ly") || r.in(i, plainStarts) || !r.closesFirms(i)) {
			continue
		}
		if r.opensSmall(i) || r.labelledSmall(i) || r.closesFirms(i) || r.soldBySmall(i) || r.glossed(i) {
			r.noteBrand(t.Low)
		}
	}
	r.capitalBrands()
}

// noteBrand keeps a brand that the text writes small.
func (r *reader) noteBrand(low string) {
	if r.brands.table == nil {
		r.brands = newSet()
	}
	r.brands.note(low)
}

// capitalBrands gives the brands that were found the trait of words with a capital.
func (r *reader) capitalBrands() {
	if r.brands.table == nil {
		return
	}
	for i := range r.tokens {
		if r.brands.has(r.tokens[i].Low) {
			r.traits[i] |= capitalTrait
		}
	}
}

// brandPlace is a first look, cheaper than those that follow: at what stands beside
// a word.
func (r *reader) brandPlace(i int) bool {
	if i == 0 {
		return true
	}
	if before := &r.tokens[i-1]; before.Kind >= parse.TokenBreak {
		return true
	} else if low := before.Low; low == ":" || low == "and" || low == "from" || low == "by" || low == "with" {
		return true
	}
	if i+1 >= len(r.tokens) {
		return false
	}
	next := &r.tokens[i+1]
	return next.Kind == parse.TokenSign || next.Low == ","
}

// commonWord reports that a word is one of the tables, or built like a common
// one.
func commonWord(low string) bool {
	if functionWords.has(low) || prepositions.has(low) || auxiliaries.has(low) || determiners.has(low) || plainStarts.has(low) || commonStarts.has(low) || starters.has(low) || participles.has(low) || generic.has(low) || verbs[low].frame != nil ||
		publicNouns.has(low) || firmNouns.has(low) || firmPlurals.has(low) || publicPlurals.has(low) || publicWords.has(low) || bodyWords.has(low) || firmWords.has(low) || dealNouns.has(low) || firmAdjectives.has(low) || groupWords.has(low) || loose.has(low) {
		return true
	}
	for _, end := range []string{"s", "ing", "ed", "ly", "ion", "ment", "ness", "ity", "ance", "ence", "able", "ible", "ous", "ful", "ure", "age"} {
		if strings.HasSuffix(low, end) && low[len(low)-1] != 'x' {
			return true
		}
	}
	return false
}

// loose are common words that stand without an article behind "from" and "and".
var loose = words(`scratch abroad afar home stock cash revenue within outside there today tomorrow then now elsewhere more others other beyond here public private mid early late
	first second one two three four five six seven eight nine ten zero everywhere anywhere nowhere anything everything above below memory hospital school prison court industry government
	parliament paper email phone telephone text video land birth death food fuel water heat power light overseas upstream downstream last next year inception award signature commencement
	around across ministers people men women staff data software hardware equipment support content material money capital income debt rent demand supply experience evidence taxpayer child adult youth
	leisure transport parking learning information fraud crime theft fire flood wind solar`)

// opensSmall reads "bluefern employs 85 people" where a paragraph begins.
func (r *reader) opensSmall(i int) bool {
	if i > 0 && r.tokens[i-1].Kind != parse.TokenBlank {
		return false
	}
	next := r.low(i + 1)
	return next == "'s" || next == "has" || next == "is" || next == "was" || next == "will" || next == "said" || next == "," || strings.HasSuffix(next, "s") && len(next) > 3 && !strings.HasSuffix(next, "ss")
}

// labelledSmall reads "Name of the contractor: linguaroom".
func (r *reader) labelledSmall(i int) bool {
	if r.low(i-1) != ":" || i+1 < len(r.tokens) && r.tokens[i+1].Kind < parse.TokenBreak && r.low(i+1) != "," && r.low(i+1) != "(" {
		return false
	}
	for k := i - 2; k > i-8 && k >= 0; k-- {
		switch r.low(k) {
		case "awarded", "supplier", "contractor", "provider", "winner", "suppliers", "contractors", "providers", "tenderer", "bidder":
			return true
		}
	}
	return false
}

// closesFirms reads "Redkite Supplies, Bowland & Sons Ltd and screenly.".
func (r *reader) closesFirms(i int) bool {
	if r.low(i-1) != "and" || i+1 < len(r.tokens) && r.tokens[i+1].Kind == parse.TokenWord {
		return false
	}
	k := i - 2
	if k < 0 || !r.tokens[k].Capital() {
		return false
	}
	for ; k > i-12 && k > 0 && (r.tokens[k].Capital() || r.low(k) == "&"); k-- {
	}
	return r.low(k) == "," && r.tokens[max(k-1, 0)].Capital()
}

// soldBySmall reads "has purchased a register from propertylogix, including".
func (r *reader) soldBySmall(i int) bool {
	if low := r.low(i - 2); r.low(i-1) == "with" && (low == "agreement" || low == "contract") && (i+1 >= len(r.tokens) || r.in(i+1, prepositions) || r.tokens[i+1].Kind != parse.TokenWord) {
		return true
	}
	if r.paidSmall(i) || r.low(i-1) == "from" && (r.in(i-2, productNouns) || r.low(i-2) == "kit" || r.low(i-2) == "equipment") && (i+1 >= len(r.tokens) || r.in(i+1, prepositions) || r.tokens[i+1].Kind != parse.TokenWord) {
		return true // "with software from rosterloop from 4 January"
	}
	if r.low(i-1) != "from" && r.low(i-1) != "by" || i+1 < len(r.tokens) && r.tokens[i+1].Kind == parse.TokenWord && !r.in(i+1, functionWords) {
		return false
	}
	for k := i - 2; k > i-25 && k >= 0 && r.sentenceOf[k] == r.sentenceOf[i]; k-- {
		switch r.low(k) {
		case "committed", "fitting", "fit", "spending", "spend", "spent", "paying", "come", "comes", "came", "called", "hired", "taken", "chosen", "rented", "leased", "subscribed", "awarded", "purchased", "bought", "procured", "ordered", "buys", "licensed", "acquired", "purchase", "buy", "supplied", "provided", "procure":
			return true
		}
	}
	return false
}

// paidSmall reads "is paying loopline £1,480,000".
func (r *reader) paidSmall(i int) bool {
	if i+1 >= len(r.tokens) || r.tokens[i+1].Kind != parse.TokenSign {
		return false
	}
	switch r.low(i - 1) {
	case "pay", "pays", "paid", "paying", "owes", "give", "gives", "gave":
		return true
	}
	return false
}

// glossed reads "bluefern, the remote monitoring company,": a noun without an
// article that is told to be a firm.
func (r *reader) glossed(i int) bool {
	if r.low(i+1) != "," || i > 0 && r.tokens[i-1].Kind == parse.TokenWord && !r.in(i-1, functionWords) || r.in(i-1, determiners) {
		return false
	}
	if low := r.low(i + 2); low != "the" && low != "a" && low != "an" {
		return false
	}
	for k := i + 3; k < i+9 && k < len(r.tokens) && r.tokens[k].Kind == parse.TokenWord; k++ {
		if r.in(k, firmNouns) {
			return true
		}
	}
	return false
}
