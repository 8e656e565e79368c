package ocds

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"tenders/extract/notice"
)

// law is what the release was published under, as far as it changes the meaning
// of its fields.
type law struct {
	portal portal
	act    bool // Procurement Act 2023: amount is net, amountGross gross
	celex  bool // the old forms: amount is net by the form's own rule
	words  string
}

// findLaw reads tender.legalBasis, and for the NHS Provider Selection Regime,
// which has no basis of its own and uses the old forms, the words.
func (r *reader) findLaw() {
	r.law = law{portal: r.law.portal}
	basis := r.root.get("tender").get("legalBasis")
	scheme, id := r.words(basis.get("scheme")), r.words(basis.get("id"))
	switch {
	case strings.HasPrefix(id, "2023/54"), strings.HasPrefix(r.self.noticeType, "UK"):
		r.n.Regime, r.law.act = notice.PA2023, true
	case strings.EqualFold(scheme, "CELEX"), strings.HasPrefix(id, "320"):
		r.n.Regime, r.law.celex = directive(id), true
	}
	r.law.words = r.plainWords()
	if !r.law.act && r.says(psrPattern) && !r.says(noPSRPattern) {
		r.n.Regime = notice.PSR
	}
}

// directive names the British regulations that implement a directive.
func directive(celex string) notice.Regime {
	switch celex {
	case "32014L0024":
		return notice.PCR2015
	case "32014L0025":
		return notice.UCR2016
	case "32014L0023":
		return notice.CCR2016
	case "32004L0018", "32004L0017":
		return notice.EU2004
	}
	return "" // 32009L0081, defence, has no name of its own here
}

// plainWords are the texts that may name the regime, in lower case, or "" where
// none holds a word that matters: most do not, and patterns are slow.
func (r *reader) plainWords() string {
	tender := r.root.get("tender")
	texts := [...]value{r.root.get("description"), tender.get("title"), tender.get("description"), tender.get("procurementMethodDetails")}
	hinted := false
	for _, v := range texts {
		hinted = hinted || v.is(text) && hasHint(v.bytes())
	}
	if !hinted {
		return ""
	}
	var b strings.Builder
	for _, v := range texts {
		s := r.words(v)
		b.WriteString(strings.ToLower(s[:min(len(s), maxText)]))
		b.WriteString("\n")
	}
	return b.String()
}

// hints are pieces of the words that the patterns look for, one of which each
// match needs, as they are written.
var hints = [][]byte{
	[]byte("rovider selection"), []byte("rovider Selection"), []byte("ROVIDER SELECTION"), []byte("PSR"), []byte("psr"),
	[]byte("VEAT"), []byte("Veat"), []byte("veat"), []byte("oluntary ex"), []byte("oluntary Ex"), []byte("OLUNTARY EX"),
}

func hasHint(b []byte) bool {
	for _, hint := range hints {
		if bytes.Contains(b, hint) {
			return true
		}
	}
	return false
}

// says reports that the words match.
func (r *reader) says(p *regexp.Regexp) bool { return r.law.words != "" && p.MatchString(r.law.words) }

var (
	psrPattern   = regexp.MustCompile(`provider selection regime|\bpsr\)? (intention|confirmation|modification|transparency|notice|direct award)`)
	noPSRPattern = regexp.MustCompile(`(not|outside)( being| been)?( conducted| carried out| procured| awarded| let| made| run)?( under| subject to| within| covered by| of)? (the )?(health care services \(|nhs )?provider selection regime`)
	// A confirmation may mention the intention that went before, and a contract
	// notice the one that will follow, so that the words must stand together.
	psrIntention = regexp.MustCompile(`(provider selection regime|\bpsr)\)?[\s:,-]*(notice of )?(an |the )?(intention|intended|intent) to award|^(transparency\W+)?(notice of )?(an |the )?intention to award|this notice (serves as|is) an intention to award`)
	psrConfirm   = regexp.MustCompile(`(provider selection regime|\bpsr)\)?[\s:,-]*(notice of )?(the )?confirmation`)
	psrChange    = regexp.MustCompile(`(provider selection regime|\bpsr)\)?[\s:,-]*(notice of )?(contract )?modification`)
	// An award may mention the transparency notice that went before it.
	veatPattern = regexp.MustCompile(`(?m)(^\W*|\bthis (notice )?(is )?(a )?)(notice\W+)?(veat\b|voluntary ex[- ]?ante transparency)`)
)

// actKinds says what the notice types of the Procurement Act announce.
// https://www.gov.uk/government/collections/procurement-act-2023-guidance-documents
var actKinds = map[string]notice.Kind{
	"UK1": notice.Planning, "UK2": notice.Planning, "UK3": notice.Planning, "UK4": notice.Tender,
	"UK5": notice.Intention, "UK6": notice.AwardNotice, "UK7": notice.AwardNotice,
	"UK8": notice.Performance, // payments under a contract
	"UK9": notice.Performance, "UK10": notice.ChangeNotice, "UK11": notice.Termination, "UK12": notice.Cancellation,
	"UK13": notice.Planning,     // a dynamic market is intended
	"UK14": notice.Tender,       // it is open to suppliers
	"UK15": notice.ChangeNotice, // it is modified
	"UK16": notice.Termination,  // it ceases
	"UK17": notice.Performance,  // a body's payments
}

// kindOf decides what the notice announces: by the Act's own type; else by its
// tags, the latest stage first, with what the tags do not tell.
func (r *reader) kindOf() notice.Kind {
	tags := r.tags()
	if slices.Contains(tags, "compiled") {
		return notice.Compiled
	}
	if k, ok := actKinds[r.self.noticeType]; ok {
		return k
	}
	if r.law.portal == contractsFinder && strings.EqualFold(r.words(r.root.get("tender").get("status")), "cancelled") {
		return notice.Cancellation
	}
	k := tagKind(tags)
	switch k {
	case notice.AwardNotice:
		return r.awardKind(tags)
	case notice.Tender, notice.Planning:
		if r.law.celex && r.corrects() {
			return notice.Correction
		}
		// Commissioners have put an intention on the form of a contract notice.
		if r.n.Regime == notice.PSR && r.says(psrIntention) && !r.says(psrConfirm) {
			return notice.Intention
		}
	case "":
		return r.guessKind()
	}
	return k
}

// tagKind reads the tags. https://standard.open-contracting.org/1.1/en/schema/codelists/#release-tag
func tagKind(tags []string) notice.Kind {
	for _, known := range tagKinds {
		if slices.Contains(tags, known.tag) {
			return known.kind
		}
	}
	return ""
}

var tagKinds = []struct {
	tag  string
	kind notice.Kind
}{
	{"contractTermination", notice.Termination}, {"tenderCancellation", notice.Cancellation},
	{"awardCancellation", notice.Cancellation}, {"contractAmendment", notice.ChangeNotice},
	{"implementation", notice.Performance}, {"implementationUpdate", notice.Performance},
	{"contract", notice.AwardNotice}, {"contractUpdate", notice.AwardNotice},
	{"award", notice.AwardNotice}, {"awardUpdate", notice.AwardNotice},
	{"tender", notice.Tender}, {"tenderUpdate", notice.Tender}, {"tenderAmendment", notice.Tender},
	{"planning", notice.Planning}, {"planningUpdate", notice.Planning},
}

// awardKind tells what comes with the tags of an award and is none yet, or no
// longer: the old forms of intention, of correction and of change.
func (r *reader) awardKind(tags []string) notice.Kind {
	psr := r.n.Regime == notice.PSR
	switch {
	case psr && r.says(psrChange):
		return notice.ChangeNotice
	case psr && r.says(psrConfirm):
		return notice.AwardNotice
	case psr && r.says(psrIntention), r.says(veatPattern) && !r.signed(), r.exAnte():
		return notice.Intention
	case r.law.celex && r.corrects() && (slices.Contains(tags, "awardUpdate") || slices.Contains(tags, "contractUpdate")):
		return notice.Correction
	}
	return notice.AwardNotice
}

// exAnte recognises form F15: an award without competition that gives the day
// of the decision, and no day on which a contract was signed.
func (r *reader) exAnte() bool {
	tender := r.root.get("tender")
	if !r.law.celex || tender.get("procurementMethodRationale").blank() && tender.get("procurementMethodRationaleClassifications").blank() {
		return false
	}
	if r.signed() {
		return false
	}
	dated := false
	for a := r.root.get("awards").child(); a.t != nil; a = a.sibling() {
		dated = dated || !a.get("date").blank()
	}
	return dated
}

// signed reports that some contract has been.
func (r *reader) signed() bool {
	for c := r.root.get("contracts").child(); c.t != nil; c = c.sibling() {
		if !c.get("dateSigned").blank() {
			return true
		}
	}
	return false
}

// corrects recognises form F14, which states what changes only in words.
func (r *reader) corrects() bool {
	for a := r.root.get("tender").get("amendments").child(); a.t != nil; a = a.sibling() {
		if a.get("unstructuredChanges").child().t != nil {
			return true
		}
	}
	return false
}

// guessKind serves releases without a tag that is known.
func (r *reader) guessKind() notice.Kind {
	switch {
	case r.root.get("contracts").child().t != nil, r.root.get("awards").child().t != nil:
		return notice.AwardNotice
	case r.root.get("tender").child().t != nil:
		return notice.Tender
	case r.root.get("planning").child().t != nil:
		return notice.Planning
	}
	return ""
}
