// Package sources declares the sources that can be crawled, one file a source.
//
// A source is data: who publishes, under what terms, how gently it may be
// asked, and by which access pattern of tenders/crawler. Nothing here runs.
// It imports tenders/crawler only, and no source imports another.
//
// # Adding a source
//
// Write a file that declares it, fields in the order of [crawler.Source], each
// setting with its reason or address, and one access pattern; add it to [All].
// In the tests, add its first request (sources_test.go) and the shortest pause
// that its publisher is known to bear (lint_test.go), and a hostile service of
// its kind in sourcestest if there is none yet. The linter tests say what is
// missing.
package sources
