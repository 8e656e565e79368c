package prose

// joinsComma reads "Department for Environment, Food and Rural Affairs" and
// "Avon Police, Fire and Crime Commissioner", and bodies of several places:
// "Leicester, Leicestershire and Rutland Integrated Care Board".
func (r *reader) joinsComma(u run, alone map[string]int) int {
	i := u.next
	if !r.capital(i + 1) {
		return 0
	}
	if r.low(i-1) == "police" && r.phrase(i+1, "fire", "and", "crime") {
		return 4
	}
	if r.openDepartment(u) {
		return r.joinsDepartment(u)
	}
	if r.severalPlaces(u, alone) {
		return 2
	}
	return 0
}

func (r *reader) joinsDepartment(u run) int {
	for k := u.next + 1; k < u.next+7; k++ {
		switch low := r.low(k); {
		case low == "and" || low == "&":
			return 2
		case low != "," && !r.capital(k) || headWord(low):
			return 0
		}
	}
	return 0
}

// severalPlaces reports that a comma stands inside the name of one body: parts
// without heads of their own, an "and", and one head in the singular, in a text
// that speaks of none of the parts alone.
func (r *reader) severalPlaces(u run, alone map[string]int) bool {
	first := u.first
	if r.low(first) == "nhs" || r.low(first) == "the" {
		first++
	}
	if !r.barePart(first, u.next, alone) {
		return false
	}
	parts := 1
	for k := u.next; r.low(k) == ","; {
		end := k + 1
		for r.capital(end) {
			end++
		}
		if !r.barePart(k+1, end, alone) {
			return false
		}
		parts++
		k = end
		if r.low(k) == "and" || r.low(k) == "&" {
			end, head := r.rightRun(k + 1)
			return head && parts > 1 && r.singularHead(k+1, end) && (!r.startsSentence(first) || r.in(first, places) || first > u.first || r.actsAlone(end))
		}
	}
	return false
}

// actsAlone reports that a verb in the singular follows.
func (r *reader) actsAlone(k int) bool {
	low := r.low(k)
	return low == "has" || low == "is" || low == "was" || low == "'s" || verbs[low].form == thirdForm && !ambiguous.has(low)
}

// barePart reports that a part of a name is a place's, by what it lacks.
func (r *reader) barePart(first, next int, alone map[string]int) bool {
	if next <= first || next-first > 4 {
		return false
	}
	for k := first; k < next; k++ {
		low := r.low(k)
		if publicWords.has(low) || legalForms.has(low) || firmWords.has(low) || knownFirms.has(low) || knownBodies.has(low) || notNames.has(low) || bodyWords.has(low) {
			return false
		}
	}
	return r.in(first, places) || alone[r.lowRun(first, next)] <= 1 || r.low(first-1) == "nhs"
}

// singularHead reports that a run ends in the head of one public body, and begins
// with a place.
func (r *reader) singularHead(first, end int) bool {
	if end-first < 2 || r.in(first, publicWords) || r.in(first, knownFirms) || r.pluralHead(end) > 0 {
		return false
	}
	switch last := r.low(end - 1); last {
	case "trust", "council", "board", "ccg", "icb", "ics", "authority", "group", "police", "partnership":
		return true
	}
	return false
}
