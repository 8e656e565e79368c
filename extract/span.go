package extract

import (
	"io"
	"strconv"
	"strings"
)

// spanMark stands between the path of a passage and the bytes in it that a fact
// was read from: "/tender/description!text:12-40".
const spanMark = "!text:"

// cutSpan splits a path into the passage and the bytes in it.
func cutSpan(path string) (passage string, from, to int, ok bool) {
	passage, span, found := strings.Cut(path, spanMark)
	if !found {
		return "", 0, 0, false
	}
	a, b, _ := strings.Cut(span, "-")
	from, err := strconv.Atoi(a)
	if err != nil {
		return "", 0, 0, false
	}
	to, err = strconv.Atoi(b)
	return passage, from, to, err == nil && 0 <= from && from <= to
}

// resolveSpans asks a format for the passages that the paths name, and cuts the
// spans out of their words.
func resolveSpans(f *format, r io.Reader, paths []string) (map[string]string, error) {
	asked := make([]string, len(paths))
	spans := false
	for i, p := range paths {
		asked[i] = p
		if passage, _, _, ok := cutSpan(p); ok {
			asked[i], spans = passage, true
		}
	}
	words, err := f.resolve(r, asked)
	if !spans {
		return words, err
	}
	found := make(map[string]string, len(words))
	for i, p := range paths {
		w, ok := words[asked[i]]
		if _, from, to, span := cutSpan(p); span {
			ok = ok && to <= len(w)
			if ok {
				w = w[from:to]
			}
		}
		if ok {
			found[p] = w
		}
	}
	return found, err
}
