package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/duckdb/duckdb-go/v2"
)

// ErrLocked is returned where another process (or this one, in another mode)
// holds the database.
var ErrLocked = errors.New("database is in use by another process")

// ErrMissing is returned where there is no database file to read. It is an
// [fs.ErrNotExist] too.
var ErrMissing = fmt.Errorf("no database: %w", fs.ErrNotExist)

// ErrBroken is returned where the file cannot be read as a database: it was cut,
// overwritten or never one. Nothing is lost with it but time.
var ErrBroken = errors.New("it can be deleted and rebuilt with 'tenders extract'")

// DB is an open database. It is safe for concurrent readers; Load, Derive and
// SaveLedger must not run at once.
type DB struct {
	sql      *sql.DB
	path     string
	memory   string
	readOnly bool
}

// Options are the limits of an open database. The zero value fits a small
// machine.
type Options struct {
	// Memory is DuckDB's limit ("512MB"); what does not fit is spilled to a
	// folder beside the file.
	Memory string
	// Threads is how many DuckDB uses; 0 for one a core.
	Threads int
}

// defaultMemory leaves half of a 1 GiB machine to the parsers.
const defaultMemory = "400MB"

// Open opens a database for reading and writing, makes it where there is none,
// and brings its schema up to date.
func Open(ctx context.Context, path string) (*DB, error) {
	return OpenWith(ctx, path, Options{})
}

// OpenWith is Open with other limits.
func OpenWith(ctx context.Context, path string, o Options) (*DB, error) {
	settings := o.settings()
	// Beside the file, because /tmp is often small or memory.
	settings.Set("temp_directory", path+".tmp")
	settings.Set("checkpoint_threshold", checkpointSize)
	if err := create(ctx, path, settings); err != nil {
		return nil, err
	}
	db, err := connect(ctx, path, settings)
	if err != nil {
		return nil, err
	}
	if err := db.migrate(ctx); err != nil {
		return nil, errors.Join(brokenError(path, err), db.Close())
	}
	return db, nil
}

// OpenRead opens a database for reading only. What is asked through it can
// change nothing and can reach no file and no network: external access is off
// and the configuration is locked.
func OpenRead(ctx context.Context, path string) (*DB, error) {
	return OpenReadWith(ctx, path, Options{})
}

// OpenReadWith is OpenRead with other limits.
func OpenReadWith(ctx context.Context, path string, o Options) (*DB, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("open %s: %w", path, ErrMissing)
	}
	// The published link moves; what was opened under it must stay what it is.
	path, err := filepath.EvalSymlinks(path)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	settings := o.settings()
	settings.Set("access_mode", "READ_ONLY")
	db, err := connect(ctx, path, settings)
	if err != nil {
		return nil, err
	}
	db.readOnly = true
	err = db.lockDown(ctx)
	if err == nil {
		err = db.checkSchema(ctx)
	}
	if err != nil {
		return nil, errors.Join(brokenError(path, err), db.Close())
	}
	return db, nil
}

// lockDown takes from every connection what a reader does not need. The order
// matters: the folder can be set only while files can be reached, and nothing
// can be set once the configuration is locked.
func (db *DB) lockDown(ctx context.Context) error {
	// Several readers may spill at once, so each has its own folder.
	spill := db.path + ".tmp-" + strconv.Itoa(os.Getpid())
	lock := "SET temp_directory = " + quoteText(spill) + "; SET enable_external_access = false; SET lock_configuration = true"
	if _, err := db.sql.ExecContext(ctx, lock); err != nil {
		return fmt.Errorf("open %s: %w", db.path, err)
	}
	return nil
}

// Close releases the file. Rows that are still being read end with an error.
func (db *DB) Close() error {
	if err := db.sql.Close(); err != nil {
		return fmt.Errorf("close %s: %w", db.path, err)
	}
	return nil
}

// settings are the ones that hold for every connection.
func (o Options) settings() url.Values {
	settings := url.Values{}
	settings.Set("memory_limit", cmp.Or(o.Memory, defaultMemory))
	if o.Threads > 0 {
		settings.Set("threads", strconv.Itoa(o.Threads))
	}
	// No network, ever: an unknown function is an error, not a download.
	settings.Set("autoinstall_known_extensions", "false")
	settings.Set("autoload_known_extensions", "false")
	// What is free goes back to the system from every thread's share, also from
	// that of a thread which is not used again; Go changes threads often.
	settings.Set("allocator_background_threads", "true")
	// Nobody may rely on the order in which rows were loaded.
	settings.Set("preserve_insertion_order", "false")
	return settings
}

// connect opens the file and proves that it is a database.
func connect(ctx context.Context, path string, settings url.Values) (*DB, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	// The driver reads the path as a URL; after one of these it would open
	// another file, or drop the settings.
	if strings.ContainsAny(full, "?#%") {
		return nil, fmt.Errorf("open %s: the path must not hold any of ? # %%", path)
	}
	connector, err := duckdb.NewConnector(full+"?"+settings.Encode(), nil)
	if err != nil {
		return nil, openError(path, err)
	}
	db := &DB{sql: sql.OpenDB(connector), path: full, memory: settings.Get("memory_limit")}
	if err := db.sql.PingContext(ctx); err != nil {
		return nil, errors.Join(openError(path, err), db.Close())
	}
	return db, nil
}

// connectMemory opens an instance that holds nothing, to attach files to. What
// does not fit into its memory is spilled to a folder.
func connectMemory(ctx context.Context, o Options, spill string) (*sql.DB, error) {
	settings := o.settings()
	settings.Set("temp_directory", spill)
	connector, err := duckdb.NewConnector("?"+settings.Encode(), nil)
	if err != nil {
		return nil, err
	}
	db := sql.OpenDB(connector)
	if err := db.PingContext(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// openError tells a locked file and a broken one from what else may be wrong.
// DuckDB has no code for it, only words.
func openError(path string, err error) error {
	// The last are those for the same file open in this process.
	if says(err, "Could not set lock on file", "Conflicting lock", "different configuration than existing connections") {
		return fmt.Errorf("open %s: %w (%w)", path, ErrLocked, err)
	}
	if broken := brokenError(path, err); errors.Is(broken, ErrBroken) {
		return broken
	}
	return fmt.Errorf("open %s: %w", path, err)
}

// brokenError says what to do where an error speaks of a broken file, and leaves
// any other as it is.
func brokenError(path string, err error) error {
	if !says(err, "not a valid DuckDB database file", "Could not read enough bytes", "Corrupt database file", "INTERNAL Error", "replaying WAL") {
		return err
	}
	return fmt.Errorf("%s cannot be read as a database (%w); %w", path, err, ErrBroken)
}

// says finds any of the words in an error.
func says(err error, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(err.Error(), w) })
}
