package parse

// Most bytes of most texts are letters that nothing is done with. These look at
// eight of them at once.
const (
	each = 0x0101010101010101
	high = 0x80 * each
)

// eight is the eight bytes of s from at on, the first lowest.
func eight[T string | []byte](s T, at int) uint64 {
	s = s[at : at+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// below is not 0 where any of the bytes is less than c, which is 128 at most.
func below(x uint64, c byte) uint64 { return (x - each*uint64(c)) & ^x & high }

// equal is not 0 where any of the bytes is c.
func equal(x uint64, c byte) uint64 { return below(x^each*uint64(c), 1) }

// Controls reports whether s holds a control character of ASCII but DEL.
func Controls(s []byte) bool {
	at := 0
	for ; at+8 <= len(s); at += 8 {
		if below(eight(s, at), ' ') != 0 {
			return true
		}
	}
	for ; at < len(s); at++ {
		if s[at] < ' ' {
			return true
		}
	}
	return false
}
