// Package store holds what the archive says in DuckDB. It is the only package
// that speaks SQL, and the driver's types stay inside it.
//
//   - facts: what each notice said, one table a thing ([DB.Load], migrations/).
//   - main: what follows from the facts ([DB.Derive], models/).
//   - named questions over main ([Questions], [DB.Ask], questions/).
//   - what leaves the house: [DB.Query], [DB.Facts], [DB.Export], [DB.Publish].
//
// It knows nothing of archives, networks or wire formats, and imports none of
// our packages but extract/notice.
//
// # Why nothing here is precious
//
// The archive is the truth. The database may be deleted and is the same after
// the next load, in whatever order the documents come, however often the load
// was killed: every merge is one transaction, and a document's outcome is
// written with the last of its notices, so that an interrupted document is
// still due.
//
// # Why staging
//
// An upsert a row costs DuckDB milliseconds, an appended row less than a
// microsecond. So goroutines append to tables in memory, and one merge a batch
// moves over only the notices that are new or that read differently.
//
// # Who may open what
//
// One process writes ([Open]), any number reads ([OpenRead]), but not at once:
// DuckDB locks the file. Readers who cannot wait open the published copy, which
// nobody writes.
package store
