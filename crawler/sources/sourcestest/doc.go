// Package sourcestest holds services that behave as Find a Tender, Contracts
// Finder, Public Contracts Scotland, Sell2Wales, TED and news sites do, and
// worse when told to. Tests crawl them, and "tenders demo" serves its bundled
// world with them.
//
// A [Service] is an [http.Handler], and [TED] and [News] are services with data
// of another kind. It is given releases, each with the hidden
// instant by which the real service filters, and assembles packages from them
// byte by byte, so that number literals and damaged bytes reach the client as
// they were written. It counts requests, answers those named by a [Fault]
// wrongly, and notes every rule of politeness that the client breaks:
// [Service.Violations] is empty after a well-behaved crawl.
//
//	fts := sourcestest.NewFindATender(releases, sourcestest.Options{PageLimit: 5})
//	server := httptest.NewServer(fts)
//
// Everything is deterministic: faults are counted, never drawn, and the only
// clock is [Options.Now].
//
// # Why the cursor loses rows
//
// The real service sorts a page by publication and walks it by another key.
// Where the two orders disagree, rows fall between pages; one client lost 4.3 %
// of all notices so. This one does the same, so that a crawler that follows the
// cursor fails its tests.
//
// The package imports nothing of ours.
package sourcestest
