package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

func named(name, value string) sql.NamedArg { return sql.Named(name, value) }

// evidenceHeading stands above the facts of a contract and their words.
const evidenceHeading = "The words that prove it"

// evidenceOf lists the words that prove the figures of a contract.
const evidenceOf = `
	SELECT field, value, raw, notice_id, path, rule, confidence, document, url FROM evidence WHERE contract_id = $id
	ORDER BY list_position(['value', 'value_min', 'value_max', 'awarded', 'signed', 'start_date', 'end_date', 'max_end_date', 'months', 'extension_months', 'buyer', 'supplier', 'title', 'published'], field), notice_id, path`

// noticesOf lists the notices of a process in the order in which they speak.
const noticesOf = `
	SELECT published, kind, form, notice_id, title, url FROM notices
	WHERE (source, process_id) IN (%s) ORDER BY published, notice_id`

// problemsOf lists what could not be read in those notices.
const problemsOf = `
	SELECT n.notice_id, p.rule, p.message, p.path
	FROM facts.problems AS p JOIN facts.notices AS f USING (notice_key) JOIN notices AS n ON n.notice_id = f.notice_id AND n.version = f.version AND n.format = f.format
	WHERE (n.source, n.process_id) IN (%s) ORDER BY n.notice_id, p.problem_no`

// contractsOf lists contracts with what of each counts.
const contractsOf = `
	SELECT contract_id, title, buyers, supplier, value_gbp, value_kind, value_tax, counts_toward_spend AS counts, why_not_counted, awarded, start_date, end_date
	FROM contracts WHERE %s ORDER BY awarded DESC NULLS LAST, contract_id LIMIT 200`

func (db *DB) showContract(ctx context.Context, id string) (Shown, error) {
	const process = `SELECT source, process_id FROM contracts WHERE contract_id = $id`
	s, err := db.show(ctx, "contract", id, `SELECT * FROM contracts WHERE contract_id = $id`, []part{
		{evidenceHeading, evidenceOf},
		{articlesHeading, articlesOf},
		{"Where articles and notices differ", differencesOf},
		{"Suppliers", `SELECT supplier, value_share, share_assumed, supplier_id FROM contract_suppliers WHERE contract_id = $id ORDER BY place`},
		{"Buyers", `SELECT buyer, role, value_share, share_assumed, buyer_id FROM contract_buyers WHERE contract_id = $id ORDER BY place`},
		{"Years", `SELECT year, value_share, share_assumed, basis FROM contract_years WHERE contract_id = $id ORDER BY year`},
		{"Notices of the same process", fmt.Sprintf(noticesOf, process)},
		{"Other contracts of the same process", fmt.Sprintf(contractsOf, `contract_id <> $id AND (source, process_id) IN (`+process+`)`)},
		{"Problems", fmt.Sprintf(problemsOf, process)},
	})
	s.Sentences = append(contractSentences(s), pressSentences(s)...)
	return s, err
}

func (db *DB) showNotice(ctx context.Context, id string) (Shown, error) {
	const process = `SELECT source, process_id FROM notices WHERE notice_id = $id`
	s, err := db.show(ctx, "notice", id, `SELECT * FROM notices WHERE notice_id = $id`, []part{
		{"Contracts it speaks of", fmt.Sprintf(contractsOf, `contract_id IN (SELECT contract_id FROM evidence WHERE notice_id = $id)`)},
		{"Opportunity", `SELECT status, deadline, overdue_days, value, currency, value_kind, buyers FROM opportunities WHERE (source, process_id) IN (` + process + `)`},
		{"Notices of the same process", fmt.Sprintf(noticesOf, process)},
		{"Problems", fmt.Sprintf(problemsOf, process)},
	})
	s.Sentences = noticeSentences(s)
	return s, err
}

func (db *DB) showProcess(ctx context.Context, id string) (Shown, error) {
	const process = `SELECT source, process_id FROM notices WHERE process_id = $id`
	s, err := db.show(ctx, "process", id, `SELECT process_id, count(*) AS notices FROM notices WHERE process_id = $id GROUP BY process_id`, []part{
		{"Contracts", fmt.Sprintf(contractsOf, `process_id = $id`)},
		{"Opportunity", `SELECT title, status, deadline, overdue_days, value, currency, value_kind, buyers FROM opportunities WHERE process_id = $id`},
		{"Notices", fmt.Sprintf(noticesOf, process)},
		{"Problems", fmt.Sprintf(problemsOf, process)},
	})
	s.Sentences = []string{fmt.Sprintf("Process %s: %s notices.", id, s.get("notices"))}
	return s, err
}

func (db *DB) showOrganisation(ctx context.Context, id string) (Shown, error) {
	s, err := db.show(ctx, "organisation", id, `
		SELECT o.*,
			(SELECT count(*) FILTER (c.counts_toward_spend) || ' counted contracts, ' || pounds_text(coalesce(sum(s.value_share), 0)) FROM contract_suppliers AS s JOIN contracts AS c USING (contract_id) WHERE s.supplier_id = $id) AS sold,
			(SELECT count(*) FILTER (c.counts_toward_spend) || ' counted contracts, ' || pounds_text(coalesce(sum(b.value_share), 0)) FROM contract_buyers AS b JOIN contracts AS c USING (contract_id) WHERE b.buyer_id = $id) AS bought
		FROM organisations AS o WHERE organisation_id = $id`, []part{
		{"Names", `SELECT name, times FROM organisation_names WHERE organisation_id = $id ORDER BY times DESC, name`},
		{"By year of award", `
			SELECT year(c.awarded) AS year, count(*) FILTER (c.counts_toward_spend) AS contracts, sum(s.value_share) AS value_gbp, count(*) FILTER (c.not_counted_as = 'framework ceiling') AS ceilings, count(*) FILTER (c.value IS NULL) AS no_value
			FROM contract_suppliers AS s JOIN contracts AS c USING (contract_id) WHERE s.supplier_id = $id GROUP BY ALL ORDER BY year`},
		{"Contracts as supplier", fmt.Sprintf(contractsOf, `contract_id IN (SELECT contract_id FROM contract_suppliers WHERE supplier_id = $id)`)},
		{"Contracts as buyer", fmt.Sprintf(contractsOf, `contract_id IN (SELECT contract_id FROM contract_buyers WHERE buyer_id = $id)`)},
	})
	s.Sentences = organisationSentences(s)
	return s, err
}

func organisationSentences(s Shown) []string {
	out := []string{fmt.Sprintf("%s (%s).", s.get("name"), s.get("kind"))}
	if ids := s.get("identifiers"); ids != "" {
		out = append(out, "Identifiers: "+ids+".")
	}
	if s.get("nhs") == "true" {
		out = append(out, "An NHS body: "+s.get("nhs_why")+".")
	}
	return append(out,
		"As supplier: "+s.get("sold")+". As buyer: "+s.get("bought")+".",
		"Awards as published, not payments; framework ceilings and what has no usable value are not in these sums.")
}

func noticeSentences(s Shown) []string {
	out := []string{strings.TrimSpace(fmt.Sprintf("%s: %s notice %s of %s, published %s.", s.get("title"), s.get("kind"), s.get("form"), or(s.get("buyers"), "a buyer that it does not name"), or(s.get("published"), "on a day it does not state")))}
	if why := s.get("nhs_why"); why != "" {
		out = append(out, "NHS: "+why+".")
	}
	if why := s.get("it_why"); why != "" {
		out = append(out, "IT: "+why+".")
	}
	return append(out, fmt.Sprintf("Archived document %s, at %s; %s", s.get("document"), s.get("path"), s.get("url")))
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
