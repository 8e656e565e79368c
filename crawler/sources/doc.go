// Package sources declares the sources that can be crawled, one file a source.
//
// A source is data: who publishes, under what terms, how gently it may be
// asked, and by which access pattern of tenders/crawler. Nothing here runs.
// It imports tenders/crawler only, and no source imports another.
//
// # Adding a source
//
// Write a file that declares it, fields in the order of [crawler.Source], each
// setting with its reason or address; add it to [All]; add its first request
// to the golden test. The linter test says what is missing.
package sources
