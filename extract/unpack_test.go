package extract

import (
	"archive/tar"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestUnpack(t *testing.T) {
	tempDir(t)
	ab := []file{{name: "b.json", body: "1"}, {name: "a/a.json", body: "2"}}
	both := []seen{{member: "b.json!", text: "1"}, {member: "a/a.json!", text: "2"}}
	tests := []struct {
		name, doc string
		want      []seen
	}{
		{"plain", "{}", []seen{{text: "{}"}}},
		{"empty", "", []seen{{}}},
		{"gzip adds no member", gz(t, "{}"), []seen{{text: "{}"}}},
		{"gzip in several streams", gz(t, "{}\n") + gz(t, "[]"), []seen{{text: "{}\n[]"}}},
		{"gzip in gzip", gz(t, gz(t, "{}")), []seen{{text: "{}"}}},
		{"tar", tarOf(t, ab...), both},
		{"tar.gz", gz(t, tarOf(t, ab...)), both},
		{"zip", zipOf(t, ab...), both},
		{"zip.gz", gz(t, zipOf(t, ab...)), both},
		{"empty zip", zipOf(t), nil},
		{"gzip in tar", tarOf(t, file{name: "a.gz", body: gz(t, "1")}), []seen{{member: "a.gz!", text: "1"}}},
		{"tar in zip", zipOf(t, file{name: "z", body: tarOf(t, ab...)}),
			[]seen{{member: "z!b.json!", text: "1"}, {member: "z!a/a.json!", text: "2"}}},
		{"a .tar.gz is one container",
			gz(t, tarOf(t, file{name: "1", body: gz(t, tarOf(t, file{name: "2", body: gz(t, tarOf(t, file{name: "3", body: "x"}))}))})),
			[]seen{{member: "1!2!3!", text: "x"}}},
		{"four deep", zipOf(t, file{name: "1", body: tarOf(t, file{name: "2", body: zipOf(t, file{name: "3", body: zipOf(t)})}, file{name: "4", body: "y"})}),
			[]seen{{member: "1!2!3!", fault: "containers lie in each other deeper than the limit of 3"}, {member: "1!4!", text: "y"}}},
		{"folders and litter", zipOf(t, file{name: "a/"}, file{name: "__MACOSX/a/._b.json", body: "x"}, file{name: "a/.DS_Store", body: "x"}, file{name: "a/b.json", body: "1"}),
			[]seen{{member: "a/b.json!", text: "1"}}},
		{"comments of git", tarOf(t, file{name: "g", header: &tar.Header{Typeflag: tar.TypeXGlobalHeader, PAXRecords: map[string]string{"comment": "x"}}}, ab[0]),
			[]seen{{member: "b.json!", text: "1"}}},
		{"empty member", tarOf(t, file{name: "e"}), []seen{{member: "e!"}}},
		{"old tar", oldTar(t, ab[0]), []seen{{member: "b.json!", text: "1"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, unpack(t, tt.doc, standard()), cmp.AllowUnexported(seen{})); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// oldTar is a tar as before POSIX: without "ustar".
func oldTar(t *testing.T, f file) string {
	b := []byte(tarOf(t, f))
	clear(b[257:265])
	copy(b[148:156], "        ")
	sum := 0
	for _, c := range b[:512] {
		sum += int(c)
	}
	copy(b[148:156], fmt.Sprintf("%06o\x00 ", sum))
	return string(b)
}

func TestUnpackNames(t *testing.T) {
	const refused = "refused: the name leads out of the package"
	tests := []struct {
		name  string
		names []string
		want  []seen
	}{
		{"upward", []string{"../a", "b/../../c", "d"},
			[]seen{{member: "../a", fault: refused}, {member: "b/../../c", fault: refused}, {member: "d!", text: "2"}}},
		{"absolute", []string{"/etc/passwd", `C:\a`, `..\a`, "d"},
			[]seen{{member: "/etc/passwd", fault: refused}, {member: `C:\a`, fault: refused}, {member: `..\a`, fault: refused}, {member: "d!", text: "3"}}},
		{"twice", []string{"a", "a", "a#2", "./a", "b"},
			[]seen{{member: "a!", text: "0"}, {member: "a#2!", text: "1"}, {member: "a#2#2!", text: "2"}, {member: "a#3!", text: "3"}, {member: "b!", text: "4"}}},
		{"a path's own sign", []string{"a!b", "a%21b", "a"},
			[]seen{{member: "a%21b!", text: "0"}, {member: "a%21b#2!", text: "1"}, {member: "a!", text: "2"}}},
		{"backslashes", []string{`dir\a.json`}, []seen{{member: "dir/a.json!", text: "0"}}},
		{"signs that steer a terminal", []string{"a\x1b[2Jb"}, []seen{{member: "a\uFFFD[2Jb!", text: "0"}}},
		{"not UTF-8", []string{"a\xe9"}, []seen{{member: "a\uFFFD!", text: "0"}}},
	}
	for _, tt := range tests {
		for _, pack := range []func(testing.TB, ...file) string{tarOf, zipOf} {
			t.Run(tt.name, func(t *testing.T) {
				var files []file
				for i, name := range tt.names {
					files = append(files, file{name: name, body: fmt.Sprint(i)})
				}
				got := unpack(t, pack(t, files...), standard())
				if diff := cmp.Diff(tt.want, got, cmp.AllowUnexported(seen{})); diff != "" {
					t.Errorf("(-want +got)\n%s", diff)
				}
			})
		}
	}
}

func TestUnpackRefuses(t *testing.T) {
	link := func(kind byte) *tar.Header { return &tar.Header{Typeflag: kind, Linkname: "/etc/passwd"} }
	doc := tarOf(t,
		file{name: "soft", header: link(tar.TypeSymlink)}, file{name: "hard", header: link(tar.TypeLink)},
		file{name: "pipe", header: &tar.Header{Typeflag: tar.TypeFifo}}, file{name: "device", header: &tar.Header{Typeflag: tar.TypeBlock}},
		file{name: "a", body: "1"})
	want := []seen{
		{member: "soft!", fault: "refused: member is a link"}, {member: "hard!", fault: "refused: member is a link"},
		{member: "pipe!", fault: "refused: member is a device, a pipe or a sparse file"},
		{member: "device!", fault: "refused: member is a device, a pipe or a sparse file"},
		{member: "a!", text: "1"},
	}
	if diff := cmp.Diff(want, unpack(t, doc, standard()), cmp.AllowUnexported(seen{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A package that was cut anywhere gives the members before the cut, and one
// error: no cut is silent, and none loses what stands before it.
func TestUnpackCut(t *testing.T) {
	tempDir(t)
	files := []file{{name: "a", body: noise(1, 1500)}, {name: "b", body: noise(2, 1500)}, {name: "c.gz", body: gz(t, noise(3, 1500))}}
	for name, doc := range map[string]string{
		"tar.gz": gz(t, tarOf(t, files...)), "tar": strings.TrimRight(tarOf(t, files...), "\x00"),
		"zip": zipOf(t, files...), "stored zip": storedZip(t, files...),
	} {
		t.Run(name, func(t *testing.T) {
			most := 0
			for cut := tarBlock + 1; cut < len(doc); cut += 1 + cut%7 {
				faults, whole := 0, 0
				for _, s := range unpack(t, doc[:cut], standard()) {
					if s.fault != "" {
						faults++
					}
					if s.text == files[0].body || s.text == files[1].body {
						whole++
					}
				}
				if faults != 1 {
					t.Fatalf("cut at %d of %d: %d errors, want 1", cut, len(doc), faults)
				}
				most = max(most, whole)
			}
			if most < 2 {
				t.Errorf("at most %d members are read before a cut", most)
			}
		})
	}
}

// noise is text that shrinks by half, not a hundred times.
func noise(seed uint64, n int) string {
	r := rand.New(rand.NewPCG(seed, 0))
	b := make([]byte, n)
	for i := range b {
		b[i] = "0123456789abcdef"[r.IntN(16)]
	}
	return string(b)
}

func TestUnpackTwoTarsInARow(t *testing.T) {
	one := tarOf(t, file{name: "a", body: "1"})
	want := []seen{{member: "a!", text: "1"}, {fault: errTail.Error()}}
	if diff := cmp.Diff(want, unpack(t, one+one, standard()), cmp.AllowUnexported(seen{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// small are limits that a test can break.
func small() limits {
	l := standard()
	l.Member, l.Total, l.Ratio, l.RatioFrom = 64<<10, 256<<10, 100, 32<<10
	l.Members, l.Directory, l.Memory = 1000, 1<<20, 1<<10
	return l
}

func TestUnpackBombs(t *testing.T) {
	tempDir(t)
	zeros := strings.Repeat("0", 60<<10)
	const (
		ratio  = "unpacks to more than the limit of 100 times its size"
		member = "member is over the limit of 65536 bytes"
		total  = "document unpacks to more than the limit of 262144 bytes"
	)
	tests := []struct {
		name, doc string
		want      []string
	}{
		{"ratio of a document", gz(t, zeros), []string{": " + ratio}},
		{"ratio of a member", zipOf(t, file{name: "a", body: zeros}, file{name: "b", body: "1"}), []string{"a!: " + ratio}},
		{"ratio in a package", tarOf(t, file{name: "a.gz", body: gz(t, zeros)}, file{name: "b", body: "1"}), []string{"a.gz!: " + ratio}},
		{"long member", zipOf(t, file{name: "a", body: noise(1, 100<<10)}, file{name: "b", body: "1"}), []string{"a!: " + member}},
		{"long member of a tar", tarOf(t, file{name: "a", body: noise(2, 100<<10)}, file{name: "b", body: "1"}), []string{"a!: " + member}},
		{"many members", gz(t, tarOf(t, file{name: "a", body: noise(3, 60<<10)}, file{name: "b", body: noise(4, 60<<10)}, file{name: "c", body: noise(5, 60<<10)},
			file{name: "d", body: noise(6, 60<<10)}, file{name: "e", body: noise(7, 60<<10)}, file{name: "f", body: "1"})), []string{"e!: " + total}},
		{"zips in a zip", zipOf(t, file{name: "1", body: zipOf(t, file{name: "a", body: zeros})}, file{name: "b", body: "1"}), []string{"1!a!: " + ratio}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			rest := false
			for _, s := range unpack(t, tt.doc, small()) {
				rest = rest || s.text == "1"
				if s.fault != "" {
					got = append(got, s.member+": "+s.fault)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if strings.Contains(tt.doc, "b") && strings.HasSuffix(tt.want[0], member) && !rest {
				t.Error("the rest was not read")
			}
		})
	}
}

func TestUnpackManyMembers(t *testing.T) {
	tempDir(t)
	files := make([]file, 100_000)
	for i := range files {
		files[i] = file{name: fmt.Sprintf("%06d.json", i), body: "{}"}
	}
	doc := storedZip(t, files...) // packing is slow with -race
	count := 0
	u := &unpacker{limits: standard()}
	u.leaf = func(io.Reader, []byte, string) bool { count++; return true }
	u.fail = func(member string, err error) bool { t.Error(member, err); return false }
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	u.open(strings.NewReader(doc), "", 0, false)
	runtime.GC()
	runtime.ReadMemStats(&after)
	if count != len(files) {
		t.Errorf("%d members, want %d", count, len(files))
	}
	if held := int64(after.HeapAlloc) - int64(before.HeapAlloc); held > 4<<20 {
		t.Errorf("%d bytes are held after the walk", held)
	}
	l := small()
	l.Member = 1 << 30
	want := []seen{{fault: "zip: list of members is over the limit"}}
	if diff := cmp.Diff(want, unpack(t, doc, l), cmp.AllowUnexported(seen{})); diff != "" {
		t.Errorf("list over the limit (-want +got)\n%s", diff)
	}
	l.Directory = 32 << 20
	want[0].fault = "zip: more than the limit of 1000 members"
	if diff := cmp.Diff(want, unpack(t, doc, l), cmp.AllowUnexported(seen{})); diff != "" {
		t.Errorf("members over the limit (-want +got)\n%s", diff)
	}
}

// A walk for paths opens the members that they name, and stops behind them.
func TestUnpackOnly(t *testing.T) {
	doc := tarOf(t, file{name: "a", body: "1"}, file{name: "../x", body: "2"}, file{name: "z.zip", body: zipOf(t, file{name: "b", body: "3"}, file{name: "c", body: "4"})}, file{name: "d", body: "5"})
	got := unpack(t, doc[:len(doc)-2000], standard(), "z.zip!c!/title", "z.zip!c!1!/a!b", "z.zip!none!", "/a!b", "none!/x")
	want := []seen{{member: "z.zip!c!", text: "4"}, {fault: "tar: unexpected EOF"}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(seen{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	got = unpack(t, doc[:len(doc)-2000], standard(), "z.zip!c!/title", "z.zip!c!1!/a!b")
	if diff := cmp.Diff(want[:1], got, cmp.AllowUnexported(seen{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
