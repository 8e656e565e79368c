package extract

import (
	"fmt"
	"strings"
	"testing"
)

// FuzzRead feeds arbitrary bytes: no panic, an end, and as much as a notice
// must promise whatever it was read from.
func FuzzRead(f *testing.F) {
	one := release("1-2025")
	for _, doc := range documents(f) {
		f.Add([]byte(doc))
	}
	for _, doc := range []string{
		"", one, gz(f, one), tarOf(f, file{name: "a", body: one}), zipOf(f, file{name: "a", body: one}), storedZip(f, file{name: "a", body: one}),
		gz(f, tarOf(f, file{name: "../a", body: one}, file{name: "b.zip", body: zipOf(f, file{name: "c", body: one})})),
		"<TED_EXPORT>", "<html>", "PK\x03\x04", "\x1f\x8b\x08",
	} {
		f.Add([]byte(doc))
	}
	l := small()
	f.Fuzz(func(t *testing.T, doc []byte) {
		var paths []string
		count := 0
		for n, err := range read(strings.NewReader(string(doc)), document(), l) {
			if count++; count > 100_000 {
				t.Fatal("no end")
			}
			if err != nil {
				if n.ID != "" {
					t.Errorf("an error came with notice %s", n.ID)
				}
				continue
			}
			for path := range Paths(&n) {
				paths = append(paths, path)
			}
		}
		found, _ := resolve(strings.NewReader(string(doc)), document(), paths, l)
		for _, path := range paths {
			if _, ok := found[path]; !ok {
				t.Errorf("%q leads nowhere", path)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	var files []file
	size := 0
	for i := range 1000 {
		body := release(fmt.Sprintf("%06d-2025", i))
		files, size = append(files, file{name: fmt.Sprintf("20250101/%06d.json", i), body: body}), size+len(body)
	}
	doc := gz(b, tarOf(b, files...))
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		count := 0
		for _, err := range Read(strings.NewReader(doc), document()) {
			must(b, err)
			count++
		}
		if count != len(files) {
			b.Fatalf("%d notices", count)
		}
	}
}

func BenchmarkResolve(b *testing.B) {
	var files []file
	var paths []string
	for i := range 1000 {
		name := fmt.Sprintf("20250101/%06d.json", i)
		files = append(files, file{name: name, body: release(fmt.Sprintf("%06d-2025", i))})
		for _, at := range []string{"/releases/0/id", "/releases/0/tender/title", "/releases/0/tender/value/amount"} {
			paths = append(paths, name+"!"+at)
		}
	}
	doc := gz(b, tarOf(b, files...))
	b.ReportAllocs()
	for b.Loop() {
		found, err := Resolve(strings.NewReader(doc), document(), paths)
		must(b, err)
		if len(found) != len(paths) {
			b.Fatalf("%d of %d paths", len(found), len(paths))
		}
	}
}
