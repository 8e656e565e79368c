package prose

// titles stand before the names of people.
var titles = words(`mr mrs ms miss dr sir dame lord lady cllr councillor professor prof minister secretary chancellor executive director officer leader chair chairman chairwoman
	spokesman spokeswoman spokesperson manager head president mp`)

// looseTitles are those that, written small, stand before other names as well: "the
// minister Acme wrote to".
var looseTitles = words(`secretary head minister`)

// givenNames are common British given names; with a surname behind them they
// name a person.
var givenNames = words(`james john robert michael david william richard thomas mark charles steven stephen andrew paul kevin brian george edward ronald timothy jason jeffrey
	ryan jacob gary nicholas eric jonathan justin scott brandon benjamin samuel gregory alexander patrick jack dennis jerry tyler aaron jose adam nathan henry douglas
	zachary peter kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan
	juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene neil ian graham simon colin nigel stuart martin matthew tim tom ben dan nick chris
	mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie
	rebecca laura helen sharon cynthia kathleen amy angela shirley anna ruth brenda pamela nicole katherine virginia catherine christine samantha debra janet rachel carolyn emma maria heather
	diane julie joyce victoria kelly christina joan evelyn lauren judith olivia martha cheryl megan andrea ann alice jean doris jacqueline kathryn hannah julia gloria teresa sara janice
	jane louise claire fiona gillian alison wendy tracy dawn lesley lynn nicola joanne sally jill priya anil amir imran mohammed ahmed ali raj sanjay sunil fatima aisha omar yusuf owen gareth
	rhys sian megan dylan callum fraser hamish ewan kirsty morag eilidh niamh siobhan ciaran declan aoife`)

// isPerson reads "the director Jane Marlow", "Secretary Marlow", "James Marlow".
func (r *reader) isPerson(n name) bool {
	size, before := n.next-n.first, r.low(n.first-1)
	if size > 4 || r.has(n, publicWords) || r.has(n, bodyWords) || r.in(n.next-1, firmWords) {
		return false
	}
	if titles.has(before) && !looseTitles.has(before) && !r.capital(n.first-1) && size <= 3 {
		return size > 1 || !r.in(n.first, knownFirms)
	}
	if titles.has(before) && notNames.has(before) {
		return true
	}
	return size >= 2 && size <= 3 && r.in(n.first, givenNames) && !r.in(n.first+1, firmWords)
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
		if !r.in(k, offices) {
			continue
		}
		return r.personal(k+1, n.next)
	}
	return false
}

// personal reports that no word of a stretch is an organisation's: "Jane Marlow",
// but not "for Wold Systems".
func (r *reader) personal(first, next int) bool {
	for k := first; k < next; k++ {
		switch low := r.low(k); {
		case low == "of", low == "for", low == "and":
			return false
		case publicWords.has(low), bodyWords.has(low), firmWords.has(low), legalForms.has(low), knownFirms.has(low):
			return false
		}
	}
	return true
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
