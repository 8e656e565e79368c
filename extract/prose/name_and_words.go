package prose

// trades are what firms do in pairs, by their names: "Recycling and Recovery".
var trades = words(`recovery recycling technology technologies digital facilities maintenance logistics construction environmental energy security support training engineering consulting telecoms networks data
	software systems design print media communications transport catering cleaning waste treatment repairs refurbishment property pharmacy therapy diagnostics imaging analytics research innovation`)

// kinWords are words that "and" always joins to a firm's name: "Peake and Sons".
var kinWords = words(`sons son co partners company associates brothers bros daughters daughter partner`)

// pairs are names that "and" always joins.
var pairs = func() set {
	out := newSet()
	for _, p := range []string{"tyne wear", "kensington chelsea", "hammersmith fulham", "barking dagenham", "brighton hove", "bath north", "windsor maidenhead",
		"telford wrekin", "redcar cleveland", "avon somerset", "devon cornwall", "barts london", "argyll bute", "dumfries galloway", "perth kinross",
		"work pensions", "revenue customs", "food rural", "housing communities", "health social", "health care", "fire rescue", "england wales", "police crime",
		"data technology", "foreign commonwealth", "culture media", "science technology", "trade industry", "business trade", "research innovation",
		"courts tribunals", "criminal justice", "land property", "great northern", "tees esk", "blackburn darwen", "herefordshire worcestershire", "bedfordshire luton",
		"leicester leicestershire", "coventry warwickshire", "lancashire south", "dorset wiltshire", "oxford swindon", "ealing harrow",
		"radio television", "standards testing", "driver vehicle", "prison probation"} {
		out.add(p)
	}
	return out
}()

// departmentWords end the names of departments behind "and".
var departmentWords = words(`pensions social care skills trade industry sport communities local rural innovation technology employment learning industrial universities science food affairs transport
	regions culture media energy climate net families customs excise justice security infrastructure housing commonwealth development works science exports schools children young health custody estates prisons probation environment heritage tourism ports fisheries food roads rail water land planning veterans immigration borders defence
	commerce finance labour equality families towns cities coasts islands forestry agriculture arts`)

var universityWords = words("university universities college institute")
