package store

import (
	"context"
	"fmt"
	"strings"
)

// articlesOf lists the articles that tell of a contract, or whose deal it is.
const articlesOf = `
	SELECT a.published, a.published_by, a.title, a.status, a.score, l.signals, a.notice_id, a.url
	FROM articles AS a LEFT JOIN article_links AS l USING (notice_id)
	WHERE a.contract_id = $id OR a.own_contract_id = $id ORDER BY a.published, a.notice_id`

// differencesOf lists what articles tell otherwise.
const differencesOf = `
	SELECT field, article_value, article_words, notice_value, notice_words, explanation, notice_id
	FROM article_differences WHERE contract_id = $id
	ORDER BY list_position(['value', 'months', 'start_date', 'supplier', 'buyer'], field), notice_id`

const articlesHeading = "Articles that tell of it"

// showArticle shows the deal of an article, what proves it, and what the
// notices make of it.
func (db *DB) showArticle(ctx context.Context, id string) (Shown, error) {
	s, err := db.show(ctx, "article", id, `
		SELECT a.*, l.signals, l.source AS linked_source FROM articles AS a LEFT JOIN article_links AS l USING (notice_id) WHERE notice_id = $id`, []part{
		{evidenceHeading, `
			SELECT field, value, raw, notice_id, path, rule, confidence, document, url FROM article_evidence WHERE notice_id = $id
			ORDER BY list_position(['status', 'value', 'value_min', 'value_max', 'months', 'extension_months', 'start_date', 'end_date', 'framework', 'call_off', 'buyer', 'supplier', 'may_join_later', 'other_value', 'title', 'published'], field), path, value`},
		{"Where the notices differ", `
			SELECT field, article_value, notice_value, notice_words, explanation, stated_by FROM article_differences WHERE notice_id = $id
			ORDER BY list_position(['value', 'months', 'start_date', 'supplier', 'buyer'], field)`},
		{"The contract that it tells of", fmt.Sprintf(contractsOf, `contract_id IN (SELECT contract_id FROM articles WHERE notice_id = $id)`)},
		{"Notices of that process", fmt.Sprintf(noticesOf, `SELECT source, process_id FROM article_links WHERE notice_id = $id`)},
		{"What came near", `
			SELECT score, contract_id, process_id, source, signals FROM article_candidates WHERE notice_id = $id AND NOT linked ORDER BY score DESC, what, process_id`},
		{"Other deals of the same article", `
			SELECT notice_id, status, buyers, suppliers, figure_text(value, value_min, value_max) AS value FROM articles
			WHERE notice_id <> $id AND split_part(notice_id, '#', 1) = split_part($id, '#', 1) ORDER BY notice_id`},
		{"Problems", `
			SELECT p.rule, p.message, p.path FROM facts.problems AS p JOIN facts.notices AS f USING (notice_key) JOIN notices AS n ON n.notice_id = f.notice_id AND n.version = f.version AND n.format = f.format
			WHERE n.notice_id = $id ORDER BY p.problem_no`},
	})
	s.Sentences = articleSentences(s)
	return s, err
}

// dealWords say what a deal's status means.
var dealWords = map[string]string{
	"awarded":   "%s awarded %s to %s",
	"preferred": "%s prefers for %s the bid of %s",
	"tender":    "%s seeks bids for %s",
	"planned":   "%s plans to buy %s",
	"extended":  "%s extended %s with %s",
	"changed":   "%s changed %s with %s",
	"cancelled": "%s cancelled %s",
}

func articleSentences(s Shown) []string {
	out := []string{
		fmt.Sprintf("%q, %s, %s: %s", s.get("title"), or(s.get("published_by"), "a publisher that it does not name"), or(s.get("published"), "undated"), s.get("url")),
		"The deal: " + dealSentence(s) + ".",
		reportedValue(s),
	}
	if s.get("start_date")+s.get("end_date")+s.get("months") == "" {
		out = append(out, "Term: the article states none.")
	} else {
		out = append(out, termSentence(s))
	}
	return append(out, linkSentence(s), "Articles never count toward spending.")
}

// dealSentence says who deals with whom, and about what.
func dealSentence(s Shown) string {
	words := or(dealWords[s.get("status")], "%s deals about %s with %s")
	subject := "a contract"
	if named := s.get("subject"); named != "" {
		subject = fmt.Sprintf("%q", named)
	}
	parties := []any{or(s.get("buyers"), "a buyer that the article does not name"), subject, or(s.get("suppliers"), "a supplier that the article does not name")}
	sentence := fmt.Sprintf(words, parties[:strings.Count(words, "%s")]...)
	switch "true" {
	case s.get("call_off"):
		sentence += ", under a framework"
	case s.get("framework"):
		sentence += ", a framework"
	}
	return sentence
}

// reportedValue is the figure as the article gives it.
func reportedValue(s Shown) string {
	if s.get("value")+s.get("value_min")+s.get("value_max") == "" {
		return "Value: the article states none."
	}
	sentence := strings.TrimSuffix(valueSentence(s), ".")
	if per := s.get("value_per"); per != "" && per != "total" {
		sentence += ", a " + per
	}
	if scope := s.get("value_scope"); scope != "" {
		sentence += ", of " + scope
	}
	if s.get("approximate") == "true" {
		sentence += ", approximately"
	}
	return sentence + "."
}

// linkSentence says what the notices know of it.
func linkSentence(s Shown) string {
	signs := fmt.Sprintf("(score %s: %s)", s.get("score"), s.get("signals"))
	switch {
	case s.get("contract_id") != "":
		return fmt.Sprintf("It tells of contract %s %s.", s.get("contract_id"), signs)
	case s.get("process_id") != "":
		return fmt.Sprintf("It tells of process %s of %s %s; no one contract of it is held.", s.get("process_id"), s.get("linked_source"), signs)
	case s.get("own_contract_id") != "":
		return fmt.Sprintf("No notice held tells of it: a lead. It is in contracts as %s and counts nothing.", s.get("own_contract_id"))
	}
	return "No notice held tells of it: a lead."
}

// pressSentences say that articles tell of a contract.
func pressSentences(s Shown) []string {
	var out []string
	for _, p := range s.Parts {
		if p.Heading != articlesHeading {
			continue
		}
		if s.get("not_counted_as") == "article" {
			return []string{"It is known from an article alone: no notice held tells of it."}
		}
		out = append(out, fmt.Sprintf("Articles that tell of it: %d; none adds to its value.", len(p.Table.Rows)))
	}
	return out
}
