package prose

import "strings"

// plainStarts are further common words that sentences, headings and the lines of
// notices begin with, and that name nobody by themselves: "Background", "Up to".
var plainStarts = words(`to up of off out over into onto with down aside apart away back forth ahead well just too very quite almost nearly roughly exactly barely hardly scarcely
	is are was were be been being has have had do does did will would shall should can could may might must let lets
	opposition cabinet government ministers shadow backbench senior junior chief deputy acting clinical medical nursing social local regional national international global
	access account accounts action acquisition activity address adviser advisers agenda aim aims amount amounts answer answers appendix applicants appointment approach approval area areas
	audit author background balance bed beds benefit benefits bid block board boards bodies budget budgets business businesses buyer buyers buying
	call calls campus capital capacity care case cases cash category caution central centre change changes charge charges charities charity chart choice choices citizens city claims clause clerk clients
	clinic clinics closure code commissioning commitment committee communities community competition competitors compliance concerns conclusion condition conditions confirmation consent consortium
	construction consultants consultation contact content context control coverage cover county court courts credits crews crime criteria critics currency customers cut cuts
	date dates day days deadline deadlines deal debate debt decision decisions delay delays demand department departments design detail details development devices discussions distribution division doubts draft drivers due
	early education effect efficiency effort efforts eighty eighteen election email emergency employees end energy engineers enquiries entry equipment equality error estate estates estimates evaluation events evidence
	example exercising expenditure expense experience expiry exports faced facilities fact failure families farmers fees fifteen fifty fifth finance findings fire firm firmly fixed flood focus food fourth fourteen framework friday fuel fund funds future
	gas goods governance governors grant grants ground group groups growth guidance half head heading health heart heat help hence highlights highway history home homes hospital hospice hope hopes hour hours house households housing hundred
	idea implications imports inflation information infrastructure initial input insiders inspection instalment instead insurance integration intention internal internet introduction investment investors invoice invoices issue issues item items
	journalists judge judges junior jurors keeping land language laptops law leaders learning legal length less lessons letters libraries library licence licences licensing life light limit link links list litigation loan loans location losses loss low luck
	manufacturers manufacturing margin mail material materials matters maximum meals meeting meetings messages method minimum mobile mode model modelling modification months motion motorists move movement municipal murmurs museum
	nature need needs neighbour neighbours network networks news nights north nurses note notes notification number numbers object objections objectives occasion offer offers office oil opening operation operations operators opinion opportunity option order organisation outcome output overview owners ownership
	pace pages paper papers parents parking part particulars partner partners parts party passengers past patience pay payroll pensions people performance period permission person phase phases phones pilot place places plant platform players police policy politics pool position post postcode posts power practices praise premises preparation press pressure prison privacy private problems process product production products professional property proposal proposals prospects protection provider providers publication pupil purchasers purpose purposes
	quality quantity question questions quick quotations quotes race radiology rail range rate rates readers reason reasons recent recommendation recommendations recruitment reference reform refurbishment region regions registration regulators relations release relief rent rental repair repairs replies representatives requests requirement requirements research reserves residents resources response responses responsibility result retention retail return revised reviews reward rights rise risk risks rivals road roads room rostering route rules rumours
	safety salaries sale scale schedule schemes school science scope score scoring screening scrutiny searches seats secretaries section sector secure security selection selling series session sessions seven seventeen seventy shareholders shared shortlisted side signature sixteen sixth sixty sign signs size skills smaller solution sources space special spokesman spokespeople spokesperson spokeswoman stage stages stakeholders standard standards standstill stationery status step steps stock storage strategy street stress structure subcontracting subcontractors submission submissions subscription success successor sum summary supporters surgeries surgery survey surveys sustainability
	tablets takers tasks tax teachers team teams technical telephone telephony temporary tendering terms territory tests text thanks thirteen thirty thursday tickets time timetable title today's tone tools top tourism town track trade traffic train trains transactions transition transport travel treatment trial trials trips trouble trust trustees turnover twelve twenty two-thirds type types
	uncertainty unit units university unsurprisingly update updates upgrade upgrades usage user utilities utility valid validity valuation value variation vat vehicles vendor venture version village visitors volume volumes votes
	waiting wales wards warning waste water wear website week weeks welfare west whatever whoever winner winners winter wireless witnesses women worker workforce workplace works workshops worries worth writing year years young zero`)

// participles of irregular verbs begin sentences: "Withdrawn in May, the tender".
var participles = words(`begun bought bound broken brought built caught chosen cut dealt done drawn driven fallen felt found fought forgotten gone grown held kept knocked known laid led left lent lost made meant met paid put
	read run seen sent set shown shut sold spent split spread stood struck stuck sworn taken taught thought told torn undertaken understood upheld withdrawn won worn written rewritten`)

// plainStart reports that a single word at the head of a sentence is a common one
// that the text writes with a capital nowhere else: "Opposition members",
// "Withdrawn in May".
func (r *reader) plainStart(n name) bool {
	low := r.low(n.first)
	if !r.inside(low) && !n.possessive && r.nounFollows(n.next) {
		return true // "Blood samples will"
	}
	if r.inside(low) || r.in(n.next, singularVerbs) && r.low(n.next) != "(" && r.low(n.next) != "," || n.possessive {
		return commonStarts.has(low) || plainStarts.has(low) && functionWords.has(low)
	}
	return plainStarts.has(low) || participles.has(low) || functionWords.has(low) || strings.HasSuffix(low, "ed") && len(low) > 4 && r.low(n.next) != "is"
}

// numberWords begin names now and then: "Three Rivers Ambulance Service".
var numberWords = words(`one two three four five six seven eight nine ten`)

// numbered reports that a number is part of a name: the text writes it with a
// capital inside a sentence, before one.
func (r *reader) numbered(u run) bool {
	low := r.low(u.first)
	return numberWords.has(low) && u.next-u.first > 1 && (!r.startsSentence(u.first) || r.inside(low) || r.low(u.first-1) == ":")
}

// roleNouns are words that notices call parties by, with a capital, beside those
// of generic: "the Contracting Entity", "Lead Provider".
var roleNouns = words(`contracting awarding lead participating entity entities successful preferred existing incumbent relevant responsible managing principal main proposed chosen appointed
	selected current joint leading commissioning winning framework economic operator operators local`)

// allGeneric reports that a run names nobody: "Supplier", "Contracting Entity",
// "Provider B".
func (r *reader) allGeneric(u run) bool {
	if last := u.next - 1; last > u.first && (r.in(last-1, firmNouns) || r.low(last-1) == "tenderer" || r.low(last-1) == "candidate" || r.low(last-1) == "lot") && len(r.tokens[last].Text) == 1 {
		u.next--
	}
	some := false
	for k := u.first; k < u.next; k++ {
		low := r.low(k)
		some = some || generic.has(low) || low == "entity" || low == "operator" || low == "operators" || low == "entities"
		if !generic.has(low) && !roleNouns.has(low) {
			return false
		}
	}
	return some && (u.next == u.first+1 || r.in(u.first, roleNouns) || r.in(u.first, generic) && r.low(u.first) != "public" && r.low(u.first) != "digital" && r.low(u.first) != "hospital" && r.low(u.first) != "university")
}

// nounFollows reports that a common noun follows, and its verb behind it, so that
// the word before is no subject by itself: "samples will".
func (r *reader) nounFollows(k int) bool {
	if k+1 >= len(r.tokens) || r.tokens[k].Kind != 0 || r.capital(k) || r.in(k, functionWords) || r.in(k, auxiliaries) || r.is(k, verbTrait) || r.in(k, prepositions) || r.in(k, seats) || r.in(k, firmNouns) || strings.HasSuffix(r.low(k), "ly") {
		return false
	}
	switch r.low(k + 1) {
	case "will", "are", "have", "were", "must", "is", "has", "was":
		return true
	}
	return false
}
