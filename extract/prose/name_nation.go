package prose

// nations end the names of the bodies that serve them: "Historic England",
// "Transport Scotland".
var nations = words(`england scotland wales ireland britain cymru alba`)

// regions before a nation's name make it a place: "South Wales".
var regions = words(`north south east west northern southern eastern western central mid upper lower north-east north-west south-east south-west great new rural republic`)

// nationalBody reports that a name is of a body that serves a nation, and not of
// the nation or a part of it.
func (r *reader) nationalBody(n name) bool {
	if n.next-n.first < 2 || !r.in(n.next-1, nations) || r.in(n.first, knownFirms) {
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
	return !r.in(last, regions)
}

// abroad reports that a name is of a country or another place told by two words:
// "United Kingdom", "New York".
func (r *reader) abroad(n name) bool {
	size := n.next - n.first
	if size == 1 {
		return r.in(n.first, foreign)
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

// interestCompany reads the legal form "Community Interest Company".
func (r *reader) interestCompany(n name) bool {
	return n.next-n.first > 3 && r.phrase(n.next-3, "community", "interest", "company") || r.low(n.next-1) == "company" && n.next-n.first > 2 && r.low(n.next-2) == "public" && r.low(n.next-3) == "limited"
}
