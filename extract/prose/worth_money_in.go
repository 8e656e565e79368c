package prose

// financeCues are words beside an amount that speak of a company's own figures, and what it puts in: turnover, profits, shares, order books, markets.
var financeCues = []row{
	{left, investment, 6, `
		company invested | firm invested | supplier invested | has invested | have invested | had invested | is investing | its own investment |
		own money | invested more than | research and development | r & d | developing its product | developing the product | product development`},
	{left, investment, 6, `
		capital expenditure by the | capital expenditure of | capital expenditure | capex of | own expense | own cost | is setting aside | setting aside`},
	{left, investment, 6, `
		ploughed | ploughing | sunk | sinking | poured | pouring | from investors | investors have put | backers | backers have put |
		spent on developing | spent developing | of its own`},
	{right, investment, 5, `
		of its own | of its own money | in developing | into developing | in research | in r & d | invested by | in its platform |
		in its product | in its software | investment by the company | investment in its | developing its | into its product | into its platform`},
	{right, investment, 5, `
		of its own cash | from investors | from its backers | from shareholders | of investors ' money | on developing | on research | in its own`},
	{left, turnover, 8, `
		turnover | revenue | revenues | sales | profit | profits | pre - tax | pretax | earnings | ebitda | income | capitalisation | shares |
		share price | market value | losses | deficit | dividend | loss of | losses of | operating loss | raised | raising | fundraising | stake |
		acquisition | takeover | takeover of | bought the company | sold itself | sold for | acquired for | bought out | valued the company |
		valuation | wiping | wiped | buyout`},
	{left, turnover, 3, `
		valuing the company at | valuing the firm at | valuing the group at | valuing the business at | values the company at |
		valued the company at | valuing the start - up at | values the business at | values the firm at | values the group at`},
	{left, turnover, 6, `
		funding round | series a | series b | capital raising | flotation | recurring revenue | contracted revenue | guidance | net cash | net debt |
		borrowings | bonus of | a bonus | salary of | salary | pension | to raise | this to raise | raises | brought in | bring in | charging motorists |
		pay and display | penalty charges | ticket sales | fares`},
	{right, turnover, 5, `
		in annual revenue | in recurring revenue | of annual recurring | of recurring | of net cash | of borrowings | of new equity | of equity | it turned over |
		in revenues | of annual sales | in fares | from ticket | in ticket sales`},
	{left, turnover, 6, `
		rent of | concession fee of | bidder will pay | supplier will pay | concessionaire will pay | concessionaire pays | operator will pay |
		royalty of | royalties of`},
	{left, turnover, 7, `
		turned over | turns over | turning over | takings | annual accounts | made a profit of | lost | losing | valued the firm at |
		market value of | worth of shares | sales of | group sales | bought for | paid its shareholders | paid for the company |
		paid for the business | order intake`},
	{right, turnover, 4, `
		turnover | in revenue | in revenues | of revenue | revenue | revenues | in sales | of sales | profit | profits | loss | losses | company |
		firm | business | takeover | acquisition | buyout | market capitalisation | market cap | from its share | off its | fundraising |
		flotation | in annual sales | stake | supplier | outsourcer | group`},
	{right, turnover, 5, `
		in turnover | of turnover | of sales | in profits | of profit | of profits | before tax | takeover | rights issue | share sale |
		flotation | valuation | purchase of the company | for the company`},
	{left, orderBook, 6, `
		orders totalling | contracts totalling | deals totalling | awards totalling | wins totalling | contracts valued at | orders valued at |
		contracts with a combined | deals with a combined |
		order book | backlog | pipeline | pipeline of | contracts worth a total | won contracts worth | contracts worth | deals worth |
		orders worth | wins worth | new business | new contracts | public sector contracts worth | portfolio`},
	{right, orderBook, 4, `
		order book | backlog | pipeline | of orders | of new orders | worth of contracts | of contracts | of new business | in orders |
		in new contracts | of work won | worth of deals | in public sector | of public sector | worth of orders`},
	{left, marketSize, 6, `
		market | market worth | market for | industry | sector | economy | nationwide | nationally | nhs spends | nhs spending |
		government spends | total spending | overall spending | gdp | spending | average trust | average | on average`},
	{right, marketSize, 4, `
		market | industry | sector | a year on | a year by | on average | economy`},
}
