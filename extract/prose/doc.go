// Package prose reads deals out of running text: who buys what from whom, for how
// much and how long, and how far it has got.
//
// There are no statistics in it and no samples. A text is read as somebody reads
// it who knows the words of British procurement and little else:
//
//  1. [tenders/extract/parse] splits it into tokens and finds amounts, lengths of
//     time and dates.
//  2. Names are runs of capitalised words, joined over "and" and "of" by what is
//     known of the names of trusts, councils and departments (name.go). Their
//     words tell public bodies from firms where they can (name_class.go). "The
//     trust", "a Leeds firm" and "it" are names as well (described.go). Names
//     that stand in a row are a list (list.go); those of one organisation are a
//     body (body.go).
//  3. Verbs come from a table (verb_table.go), each in families that say where
//     the buyer and the supplier stand: "A awards B", "B is awarded by A",
//     "B wins from A" (role.go). Names about a verb that fit make a statement
//     (event.go, assign.go). Nouns make statements, too: "a contract with B",
//     "Supplier: B", "the hunt for" (nominal.go, label.go, idiom.go).
//  4. A statement is news, history, a possibility or denied (telling.go); it is
//     refined by what stands about it: "plans to", "preferred bidder", "a further
//     two years" (nuance.go). Words beside names rule bodies out: incumbents,
//     losers, subcontractors, agents (against.go).
//  5. Statements that agree about the parties are one deal, others are several
//     (group.go). Where the tables find none, weaker signs do, at a lower
//     confidence (resort.go, salient.go, bare.go).
//  6. Each amount is weighed by the words of its own clause (worth.go, with the
//     words in worth_savings.go and its neighbours), by what it is said of
//     (worth_said.go, worth_subject.go), and by what stands further off
//     (worth_context.go, worth_condition.go, worth_old.go): most are savings,
//     budgets, turnovers or other contracts. Who pays it may tell as well
//     (worth_payer.go). One that is left is a deal's if it stands where that deal
//     is told (attach.go, value.go), and of several the deal's status and the
//     figures themselves choose (choose.go). Lengths and dates are sorted in the
//     same way (term.go, dates.go).
//
// What stays open stays empty: no value is better than a wrong one. A word that
// the tables lack costs a deal or a field; the tables are the place to mend that.
//
// [Deals] does this for any text, [Tell] puts a deal into a notice's terms for an
// article, and [Terms] reads the texts of notices for what no field of theirs
// states.
//
// Reading takes time in proportion to the text: no step looks further than its
// sentence, sentences end after 400 tokens, and texts after a mebibyte. The gold
// texts and the measure of all this are in the package gold.
package prose
