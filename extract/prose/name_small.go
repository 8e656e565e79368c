package prose

// formedSmall reports that a legal form ends a name that is written small, or a word that
// firms' names end in and then the form: "larkfell BV", "larkfell labs Ltd".
func (r *reader) formedSmall(k int) bool {
	if r.in(k, firmWords) && !r.capital(k) {
		k++
	}
	return r.capital(k) && r.in(k, legalForms)
}

// firmCalled are nouns for firms that stand directly before a name.
var firmCalled = words(`firm company reseller supplier contractor provider distributor start-up startup charity consultancy developer caterer`)

// calledFirm reads "the reseller larkfell for", "the laboratory firm larkfell has".
func (r *reader) calledFirm(i int) bool {
	if !r.in(i-1, firmCalled) || !r.endsBare(i+1) && !r.in(i+1, auxiliaries) {
		return false
	}
	for k := i - 2; k > i-6 && k >= 0; k-- {
		if r.in(k, determiners) {
			return true
		}
		if r.in(k, functionWords) || r.low(k) == "," || r.low(k) == "." {
			return false
		}
	}
	return false
}
