package store

import (
	"bufio"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// Files beside the data.
const (
	packageFile    = "datapackage.json"
	dictionaryFile = "dictionary.md"
	sumsFile       = "SHA256SUMS"
)

// dataPackage is the part of the Data Package standard that we use.
// https://specs.frictionlessdata.io/data-package/
type dataPackage struct {
	Profile     string     `json:"profile"`
	Name        string     `json:"name"`
	Title       string     `json:"title"`
	Description string     `json:"description"`
	Version     string     `json:"version,omitempty"`
	Licenses    []license  `json:"licenses"`
	Sources     []source   `json:"sources"`
	Resources   []resource `json:"resources"`
}

type license struct {
	Name  string `json:"name"`
	Title string `json:"title"`
	Path  string `json:"path"`
}

type source struct {
	Title string `json:"title"`
	Path  string `json:"path,omitempty"`
}

type resource struct {
	Name        string   `json:"name"`
	Description string   `json:"description"`
	Path        []string `json:"path"`
	Profile     string   `json:"profile"`
	Format      string   `json:"format"`
	MediaType   string   `json:"mediatype"`
	Encoding    string   `json:"encoding,omitempty"`
	Rows        int64    `json:"rows"`
	Schema      schema   `json:"schema"`
}

type schema struct {
	Fields []field `json:"fields"`
}

type field struct {
	Name        string `json:"name"`
	Type        string `json:"type"`
	Description string `json:"description"`
}

// describe writes datapackage.json and dictionary.md beside the files.
func describe(ctx context.Context, conn *sql.Conn, dir string, tables []TableDoc, rows map[string]int64) error {
	names, err := files(dir)
	if err != nil {
		return err
	}
	p := dataPackage{
		Profile: "data-package", Name: "uk-public-procurement-notices", Title: "UK public procurement notices",
		Description: "Contract values, durations, suppliers and buyers as read from published procurement notices, with the place of every figure in its document. Published notices, not payments.",
	}
	if err := p.license(ctx, conn); err != nil {
		return err
	}
	if p.Sources, p.Version, err = provenance(ctx, conn); err != nil {
		return err
	}
	for _, doc := range tables {
		p.Resources = append(p.Resources, resources(doc, names, rows)...)
	}
	if err := writeJSON(joined(dir, packageFile), p); err != nil {
		return err
	}
	f, err := os.Create(joined(dir, dictionaryFile))
	if err != nil {
		return err
	}
	defer f.Close()
	if err := WriteDictionary(f, tables); err != nil {
		return err
	}
	return f.Close()
}

// license adds the terms of the sources that are held, and the lines that they
// ask for.
func (p *dataPackage) license(ctx context.Context, conn *sql.Conn) error {
	const query = `SELECT licence, title, url, attribution FROM licences
		WHERE licence IN (SELECT licence FROM source_rules WHERE source IN (SELECT source FROM facts.documents)) ORDER BY licence`
	rows, err := conn.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	p.Licenses = []license{}
	for rows.Next() {
		var l license
		var attribution string
		if err := rows.Scan(&l.Name, &l.Title, &l.Path, &attribution); err != nil {
			return err
		}
		p.Licenses = append(p.Licenses, l)
		p.Description += " " + attribution
	}
	return rows.Err()
}

// provenance is the sources held, and the newest fetched date as the version:
// the clock would make two exports of one database differ.
func provenance(ctx context.Context, conn *sql.Conn) (sources []source, version string, err error) {
	const query = `SELECT source, coalesce(min(regexp_extract(url, '^https?://[^/]+')), ''), max(fetched)::DATE::VARCHAR
		FROM facts.documents GROUP BY source ORDER BY source`
	rows, err := conn.QueryContext(ctx, query)
	if err != nil {
		return nil, "", err
	}
	defer func() { _ = rows.Close() }()
	sources = []source{}
	for rows.Next() {
		var s source
		var newest string
		if err := rows.Scan(&s.Title, &s.Path, &newest); err != nil {
			return nil, "", err
		}
		sources, version = append(sources, s), max(version, newest)
	}
	return sources, version, rows.Err()
}

// resources describes the Parquet and the CSV files of one table.
func resources(doc TableDoc, names []string, rows map[string]int64) []resource {
	t := exportTables[slices.IndexFunc(exportTables, func(t exportTable) bool { return t.schema == doc.Schema && t.name == doc.Name })]
	r := resource{
		Name: t.label() + "-parquet", Description: doc.Comment, Profile: "data-resource", Format: "parquet",
		MediaType: "application/vnd.apache.parquet", Rows: rows[t.label()], Path: []string{}, Schema: schema{Fields: fields(doc, false)},
	}
	if t.partitioned() {
		r.Description += " (split into folders by source and year)"
		r.Schema.Fields = append(r.Schema.Fields, splitFields(t)...)
	}
	csv := r
	csv.Name, csv.Profile, csv.Format, csv.MediaType, csv.Encoding = t.label()+"-csv", "tabular-data-resource", "csv", "text/csv", "utf-8"
	csv.Description, csv.Schema.Fields, csv.Path = doc.Comment, fields(doc, true), nil
	for _, name := range names {
		if name == "parquet/"+t.label()+".parquet" || strings.HasPrefix(name, "parquet/"+t.label()+"/") {
			r.Path = append(r.Path, name)
		}
		if name == "csv/"+t.label()+".csv" {
			csv.Path = append(csv.Path, name)
		}
	}
	if csv.Path == nil {
		return []resource{r}
	}
	return []resource{r, csv}
}

// splitFields are the columns that a split table has in addition.
func splitFields(t exportTable) []field {
	year := field{"year", "integer", "Year by which the files are split"}
	if t.notice {
		return []field{{"source", "string", "Source of the notice, by which the files are split"}, year}
	}
	return []field{year}
}

func fields(doc TableDoc, flat bool) []field {
	var result []field
	for _, c := range doc.Columns {
		result = append(result, field{c.Name, fieldType(c.Type, flat), c.Comment})
	}
	return result
}

// fieldType is the standard's name of a DuckDB type.
// https://specs.frictionlessdata.io/table-schema/#types-and-formats
func fieldType(name string, flat bool) string {
	switch {
	case strings.HasSuffix(name, "]"), strings.HasPrefix(name, "STRUCT"), strings.HasPrefix(name, "MAP"):
		if flat {
			return "string"
		}
		if strings.HasSuffix(name, "]") {
			return "array"
		}
		return "object"
	case name == "DATE":
		return "date"
	case strings.HasPrefix(name, "TIMESTAMP"):
		return "datetime"
	case name == "BOOLEAN":
		return "boolean"
	case strings.HasSuffix(name, "INT"), strings.HasSuffix(name, "INTEGER"):
		return "integer"
	case strings.HasPrefix(name, "DECIMAL"), name == "FLOAT", name == "DOUBLE":
		return "number"
	}
	return "string"
}

func writeJSON(name string, v any) error {
	text, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(name, append(text, '\n'), 0o644)
}

// sums writes the SHA-256 of every file below dir, as sha256sum -c reads it, and
// forces each file to the disk on the way.
func sums(dir string) error {
	names, err := files(dir)
	if err != nil {
		return err
	}
	f, err := os.Create(joined(dir, sumsFile))
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	for _, name := range names {
		digest, err := fileSum(joined(dir, name))
		if err != nil {
			return err
		}
		_, _ = fmt.Fprintf(w, "%s  %s\n", digest, name) // Flush tells
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	return f.Close()
}

func fileSum(name string) (string, error) {
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(hash.Sum(nil)), f.Sync()
}
