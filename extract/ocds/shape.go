package ocds

import (
	"bytes"
	"errors"

	"tenders/extract/notice"
)

// shape is what the members of an object tell of it.
type shape struct {
	container bool // a package or a record: holds releases
	release   bool
	packaged  bool // has a package's own members
	linked    bool // a release's address in place of the release
	start     int  // releases found before it
	compiled  []byte
	drift     []string
}

// member reads one member of an object.
func (s *splitter) member(o *shape, name string, depth int) error {
	c, err := s.space()
	if err != nil {
		return err
	}
	nested := c == '{' || c == '['
	switch name {
	case "releases", "results", "records":
		if !nested {
			break
		}
		o.container = true
		s.keep = -1
		s.path = append(append(s.path, '/'), name...)
		if c == '{' && s.numbered() {
			return s.list(depth, '{')
		}
		return s.element(depth + 1)
	case "compiledRelease":
		return s.compiled(o)
	case "versionedRelease":
		o.packaged = true
	default:
		o.note(name)
	}
	return s.skip()
}

// compiled keeps the bytes of a merged release, which serve where no release is
// embedded.
func (s *splitter) compiled(o *shape) error {
	o.container = true
	if s.sent > o.start {
		return s.skip()
	}
	held := s.keep >= 0
	from := 0
	if held {
		from = s.at - s.keep
	} else {
		s.keep = s.at
	}
	if err := s.skip(); err != nil {
		return err
	}
	if s.keep < 0 {
		return nil // too large; close tells
	}
	o.compiled = bytes.Clone(s.buf[s.keep+from : s.at])
	if !held {
		s.keep = -1
	}
	return nil
}

// note sorts a member by its name.
func (o *shape) note(name string) {
	switch name {
	case "tag", "date":
	case "url":
		o.linked = true
	case "ocid", "id", "tender", "awards", "contracts", "buyer", "parties", "planning":
		o.release = true
	default:
		if topMembers[name] != "" {
			o.packaged = true
		} else if len(o.drift) < 20 {
			o.drift = append(o.drift, name)
		}
	}
}

// close decides what an object was that has ended.
func (s *splitter) close(o shape) error {
	from := s.keep
	s.keep = -1
	path := string(s.path)
	switch {
	case s.big && (o.compiled == nil || !o.container):
		s.big = false
		return s.failed(errSize)
	case o.container:
		for _, name := range o.drift {
			s.problem(notice.Problem{Path: path + "/" + string(appendToken(nil, name)), Rule: "drift", Message: name})
		}
		if o.compiled == nil || s.sent > o.start {
			return nil
		}
		return s.send(part{path: path + "/compiledRelease", data: o.compiled})
	case o.release:
		return s.send(part{path: path, data: s.buf[from:s.at]})
	case o.linked:
		s.problem(notice.Problem{Path: path, Rule: "release-linked", Message: "the release is only linked, not embedded"})
		return nil
	case o.packaged: // a package without releases, as of a month without notices
		return nil
	}
	return s.failed(errors.New("neither a package nor a release"))
}
