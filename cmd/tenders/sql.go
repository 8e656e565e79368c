package main

type sqlCommand struct {
	format `embed:""`

	Query string `arg:"" help:"One statement that only reads, as in: SELECT buyer, supplier, value FROM nhs_it_contracts ORDER BY value DESC LIMIT 10"`
}

// Run prints the answer of one read-only query.
func (c *sqlCommand) Run(a *app) error {
	db, err := a.openReader()
	if err != nil {
		return err
	}
	defer db.Close()
	if c.name() == "parquet" {
		if isTerminal(a.stdout) {
			return usagef("Parquet is no text: send it to a file with > FILE")
		}
		return db.QueryParquet(a.ctx, a.stdout, c.Query)
	}
	rows, err := db.Query(a.ctx, c.Query)
	if err != nil {
		return err
	}
	defer rows.Close()
	return printRows(a.stdout, c.name(), rows.Columns, rows.All())
}
