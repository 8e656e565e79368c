package prose

// fundCues are words beside an amount that speak of where money comes from and what is spent anyhow: budgets, grants, yearly bills.
var fundCues = []row{
	{left, funding, 6, `
		budget | budgets | budgeted | budget of | funding | funding of | fund | funds | grant | grants | grant of | allocated | allocation |
		allocation of | set aside | put by | put aside | earmarked | pot | pot of | ring - fenced | programme | backed by | bid for |
		awarded a grant | loan | loan of | capital | subsidy | share of | slice of | cash | pledged | promised | secured funding | funded by |
		financed by | endowment | investment fund | envelope | envelope of | business case for | reserve | reserves`},
	{left, funding, 6, `
		backing of | backed with | support of | supported by | supplemented by | underwritten by | windfall | capital programme | capital plan |
		capital budget | contingency of | contingency | provision for | allocation from | union funds | european funds | grant worth | grants worth |
		grants totalling | funding worth | a package of | settlement from | has been given | been given`},
	{right, funding, 5, `
		aside | to the wage | to its wage | to the pay | to its costs | to costs | for its own project | for its own staff | for its own team | of support | in support | of aid | of extra money | of extra cash | windfall |
		of cash | in cash | of money | from its capital | capital programme | from the capital | of capital money | on its own`},
	{right, annualSpend, 5, `
		on keeping | on maintaining | to keep its present | to keep the present | to keep its existing | on advisers | on consultants | on lawyers |
		on staff | on training staff | on recruiting | on hiring | on advertising | on its present | on the present | on its existing |
		in the year just | in the past year | in the year ended | in the last full year | in the previous year | in its final year | in its last year`},
	{left, funding, 6, `
		kitty | kitty of | purse | purse of | war chest | war chest of | voted | chip in | chips in | chipped in | chipping in | contribute |
		contributes | contributed | contributing | contribution | contribution of | donated | donation | donation of | gift | gift of | appeal |
		levy | levy of | is meeting | are meeting | meets | met | covers | covering | put in | puts in | putting in | topped up by |
		match funding | ringfenced | made available | has found | have found | provision of | settlement of | bid to the treasury for |
		applied for | capital allocation of | allowance of | spending limit | spending limit of`},
	{right, funding, 4, `
		budget | fund | funding | in funding | of funding | grant | of grants | in grants | pot | programme | modernisation programme |
		transformation programme | improvement programme | digital programme | initiative | scheme | strategy | from central | from government |
		from the government | from the treasury | from nhs england | from the department | from the centre | of central | of government |
		from the national | of national | of capital | capital funding | of investment | in central | of public | from reserves | loan |
		from its budget | of taxpayers | from the fund | from the digital | was set aside | has been set aside | had been set aside |
		of new money | envelope | has been allocated | was allocated | allocated | from the frontline | over the parliament | subsidy`},
	{right, funding, 5, `
		legacy | bequest | surplus | endowment | kitty | purse | war chest | contribution | donation | gift | appeal | levy | from the charity | from charity | from a charity |
		from europe | from the lottery | from the ministry | from ministers | from the council | from nhs | from its reserves | from reserves |
		of its own money | from the national | in grants | of grant | of lottery | set aside`},
	{left, annualSpend, 6, `
		spends | spent | spend on | spends about | currently pays | now pays | pays | paid out | annual bill | annual spend | yearly spend |
		spending on | spend with | has paid | has spent | have spent | had spent | runs up | annual running costs | running costs of |
		running costs | maintenance costs`},
	{left, annualSpend, 6, `
		laid out | lays out | ran up | racked up | clocked up | clocks up | gets through | got through | bill last year | spending last year |
		outlay last year | handed over last year`},
	{right, annualSpend, 4, `
		in the financial year | in the last financial year | on it last year | last year | a year at present | a year now | a year at the moment |
		is spent | was spent | spent on | on agency | in the year to | in 2019 - 20 | a year currently`},
	{right, annualSpend, 4, `
		a year before | a year until | a year so far | last financial year | in 2018 - 19 | in 2021 - 22 | in 2022 - 23 | in 2023 - 24`},
	{left, firstYear, 6, `
		first year | first 12 months | first twelve months | year one | this year | next year | each of the | in its first | first phase |
		initial phase | first stage | first tranche | opening year | last year`},
	{right, firstYear, 5, `
		in the first year | in its first year | in year one | this year | in the first 12 months | in the first twelve months |
		for the first year | next year | for the first phase | in the current financial year | in the first phase | up front | upfront |
		on signing | in the opening year`},
}
