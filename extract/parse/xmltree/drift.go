package xmltree

import "bytes"

// Drift finds what a document holds and the table does not list: attributes,
// elements with text of their own, and empty elements, whose presence says
// something. It gives the concrete path and the one without positions.
func (t *Table) Drift(root Node, found func(path, generic string)) {
	t.DriftBut(root, nil, found)
}

// DriftBut is Drift without the elements that skip names: a translation, say,
// of what was looked at already.
func (t *Table) DriftBut(root Node, skip func(Node) bool, found func(path, generic string)) {
	t.walk(root, skip, func(n Node, attr, use string) {
		if use != "" {
			return
		}
		if attr == "" {
			found(n.Path(), n.generic())
			return
		}
		found(n.AttrPath(attr), n.generic()+"/@"+attr)
	})
}

// Uses tells of every such place in a document what the table says of it, ""
// for nothing. What lies below a place that is left out whole is not told; nor
// are the elements that skip names, if it is not nil.
func (t *Table) Uses(root Node, skip func(Node) bool, f func(generic, use string)) {
	t.walk(root, skip, func(n Node, attr, use string) {
		if attr != "" {
			attr = "/@" + attr
		}
		f(n.generic()+attr, use)
	})
}

func (t *Table) walk(root Node, skip func(Node) bool, f func(n Node, attr, use string)) {
	if !root.OK() {
		return
	}
	w := walker{f: f, skip: skip}
	w.element(root, t.root.child(root.Name()))
}

// walker goes along document and table at once. scopes are the places around
// the element, innermost last, that know names at any depth.
type walker struct {
	f      func(n Node, attr, use string)
	skip   func(Node) bool // nil for none
	scopes []*place
}

func (w *walker) element(n Node, p *place) {
	use, whole := p.known()
	if whole {
		w.f(n, "", use)
		return
	}
	it := n.item()
	for _, a := range n.t.attrs[it.from:it.to] {
		name := n.t.names[a.name]
		u, _ := p.attr(name).known()
		w.f(n, name, u)
	}
	text, elements := n.content()
	if text || !elements && (use != "" || !p.passes()) {
		w.f(n, "", use)
	}
	if !elements {
		return
	}
	mark := len(w.scopes)
	w.enter(p)
	for c := n.First(); c.t != nil; c = c.Next() {
		if w.skip == nil || !w.skip(c) {
			w.element(c, w.next(p, c.Name()))
		}
	}
	w.scopes = w.scopes[:mark]
}

// enter makes the names that p knows at any depth known.
func (w *walker) enter(p *place) {
	if p == nil {
		return
	}
	if len(p.deep) > 0 {
		w.scopes = append(w.scopes, p)
	}
	for _, s := range p.shapes {
		w.enter(s)
	}
}

func (w *walker) next(p *place, name string) *place {
	if c := p.child(name); c != nil {
		return c
	}
	for i := len(w.scopes) - 1; i >= 0; i-- {
		if c := w.scopes[i].deep[name]; c != nil {
			return c
		}
	}
	return p.other()
}

// content reports whether the element holds text of its own, and elements.
func (n Node) content() (text, elements bool) {
	for i := n.item().first; i != 0; i = n.t.nodes[i].next {
		it := &n.t.nodes[i]
		if it.name != isText {
			elements = true
		} else if !text && len(bytes.TrimSpace(n.t.data[it.from:it.to])) > 0 {
			text = true
		}
	}
	return text, elements
}

// generic is the path without positions and without the leading slash.
func (n Node) generic() string {
	if up := n.Parent(); up.t != nil {
		return up.generic() + "/" + n.Name()
	}
	return n.Name()
}
