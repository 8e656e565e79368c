package extract

import "strings"

// selection is what of a document is asked for: paths, by the members that
// lead to them. A nil selection is everything.
type selection struct {
	// rests are the paths behind each member ("" is the document itself),
	// without it.
	rests map[string][]string
	// children are how many members of each archive are asked for and not yet
	// visited.
	children map[string]int
}

// selected sorts paths by member. A path may name a member of the format
// itself (the n-th JSON value, "1!"), so it stands under each of its prefixes
// and the walk decides which of them is a document.
func selected(paths []string, depth int) *selection {
	s := &selection{rests: map[string][]string{}, children: map[string]int{}}
	for _, p := range paths {
		s.rests[""] = append(s.rests[""], p)
		at := 0
		for range depth + 1 {
			end := memberEnd(p[at:])
			if end < 0 {
				break
			}
			parent, member := p[:at], p[:at+end]
			if s.rests[member] == nil {
				s.children[parent]++
			}
			s.rests[member] = append(s.rests[member], p[len(member):])
			at += end
		}
	}
	return s
}

// memberEnd is where the first member's name in a path ends, with its "!"; -1
// where the path begins with no member. A pointer begins with "/", which no
// member's name does.
func memberEnd(p string) int {
	at := strings.IndexByte(p, '!')
	if at < 0 || p[0] == '/' {
		return -1
	}
	return at + 1
}

// take reports whether a member of an archive is asked for, and counts it as
// visited.
func (s *selection) take(archive, member string) bool {
	if s == nil {
		return true
	}
	if s.rests[member] == nil {
		return false
	}
	s.children[archive]--
	return true
}

// done reports whether all that is asked of an archive was visited.
func (s *selection) done(archive string) bool {
	return s != nil && s.children[archive] <= 0
}
