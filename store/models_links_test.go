package store

import (
	"context"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

// linkFloor is the precision below which no link may be shown to anybody.
const linkFloor = 0.97

// thresholds in the model, which the measurement moves.
var linkThresholds = regexp.MustCompile(`SET VARIABLE (link_contract|link_process) = ([0-9.]+);`)

// TestArticleLinks measures how often a link is right, and how many of the
// deals that notices tell of are found, at several thresholds; it fails where
// too many links are wrong at the thresholds in force.
func TestArticleLinks(t *testing.T) {
	db, deals := goldDB(t)
	t.Logf("moved  links  right  precision  recall")
	for _, moved := range []float64{-0.10, -0.05, 0, 0.05, 0.10} {
		m := measureLinks(t, db, deals, moved)
		t.Logf("%+.2f  %5d  %5d  %9.3f  %6.3f", moved, m.links, m.right, m.precision(), m.recall())
		if moved != 0 {
			continue
		}
		for _, wrong := range m.wrong {
			t.Log(wrong)
		}
		if m.precision() < linkFloor {
			t.Errorf("precision %.3f at the thresholds in force, want at least %.2f", m.precision(), linkFloor)
		}
	}
}

type linkMeasure struct {
	links, right, told int
	wrong              []string
}

func (m linkMeasure) precision() float64 { return float64(m.right) / float64(max(m.links, 1)) }
func (m linkMeasure) recall() float64    { return float64(m.right) / float64(max(m.told, 1)) }

// measureLinks compares links with the gold, at thresholds moved by that much.
func measureLinks(t *testing.T, db *DB, deals []goldDeal, moved float64) (m linkMeasure) {
	deriveMoved(t, db, moved)
	rows := goldRows(t, "official.csv")
	found := map[string]string{}
	for _, line := range lines(t, db, `SELECT notice_id, contract_id, process_id, score, signals FROM article_links`) {
		id, rest, _ := strings.Cut(line, "|")
		found[id] = rest
	}
	for _, d := range deals {
		contract, process := goldContract(rows, d.contract), d.process
		if contract != "" || process != "" {
			m.told++
		}
		link, linked := found["articles:"+report(d.id, d.status).PublisherID]
		right := linked && goldRight(rows, d, link)
		switch {
		case right:
			m.links++
			m.right++
		case linked:
			m.links++
			m.wrong = append(m.wrong, fmt.Sprintf("wrong: %s (%s): want %s %s, got %s", d.id, d.about, d.contract, process, link))
		case contract != "" || process != "":
			m.wrong = append(m.wrong, fmt.Sprintf("missed: %s (%s): want %s %s", d.id, d.about, d.contract, process))
		}
	}
	return m
}

// goldRight tells whether a link is the one that the gold holds: of a deal not
// yet concluded its process, else its contract.
func goldRight(rows []map[string]string, d goldDeal, link string) bool {
	cells := strings.Split(link, "|")
	switch d.contract {
	case "none":
		return cells[0] == "-" && d.process != "" && strings.HasSuffix(cells[1], "-"+d.process)
	case "":
		return d.process != "" && strings.HasSuffix(cells[1], "-"+d.process)
	}
	return cells[0] == goldContract(rows, d.contract)
}

// deriveMoved derives with other thresholds.
func deriveMoved(t *testing.T, db *DB, moved float64) {
	t.Helper()
	ctx := context.Background()
	conn, err := db.sql.Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if err := dropModels(ctx, conn); err != nil {
		t.Fatal(err)
	}
	files, err := models()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		text, err := os.ReadFile("models/" + name)
		if err != nil {
			t.Fatal(err)
		}
		query := linkThresholds.ReplaceAllString(string(text), fmt.Sprintf("SET VARIABLE $1 = ${2} + (%f);", moved))
		if _, err := conn.ExecContext(ctx, query); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	if err := dropSteps(ctx, conn); err != nil {
		t.Fatal(err)
	}
}

// tellArticles adds n articles that tell of generated awards.
func tellArticles(t testing.TB, db *DB, n int) {
	t.Helper()
	text, err := os.ReadFile("testdata/generate_articles.sql")
	if err != nil {
		t.Fatal(err)
	}
	conn, err := db.sql.Conn(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := conn.ExecContext(context.Background(), strings.ReplaceAll(string(text), "$n", fmt.Sprint(n))); err != nil {
		t.Fatal(err)
	}
}

// However many articles there are, no sum that counts changes.
func TestArticlesChangeNoSum(t *testing.T) {
	const sums = `
		SELECT count(*), sum(value_gbp), (SELECT sum(value_share) FROM contract_suppliers), (SELECT sum(value_share) FROM contract_years)
		FROM contracts WHERE counts_toward_spend`
	db := generated(t, 6000)
	if err := db.Derive(context.Background()); err != nil {
		t.Fatal(err)
	}
	before := lines(t, db, sums)
	tellArticles(t, db, 200)
	var hashes []string
	for range 2 {
		if err := db.Derive(context.Background()); err != nil {
			t.Fatal(err)
		}
		wantLines(t, db, sums, before...)
		hashes = append(hashes, lines(t, db, `SELECT (SELECT sum(hash(a)::HUGEINT) FROM articles AS a) || ' ' || (SELECT sum(hash(l)::HUGEINT) FROM article_links AS l) || ' ' || (SELECT sum(hash(c)::HUGEINT) FROM article_candidates AS c)`)[0])
	}
	if hashes[0] != hashes[1] {
		t.Error("the second derive differs from the first")
	}
	// All titles are told apart by a number.
	wantLines(t, db, `
		SELECT count(*) > 100, count(*) FILTER (n.title <> 'News of ' || lower(c.title))
		FROM article_links AS l JOIN notices AS n USING (notice_id) JOIN contracts AS c USING (contract_id)`, "true|0")
}

// BenchmarkDeriveArticles is BenchmarkDerive with articles.
func BenchmarkDeriveArticles(b *testing.B) {
	db := generated(b, 100_000)
	tellArticles(b, db, 5000)
	for b.Loop() {
		if err := db.Derive(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(100_000*float64(b.N)/b.Elapsed().Seconds(), "notices/s")
}
