package extract

import (
	"bytes"
	"encoding/binary"
	"strconv"
)

// sniff is how many bytes decide what a document is: enough for an XML root
// behind a long prologue, and more than the 512 of a tar header.
const sniff = 4096

// container is a way of packing.
type container int

const (
	none container = iota
	gzipped
	zipped
	tarred
)

// containerOf knows a container by its first bytes.
func containerOf(head []byte) container {
	switch {
	case bytes.HasPrefix(head, []byte{0x1f, 0x8b, 8}): // RFC 1952; 8 is deflate, the only method
		return gzipped
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return zipped // a member, or the end of an empty zip (APPNOTE 4.3)
	case isTar(head):
		return tarred
	}
	return none
}

// tarBlock is the size of a tar's header, and what all in it is padded to.
const tarBlock = 512

// isTar checks the header's sum, which tars of every age have; "ustar" is
// missing from the oldest. See POSIX pax, "ustar Interchange Format".
func isTar(head []byte) bool {
	const sumAt, sumEnd = 148, 156
	if len(head) < tarBlock || head[0] == 0 {
		return false
	}
	field := bytes.Trim(head[sumAt:sumEnd], " \x00")
	want, err := strconv.ParseInt(string(field), 8, 64)
	if err != nil {
		return false
	}
	sum := int64(8 * ' ') // the sum's own field counts as spaces
	for i, b := range head[:tarBlock] {
		if i < sumAt || i >= sumEnd {
			sum += int64(b)
		}
	}
	return sum == want
}

// text strips what may stand before the first sign of a document.
func text(head []byte) []byte {
	return bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\uFEFF")), " \t\r\n")
}

// isJSON reports an object or an array of objects. What else begins so (an INI
// file, RTF) is not JSON at its second sign.
func isJSON(head []byte, _ Document) bool {
	head = text(head)
	if len(head) == 0 {
		return false
	}
	second := text(head[1:])
	switch head[0] {
	case '{':
		return len(second) == 0 || second[0] == '"' || second[0] == '}'
	case '[':
		return len(second) == 0 || second[0] == '{' || second[0] == ']'
	}
	return false
}

// isUTF16 reports a byte order mark of UTF-16, or XML or JSON without one.
func isUTF16(head []byte) bool {
	if len(head) < 2 {
		return false
	}
	switch binary.BigEndian.Uint16(head) {
	case 0xfeff, 0xfffe, '<', '{', '<' << 8, '{' << 8:
		return true
	}
	return false
}
