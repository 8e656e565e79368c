package store

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"
	"syscall"
	"testing"
	"time"
)

func cpuNow() time.Duration {
	var r syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &r)
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

func copyFile(t *testing.T, from, to string) {
	in, err := os.Open(from)
	if err != nil {
		t.Skip(err)
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(out, in); err != nil {
		t.Fatal(err)
	}
	out.Close()
}

// PROF=facts.duckdb: times each statement; HASH=file writes the hashes of the tables.
func TestZZProfile(t *testing.T) {
	from := os.Getenv("PROF")
	if from == "" {
		t.Skip()
	}
	path := t.TempDir() + "/x.duckdb"
	copyFile(t, from, path)
	ctx := context.Background()
	db, err := OpenWith(ctx, path, Options{Memory: os.Getenv("MEM")})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	type took struct {
		what      string
		wall, cpu time.Duration
	}
	var all []took
	files := map[string]time.Duration{}
	w0, c0 := time.Now(), cpuNow()
	err = db.transact(ctx, func(conn *sql.Conn) error {
		names, _ := models()
		for _, name := range names {
			text, _ := modelFiles.ReadFile("models/" + name)
			for _, stmt := range strings.Split(string(text), ";\n") {
				w, c := time.Now(), cpuNow()
				if strings.TrimSpace(stmt) == "" {
					continue
				}
				if _, err := conn.ExecContext(ctx, stmt); err != nil {
					return fmt.Errorf("%s: %w", name, err)
				}
				head := ""
				for _, l := range strings.Split(stmt, "\n") {
					if l != "" && !strings.HasPrefix(l, "--") {
						head = l
						break
					}
				}
				all = append(all, took{name[:3] + " " + head[:min(len(head), 60)], time.Since(w), cpuNow() - c})
				files[name] += cpuNow() - c
			}
		}
		w, c := time.Now(), cpuNow()
		if err := dropSteps(ctx, conn); err != nil {
			return err
		}
		if err := shareComments(ctx, conn); err != nil {
			return err
		}
		all = append(all, took{"comments", time.Since(w), cpuNow() - c})
		w, c = time.Now(), cpuNow()
		err := checkSums(ctx, conn)
		all = append(all, took{"checks", time.Since(w), cpuNow() - c})
		w0a := time.Now()
		_ = w0a
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("TOTAL wall %v cpu %v\n", time.Since(w0), cpuNow()-c0)
	sort.Slice(all, func(i, j int) bool { return all[i].cpu > all[j].cpu })
	var sw, sc time.Duration
	for i, a := range all {
		sw += a.wall
		sc += a.cpu
		if i < 45 {
			fmt.Printf("%8.1f cpu %8.1f wall  %s\n", a.cpu.Seconds()*1000, a.wall.Seconds()*1000, a.what)
		}
	}
	fmt.Printf("sum: cpu %v wall %v\n", sc, sw)
	for f, d := range files {
		fmt.Printf("%8.1f %s\n", d.Seconds()*1000, f)
	}
	if out := os.Getenv("HASH"); out != "" {
		var b strings.Builder
		for _, table := range lines(t, db, `SELECT table_name FROM information_schema.tables WHERE table_schema = 'main' ORDER BY 1`) {
			fmt.Fprintf(&b, "%s %s\n", table, lines(t, db, `SELECT count(*) || ' ' || coalesce(sum(hash(t)::HUGEINT), 0) FROM `+table+` AS t`)[0])
		}
		_ = os.WriteFile(out, []byte(b.String()), 0o644)
	}
}

// TestZZGenerate writes PROFGEN.
func TestZZGenerate(t *testing.T) {
	to := os.Getenv("PROFGEN")
	if to == "" {
		t.Skip()
	}
	db := generated(t, 100_000)
	path := db.path
	if _, err := db.sql.Exec("CHECKPOINT"); err != nil {
		t.Fatal(err)
	}
	copyFile(t, path, to)
}
