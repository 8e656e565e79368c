package main

import (
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"tenders/crawler/archive"
)

// importable are the endings of files that import takes, alone or inside the
// containers at the end of the list. What a file really is, extract finds out
// from its bytes.
var importable = []string{".json", ".jsonl", ".ndjson", ".xml", ".html", ".htm", ".txt", ".gz", ".zip", ".tgz", ".tar"}

type importCommand struct {
	Source string   `arg:"" help:"Id of the source that published the files; 'tenders sources' lists them."`
	Paths  []string `arg:"" name:"path" help:"Files, or folders of files." type:"existingpath"`
}

// Run archives each file once: a file whose bytes the archive holds already is
// passed over.
func (c *importCommand) Run(a *app) error {
	if err := checkSource(c.Source); err != nil {
		return err
	}
	unlock, err := a.lock()
	if err != nil {
		return err
	}
	defer unlock()
	arch, err := archive.Open(a.archiveDir())
	if err != nil {
		return err
	}
	imp := importer{app: a, archive: arch, source: c.Source, held: heldDigests(arch)}
	err = imp.paths(c.Paths)
	if cerr := arch.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return err
	}
	a.sayf("%s: %d files archived, %d held already, %d passed over, %d failed. Next: tenders extract",
		c.Source, imp.kept, imp.unchanged, imp.skipped, imp.failed)
	if imp.failed > 0 {
		return errPartly
	}
	return nil
}

// heldDigests lists the bodies that the archive holds; of one that was lost,
// an import brings it back.
func heldDigests(arch *archive.Archive) map[string]bool {
	held := map[string]bool{}
	for record := range arch.Documents() {
		if !record.Lost {
			held[record.Digest] = true
		}
	}
	return held
}

// importer archives files and counts what became of them.
type importer struct {
	app     *app
	archive *archive.Archive
	source  string
	held    map[string]bool

	kept, unchanged, skipped, failed int
}

// paths walks each argument in the order given, and its files in the order of
// their names.
func (i *importer) paths(args []string) error {
	for _, arg := range args {
		root := filepath.Dir(filepath.Clean(arg))
		err := filepath.WalkDir(arg, func(file string, entry fs.DirEntry, err error) error {
			if i.app.ctx.Err() != nil {
				return i.app.ctx.Err()
			}
			if err != nil {
				i.fail(file, err)
				return nil
			}
			if !entry.Type().IsRegular() && entry.Type()&fs.ModeSymlink == 0 {
				return nil
			}
			return i.file(root, file, file == arg)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// file archives one file. A file that cannot be read is counted and the rest
// goes on; an archive that cannot be written stops the import.
func (i *importer) file(root, file string, named bool) error {
	if !slices.Contains(importable, strings.ToLower(filepath.Ext(file))) {
		if named {
			i.fail(file, fmt.Errorf("import takes %s", strings.Join(importable, " ")))
		} else {
			i.skipped++
		}
		return nil
	}
	digest, err := fileDigest(file)
	if err != nil {
		i.fail(file, err)
		return nil
	}
	if i.held[digest] {
		i.unchanged++
		return nil
	}
	if err := i.append(root, file); err != nil {
		return err
	}
	i.held[digest] = true
	i.kept++
	return nil
}

func (i *importer) append(root, file string) error {
	f, err := os.Open(file)
	if err != nil {
		i.fail(file, err)
		return nil
	}
	defer f.Close()
	_, err = i.archive.Append(archive.Entry{
		URL:    fileURL(root, file),
		Time:   i.app.now().UTC(),
		Source: i.source,
		Body:   f,
	})
	if err != nil {
		return fmt.Errorf("import %s: %w", file, err)
	}
	return nil
}

func (i *importer) fail(file string, err error) {
	i.failed++
	i.app.sayf("%s: %s: %v", i.source, file, err)
}

// fileURL names an imported file by its place under the argument, so that the
// archive holds no path of the machine it was made on.
func fileURL(root, file string) string {
	rel, err := filepath.Rel(root, file)
	if err != nil {
		rel = filepath.Base(file)
	}
	u := url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(path.Clean("/"+filepath.ToSlash(rel)), "/")}
	return u.String()
}
