package ocds

import (
	"strconv"
	"strings"
)

// wire is a place in a release that is known: its members, or its elements. The
// table in paths.go makes the tree of them.
type wire struct {
	name    string
	parent  *wire
	members map[string]*wire
	element *wire
	whole   bool // everything below is ignored
	number  int  // of the place, for finding names that repeat
	reason  string
}

var (
	known      wire
	knownCount = known.build()
)

// build reads the table of paths and returns the number of places.
func (w *wire) build() int {
	n := 0
	for _, line := range strings.Split(wirePaths, "\n") {
		path, use, _ := strings.Cut(strings.TrimSpace(line), " ")
		if path != "" && path != "#" {
			w.add(path, strings.TrimSpace(use), &n)
		}
	}
	return n
}

// add enters a path. "a/{b,c}" stands for two, "@shape" for what the shape
// holds, "**" for everything below.
func (w *wire) add(path, use string, n *int) {
	if i := strings.IndexByte(path, '{'); i >= 0 {
		j := i + strings.IndexByte(path[i:], '}')
		for _, name := range strings.Split(path[i+1:j], ",") {
			w.add(path[:i]+name+path[j+1:], use, n)
		}
		return
	}
	at := w
	for _, token := range strings.Split(path, "/") {
		if token == "**" {
			at.whole, at.reason = true, use
			return
		}
		at = at.step(token, n)
	}
	if name, ok := strings.CutPrefix(use, "@"); ok {
		for _, line := range strings.Split(shapes[name], "\n") {
			if path, use, _ := strings.Cut(strings.TrimSpace(line), " "); path != "" {
				at.add(path, strings.TrimSpace(use), n)
			}
		}
		return
	}
	at.reason = use
}

func (w *wire) step(token string, n *int) *wire {
	next := w.element
	if token != "[]" {
		next = w.members[token]
	}
	if next != nil {
		return next
	}
	*n++
	next = &wire{name: token, parent: w, number: *n}
	if token == "[]" {
		w.element = next
		return next
	}
	if w.members == nil {
		w.members = map[string]*wire{}
	}
	w.members[token] = next
	return next
}

// path is the generic path: "tender/lots/[]/value".
func (w *wire) path() string {
	if w.parent == nil {
		return ""
	}
	if p := w.parent.path(); p != "" {
		return p + "/" + w.name
	}
	return w.name
}

// drift finds what a release holds that the table does not know.
type drift struct {
	seen    []int32 // place -> the object that last held it
	objects int32
}

// watch walks the release along the table. What is in neither is a problem and
// lost to nobody; so is a member that repeats in one object.
func (r *reader) watch() {
	if r.drift.seen == nil || r.drift.objects > 1<<30 {
		r.drift = drift{seen: make([]int32, knownCount+1)}
	}
	r.up(r.base)
	r.watchValue(r.root, &known)
}

func (r *reader) watchValue(v value, w *wire) {
	if w.whole || !v.ok() || v.is(object) && v.child().t == nil {
		return
	}
	switch k := v.node().kind; {
	case k == array && w.element != nil:
		r.watchElements(v, w.element)
	case k == array && w.members != nil:
		r.problem("shape", r.here(), "an array stands where an object belongs: %s", w.path())
		r.watchElements(v, w)
	case k == object && w.element != nil && w.members == nil && v.positions():
		r.problem("shape", r.here(), "an object stands where an array belongs: %s", w.path())
		r.watchElements(v, w.element)
	case k == object && w.element != nil && w.members == nil:
		r.problem("shape", r.here(), "one object stands where an array belongs: %s", w.path())
		r.watchMembers(v, w.element)
	case k == object, k == array:
		r.watchMembers(v, w)
	case (w.members != nil || w.element != nil && w.element.members != nil) && !v.blank():
		r.problem("shape", r.here(), "a lone value stands where more belongs: %s", w.path())
	}
}

func (r *reader) watchElements(v value, w *wire) {
	i, n := 0, len(r.path)
	for c := v.child(); c.t != nil; c = c.sibling() {
		if v.is(array) {
			r.path = strconv.AppendInt(append(r.path, '/'), int64(i), 10)
		} else {
			r.path = appendToken(append(r.path, '/'), c.name())
		}
		r.watchValue(c, w)
		r.up(n)
		i++
	}
}

func (r *reader) watchMembers(v value, w *wire) {
	if v.is(array) { // elements where only a lone value is known
		for c := v.child(); c.t != nil; c = c.sibling() {
			if c.is(object) || c.is(array) {
				r.unknown(w, "[]")
				return
			}
		}
		return
	}
	r.drift.objects++
	mark := r.drift.objects
	n := len(r.path)
	for c := v.child(); c.t != nil; c = c.sibling() {
		nd := c.node()
		name := c.t.data[nd.keyFrom:nd.keyTo]
		next := w.members[string(name)]
		if next == nil || nd.keyEsc {
			r.path = appendToken(append(r.path, '/'), c.name())
			next = r.damaged(w, c.name())
		} else {
			r.path = append(append(r.path, '/'), name...)
		}
		if next != nil {
			if r.drift.seen[next.number] == mark {
				r.problem("member-repeated", r.here(), "%s stands twice in one object; the last is read", next.path())
			}
			r.drift.seen[next.number] = mark
			r.watchValue(c, next)
		}
		r.up(n)
	}
}

// damaged finds the member whose name was broken by white space, as in files
// that were wrapped at a width; others are drift. What a broken name holds is
// not read, and not trusted.
func (r *reader) damaged(w *wire, name string) *wire {
	if next := w.members[name]; next != nil {
		return next
	}
	if w.members[strings.Join(strings.Fields(name), "")] != nil {
		r.problem("member-damaged", r.here(), "the name %q is broken, and its value not read", clip(name))
		return nil
	}
	r.unknown(w, clip(name))
	return nil
}

func (r *reader) unknown(w *wire, name string) {
	path := name
	if p := w.path(); p != "" {
		path = p + "/" + name
	}
	r.problem("drift", r.here(), "%s", path)
}
