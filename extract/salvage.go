package extract

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"

	"github.com/klauspost/compress/flate"
)

var errNoList = errors.New("zip: ends early, its list of members is missing")

// salvage walks the members of a zip that ends early by their own headers, and
// then tells so. It reads what [zip.Reader] cannot reach without the list at
// the end.
func (u *unpacker) salvage(s *spool, member string, depth int) bool {
	n := newNames()
	at := int64(0)
	for range u.Members {
		h, err := localHeader(s, at)
		if err != nil {
			break
		}
		body := h.reader(s)
		unpacked := &counter{r: u.metered(body.inflated(h), func() int64 { return body.n })}
		e := entry{name: h.name, folder: h.name[len(h.name)-1] == '/'}
		e.open = func() (io.ReadCloser, error) { return io.NopCloser(unpacked), nil }
		if h.flags&1 != 0 {
			e.refused = "encrypted"
		}
		if !u.enter(e, member, depth, n) {
			return false
		}
		if u.only.done(member) {
			return true
		}
		if unpacked.err != nil && u.told(unpacked.err) {
			return u.within() // the last member ended with the same
		}
		if at, err = h.next(s, unpacked, body); err != nil {
			break
		}
	}
	return u.failed(member, errNoList)
}

// local is a member's own header; see APPNOTE 4.3.7.
type local struct {
	flags, method uint16
	packed        int64 // -1 where it stands behind the body only
	name          string
	body          int64 // where it begins
}

func localHeader(s *spool, at int64) (local, error) {
	const size = 30
	var b [size]byte
	if _, err := s.ReadAt(b[:], at); err != nil {
		return local{}, err
	}
	if !bytes.HasPrefix(b[:], []byte("PK\x03\x04")) {
		return local{}, errNoList
	}
	word := func(i int) uint16 { return binary.LittleEndian.Uint16(b[i:]) }
	h := local{flags: word(6), method: word(8), packed: int64(binary.LittleEndian.Uint32(b[18:]))}
	name := make([]byte, word(26))
	if _, err := s.ReadAt(name, at+size); err != nil || len(name) == 0 {
		return local{}, errNoList
	}
	h.name, h.body = string(name), at+size+int64(len(name))+int64(word(28))
	if h.flags&8 != 0 { // APPNOTE 4.4.4: bit 3, sizes follow the body
		h.packed = -1
	}
	if !h.ends() {
		return local{}, errNoList
	}
	return h, nil
}

// ends reports whether the member can be told from the next: by its size, or
// by deflate's own end.
func (h local) ends() bool {
	const stored, deflated, zip64 = 0, 8, 0xffffffff
	switch h.method {
	case stored:
		return h.packed >= 0 && h.packed < zip64
	case deflated:
		return h.packed < zip64
	}
	return false
}

// body counts what is taken of a member as packed, byte by byte where the
// inflater asks so: it must not read past the member's end.
type body struct {
	*bufio.Reader
	n int64
}

func (b *body) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	b.n += int64(n)
	return n, err
}

func (b *body) ReadByte() (byte, error) {
	c, err := b.Reader.ReadByte()
	if err == nil {
		b.n++
	}
	return c, err
}

func (h local) reader(s *spool) *body {
	left := s.Size - h.body
	if h.packed < 0 || h.packed > left {
		cut := io.MultiReader(io.NewSectionReader(s, h.body, max(left, 0)), ended{})
		return &body{Reader: bufio.NewReader(cut)}
	}
	return &body{Reader: bufio.NewReader(io.NewSectionReader(s, h.body, h.packed))}
}

func (b *body) inflated(h local) io.Reader {
	if h.method == 0 {
		return b
	}
	return flate.NewReader(b)
}

// ended is where a file was cut.
type ended struct{}

func (ended) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

// next is where the following member begins. A body of unknown size is read to
// its end, and what describes it is skipped: with or without a signature, in
// 32 or 64 bits (APPNOTE 4.3.9).
func (h local) next(s *spool, unpacked io.Reader, b *body) (int64, error) {
	if h.packed >= 0 {
		return h.body + h.packed, nil
	}
	if _, err := io.Copy(io.Discard, unpacked); err != nil {
		return 0, err
	}
	end := h.body + b.n
	for _, size := range []int64{16, 12, 24, 20} {
		var sign [4]byte
		if _, err := s.ReadAt(sign[:], end+size); err == nil && string(sign[:]) == "PK\x03\x04" {
			return end + size, nil
		}
	}
	return 0, errNoList
}
