// Package xmltree holds one XML document as a tree, for the readers of notices.
//
// It is tolerant where publishers differ and strict where a document could do
// harm. Names are local: prefixes and namespace declarations are dropped,
// because the same grammar comes under many namespaces. No document type is
// read: an internal subset, or an entity beyond XML's own five, is an error, so
// that no entity can grow. Depth, nodes and bytes are bounded. A document that
// ends early, or whose tags do not match, is an error with the place.
//
// A [Tree] is used for document after document and keeps its memory; a [Node]
// is a small handle into it, and dies with the next document. The zero Node is
// "nothing": every method of it is safe and gives nothing, so that a reader can
// walk down a path without asking at each step.
//
// # Encodings
//
// A byte order mark decides, then the declaration, then the bytes: what is
// UTF-8 with signs beyond ASCII in it is hardly anything else. Where the
// declaration cannot be true, [Tree.Warning] says so, and the bytes are read as
// UTF-8, single foreign bytes as Windows-1252.
//
// # Paths
//
// [Node.Path] gives an XPath of local names: a step has a position where its
// parent holds several children of that name, and none otherwise. [Resolve]
// finds what stands at such paths. Where a fact stands in several children of
// one element, the last step may name them: "LOT/(DATE_START|DATE_END)".
//
// # Tables
//
// A [Table] lists the paths that a reader knows, those that it reads and those
// that it leaves, with the reason; [Table.Drift] finds what a document holds
// beyond it.
package xmltree
