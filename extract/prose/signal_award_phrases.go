package prose

// awardSignals tell that a deal is done.
const awardSignals = `
	{make} a/the/its direct award/awards to/of
	contract/framework win/wins/award/awards with/from/by/at
	{put} .. in charge of
	winning bid/offer/tender/bidder/proposal/price
	the winning one
	contract/job/work/deal is/was theirs
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

// preferSignals tell that somebody is chosen who has no contract yet.
const preferSignals = `
	preferred/favoured/provisional/prospective/first-choice bidder/supplier/partner/provider/contractor/vendor/tenderer/developer/operator/candidate/choice/firm/company
	preferred bidders/suppliers/partners/providers/contractors
	reserve bidder/supplier/tenderer
	first choice
	front runner
	front - runner
	frontrunner
	in pole position
	letter/letters of intent
	exclusive talks/negotiations/discussions
`

// pendingSignals tell that a contract with somebody who is named waits for a
// decision or a signature.
const pendingSignals = `
	look/looks/seem/seems/appear/appears certain/set/likely/poised/sure/bound/destined to
	is/are certain/sure/bound/destined to hand/give/award/sign/appoint/choose/approve/back/win/land/get
	if/once .. agrees/approves/agree/approve/votes/vote/backs
	cannot be signed until/before
	cannot sign until/before
	before .. can be signed
	{put} .. first among
	on the point/verge/brink/cusp of giving/awarding/signing/handing/appointing/choosing/hiring/sealing
	close/closer to signing/awarding/appointing/sealing/finalising
	choice of officers/officials/staff/directors/advisers
	officers/officials/directors .. choice/favourite/recommendation
	should be given/awarded/appointed/handed/chosen
	{recommend}/recommendation/proposed/proposes/proposing .. be awarded/given/appointed/handed/let/chosen/accepted
	recommendation : .. be awarded/given/appointed/let/accepted/chosen
	has/have yet to agree/approve/decide/sign/vote/confirm/ratify/back/endorse
	nothing/no will be signed until/before
	nothing will be .. until/before
	no contract/deal/agreement will be signed until/before
	to decide/consider/vote/choose whether to award/sign/approve/give/hand/appoint/back/accept
	{decide}/{consider}/{vote} whether to award/sign/approve/give/hand/appoint/back/accept
	will vote/votes/vote on .. contract/deal/award/plan/proposal
	votes/meets/vote/meet on/next/in/tomorrow/tonight/later
	if/once/when approved/agreed/signed/confirmed/ratified
	if/once/when the/its/their board/cabinet/council/councillors/committee/governors/ministers/directors/members agree/agrees/approve/approves/back/backs/vote/votes/sign/signs/has/have
	if councillors/members/ministers/directors/governors agree/approve/back/vote
	once .. standstill
	financial close
	as .. officers/officials/advisers advise/recommend/propose
	subject to contract/approval/ratification/signature/standstill
	subject to .. approval/agreement/sign-off/ratification/confirmation/standstill/diligence/negotiations/signature/signing/endorsement/go-ahead/vote
	{ask}/{recommend}/{urge}/{invite}/{request} to note and approve/agree/endorse/authorise/award/accept
	{ask}/{recommend}/{invite}/{request} .. to approve/agree/endorse/authorise/award/appoint/ratify/confirm/accept/sign/back
	recommend/recommends/recommended/recommending/recommendation .. appoint/appoints/appointed/award/awards/awarded/accept/accepts/accepted/approve/approves/approved/enter/enters
	that cabinet/committee/council/board/members/executive .. approve/approves/agree/agrees/award/awards/accept/accepts/appoint/appoints/authorise/authorises
	that the cabinet/committee/council/board/members/executive/mayor/leader/commissioner/trust/authority .. approve/approves/agree/agrees/award/awards/accept/accepts/appoint/appoints/authorise/authorises
	decision to be taken/made
	is/are/was/were expected/due/set/likely/poised/scheduled/tipped/about to sign/approve/award/win/finalise/ratify/agree/confirm/rubber/land/secure/pick/clinch/back/endorse/seal/hand/conclude/ink
	is/are/was/were expected/due/set/likely/poised/scheduled/tipped/about to be awarded/appointed/named/signed/confirmed/approved/handed/given/finalised/ratified
	is/are/was/were .. expected/due/scheduled to be signed/approved/ratified/finalised/confirmed/concluded/sealed
	expects/hopes/aims/hope/expect/aim to sign/finalise/conclude/seal/close/complete .. contract/deal/agreement
	in line for/to
	on course to/for
	heads of terms
	{enter}/{begin}/{start}/{open}/{hold} .. negotiations/talks/discussions with
	in/final/exclusive/detailed/advanced talks/negotiations with/over
	provisionally selected/chosen/awarded/picked/named/appointed
	go/goes/come/comes/went before/to .. for approval/decision/ratification/sign-off
	awaiting/awaits/pending approval/sign-off/signature/ratification/confirmation/a
	has/have yet to be signed/approved/ratified/finalised/concluded
	still to be signed/approved/ratified/finalised
	no contract has .. been signed
	no contract has been signed
	contract has not .. been signed
	contract would be signed
`
