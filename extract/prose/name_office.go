package prose

// officeFor reports that a name begins as those of offices and departments do:
// "Office for Emergency Communications".
func (r *reader) officeFor(n name) bool {
	for k := n.first; k < n.next-1; k++ {
		switch r.low(k) {
		case "office", "agency", "service", "bureau", "inspectorate", "authority", "board":
			if r.low(k+1) == "of" || r.low(k+1) == "for" {
				return true
			}
		}
	}
	switch r.low(n.first) {
	case "office", "department", "ministry", "directorate", "institute", "board", "bureau", "commissioner", "commission", "council", "agency", "inspectorate", "registrar":
		return r.low(n.first+1) == "for" || r.low(n.first+1) == "of"
	}
	return false
}

// wellKnown reports that a name is of a public body whose words do not tell it.
func (r *reader) wellKnown(n name) bool {
	return n.next-n.first == 2 && wellKnownBodies.has(r.low(n.first)+" "+r.low(n.first+1))
}

// wellKnownBodies are public bodies of the United Kingdom with names of two words
// that nothing in them makes public.
var wellKnownBodies = func() set {
	out := newSet()
	for _, b := range []string{"companies house", "ordnance survey", "network rail", "trinity house", "met office", "land registry", "british library", "kew gardens", "crown estate", "imperial museums",
		"visit britain", "arts council", "passport office", "post office", "uk sport", "uk athletics", "lottery fund",
		"science museum", "imperial war", "sellafield ltd", "magnox ltd", "skills england", "innovate uk", "border force"} {
		out.add(b)
	}
	return out
}()

// nationalName reports that a name begins as those of national institutions do:
// "National Seed Vault", "Royal Botanic Gardens".
func (r *reader) nationalName(n name) bool {
	first, last := r.low(n.first), r.low(n.next-1)
	if n.next-n.first < 2 || first != "national" && first != "royal" || firmWords.has(last) {
		return false
	}
	switch r.low(n.first + 1) {
	case "grid", "express", "instruments", "car", "westminster", "mail", "dutch", "bank", "sun", "gas", "power":
		return false
	}
	return true
}
