package prose

// nations end the names of the bodies that serve them: "Historic England",
// "Transport Scotland".
var nations = words(`england scotland wales ireland britain cymru alba`)

// regions before a nation's name make it a place: "South Wales".
var regions = words(`north south east west northern southern eastern western central mid upper lower north-east north-west south-east south-west great new rural republic`)

// nationalBody reports that a name is of a body that serves a nation, and not of
// the nation or a part of it.
func (r *reader) nationalBody(n name) bool {
	if n.next-n.first < 2 || !nations.has(r.low(n.next-1)) || knownFirms.has(r.low(n.first)) {
		return false
	}
	last := n.next - 2
	if last > n.first && r.low(last) == "northern" {
		last--
	}
	for k := n.first; k <= last; k++ {
		if low := r.low(k); firmWords.has(low) || r.low(last) == "and" || r.low(last) == "of" {
			return false
		}
	}
	return !regions.has(r.low(last))
}

// abroad reports that a name is of a country or another place told by two words:
// "United Kingdom", "New York".
func (r *reader) abroad(n name) bool {
	size := n.next - n.first
	if size == 1 {
		return foreign.has(r.low(n.first))
	}
	if size == 2 {
		return countries.has(r.low(n.first) + " " + r.low(n.first+1))
	}
	return false
}

var countries = func() set {
	out := newSet()
	for _, c := range []string{"united kingdom", "united states", "northern ireland", "great britain", "european union", "new york", "new zealand", "hong kong", "south africa", "south korea", "saudi arabia", "united arab",
		"north america", "south america", "latin america", "north wales", "south wales", "west wales", "mid wales", "british isles", "channel islands", "middle east", "far east", "los angeles", "san francisco", "silicon valley",
		"tel aviv", "cape town", "sri lanka", "czech republic", "costa rica", "puerto rico", "home counties", "west country", "peak district", "lake district", "canary wharf", "black country", "thames valley", "west midlands",
		"east midlands", "east anglia", "south west", "north west", "south east", "north east", "central london", "greater manchester", "greater london", "west yorkshire", "south yorkshire", "north yorkshire", "milton keynes", "bury st"} {
		out.add(c)
	}
	return out
}()

// foreign are cities and countries abroad that news names firms by.
var foreign = words(`oslo copenhagen stockholm helsinki reykjavik paris lyon madrid barcelona lisbon rome milan turin berlin munich hamburg frankfurt cologne stuttgart vienna zurich geneva basel bern amsterdam rotterdam utrecht
	eindhoven antwerp ghent luxembourg prague warsaw krakow budapest bucharest sofia athens istanbul ankara moscow kyiv kiev riga vilnius tallinn galway cork limerick boston chicago dallas houston austin atlanta denver seattle
	washington california texas massachusetts virginia florida toronto montreal vancouver ottawa sydney melbourne brisbane perth adelaide canberra auckland wellington tokyo osaka seoul beijing shanghai shenzhen taipei singapore
	mumbai bangalore bengaluru hyderabad chennai delhi pune kolkata dubai doha riyadh jerusalem cairo lagos nairobi johannesburg brazil mexico canada australia singapore malaysia vietnam thailand indonesia philippines pakistan
	bangladesh nigeria kenya ghana egypt israel turkey russia ukraine poland hungary romania bulgaria greece portugal belgium luxembourg switzerland austria denmark sweden norway finland iceland estonia latvia lithuania malta cyprus
	ohio illinois pennsylvania georgia michigan arizona colorado minnesota wisconsin oregon nevada utah tennessee missouri indiana kentucky connecticut maryland iowa kansas oklahoma louisiana alabama arkansas nebraska
	idaho montana wyoming dakota delaware vermont maine ontario quebec alberta manitoba victoria queensland bavaria catalonia lombardy flanders wallonia silesia brittany normandy bergen gothenburg malmo aarhus tampere
	graz linz salzburg leipzig dresden dortmund essen hanover nuremberg bremen lille toulouse marseille bordeaux nantes strasbourg valencia seville bilbao porto genoa bologna florence naples gdansk wroclaw poznan brno
	bratislava zagreb ljubljana belgrade tbilisi haifa osaka kyoto nagoya busan hanoi manila jakarta bangkok
	asia africa america jersey guernsey gibraltar bermuda argentina chile colombia peru`)

// officeFor reports that a name begins as those of offices and departments do:
// "Office for Emergency Communications".
func (r *reader) officeFor(n name) bool {
	switch r.low(n.first) {
	case "":
		return false
	}
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

// interestCompany reads the legal form "Community Interest Company".
func (r *reader) interestCompany(n name) bool {
	return n.next-n.first > 3 && r.phrase(n.next-3, "community", "interest", "company") || r.low(n.next-1) == "company" && n.next-n.first > 2 && r.low(n.next-2) == "public" && r.low(n.next-3) == "limited"
}

// isFrameworkName tells the names of catalogues and frameworks that look like a
// firm's: "G-Cloud 14", "Digital Marketplace".
func (r *reader) isFrameworkName(n name) bool {
	k := n.first
	switch r.low(k) {
	case "g":
		return r.low(k+1) == "-" && r.low(k+2) == "cloud"
	case "digital":
		return r.low(k+1) == "marketplace" || r.low(k+1) == "outcomes" || r.low(k+1) == "specialists"
	case "gcloud":
		return true
	case "technology":
		return r.low(k+1) == "products" || r.low(k+1) == "services" && n.next-n.first == 2
	case "cloud":
		return r.low(k+1) == "compute" || r.low(k+1) == "hosting" && n.next-n.first == 2
	}
	return false
}

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

// nhsThings end the names of what the health service offers: "NHS Talking
// Therapies".
var nhsThings = words(`therapies 111 app spine mail login jobs pathways checks check passport pages choices choose identity record records connect direct pensions constitution volunteers
	supplier catalogue standards tariff framework portal dictionary benchmarking pathway estate terms confidentiality continuing funded`)

// isHealthThing reports that a name is of a service of the NHS, and of no body.
func (r *reader) isHealthThing(n name) bool {
	return r.low(n.first) == "nhs" && n.next-n.first > 1 && nhsThings.has(r.low(n.next-1))
}

// portfolio reports that a name tells what somebody is in charge of: "Cabinet
// Member for Adult Social Care".
func (r *reader) portfolio(n name) bool {
	if low := r.low(n.first - 1); low != "for" && low != "of" || r.has(n, publicWords) {
		return false
	}
	switch r.low(n.first - 2) {
	case "member", "director", "minister", "secretary", "head", "manager", "officer", "lead", "portfolio", "chair", "holder":
		return true
	}
	return false
}

// weakHeads are words of public bodies that firms have at the head of their names
// as well: "Parish Kitchen", "City Fibre".
var weakHeads = words(`parish city county district crown court courts prison prisons army navy school schools academy homes board boards borough college`)

// onlyWeakHead reports that nothing but such a word, and not as the last, speaks
// for a public body.
func (r *reader) onlyWeakHead(n name) bool {
	if n.next-n.first != 2 || !weakHeads.has(r.low(n.first)) {
		return false
	}
	low := r.low(n.next - 1)
	return !publicWords.has(low) && !bodyWords.has(low) && !places.has(low) && !publicFields.has(low) && low != "estate" && low != "estates" && low != "hall" && low != "house" && low != "hospitals"
}

// offices are titles that stand before a person's name within one run of capitals:
// "Home Secretary Jane Marlow".
var offices = words(`secretary minister chancellor councillor cllr director sir dame dr professor prof president mayor officer executive chairman chairwoman chair leader lord lady baroness mp`)

// titledPerson reports that a run ends in a title and one to three names.
func (r *reader) titledPerson(n name) bool {
	if r.has(n, publicWords) {
		return false
	}
	for k := n.next - 2; k >= n.first && k >= n.next-4; k-- {
		if !offices.has(r.low(k)) {
			continue
		}
		for j := k + 1; j < n.next; j++ {
			if low := r.low(j); publicWords.has(low) || bodyWords.has(low) || firmWords.has(low) || legalForms.has(low) || knownFirms.has(low) || low == "of" || low == "for" || low == "and" {
				return false
			}
		}
		return true
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
