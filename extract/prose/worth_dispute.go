package prose

// disputeCues are words beside an amount that speak of what is paid for failure.
var disputeCues = []row{
	{left, penalty, 4, `
		running the process | running the procurement | running the competition | running the exercise | holding the competition | repeating the competition`},
	{left, penalty, 8, `
		run up costs of | ran up costs of | hand back | hands back | handed back | give back | gave back | repay | repaid | repays | exit fee of |
		termination fee of | cancellation fee of | in settlement | a settlement worth | an award of damages | black hole of`},
	{right, penalty, 5, `
		in settlement | to settle | to close the dispute | in lost | of lost | in late fees | to be let out | to be freed`},
	{left, penalty, 8, `
		settlement | settlement of | damages | compensation | compensation of | fine | fined | fine of | fines | penalty | penalties |
		penalty of | sue | suing | sued | suing for | claim | claiming | claims | written off | write off | wrote off | write - off | wasted |
		overspend | overspent | overrun | overran | putting right | put right | remedy | remedying | remediation | repair | fixing | legal costs |
		legal fees | legal bill | debt | debts | arrears | ransom | fraud | refund | refunded | rebate | clawback | bail | owed | owes |
		exit fee | termination fee | termination payment | termination costs | exit costs | break fee | deductions | withheld | dispute over |
		cost of failure | hacked | losing | redundancy | redundancies | pay - off | sunk | abortive | already sunk | spent before`},
	{left, penalty, 7, `
		damage of | worth of damage | overran by | over budget by | lawsuit for | deducted | deductions of | withheld | withholding |
		service credits | service credits of | docked`},
	{right, penalty, 5, `
		settlement | in damages | damages | in compensation | compensation | fine | in fines | penalty | in penalties | claim | lawsuit |
		written off | was written off | write - off | wasted | overspend | black hole | overrun | in legal | legal bill | to put right | to fix |
		refund | rebate | in debt | deficit | of debt | ransom | termination | severance | exit | repairing | putting right | shortfall | hole |
		in redundancy | in redundancies | to walk away | to get out | to settle`},
	{right, penalty, 5, `
		in service credits | in deductions | worth of damage | in fees to lawyers | over budget | in interest`},
}
