package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"tenders/store"
)

// format are the flags of every command that prints rows.
type format struct {
	Format string `help:"How rows are printed: ${enum}." enum:"table,csv,json,jsonl,parquet" default:"table" placeholder:"FORMAT"`
	JSON   bool   `help:"The same as --format json: an array of objects."`
}

func (f format) name() string {
	if f.JSON {
		return "json"
	}
	return f.Format
}

// widest is how many characters a cell of a printed table shows; the other
// formats cut nothing.
const widest = 44

// printRows writes rows in one of the formats that text can hold.
func printRows(w io.Writer, format string, columns []store.Column, rows iter.Seq2[[]any, error]) error {
	switch format {
	case "csv":
		return printCSV(w, columns, rows)
	case "json":
		return printJSON(w, columns, rows)
	case "jsonl":
		return printJSONL(w, columns, rows)
	case "table":
		return printTable(w, columns, rows)
	}
	return usagef("--format %s: this command prints table, csv, json or jsonl", format)
}

func printTable(w io.Writer, columns []store.Column, rows iter.Seq2[[]any, error]) error {
	t := table.NewWriter()
	t.SetOutputMirror(w)
	style := table.StyleLight
	style.Format.Header = text.FormatDefault
	style.Options = table.Options{SeparateColumns: true, SeparateHeader: true}
	t.SetStyle(style)
	header := make(table.Row, len(columns))
	configs := make([]table.ColumnConfig, len(columns))
	for i, c := range columns {
		header[i] = c.Name
		configs[i] = table.ColumnConfig{Number: i + 1, WidthMax: widest, WidthMaxEnforcer: snip}
		if isNumber(c.Type) {
			configs[i].Align, configs[i].AlignHeader = text.AlignRight, text.AlignRight
		}
	}
	t.AppendHeader(header)
	t.SetColumnConfigs(configs)
	for row, err := range rows {
		if err != nil {
			return err
		}
		t.AppendRow(cells(columns, row))
	}
	t.Render()
	return nil
}

func snip(s string, width int) string {
	return text.Snip(strings.Join(strings.Fields(s), " "), width, "…")
}

// cells are a row as people read it: thousands are separated in amounts, and
// what is missing is blank.
func cells(columns []store.Column, row []any) table.Row {
	out := make(table.Row, len(row))
	for i, v := range row {
		switch {
		case v == nil:
			out[i] = ""
		case strings.HasPrefix(columns[i].Type, "DECIMAL"):
			out[i] = thousands(fmt.Sprint(v))
		default:
			out[i] = plain(v)
		}
	}
	return out
}

func isNumber(typ string) bool {
	for _, prefix := range []string{"DECIMAL", "BIGINT", "INTEGER", "HUGEINT", "DOUBLE", "FLOAT", "SMALLINT", "TINYINT", "UBIGINT", "UINTEGER"} {
		if strings.HasPrefix(typ, prefix) && !strings.HasSuffix(typ, "]") {
			return true
		}
	}
	return false
}

// thousands puts commas into the whole part of a decimal.
func thousands(s string) string {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	whole, fraction, found := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if found {
		whole += "." + fraction
	}
	return sign + whole
}

// plain is a value as one cell of text: lists and structs as JSON.
func plain(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case []any, map[string]any:
		text, err := json.Marshal(v)
		if err != nil {
			return fmt.Sprint(v)
		}
		return string(text)
	}
	return fmt.Sprint(v)
}

func printCSV(w io.Writer, columns []store.Column, rows iter.Seq2[[]any, error]) error {
	out := csv.NewWriter(w)
	record := make([]string, len(columns))
	for i, c := range columns {
		record[i] = c.Name
	}
	if err := out.Write(record); err != nil {
		return err
	}
	for row, err := range rows {
		if err != nil {
			return err
		}
		for i, v := range row {
			record[i] = plain(v)
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func printJSONL(w io.Writer, columns []store.Column, rows iter.Seq2[[]any, error]) error {
	for row, err := range rows {
		if err != nil {
			return err
		}
		text, err := object(columns, row)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%s\n", text); err != nil {
			return err
		}
	}
	return nil
}

func printJSON(w io.Writer, columns []store.Column, rows iter.Seq2[[]any, error]) error {
	separator := "[\n"
	for row, err := range rows {
		if err != nil {
			return err
		}
		text, err := object(columns, row)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%s%s", separator, text); err != nil {
			return err
		}
		separator = ",\n"
	}
	if separator == "[\n" {
		_, err := fmt.Fprintln(w, "[]")
		return err
	}
	_, err := fmt.Fprintln(w, "\n]")
	return err
}

// object is a row as a JSON object, its keys in the order of the columns.
// Decimals stay numbers, as written, so that no digit is lost.
func object(columns []store.Column, row []any) ([]byte, error) {
	var b strings.Builder
	b.WriteByte('{')
	for i, v := range row {
		if i > 0 {
			b.WriteByte(',')
		}
		if s, ok := v.(string); ok && strings.HasPrefix(columns[i].Type, "DECIMAL") && !strings.HasSuffix(columns[i].Type, "]") {
			v = json.Number(s)
		}
		key, err := json.Marshal(columns[i].Name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(v)
		if err != nil {
			return nil, err
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return []byte(b.String()), nil
}
