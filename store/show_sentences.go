package store

import (
	"fmt"
	"strings"
)

// contractSentences say who bought what from whom for how much, from when to
// when, and whether the figure counts.
func contractSentences(s Shown) []string {
	out := []string{
		fmt.Sprintf("%s bought %q from %s.", or(s.get("buyers"), "A buyer that no notice names"), or(s.get("title"), "(untitled)"), or(s.get("supplier"), "suppliers that no notice names")),
		valueSentence(s),
	}
	for _, sentence := range []string{termSentence(s), awardSentence(s), countSentence(s)} {
		if sentence != "" {
			out = append(out, sentence)
		}
	}
	if why := s.get("nhs_why"); why != "" {
		out = append(out, "NHS: "+why+".")
	}
	if why := s.get("it_why"); why != "" {
		out = append(out, "IT: "+why+".")
	}
	return out
}

// kindWords say what a figure is.
var kindWords = map[string]string{
	"awarded":           "the value as awarded, over the whole term",
	"changed_total":     "the total after the latest change",
	"framework_ceiling": "the ceiling of a framework: a limit for its buyers, nobody's spending",
	"estimated":         "an estimate",
	"revenue":           "the revenue of a concession, which its users pay",
	"extension":         "the worth of an extension alone",
}

var taxWords = map[string]string{"net": "excluding VAT", "gross": "including VAT", "unstated": "whether with VAT is not stated"}

func valueSentence(s Shown) string {
	kind := or(kindWords[s.get("value_kind")], s.get("value_kind"))
	tax := or(taxWords[s.get("value_tax")], "whether with VAT is not stated")
	switch low, high := s.get("value_min"), s.get("value_max"); {
	case s.get("value") != "":
		return fmt.Sprintf("Value: %s %s, %s; %s.", s.get("currency"), thousands(s.get("value")), tax, kind)
	case low != "" && high != "":
		return fmt.Sprintf("Value: between %s %s and %s, %s; no single amount is stated.", s.get("currency"), thousands(low), thousands(high), tax)
	case high != "":
		return fmt.Sprintf("Value: up to %s %s, %s; no single amount is stated.", s.get("currency"), thousands(high), tax)
	case low != "":
		return fmt.Sprintf("Value: more than %s %s, %s; no single amount is stated.", s.get("currency"), thousands(low), tax)
	}
	return "Value: " + or(s.get("why_not_counted"), "none is published") + "."
}

// thousands sets commas into a decimal string.
func thousands(amount string) string {
	whole, pence, _ := strings.Cut(amount, ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if strings.Trim(pence, "0") == "" {
		return whole
	}
	return whole + "." + pence
}

func termSentence(s Shown) string {
	start, end, months := s.get("start_date"), s.get("end_date"), s.get("months")
	if start == "" && end == "" && months == "" {
		return "Term: no notice states one."
	}
	term := "Term:"
	if start != "" {
		term += " from " + start
	}
	if end != "" {
		term += " to " + end
	}
	switch {
	case months != "" && start+end == "":
		term += " " + months + " months"
	case months != "":
		term += " (" + months + " months)"
	}
	if latest, more := s.get("max_end_date"), s.get("extension_months"); latest != "" && latest != end {
		term += ", with every option to " + latest
	} else if more != "" {
		term += ", with options for " + more + " months more"
	}
	if s.get("term_basis") == "tender notice" {
		term += ", as the tender planned it; no result states a term"
	}
	return term + "."
}

func awardSentence(s Shown) string {
	if s.get("awarded") == "" {
		return ""
	}
	words := fmt.Sprintf("Awarded %s (%s), published %s, status %s", s.get("awarded"), s.get("awarded_basis"), or(s.get("published"), "on no stated day"), s.get("status"))
	if p := s.get("procedure"); p != "" {
		words += "; procedure: " + p
	}
	if r := s.get("direct_award_reason"); r != "" {
		words += "; stated ground: " + r
	}
	return words + "."
}

func countSentence(s Shown) string {
	if s.get("counts_toward_spend") == "true" {
		return "It counts toward spending, once."
	}
	return "It does not count toward spending: " + s.get("why_not_counted") + "."
}
