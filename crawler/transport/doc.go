// Package transport is how this program speaks to publishers: a chain of
// http.RoundTrippers that is polite, bounded and kept, whoever stands above it.
//
// It is given to colly or to an http.Client, which follow redirects; every hop
// comes through the chain again. It must know nothing of any publisher, of
// windows or of notices: hosts and their budgets come in [Options]. It imports
// [tenders/crawler/archive] and nothing else of ours.
//
// The client above must not set a timeout of its own for the whole exchange
// (colly does, of 10 seconds, unless told otherwise): waiting for a budget is
// part of the round trip. Cancel the context instead, which ends every wait
// here at once. Nor may it cut bodies (colly does, at 10 MiB).
//
// # The chain, outside in, and why in this order
//
//   - gate: refuses what needs no network to refuse (a scheme other than http
//     and https, https turning into http in a redirect, an address that is
//     written out and private). First, so that a bad redirect costs its target
//     not even a request for robots.txt.
//   - record: archives the final answer, whatever its status, before the
//     caller sees it (or, if the caller asked for [Later], before it says so). Outside all that tries again, so that one question
//     leaves one record; outside conditional, so that an unchanged document
//     is archived as a revisit.
//   - conditional: asks with the validators of the archived copy and turns a
//     304 into that copy. Outside retry, which then has only real answers to
//     judge.
//   - robots: refuses what robots.txt forbids. It fetches robots.txt through
//     the layers below it, so that this request too is paced, retried and
//     bounded; it is not archived, for it is no document.
//   - retry: reads the body to its end, and tries again where that or the
//     answer shows a passing fault. Outside budget, so that each try is paced.
//   - budget: spacing, requests in flight and pauses of a family of hosts. It
//     holds its place until the body is read, which retry does at once.
//   - wire: sends our user agent, undoes gzip, and ends bodies that are too
//     large or that stall. Inside retry, so that a damaged body is a fault of
//     that try; inside budget, so that its clocks do not run during a wait.
//   - the base transport, whose dialer refuses private addresses after the
//     name is resolved, so that no name can lead to them. It uses no proxy:
//     behind one, only the proxy would know the address. It fetches what a
//     server leaves out of its chain of certificates, and verifies in full.
//
// Answers that were tried again, and an answer that asks for a longer wait
// than we grant ([ErrWait]), are not archived: the log and [Transport.Stats]
// tell of them.
//
// # Why robots.txt is read by our own rules
//
// The usual library (temoto/robotstxt) matches a pattern with a wildcard
// anywhere in the path instead of at its start, counts the length of a pattern
// in characters of its regular expression, and refuses a whole file over one
// bad line. The first two make it allow what a file forbids. The tests hold it
// beside ours where both must agree.
package transport
