package store

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"tenders/extract/notice"
)

// reporting is an article of an awarded deal, in its buyer's and supplier's
// short names.
func reporting(name string, supplier string, bs ...builder) notice.Notice {
	told := []builder{titled("Anyshire trust buys a portal"), on("2025-03-10"), boughtBy("Anyshire"), award("", names(supplier)),
		func(n *notice.Notice) { n.Deal.Subject = "patient portal" }}
	return report(name, "awarded", append(told, bs...)...)
}

// worth adds an amount to the award, with the words that prove it.
func worth(amount, raw string, changes ...func(*notice.Value)) builder {
	return lately(func(a *notice.Award) {
		v := with(money(amount), func(v *notice.Value) {
			v.Level, v.Path, v.Raw, v.Rule, v.Confidence = notice.LevelAward, "text:100-140", raw, "prose-money", 0.9
		})
		for _, change := range changes {
			change(&v)
		}
		a.Values = append(a.Values, v)
	})
}

func lasting(months, extension int, raw string) builder {
	return lately(func(a *notice.Award) {
		a.Period = &notice.Period{Months: months, ExtensionMonths: extension, Basis: notice.BasisProse, Path: "text:150-170", Raw: raw}
	})
}

func alphaPortal(bs ...builder) notice.Notice {
	return fts("000001-2025", "a1", append([]builder{award("1", one("Alpha Systems Ltd"), net("1000000")), dated("2025-02-20"), running("2025-04-01", "2028-03-31")}, bs...)...)
}

func TestLinkedArticleIsNoContract(t *testing.T) {
	db := derived(t, alphaPortal(), reporting("one", "Alpha", worth("1000000", "worth £1 million")))
	wantLines(t, db, `SELECT supplier, value, counts_toward_spend, source FROM contracts`, "Alpha Systems Ltd|1000000|true|find-a-tender")
	wantLines(t, db, `SELECT a.suppliers, a.value, c.supplier, a.own_contract_id, a.score > 0.8 FROM articles AS a JOIN contracts AS c USING (contract_id)`, "Alpha|1000000|Alpha Systems Ltd|-|true")
	wantLines(t, db, `SELECT c.supplier, starts_with(why, 'an article tells of this contract (score 0.'), contains(why, 'supplier prefix "Alpha"') FROM contract_aliases AS a JOIN contracts AS c USING (contract_id)`,
		"Alpha Systems Ltd|true|true")
	wantLines(t, db, `SELECT buyer_match, supplier_match, value_match, days, subject_match FROM article_links`, "same words|prefix|equal|18|patient, portal")
	for _, table := range []string{"contract_suppliers", "contract_buyers", "contract_years", "evidence"} {
		wantLines(t, db, `SELECT DISTINCT contract_id FROM `+table+` EXCEPT SELECT contract_id FROM contracts`)
	}
	alias := lines(t, db, `SELECT alias_id FROM contract_aliases`)[0]
	shown, err := db.Show(context.Background(), alias)
	if err != nil || shown.get("supplier") != "Alpha Systems Ltd" {
		t.Errorf("the deal's old id shows %s, %v", shown.get("supplier"), err)
	}
}

func TestArticleWithoutNoticeNeverCounts(t *testing.T) {
	scoped := func(v *notice.Value) { v.Kind, v.Scope = notice.Estimated, "all partner trusts" }
	db := derived(t, alphaPortal(), reporting("two", "Omega", boughtBy("Riverside Care Trust"), worth("16500000", "£16.5m over five years", scoped), lasting(60, 0, "five years"),
		func(n *notice.Notice) {
			n.Procedure = &notice.Procedure{CallOff: true}
			n.Buyers = append(n.Buyers, notice.Party{Name: "Hillside Trust", Role: "prospective", Path: "text:1-9"})
		}))
	wantLines(t, db, `SELECT buyers, supplier, value, value_kind, value_scope, counts_toward_spend, why_not_counted, months, call_off FROM contracts WHERE source = 'articles'`,
		"Riverside Care Trust|Omega|16500000|estimated|all partner trusts|false|reported by an article; no notice states it|60|true")
	wantLines(t, db, `SELECT buyers, status, contract_id, process_id, own_contract_id IS NOT NULL FROM articles`, "Riverside Care Trust|awarded|-|-|true")
	wantLines(t, db, `SELECT sum(value_gbp) FROM contracts WHERE counts_toward_spend`, "1000000")
	wantLines(t, db, `SELECT field, value FROM article_evidence WHERE field IN ('buyer', 'may_join_later', 'value', 'months', 'call_off') ORDER BY field`,
		"buyer|Riverside Care Trust", "call_off|true", "may_join_later|Hillside Trust", "months|60", "value|16500000")
}

// Who won need not be told: the reader then gives no award.
func TestArticleWithoutSupplier(t *testing.T) {
	db := derived(t, report("unnamed", "awarded", boughtBy("Riverside Care Trust"), func(n *notice.Notice) {
		n.Values = []notice.Value{with(money("20000000"), func(v *notice.Value) { v.Path, v.Raw, v.Confidence = "text:1-5", "£20m", 0.8 })}
		n.Period = &notice.Period{Months: 24, Basis: notice.BasisProse, Path: "text:6-9", Raw: "two years"}
	}))
	wantLines(t, db, `SELECT buyers, supplier, value, months, status, counts_toward_spend, not_counted_as FROM contracts`, "Riverside Care Trust|-|20000000|24|awarded|false|article")
	wantLines(t, db, `SELECT own_contract_id IS NOT NULL, value FROM articles`, "true|20000000")
}

// What is not concluded is no contract, and no opportunity: nobody announced it.
func TestArticleBeforeAward(t *testing.T) {
	var all []notice.Notice
	for _, status := range []string{"preferred", "tender", "planned", "cancelled"} {
		all = append(all, report(status, status, boughtBy("Riverside Care Trust"), func(n *notice.Notice) {
			n.Values = []notice.Value{kind(notice.Estimated, with(money("5"), func(v *notice.Value) { v.Path, v.Raw = "text:1-2", "£5" }))}
		}))
	}
	db := derived(t, append(all, alphaPortal(), fts("000002-2025", "a2", form(notice.Tender, "UK4"), titled("Pathology network"), boughtBy("Riverside Care Trust"), on("2025-02-20")),
		report("told", "tender", boughtBy("Riverside Care"), titled("Riverside seeks pathology network"), func(n *notice.Notice) { n.Deal.Subject = "pathology network" }))...)
	wantLines(t, db, `SELECT source FROM contracts`, "find-a-tender")
	wantLines(t, db, `SELECT source FROM opportunities`, "find-a-tender")
	wantLines(t, db, `SELECT status, process_id, contract_id FROM articles ORDER BY status, process_id`,
		"cancelled|-|-", "planned|-|-", "preferred|-|-", "tender|ocds-h6vhtk-a2|-", "tender|-|-")
}

// Two deals of one article are two contracts; where one contract fits both alike,
// it is neither's.
func TestTwoDealsOfOneArticle(t *testing.T) {
	db := derived(t, alphaPortal(), reporting("three", "Alpha", worth("1000000", "£1m")), reporting("three#2", "Alpha", worth("1000000", "£1m")))
	wantLines(t, db, `SELECT count(*) FROM article_links`, "0")
	db = derived(t, alphaPortal(), reporting("four", "Alpha", worth("1000000", "£1m")), reporting("four#2", "Alpha", worth("900000", "£0.9m")), reporting("five", "Alpha", worth("1000000", "£1m")))
	wantLines(t, db, `SELECT a.value FROM article_links JOIN articles AS a USING (notice_id)`, "1000000", "1000000")
}

func TestArticleDifferences(t *testing.T) {
	gross := func(v *notice.Value) { v.Tax = notice.Gross }
	upTo := func(v *notice.Value) { v.Max, v.Amount = v.Amount, "" }
	options := lately(func(a *notice.Award) { a.Period.MaxEnd = "2029-03-31" })
	cases := []struct {
		name     string
		official notice.Notice
		article  notice.Notice
		want     []string
	}{
		{"agreed", alphaPortal(), reporting("a", "Alpha", worth("1000000", "£1m"), lasting(36, 0, "three-year")), nil},
		{"rounded", alphaPortal(lately(func(a *notice.Award) { a.Values[0].Amount = "1012000" })), reporting("b", "Alpha", worth("1000000", "£1m")), nil},
		{"up to", alphaPortal(), reporting("c", "Alpha", worth("1200000", "up to £1.2m", upTo)), nil},
		{"VAT", alphaPortal(), reporting("d", "Alpha", worth("1200000", "£1.2m", gross)), []string{"value|1,200,000|£1.2m|1,000,000|the notice's figure times 1.2: with VAT"}},
		{"options", alphaPortal(options), reporting("e", "Alpha", worth("1333000", "£1.33m"), lasting(48, 0, "four years")), []string{
			"months|48|four years|36|the article's counts the options", "value|1,333,000|£1.33m|1,000,000|the notice's figure over the term with its options"}},
		{"contradicted", alphaPortal(), reporting("f", "Alpha", worth("1500000", "£1.5m"), lasting(60, 0, "five years")), []string{
			"months|60|five years|36|2 years longer in the article", "value|1,500,000|£1.5m|1,000,000|the article's is 50% higher"}},
		{"another supplier", alphaPortal(), reporting("g", "Omega", worth("1000000", "£1m"), lasting(36, 0, "three-year")), []string{
			"supplier|Omega|Omega|Alpha Systems Ltd|another name: perhaps a vendor behind the seller, a group, or a slip"}},
		{"no value", alphaPortal(lately(func(a *notice.Award) { a.Values = nil })), reporting("h", "Alpha", worth("1000000", "£1m")), []string{
			"value|1,000,000|£1m|-|the notices give none: no value is published"}},
		{"what all pay", alphaPortal(), reporting("i", "Alpha", worth("4000000", "£4m", func(v *notice.Value) { v.Scope = "all trusts" })), []string{
			"value|4,000,000|£4m|1,000,000|the article's figure is not the buyer's alone: all trusts"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			db := derived(t, c.official, c.article)
			wantLines(t, db, `SELECT count(*) FROM article_links WHERE contract_id IS NOT NULL`, "1")
			wantLines(t, db, `SELECT field, article_value, article_words, notice_value, explanation FROM article_differences ORDER BY field`, c.want...)
		})
	}
}

// An article without a date is judged by its other signs.
func TestUndatedArticle(t *testing.T) {
	db := derived(t, alphaPortal(), reporting("undated", "Alpha", on(""), worth("1000000", "£1m"), lasting(36, 0, "three-year")))
	wantLines(t, db, `SELECT c.supplier, l.days FROM article_links AS l JOIN contracts AS c USING (contract_id)`, "Alpha Systems Ltd|-")
}

// Of an article's text nothing is held but the words that prove a fact.
func TestArticleTextIsNotHeld(t *testing.T) {
	long := "worth £1m " + strings.Repeat("and än ", 60)
	article := reporting("six", "Alpha", worth("1000000", long), lasting(36, 0, long), described("The whole article, sentence by sentence."),
		func(n *notice.Notice) {
			n.Deal.Subject = long
			n.Problems = []notice.Problem{{Rule: "prose", Message: long}}
		})
	db := derived(t, article)
	wantLines(t, db, `SELECT count(*) FROM facts.notices WHERE format = 'article' AND (description IS NOT NULL OR length(deal_subject) > 200)`, "0")
	for _, column := range lines(t, db, `
		SELECT printf('"%s"."%s"|"%s"', schema_name, table_name, column_name) FROM duckdb_columns()
		WHERE NOT internal AND schema_name IN ('main', 'facts') AND data_type = 'VARCHAR' AND column_name NOT IN ('sql') ORDER BY ALL`) {
		table, name, _ := strings.Cut(column, "|")
		if got := lines(t, db, fmt.Sprintf(`SELECT count(*) FROM %s WHERE contains(%s, 'sentence by sentence') OR contains(%s, '%s')`, table, name, name, string([]rune(long)[:201]))); got[0] != "0" {
			t.Errorf("%s holds the text", column)
		}
	}
	quoted := string([]rune(long)[:200])
	wantLines(t, db, `SELECT path, raw FROM facts.values`, fmt.Sprintf("text:100-%d|%s", 100+len(quoted), quoted))
	wantLines(t, db, `SELECT path, raw FROM facts.periods`, fmt.Sprintf("text:150-%d|%s", 150+len(quoted), quoted))
}

func TestNamesMatch(t *testing.T) {
	db := derived(t)
	for name, want := range map[string]string{
		"Barts Health NHS Trust":            "bart,health|health",
		"NHS Kent & Medway ICB":             "kent,medway,integrated,care|health",
		"Leeds City Council":                "leed|council",
		"Computacenter (UK) Ltd":            "computacenter|-",
		"University Hospitals of Wessex":    "university,hospital,wessex|health",
		"University of Wessex":              "university,wessex|education",
		"Police and Crime Commissioner for": "police|police",
	} {
		wantLines(t, db, fmt.Sprintf(`SELECT array_to_string(name_core(name_words(fold_name('%s'))), ','), name_sort(fold_name('%s'))`, name, name), want)
	}
}

func TestAskArticleCheck(t *testing.T) {
	db := derived(t, alphaPortal(),
		reporting("a", "Alpha", worth("1500000", "£1.5m"), lasting(36, 0, "three-year")),
		reporting("b", "Omega", titled("Riverside buys a portal"), boughtBy("Riverside NHS Trust"), worth("400000", "£400,000")),
		fts("000002-2025", "a2", form(notice.Tender, "UK4"), titled("Virtual wards"), on("2025-02-20")),
		reporting("c", "Omega", titled("Virtual wards at Anyshire"), worth("70000", "£70,000"), func(n *notice.Notice) { n.Deal.Subject = "virtual wards" }))
	answer, err := db.Ask(context.Background(), "article-check", AskOptions{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range answer.Rows {
		got = append(got, fmt.Sprint(row[0], "|", row[6], "|", row[7], "|", row[8], "|", row[9]))
	}
	want := []string{"value differs|1,500,000|£1.5m|1,000,000|1000000", "no notice found|400,000|£400,000|<nil>|<nil>", "tender found, no award notice|70,000|£70,000|<nil>|<nil>"}
	if len(got) != 3 {
		t.Fatalf("got %q", got)
	}
	for _, w := range want {
		if !strings.Contains(strings.Join(got, "\n"), w) {
			t.Errorf("lacks %q: %q", w, got)
		}
	}
	if notes := strings.Join(answer.Notes, "\n"); !strings.Contains(notes, "Months known to be whole") || !strings.Contains(notes, "question to ask") {
		t.Errorf("notes: %s", notes)
	}
}

func TestShowArticle(t *testing.T) {
	db := derived(t, alphaPortal(),
		reporting("a", "Alpha", worth("1500000", "worth £1.5m"), lasting(36, 12, "three-year deal"), worth("200000", "£200,000 of options", func(v *notice.Value) { v.Kind = notice.Option })))
	id := lines(t, db, `SELECT contract_id FROM contracts`)[0]
	for shown, want := range map[string][]string{
		digestOf("a"): {
			`"Anyshire trust buys a portal", Ward and Wire, 2025-03-10: https://articles.example/`,
			`The deal: Anyshire awarded "patient portal" to Alpha.`,
			"Value: GBP 1,500,000, whether with VAT is not stated; the value as awarded",
			"Term: 36 months, with options for 12 months more.",
			"It tells of contract " + id + " (score 0.", "Articles never count toward spending.",
			"value 1500000: the article says “worth £1.5m”\n", "other_value option 200000: the article says “£200,000 of options”\n", "months 36: the article says “three-year deal”\n",
			"field: value; article_value: 1,500,000; notice_value: 1,000,000", "explanation: the article's is 50% higher",
		},
		id: {"Articles that tell of it: 1; none adds to its value.", "status: awarded; score: 0.", "article_words: worth £1.5m; notice_value: 1,000,000"},
	} {
		s, err := db.Show(context.Background(), shown)
		if err != nil {
			t.Fatal(err)
		}
		for _, words := range want {
			if !strings.Contains(s.Text(), words) {
				t.Errorf("lacks %q:\n%s", words, s.Text())
			}
		}
	}
}

// An article that was changed stands at its address with another text: the text
// seen last speaks, and the former is kept among the facts.
func TestChangedArticle(t *testing.T) {
	at := func(n *notice.Notice) {
		n.Links = append(n.Links, notice.Link{Rel: notice.RelSource, URL: "https://news.example/portal"})
	}
	db := derived(t, reporting("one", "Omega", worth("4200000", "£4.2m"), at), reporting("two", "Omega", worth("6800000", "£6.8m"), at))
	wantLines(t, db, `SELECT count(*) FROM articles`, "1")
	wantLines(t, db, `SELECT count(*) FROM contracts`, "1")
	wantLines(t, db, `SELECT count(*) FROM facts.notices`, "2")
}

// A story that several papers tell is one contract and one lead; another deal of
// the same parties is not.
func TestRetoldStory(t *testing.T) {
	db := derived(t, reporting("a", "Omega", worth("4200000", "£4.2m")), reporting("b", "Omega Ltd", worth("4200000", "£4.2 million"), on("2025-03-20")),
		reporting("c", "Omega", worth("9900000", "£9.9m")), reporting("d", "Omega", worth("4200000", "£4.2m"), on("2026-03-20")))
	wantLines(t, db, `SELECT count(*) FROM contracts`, "3")
	wantLines(t, db, `SELECT a.suppliers, a.value, r.suppliers, a.own_contract_id IS NOT NULL FROM articles AS a LEFT JOIN articles AS r ON r.notice_id = a.repeats ORDER BY a.published, a.value`,
		"Omega|4200000|-|true", "Omega|9900000|-|true", "Omega Ltd|4200000|Omega|true", "Omega|4200000|-|true")
	answer, err := db.Ask(context.Background(), "article-check", AskOptions{Lens: "all"})
	if err != nil {
		t.Fatal(err)
	}
	leads := 0
	for _, row := range answer.Rows {
		if strings.HasPrefix(fmt.Sprint(row), "[no notice found") {
			leads++
		}
	}
	if leads != 3 {
		t.Errorf("%d leads: %v", leads, answer.Rows)
	}
}

// A news site that serves notices does not make spending of them.
func TestNoticesOfNewsSites(t *testing.T) {
	n := fts("000009-2025", "a9", award("1", one("Alpha Ltd"), net("1650000")))
	n.Source = "articles"
	db := derived(t, alphaPortal(), n)
	wantLines(t, db, `SELECT source FROM contracts`, "find-a-tender")
}
