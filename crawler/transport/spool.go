package transport

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
)

// spool is a body that was read to its end and can be read again: in memory,
// or in a temporary file if large.
type spool struct {
	io.ReadSeeker
	size int64
	held []byte   // all of it, if in memory
	file *os.File // nil if in memory
	left string   // the file's name, where the system removes no open file
}

// firstRoom is what a body's buffer begins with. From the 512 bytes that
// bytes.Buffer begins with, a page is read in small pieces and copied with each
// growth.
const firstRoom = 32 << 10

// spoolBody reads r to its end. The temporary file's name is removed at once
// where the system allows it, so that a crash leaves nothing behind.
func spoolBody(r io.Reader, inMemory int64, dir string) (*spool, error) {
	head := bytes.NewBuffer(make([]byte, 0, min(firstRoom, inMemory+bytes.MinRead)))
	n, err := io.CopyN(head, r, inMemory+1)
	if errors.Is(err, io.EOF) {
		return &spool{ReadSeeker: bytes.NewReader(head.Bytes()), size: n, held: head.Bytes()}, nil
	}
	if err != nil {
		return nil, err
	}
	file, err := os.CreateTemp(dir, "tenders-body-*")
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errSpool, err)
	}
	s := &spool{ReadSeeker: file, file: file}
	if os.Remove(file.Name()) != nil {
		s.left = file.Name()
	}
	if s.size, err = fill(file, head, r); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, s.rewind()
}

// fill copies the parts into the file, telling a full disk from a failing body.
func fill(file *os.File, parts ...io.Reader) (size int64, err error) {
	r := io.MultiReader(parts...)
	buf := make([]byte, 256<<10)
	for {
		n, readErr := r.Read(buf)
		if _, err := file.Write(buf[:n]); err != nil {
			return size, fmt.Errorf("%w: %w", errSpool, err)
		}
		size += int64(n)
		if errors.Is(readErr, io.EOF) {
			return size, nil
		}
		if readErr != nil {
			return size, readErr
		}
	}
}

// Held takes the body out of an answer, where it lies in memory, so that those
// who want all of it need not read it into memory once more.
func Held(resp *http.Response) (body []byte, ok bool) {
	s, ok := resp.Body.(*spool)
	if !ok || s.file != nil {
		return nil, false
	}
	resp.Body = http.NoBody
	return s.held, true
}

// WriteTo spares those who copy the body a buffer where it is in memory.
func (s *spool) WriteTo(w io.Writer) (int64, error) {
	return io.Copy(w, s.ReadSeeker)
}

func (s *spool) rewind() error {
	_, err := s.Seek(0, io.SeekStart)
	return err
}

// Close frees the temporary file.
func (s *spool) Close() error {
	if s.file == nil {
		return nil
	}
	err := s.file.Close()
	if s.left != "" {
		err = errors.Join(err, os.Remove(s.left))
	}
	return err
}

// into makes the spool the body of an answer.
func (s *spool) into(resp *http.Response) {
	resp.Body = s
	resp.ContentLength = s.size
	resp.TransferEncoding = nil
}
