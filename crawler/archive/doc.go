// Package archive keeps raw documents on disk, as they were fetched: the truth
// from which everything else can be rebuilt without the network. It appends,
// finds, reads back, verifies and replays. Nothing is ever changed or deleted.
//
// It knows nothing of notices, sources or formats, asks nothing of the network,
// and imports no other package of this program. Which documents are worth
// keeping, and what they mean, is for others to say. The WARC library stays
// inside this package.
//
// # The folder
//
//	tenders-000001.warc.gz ...   WARC/1.1 files, numbered in the order of writing
//	index.jsonl                  one line a document, in the order of appending
//	lock                         empty; held by the process that writes
//	tmp-*                        bodies on their way in; removed when next opened
//
// Other files are left alone. The WARC files are all that matters: the index
// is rebuilt from them when it is missing, and made up when it is short. Only
// when WARC files lose bytes does the index know more than they do.
//
// # WARC files
//
// A file is a series of records, each a gzip member of its own, and is kept
// under 1 GiB; a record larger than that has a file to itself. The records are
// those of WARC 1.1
// (https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/):
//
//   - warcinfo heads every file: software, format. It names no host.
//   - response holds an HTTP answer: status line, header, body. The body is
//     decoded, and the header therefore lacks Content-Encoding,
//     Content-Length, Transfer-Encoding and Trailer.
//   - request may follow the response or revisit that it led to
//     (WARC-Concurrent-To), with what was posted. Its gzip member is not compressed. It lacks
//     Authorization, Cookie and Proxy-Authorization.
//   - resource holds an imported file; its media type is the record's.
//   - revisit stands for an answer or import whose body an earlier response or
//     resource holds (profile identical-payload-digest, with WARC-Refers-To,
//     -Target-URI and -Date). It holds the answer's own status and header, and
//     nothing for an import.
//
// WARC-Payload-Digest is "sha256:" and the hex SHA-256 of the body; all that
// this package calls digest is this. There is no WARC-Block-Digest, which may
// be left out: it would hash every body once more, to guard what the payload's
// digest and gzip's checksum guard already. WARC-Date is in UTC with six decimals.
// Six fields are ours: Tenders-Source, Tenders-Window and Tenders-Part, the
// source, the window of time and the part of the source's notices that was
// asked for; Tenders-Dated, when the document was published by what told of it,
// such as a feed; Tenders-Method, where it is not GET; and Tenders-Kind, which is
// "listing" on answers that only tell where documents are, such as a feed.
//
// # The index
//
// A line of index.jsonl is a [Record] as a JSON object. Its offset and size
// are those of the record's gzip member in the file, size with the request
// record that follows; length is that of the body. Whoever has a line can
// read the document with
//
//	tail -c +$((offset+1)) FILE | head -c SIZE | gunzip
//
// In memory a record takes some 300 bytes beyond its URL: a million records
// open in a few seconds, and in about half a gigabyte.
//
// # What survives what
//
// Append writes the finished record, then its line, and hands both to the
// operating system; if one fails, for instance because the disk is full, both
// are taken back. So a killed process loses nothing that Append returned. Sync
// and Close flush to disk, WARC file first, as does the change to a new file: a
// power cut costs at most what was appended since. A caller that notes
// elsewhere that something is archived calls Sync first.
//
// A record torn by a crash can only be the last, and the index does not know
// it. Open cuts it off and keeps all before it; what it cuts held no readable
// record. Damage elsewhere, such as a bad sector, costs the records it touches:
// reading resumes at the next gzip member that holds a whole record, and
// [Archive.Damage] tells what was passed over. When a lost body is fetched
// again, it is kept anew rather than referred to.
//
// A line of the index whose bytes are not there, because a file is gone or was
// cut short, is kept: it is all that tells what was lost. Every Open compares
// the lines with the sizes of the files, and [Archive.Damage] names each such
// record until it is mended, [Archive.Lost] their number. Records and Documents
// still list them, with the field Lost where no other record holds the body;
// Find passes over those, so that they are fetched again. Appending goes on in
// a new file, and what is left of the old one is not touched. What mends it:
//
//   - the whole file, put back from a backup;
//   - an Append of the same body, which is then kept in full;
//   - giving up: taking the lines out of index.jsonl, and putting an empty file
//     in the place of one that is gone.
//
// Without the index, a gap in the numbers of the files still shows that one is
// gone; that the last of them is, or the end of the last, does not show.
//
// # What is read
//
// [Archive.Body] gives out only bytes whose digest was checked, and ErrDamaged
// before any byte where the check fails. A body of up to 16 MiB is therefore
// read into memory; a larger one is read twice, so that no body needs more.
//
// # Why
//
// gowarc (v2.0.1) writes the fields of a record's header, but does not build the
// records. Its builder took half of the time of appending a page of 20 kB, and
// three quarters of the memory: it parses each URL and id, compares each field
// with all others, and begins every record with new buffers. Told not to
// validate, it writes the digest of nothing as the block's; given the digest, it
// still takes three times as long as writing the parts one after the other. What
// it checked is checked of the [Entry]: a URL by RFC 3986, to which WARC refers.
//
// Nor does gowarc read here. Its reader copies every body to memory or disk
// before it gives it away, and panics on some torn records; ours streams, and is
// 200 lines of gzip and header fields. The tests read with gowarc, strictly,
// what this package wrote.
//
// Hashing and compressing run in turn, not beside each other: for a page,
// handing over to another core costs what it saves.
//
// The index is in memory as a whole rather than in a database: it answers one
// question by URL and one by digest, and must never disagree with the files.
package archive
