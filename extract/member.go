package extract

import (
	"errors"
	"fmt"
	"path"
	"strings"
	"unicode"
)

// errName refuses a name. We never write a member to disk, but whoever unpacks
// the package by our paths would.
var errName = errors.New("refused: the name leads out of the package")

// names gives the members of one archive the names that paths hold.
type names struct {
	used  map[string]bool
	count map[string]int
}

func newNames() *names { return &names{used: map[string]bool{}, count: map[string]int{}} }

// next gives the name of the next member, unique in its archive: a name that
// comes again is followed by "#" and its count.
func (n *names) next(raw string) (string, error) {
	name := strings.ReplaceAll(raw, `\`, "/") // as old .NET writers put it
	if outside(name) {
		return "", errName
	}
	name = printable(path.Clean(name))
	unique, count := name, max(n.count[name], 1)
	for n.used[unique] {
		count++
		unique = fmt.Sprintf("%s#%d", name, count)
	}
	n.count[name] = count // so that the next search begins where this one ended
	n.used[unique] = true
	return unique, nil
}

// outside reports names that are empty, absolute or lead upward.
func outside(name string) bool {
	if name == "" || name[0] == '/' || (len(name) > 1 && name[1] == ':') {
		return true
	}
	for part := range strings.SplitSeq(name, "/") {
		if part == ".." {
			return true
		}
	}
	return path.Clean(name) == "."
}

// printable makes a name fit for a path: "!" ends a member there, the database
// takes UTF-8 only, and a terminal must not be steered by a name.
func printable(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == unicode.ReplacementChar {
			return unicode.ReplacementChar
		}
		return r
	}, strings.ReplaceAll(strings.ToValidUTF8(name, "\uFFFD"), "!", "%21"))
}

// litter reports what file managers leave in packages. It is skipped without a
// word: no publisher means it, and it would only bury the errors that count.
func litter(name string) bool {
	base := path.Base(name)
	switch base {
	case ".DS_Store", "Thumbs.db", "desktop.ini":
		return true
	}
	return strings.HasPrefix(base, "._") || strings.HasPrefix(name, "__MACOSX/") || strings.Contains(name, "/__MACOSX/")
}
