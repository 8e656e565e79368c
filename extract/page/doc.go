// Package page reads HTML pages: notices of Contracts Finder and of Find a
// Tender, the listings that their searches give, and articles.
//
// # Notices
//
// sites.go declares each site: by which elements its pages are known, and which
// label stands before which fact, or why a label is not read. A label that the
// table does not hold is drift, a [notice.Problem], and the notice comes
// nevertheless. [Parse] gives the one notice of a notice's page, and one light
// notice for each card of a listing: a card holds a few facts of a notice, some
// of them cut, and carries the problem "card" so that the notice's own page and
// the publisher's interface can be put before it.
//
// The layouts are those of pages recorded from 2019 to 2026; Find a Tender's
// numbered forms (F01 to F25) are read by the numbers of their sections, its
// notices under the Procurement Act by few labels. Both sites ask machines to
// use their interfaces: pages serve where nothing else was kept.
//
// # Identity
//
// A Find a Tender page shows the number of its notice and the OCID of its
// process, so that it is another version of the notice that the interface
// gives. A Contracts Finder page shows neither: its address holds the GUID of
// the notice, the interface calls the same notice GUID-NUMBER, and the OCID holds
// another GUID, that of the process, which no page tells. The GUID is the
// publisher's id here and there is no process id, because an OCID made of the
// notice's GUID would name a process that does not exist. The link "source"
// is the same in both, which is what ties them.
//
// # Paths
//
// A path is an XPath of local names with positions, "/html/body/main/div[2]/p":
// a position stands only where the parent holds several elements of the name.
// The last step may be an attribute ("/@href"). The tree is what the HTML
// standard makes of the document without the elements that only format (b, i,
// strong, font and their like, see tree.go); html, head and body are always
// there.
//
// What stands at a path is the text of the element as a reader sees it: scripts
// and styles left out, white space of any kind one space, a new line where a
// block or a line break begins, nothing at the ends. A part of it is
// "PATH!text:START-END", in UTF-8 bytes of that text: the amounts of a range, a
// date behind its label, or a start and an end with the label between them, whose
// path is that of the block that holds both.
//
// "text:START-END" alone is a part of [ArticleText], in which "[…]" stands for
// each mail address and telephone number, and characters without a form of their
// own are left out.
//
// # Articles
//
// [ReadArticle] gives an article's text as the main-text extractor finds it, with
// the headline as its first line, what the page says of itself (JSON-LD,
// OpenGraph, other meta elements, time elements), and what kind of page it is:
// a teaser before a paywall, a wall (consent, cookies, robots), a listing and
// anything else are told apart, since none of them reports a deal. A page of
// several stories, each an element with its own headline, is one [Article] of
// several [Story]s. Boxes that tell of other articles are left out.
//
// # Limits
//
// A document over 8 MiB, one of more than 200,000 tags, and one that nests deeper
// than 512 elements is an error. Below that, the work grows with the size.
package page
