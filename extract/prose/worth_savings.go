package prose

// savingCues are words beside an amount that speak of what is saved, and what another way would have cost.
var savingCues = []row{
	{left, saving, 7, `
		fall by | falls by | drop by | cheaper than | save | saves | saved | saving | savings | savings of | saving of | cut costs by | cuts |
		cutting | reduce | reduces | reduced | reducing | reduction of | shave | shaving | trim | trimming | efficiencies of | efficiency |
		benefits of | benefit of | benefits worth | cashable | avoid | avoids | avoided | avoiding | recoup | slash | slashing | free up |
		freeing up | will free | would free | to free | release | releasing | cheaper by | lower by | lowers | lowering | gains of | return of | payback`},
	{left, saving, 5, `
		should save | frees | freed | offset by | offset | discount of | net benefit of | benefit to | recoups | recouping | spares it | time worth | cash benefits |
		benefits totalling | savings totalling | efficiencies worth | cost avoidance of | avoid the need for`},
	{right, saving, 5, `
		in lower bills | in running costs | of staff time | worth of staff time | of nursing time | of clinical time | in reduced | of efficiency |
		of cash - releasing | in cash - releasing | cash - releasing | to be saved | in time saved | discount | off the price | off the list | in rebates`},
	{left, saving, 4, `
		had cut | has cut | would cut | will cut | to cut | cost reduction | reductions`},
	{left, saving, 6, `
		pare | pares | paring | knock | knocks | knocking | lop | lops | lopping | spare | spares | sparing | recover | recovering | claw back |
		clawing back | better off by | down by | fall of | drop of | cut of | shed | sheds | shedding | lighter by | pay back | worth of time |
		efficiency gains of | gain of | payback of | frees up`},
	{right, saving, 4, `
		saving | savings | in savings | of savings | of efficiencies | less | cheaper | lower | in efficiencies | could be saved |
		would be saved | will be saved | was saved | is saved | reduction | below the | under budget | worth of savings | benefits | in benefits |
		of benefits | in cash savings | saved | a year better off`},
	{right, saving, 4, `
		off the bill | off its bill | off the cost | off running | a year off | better off | saved each year | saved a year | saved annually |
		leaner | below its | below what | below that | under its budget | cheaper than | less than`},
	{left, alternative, 9, `
		would have meant | would have come | would have set | would oblige | carrying on with | a further cost | instead of | rather than |
		compared with | compared to | against | as opposed to | versus | would have cost | would otherwise | alternative | in - house |
		itself would | themselves would | do nothing | doing nothing | had it | had they | building its own | building their own | building it |
		buying it outright | alone would have | cost of doing`},
	{left, alternative, 9, `
		would have been | would have set back | would have paid | would have run to | cost of keeping | price of keeping | staying put |
		carry on | doing it itself | doing so itself | doing without | buying outright | building one | another option | other option |
		cheaper option | dearer option | rejected option | next best option | in - house option | in - house bid | alternative of |
		was told it could | own estimate for building`},
	{right, alternative, 6, `
		to build | if built | in - house | for building | had it | had they | if it had | if they had | to do it itself | to do the work itself |
		for doing it | to do nothing | alternative | option instead | it would have cost | that building | that it would | that doing |
		estimated for building | the cost of building | otherwise | needed to build`},
	{left, alternative, 9, `
		alternatives | compares with | comparing with | set against | weighed against | in place of | in contrast to | cost of replacing |
		cost of building | cost of waiting | cost of doing nothing | buying its own | buying their own | setting up its own | hiring its own |
		recruiting its own | running its own | like - for - like replacement | reckoned on | would have had to spend | 'd have paid |
		would need to spend | had threatened to | was looking at | looked at | considered staying`},
	{right, alternative, 5, `
		over the same term | over the same period | for the same term | for the same period | in the same period`},
	{left, alternative, 6, `
		we'd have paid | they'd have paid | would have paid | would be spending | would be paying`},
	{right, alternative, 6, `
		to replace it | to replace them | to do the same | if it were | if they were | for a like - for - like | if delivered | if done in |
		if carried out | due over the same | due under the old | on the old terms | under the old`},
	{right, alternative, 6, `
		to do so itself | had it chosen | had it bought | had it stayed | if bought | if it stayed | if it bought | if done`},
}
