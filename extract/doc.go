// Package extract answers which format a document is, and gives its notices.
// It alone composes: it opens containers, finds the format, hands the bytes to
// that format's reader and checks what comes back. It knows no wire format
// itself, fetches nothing and stores nothing.
//
// Imports go down only: the formats (extract/ocds and its like) know nothing
// of this package, nor of each other. A format is one line of the table in
// formats.go; nothing registers itself.
//
// # Containers
//
// gzip, tar and zip are known by their first bytes, never by a name, and may
// lie in each other three deep; a .tar.gz is one container, not two. Each
// member of an archive adds its name and "!" to the paths of what it holds
// ("20140102_001/000123_2014.xml!"), and gzip adds nothing. A name that comes
// again gets its count ("a.json#2!"), and a "!" in a name is written "%21", so
// that a path leads to one member only.
//
// # Why a member's failure is not the document's
//
// A monthly package holds tens of thousands of notices. A member that cannot
// be read, that is refused (a link, a name that leaves the package) or that
// nobody has a reader for is one error, counted by the caller, and the rest is
// read. Only a package that ends early, or one that unpacks to more than
// [Read] allows, ends the reading: after one error.
//
// # Why limits
//
// What we read comes from outside, and a few kilobytes can unpack to
// petabytes. See limits for the numbers and their reasons. Nothing is held
// whole in memory but a small zip: members are streamed, and a large zip, which
// must be read from its end, goes to a temporary file that is gone when the
// reading stops.
package extract
