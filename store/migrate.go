package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"slices"
)

// migrationFiles are the steps from an empty database to the schema of this
// program, in the order of their names. A step that was released is never
// edited again.
//
//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations lists the names of the steps in order. The version of a schema is
// how many of them it has seen.
func migrations() ([]string, error) {
	entries, err := migrationFiles.ReadDir("migrations")
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

// migrate runs the steps that the database has not seen, each in a transaction
// of its own.
func (db *DB) migrate(ctx context.Context) error {
	names, err := migrations()
	if err != nil {
		return err
	}
	version, err := db.schemaVersion(ctx)
	if err != nil {
		return err
	}
	if version > len(names) {
		return db.newerSchema(version, len(names))
	}
	for i := version; i < len(names); i++ {
		if err := db.step(ctx, names[i], i+1); err != nil {
			return fmt.Errorf("migrate %s: %s: %w", db.path, names[i], err)
		}
	}
	return nil
}

// step runs one migration and notes that it was run.
func (db *DB) step(ctx context.Context, name string, version int) error {
	text, err := migrationFiles.ReadFile("migrations/" + name)
	if err != nil {
		return err
	}
	return db.transact(ctx, func(conn *sql.Conn) error {
		if _, err := conn.ExecContext(ctx, string(text)); err != nil {
			return err
		}
		const note = `CREATE SCHEMA IF NOT EXISTS meta;
			CREATE TABLE IF NOT EXISTS meta.migrations (version INTEGER NOT NULL, name VARCHAR NOT NULL);`
		if _, err := conn.ExecContext(ctx, note); err != nil {
			return err
		}
		_, err := conn.ExecContext(ctx, `INSERT INTO meta.migrations VALUES (?, ?)`, version, name)
		return err
	})
}

// schemaVersion is 0 for a database that we never migrated.
func (db *DB) schemaVersion(ctx context.Context) (int, error) {
	var known, version int
	const table = `SELECT count(*) FROM duckdb_tables() WHERE database_name = current_database() AND schema_name = 'meta' AND table_name = 'migrations'`
	if err := db.sql.QueryRowContext(ctx, table).Scan(&known); err != nil {
		return 0, fmt.Errorf("read schema of %s: %w", db.path, err)
	}
	if known == 0 {
		return 0, nil
	}
	if err := db.sql.QueryRowContext(ctx, `SELECT coalesce(max(version), 0) FROM meta.migrations`).Scan(&version); err != nil {
		return 0, fmt.Errorf("read schema of %s: %w", db.path, err)
	}
	return version, nil
}

// checkSchema refuses a database whose tables are not the ones that this
// program knows; a reader cannot migrate.
func (db *DB) checkSchema(ctx context.Context) error {
	names, err := migrations()
	if err != nil {
		return err
	}
	version, err := db.schemaVersion(ctx)
	if err != nil {
		return err
	}
	if version > len(names) {
		return db.newerSchema(version, len(names))
	}
	if version < len(names) {
		return fmt.Errorf("open %s: schema %d is older than this program's %d: extract or derive once to bring it up to date", db.path, version, len(names))
	}
	return nil
}

func (db *DB) newerSchema(version, known int) error {
	return fmt.Errorf("open %s: schema %d is newer than this program's %d: use the newer program, or delete the file and extract again", db.path, version, known)
}

// transact runs f on one connection inside a transaction, and rolls back on an
// error. Without a context of its own, so that a cancelled run still rolls back.
func (db *DB) transact(ctx context.Context, f func(*sql.Conn) error) error {
	conn, err := db.sql.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }()
	return transactOn(ctx, conn, func() error { return f(conn) })
}

// transactOn is transact on a connection that the caller holds.
func transactOn(ctx context.Context, conn *sql.Conn, f func() error) error {
	if _, err := conn.ExecContext(ctx, `BEGIN TRANSACTION`); err != nil {
		return err
	}
	err := f()
	if err == nil {
		if _, err = conn.ExecContext(ctx, `COMMIT`); err == nil {
			return nil
		}
	}
	// The error may have ended the transaction already; then this one fails and
	// tells nothing new.
	_, _ = conn.ExecContext(context.WithoutCancel(ctx), `ROLLBACK`)
	return err
}
