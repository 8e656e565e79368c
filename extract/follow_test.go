package extract

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenders/extract/notice"
)

// Followed place by place, a document gives the words that it gives at once.
func TestFollowIsResolve(t *testing.T) {
	tempDir(t)
	all := documents(t)
	var files []file
	for _, name := range slices.Sorted(maps.Keys(all)) {
		files = append(files, file{name: name, body: all[name]})
	}
	all["tar.gz"] = gz(t, tarOf(t, files...))
	for name, doc := range all {
		byPlace := map[string][]string{}
		var paths []string
		for n, err := range Read(strings.NewReader(doc), document()) {
			if err != nil {
				continue
			}
			place := n.Origin.Path
			if n.Format != notice.OCDS {
				place = place[:strings.LastIndexByte(place, '!')+1]
			}
			for path := range Paths(&n) {
				byPlace[place] = append(byPlace[place], path)
				paths = append(paths, path)
			}
		}
		want, err := Resolve(strings.NewReader(doc), document(), paths)
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]string{}
		err = Follow(strings.NewReader(doc), document(), func(place string, words Words) bool {
			found, err := words(byPlace[place])
			maps.Copy(got, found)
			return err == nil
		})
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%s: %v\n%s", name, err, diff)
		}
	}
}

func TestFollowStopsAndFails(t *testing.T) {
	lines := release("1-2025") + "\n" + release("2-2025")
	count := 0
	err := Follow(strings.NewReader(lines), document(), func(string, Words) bool {
		count++
		return false
	})
	if count != 1 || err != nil {
		t.Errorf("%d places, %v", count, err)
	}
	gone := errors.New("gone")
	if err := Follow(fails{gone}, document(), func(string, Words) bool { return true }); !errors.Is(err, gone) {
		t.Errorf("%v", err)
	}
}
