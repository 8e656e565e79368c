package prose

// labelNouns make the words over an amount, or before its colon, a label for what
// something is worth.
var labelNouns = words(`value values worth price cost costs amount sum total spend expenditure fee consideration charge charges increase uplift services supplies works payment payments award`)

// labelKinds are words in such a label that make the amount something else.
var labelKinds = map[string]kind{
	"before": previous, "previous": previous, "original": previous, "existing": previous, "current": previous, "prior": previous, "incumbent": previous,
	"after": cumulative, "updated": cumulative, "revised": cumulative, "following": cumulative, "cumulative": cumulative, "new": cumulative,
	"lowest": otherOffer, "highest": otherOffer, "offers": otherOffer, "tenders": otherOffer, "bids": otherOffer,
	"budget": funding, "funding": funding, "grant": funding, "savings": saving, "saving": saving, "turnover": threshold, "insurance": threshold, "indemnity": threshold,
	"threshold": threshold, "fee": unitPrice, "deposit": unitPrice, "subcontracted": partOf, "spent": annualSpend, "paid": annualSpend, "compensation": penalty, "deductions": penalty,
}

// labelEnds are further words that a label without a colon ends in.
var labelEnds = words(`modification variation change term period years months duration ) options`)

// prefixes may stand between a label and its amount.
var prefixes = words(`: - – ( approximately approx . circa c up to about around gbp eur est estimated at of in the region is not exceeding exceed`)
