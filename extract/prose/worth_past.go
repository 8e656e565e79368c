package prose

// pastCues are words beside an amount that speak of earlier contracts and totals with them.
var pastCues = []row{
	{left, previous, 9, `
		a similar contract | similar deal | similar agreement | same service | before the modification | before modification |
		before this modification | when first let | when it was first | existing contract over | was supposed to cost`},
	{left, previous, 0, `
		after | ran up a bill of | run up a bill of | ran up bills of | run up bills of`},
	{left, otherContract, 1, `
		its own | their own | has a separate | have a separate | holds a | holds an | hold a | has a similar | already has a | also has a | also holds a | has its own |
		already holds a | have a similar | runs a separate | winning a | bid for a | competition for a | contest for a`},
	{left, otherContract, 9, `
		change in value | change in the value | difference in value | difference between`},
	{left, cumulative, 3, `
		total , now | now above | now over | now more than`},
	{left, previous, 1, `
		had hoped to spend | had hoped to pay | had planned to spend | had meant to spend | had intended to spend | had wanted to spend | had aimed to spend |
		smaller than the | larger than the | bigger than the | higher than the | lower than the | less than the | more than the | above the |
		below the | double the | half the | twice the | against the | than the | short of the | compared with the`},
	{left, previous, 9, `
		it replaces | they replace | it supersedes | it succeeds | it replaced | used to | once paid | once cost | had been paying | had been charged | had bought`},
	{left, previous, 5, `
		original | originally | previous | previously | existing | outgoing | earlier | former | old | expiring | initially estimated |
		first estimated | first put at | originally estimated | first estimate | initial estimate | initial estimate of | earlier estimate |
		earlier estimate of | replaces a | replacing a | replace its | replace a | replaces its | replaces the | replacing its | replacing the |
		the last | its last | their last | prior contract | prior agreement | prior deal | was to have cost | had been put at | had been worth | had been valued | had cost | had paid | had expected |
		had estimated | instead of the | predecessor | first agreed | at first | up from | down from | initial price | initial budget |
		ditching | ditch | ditches | scrapping | lapsed | started at | began at | from an initial | original estimate of`},
	{left, previous, 9, `
		before the modifications | before the change | before the changes | before the variation | before this change | before variation |
		before the amendment | before the increase | original contract value | original value | value at award | one that cost | compared with the old |
		last contract was | last contract | last deal | last agreement | previous value | as signed in | as originally | value before | its largest | their largest |
		biggest to date | largest to date`},
	{left, cumulative, 9, `
		after the modifications | after the change | after the changes | after the variation | after this change | after the amendment | value after |
		total after | will have paid | would have paid in all | revised total | lifts what | takes what | brings what`},
	{left, previous, 6, `
		used to cost | used to pay | stood at | had stood at | went before | that ended | that lapses | that expires | when it began |
		when signed | when it was signed | when first signed | at the start | at the outset | at signature | first costed | costed at first |
		originally costed at | the old price | last year 's price | previous price`},
	{right, previous, 4, `
		until now | hitherto | original | a previous | previously | of the original | first estimated | when it was | when first | in 2010 |
		last time | originally | before it | a year earlier | the first contract | estimated at first | four years ago | three years ago |
		five years ago | two years ago | a decade ago | years ago | to its predecessor | quoted at | last year | when the`},
	{right, previous, 5, `
		at first | when first signed | when it began | when signed | at the outset | at the start | at signature | before the | before that |
		the last time | it used to | it replaces | it cost before`},
	{left, cumulative, 9, `
		after the modification | after modification | will have spent | overall figure to | overall figure`},
	{left, cumulative, 6, `
		has now cost | has cost | have cost | has so far cost | brings the total | bringing the total |
		takes the total | taking the total | took the total | brings its total | bringing its total | taking its total | takes its | to date |
		so far | bringing total | takes total | takes the value | bringing the value | takes the contract | brings the contract |
		bringing spending | brings spending | taking spending | brings the overall | overall total | bringing it to | taking it to |
		bringing the overall | since then | increases the total | raises the total | lifts the total | pushes the total | pushing the total |
		revised total | new total | total now | now stands at | now totals | cumulative | raising the value | lifting the value |
		since its start | since it was let | since the beginning | adds up so far`},
	{left, cumulative, 1, `
		total to | total value to | value to | total contract value to | overall value to | cost to | bill to | spend to | price to | worth to |
		sum to | figure to | value of the contract to | revised value is | new value is | contract up to | total becomes | value becomes`},
	{right, cumulative, 5, `
		to date | so far | in total since | since 20 | in all so far | cumulatively | including the original | including the earlier |
		including the first | after the extension | since it began | since the start | already spent | over the life`},
	{left, aggregate, 6, `
		together worth | combined | together | between them | collectively | in all | aggregate | overall pipeline | altogether |
		jointly worth | taken together | combined value of | combined total | total of all | sum of the two | two are worth | three are worth |
		all told | combined worth`},
	{right, aggregate, 4, `
		between them | combined | altogether | for both contracts | for both deals | for both lots | for both awards | for the two contracts | for the two deals |
		for the two lots | for the pair | for the lot of them | together | across both | across the two | across all | for all lots | for all three | for all four`},
}
