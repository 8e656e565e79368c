package main

import (
	"archive/tar"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var docID = regexp.MustCompile(`DOC_ID="[^"]*"`)

// dailyPackage writes a package of n notices as the EU's journal packs a day:
// our fixtures over and over, each with a number of its own, and with the
// titles in all languages that make up most of a real notice.
func dailyPackage(b *testing.B, n int) (path string, size int64) {
	b.Helper()
	files, err := filepath.Glob("../../testdata/notices/tedxml/ted_f*.xml")
	if err != nil || len(files) == 0 {
		b.Fatal("no fixtures", err)
	}
	var titles strings.Builder
	for _, lg := range strings.Fields("BG CS DA DE EL EN ES ET FI FR GA HR HU IT LT LV MT NL PL PT RO SK SL SV") {
		fmt.Fprintf(&titles, `<ML_TI_DOC LG="%s"><TI_CY>United Kingdom</TI_CY><TI_TOWN>Elmsea</TI_TOWN><TI_TEXT><P>%s</P></TI_TEXT></ML_TI_DOC>`, lg, strings.Repeat("Computer support and consultancy services ", 9))
	}
	path = filepath.Join(b.TempDir(), "20160104_001.tar.gz")
	out, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	zipped := gzip.NewWriter(out)
	pack := tar.NewWriter(zipped)
	for i := range n {
		body, err := os.ReadFile(files[i%len(files)])
		if err != nil {
			b.Fatal(err)
		}
		text := docID.ReplaceAllString(string(body), fmt.Sprintf(`DOC_ID="%06d-2016"`, i+1))
		text = strings.Replace(text, "<ML_TITLES>", "<ML_TITLES>"+titles.String(), 1)
		size += int64(len(text))
		if err := pack.WriteHeader(&tar.Header{Name: fmt.Sprintf("20160104_001/%06d_2016.xml", i+1), Mode: 0o644, Size: int64(len(text))}); err != nil {
			b.Fatal(err)
		}
		if _, err := pack.Write([]byte(text)); err != nil {
			b.Fatal(err)
		}
	}
	for _, c := range []interface{ Close() error }{pack, zipped, out} {
		if err := c.Close(); err != nil {
			b.Fatal(err)
		}
	}
	return path, size
}

// BenchmarkDailyPackage imports and extracts a day of the EU's journal, 3,700
// notices: the goal is 3 s on two cores.
func BenchmarkDailyPackage(b *testing.B) {
	path, size := dailyPackage(b, 3700)
	b.SetBytes(size)
	for b.Loop() {
		a := quiet(b.TempDir())
		if err := (&importCommand{Source: "ted", Paths: []string{path}}).Run(a); err != nil {
			b.Fatal(err)
		}
		if err := (&extractCommand{}).Run(a); err != nil {
			b.Fatal(err)
		}
	}
}
