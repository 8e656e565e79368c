package prose

// signalTable holds phrases of one status, one a line.
type signalTable struct {
	status  Status
	kind    signalKind
	phrases string
}

// signalKind tells how far a phrase is to be trusted.
type signalKind uint8

const (
	plainSignal   signalKind = iota
	optionSignal             // speaks of an option that was taken up
	keepSignal               // tells that a supplier stays, by an extension or a contest
	openSignal               // bids are wanted by some day
	contestSignal            // several are after a deal
	pendingSignal            // a contract with somebody named waits for a decision
)

// signalTables are all phrases. How they are written is told at compile.
var signalTables = []signalTable{
	{Cancelled, plainSignal, cancelSignals},
	{Extended, optionSignal, optionSignals},
	{Extended, plainSignal, extendSignals},
	{Extended, keepSignal, keepSignals},
	{Changed, plainSignal, changeSignals},
	{Awarded, plainSignal, awardSignals},
	{Tender, openSignal, openSignals},
	{Tender, contestSignal, contestSignals},
	{Tender, plainSignal, tenderSignals},
	{Planned, plainSignal, planSignals},
	{Preferred, plainSignal, preferSignals},
	{Preferred, pendingSignal, pendingSignals},
}

// cancelSignals tell that a deal, or the way to one, is at an end before its time.
const cancelSignals = `
	will/to/must begin/start again/afresh
	will/to/must start from scratch
	{reject} all .. <bids>/bidders
	{throw} out/away .. <bids>/<deal>/<buy>
	been/was/were/is/are sacked/fired/dismissed/dumped/ditched/axed/booted/removed by
	been/was/were sacked/fired/dismissed/dumped/ditched/axed from
	{sack}/{fire}/{dismiss}/{boot} its/the/their .. <firm>
	{walk}/{storm} out on/of .. <deal>
	{strike} down .. award/contract/decision/deal
	award/contract/decision .. was/were/been/be struck down
	no supplier/winner/contractor/provider/operator will/would be appointed/chosen/named/selected/picked
	<buy> .. has/have failed
	<buy> .. {fail} for want/lack of
	<buy> .. {draw}/{attract} no/only/just bids/bid/interest/one
	<plan>/<deal>/<buy> .. is/are off ./,/;
	<plan>/<deal>/<buy> .. is/are dead ./,/;
	it is/'s over between
	is/are to lose its/their/the .. contract/deal .. notice/terminated/cancelled/after
	{give} up on .. <deal>/<plan>/<buy>
	{give} .. months notice
	back to square one
	back to the drawing board
	{call} a halt/stop to .. <deal>/<plan>/<buy>
	{call} time on .. <deal>/<plan>/<buy>
	{pull} the plug on .. <deal>/<plan>/<buy>
	{put} an end to .. <deal>/<plan>/<buy>
	{put} .. <deal>/<plan>/<buy> on hold indefinitely
	{put} .. <deal>/<plan>/<buy> on ice
	{put} on ice .. <deal>/<plan>/<buy>
	{kick} .. <deal>/<plan>/<buy> into the long grass
	{rip}/{tear} up .. <deal>/<plan>/<buy>
	{drop}/{abandon}/{ditch}/{scrap}/{axe}/{shelve}/{kill}/{dump}/{jettison}/{bin}/{junk}/{abort}/{stop}/{halt} its/their/a/an/the/all/plan/plans/proposal/proposals/moves/attempts .. <buy>/<plan>/<deal>
	{drop}/{abandon}/{ditch}/{scrap}/{axe}/{shelve}/{kill}/{dump}/{jettison}/{bin}/{junk} plan/plans/proposals/moves/attempts/talks
	<deal>/<plan>/<buy> .. has/have been dropped/abandoned/ditched/scrapped/axed/shelved/killed/dumped/jettisoned/binned/junked/aborted/halted/torn/ripped/withdrawn/cancelled/terminated/suspended/mothballed
	<deal>/<plan>/<buy> .. was/were/is/are dropped/abandoned/ditched/scrapped/axed/shelved/killed/dumped/jettisoned/binned/junked/aborted/halted/torn/ripped/withdrawn/cancelled/terminated/mothballed
	{walk}/{back}/{step} away/out from/of .. <deal>/<plan>/<buy>
	{pull}/{opt}/{bow} out of .. <deal>/<plan>/<buy>
	{withdraw} from .. contract/deal/agreement/procurement/talks
	{hand}/{give} back .. <deal>
	{cut} short .. contract/deal/agreement/arrangement
	{cut}/{sever} ties/links with
	{part} company/ways with
	{part} company/ways ,/before/after/over/early/and
	{bring} .. contract/deal/agreement/arrangement/procurement/relationship .. to an/a end/close/halt
	{bring} .. contract/deal/agreement/arrangement/procurement .. to an/a premature/early/abrupt/sudden end/close/halt
	{bring} to an/a end/close/halt .. contract/deal/agreement/arrangement/procurement/procedure
	{bring} to a/an premature/early/abrupt/sudden end/close/halt .. contract/deal/agreement/arrangement/procurement
	{decide}/{choose}/{elect}/{resolve}/{vote}/{opt} not to award/proceed/go/sign/let/place/continue/conclude/press
	{decide}/{vote}/{rule} against awarding/proceeding/signing/placing/letting
	{decide}/{vote}/{rule} against going ahead/through
	will/would not be proceeding/going ahead with .. <deal>/<plan>/<buy>
	will/would not proceed with .. <deal>/<plan>/<buy>
	will/would not go ahead/forward/further with .. <deal>/<plan>/<buy>
	<deal>/<plan>/<buy> will/would not go ahead/proceed
	<deal>/<plan>/<buy> is/are not going ahead/proceeding
	no/nor contract will/would be awarded/let/signed/placed
	no/nor award will/would be made
	no contract was awarded/let/signed/placed
	no award was/has been made
	contract/lot/contracts/lots is/are/was/were not awarded
	contract/lot is/was not being awarded
	without awarding/letting/signing/concluding a/any/the contract
	{end}/{close}/{finish}/{terminate} without a/an/any contract/award/winner/deal/result/supplier
	{sack}/{fire}/{boot}/{kick}/{eject} .. from its/the/a/their .. contract/deal
	{strip}/{relieve} of its/the/a/their/his/her .. contract/deal/work/job
	{lose} its/the/a/their .. contract/deal .. terminated/cancelled/scrapped/ended/axed
	{serve}/{give}/{issue} .. notice of termination
	{serve}/{give} .. notice .. ending/terminating/cancelling .. contract/deal/agreement
	{serve}/{give} .. notice to end/terminate/quit/cancel
	{serve}/{give} .. notice that .. ending/terminating/cancelling .. contract/deal/agreement
	talks/negotiations/discussions .. {break} down
	talks/negotiations/discussions .. {collapse}/{founder}/{fail}/{stall}
	<deal>/<buy>/talks/negotiations {fall} through
	<deal>/<buy>/talks/negotiations has/have/had {fall} through
	<deal>/<buy> .. has/have collapsed/foundered/lapsed
	<deal>/<buy> {collapse}
	<deal>/<buy> .. {come} to nothing/naught
	<deal>/<buy> .. is/are over before/without
	<deal>/<buy> .. is/are off/dead before/after/without/and
	hunt/search .. is/are over before
	{set} aside the/a/an/its/that award/decision/contract
	{set} aside .. award/decision
	award/contract/decision .. {be}/was/were/been set aside
	{quash}/{overturn}/{annul}/{nullify} .. award/contract/decision
	award/contract/decision .. was/were/been/be quashed/overturned/annulled/nullified
	declared/ruled/held ineffective
	{think} better of .. <deal>/<plan>/<buy>
	{turn} its/their back/backs on .. contract/deal/plan/plans/tender/procurement/outsourcing
	{change} its/their mind/minds about .. contract/deal/plan/plans/tender/procurement/outsourcing
	{end} .. contract/deal/agreement early
	{terminate}/{cancel} .. contract/deal/agreement
	early/premature end/termination to/of .. contract/deal/agreement
	decision to abandon/cancel/terminate/scrap/discontinue/end .. <deal>/<plan>/<buy>
	procedure/procurement/competition/tender has/was/is been discontinued/cancelled/terminated/abandoned/withdrawn
	procedure/procurement/competition/tender was/is discontinued/cancelled/terminated/abandoned/withdrawn
	information on non - award
`

// optionSignals tell that an option was taken up; they speak of options
// themselves.
const optionSignals = `
	{take} the/its/an/both/that/this/a .. option/options
	{take} the/its/an/both .. extension/extensions
	{exercise}/{activate}/{trigger}/{invoke}/{enact}/{implement}/{use} .. option/options/extension/extensions/clause/provision
	{take}/{pick} up .. option/options/extension/extensions
	{take} .. option/options up
	{take} advantage of .. option/options/extension
	option/options/extension/extensions .. has/have/was/were/is/are been taken/exercised/activated/triggered/invoked/used/agreed/granted/approved/signed
	option/options/extension/extensions .. was/were/is/are taken/exercised/activated/triggered/invoked/used/agreed/granted/approved/signed
`

// extendSignals tell that a contract goes on for longer than agreed.
const extendSignals = `
	will now/instead run/last/continue/go for/on/until/to .. more/another/further/longer/<date>
	will not end/expire/finish/lapse .. as planned/expected/intended
	{agree} on/to/upon .. <more> <span>
	{agree} on/to/upon .. more/further/extra years/months
	{pay}/{spend} .. <more> <span>
	{pay}/{give}/{have}/{get}/{hand}/{grant}/{win}/{buy}/{sign} .. two/three/four/five/six/nine/ten/twelve/eighteen/2/3/4/5/6/9/10/12/18/24/36 more/further/extra/additional years/months
	{carry}/{keep}/{stay}/{continue}/{remain}/{run}/{work} .. two/three/four/five/six/nine/ten/twelve/eighteen/2/3/4/5/6/9/10/12/18/24/36 more/further/extra/additional years/months
	stay/tenure/term/reign/engagement .. has/have been prolonged/extended/lengthened
	{buy} .. more time
	given/gave/give itself/themselves .. more/longer .. by extending/prolonging/renewing
	{announce}/{agree}/{sign}/{win}/{secure}/{approve}/{grant}/{confirm}/{receive}/{get}/{publish}/{record}/{make}/{authorise} .. extension of/to/for/with
	{announce}/{agree}/{sign}/{win}/{secure}/{approve}/{grant}/{confirm}/{receive}/{get}/{authorise} .. renewal of/with/for
	{agree}/{grant}/{approve}/{sign}/{award}/{win} .. <span> extension
	extension of contract :
	contract extension notice
	notice of extension
	{add} <span> to .. contract/deal/agreement/term/arrangement
	{add} <more> <span> to
	{tack} .. on to .. contract/deal/agreement
	years/months/weeks has/have/were been added/tacked to/on
	<more> .. years/months/year has/have been added/tacked to/on
	<more> .. years/months/year are/were/is/was added/tacked to/on
	{put}/{push}/{move}/{set} back .. end/expiry/expiration/finish
	{put}/{push}/{move} .. end/expiry .. contract/deal/agreement .. from .. to
	{roll} over/on/forward .. contract/deal/agreement/licence/licences
	re - sign/signs/signed/signing
	{give}/{hand}/{grant}/{award}/{offer}/{get}/{win}/{secure}/{sign}/{have}/{buy} .. <more> <span>
	{sign}/{take}/{book}/{retain}/{engage}/{hire}/{run} .. for a/an further/additional/extra <span>
	{sign}/{take}/{book}/{retain}/{engage}/{hire}/{run} .. for another <span>
	{give}/{hand}/{grant}/{get}/{win} .. <span> more/extra
	{give}/{hand}/{grant}/{get}/{win} .. more years/months
	<more> <span> to/of/in run/running/run/provide
	additional/further/extra .. month/year period/term
	<more>/additional <span> costs/cost/costing/adds/add/brings/comes
	extra/additional/further year/months/years costs/cost/costing/adds/add/brings/comes
	{agree}/{decide}/{resolve} that .. should/will/would .. <more> <span>
	for longer than planned/expected/intended/agreed
	now runs/lasts/ends/expires/finishes/run/last/end/expire until/till/to/in/on/at <date>
	now runs/lasts/ends/expires/finishes/run/last/end/expire until/till/to/in/on/at the end of
	{lengthen}/{increase}/{prolong}/{extend} .. term/duration/length/life of .. <deal>
	term/duration/length/life/period .. is/are/was/were/been/be extended/lengthened/increased/prolonged by/to/until/from
	end date/day moves/moved from
	new end/expiry date
	{have} .. <deal> .. extended/renewed/prolonged
	{let} .. <deal> run on
`

// keepSignals tell that a supplier stays, which may also be after a contest.
const keepSignals = `
	{keep}/{stay}/{remain}/{continue}/{carry}/{stick}/{persist} .. for .. <more> <span>
	{keep}/{stay}/{remain}/{continue}/{carry}/{stick}/{persist} .. <span> more/longer
	{keep}/{stay}/{remain}/{continue}/{carry}/{stick}/{persist} .. until/till/to <date>
	{keep}/{stay}/{remain}/{continue}/{carry}/{stick}/{persist} .. <more> <span>
`

// changeSignals tell that a running contract is altered.
const changeSignals = `
	{go}/{return}/{come} back to the table
	{come} away with a/an new/better/lower/revised price/deal/terms
	{agree} a/an new/lower/revised/higher/reduced price
	at a new/lower/revised price
	{knock}/{shave}/{take}/{cut}/{slice}/{trim} .. off the price/cost/value/bill of .. contract/deal/agreement
	{bring} down the price/cost/value of .. contract/deal/agreement
	contract/deal/agreement .. has/have grown/swollen/shrunk/been enlarged/been stretched
	{add} .. to its/the/their/this/an contract/deal/agreement
	{add} .. to its/the/their/this/an * contract/deal/agreement
	{add} .. to its/the/their/this/an * * contract/deal/agreement
	{widen}/{broaden}/{enlarge}/{expand}/{extend}/{narrow}/{cut}/{reduce} the scope of
	scope of .. <deal> .. {widen}/{broaden}/{enlarge}/{expand}/{narrow}/{reduce}/{cut}
	{raise}/{increase}/{lift}/{reduce}/{cut}/{lower}/{trim}/{slash}/{push}/{bump} .. value/price/cost/ceiling/cap/worth of .. contract/deal/agreement
	value/price/cost/ceiling/cap/worth of .. contract/deal/agreement .. been/be/was/is raised/increased/lifted/reduced/cut/lowered/trimmed/slashed
	{scale}/{pare}/{cut}/{slim} back/down .. contract/deal/agreement
	{beef}/{top} up .. contract/deal/agreement
	{agree}/{negotiate}/{sign}/{strike}/{settle}/{accept} .. new/revised/better/improved/amended/fresh/changed terms
	new/revised/better/improved/amended/fresh terms has/have/were/was/are been agreed/negotiated/signed/settled/hammered/struck
	new/revised/better/improved/amended/fresh terms were/was/are agreed/negotiated/signed/settled/struck
	rewritten/renegotiated/redrawn/revised/restructured/reworked/recast contract/deal/agreement
	has/have/were/was been added to .. contract/deal/agreement
	were/was/is/are added to .. contract/deal/agreement
	{agree}/{make}/{sign}/{approve} a change/variation/modification/amendment to/of/in
	{agree}/{make}/{sign}/{approve} changes to .. contract/deal/agreement
	now has/have new/revised/better/improved/amended terms
	contract/deal/agreement change/modification/variation/amendment notice
	notice of change/modification/variation/amendment
	modification/variation/amendment notice
	change/modification/variation/amendment to/of .. <deal> .. agreed/approved/made/signed/authorised/accepted
	variation/modification/amendment to/of .. contract/deal/agreement
	{publish}/{agree}/{approve}/{make}/{sign}/{seek} .. modification/variation/amendment to/of
	this modification/variation/amendment/change
	{change}/{alter}/{adapt}/{adjust}/{vary}/{amend}/{modify} its/their/the/a .. contract/deal/agreement
	contract/deal/agreement .. is/was/has/been/be changed/altered/adapted/adjusted/varied/amended/modified/widened/broadened
	psr contract modification
	modified/modifies/modifying a/the contract
	{take}/{remove}/{carve} .. out of/from .. contract/deal/agreement
	{bring} .. within/into .. existing/present/current .. contract/deal/agreement
`

// awardSignals tell that a deal is done.
const awardSignals = `
	contract/framework win/wins/award/awards with/from/by/at
	{put} .. in charge of
	winning bid/offer/tender/bidder/proposal/price
	the winning one
	bid/offer/tender/proposal/price .. accepted/chosen/successful
	{judge}/{find}/{prove}/{deem} .. best/winning/cheapest/keenest/strongest
	{have} the contract/job/work
	{get} the contract/job/work/nod/go-ahead
	{make} its/their choice :
	appointment of/by
	'/'s appointment by/as/at
	new partner/supplier/provider/contractor/caterer/operator/carrier/landlord .. is/are/will
	{win}/{secure}/{get}/{gain}/{take}/{earn}/{land}/{claim} .. places/place/spots/spot/seats/seat on
	{appoint}/{name}/{admit}/{add} to/on .. framework/panel/dps
	{accept} .. terms/offer/bid/price/tender
	{go} live with
	in the hands of
	into the hands of
	{join} .. framework/panel/dps
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
	contract/contracts/deal/deals/job/work/business/lots/payroll .. up for grabs
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

// planSignals tell that something is to be bought, but not yet on offer.
const planSignals = `
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
