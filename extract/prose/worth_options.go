package prose

// optionCues are words beside an amount that speak of what options and growth would add.
var optionCues = []row{
	{left, withExtensions, 6, `
		rising to | rise to | rises to | could rise | including extensions | including options | with extensions | with options |
		with all options | if extended | if all | if every | including the extension | including the extensions | including the option |
		including the options | including both | including both extensions | with both extensions | with the extension | with the extensions |
		with the options | with all extensions | full term | increasing to | inclusive of extensions | counting extensions | options taken |
		extensions taken`},
	{right, withExtensions, 2, `
		is the potential | is the maximum potential | is the total including | would be the total | being the maximum | being the potential`},
	{right, withExtensions, 6, `
		including extensions | including options | including the option | including the extension | including all | including both |
		with extensions | with options | with all | with both | if extended | if all | if both | if every | if the option | if the options |
		if the extension | if it is extended | if they are | if it runs | if fully | should the option | should all | should it be extended |
		should both | with the extension | with the extensions | with the options | inclusive of | once extensions | over the full | over all |
		if renewed | if used`},
	{left, extensionOption, 8, `
		extension worth | option worth | options worth | extension period | optional extension | extension would | extension option |
		options would | option would | extension costing | extensions worth | options adding | option adding | extension for an | each extension |
		extensions would | further year worth | extension adding | extensions adding | an option for | optional | contract extension for |
		extension could add | options could add`},
	{right, extensionOption, 4, `
		extension option | option | for the extension | for each extension | per extension | for the option | for the optional |
		for each further | for each additional | for the extra | for the additional`},
	{left, otherContract, 9, `
		second phase | later phase | further phase | phase two | phase 2 | next phase | later stages | further stages | follow - on | would add | may add | could add | might add`},
	{left, potential, 6, `
		could reach | may reach | might reach | could grow | may grow | might grow | could rise to | could be worth as | could eventually |
		potential to | potentially | could climb | could go up | could top | might rise | may rise | grow to | could run to | could swell |
		could exceed`},
}
