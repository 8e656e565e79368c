package prose

// openSignals tell that bids are to be in by some day.
const openSignals = `
	will/to accept/take/consider <bids> until/till/up/by
	<bids> must/should/have reach/be/to .. by/on/before
	applications close/closes/end on/at
	<bids> .. is/are due by/on/in/before/at
	closing date/deadline/day for .. <bids>
	deadline/closing/cut-off for/date .. <bids>
	<bids> .. {be} due/wanted/sought/invited/expected/returned/submitted/received by/on/until/before
	<bids> must/should/shall/may be submitted/received/returned/sent/made/in
	<bids> are/is being sought/invited/requested
	<bids> are/is wanted/invited/sought/requested
	<bids> {close}/end on/at
	invited/invites/invite/inviting <bids>
	{submit}/{return}/{send} .. <bids> by/before/no
	time limit for receipt of
	tender/submission deadline
	interested parties/suppliers/providers/bidders/organisations/companies/operators/contractors should/must/are
	suppliers/parties/providers/companies/bidders wishing/interested .. should/must/are
	<firm> have/has until/till <date> to <bid>
`

// contestSignals tell that several are after a deal that nobody has yet.
const contestSignals = `
	down to two/three/four/five
	in the race/running/contest/frame/hunt for
	left in .. race/running/contest/competition
	{invite} .. to negotiate
	{lead} .. field
	<firm> .. {be}/been/being shortlisted
	{draw}/{whittle} .. up/down .. shortlist/list
	{shortlist} .. for
	shortlist of
	still/remain/remains in the running
	{compete}/{vie}/{battle}/{contend} for .. contract/deal/work
	{go}/{come} head to head for
	<firm> .. in the running
	{make} .. shortlist
	on the shortlist
`

// tenderSignals tell that bids are wanted, or under way.
const tenderSignals = `
	{ask}/{look}/{call} for <bids>
	{want} <bids>
	on the market by
	{put} .. contract/deal/business/work .. on the market
	contract/deal/business/work .. {put} on the market
	contract/deal/business/work .. been put on the market
	<firm> .. is/are being/also/now wanted/sought/needed/invited
	<firm> .. is/are wanted/sought/needed/invited
	<firm> can/may now <bid>
	<firm> can <bid> for
	open to/for bids/bidders/tenders/offers/competition/applications
	{ask}/{invite} the market to
	opportunity .. published/advertised/posted/listed
	{set} the ball rolling on .. <buy>/<deal>
	{set} in motion .. <buy>/<deal>
	tender/competition/procurement/bidding .. reissued/relaunched/republished/restarted/reopened
	whose tender/competition/bidding closes
	tender/competition , which/that closes
	contract notice/advertisement .. went/appeared
	{throw} open .. contract/deal/work/bidding
	a/the second attempt to let/find/buy/procure
	which/who/what firm/company/supplier will
	contract/contracts/deal/deals/job/work/business/lots .. up for grabs
	up for grabs .. contract/contracts/deal/deals/work
	contract/contracts/deal/deals .. is/are on offer
	{offer} a/an/its/the .. contract to run/supply/provide/build/deliver/manage/operate/host/maintain/support
	with a/an .. contract .. on offer
	out to tender/competition
	{put} .. out to bid/tender/competition
	out to the market
	{go}/{come} back to the market
	{open}/{begin}/{start}/{launch} bidding/the bidding
	bidding/competition/tendering has/is opened/open/begun/started/under for/,/./way/on
	bidding/competition/tendering .. opens/opened/begins/began
	search/hunt/race/contest/competition/battle/quest is/was on for/to
	{start}/{begin}/{launch}/{mount}/{resume} its/the/a/an .. search/hunt/quest/trawl for
	{begin}/{start} procuring/tendering/retendering
	{fire} the starting gun on .. <buy>/<deal>
	{restart}/{reopen}/{rerun}/{relaunch}/{resume}/{re-run} .. <buy>/competition
	re - advertise/advertises/advertised/advertising/opened/opens/launched/launches/run/started
	readvertise/readvertised/readvertises/readvertising
	{ask}/{invite}/{urge}/{encourage}/{challenge}/{call} .. <firm> .. to <bid>
	<firm> .. {be}/been/being asked/invited/urged/encouraged to <bid>
	wanted by/:
	{scout}/{fish}/{trawl}/{hunt}/{search}/{shop} .. for .. <firm>
	tender/contract notice
	call for competition
	invitation/invitations to tender/bid/quote/negotiate
	winner .. expected/due/to .. named/announced/chosen/picked/known
	{express} .. interest in .. <deal>
`

// planSignals tell that something is to be bought, but not yet on offer.
const planSignals = `
	is/are being prepared/drafted/readied/planned/considered by/for
	contract/tender/procurement/competition .. is/are coming
	shopping list
	procurement plan
	pencilled in
	{put} .. on notice that
	{put} .. on notice of
	{gear} up to/for .. <buy>/replace/tender/buy/procure
	what .. could/can offer
	{want} .. views/feedback/ideas
	no tender/notice/competition has been issued/published/launched/advertised
	to be tendered/advertised/procured/retendered in/next/later/this/by
	will be tendered/advertised/procured/retendered/put
	{agree}/{approve}/{back}/{decide}/{vote}/{resolve} to seek/invite/ask/look/find/start/begin/launch/run/hold .. <bids>/<buy>/supplier/suppliers
	{set} aside .. for .. <buy>
	early/preliminary/soft/initial/pre-market/pre-tender/pre-procurement market/supplier engagement/testing/test/consultation/sounding/dialogue
	market/supplier engagement/consultation/testing/sounding
	{sound} out .. <firm>
	{test}/{gauge}/{canvass} the market
	{canvass}/{seek}/{gather}/{want} .. views of/from .. <firm>
	supplier/suppliers/bidders/bidder/industry/market day/event/events/briefing/days
	in the pipeline
	pipeline notice/entry
	commercial/procurement/contracts/tender/project pipeline
	no .. competition/procurement/tender will/would open/start/begin before
	{want} a contract in place
	early notice of
	{plan} a/an/its/the .. procurement/tender/competition/retender
	plans for a/an .. procurement/tender/competition
	<buy> is/are expected/planned/due/scheduled/likely/set/anticipated to/in/next/later/this/for/by/early/before/during
	<buy> will/would/could/may/should follow/begin/start/open/launch/commence
	<buy> notice/exercise will/would follow/begin/start/be/open
	notice/tender/procurement/competition/contract will/would be published/issued/launched/advertised/started/begun/run/tendered
	{agree}/{approve}/{back}/{decide}/{vote}/{resolve} to go out/to
	{agree}/{approve}/{back}/{decide}/{vote}/{resolve} to tender/procure/retender/advertise/market
	{approve}/{back}/{agree}/{authorise}/{endorse} .. start/launch/commencement of a/the .. <buy>
	{approve}/{back}/{agree}/{authorise}/{endorse} the procurement/tendering/purchase of
	{approve}/{back}/{agree}/{authorise}/{endorse} a/the procurement/tender/competition
	{approve}/{back}/{agree}/{authorise}/{endorse} plans/proposals to procure/buy/tender/purchase/outsource/replace
	business case for
	{consider}/{weigh}/{explore}/{contemplate}/{mull} buying/purchasing/procuring/tendering/outsourcing
	{hope}/{expect}/{intend}/{aim}/{plan}/{propose}/{prepare} to advertise/tender/procure/retender/invite/launch/go/issue/publish/begin/start
	will/would/should advertise/tender/invite/seek/procure/launch/issue/publish .. <buy>/<bids>/suppliers/contract
	will/would/should go out/to to/the tender/market/competition
	prior information notice
	planned procurement notice
	request for information
	before it/they tenders/tender/procures/procure/advertises/goes
	ahead of .. <buy>
`
