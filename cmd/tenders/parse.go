package main

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"

	"tenders/extract"
	"tenders/extract/notice"
)

// noSource stands for the source of files whose publisher is not named.
const noSource = "file"

type parseCommand struct {
	Source string   `help:"Id of the source that published the files." default:"file"`
	Paths  []string `arg:"" name:"path" help:"Files to read; - is stdin."`
}

// Run prints each notice as one JSON line. A document or part of one that
// cannot be read is named on stderr, and the rest goes on.
func (c *parseCommand) Run(a *app) error {
	if c.Source != noSource {
		if err := checkSource(c.Source); err != nil {
			return err
		}
	}
	p := parsing{app: a, source: c.Source, out: json.NewEncoder(a.stdout)}
	p.out.SetEscapeHTML(false)
	for _, path := range c.Paths {
		if err := p.path(path); err != nil {
			return err
		}
	}
	if p.failed > 0 {
		return errPartly
	}
	return nil
}

// parsing prints notices and counts what could not be read.
type parsing struct {
	app    *app
	source string
	out    *json.Encoder
	failed int
}

func (p *parsing) path(path string) error {
	if path == "-" {
		return p.document(p.app.stdin, "stdin", "")
	}
	digest, err := fileDigest(path)
	if err != nil {
		p.fail(path, err)
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		p.fail(path, err)
		return nil
	}
	defer f.Close()
	return p.document(f, path, digest)
}

// document prints the notices of one document. The error is of the output, as
// when the reader at the other end of a pipe has left.
func (p *parsing) document(r io.Reader, name, digest string) error {
	document := extract.Document{
		Name: filepath.Base(name),
		Origin: notice.Origin{
			Source: p.source,
			URL:    fileURL(filepath.Dir(name), name),
			Digest: digest,
		},
	}
	told := false
	for n, err := range extract.Read(r, document) {
		told = true
		if p.app.ctx.Err() != nil {
			return p.app.ctx.Err()
		}
		if err != nil {
			p.fail(name, err)
			continue
		}
		if err := p.out.Encode(&n); err != nil {
			return errors.Join(errors.New("write notice"), err)
		}
	}
	if !told {
		p.app.sayf("%s: %s: read, and no notice or deal is told there", p.source, name)
	}
	return nil
}

func (p *parsing) fail(name string, err error) {
	if !errors.Is(err, notice.ErrNone) {
		p.failed++
	}
	p.app.sayf("%s: %s: %v", p.source, name, err)
}
