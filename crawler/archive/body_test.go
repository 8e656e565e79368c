package archive

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

// Body gives out nothing before the digest is checked, be the body small or
// too large to be held in memory.
func TestBodyCheckedFirst(t *testing.T) {
	for _, size := range []int{0, 1, 1000, maxMemory + 1, maxHeld, maxHeld + 1} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			dir := t.TempDir()
			a := mustOpen(t, dir)
			text := strings.Repeat("sixteen letters ", size/16+1)[:size]
			r := mustAppend(t, a, page("https://www.example.gov.uk/0", text))
			if readBody(t, a, r) != text {
				t.Error("the body came back changed")
			}
			mustClose(t, a)
			if size == 0 {
				return
			}
			altered := []byte(text)
			altered[0] ^= 1
			forge(t, dir, r, altered)
			if _, err := mustOpenRead(t, dir).Body(r); !errors.Is(err, ErrDamaged) {
				t.Errorf("altered: %v, want ErrDamaged", err)
			}
		})
	}
}

// forge puts a whole gzip member into the place of an archive's only record,
// whose body is not the one that the digest names.
func forge(t *testing.T, dir string, r Record, text []byte) {
	t.Helper()
	var forged bytes.Buffer
	f := newFields(Response)
	addFields(f, &r, "application/http;msgtype=response")
	f.Add("WARC-Payload-Digest", "sha256:"+r.Digest)
	if _, err := addTo(&forged, &compressors, f, newBlock(append(answerHead(200, nil), text...))); err != nil {
		t.Fatal(err)
	}
	warc := readFile(t, dir, firstFile)
	writeFile(t, append(warc[:r.Offset:r.Offset], forged.Bytes()...), dir, firstFile)
	r.Size = int64(forged.Len())
	line, err := r.appendLine(nil)
	if err != nil {
		t.Fatal(err)
	}
	writeFile(t, line, dir, indexName)
}

// A body stays as it is while others are opened and closed, and gives nothing
// more once it is closed.
func TestBodiesApart(t *testing.T) {
	a := mustOpen(t, t.TempDir())
	first := mustAppend(t, a, page("https://www.example.gov.uk/1", noise(5000, 1)))
	second := mustAppend(t, a, page("https://www.example.gov.uk/2", noise(5000, 2)))
	b, err := a.Body(first)
	if err != nil {
		t.Fatal(err)
	}
	half := make([]byte, 2500)
	if _, err := io.ReadFull(b, half); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		readBody(t, a, second)
	}
	rest, err := io.ReadAll(b)
	if err != nil || string(half)+string(rest) != noise(5000, 1) {
		t.Errorf("another body got in between: %v", err)
	}
	for range 2 {
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	}
	if n, err := b.Read(half); n != 0 || err == nil {
		t.Errorf("%d bytes after closing", n)
	}
}
