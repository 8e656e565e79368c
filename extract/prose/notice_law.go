package prose

import "tenders/extract/parse"

// lawHeads end the names of laws.
var lawHeads = words(`regulations regulation act acts directive order rules treaty`)

// lawJoins stand inside the names of laws.
var lawJoins = words(`and of for etc the in to & ( ) , . no - on`)

// maxLaw bounds the name of a law, in tokens.
const maxLaw = 26

// law is how many tokens the name of a law has that begins at i: "Health Care
// Services (Provider Selection Regime) Regulations 2023". What stands in it is no
// party. It is 0 where none begins.
func (r *reader) law(i int) int {
	if !r.lawBegins(i) {
		return 0
	}
	depth, found := 0, 0
	for k := i; k < len(r.tokens) && k < i+maxLaw; k++ {
		t := &r.tokens[k]
		switch {
		case t.Low == "(":
			depth++
		case t.Low == ")":
			depth--
		case t.Kind == parse.TokenNumber && (found == k || depth > 0):
			if found == k {
				return k + 1 - i
			}
		case t.Capital() && r.in(k, lawHeads) && depth == 0:
			if !r.capital(k + 1) {
				found = k + 1
			}
		case found > 0 && found <= k && depth == 0 && t.Low != "(":
			return r.lawLength(i, found)
		case t.Capital(), r.in(k, lawJoins) && (t.Low != "the" || depth > 0) && (t.Low != "to" && t.Low != "in" && t.Low != "on" && t.Low != "." || depth > 0):
		default:
			return r.lawLength(i, found)
		}
		if depth < 0 {
			break
		}
	}
	return r.lawLength(i, found)
}

// lawLength asks for a bracket, a year or a known beginning, so that "Court Order"
// and names like it stay what they are.
func (r *reader) lawLength(i, found int) int {
	if found == 0 {
		return 0
	}
	for k := i; k < found; k++ {
		if r.low(k) == "(" {
			return found - i
		}
	}
	if low := r.low(found - 1); (low == "regulations" || low == "act") && found-i > 1 {
		return found - i
	}
	return 0
}

// lawBegins keeps the search to words that laws about buying begin with.
func (r *reader) lawBegins(i int) bool {
	if !r.capital(i) {
		return false
	}
	switch r.low(i) {
	case "health", "public", "procurement", "utilities", "concession", "nhs", "national", "local", "defence", "provider", "companies", "equality", "data", "freedom", "care", "modern", "education", "social", "competition", "children", "housing", "value", "environment", "building", "transfer":
		return true
	}
	return false
}
