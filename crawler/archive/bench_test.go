package archive

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"runtime"
	"strings"
	"testing"
)

// release is JSON of about 20 kB as procurement services publish it: much that
// repeats, and words, numbers and ids that do not.
func release(seed uint64) []byte {
	src := rand.New(rand.NewPCG(seed, 1))
	var b bytes.Buffer
	b.WriteString(`{"releases":[`)
	for b.Len() < 20_000 {
		fmt.Fprintf(&b, `{"ocid":"ocds-000000-%06x","id":"%06d-2026","date":"2026-03-%02dT10:%02d:00Z","tag":["award"],`,
			src.Uint32()&0xffffff, src.IntN(1e6), 1+src.IntN(28), src.IntN(60))
		b.WriteString(`"buyer":{"id":"GB-PPON-`)
		fmt.Fprintf(&b, `%08X","name":"`, src.Uint32())
		for range 12 {
			word := make([]byte, 3+src.IntN(7))
			for i := range word {
				word[i] = "etaoinshrdlu"[src.IntN(12)]
			}
			b.Write(append(word, ' '))
		}
		fmt.Fprintf(&b, `"},"tender":{"value":{"amount":%d.%02d,"currency":"GBP"},"mainProcurementCategory":"services","procurementMethod":"open"}},`,
			src.IntN(1e7), src.IntN(100))
	}
	b.WriteString(`{}]}`)
	return b.Bytes()
}

func releases(n int) [][]byte {
	pages := make([][]byte, n)
	for i := range pages {
		pages[i] = release(uint64(i))
	}
	return pages
}

// stamp makes every body of a benchmark a new one.
func stamp(page []byte, i int) io.Reader {
	return io.MultiReader(bytes.NewReader(page), strings.NewReader(fmt.Sprintf("%d", i)))
}

func benchmarkAppend(b *testing.B, header http.Header) {
	a := mustOpen(b, b.TempDir())
	pages := releases(64)
	b.SetBytes(int64(len(pages[0])))
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		e := page(fmt.Sprintf("https://www.example.gov.uk/api/%d", i), "")
		e.RequestHeader, e.Body = header, stamp(pages[i%len(pages)], i)
		mustAppend(b, a, e)
		i++
	}
	b.ReportMetric(float64(i)/b.Elapsed().Seconds(), "records/s")
	b.ReportMetric(float64(a.warc.size)/float64(i), "stored-B/record")
}

func BenchmarkAppend(b *testing.B) { benchmarkAppend(b, nil) }

func BenchmarkAppendWithRequest(b *testing.B) {
	benchmarkAppend(b, http.Header{"User-Agent": {"tenders/1.0 (+https://www.example.org)"}, "Accept": {"application/json"}})
}

func BenchmarkAppendParallel(b *testing.B) {
	a := mustOpen(b, b.TempDir())
	pages := releases(64)
	b.SetBytes(int64(len(pages[0])))
	b.RunParallel(func(pb *testing.PB) {
		for seed := rand.IntN(1 << 30); pb.Next(); seed++ {
			e := page(fmt.Sprintf("https://www.example.gov.uk/api/%d", seed), "")
			e.Body = stamp(pages[seed%len(pages)], seed)
			mustAppend(b, a, e)
		}
	})
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "records/s")
}

func BenchmarkAppendRevisit(b *testing.B) {
	a := mustOpen(b, b.TempDir())
	text := release(1)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		e := page("https://www.example.gov.uk/api", "")
		e.Body = bytes.NewReader(text)
		mustAppend(b, a, e)
	}
}

func BenchmarkBody(b *testing.B) {
	a := mustOpen(b, b.TempDir())
	var all []Record
	for i, text := range releases(500) {
		e := page(fmt.Sprintf("https://www.example.gov.uk/api/%d", i), "")
		e.Body = bytes.NewReader(text)
		all = append(all, mustAppend(b, a, e))
	}
	b.SetBytes(all[0].Length)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		body, err := a.Body(all[i%len(all)])
		if err != nil {
			b.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, body); err != nil {
			b.Fatal(err)
		}
		body.Close()
		i++
	}
}

// BenchmarkBodySizes reads a body that fits in memory, and one that is read twice.
func BenchmarkBodySizes(b *testing.B) {
	for _, size := range []int{4 << 20, 32 << 20} {
		b.Run(fmt.Sprintf("%dMiB", size>>20), func(b *testing.B) {
			a := mustOpen(b, b.TempDir())
			var text []byte
			for i := uint64(0); len(text) < size; i++ {
				text = append(text, release(i)...)
			}
			e := page("https://www.example.gov.uk/package", "")
			e.Body = bytes.NewReader(text[:size])
			r := mustAppend(b, a, e)
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				body, err := a.Body(r)
				if err != nil {
					b.Fatal(err)
				}
				if _, err := io.Copy(io.Discard, body); err != nil {
					b.Fatal(err)
				}
				body.Close()
			}
		})
	}
}

// manyRecords writes an archive of small records, and closes it.
func manyRecords(b *testing.B, n int) string {
	dir := b.TempDir()
	a := mustOpen(b, dir)
	for i := range n {
		e := page(fmt.Sprintf("https://www.example.gov.uk/api/notices/ocds-000000-%08d?stages=award", i), fmt.Sprintf(`{"n":%d}`, i))
		e.Header.Set("ETag", fmt.Sprintf(`W/"%032d"`, i))
		mustAppend(b, a, e)
	}
	mustClose(b, a)
	return dir
}

func BenchmarkOpen100k(b *testing.B) {
	dir := manyRecords(b, 100_000)
	for b.Loop() {
		mustClose(b, mustOpen(b, dir))
	}
	before := heap()
	a := mustOpen(b, dir)
	b.ReportMetric(float64(heap()-before)/float64(a.Len()), "heap-B/record")
}

func BenchmarkRebuild100k(b *testing.B) {
	dir := manyRecords(b, 100_000)
	for b.Loop() {
		writeFile(b, nil, dir, indexName)
		mustClose(b, mustOpen(b, dir))
	}
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
