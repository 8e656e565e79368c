// Package ocds reads notices from Open Contracting Data Standard documents
// (https://standard.open-contracting.org/1.1/), as the four portals of the
// United Kingdom publish them: Find a Tender, Contracts Finder, Public
// Contracts Scotland, Sell2Wales.
//
// # Documents
//
// A document is a release package, a record package, a bare array, one release,
// a merged release, or any of these line by line. [Parse] splits it into
// releases without holding it, and reads each into a notice:
//
//   - of a record, the embedded releases; a release that is only linked is a
//     problem; the compiled release serves where none is embedded, and is of the
//     kind compiled; the versioned release never;
//   - what is no JSON, neither a package nor a release, too deep, too large or
//     cut off is an error in its place, and the reading goes on behind it.
//
// Publishers send bare words for numbers (1e9999, 000, Infinity), objects with
// positions for names in an array's place, lone objects and lone strings there
// too, null and "" anywhere, members that repeat, Windows-1252 and a byte order
// mark. All of it is read, and counted as a problem where a fact was in doubt.
//
// The values of a document are read by a small reader of our own: the libraries
// either refuse such documents or do not tell where in the bytes a value
// stands, which a period's evidence needs; and the splitter needs most of one
// anyway. See tree.go.
//
// # What is read
//
// paths.go lists every path of a release, with what is read and why the rest is
// not. The files are named for what they read: release.go identity, texts and
// dates, law.go regime and kind, party.go, amount.go, period.go, tender.go,
// award.go (contracts and bids too), change.go, code.go, link.go.
//
// An award's or contract's key is its place: the old forms use one id for
// several. Contracts find their award by id, and where it repeats by their
// order, if there are as many.
//
// # Amounts
//
// On notices of the Procurement Act an amount is net and its amountGross gross;
// they are two values. On the old forms an amount is net, since the forms
// demand it; on Contracts Finder nothing is said. Amounts of a notice that sets
// up a framework or dynamic purchasing system are its ceiling, those of a notice
// of change the total after it. An amount keeps its digits as published.
//
// # Text
//
// Titles, descriptions and reasons are repaired, and mail addresses and
// telephone numbers in them replaced. Paths lead to the text as published, and
// contact points are never read.
//
// # Versions
//
// A notice's version is the SHA-256 of its release in this form: UTF-8 without
// white space between tokens; an object's members in the order of the bytes of
// their names, members of one name in their own order; strings with no escapes
// but \" and \\ and \u00XX for control characters; numbers and other bare words
// as they stand in the document. Bytes that are not UTF-8 stay as they are.
package ocds
