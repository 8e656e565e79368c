// Package world is the demo's world: some sixty invented notices of two
// services, published within ten days of September 2026, each of which does
// something that real notices do and that a careless reader gets wrong.
//
// It hands out plain data and imports nothing of ours. The demo serves it with
// package sourcestest, and the end-to-end test compares what comes out with
// [Expected], which was calculated by hand.
//
// Every body, firm, number and word in it is invented. README.md lists the
// traps and explains the sums.
package world
