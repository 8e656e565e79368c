// Package crawler fetches what a source publishes, window by window, and keeps
// the ledger of what was asked and how it ended.
//
// A [Source] is a declaration; [Crawl] is the access pattern it declares. What
// comes is archived by the transport below (tenders/crawler/transport), which
// also does robots, budget and retries; colly does the visiting. This package
// reads of an answer only what crawling needs (how many rows, is there more,
// which ids) and must know nothing else of any format. It imports
// tenders/crawler/archive and tenders/crawler/transport; only
// tenders/crawler/sources, which holds the sources, and the commands import it.
//
// # Windows
//
// A window is a stretch of UK wall-clock time, both ends inclusive, as the
// publishers read it; neighbours share an edge. A window whose answer may be
// cut off (as many rows as one answer can hold, or a link to more) is halved,
// down to two seconds; then its processes are fetched one by one. The link
// to more is never followed: the services lose rows between such pages, and
// say nothing. No window ends within the hour of a clock change, whose
// instants the publishers cannot tell apart, none crosses the end of a month,
// and none reaches beyond a minute ago.
//
// A window closes only when its answer is there and well-formed. All else is
// noted as failed or open, with a reason, and asked again by the next crawl
// that covers it.
//
// A service that ignores the window it is asked for is found out: where two
// levels of halves bring the rows of the whole, or a link to more comes without
// a row, or hundreds of requests settle nothing, the whole root window fails.
// Nothing that was answered below it stands for an answer after that, and the
// next crawl asks from the top.
//
// # Nights
//
// A night is one [Crawl] of all that [Plan] names: the news and the overlap,
// what failed or was left open, and what lies between closed windows and was
// never asked. So the brakes hold for the whole night.
//
// # Why only windows
//
// Other portals would want other patterns (a next link, a count of pages, a
// list of links). None of the sources here uses one, so there is no code for
// them; a pattern is a struct beside [ByWindow] and a file beside window.go.
//
// # Killed and taken up again
//
// The ledger's line of a window is written as soon as its answer is archived,
// and both are synced at most a second later, the archive first. So a killed
// crawl asks again at most for the window in flight, and not even for that
// where its answer was archived: a window that the ledger does not know closed
// is looked up in the archive first. Each line says how far the
// ledger was known to be on disk; what the lines after that tell of is looked
// up in the archive when the next crawl begins, in case a power failure took
// the bytes and left the line.
package crawler
