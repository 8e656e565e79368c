package store

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// The rows of a table are sorted in three steps, because DuckDB's sort carries
// whole rows and merges a hundred thousand of them at once: of rows with
// kilobytes of text that is more memory than there is, however much it may
// spill. So the rows are gathered as they come; their keys alone are sorted,
// which gives each row a rank; and the rows are dealt out by rank into parts that
// are sorted one by one. Each row is written twice more for that, and never read
// more than once a step, so a table may be of any size.

// sortBytes is how much text is sorted at once.
const sortBytes = 48 << 20

// partsDir is the folder of the parts; it is gone when they are sorted.
const partsDir = ".parts"

// parquetRows is how many rows a row group of the files holds at most, and
// fewestRows how many at least. DuckDB's own number is 122,880.
const (
	parquetRows = 20_480
	fewestRows  = 2_048
)

// extent is how much a table holds: its rows, and the bytes of its texts.
type extent struct{ rows, bytes int64 }

// group is how many rows make a row group, and how many are collected for the
// folders of a split table before they are written: what is held in memory is
// this many rows with all their texts.
func (e extent) group() int64 {
	if e.bytes == 0 {
		return parquetRows
	}
	return min(max(sortBytes/2*e.rows/e.bytes, fewestRows), parquetRows)
}

// gather collects the rows of the table in temp.gathered, with the joins of
// views made and the source and year of split tables added.
func (t exportTable) gather(ctx context.Context, conn *sql.Conn, doc TableDoc) (e extent, err error) {
	lengths := []string{"0"}
	for _, c := range doc.Columns {
		if strings.Contains(c.Type, "VARCHAR") {
			lengths = append(lengths, "coalesce(strlen("+quoteName(c.Name)+"::VARCHAR), 0)")
		}
	}
	if err := execAll(ctx, conn, "CREATE OR REPLACE TEMP TABLE gathered AS "+t.rows()); err != nil {
		return e, err
	}
	query := "SELECT count(*), coalesce(sum(" + strings.Join(lengths, " + ") + "), 0)::BIGINT FROM temp.gathered"
	if err := conn.QueryRowContext(ctx, query).Scan(&e.rows, &e.bytes); err != nil {
		return e, err
	}
	return e, execAll(ctx, conn, fmt.Sprintf("SET partitioned_write_flush_threshold = %d", e.group()))
}

// sort makes temp.exporting of what was gathered, in an order that does not
// depend on the way the rows lie.
func (t exportTable) sort(ctx context.Context, conn *sql.Conn, dir string, e extent, limit int64) error {
	if t.order == "" || e.bytes <= limit {
		return execAll(ctx, conn, "CREATE OR REPLACE TEMP TABLE exporting AS FROM temp.gathered AS t"+t.sorted(), `DROP TABLE temp.gathered`)
	}
	parts := joined(dir, partsDir)
	defer func() { _ = os.RemoveAll(parts) }()
	count := (e.bytes + limit - 1) / limit
	if err := t.deal(ctx, conn, parts, (e.rows+count-1)/count); err != nil {
		return err
	}
	for i := range count {
		part := joined(parts, "row_part="+strconv.FormatInt(i, 10))
		insert := "INSERT INTO temp.exporting SELECT * EXCLUDE (row_rank) FROM read_parquet(" + quoteText(joined(part, "*.parquet")) + ", hive_partitioning = false) ORDER BY row_rank"
		if _, err := os.Stat(part); err != nil {
			continue // rounding left none for it
		}
		if err := execAll(ctx, conn, insert); err != nil {
			return err
		}
		_ = os.RemoveAll(part) // its room on the disk is wanted back
	}
	return nil
}

// deal ranks the rows and writes them to parts of so many, a folder each. The
// ranks are laid in the order of the rows, so that no join is needed.
func (t exportTable) deal(ctx context.Context, conn *sql.Conn, dir string, rows int64) error {
	return execAll(ctx, conn,
		"CREATE OR REPLACE TEMP TABLE exporting AS FROM temp.gathered LIMIT 0",
		"CREATE OR REPLACE TEMP TABLE keys AS SELECT rowid AS row_place, "+t.keys()+", hash(t) AS row_hash FROM temp.gathered AS t",
		"CREATE OR REPLACE TEMP TABLE ranked AS SELECT row_place, row_number() OVER (ORDER BY "+t.keys()+", row_hash) - 1 AS row_rank FROM temp.keys",
		"CREATE OR REPLACE TEMP TABLE ranks AS SELECT row_rank FROM temp.ranked ORDER BY row_place",
		fmt.Sprintf("COPY (SELECT g.*, row_rank, row_rank // %d AS row_part FROM temp.gathered AS g POSITIONAL JOIN temp.ranks) TO %s (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE %d, PARTITION_BY (row_part))", rows, quoteText(dir), fewestRows),
		"DROP TABLE temp.gathered", "DROP TABLE temp.keys", "DROP TABLE temp.ranked", "DROP TABLE temp.ranks")
}

// execAll runs statements in order.
func execAll(ctx context.Context, conn *sql.Conn, statements ...string) error {
	for _, s := range statements {
		if _, err := conn.ExecContext(ctx, s); err != nil {
			return err
		}
	}
	return nil
}
