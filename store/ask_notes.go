package store

import (
	"context"
	"fmt"
	"strings"
)

// definitions are the words of both lenses; lens_* tables hold them in full.
const (
	noteNHS = "NHS: a buyer with an ODS identifier, or whose name is an NHS body's or subsidiary's (table lens_nhs_names); departments, regulators, councils, universities and private hospitals are not. IT: by CPV code or by words of the title or the beginning of the description (tables lens_it_codes, lens_it_words); nhs_why and it_why say what decided."
	noteAll = "All buyers and all subjects."
	// noteFrameworks is caveat 18: what no database of notices can hold.
	noteFrameworks = "Call-offs under frameworks are often not published; no notice found does not mean no contract."
)

// noteQueries each give one sentence, or none (null). They use the same
// parameters as the questions.
var noteQueries = []struct {
	// needs is a word of the question's SQL without which the note says nothing.
	needs, query string
}{
	{"", `
		WITH spans AS (SELECT source, min(published) AS first, max(published) AS last, count(*) AS n FROM notices GROUP BY source)
		SELECT 'Published notices, not payments. From ' || string_agg(source || ' (' || n || ' notices, ' || coalesce(first || ' to ' || last, 'undated') || ')', ', ' ORDER BY source)
			|| '; last fetched ' || (SELECT coalesce(as_of::VARCHAR, 'never') FROM as_of) || '.' FROM spans`},
	{"", `
		WITH broken AS (SELECT source, month FROM coverage WHERE complete = false
			AND ($since IS NULL OR month + INTERVAL 1 MONTH > $since::DATE) AND ($until IS NULL OR month <= $until::DATE)),
		unknown AS (SELECT DISTINCT source FROM coverage WHERE complete IS NULL)
		SELECT nullif(concat_ws(' ',
			(SELECT 'Incomplete months: ' || string_agg(source || ' ' || strftime(month, '%Y-%m'), ', ' ORDER BY source, month) || '.' FROM broken),
			(SELECT 'Whether every month is whole is not known for: ' || string_agg(source, ', ' ORDER BY source) || ' (imported, or never asked for).' FROM unknown)), '')`},
	{"contracts", `
		SELECT count(*) FILTER (counts_toward_spend) || ' contracts counted, ' || pounds_text(coalesce(sum(value_gbp) FILTER (counts_toward_spend), 0))
			|| '; ' || count(*) FILTER (NOT counts_toward_spend) || ' left out; ' || count(*) FILTER (value IS NULL) || ' have no usable published value and add nothing.'
		FROM asked_contracts($lens, $since, $until)`},
	{"contracts", `
		WITH reasons AS (SELECT not_counted_as AS reason, count(*) AS n, sum(value_gbp) AS gbp
			FROM asked_contracts($lens, $since, $until) WHERE NOT counts_toward_spend GROUP BY not_counted_as)
		SELECT 'Left out, and not added: ' || string_agg(reason || ' ' || n || coalesce(' (' || pounds_text(gbp) || ' as stated)', ''), ', ' ORDER BY n DESC, reason) || '.' FROM reasons`},
	{"contracts", `
		WITH bases AS (SELECT value_tax, count(*) AS n, sum(value_gbp) AS gbp FROM asked_contracts($lens, $since, $until) WHERE counts_toward_spend GROUP BY value_tax)
		SELECT 'VAT, as published, not converted: ' || string_agg(CASE value_tax WHEN 'net' THEN 'excluding' WHEN 'gross' THEN 'including' ELSE 'not stated' END
			|| ' ' || n || ' (' || pounds_text(gbp) || ')', ', ' ORDER BY n DESC, value_tax) || '.' FROM bases`},
	{"asked_contracts", `
		WITH bases AS (SELECT awarded_basis AS b, count(*) AS n FROM asked_contracts($lens, $since, $until) WHERE awarded_basis IS NOT NULL GROUP BY awarded_basis)
		SELECT 'The date of award decides, else signature, else first publication: ' || string_agg(b || ' ' || n, ', ' ORDER BY n DESC, b) || '.' FROM bases`},
	{"contract_suppliers", `
		SELECT CASE WHEN count(DISTINCT contract_id) > 0 THEN count(DISTINCT contract_id) || ' counted contracts have one value shared by several suppliers; it is counted once and divided equally.' END
		FROM contract_suppliers JOIN asked_contracts($lens, $since, $until) USING (contract_id) WHERE share_assumed`},
}

// notes are what must stand beside the answer.
func (db *DB) notes(ctx context.Context, q Question, o AskOptions) ([]string, error) {
	var notes []string
	for _, n := range noteQueries {
		if !strings.Contains(q.SQL, n.needs) {
			continue
		}
		note, err := db.sentence(ctx, n.query, namedArgs(n.query, o)...)
		if err != nil {
			return nil, err
		}
		if note != "" {
			notes = append(notes, note)
		}
	}
	definition := noteAll
	if o.Lens == LensNHSIT {
		definition = noteNHS
	}
	notes = append(notes, definition)
	notes = append(notes, q.Caveats...)
	return append(notes, noteFrameworks), nil
}

// sentence is the one text that a query gives, "" for null.
func (db *DB) sentence(ctx context.Context, query string, args ...any) (string, error) {
	rows, err := db.Query(ctx, query, args...)
	if err != nil {
		return "", err
	}
	table, err := rows.Table()
	if err != nil {
		return "", err
	}
	if len(table.Rows) == 0 || table.Rows[0][0] == nil {
		return "", nil
	}
	return fmt.Sprint(table.Rows[0][0]), nil
}
