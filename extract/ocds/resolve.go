package ocds

import (
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// Resolve tells what stands at the given places of a document: the literal of a
// number, the decoded text of a string, the bytes of an object or array. A path
// is a JSON Pointer, with the position of a later value of the document as its
// member ("3!/tender/title"). Only places within releases are found; the others
// are absent from the answer.
func Resolve(r io.Reader, paths []string) (map[string]string, error) {
	sorted := slices.Compact(slices.Sorted(slices.Values(paths)))
	found := make(map[string]string, len(sorted))
	var t tree
	s := splitter{r: r, problem: func(notice.Problem) {}, emit: func(p part) bool {
		if p.err == nil {
			resolvePart(&t, p, sorted, found)
		}
		return len(found) < len(sorted)
	}}
	if err := s.run(); err != nil && !errors.Is(err, errStop) {
		return found, err
	}
	return found, nil
}

// resolvePart answers those of the sorted paths that lie in one release.
func resolvePart(t *tree, p part, sorted []string, found map[string]string) {
	i, _ := slices.BinarySearch(sorted, p.path)
	to := i
	for to < len(sorted) && strings.HasPrefix(sorted[to], p.path) {
		to++
	}
	t.resolve(p, sorted[i:to], found)
}

// Follow calls visit for each release of a document, in its order, with the
// place where it stands and what resolves paths that lie in it, as [Resolve]
// does, until visit returns false.
func Follow(r io.Reader, visit func(place string, resolve func(paths []string) map[string]string) bool) error {
	var t tree
	s := splitter{r: r, problem: func(notice.Problem) {}, emit: func(p part) bool {
		return p.err != nil || visit(p.path, func(paths []string) map[string]string {
			found := make(map[string]string, len(paths))
			t.resolve(p, paths, found)
			return found
		})
	}}
	if err := s.run(); err != nil && !errors.Is(err, errStop) {
		return err
	}
	return nil
}

// resolve adds what stands at paths that begin with the release's.
func (t *tree) resolve(p part, paths []string, found map[string]string) {
	parsed := false
	for _, path := range paths {
		rest := path[len(p.path):]
		if rest != "" && rest[0] != '/' {
			continue // of a place whose name only begins the same
		}
		if !parsed {
			if _, err := t.parse(p.data); err != nil {
				return
			}
			parsed = true
		}
		if v := (value{t, 0}).pointer(rest); v.t != nil {
			found[path] = v.resolved()
		}
	}
}

// pointer follows a JSON Pointer.
func (v value) pointer(path string) value {
	for path != "" && v.t != nil {
		token := path[1:]
		path = ""
		if i := strings.IndexByte(token, '/'); i >= 0 {
			token, path = token[:i], token[i:]
		}
		token = strings.ReplaceAll(strings.ReplaceAll(token, "~1", "/"), "~0", "~")
		switch {
		case v.is(object):
			v = v.last(token)
		case v.is(array):
			v = v.element(token)
		default:
			v = value{}
		}
	}
	return v
}

// last is get, for any value, null included.
func (v value) last(name string) (found value) {
	for c := v.child(); c.t != nil; c = c.sibling() {
		if c.named(name) {
			found = c
		}
	}
	return found
}

func (v value) element(token string) value {
	n, err := strconv.Atoi(token)
	if err != nil || n < 0 {
		return value{}
	}
	c := v.child()
	for ; c.t != nil && n > 0; n-- {
		c = c.sibling()
	}
	return c
}

func (v value) resolved() string {
	if v.is(text) {
		return v.words()
	}
	return parse.UTF8(v.bytes())
}
