package prose

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
