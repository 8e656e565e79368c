package extract

import (
	"errors"
	"io"
)

// Resolve gives the words that stand at paths of the document now: the literal
// of a number, the text of a string, the bytes of an object. A path that leads
// nowhere is absent. It reads the document once, however many paths there are,
// and opens only the members that they name; members that could not be read
// are in the error, beside what the others hold.
func Resolve(r io.Reader, d Document, paths []string) (map[string]string, error) {
	return resolve(r, d, paths, standard())
}

func resolve(r io.Reader, d Document, paths []string, l limits) (map[string]string, error) {
	found := make(map[string]string, len(paths))
	if len(paths) == 0 {
		return found, nil
	}
	var failures []error
	u := &unpacker{limits: l, only: selected(paths, l.Depth)}
	u.fail = func(member string, err error) bool {
		failures = append(failures, at(member, err))
		return true
	}
	u.leaf = func(r io.Reader, head []byte, member string) bool {
		f := find(head, d)
		if f == nil {
			return u.unreadable(r, head, member, d)
		}
		words, err := resolveSpans(f, r, u.only.rests[member])
		for rest, w := range words {
			found[member+rest] = w
		}
		return err == nil || u.failed(member, err)
	}
	u.open(r, "", 0, false)
	return found, errors.Join(failures...)
}
