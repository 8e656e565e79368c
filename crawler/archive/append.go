package archive

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/nlnwa/gowarc/v2"
)

// Append archives a document and returns its record: a Revisit when the
// archive holds the same body already. After an error the archive is as it was
// before, except that a new, empty file may have been begun.
//
// The record is in the hands of the operating system when Append returns; it
// survives the end of the process, and after Sync or Close also a power cut.
func (a *Archive) Append(e Entry) (Record, error) {
	r, err := a.append(&e)
	if err != nil {
		return Record{}, fmt.Errorf("archive %s: %w", e.URL, err)
	}
	return r, nil
}

func (a *Archive) append(e *Entry) (Record, error) {
	if err := e.check(); err != nil {
		return Record{}, err
	}
	if err := a.writable(); err != nil {
		return Record{}, err
	}
	d, err := a.newDraft(e)
	if err != nil {
		return Record{}, err
	}
	defer d.block.close()
	for {
		// Other goroutines append too: what holds the body may change between
		// looking and writing. Then commit does nothing and we look again.
		h := a.findHolder(d.digest)
		r, done, err := a.write(d, h)
		if done || err != nil {
			return r, err
		}
	}
}

// writable tells whether something can be appended now.
func (a *Archive) writable() error {
	a.mu.RLock()
	defer a.mu.RUnlock()
	return a.refusal()
}

func (a *Archive) refusal() error {
	if a.lock == nil {
		return errReadOnly
	}
	return a.broken
}

// draft is a document on its way into the archive: its body has been read.
type draft struct {
	entry  *Entry
	record Record // but for its place
	digest digest // of the body
	head   []byte // status line and header of an HTTP answer
	block  *spool // head and body
}

func (a *Archive) newDraft(e *Entry) (*draft, error) {
	d := &draft{entry: e, record: e.record(a.now()), block: newSpool(a.dir)}
	d.record.Type = Resource
	if e.Status != 0 {
		d.record.Type = Response
		d.head = answerHead(e.Status, e.Header)
	}
	if err := d.read(); err != nil {
		d.block.close()
		return nil, err
	}
	return d, nil
}

// read takes in the body, which may be larger than memory.
func (d *draft) read() error {
	body := sha256.New()
	if _, err := d.block.Write(d.head); err != nil {
		return err
	}
	if d.entry.Body != nil {
		n, err := io.Copy(io.MultiWriter(d.block, body), d.entry.Body)
		if err != nil {
			return fmt.Errorf("read body: %w", err)
		}
		d.record.Length = n
	}
	body.Sum(d.digest[:0])
	d.record.Digest = d.digest.String()
	return nil
}

// contentType is that of the WARC record, not that of the document.
func (d *draft) contentType() string {
	if d.record.Status == 0 {
		return d.record.ContentType
	}
	return "application/http;msgtype=response"
}

// holder is the record that holds a body, as a revisit record refers to it.
type holder struct {
	row           uint32 // 1 + its row; 0 when nothing holds the body
	id, url, date string // empty when the record cannot be read
}

// findHolder looks a body up. A holder that cannot be read does not count: the
// body is then kept anew. So it is where a record of that body is lost, which
// ends that damage for good.
func (a *Archive) findHolder(d digest) holder {
	a.mu.RLock()
	row, ok := a.index.docs[d]
	if !ok {
		a.mu.RUnlock()
		return holder{}
	}
	r, lost := a.index.record(int(row)), a.index.lost[d] != nil
	a.mu.RUnlock()
	h := holder{row: row + 1}
	if lost {
		return h
	}
	f, err := os.Open(filepath.Join(a.dir, r.File))
	if err != nil {
		return h
	}
	defer f.Close()
	m := newMember(io.NewSectionReader(f, r.Offset, r.Size))
	defer m.free()
	if m.next() != nil || m.warc.Get(gowarc.WarcPayloadDigest) != "sha256:"+r.Digest {
		return h
	}
	h.id, h.url, h.date = m.warc.Get(gowarc.WarcRecordID), m.warc.Get(gowarc.WarcTargetURI), m.warc.Get(gowarc.WarcDate)
	return h
}

// write builds the draft's record, as a revisit when there is a holder, and
// commits it. It reports false when the holder has changed meanwhile.
func (a *Archive) write(d *draft, h holder) (Record, bool, error) {
	piece := newSpool(a.dir)
	defer piece.close()
	r := d.record
	if h.id != "" {
		r.Type = Revisit
	}
	id, err := d.add(piece, r.Type, h)
	if err != nil {
		return r, false, fmt.Errorf("write WARC record: %w", err)
	}
	if r.Status != 0 && d.entry.RequestHeader != nil {
		if err := addRequest(piece, d.entry, &r, id); err != nil {
			return r, false, fmt.Errorf("write WARC record: %w", err)
		}
	}
	done, err := a.commit(&r, d.digest, h, piece)
	return r, done, err
}

// add appends the draft's record: with its block, or as a revisit without the
// body, which the holder has.
func (d *draft) add(piece io.Writer, kind string, h holder) (string, error) {
	f := newFields(kind)
	addFields(f, &d.record, d.contentType())
	f.Add(gowarc.WarcPayloadDigest, "sha256:"+d.record.Digest)
	if kind == Revisit {
		f.Add(gowarc.WarcProfile, gowarc.ProfileIdenticalPayloadDigestV1_1)
		f.Add(gowarc.WarcRefersTo, h.id)
		f.Add(gowarc.WarcRefersToTargetURI, h.url)
		f.Add(gowarc.WarcRefersToDate, h.date)
		return addTo(piece, &compressors, f, newBlock(d.head))
	}
	src, err := d.block.reader()
	if err != nil {
		return "", err
	}
	return addTo(piece, &compressors, f, block{src, d.block.size})
}

// commit appends a finished piece to the newest file and its line to the
// index: both or neither.
func (a *Archive) commit(r *Record, d digest, h holder, piece *spool) (bool, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if err := a.refusal(); err != nil {
		return false, err
	}
	if row, ok := a.index.docs[d]; ok && row+1 != h.row {
		return false, nil
	}
	info, err := a.room(piece.size)
	if err != nil {
		return false, err
	}
	r.File, r.Offset, r.Size = a.warc.name, a.warc.size+int64(info.Len()), piece.size
	line, err := r.appendLine(nil)
	if err != nil {
		return false, err
	}
	if len(line) > maxLine {
		return false, fmt.Errorf("line of %d bytes is too long for the index", len(line))
	}
	if err := a.put(info, piece, line); err != nil {
		if errors.Is(err, errBroken) {
			a.broken = err
		}
		return false, err
	}
	a.index.add(r)
	return true, nil
}

// put writes the piece, then its line. The line comes second: a line without
// its piece would be a lie, a piece without its line is found at the next Open.
func (a *Archive) put(info *bytes.Buffer, piece *spool, line []byte) error {
	src, err := piece.reader()
	if err != nil {
		return err
	}
	before := a.warc.size
	if info.Len() > 0 {
		src = io.MultiReader(info, src)
	}
	if err := a.warc.append(a.copy, src); err != nil {
		return err
	}
	if err := a.lines.append(a.copy, bytes.NewReader(line)); err != nil {
		a.warc.size = before
		return a.warc.undo(err)
	}
	return nil
}

// room sees to it that the newest file can take n more bytes, and returns what
// a new file has to begin with. A record larger than a file may be gets a file
// of its own.
func (a *Archive) room(n int64) (*bytes.Buffer, error) {
	info := new(bytes.Buffer)
	if a.warc.file != nil && a.warc.size > 0 && a.warc.size+n > a.maxFile {
		if err := a.warc.sync(); err != nil {
			return nil, err
		}
		if err := a.warc.close(); err != nil {
			return nil, err
		}
	}
	if a.warc.file == nil {
		if err := a.warc.create(filepath.Join(a.dir, makeWarcName(a.serial+1))); err != nil {
			return nil, err
		}
		a.serial++
		if err := syncDir(a.dir); err != nil {
			return nil, err
		}
	}
	if a.warc.size > 0 {
		return info, nil
	}
	return info, addInfo(info, a.warc.name, a.now())
}
