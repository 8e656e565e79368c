// Package parse holds the small strict parsers that all formats share: numbers,
// dates, currencies, register numbers, codes and text. Each rule stands in one
// place, takes the words of a document and either gives what they certainly
// mean or says that it cannot.
//
// Nothing here guesses: a date in an unknown order, a number with an ambiguous
// comma or an unknown currency is refused, and the caller notes a problem. Text
// is repaired only where the damage leaves no second reading.
package parse
