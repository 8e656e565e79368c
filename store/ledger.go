package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/duckdb/duckdb-go/v2"
)

// Window is a copy of one line of the crawler's ledger: one window of time that
// was asked of a source, and how that ended. From and To are UK local time.
type Window struct {
	Source string
	// Part is the part of what the source publishes that was asked for: a type
	// of notices, a country, a feed; empty is all of it.
	Part     string
	From, To time.Time
	// State is closed, open or failed; At is when it ended so, UTC.
	State string
	At    time.Time
	// Asked counts requests, Expected the rows of their answers, Kept and
	// Unchanged those of them that were new and that were known.
	Asked, Expected, Kept, Unchanged int

	Run    string
	Reason string
}

// Month is what the ledger makes of one source and month, given by its first
// day: how many windows there are, how many of them are not closed, how many
// rows the answers held and numbers are missing, and whether it is whole.
type Month struct {
	Source                                string
	Month                                 time.Time
	Windows, Open, Failed, Expected, Gaps int
	Complete                              bool
}

// Run is a copy of one line of the ledger: one run of a command.
type Run struct {
	Run     string
	Command string
	Started time.Time
	// Ended is zero for a run that never told how it ended.
	Ended   time.Time
	Outcome string
	Summary string
}

// Ledger is a copy of what the crawler's ledger says.
type Ledger struct {
	Windows []Window
	Months  []Month
	Runs    []Run
}

// SaveLedger replaces the copy of the ledger, if it is another one.
func (db *DB) SaveLedger(ctx context.Context, l Ledger) error {
	text, err := json.Marshal(l)
	if err != nil {
		return fmt.Errorf("save ledger: %w", err)
	}
	sum := sha256.Sum256(text)
	digest := hex.EncodeToString(sum[:])
	if held, err := mark(ctx, db.sql, markLedger); err != nil || held == digest {
		return err
	}
	err = db.transact(ctx, func(conn *sql.Conn) error {
		if err := setMark(ctx, conn, markLedger, digest); err != nil {
			return err
		}
		if err := setMark(ctx, conn, markFacts, factsChanged); err != nil {
			return err
		}
		if _, err := conn.ExecContext(ctx, `DELETE FROM facts.windows; DELETE FROM facts.months; DELETE FROM facts.runs`); err != nil {
			return err
		}
		err := appendRows(conn, "windows", len(l.Windows), func(i int) []driver.Value {
			w := &l.Windows[i]
			return []driver.Value{w.Source, nullable(w.Part), wall(w.From), wall(w.To), w.State, w.At.UTC(), int32(w.Asked), int32(w.Kept), int32(w.Unchanged),
				int32(w.Expected), nullable(w.Run), nullable(w.Reason)}
		})
		if err != nil {
			return err
		}
		err = appendRows(conn, "months", len(l.Months), func(i int) []driver.Value {
			m := &l.Months[i]
			return []driver.Value{m.Source, wall(m.Month), int32(m.Windows), int32(m.Open), int32(m.Failed), int32(m.Expected), int32(m.Gaps), m.Complete}
		})
		if err != nil {
			return err
		}
		return appendRows(conn, "runs", len(l.Runs), func(i int) []driver.Value {
			r := &l.Runs[i]
			return []driver.Value{r.Run, r.Command, r.Started.UTC(), stamp(r.Ended), nullable(r.Outcome), nullable(r.Summary)}
		})
	})
	if err != nil {
		return fmt.Errorf("save ledger: %w", err)
	}
	return nil
}

// appendRows appends n rows to a table of the facts, in the transaction of conn.
func appendRows(conn *sql.Conn, table string, n int, row func(int) []driver.Value) error {
	return conn.Raw(func(raw any) error {
		appender, err := duckdb.NewAppender(raw.(driver.Conn), "", "facts", table)
		if err != nil {
			return err
		}
		for i := range n {
			if err := appender.AppendRow(row(i)...); err != nil {
				return errors.Join(err, appender.Close())
			}
		}
		return appender.Close()
	})
}

// wall is what the clock on the wall showed: windows are local time without a
// zone, whatever zone the caller holds them in.
func wall(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}

func stamp(t time.Time) driver.Value {
	if t.IsZero() {
		return nil
	}
	return t.UTC()
}
