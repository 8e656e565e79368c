package prose

// selfNouns are what a notice calls its buyer by.
var selfNouns = words(`authority council trust buyer purchaser commissioner commissioners college university association board agency client customer employer entity department partnership alliance
	school academy service foundation society icb ccg charity museum library executive authorities landlord`)

// ownNouns are words that a notice calls its buyer by, with a capital, and that are
// no public bodies elsewhere: "the Association".
var ownNouns = words(`association partnership alliance foundation society college institute museum corporation entity executive charity school academy federation landlord collaborative service fund utility`)

// callsItself reads "the Association" for the buyer of a notice.
func (r *reader) callsItself(first, next int) bool {
	return next == first+1 && r.in(first, ownNouns) && r.capital(first) && r.low(first-1) == "the" && !r.capital(next) && r.noticed()
}

// supplierNouns are what it calls its supplier by.
var supplierNouns = words(`supplier contractor provider consultant concessionaire operator developer vendor tenderer`)

// calledBy reads the bracket behind a name: "(the Council)", "(“the Authority”)",
// "(hereinafter the Supplier)".
func (r *reader) calledBy(m *name) role {
	k := m.next
	if r.low(k) == "," {
		k++
	}
	if r.low(k) != "(" {
		return noRole
	}
	the := false
	for j := k + 1; j < k+14 && j < len(r.tokens); j++ {
		switch low := r.low(j); {
		case low == ")":
			return noRole
		case low == "the":
			the = true
		case selfNouns.has(low) && (the || r.in(j-1, openQuotes)) && r.bracketEnds(j+1):
			return buyer
		case supplierNouns.has(low) && r.bracketEnds(j+1):
			return supplier
		}
	}
	return noRole
}

// openQuotes are the marks that a word in quotes begins with.
var openQuotes = words("\" “ ‘ '")

// bracketEnds reports that a bracket closes here, behind a quotation mark at most.
func (r *reader) bracketEnds(k int) bool {
	for ; k < len(r.tokens); k++ {
		switch r.low(k) {
		case "\"", "”", "’", "'", ".", "s":
		case ")", "or", "and": // "(the Council or the Authority)"
			return true
		default:
			return false
		}
	}
	return false
}
