package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"slices"
	"strings"
)

// modelFiles say what follows from the facts, in the order of their names.
//
//go:embed models/*.sql
var modelFiles embed.FS

// Derive rebuilds the models, whole, from the facts. It is one transaction:
// readers see the old models or the new ones. It ends with checks of the sums
// that people publish, and fails (leaving the old models) where one is broken.
// The same facts give the same models, whenever and however often it is run.
func (db *DB) Derive(ctx context.Context) error {
	restore, err := db.forDerive(ctx)
	if err != nil {
		return fmt.Errorf("derive %s: %w", db.path, err)
	}
	defer restore()
	err = db.transact(ctx, func(conn *sql.Conn) error {
		if err := dropModels(ctx, conn); err != nil {
			return err
		}
		if err := runModels(ctx, conn); err != nil {
			return err
		}
		if err := dropSteps(ctx, conn); err != nil {
			return err
		}
		if err := shareComments(ctx, conn); err != nil {
			return err
		}
		if err := checkSums(ctx, conn); err != nil {
			return err
		}
		return markDerived(ctx, conn)
	})
	if err != nil {
		return fmt.Errorf("derive %s: %w", db.path, err)
	}
	return nil
}

// threadRows is how many rows DuckDB hands to a thread at once.
// https://duckdb.org/docs/stable/guides/performance/how_to_tune_workloads
const threadRows = 122_880

// forDerive sets what suits a rebuild: one thread where the notices are one
// thread's work (20,000 took 3.1 s of CPU with one thread, 5.8 s with two, and no
// less time). What it returns undoes it.
func (db *DB) forDerive(ctx context.Context) (restore func(), err error) {
	var notices int
	if err := db.sql.QueryRowContext(ctx, `SELECT count(*) FROM facts.notices`).Scan(&notices); err != nil {
		return nil, fmt.Errorf("count notices: %w", err)
	}
	manyThreads, err := func() {}, error(nil)
	if notices <= threadRows {
		if manyThreads, err = db.oneThread(ctx); err != nil {
			return nil, err
		}
	}
	log, err := db.checkpointNext(ctx)
	if err != nil {
		manyThreads()
		return nil, err
	}
	return func() { log(); manyThreads() }, nil
}

// models lists the names of the model files in order.
func models() ([]string, error) {
	entries, err := modelFiles.ReadDir("models")
	if err != nil {
		return nil, err
	}
	names := make([]string, len(entries))
	for i, entry := range entries {
		names[i] = entry.Name()
	}
	slices.Sort(names)
	return names, nil
}

func runModels(ctx context.Context, conn *sql.Conn) error {
	names, err := models()
	if err != nil {
		return err
	}
	for _, name := range names {
		text, err := modelFiles.ReadFile("models/" + name)
		if err != nil {
			return err
		}
		if _, err := conn.ExecContext(ctx, string(text)); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// dropModels drops the models of the last time, which may have been another
// version's: what is a view now may have been a table.
func dropModels(ctx context.Context, conn *sql.Conn) error {
	const all = `
		SELECT string_agg(drop_it, ' ' ORDER BY drop_it DESC) FROM (
			SELECT 'DROP VIEW main."' || view_name || '";' AS drop_it FROM duckdb_views() WHERE schema_name = 'main' AND database_name = current_database() AND NOT internal
			UNION ALL
			SELECT 'DROP TABLE main."' || table_name || '";' FROM duckdb_tables() WHERE schema_name = 'main' AND database_name = current_database() AND NOT internal)`
	return runDrops(ctx, conn, all)
}

// dropSteps drops the temporary tables of the models: their memory is wanted
// back, and the connection goes back to the pool.
func dropSteps(ctx context.Context, conn *sql.Conn) error {
	const steps = `SELECT string_agg('DROP TABLE temp.' || table_name || ';', ' ' ORDER BY table_name) FROM duckdb_tables() WHERE temporary AND starts_with(table_name, 't_')`
	return runDrops(ctx, conn, steps)
}

// runDrops runs the statements that a query makes of what there is.
func runDrops(ctx context.Context, conn *sql.Conn, query string) error {
	var drops sql.NullString
	if err := conn.QueryRowContext(ctx, query).Scan(&drops); err != nil || !drops.Valid {
		return err
	}
	_, err := conn.ExecContext(ctx, drops.String)
	return err
}

// shareComments gives a column without a COMMENT the one of the column of the
// same name in contracts, or else in the first table that has one: a name means
// the same everywhere.
func shareComments(ctx context.Context, conn *sql.Conn) error {
	const missing = `
		WITH c AS (
			SELECT c.table_name, c.column_name, c.comment,
				v.view_name IS NOT NULL AS is_view
			FROM duckdb_columns() AS c
			LEFT JOIN duckdb_views() AS v ON v.schema_name = 'main' AND v.view_name = c.table_name AND NOT v.internal
			WHERE c.schema_name = 'main' AND c.database_name = current_database() AND NOT c.internal),
		known AS (
			SELECT column_name, arg_min(comment, (table_name <> 'contracts', is_view, table_name)) AS comment
			FROM c WHERE comment IS NOT NULL GROUP BY column_name)
		SELECT c.table_name, c.column_name, known.comment
		FROM c JOIN known USING (column_name)
		WHERE c.comment IS NULL ORDER BY c.table_name, c.column_name`
	statements, err := commentStatements(ctx, conn, missing)
	if err != nil {
		return fmt.Errorf("comments: %w", err)
	}
	if statements == "" {
		return nil
	}
	if _, err := conn.ExecContext(ctx, statements); err != nil {
		return fmt.Errorf("comments: %w", err)
	}
	return nil
}

func commentStatements(ctx context.Context, conn *sql.Conn, query string) (string, error) {
	rows, err := conn.QueryContext(ctx, query)
	if err != nil {
		return "", err
	}
	defer rows.Close() //nolint:errcheck // rows.Err below tells what went wrong
	var b strings.Builder
	for rows.Next() {
		var table, column, comment string
		if err := rows.Scan(&table, &column, &comment); err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "COMMENT ON COLUMN %s.%s IS %s;\n", quoteName(table), quoteName(column), quoteText(comment))
	}
	return b.String(), rows.Err()
}

func quoteName(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

func quoteText(s string) string { return `'` + strings.ReplaceAll(s, `'`, `''`) + `'` }

// sumChecks are the promises that no table may break: every pound is counted
// once, whichever way it is grouped. A query yields what is wrong, or nothing.
var sumChecks = []struct{ name, query string }{
	{"contracts are told apart by contract_id", `
		SELECT contract_id || ' occurs ' || count(*) || ' times' FROM contracts GROUP BY contract_id HAVING count(*) > 1`},
	{"a counted contract has an amount, and what is not counted has a reason", `
		SELECT contract_id FROM contracts
		WHERE counts_toward_spend IS NULL OR (counts_toward_spend AND (value_gbp IS NULL OR why_not_counted IS NOT NULL))
			OR (NOT counts_toward_spend AND why_not_counted IS NULL)`},
	{"shares of suppliers", sharesQuery("contract_suppliers")},
	{"shares of buyers", sharesQuery("contract_buyers")},
	{"shares of years", sharesQuery("contract_years")},
}

// sharesQuery finds the contracts whose shares do not add up to their value; so
// it holds for every sum over contracts, too.
func sharesQuery(table string) string {
	return `
		WITH s AS (SELECT contract_id, sum(value_share) AS share, count(*) AS n FROM ` + table + ` GROUP BY contract_id)
		SELECT contract_id || ': value ' || coalesce(c.value_gbp::VARCHAR, 'null') || ', shares ' || coalesce(s.share::VARCHAR, 'null')
		FROM contracts AS c FULL JOIN s USING (contract_id)
		WHERE coalesce(s.n, 0) = 0 OR c.counts_toward_spend IS NULL
			OR s.share IS DISTINCT FROM CASE WHEN c.counts_toward_spend THEN c.value_gbp END`
}

// checkSums fails on the first broken promise and names up to three of the
// contracts that break it.
func checkSums(ctx context.Context, conn *sql.Conn) error {
	for _, check := range sumChecks {
		var wrong sql.NullString
		query := `SELECT string_agg(w, '; ' ORDER BY w) FROM (SELECT * FROM (` + check.query + `) AS t(w) ORDER BY w LIMIT 3)`
		if err := conn.QueryRowContext(ctx, query).Scan(&wrong); err != nil {
			return fmt.Errorf("check %q: %w", check.name, err)
		}
		if wrong.Valid {
			return fmt.Errorf("check %q is broken: %s", check.name, wrong.String)
		}
	}
	return nil
}
