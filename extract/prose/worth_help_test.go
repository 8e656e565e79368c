package prose

// onlyWorth is the worth of the one deal that a text tells, "" where it tells none.
func onlyWorth(text string) string {
	deals := Deals("", text)
	switch {
	case len(deals) != 1:
		return "no single deal"
	case deals[0].Value == nil:
		return ""
	}
	return short(deals[0]).Value
}

// allWorths are the worths of all deals of a text, one behind the other.
func allWorths(text string) string {
	out := ""
	for _, d := range Deals("", text) {
		if d.Value != nil {
			out += short(d).Value
		}
	}
	return out
}
