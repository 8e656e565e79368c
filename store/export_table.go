package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"strings"
)

// exportTable is one table or view of the dataset.
type exportTable struct {
	schema, name string
	// year is the expression of the year that splits a big table into folders,
	// by source and year; "" for one file. notice says that source and year are
	// those of the notice.
	year   string
	notice bool
	// order are the columns that the rows are sorted by; "" for all, which only
	// small tables can afford: a sort by every column carries each row twice.
	order string
}

// exportTables are what leaves the house: first what people query, then the
// facts below it.
var exportTables = []exportTable{
	{schema: "main", name: "contracts", year: "year(coalesce(awarded, start_date))", order: "contract_id"},
	{schema: "main", name: "opportunities", order: "process_id, notice_id"},
	{schema: "main", name: "contract_suppliers", order: "contract_id, role, place"},
	{schema: "main", name: "contract_buyers", order: "contract_id, role, place"},
	{schema: "main", name: "contract_years", order: "contract_id, year"},
	{schema: "main", name: "contract_aliases", order: "alias_id, contract_id"},
	{schema: "main", name: "organisations", order: "organisation_id"},
	{schema: "main", name: "organisation_names", order: "organisation_id, name"},
	{schema: "main", name: "nhs_it_contracts", order: "contract_id"},
	{schema: "main", name: "notices", year: "year(published)", order: "notice_id, version"},
	{schema: "main", name: "evidence", order: "contract_id, notice_id, field, path"},
	{schema: "main", name: "coverage"},
	{schema: "main", name: "frameworks", order: "process_id, notice_id"},
	{schema: "main", name: "articles", order: "notice_id"},
	{schema: "main", name: "article_links", order: "notice_id"},
	{schema: "main", name: "article_candidates", order: "notice_id, what, score"},
	{schema: "main", name: "article_differences", order: "notice_id, contract_id, field"},
	{schema: "main", name: "article_evidence", order: "notice_id, field, path"},
	{schema: "main", name: "as_of"},
	{schema: "main", name: "source_rules"},
	{schema: "main", name: "licences"},
	{schema: "main", name: "lens_nhs_names"},
	{schema: "main", name: "lens_it_codes"},
	{schema: "main", name: "lens_it_words"},
	{schema: "main", name: "lens_it_suppliers"},
	{schema: "facts", name: "documents", order: "document"},
	{schema: "facts", name: "extractions", order: "document"},
	{schema: "facts", name: "sightings", order: "notice_key, document"},
	{schema: "facts", name: "notices", year: "year(published)", order: "notice_key"},
	{schema: "facts", name: "lots", notice: true, order: "notice_key, lot_no"},
	{schema: "facts", name: "awards", notice: true, order: "notice_key, award_no"},
	{schema: "facts", name: "contracts", notice: true, order: "notice_key, contract_no"},
	{schema: "facts", name: "changes", notice: true, order: "notice_key, change_no"},
	{schema: "facts", name: "parties", notice: true, order: "notice_key, party_no"},
	{schema: "facts", name: "values", notice: true, order: "notice_key, value_no"},
	{schema: "facts", name: "periods", notice: true, order: "notice_key, period_no"},
	{schema: "facts", name: "codes", notice: true, order: "notice_key, code_no"},
	{schema: "facts", name: "links", notice: true, order: "notice_key, link_no"},
	{schema: "facts", name: "problems", notice: true, order: "notice_key, problem_no"},
	{schema: "facts", name: "windows", order: "source, part, window_from, window_to"},
	{schema: "facts", name: "months"},
	{schema: "facts", name: "runs"},
}

// label names the table in files and messages; models stand for themselves.
func (t exportTable) label() string {
	if t.schema == "main" {
		return t.name
	}
	return t.schema + "_" + t.name
}

func (t exportTable) partitioned() bool { return t.year != "" || t.notice }

// rows selects the table; a split one with the source and the year of each row.
func (t exportTable) rows() string {
	from := t.schema + "." + quoteName(t.name) + " AS t"
	switch {
	case t.notice:
		return "SELECT t.*, n.source AS source, year(n.published) AS year FROM " + from + " JOIN facts.notices AS n USING (notice_key)"
	case t.year != "":
		return "SELECT *, " + t.year + " AS year FROM " + from
	}
	return "SELECT * FROM " + from
}

// keys are the columns that the rows are sorted by. Folder by folder, so that
// only one is written to at a time.
func (t exportTable) keys() string {
	if t.partitioned() {
		return "source, year, " + t.order
	}
	return t.order
}

// sorted is an order that does not depend on the way the rows lie. Where two
// rows have the same key, a hash of the whole row decides; rows that are alike
// in that too are the same row.
func (t exportTable) sorted() string {
	if t.order == "" {
		return " ORDER BY ALL"
	}
	return " ORDER BY " + t.keys() + ", hash(t)"
}

// write writes the files of one table and counts its rows. They are sorted into
// a temporary table first: a sort takes all the memory that there is as long as
// its rows just fit, and leaves none to what compresses them.
func (t exportTable) write(ctx context.Context, conn *sql.Conn, dir string, doc TableDoc, o ExportOptions) (n int64, err error) {
	size, err := t.gather(ctx, conn, doc)
	if err != nil {
		return 0, err
	}
	if err := t.sort(ctx, conn, dir, size, cmp.Or(o.sortBytes, sortBytes)); err != nil {
		return 0, err
	}
	defer func() {
		_, dropped := conn.ExecContext(context.WithoutCancel(ctx), `DROP TABLE temp.exporting`)
		err = errors.Join(err, dropped)
	}()
	if n, err = t.writeParquet(ctx, conn, dir, size.group()); err != nil || t.schema != "main" || o.NoCSV {
		return n, err
	}
	if err := os.MkdirAll(joined(dir, "csv"), 0o755); err != nil {
		return 0, err
	}
	query := "SELECT " + flat(doc) + " FROM temp.exporting"
	return copyTo(ctx, conn, query, joined(dir, "csv", t.label()+".csv"), "FORMAT csv, HEADER true, TIMESTAMPFORMAT '%Y-%m-%dT%H:%M:%S'")
}

// writeParquet writes the sorted rows to one file, or to one a source and year.
func (t exportTable) writeParquet(ctx context.Context, conn *sql.Conn, dir string, group int64) (int64, error) {
	options := fmt.Sprintf("FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE %d", group)
	target := joined(dir, "parquet", t.label()+".parquet")
	if t.partitioned() {
		// The columns stay in the files too: a single one still says what it is.
		options += ", PARTITION_BY (source, year), WRITE_PARTITION_COLUMNS true, FILENAME_PATTERN 'part_{i}'"
		target = joined(dir, "parquet", t.label())
	}
	if err := os.MkdirAll(joined(dir, "parquet"), 0o755); err != nil {
		return 0, err
	}
	n, err := copyTo(ctx, conn, "FROM temp.exporting", target, options)
	if err == nil && n == 0 && t.partitioned() {
		// An empty table has a file too, so that whoever loads it finds its columns.
		err = t.writeEmpty(ctx, conn, target)
	}
	return n, err
}

// writeEmpty writes a file without rows in the place of partitions.
func (t exportTable) writeEmpty(ctx context.Context, conn *sql.Conn, dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	_, err := copyTo(ctx, conn, "FROM temp.exporting LIMIT 0", joined(dir, "part_0.parquet"), "FORMAT parquet, COMPRESSION zstd")
	return err
}

// flat lists the columns as one text each: a spreadsheet has no nested cells.
func flat(doc TableDoc) string {
	columns := make([]string, len(doc.Columns))
	for i, c := range doc.Columns {
		name := quoteName(c.Name)
		switch {
		case c.Type == "VARCHAR[]":
			name = "array_to_string(" + name + ", '; ') AS " + name
		case strings.HasSuffix(c.Type, "]"), strings.HasPrefix(c.Type, "STRUCT"), strings.HasPrefix(c.Type, "MAP"):
			name = "to_json(" + name + ")::VARCHAR AS " + name
		}
		columns[i] = name
	}
	return strings.Join(columns, ", ")
}

// copyTo writes the rows of a query to a file or a folder and counts them.
func copyTo(ctx context.Context, conn *sql.Conn, query, target, options string) (int64, error) {
	result, err := conn.ExecContext(ctx, "COPY ("+query+") TO "+quoteText(target)+" ("+options+")")
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}
