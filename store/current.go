package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
)

// The marks that the program leaves itself in facts.marks. Facts are marked as
// changed before the first of them changes, and as derived in the transaction
// that derives: a kill between the two costs a needless rebuild, never a stale
// model.
const (
	markFacts  = "facts"
	markModels = "models"
	markLedger = "ledger"

	factsChanged = "changed"
	factsDerived = "derived"
)

// Current reports whether the models follow from the facts as they are, by the
// models of this program: then there is nothing to derive.
func (db *DB) Current(ctx context.Context) (bool, error) {
	models, err := modelsDigest()
	if err != nil {
		return false, err
	}
	facts, err := mark(ctx, db.sql, markFacts)
	if err != nil || facts != factsDerived {
		return false, err
	}
	derivedBy, err := mark(ctx, db.sql, markModels)
	return derivedBy == models, err
}

// modelsDigest changes whenever a model does.
func modelsDigest() (string, error) {
	names, err := models()
	if err != nil {
		return "", err
	}
	hash := sha256.New()
	for _, name := range names {
		text, err := modelFiles.ReadFile("models/" + name)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(hash, "%s %d\n%s", name, len(text), text)
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}

// mark is the value of a mark, "" where it was never left.
func mark(ctx context.Context, db *sql.DB, name string) (string, error) {
	var value string
	err := db.QueryRowContext(ctx, `SELECT value FROM facts.marks WHERE name = ?`, name).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("read mark %s: %w", name, err)
	}
	return value, nil
}

// setMark leaves a mark, in the transaction of conn if there is one.
func setMark(ctx context.Context, conn *sql.Conn, name, value string) error {
	if _, err := conn.ExecContext(ctx, `DELETE FROM facts.marks WHERE name = ?`, name); err != nil {
		return fmt.Errorf("set mark %s: %w", name, err)
	}
	if _, err := conn.ExecContext(ctx, `INSERT INTO facts.marks VALUES (?, ?)`, name, value); err != nil {
		return fmt.Errorf("set mark %s: %w", name, err)
	}
	return nil
}

// markDerived notes that the models follow from the facts.
func markDerived(ctx context.Context, conn *sql.Conn) error {
	models, err := modelsDigest()
	if err != nil {
		return err
	}
	if err := setMark(ctx, conn, markModels, models); err != nil {
		return err
	}
	return setMark(ctx, conn, markFacts, factsDerived)
}
