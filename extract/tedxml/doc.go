// Package tedxml reads notices from the EU's Official Journal, TED, in the XML
// that it published from 2011 to the end of 2023: documents with the root
// TED_EXPORT, one notice each. Find a Tender published the same forms from 2021.
//
// # Two grammars
//
// R2.0.7 and R2.0.8 (2011 to 2017, and the forms on defence to 2023) give every
// form sections of its own name and share the words of the facts in them. They
// are read by a walk along the tree that knows these words (old*.go). R2.0.9
// (from 2016) has one vocabulary of sections for all forms, F01 to F25 and those
// on passenger transport, and is read section by section (object.go, award.go,
// change.go). Which grammar it is, the form itself tells, never a date; a form
// that nobody knows is read by what it shares. Names are matched without their
// namespaces, which differ between editions of one version.
//
// paths.go and paths_old.go list every path, with what is read and why the rest
// is not.
//
// # Which form
//
// A document holds the form in the language in which it was written, sometimes
// in two or three, and often in translations. One is read: an original, in the
// first of the original languages; the others are named in the notice's
// languages. The coded part that comes before the forms repeats their amounts
// and codes, which are not read twice; its dates, document type and procedure
// are.
//
// # What is read
//
//   - An award's key is its place. Its date is that of the decision or of the
//     contract, as the form's label has it: F15, F23, F25 and the older forms
//     ask for the decision, F13 for the jury's, the others for the conclusion.
//   - Lots nobody won are awards without suppliers, with the form's reason. The
//     older forms have no place for that: there it is words such as "no award
//     made" for the winner's name, or no winner and no tender.
//   - A form that tells results is of results, whatever type it gives itself.
//   - A number of years or months beside a value of the older forms is the term,
//     and multiplies the value, unless the notice's total or the award's own
//     estimate shows that the value is that of the whole already.
//   - Amounts of R2.0.9 are net, since the forms demand it; the older forms say.
//     An award form that has a range in the place of the final value means the
//     lowest and the highest offer; a range of an estimate is one value. What a
//     framework is worth is its ceiling; an award's initial estimate stays one.
//   - A form for a modification (F20) gives the contract as it was concluded, and
//     what it has become as a change. A corrigendum (F14) is a list of changes.
//   - A procurement that is not divided has no lot: its term and amounts are the
//     notice's. A prior information on several procurements has them as lots,
//     and their lots as "2.1".
//   - The buyer's own number for the procurement is a code of the scheme
//     "reference". Numbers of organisations have no register: they are of the
//     scheme "national", but for British company numbers.
//   - Links to earlier notices have the form NNNNNN-YYYY and the scheme "ted", or
//     "find-a-tender" where the number is of that service (issue 000).
//
// # Persons
//
// Contact points are never read, and those whom they name, mail addresses and
// telephone numbers are masked in descriptions. Paths lead to the words as
// published.
//
// # Versions
//
// A notice's version is the SHA-256 of its document.
package tedxml
