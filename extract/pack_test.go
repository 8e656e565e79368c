package extract

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"hash/crc32"
	"io"
	"os"
	"testing"
)

// file is a member to be packed. A header, where given, is taken as it is.
type file struct {
	name, body string
	header     *tar.Header
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func gz(t testing.TB, body string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := io.WriteString(w, body)
	must(t, err)
	must(t, w.Close())
	return b.String()
}

func tarOf(t testing.TB, files ...file) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, f := range files {
		h := f.header
		if h == nil {
			h = &tar.Header{Typeflag: tar.TypeReg, Mode: 0o644}
		}
		h.Name, h.Size = f.name, int64(len(f.body))
		must(t, w.WriteHeader(h))
		_, err := io.WriteString(w, f.body)
		must(t, err)
	}
	must(t, w.Close())
	return b.String()
}

func zipOf(t testing.TB, files ...file) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		m, err := w.Create(f.name)
		must(t, err)
		_, err = io.WriteString(m, f.body)
		must(t, err)
	}
	must(t, w.Close())
	return b.String()
}

// storedZip is a zip whose headers say what follows, and which shrinks nothing.
func storedZip(t testing.TB, files ...file) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		m, err := w.CreateRaw(&zip.FileHeader{Name: f.name, CRC32: crc32.ChecksumIEEE([]byte(f.body)),
			CompressedSize64: uint64(len(f.body)), UncompressedSize64: uint64(len(f.body))})
		must(t, err)
		_, err = io.WriteString(m, f.body)
		must(t, err)
	}
	must(t, w.Close())
	return b.String()
}

// seen is what a walk met: a document with its text, or a failure.
type seen struct{ member, text, fault string }

// unpack walks a document under limits and tells what it met.
func unpack(t testing.TB, doc string, l limits, paths ...string) []seen {
	t.Helper()
	var got []seen
	u := &unpacker{limits: l}
	if paths != nil {
		u.only = selected(paths, l.Depth)
	}
	u.fail = func(member string, err error) bool {
		got = append(got, seen{member: member, fault: err.Error()})
		return true
	}
	u.leaf = func(r io.Reader, _ []byte, member string) bool {
		body, err := io.ReadAll(io.LimitReader(r, 1<<20))
		got = append(got, seen{member: member, text: string(body)})
		if err != nil {
			return u.failed(member, err)
		}
		_, _ = io.Copy(io.Discard, r)
		return true
	}
	u.open(bytes.NewReader([]byte(doc)), "", 0, false)
	return got
}

// tempDir makes a place for spools, and checks at the end that none is left.
func tempDir(t testing.TB) {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	t.Cleanup(func() {
		left, err := os.ReadDir(dir)
		must(t, err)
		if len(left) > 0 {
			t.Errorf("%d temporary files are left, such as %s", len(left), left[0].Name())
		}
	})
}
