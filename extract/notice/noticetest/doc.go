// Package noticetest is the one harness in which every format's reader proves
// what it reads: documents that we wrote, each next to the notices it must
// give.
package noticetest
