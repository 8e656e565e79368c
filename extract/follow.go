package extract

import (
	"errors"
	"io"

	"tenders/extract/notice"
	"tenders/extract/ocds"
)

// Words gives what stands at paths, as [Resolve] does.
type Words func(paths []string) (map[string]string, error)

// Follow reads a document once, in its order, and calls visit for each place
// that a notice may stand at: a release of OCDS, else a member or the whole
// document. Words is for paths that begin with the place, and only during the
// call. It goes on until visit returns false, and opens every member until
// then; what could not be read is in the error.
func Follow(r io.Reader, d Document, visit func(place string, words Words) bool) error {
	return follow(r, d, visit, standard())
}

func follow(r io.Reader, d Document, visit func(string, Words) bool, l limits) error {
	var failures []error
	u := &unpacker{limits: l}
	u.fail = func(member string, err error) bool {
		failures = append(failures, at(member, err))
		return true
	}
	u.leaf = func(r io.Reader, head []byte, member string) bool {
		f := find(head, d)
		if f == nil {
			return u.unreadable(r, head, member, d)
		}
		if f.Format != notice.OCDS {
			return visit(member, wordsIn(member, func(paths []string) (map[string]string, error) { return resolveSpans(f, r, paths) }))
		}
		more := true
		err := ocds.Follow(r, func(place string, resolve func([]string) map[string]string) bool {
			one := &format{resolve: func(_ io.Reader, paths []string) (map[string]string, error) { return resolve(paths), nil }}
			more = visit(member+place, wordsIn(member, func(paths []string) (map[string]string, error) { return resolveSpans(one, nil, paths) }))
			return more
		})
		return more && (err == nil || u.failed(member, err))
	}
	u.open(r, "", 0, false)
	return errors.Join(failures...)
}

// wordsIn is Words for paths that begin with a member, by what does without it.
func wordsIn(member string, resolve Words) Words {
	if member == "" {
		return resolve
	}
	return func(paths []string) (map[string]string, error) {
		rests := make([]string, len(paths))
		for i, p := range paths {
			rests[i] = p[len(member):]
		}
		words, err := resolve(rests)
		found := make(map[string]string, len(words))
		for rest, w := range words {
			found[member+rest] = w
		}
		return found, err
	}
}
