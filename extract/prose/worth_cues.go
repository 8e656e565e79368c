package prose

import "strings"

// kind is what an amount is, when it is not a deal's worth.
type kind uint8

const (
	plainKind kind = iota
	saving
	alternative
	investment
	turnover
	funding
	previous
	otherContract
	annualSpend
	firstYear
	cumulative
	aggregate
	withExtensions
	extensionOption
	potential
	penalty
	threshold
	unitPrice
	otherOffer
	orderBook
	marketSize
	partOf
)

// worthCue is a run of words near an amount. Reach is how many tokens may stand
// between them.
type worthCue struct {
	words []string
	kind  kind
	reach int
}

// againstLeft are words to the left of an amount that make it no worth of a deal.
var againstLeft = worthTable(
	row{saving, 7, "fall by | falls by | drop by | cheaper than | save | saves | saved | saving | savings | savings of | saving of | cut costs by | cuts | cutting | reduce | reduces | reduced | reducing | reduction of | shave | shaving | trim | trimming | efficiencies of | efficiency | benefits of | benefit of | benefits worth | cashable | avoid | avoids | avoided | avoiding | recoup | slash | slashing | free up | freeing up | release | releasing | cheaper by | lower by | lowers | lowering | gains of | return of | payback"},
	row{saving, 4, "had cut | has cut | would cut | will cut | to cut | cost reduction | reductions"},
	row{alternative, 9, "would have meant | would have come | would have set | would oblige | carrying on with | a further cost | instead of | rather than | compared with | compared to | against | as opposed to | versus | would have cost | would otherwise | alternative | in - house | itself would | themselves would | do nothing | doing nothing | had it | had they | building its own | building their own | building it | buying it outright | alone would have | cost of doing"},
	row{investment, 6, "company invested | firm invested | supplier invested | has invested | have invested | had invested | is investing | its own investment | own money | invested more than | research and development | r & d | developing its product | developing the product | product development"},
	row{turnover, 8, "turnover | revenue | revenues | sales | profit | profits | pre - tax | pretax | earnings | ebitda | income | capitalisation | shares | share price | market value | losses | deficit | dividend | loss of | losses of | operating loss | raised | raising | fundraising | stake | acquisition | takeover | takeover of | bought the company | sold itself | sold for | acquired for | bought out | valued the company | valuation | wiping | wiped | buyout"},
	row{turnover, 6, "rent of | concession fee of | bidder will pay | supplier will pay | concessionaire will pay | concessionaire pays | operator will pay | royalty of | royalties of"},
	row{funding, 6, "budget | budgets | budgeted | budget of | funding | funding of | fund | funds | grant | grants | grant of | allocated | allocation | allocation of | set aside | put by | put aside | earmarked | pot | pot of | ring - fenced | programme | backed by | bid for | awarded a grant | loan | loan of | capital | subsidy | share of | slice of | cash | pledged | promised | secured funding | funded by | financed by | endowment | investment fund | envelope | envelope of | business case for | reserve | reserves"},
	row{previous, 9, "a similar contract | similar deal | similar agreement | same service | before the modification | before modification | before this modification | when first let | when it was first | existing contract over | was supposed to cost"},
	row{cumulative, 9, "after the modification | after modification | will have spent | overall figure to | overall figure"},
	row{previous, 5, "original | originally | previous | previously | existing | outgoing | earlier | former | old | expiring | initially estimated | first estimated | first put at | originally estimated | first estimate | initial estimate | initial estimate of | earlier estimate | earlier estimate of | replaces a | replacing a | replace its | replace a | replaces its | replaces the | replacing its | replacing the | last | prior | was to have cost | had been put at | had been worth | had been valued | had cost | had paid | had expected | had estimated | instead of the | predecessor | first agreed | at first | up from | down from | initial price | initial budget | was worth | were worth | ditching | ditch | ditches | scrapping | lapsed | started at | began at | from an initial | original estimate of"},
	row{annualSpend, 6, "spends | spent | spend on | spends about | currently pays | now pays | pays | paid out | annual bill | annual spend | yearly spend | spending on | spend with | has paid | has spent | have spent | had spent | runs up | annual running costs | running costs of | running costs | maintenance costs"},
	row{firstYear, 6, "first year | first 12 months | first twelve months | year one | this year | next year | each of the | in its first | first phase | initial phase | first stage | first tranche | opening year | last year"},
	row{cumulative, 6, "has now cost | has cost | have cost | has so far cost | total to | total value to | brings the total | bringing the total | takes the total | taking the total | took the total | brings its total | bringing its total | taking its total | takes its | to date | so far | bringing total | takes total | value to | takes the value | bringing the value | takes the contract | brings the contract | bringing spending | brings spending | taking spending | brings the overall | overall total | bringing it to | taking it to | bringing the overall | since then | increases the total | raises the total | lifts the total | pushes the total | pushing the total | revised total | new total | total now | now stands at | now totals | cumulative | total contract value to | overall value to | cost to | bill to | spend to | value of the contract to | raising the value | lifting the value"},
	row{aggregate, 6, "together worth | combined | together | between them | collectively | in all | aggregate | overall pipeline | altogether | a total of | jointly worth | taken together | combined value of | combined total | total of all | sum of the two | two are worth | three are worth | all told | combined worth"},
	row{withExtensions, 6, "rising to | rise to | rises to | could rise | including extensions | including options | with extensions | with options | with all options | if extended | if all | if every | including the extension | including the extensions | including the option | including the options | including both | including both extensions | with both extensions | with the extension | with the extensions | with the options | with all extensions | full term | increasing to | inclusive of extensions | counting extensions | options taken | extensions taken"},
	row{extensionOption, 8, "extension worth | option worth | options worth | extension period | optional extension | extension would | extension option | options would | option would | extension costing | extensions worth | options adding | option adding | extension for an | each extension | extensions would | further year worth | extension adding | extensions adding | an option for | optional | contract extension for | extension could add | options could add"},
	row{potential, 6, "could reach | may reach | might reach | could grow | may grow | might grow | could rise to | could be worth as | could eventually | potential to | potentially | could climb | could go up | could top | might rise | may rise | grow to | could run to | could swell | could exceed"},
	row{penalty, 8, "settlement | settlement of | damages | compensation | compensation of | fine | fined | fine of | fines | penalty | penalties | penalty of | sue | suing | sued | suing for | claim | claiming | claims | written off | write off | wrote off | write - off | wasted | overspend | overspent | overrun | overran | putting right | put right | remedy | remedying | remediation | repair | fixing | legal costs | legal fees | legal bill | debt | debts | arrears | ransom | fraud | refund | refunded | rebate | clawback | bail | owed | owes | exit fee | termination fee | termination payment | termination costs | exit costs | break fee | deductions | withheld | dispute over | cost of failure | hacked | losing | redundancy | redundancies | pay - off | sunk | abortive | already sunk | spent before"},
	row{threshold, 6, "threshold | threshold of | thresholds | contracts over | contracts above | contracts worth more than | contracts worth over | deals over | spending over | spending above | purchases over | limit of | orders over | minimum yearly | insurance | liability | indemnity | insured | contracts valued | anything over | anything above | items over | projects over | schemes over | cover of | level of"},
	row{otherOffer, 6, "lowest offer | highest offer | lowest bid | highest bid | lowest tender | highest tender | lowest | highest | rival bid | rival bid of | losing bid | bids ranged | bids ranging | offers ranged | bid of | bids of | tender of | bids from | next cheapest | nearest rival | competing bid | competing bids | other bids | other bid | undercut | tenders ranged | offers from | rejected offer | counter - offer | second bid | runner - up"},
	row{otherOffer, 1, "quoted | offered | bid | tendered"},
	row{orderBook, 6, "order book | backlog | pipeline | pipeline of | contracts worth a total | won contracts worth | contracts worth | deals worth | orders worth | wins worth | new business | new contracts | public sector contracts worth | portfolio"},
	row{marketSize, 6, "market | market worth | market for | industry | sector | economy | nationwide | nationally | nhs spends | nhs spending | government spends | total spending | overall spending | gdp | spending | average trust | average | on average"},
	row{partOf, 5, "of which | of that | of this | including | includes | include | comprises | comprising | made up of | consisting of | delivery | delivery alone | hardware alone | of the total | accounts for | account for | accounting for | breaks down | broken down | split into | portion | worth of | element | elements of | with a further | deposit | deposit of | upfront | up - front | down payment | first payment | plus another | set - up costs | set - up fee | set - up | implementation costs of | implementation cost | licences cost | training cost | support costs of | support costs | licence costs of"},
	row{unitPrice, 5, "rate of | day rate | daily rate | hourly rate | rates of | unit price | unit cost | price per | cost per | each costs | each cost | apiece | starting at | starts at | from just | message costs | tariff | subscription of | charges of | fee per | per user | priced from | call costs | licence costs | device costs"},
	row{saving, 6, "pare | pares | paring | knock | knocks | knocking | lop | lops | lopping | spare | spares | sparing | recover | recovering | claw back | clawing back | better off by | down by | fall of | drop of | cut of | shed | sheds | shedding | lighter by | pay back | worth of time | efficiency gains of | gain of | payback of | frees up"},
	row{alternative, 9, "would have been | would have set back | would have paid | would have run to | cost of keeping | price of keeping | staying put | carry on | doing it itself | doing so itself | doing without | buying outright | building one | another option | other option | cheaper option | dearer option | rejected option | next best option | in - house option | in - house bid | alternative of | was told it could | own estimate for building"},
	row{investment, 6, "ploughed | ploughing | sunk | sinking | poured | pouring | from investors | investors have put | backers | backers have put | spent on developing | spent developing | of its own"},
	row{turnover, 7, "turned over | turns over | turning over | takings | annual accounts | made a profit of | lost | losing | valued the firm at | market value of | worth of shares | sales of | group sales | bought for | paid its shareholders | paid for the company | paid for the business | order intake"},
	row{funding, 6, "kitty | kitty of | purse | purse of | war chest | war chest of | voted | chip in | chips in | chipped in | chipping in | contribute | contributes | contributed | contributing | contribution | contribution of | donated | donation | donation of | gift | gift of | appeal | levy | levy of | is meeting | are meeting | meets | met | covers | covering | put in | puts in | putting in | topped up by | match funding | ringfenced | made available | has found | have found | provision of | settlement of | bid to the treasury for | applied for | capital allocation of | allowance of | spending limit | spending limit of"},
	row{previous, 6, "used to cost | used to pay | stood at | had stood at | went before | that ended | that lapses | that expires | when it began | when signed | when it was signed | when first signed | at the start | at the outset | at signature | first costed | costed at first | originally costed at | the old price | last year 's price | previous price"},
	row{annualSpend, 6, "laid out | lays out | ran up | racked up | clocked up | clocks up | gets through | got through | bill last year | spending last year | outlay last year | handed over last year"},
	row{penalty, 7, "damage of | worth of damage | overran by | over budget by | lawsuit for | deducted | deductions of | withheld | withholding | service credits | service credits of | docked"},
	row{threshold, 6, "worth at least | anyone spending over | ceiling for | without competition below | without tender below | turnover of at least | turnover of not less than | guarantee of | bond of | deposit of | cover for | policy for"},
	row{otherOffer, 6, "dearest | cheapest | nearest | had asked | rival offer | rival 's price | quoted price of | other offers | offers of | other offer of | runner - up 's"},
)

// againstRight are such words to the right.
var againstRight = worthTable(
	row{saving, 4, "saving | savings | in savings | of savings | of efficiencies | less | cheaper | lower | in efficiencies | could be saved | would be saved | will be saved | was saved | is saved | reduction | below the | under budget | worth of savings | benefits | in benefits | of benefits | in cash savings | saved | a year better off"},
	row{alternative, 6, "to build | if built | in - house | for building | had it | had they | if it had | if they had | to do it itself | to do the work itself | for doing it | to do nothing | alternative | option instead | it would have cost | that building | that it would | that doing | estimated for building | the cost of building | otherwise | needed to build"},
	row{investment, 5, "of its own | of its own money | in developing | into developing | in research | in r & d | invested by | in its platform | in its product | in its software | investment by the company | investment in its | developing its | into its product | into its platform"},
	row{turnover, 4, "turnover | in revenue | in revenues | of revenue | revenue | revenues | in sales | of sales | profit | profits | loss | losses | company | firm | business | takeover | acquisition | buyout | market capitalisation | market cap | from its share | off its | fundraising | flotation | in annual sales | stake | supplier | outsourcer | group"},
	row{funding, 4, "budget | fund | funding | in funding | of funding | grant | of grants | in grants | pot | programme | modernisation programme | transformation programme | improvement programme | digital programme | initiative | scheme | strategy | from central | from government | from the government | from the treasury | from nhs england | from the department | from the centre | of central | of government | from the national | of national | of capital | capital funding | of investment | in central | of public | from reserves | loan | from its budget | of taxpayers | from the fund | from the digital | was set aside | has been set aside | had been set aside | of new money | envelope | has been allocated | was allocated | allocated | from the frontline | over the parliament | subsidy"},
	row{previous, 4, "until now | hitherto | original | a previous | previously | of the original | first estimated | when it was | when first | in 2010 | last time | originally | before it | a year earlier | the first contract | estimated at first | four years ago | three years ago | five years ago | two years ago | a decade ago | years ago | to its predecessor | quoted at | last year | when the"},
	row{annualSpend, 4, "in the financial year | in the last financial year | on it last year | last year | a year at present | a year now | a year at the moment | is spent | was spent | spent on | on agency | in the year to | in the last financial year | in 2019 - 20 | a year currently"},
	row{firstYear, 5, "in the first year | in its first year | in year one | this year | in the first 12 months | in the first twelve months | for the first year | next year | for the first phase | in the current financial year | in the first phase | up front | upfront | on signing | in the opening year"},
	row{cumulative, 5, "to date | so far | in total since | since 20 | in all so far | cumulatively | including the original | including the earlier | including the first | after the extension | since it began | since the start | already spent | over the life"},
	row{aggregate, 4, "between them | combined | altogether | for both | for the two | for the pair | together | across both | across the two"},
	row{withExtensions, 6, "including extensions | including options | including the option | including the extension | including all | including both | with extensions | with options | with all | with both | if extended | if all | if both | if every | if the option | if the options | if the extension | if it is extended | if they are | if it runs | if fully | should the option | should all | should it be extended | should both | with the extension | with the extensions | with the options | inclusive of | once extensions | over the full | over all | if renewed | if used"},
	row{extensionOption, 4, "extension option | option | for the extension | for each extension | per extension | for the option | for the optional | for each further | for each additional | for the extra | for the additional"},
	row{penalty, 5, "settlement | in damages | damages | in compensation | compensation | fine | in fines | penalty | in penalties | claim | lawsuit | written off | was written off | write - off | wasted | overspend | black hole | overrun | in legal | legal bill | to put right | to fix | refund | rebate | in debt | deficit | of debt | ransom | termination | severance | exit | repairing | putting right | shortfall | hole | in redundancy | in redundancies | to walk away | to get out | to settle"},
	row{threshold, 4, "threshold | limit | or more must | must be | and above must | have to be | or above | are published | need approval | requires approval | needs approval | insurance | in respect of | each and every | per claim | liability"},
	row{otherOffer, 4, "bid | offer | tender price | from its rival | from a rival | quoted by | bid by | offered by | bid from"},
	row{orderBook, 4, "order book | backlog | pipeline | of orders | of new orders | worth of contracts | of contracts | of new business | in orders | in new contracts | of work won | worth of deals | in public sector | of public sector | worth of orders"},
	row{marketSize, 4, "market | industry | sector | a year on | a year by | on average | economy"},
	row{partOf, 5, "of which | of that | of this | of the total | of it | is for | are for | is included | are included | of the cost | of the contract | of the value | goes to | will go to | going to | going on | was for | for hardware and | alone | upfront | deposit | of the money | of the original"},
	row{unitPrice, 3, "each | apiece | per | a head | an hour | a day | a user | a week | a unit | a licence | a call | a message | every time | plus expenses"},
	row{saving, 4, "off the bill | off its bill | off the cost | off running | a year off | better off | saved each year | saved a year | saved annually | leaner | below its | below what | below that | under its budget | cheaper than | less than"},
	row{alternative, 6, "to do so itself | had it chosen | had it bought | had it stayed | if bought | if it stayed | if it bought | if done"},
	row{investment, 5, "of its own cash | from investors | from its backers | from shareholders | of investors ' money | on developing | on research | in its own"},
	row{turnover, 5, "in turnover | of turnover | of sales | in profits | of profit | of profits | before tax | takeover | rights issue | share sale | flotation | valuation | purchase of the company | for the company"},
	row{funding, 5, "kitty | purse | war chest | contribution | donation | gift | appeal | levy | from the charity | from charity | from a charity | from europe | from the lottery | from the ministry | from ministers | from the council | from nhs | from its reserves | from reserves | of its own money | from the national | in grants | of grant | of lottery | set aside"},
	row{previous, 5, "at first | when first signed | when it began | when signed | at the outset | at the start | at signature | before the | before that | the last time | it used to | it replaces | it cost before"},
	row{annualSpend, 4, "a year before | a year until | a year so far | last financial year | in 2018 - 19 | in 2021 - 22 | in 2022 - 23 | in 2023 - 24"},
	row{penalty, 5, "in service credits | in deductions | worth of damage | in fees to lawyers | over budget | in interest"},
)

// forLeft are words to the left that make an amount a deal's worth.
var forLeft = worthTable(
	row{plainKind, 9, "contract value | total value | maximum value | estimated value | value of the contract | contract price | lifetime value | overall value"},
	row{plainKind, 5, "mentions | mention | speaks of | spoke of | suggests | figure of"},
	row{plainKind, 6, "modification | variation | adding | adds | increase is | bill , | price , | cost , | commits | committing the | commit the"},
	row{plainKind, 5, "worth | valued at | value | value of | value is | value : | values | valuing | cost | costs | costing | cost of | cost is | priced at | price | price of | price tag | price tag of | price is | price : | totals | totalling | totalled | total : | worth : | set at | put at | costed at | estimated at | estimated to be | estimates | estimate of | estimated | put the contract at | put it at | puts the | puts it | put its | put the | amounts to | amounting to | comes to | comes in at | came in at | sum of | fee of | fees of | fee is | fees are | charge is | contract : | bill of | bill is | deal : | will cost | to cost | would cost | contract of | deal of | agreement of | order of | amount : | amount of | figure of | figure is | at a cost | price has risen | cost has risen | risen | has grown | has increased | expected to | expects to spend | expects to pay | prepared to spend | priced | consideration of | set to cost | pencilled in at | it at | is for | was for | are for | charge of | charge | charging | charge the | charges | runs to | run to | reach | exceed | not exceed | tune of"},
	row{plainKind, 7, "pay | pays | paid | paying | to spend | will spend | is spending | are spending | will invest | is investing | to invest | investing | invests | invest | commit | committing | committed | committed itself to | to pay | hand over | shell out | shelling out | fork out | forking out | will receive | spending | earn | earns | bring in | brings in | brings it | bring it | bringing it | earns it | be paid | earning | send | gets | get | receives | got"},
	row{plainKind, 2, "for | at | for a | for about | for some | in a | in the | by a | a | the | on a | on the | with a | under a | under an | an | its | of a | this | that | new | through a | for an | into a | as a | to a | over a | land a | : | is"},
)

// forRight are such words to the right.
var forRight = worthTable(
	row{plainKind, 8, "contract | contracts | deal | agreement | order | framework | tender | award | extension | procurement | partnership | outsourcing | arrangement | call - off | commission | purchase | investment | package | licence | pact | win | renewal | renegotiation | modification"},
	row{plainKind, 3, "the sum | the price | is the sum | is the price | is what"},
	row{plainKind, 3, "is involved | are involved | in total | in all | will be spent | will be paid | is to be spent | is to be paid"},
	row{plainKind, 5, "over | for | network | system | project | service | services | platform | record | replacement | upgrade | work | job | solution | hosting | refresh | rollout | roll - out | migration | transformation | infrastructure | payroll | software | data | it | ict"},
)

type row struct {
	kind    kind
	reach   int
	phrases string
}

// worthTable files phrases by their first word and reach.
func worthTable(rows ...row) map[string][]worthCue {
	out := map[string][]worthCue{}
	for _, r := range rows {
		for _, p := range strings.Split(r.phrases, "|") {
			w := strings.Fields(p)
			out[w[0]] = append(out[w[0]], worthCue{w, r.kind, r.reach})
		}
	}
	return out
}
