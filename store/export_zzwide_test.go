package store

import (
	"os"
	"strings"
	"strconv"
	"testing"
	"fmt"
	"time"
	"syscall"
)

func rss() string {
	var r syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &r)
	return fmt.Sprintf("%d MiB peak", r.Maxrss>>10)
}

func TestZZWideMake(t *testing.T) {
	to := os.Getenv("WIDE_MAKE")
	if to == "" { t.Skip() }
	n, _ := strconv.Atoi(os.Getenv("WIDE_N"))
	db, err := OpenWith(t.Context(), to, Options{Memory: "6GB"})
	if err != nil { t.Fatal(err) }
	text, _ := os.ReadFile("testdata/generate.sql")
	q := strings.ReplaceAll(string(text), "$n", strconv.Itoa(n))
	conn, _ := db.sql.Conn(t.Context())
	if _, err := conn.ExecContext(t.Context(), q); err != nil { t.Fatal(err) }
	if _, err := conn.ExecContext(t.Context(), `UPDATE facts.notices SET description_path = '/description', description = (SELECT string_agg(md5((notice_key * 100 + k)::VARCHAR), ' ' ORDER BY k) FROM range(37) AS r(k))`); err != nil { t.Fatal(err) }
	conn.Close()
	start := time.Now()
	if err := db.Derive(t.Context()); err != nil { t.Fatal(err) }
	fmt.Println("derived", time.Since(start))
	if err := db.Close(); err != nil { t.Fatal(err) }
}

func TestZZWide(t *testing.T) {
	from := os.Getenv("WIDE")
	if from == "" { t.Skip() }
	db, err := OpenRead(t.Context(), from)
	if err != nil { t.Fatal(err) }
	defer db.Close()
	start := time.Now()
	step := func(what string, err error) {
		fmt.Printf("%s: %v, %v, %s\n", what, err, time.Since(start).Round(time.Millisecond), rss())
		start = time.Now()
	}
	do := os.Getenv("WIDE_DO")
	if do == "" || strings.Contains(do, "facts") {
		n := 0
		var ferr error
		for _, err := range db.Facts(t.Context()) { if err != nil { ferr = err; break }; n++ }
		step(fmt.Sprint("facts ", n), ferr)
	}
	if do == "" || strings.Contains(do, "export") {
		_, err = db.Export(t.Context(), os.Getenv("WIDE_OUT")+"/dataset", ExportOptions{})
		step("export", err)
	}
	if do == "" || strings.Contains(do, "publish") {
		_, err = db.Publish(t.Context(), os.Getenv("WIDE_OUT"), time.Now())
		step("publish", err)
	}
}
