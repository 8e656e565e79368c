package store

import (
	"context"
	"database/sql"
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
}

// exportTables are what leaves the house: first what people query, then the
// facts below it.
var exportTables = []exportTable{
	{schema: "main", name: "contracts", year: "year(coalesce(awarded, start_date))"},
	{schema: "main", name: "opportunities"},
	{schema: "main", name: "contract_suppliers"},
	{schema: "main", name: "contract_buyers"},
	{schema: "main", name: "contract_years"},
	{schema: "main", name: "contract_aliases"},
	{schema: "main", name: "organisations"},
	{schema: "main", name: "organisation_names"},
	{schema: "main", name: "nhs_it_contracts"},
	{schema: "main", name: "notices", year: "year(published)"},
	{schema: "main", name: "evidence"},
	{schema: "main", name: "coverage"},
	{schema: "main", name: "frameworks"},
	{schema: "main", name: "as_of"},
	{schema: "main", name: "lens_nhs_names"},
	{schema: "main", name: "lens_it_codes"},
	{schema: "main", name: "lens_it_words"},
	{schema: "main", name: "lens_it_suppliers"},
	{schema: "facts", name: "documents"},
	{schema: "facts", name: "extractions"},
	{schema: "facts", name: "sightings"},
	{schema: "facts", name: "notices", year: "year(published)"},
	{schema: "facts", name: "lots", notice: true},
	{schema: "facts", name: "awards", notice: true},
	{schema: "facts", name: "contracts", notice: true},
	{schema: "facts", name: "changes", notice: true},
	{schema: "facts", name: "parties", notice: true},
	{schema: "facts", name: "values", notice: true},
	{schema: "facts", name: "periods", notice: true},
	{schema: "facts", name: "codes", notice: true},
	{schema: "facts", name: "links", notice: true},
	{schema: "facts", name: "problems", notice: true},
	{schema: "facts", name: "windows"},
	{schema: "facts", name: "months"},
	{schema: "facts", name: "runs"},
}

// rowGroup is DuckDB's own size of a row group; it is fixed here so that the
// files do not change with the library.
const rowGroup = 122_880

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
	from := t.schema + "." + quoteName(t.name)
	switch {
	case t.notice:
		return "SELECT t.*, n.source AS source, year(n.published) AS year FROM " + from + " AS t JOIN facts.notices AS n USING (notice_key)"
	case t.year != "":
		return "SELECT *, " + t.year + " AS year FROM " + from
	}
	return "FROM " + from
}

// write writes the files of one table and counts its rows. Every column takes
// part in the order, so that the files are the same whatever way the rows lie.
func (t exportTable) write(ctx context.Context, conn *sql.Conn, dir string, doc TableDoc, o ExportOptions) (int64, error) {
	options := fmt.Sprintf("FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE %d", rowGroup)
	target := joined(dir, "parquet", t.label()+".parquet")
	if t.partitioned() {
		// The columns stay in the files too: a single one still says what it is.
		options += ", PARTITION_BY (source, year), WRITE_PARTITION_COLUMNS true, FILENAME_PATTERN 'part_{i}'"
		target = joined(dir, "parquet", t.label())
	}
	if err := os.MkdirAll(joined(dir, "parquet"), 0o755); err != nil {
		return 0, err
	}
	n, err := copyTo(ctx, conn, t.rows()+" ORDER BY ALL", target, options)
	if err == nil && n == 0 && t.partitioned() {
		// An empty table has a file too, so that whoever loads it finds its columns.
		err = t.writeEmpty(ctx, conn, target)
	}
	if err != nil || t.schema != "main" || o.NoCSV {
		return n, err
	}
	if err := os.MkdirAll(joined(dir, "csv"), 0o755); err != nil {
		return 0, err
	}
	query := "SELECT " + flat(doc) + " FROM (" + "FROM main." + quoteName(t.name) + " ORDER BY ALL)"
	return copyTo(ctx, conn, query, joined(dir, "csv", t.label()+".csv"), "FORMAT csv, HEADER true, TIMESTAMPFORMAT '%Y-%m-%dT%H:%M:%S'")
}

// writeEmpty writes a file without rows in the place of partitions.
func (t exportTable) writeEmpty(ctx context.Context, conn *sql.Conn, dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	_, err := copyTo(ctx, conn, "FROM ("+t.rows()+") LIMIT 0", joined(dir, "part_0.parquet"), "FORMAT parquet, COMPRESSION zstd")
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
