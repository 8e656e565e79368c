package prose

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
	contract/deal/agreement/licence .. has/have been prolonged/extended/lengthened/renewed by/until/till/for
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
	go/goes/going on * .. until/till/to <date>
	go/goes/going on * .. for .. <more> <span>
	{keep}/{stay}/{remain}/{continue}/{carry}/{stick}/{persist} .. for .. <more> <span>
	{keep}/{stay}/{remain}/{continue}/{carry}/{stick}/{persist} .. <span> more/longer
	{keep}/{stay}/{remain}/{continue}/{carry}/{stick}/{persist} .. until/till/to <date>
	{keep}/{stay}/{remain}/{continue}/{carry}/{stick}/{persist} .. <more> <span>
`

// changeSignals tell that a running contract is altered.
const changeSignals = `
	{strike}/{make}/{do}/{reach} a/an new bargain/settlement
	{reopen} .. contract/deal/agreement
	{settle}/{agree} on/upon a/an new/lower/revised/higher/reduced price/fee/figure
	terms renegotiated/rewritten/redrawn/revised/recast
	rewritten/renegotiated/redrawn/restructured/reworked/recast terms
	{add} .. to the price/cost/bill/value/worth of
	{put} .. on the price/cost/bill/value/worth of
	been/was/were brought/taken/folded into/under .. contract/deal/agreement
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
