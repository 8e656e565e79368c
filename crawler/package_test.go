package crawler

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// tarOf makes a tar of files, given as name and content in turn.
func tarOf(files ...string) []byte {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for k := 0; k < len(files); k += 2 {
		_ = w.WriteHeader(&tar.Header{Name: files[k], Size: int64(len(files[k+1])), Mode: 0o644, Typeflag: tar.TypeReg})
		_, _ = w.Write([]byte(files[k+1]))
	}
	_ = w.Close()
	return b.Bytes()
}

func gzipOf(text []byte) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write(text)
	_ = w.Close()
	return b.Bytes()
}

// nested is a package in a package, so many times.
func nested(n int) []byte {
	text := gzipOf(tarOf("20260717_136/1.xml", ""))
	for range n {
		text = gzipOf(tarOf("20260717_136.tar.gz", string(text)))
	}
	return text
}

func TestReadBundle(t *testing.T) {
	daily := gzipOf(tarOf("20260717_136/000001_2026.xml", "<a/>", "20260717_136/000002_2026.xml", "<b/>", "20260717_136/readme.txt", "x"))
	tests := map[string]struct {
		text   []byte
		issues []string
		n      int
		err    error
	}{
		"daily":                 {daily, []string{"136 2026-07-17"}, 2, nil},
		"daily, not packed":     {tarOf("20260717_136/000001_2026.xml", "<a/>"), []string{"136 2026-07-17"}, 1, nil},
		"month of folders":      {gzipOf(tarOf("20140103_002/1.xml", "", "20140102_001/1.xml", "", "20140102_001/2.XML", "")), []string{"1 2014-01-02", "2 2014-01-03"}, 3, nil},
		"month of packages":     {tarOf("20260717_136.tar.gz", string(daily), "20260720_137.tar.gz", string(gzipOf(tarOf("1.xml", "")))), []string{"136 2026-07-17", "137 2026-07-20"}, 3, nil},
		"month packed twice":    {gzipOf(tarOf("2026-7/20260717_136.tar.gz", string(daily))), []string{"136 2026-07-17"}, 2, nil},
		"no folder named":       {gzipOf(tarOf("x/1.xml", "")), nil, 0, errNoPackage},
		"no such day":           {gzipOf(tarOf("20261717_136/1.xml", "")), nil, 0, errNoPackage},
		"no notice":             {gzipOf(tarOf("20260717_136/1.txt", "")), nil, 0, errNoPackage},
		"empty tar":             {gzipOf(tarOf()), nil, 0, errNoPackage},
		"cut short":             {daily[:len(daily)-9], nil, 0, errCutShort},
		"cut in the middle":     {daily[:len(daily)/2], nil, 0, errCutShort},
		"damaged":               {append(bytes.Clone(daily[:len(daily)-6]), 0, 0, 0, 0, 0, 0), nil, 0, errCutShort},
		"cut short within":      {tarOf("20260717_136.tar.gz", string(daily[:len(daily)-9]), "20260720_137.tar.gz", string(daily)), nil, 0, errCutShort},
		"nested without an end": {nested(4), nil, 0, errNoPackage},
		"page":                  {[]byte("<html>" + strings.Repeat(" ", 600)), nil, 0, errNoPackage},
		"nothing":               {nil, nil, 0, errNoPackage},
	}
	for name, test := range tests {
		b, err := readBundle(bytes.NewReader(test.text))
		if !errors.Is(err, test.err) || (err == nil) != (test.err == nil) {
			t.Errorf("%s: error %v, want %v", name, err, test.err)
		}
		var issues []string
		for _, i := range b.issues {
			issues = append(issues, strings.TrimLeft(formatNumber(0, i.number)[:6], "0")+" "+i.day.Format("2006-01-02"))
		}
		if diff := cmp.Diff(test.issues, issues); diff != "" || b.notices != test.n {
			t.Errorf("%s: %d notices, issues (-want +got):\n%s", name, b.notices, diff)
		}
	}
}

func FuzzReadBundle(f *testing.F) {
	f.Add(gzipOf(tarOf("20260717_136/000001_2026.xml", "<a/>")))
	f.Add(tarOf("20260717_136.tar.gz", string(gzipOf(tarOf("1.xml", "")))))
	f.Add([]byte("<html>"))
	f.Fuzz(func(t *testing.T, text []byte) {
		b, err := readBundle(bytes.NewReader(text))
		if err == nil && (b.notices == 0 || len(b.issues) == 0) {
			t.Errorf("a package of %+v", b)
		}
	})
}

func FuzzXML(f *testing.F) {
	for _, text := range []string{"<a></a>", "<?xml version='1.0'?><!-- x --><TED_EXPORT a='1'>x</TED_EXPORT>\n", "<html></html>", "\xef\xbb\xbf<a:b></a:b>", "<a>", "<!DOCTYPE x [<!ENTITY y 'z'>]><x></x>"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		r := reply{status: 200, body: text}
		if r.isXML() == nil && !bytes.Contains(text, []byte("</")) {
			t.Errorf("taken for XML: %q", text)
		}
	})
}
