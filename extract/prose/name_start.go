package prose

import "tenders/extract/parse"

// generic are words that notices write with a capital although they name
// nobody: "the Supplier", "this Contract".
var generic = words(`contract contracts supplier suppliers services service agreement framework extension authority commissioner commissioners council councils trust trusts provider
	providers contractor contractors procurement buyer customer client purchaser tender tenders tenderer tenderers bidder bidders award notice policy department board university order
	digital data agent use project programme system systems solution software hardware term period option options price value estimated total maximum minimum description duration
	start end date closing deadline further potential possible direct call initial provision supply delivery support maintenance hosting work works lot submit please changing
	icb icbs ccg ccgs agency constabulary any each all both either neither participants participating organisation organisations body bodies party parties group hospital hospitals school schools partner partners company
	authorities employers candidates candidate tenderers firm vendor public regulation regulations article consultant consultants specification requirement requirements statement schedule annex appendix attachment section regulations regulation act law code director directors treasurer chairman`)

// startsName reports that a run may begin at i.
func (r *reader) startsName(i int) bool {
	t := &r.tokens[i]
	if !r.capital(i) || t.Glued && i > 0 && r.tokens[i-1].Kind == parse.TokenNumber {
		return false
	}
	if r.in(i, starters) && !r.capital(i+1) || r.ticker(i) {
		return false
	}
	if (t.Low == "dr" || t.Low == "mr" || t.Low == "mrs") && r.capital(i+1) && (r.low(i+2) == "&" || r.low(i+2) == "and") && r.in(i+3, kinWords) {
		return true // "Dr Field & Partners"
	}
	return !r.in(i, notNames) || r.capital(i+1) && r.in(i, titled) || r.in(i, saints) && r.low(i+1) == "'s" && r.capital(i+2)
}

// ticker reads the symbol in "(AIM: TSW)".
func (r *reader) ticker(i int) bool {
	if r.low(i-1) != ":" {
		return false
	}
	switch r.low(i - 2) {
	case "aim", "lse", "nyse", "nasdaq", "lon", "euronext":
		return true
	}
	return false
}

// titled are words of notNames that begin names all the same: "Northern Ireland
// Water", "Lord Mayor", "Scottish Government".
var titled = words(`northern southern eastern western scottish welsh english british irish south-east lancashire prime queen king cabinet it digital parliament`)
