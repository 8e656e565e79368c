package prose

// classify says what kind of thing a name is of, by its words alone. The surest
// signs come first: "Wold Council Services Ltd" is a firm.
func (r *reader) classify(n name) class {
	if n.next-n.first == 1 {
		if c, ok := r.classifyWord(n); ok {
			return c
		}
	}
	last, size := r.low(n.next-1), n.next-n.first
	switch {
	case last == "office" && r.low(n.next-2) == "back":
		return thing
	case size > 2 && r.buyersCompany(n):
		return public
	case last == "corporation" && r.low(n.next-2) == "development":
		return public
	case r.has(n, legalForms), r.interestCompany(n):
		return firm
	case r.wellKnown(n):
		return public
	case r.abroad(n):
		return place
	case r.officeFor(n):
		return public
	case r.isFrameworkName(n), r.isHealthThing(n), r.portfolio(n):
		return thing
	case last == "programme" && r.hasBefore(n, publicWords):
		return public
	case thingHeads.has(last) && (last != "survey" || !r.spelt(n.first, n.next)):
		return thing
	case r.isPerson(n), r.titledPerson(n):
		return person
	}
	return r.classifyHead(n)
}

// buyersCompany reads "Harbour Homes Procurement LLP": a company through which bodies buy.
func (r *reader) buyersCompany(n name) bool {
	if !r.in(n.next-1, legalForms) {
		return false
	}
	switch r.low(n.next - 2) {
	case "procurement", "purchasing", "buying":
		return true
	}
	return false
}

// classifyWord says what a name of one word is of, where a table or the text itself
// tells: "Capita", "Leeds". ok is false where none does.
func (r *reader) classifyWord(n name) (c class, ok bool) {
	low := r.low(n.first)
	switch {
	case r.things.has(low), notNames.has(low), papers.has(low) && n.first != 0 && low != "contracts":
		return thing, true
	case legalForms.has(low):
		return firm, true
	case knownBodies.has(low):
		return public, true
	case knownFirms.has(low):
		return r.classifyKnown(n), true
	case places.has(low):
		return place, true
	}
	return unknown, false
}

// classifyHead says by its head what a name is of that could be an organisation's:
// "Wold Fire Service", "Bayliss Systems".
func (r *reader) classifyHead(n name) class {
	last := r.low(n.next - 1)
	switch {
	case last == "group" && r.low(n.next-2) == "housing":
		return public
	case last == "group" && !r.has(n, nhsWords) && !r.hasBefore(n, bodyWords), r.onlyWeakHead(n):
		return unknown // "Albion Hospitals Group", "Parish Kitchen"
	case r.firmBehindWeakHead(n):
		return firm
	case r.has(n, publicWords), r.isOffice(n), r.nationalBody(n), r.weaklyPublic(n):
		return public
	case firmWords.has(last), r.in(n.first, knownFirms) && n.next-n.first < 5:
		return firm
	case r.all(n, places):
		return place
	case n.next-n.first == 1 && len(r.tokens[n.first].Text) == 1:
		return thing
	}
	return unknown
}

// firmBehindWeakHead reads "Bayliss Court Systems".
func (r *reader) firmBehindWeakHead(n name) bool {
	return n.next-n.first == 3 && r.in(n.next-1, firmWords) && r.in(n.first+1, weakHeads) && !r.in(n.first, publicWords)
}

// isOffice reads "Wold Coroner's Office", but not "Capita Office" or "Payments Back Office".
func (r *reader) isOffice(n name) bool {
	switch r.low(n.next - 2) {
	case "back", "front", "middle":
		return false
	}
	return r.low(n.next-1) == "office" && n.next-n.first > 1 && !r.in(n.first, knownFirms)
}

// weaklyPublic reports that a name is more likely a public body's than a firm's,
// by words that both use: "Tarn Shared Services". What the text says of it may
// tell otherwise.
func (r *reader) weaklyPublic(n name) bool {
	last, size := r.low(n.next-1), n.next-n.first
	if r.has(n, publicWords) {
		return false
	}
	switch last {
	case "service", "consortium":
		if size > 2 {
			return true
		}
	case "administration", "directorate", "secretariat":
		if size > 1 {
			return true
		}
	case "airport", "airports", "port", "procurement", "purchasing", "buying", "sourcing", "procure":
		if size > 1 {
			return true
		}
	}
	if bodyWords.has(last) && (r.hasBefore(n, publicFields) || r.hasBefore(n, places)) {
		return true
	}
	return r.count(n, careFields) >= 2 || r.nationalName(n)
}

// nhsWords make a group a public body's.
var nhsWords = words(`nhs trust council university universities commissioning ccg`)

// classifyKnown doubts a firm's name that is a common word, where the text also
// writes it small.
func (r *reader) classifyKnown(n name) class {
	if r.small(r.low(n.first)) {
		return unknown
	}
	return firm
}

// weakHeads are words of public bodies that firms have at the head of their names
// as well: "Parish Kitchen", "City Fibre".
var weakHeads = words(`parish city county district crown court courts prison prisons army navy school schools academy homes board boards borough college`)

// onlyWeakHead reports that nothing but such a word, and not as the last, speaks
// for a public body.
func (r *reader) onlyWeakHead(n name) bool {
	if n.next-n.first != 2 || !r.in(n.first, weakHeads) {
		return false
	}
	low := r.low(n.next - 1)
	return !publicWords.has(low) && !bodyWords.has(low) && !places.has(low) && !publicFields.has(low) && low != "estate" && low != "estates" && low != "hall" && low != "house" && low != "hospitals"
}
