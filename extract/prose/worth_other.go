package prose

// otherCues are words beside an amount that speak of limits, other offers, prices of one of many and of a part.
var otherCues = []row{
	{left, threshold, 6, `
		threshold | threshold of | thresholds | contracts over | contracts above | contracts worth more than | contracts worth over | deals over |
		spending over | spending above | purchases over | limit of | orders over | minimum yearly | insurance | liability | indemnity | insured |
		contracts valued | anything over | anything above | items over | projects over | schemes over | cover of | level of`},
	{left, threshold, 6, `
		worth at least | anyone spending over | ceiling for | without competition below | without tender below | turnover of at least |
		turnover of not less than | guarantee of | bond of | deposit of | cover for | policy for`},
	{left, threshold, 6, `
		expenditure of | expenditure over | expenditure exceeding | expenditure above | expenditure in excess of | spending in excess of | decisions over |
		limit : | tender priced at | bids above | bids over | tenders above | tenders over | offers above | offers over | orders below | orders above |
		work of less than | orders of less than | purchases of less than | contracts of less than | purchases under | contracts under | contracts below`},
	{right, threshold, 4, `
		threshold | limit | or more must | must be | and above must | have to be | or above | are published | need approval | requires approval |
		needs approval | insurance | in respect of | each and every | per claim | liability`},
	{left, otherOffer, 6, `
		lowest offer | highest offer | lowest bid | highest bid | lowest tender | highest tender | lowest | highest | rival bid | rival bid of |
		losing bid | bids ranged | bids ranging | offers ranged | bid of | bids of | tender of | bids from | next cheapest | nearest rival |
		competing bid | competing bids | other bids | other bid | undercut | tenders ranged | offers from | rejected offer | counter - offer |
		second bid | runner - up`},
	{left, otherOffer, 1, `
		quoted | offered | bid | tendered`},
	{left, otherOffer, 6, `
		dearest | cheapest | nearest | had asked | rival offer | rival 's price | quoted price of | other offers | offers of | other offer of |
		runner - up 's`},
	{left, otherOffer, 5, `
		offered to | offered to do it | offered to run | offered to supply | tenders of | bid at | priced its bid | bids came | bid came | tender came |
		tenders came | bids stood | bid stood | losing bids | unsuccessful bids | second - placed | next best | came in above | came in at over`},
	{right, otherOffer, 4, `
		bid | offer | tender price | from its rival | from a rival | quoted by | bid by | offered by | bid from`},
	{left, unitPrice, 5, `
		rate of | day rate | daily rate | hourly rate | rates of | unit price | unit cost | price per | cost per | each costs | each cost |
		apiece | starting at | starts at | from just | message costs | tariff | subscription of | charges of | fee per | per user | priced from |
		call costs | licence costs | device costs`},
	{right, unitPrice, 3, `
		each | apiece | per | a head | an hour | a day | a user | a week | a unit | a licence | a call | a message | every time | plus expenses`},
	{left, partOf, 5, `
		of which | of that | of this | including | includes | include | comprises | comprising | made up of | consisting of | delivery |
		delivery alone | hardware alone | of the total | accounts for | account for | accounting for | breaks down | broken down | split into |
		portion | element | elements of | with a further | deposit | deposit of | upfront | up - front | down payment | first payment |
		plus another | set - up costs | set - up fee | set - up | implementation costs of | implementation cost | licences cost | training cost |
		support costs of | support costs | licence costs of`},
	{left, partOf, 4, `
		one - off sum of | one - off cost of | one - off payment of | one - off charge of | instalment of | instalments of | milestone payment of | retainer of | sum that includes | price includes | price including | mobilisation |
		the balance of | the remaining | the rest , | for training | for hardware | annual instalments of`},
	{right, partOf, 5, `
		of which | of that | of this | of the total | of it | is for | are for | is included | are included | of the cost | of the contract |
		of the value | goes to | will go to | going to | going on | was for | for hardware and | alone | upfront | deposit | of the money |
		of the original`},
}
