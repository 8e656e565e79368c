package archive

import (
	"hash/maphash"
	"time"
)

// kinds are the types of records as rows hold them.
var kinds = map[string]uint8{Response: 0, Revisit: 1, Resource: 2}

var kindNames = [...]string{Response, Revisit, Resource}

// index holds all records in memory, in some 300 bytes each: a row of fixed
// size and what strings differ from record to record. Words that come again
// (sources, windows, file names) are held once.
type index struct {
	snapshot
	ids  map[string]uint32 // word -> its place in words
	seed maphash.Seed
	urls map[uint64]uint32   // hash of a URL -> 1 + its last row; row.previous leads on
	docs map[digest]uint32   // digest -> the row that holds its body
	lost map[digest][]uint32 // digest -> rows whose bytes are missing and were not made up for
}

// snapshot is the part of an index that only ever grows, so that a copy of it
// stays as it was.
type snapshot struct {
	n      int
	blocks [][]row // of blockSize rows each, so that growing copies nothing
	words  []string
}

const blockSize = 1 << 12

// row is a Record, compactly.
type row struct {
	digest                  digest
	url, etag, lastModified string
	time                    int64 // microseconds since 1970
	offset, size, length    int64
	previous                uint32 // 1 + the row before this one whose URL has the same hash; 0 is none
	method, source          uint32 // in words, as the next five
	window, part, dated     uint32
	contentType, file       uint32
	status                  int16
	kind                    uint8
	listing                 bool
	lost                    bool // its bytes were missing when the archive was opened
}

func newIndex() *index {
	return &index{
		ids:  map[string]uint32{},
		seed: maphash.MakeSeed(),
		urls: map[uint64]uint32{},
		docs: map[digest]uint32{},
		lost: map[digest][]uint32{},
	}
}

func (x *index) word(s string) uint32 {
	id, ok := x.ids[s]
	if !ok {
		id = uint32(len(x.words))
		x.words = append(x.words, s)
		x.ids[s] = id
	}
	return id
}

// add appends a record whose fields were checked.
func (x *index) add(r *Record) {
	i := x.n
	x.addRow(r)
	row := x.row(i)
	if r.Type != Revisit { // a later one is there because the earlier could not be read
		x.docs[row.digest] = uint32(i)
		delete(x.lost, row.digest)
	}
}

func (x *index) addRow(r *Record) {
	d, _ := parseDigest(r.Digest)
	i := uint32(x.n)
	h := maphash.String(x.seed, r.URL)
	if x.n%blockSize == 0 {
		x.blocks = append(x.blocks, make([]row, blockSize))
	}
	*x.row(x.n) = row{
		digest: d, url: r.URL, etag: r.ETag, lastModified: r.LastModified,
		time: r.Time.UnixMicro(), offset: r.Offset, size: r.Size, length: r.Length,
		previous: x.urls[h],
		method:   x.word(r.Method), source: x.word(r.Source), window: x.word(r.Window), part: x.word(r.Part), dated: x.word(r.Dated),
		contentType: x.word(r.ContentType), file: x.word(r.File),
		status: int16(r.Status), kind: kinds[r.Type], listing: r.Listing,
	}
	x.n++
	x.urls[h] = i + 1
}

// holds tells whether some record holds the body of a row.
func (x *index) holds(r *row) bool {
	_, ok := x.docs[r.digest]
	return ok
}

// holder returns the record that holds the body of a digest.
func (x *index) holder(d digest) (Record, bool) {
	i, ok := x.docs[d]
	if !ok {
		return Record{}, false
	}
	return x.record(int(i)), true
}

// newest returns the newest record of a URL asked for with GET that want
// accepts.
func (x *index) newest(url string, want func(*row) bool) (Record, bool) {
	best := -1
	for next := x.urls[maphash.String(x.seed, url)]; next > 0; {
		i := int(next - 1)
		r := x.row(i)
		next = r.previous
		if r.url != url || x.words[r.method] != "" || !want(r) {
			continue
		}
		if best < 0 || r.time > x.row(best).time {
			best = i
		}
	}
	if best < 0 {
		return Record{}, false
	}
	return x.record(best), true
}

func (s *snapshot) row(i int) *row { return &s.blocks[i/blockSize][i%blockSize] }

func (s *snapshot) record(i int) Record {
	r := s.row(i)
	return Record{
		URL: r.url, ETag: r.etag, LastModified: r.lastModified,
		Method: s.words[r.method], Source: s.words[r.source], Window: s.words[r.window],
		Part: s.words[r.part], Listing: r.listing, Dated: s.words[r.dated],
		ContentType: s.words[r.contentType], File: s.words[r.file],
		Time: time.UnixMicro(r.time).UTC(), Type: kindNames[r.kind], Status: int(r.status),
		Digest: r.digest.String(), Length: r.length, Offset: r.offset, Size: r.size,
	}
}
