// Package prose reads deals out of running text: who buys what from whom, for how
// much and how long, and how far it has got.
//
// A text is read twice. Rules read it as somebody does who knows the words of
// British procurement and little else; they tell which deals there are, and why.
// Where their words end, clues go on: tables of words with weights, drawn from the
// gold texts, that say what an amount, an organisation or a whole text leans to
// (lean*.go, package lean). Rules are sure and miss much that is said in words
// they lack, clues are never sure and miss little; what is kept is what both
// together make likely, and each is weighed by how often it was right on texts
// that neither had been made from. No sample is in the program but by the weights
// of its words.
//
// The steps of the rules, and the files that take them (read.go has their order):
//
//  1. [tenders/extract/parse] splits the text into tokens and finds amounts,
//     lengths of time and dates. sentence.go finds the sentences, lots.go the lots
//     that they speak of, roundup.go the parts of a text that tells one deal after
//     the other. A notice says what kind of notice it is, and who speaks in it
//     (notice_*.go).
//  2. Names are runs of capitalised words, joined over "and", "of" and commas by
//     what is known of the names of trusts, councils and departments (name_*.go);
//     their words tell public bodies from firms where they can. "The trust", "a
//     Leeds firm" and "it" are names as well (described.go). Names in a row are a
//     list (list.go); those of one organisation are a body (body.go).
//  3. Verbs come from a table (verb_table.go), each in families that say where
//     the buyer and the supplier stand: "A awards B", "B is awarded by A",
//     "B wins from A" (role.go). Names about a verb that fit make a statement
//     (event.go, assign.go). Nouns make statements, too, and labels ("a contract
//     with B", "Supplier: B": nominal.go, label*.go, idiom.go), and so do phrases
//     of which no verb is the heart ("pulled the plug on": signal*.go).
//  4. A statement is news, history, a possibility or denied (telling.go); it is
//     refined by what stands about it: "plans to", "preferred bidder", "a further
//     two years" (nuance.go). Words beside names rule bodies out: incumbents,
//     losers, subcontractors, agents, owners (against.go).
//  5. Statements that agree about the parties are one deal, others are several
//     (group.go, byparty.go, turns.go, parcels.go). Where the tables find none,
//     weaker signs do, at a lower confidence (salient.go, settled.go, bare.go).
//     status.go says how far a deal has got, framework*.go whether it is a
//     framework or bought under one.
//  6. Each amount is weighed (worth*.go): by the words of its own clause, by what it
//     is said of, by who pays it, and by what stands further off. Most are savings,
//     budgets, turnovers or other contracts. One that is left is a deal's if it
//     stands where that deal is told (attach*.go, value*.go), and of several the
//     deal's status and the figures themselves choose (choose.go).
//  7. Lengths and dates are sorted in the same way, into terms, options and what
//     is no term (term*.go, dates*.go), and the thing bought is looked for
//     (topic*.go).
//
// The clues come in at three of these steps. item.go tells the text in items, a
// word each or an amount, a date, a body; clue.go says which items about a thing
// are clues to it, questions.go what is asked. leanDeals settles, for a text of one
// deal or none, whether there is a deal, how far it has got and who its parties
// are; lean judges the amounts once more. Study gives the clues of known texts to
// package gold, which draws the tables in the folder weights.
//
// What stays open stays empty: no value is better than a wrong one. A word that
// the tables lack may cost a deal or a field; the tables are the place to mend that,
// and gold texts are.
//
// [Deals] does this for any text, [Tell] puts a deal into a notice's terms for an
// article, and [Terms] reads the texts of notices for what no field of theirs
// states (terms*.go).
//
// Reading takes time in proportion to the text: what looks about stays in a
// sentence or within a fixed number of words, sentences end after 400 tokens, and
// texts after a mebibyte. The gold texts and the measure of all this are in the
// package gold.
package prose
