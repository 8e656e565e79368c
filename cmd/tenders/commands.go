package main

import (
	"runtime/debug"

	"github.com/alecthomas/kong"
)

// description heads the help.
const description = `Public procurement notices: fetched politely, kept byte for byte, read into DuckDB.

Try "tenders demo" first: it needs no network and shows everything on a small invented world.
Exit codes: 0 done, 1 failed, 2 usage, 3 done but some items failed, 130 interrupted.`

// defaultData is the data folder where none is named.
const defaultData = "tenders-data"

// global are the flags that every command takes.
type global struct {
	Data    string `help:"Folder that holds the archive, the database and the published copies." default:"${data}" placeholder:"DIR"`
	Verbose bool   `short:"v" help:"Log each request and document on stderr."`
	LogJSON bool   `name:"log-json" help:"Log as JSON lines, for machines."`

	Version kong.VersionFlag `help:"Print the version and stop."`
}

// commands is the command line: one field a command, in the order of the work.
type commands struct {
	global `embed:""`

	Demo     demoCommand     `cmd:"" help:"Run the whole pipeline on an invented world served on loopback, and print the NHS IT answers."`
	Sources  sourcesCommand  `cmd:"" help:"What can be crawled, with terms, pace and the reasons."`
	Crawl    crawlCommand    `cmd:"" help:"Archive what sources published in a window of days."`
	Import   importCommand   `cmd:"" help:"Archive files from disk as if they had been fetched."`
	Extract  extractCommand  `cmd:"" help:"Read archived documents that are due into the database, and rebuild the models."`
	Derive   deriveCommand   `cmd:"" help:"Rebuild the models from the facts."`
	Parse    parseCommand    `cmd:"" help:"Print the notices of files as JSON lines; no archive, no database."`
	Ask      askCommand      `cmd:"" help:"Answer a named question; without a name, list the questions."`
	Show     showCommand     `cmd:"" help:"Print a contract, notice or organisation with its evidence."`
	SQL      sqlCommand      `cmd:"" name:"sql" help:"Run one read-only query."`
	Export   exportCommand   `cmd:"" help:"Write the dataset as Parquet and CSV with a data package."`
	Publish  publishCommand  `cmd:"" help:"Put a read-only copy in place for readers."`
	Nightly  nightlyCommand  `cmd:"" help:"Crawl what is due, extract, publish, report. Safe to kill and to run twice."`
	Status   statusCommand   `cmd:"" help:"The ledger, coverage, failures and drift."`
	Verify   verifyCommand   `cmd:"" help:"Trace every row back to its bytes and check every digest."`
	Accuracy accuracyCommand `cmd:"" help:"Measure the reader of prose: precision and recall, field by field."`
}

// version is the module's version as the go command recorded it, or the commit
// it was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			return s.Value[:min(12, len(s.Value))]
		}
	}
	return "devel"
}
