// Package eforms reads notices in the EU's electronic forms, which Tenders
// Electronic Daily publishes since 2022: UBL 2.3 documents with extensions of
// their own, one notice each (https://docs.ted.europa.eu/eforms/latest/).
//
// # Documents
//
// ContractNotice, ContractAwardNotice and PriorInformationNotice are read, with
// modifications and changes; BusinessRegistrationInformationNotice tells of no
// procurement and gives a notice without a kind. All versions of the SDK share
// one grammar with a few elements more or less, so that nothing depends on the
// version. Names are matched without their namespaces; see the package xmltree.
// What is cut off, too large, or holds entities is an error.
//
// # What is read
//
// paths.go lists every place of a notice, with what is read and why the rest is
// not. The files are named for what they read: notice.go identity, texts and
// dates, organisation.go and register.go, lot.go (procedure and codes too),
// period.go, amount.go, result.go the parts of a result and how they refer to
// each other, award.go, contract.go, change.go, link.go. codes.go and reasons.go
// hold the code lists.
//
// Texts stand in several languages; the notice's own is read, else the first. A
// notice's id is its number in the journal; where it is not published yet, its
// own id and version, which is also among its links, for others refer to it so.
// A deadline is the last of all lots; its path names the elements of its day and
// its time. A change of a notice is the whole notice again: its kind stays, and
// changes[] tells what is new. One that takes a tender back is a cancellation;
// the awards of a result that is taken back are cancelled.
//
// # Results
//
// A result has outcomes of lots (LotResult), which name tenders (LotTender) and
// contracts (SettledContract); a contract names the tenders that it accepts.
// An award is a tender that won: the suppliers, the lots and the price of one
// tender belong together, and stand once in the document, however many outcomes
// name it. So no award is told twice and no price counted twice:
//
//   - A tender won where a contract of its lot names it. Publishers list losing
//     tenders beside it, with prices; these are left out. Where the lot has no
//     contracts, all its tenders won; where its contracts name none, they accept
//     all if there are as many. What remains is not known: an award without a
//     winner, and a problem.
//   - The outcome of a lot that nobody won is an award without suppliers,
//     unsuccessful or cancelled, with the reason; pending, where it is not
//     decided.
//   - The price stands with the contract, where tender and contract belong to
//     each other alone; else with the award. It is one figure for all members of
//     the group, so that no value has a supplier.
//   - Several tenders under one contract are several awards. The contract stands
//     with the first; the others carry its date and title.
//   - An award's id is that of its lots. The ids of tenders and contracts are
//     numbered anew in each notice, and would tie one notice's award to another's
//     by accident.
//   - Lowest and highest offers, and what a framework may cost, are the lot's;
//     totals are the notice's.
//
// A lot that sets up a framework agreement makes the prices of its tenders the
// framework's ceiling. The mark of a dynamic purchasing system means in a call
// for competition that it is set up, and in a result that it was used.
//
// A notice of a modification states the contract as it is after it: each
// modification is a change of an award, with the new total, the term of its lot
// and the reasons. Its contracts are told by their awards alone, because they
// have other numbers there than in the notice before.
//
// # Amounts
//
// An estimate is net, as the name of its field says; of the others nothing is
// said. A withheld amount is a value of that state without an amount, whose
// words are the -1 in its place, or, where nothing stands there, the code of the
// field; why it is withheld is a problem beside it. 2000-01-01 fills the date
// that UBL demands of a result, and is never read.
//
// # Persons
//
// Contacts, owners and members of juries are not looked at. Of a winner who is
// marked as a natural person only the role and the country are read, and numbers
// of the shape that countries give to persons not at all. Titles, descriptions
// and reasons are repaired, and mail addresses and telephone numbers in them
// replaced.
//
// # Versions
//
// A notice's version is the SHA-256 of the whole file.
package eforms
