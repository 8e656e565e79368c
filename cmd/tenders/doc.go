// Command tenders fetches public procurement notices, keeps every byte, reads
// contract values, durations, suppliers and buyers out of them, and answers
// questions about them from DuckDB.
//
// This package composes the rooms and speaks to people: it alone prints, reads
// flags and chooses the exit code. Data goes to stdout, words for people go to
// stderr. One file holds one command; what a command does beyond calling other
// packages in order belongs into those packages.
package main
