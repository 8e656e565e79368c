// Package crawler fetches what a source publishes, and keeps the ledger of what
// was asked and how it ended.
//
// A [Source] is a declaration; [Crawl] is the access pattern it declares, one of
// [ByWindow], [ByMonth], [ByPackage] and [ByFeed]. What
// comes is archived by the transport below (tenders/crawler/transport), which
// also does robots, budget and retries; colly does the visiting. This package
// reads of an answer only what crawling needs (how many rows, is there more,
// which ids) and must know nothing else of any format. It imports
// tenders/crawler/archive and tenders/crawler/transport; only
// tenders/crawler/sources, which holds the sources, and the commands import it.
//
// # The ledger
//
// A window is a stretch of UK wall-clock time, both ends inclusive, as the
// publishers read it; neighbours share an edge. It speaks for all that a source
// publishes or for a part of it: a type of notices, a country, a feed. A
// window closes only when its answer is there and well-formed. All else is
// noted as failed or open, with a reason, and asked again by the next crawl
// that covers it. No window crosses the end of a month or reaches into the
// future; where a request asks for more than the news, none reaches beyond the
// last full hour.
//
// # By window
//
// A window whose answer may be
// cut off (as many rows as one answer can hold, or a link to more) is halved,
// down to two seconds; then its processes are fetched one by one. The link
// to more is never followed: the services lose rows between such pages, and
// say nothing. No window ends within the hour of a clock change, whose
// instants the publishers cannot tell apart, and none reaches beyond a minute
// ago.
//
// A service that ignores the window it is asked for is found out: where two
// levels of halves bring the rows of the whole, or a link to more comes without
// a row, or hundreds of requests settle nothing, the whole root window fails.
// Nothing that was answered below it stands for an answer after that, and the
// next crawl asks from the top.
//
// # By month
//
// Each month and type of notices is a window, and a request. They are noted as
// due before the first is asked, and each fails alone. Nights ask the present
// month and some before it again.
//
// # By package
//
// A journal's issue is a window of its day, which only its package tells: the
// first of a stretch is found by a guess at its number, and the next follow.
// Days between two issues of neighbouring numbers had none. A number that is
// not there is open as long as it may be late, and void when later ones are
// there. A package is read to its end before its window closes. Whole months
// that are over are asked for in one, where there is one.
//
// Where a search knows the notices of one country, a day and country is a
// window: the list, and each notice on it that the archive lacks.
//
// # By feed
//
// A feed's window goes from its last look until now. It closes when each
// article that it tells of is archived, or is known not to be had. That a look
// is taken is noted before it is, so that no restart brings the next too soon.
//
// Feeds forget. So each article that one tells of is noted as wanted before the
// first is asked for, with the date that the feed gives it, and what became of
// it after that: the next looks bring what was left, failed or was refused,
// until it is given up. An article whose feed tells of no corrections is asked
// for again after a day and after a week.
//
// A site that asks to be left alone is, for the rest of the crawl, and no
// article pays for it with a try. For how long it asks is in the ledger, for
// this and any other source, and later runs heed it (tenders/crawler/transport
// keeps them from asking).
//
// What feeds and sitemaps say is other people's: they are bounded in bytes,
// depth and entries before they are read, and lead to no other site.
//
// # Nights
//
// A night is one [Crawl] of all that [Plan] names: the news and the overlap,
// what failed or was left open, and what lies between closed windows and was
// never asked. So the brakes hold for the whole night.
//
// # Another pattern
//
// Other portals would want other patterns (a next link, a count of pages). None
// of the sources here uses one, so there is no code for them. A pattern is a
// struct in pattern.go, a field of [Source], a case in crawl.go, and a file
// beside window.go that says what it means; it notes its windows by the same
// few functions (answers.go), and so is killed and taken up again as they are.
//
// # Killed and taken up again
//
// An answer is archived while the next is fetched; the ledger's line of its
// window is written as soon as that is done, and both are synced at most a
// second later, the archive first. So a killed crawl asks again at most for the
// window in flight and the one before it, and not even for these where their
// answers were archived: a window that the ledger does not know closed
// is looked up in the archive first. Each line says how far the
// ledger was known to be on disk; what the lines after that tell of is looked
// up in the archive when the next crawl begins, in case a power failure took
// the bytes and left the line.
package crawler
