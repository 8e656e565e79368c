// Package notice is the word that all other packages share: a public
// procurement notice, as one publisher said it, in the terms of this program.
//
// It holds types, their identity and their checks, and nothing else. It knows
// no wire format, no file, no database and no other package of this program,
// so that everything may import it.
//
// # What a Notice promises
//
// Absent is absent: a fact that the publisher did not state is never 0 or "".
// Amounts are decimal strings as published, dates are the literal date part as
// published, and every fact that a figure can be built from carries the path
// to its words in the document ([Notice.Origin]).
//
// A notice says what one publication said. What follows from several of them
// (which is the latest, which tell of the same contract, what counts toward
// spending) is decided later, by the store's models.
//
// # Paths
//
// A path leads from the archived document to the words that a fact was read
// from. Members of archives come first, each closed by "!"
// ("20140102_001/000123_2014.xml!"); the second and later of several JSON
// values in one document (JSON lines) are members named by their position
// ("1!"). What follows is a JSON Pointer (RFC 6901), an XPath of local names
// with positions, "text:START-END" in UTF-8 bytes, or "ROW,COLUMN", counted
// from 1.
package notice
