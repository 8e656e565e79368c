package prose

// forecasting verbs make what they govern a forecast; reckoning ones do so where
// they stand near it.
var (
	forecasting = words(`expects expect expecting expected estimates estimate estimated anticipates anticipate anticipated forecasts forecast predicts predict predicted foresees reckons reckon hopes hope thinks think believes projects`)
	costing     = words(`be cost come bring total reach pay paying run earn spend`)
)

// maxForetold is how far before an amount the verb may stand that makes it a
// forecast.
const maxForetold = 22

// forecastOf reports that an amount is what somebody expects it to be: "expects the
// contract, which should be signed in June, to be worth £31m", "reckons on paying
// roughly £21m", "should cost the council around £14m".
func (r *reader) forecastOf(i int) bool {
	at := r.money[i].First
	first := max(r.sentences[r.sentenceOf[at]].first, at-maxForetold)
	led := false // "to be worth", "on paying": what leads from the verb to the amount
	for k := at - 1; k >= first; k-- {
		low := r.low(k)
		switch {
		case low == ";" || low == ":" || low == "(" || low == "but" || low == "though":
			return false
		case low == "should" && k > at-9 && costing.has(r.low(k+1)):
			return true
		case low == "," && k < at-1:
			if open := r.remarkBefore(k, first); open > 0 {
				k = open
				continue
			}
			return false
		case (low == "to" || low == "on" || low == "will" || low == "would") && costing.has(r.low(k+1)):
			led = true
		case led && forecasting.has(low) && r.low(k-1) != "as" && r.low(k-1) != "than":
			return true
		case low == "will" || low == "is" || low == "was" || low == "has":
			if !led {
				return false
			}
		}
	}
	return false
}

// remarkBefore finds the comma that opens a remark which the one at k closes: ",
// which should be signed in June,". It is 0 where there is none.
func (r *reader) remarkBefore(k, first int) int {
	for j := k - 1; j > first && j > k-12; j-- {
		if r.low(j) == "," {
			if relatives.has(r.low(j+1)) || r.low(j+1) == "with" || r.low(j+1) == "including" || r.low(j+1) == "excluding" {
				return j
			}
			return 0
		}
	}
	return 0
}
