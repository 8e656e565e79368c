package prose

// forCues are words beside an amount that speak of a deal's worth.
var forCues = []row{
	{left, isWorth, 0, `
		works out at | work out at | equates to | equivalent to | affordability limit is | ceiling is | cap is | price limit is | subscription is | estimate is | without it , | without them , | excluding it , | without the option , | ordered | ordering | bought | buys | buying | purchased | purchasing | back | listed at | advertised at | pegged at | fixed at | marked at | pitched at | reckoned at | assessed at | rated at | given as |
		stated as | shown as | stated to be | said to be | reported to be | quoted as | range : | range of | estimate : | estimated : | spend : |
		expenditure : | cost : | costs : | charge : | fee : | fees : | sum : | budgeted value : | figure : | consideration :`},
	{left, isWorth, 2, `
		increase of | uplift of | addition of | a total of | spending of | spend of | outlay of | estimated spend | expected spend | anticipated spend | spending under it`},
	{left, isWorth, 9, `
		contract value | total value | maximum value | estimated value | value of the contract | contract price | lifetime value | overall value`},
	{left, isWorth, 5, `
		mentions | mention | speaks of | spoke of | suggests | figure of`},
	{left, isWorth, 6, `
		modification | variation | adding | adds | increase is | bill , | price , | cost , | commits | committing the | commit the`},
	{left, isWorth, 5, `
		worth | valued at | value | value of | value is | value : | values | valuing | cost | costs | costing | cost of | cost is | priced at |
		price | price of | price tag | price tag of | price is | price : | totals | totalling | totalled | total : | worth : | set at | put at |
		costed at | estimated at | estimated to be | estimates | estimate of | estimated | put the contract at | put it at | puts the | puts it |
		put its | put the | amounts to | amounting to | comes to | comes in at | came in at | sum of | fee of | fees of | fee is | fees are |
		charge is | contract : | bill of | bill is | deal : | will cost | to cost | would cost | contract of | deal of | agreement of | framework of | dps of | tender of | extension of | purchase of | lease of | order of |
		amount : | amount of | figure of | figure is | at a cost | price has risen | cost has risen | risen | has grown | has increased |
		expected to | expects to spend | expects to pay | prepared to spend | priced | consideration of | set to cost | pencilled in at | it at |
		is for | was for | are for | charge of | charge | charging | charge the | charges | runs to | run to | reach | exceed | not exceed |
		tune of`},
	{left, isPaid, 7, `
		pay | pays | paid | paying | to spend | will spend | is spending | are spending | will invest | is investing | to invest | investing |
		invests | invest | commit | committing | committed | committed itself to | to pay | hand over | shell out | shelling out | fork out |
		forking out | will receive | spending | earn | earns | pocket | pockets | bring in | brings in | brings it | bring it | bringing it | earns it | be paid |
		receive | bringing | bring | nets | netting | earning | send | gets | get | receives | got |
		bills | billed | billing | invoices | charging`},
	{left, isPlaced, 2, `
		for | at | for a | for about | for some | in a | in the | by a | a | the | on a | on the | with a | under a | under an | an | its | of a |
		this | that | new | through a | for an | into a | as a | to a | over a | land a | : | is`},
	{right, isWorth, 8, `
		contract | contracts | deal | agreement | order | framework | tender | award | extension | procurement | partnership | outsourcing |
		arrangement | call - off | commission | purchase | investment | package | licence | pact | win | renewal | renegotiation | modification`},
	{right, isWorth, 3, `
		the sum | the price | is the sum | is the price | is what`},
	{right, isWorth, 3, `
		for the initial | over the initial | in the initial | will be payable | is payable | are payable | payable | will change hands | is what | is the figure | is the sum | is the value |
		is involved | are involved | in total | in all | will be spent | will be paid | is to be spent | is to be paid`},
	{right, isFor, 5, `
		over | for | network | system | project | service | services | platform | record | replacement | upgrade | work | job | solution |
		hosting | refresh | rollout | roll - out | migration | transformation | infrastructure | payroll | software | data | it | ict`},
}
