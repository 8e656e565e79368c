package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"
)

// The exit codes, which scripts rely on.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitPartly      = 3   // done, but some items failed
	exitInterrupted = 130 // as a shell reports SIGINT
)

// errPartly is returned by a command that did its work although some items
// failed. The command has already said which.
var errPartly = errors.New("some items failed")

// usageError is a mistake in what was asked for, as against a failure to do it.
type usageError struct{ error }

func usagef(format string, args ...any) error {
	return usageError{fmt.Errorf(format, args...)}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole program: it parses args, does the command and returns the
// exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) (code int) {
	var cli commands
	exited := -1
	parser, err := newParser(&cli, stdout, stderr, func(code int) { exited = code })
	if err != nil {
		fmt.Fprintln(stderr, "tenders:", err)
		return exitUsage
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	parsed, err := parser.Parse(args)
	if exited >= 0 { // --help or --version has spoken
		return exited
	}
	if err != nil {
		fmt.Fprintln(stderr, "tenders:", err)
		fmt.Fprintln(stderr, "Run 'tenders --help' for the commands and flags.")
		return exitUsage
	}
	app := newApp(ctx, &cli.global, stdin, stdout, stderr)
	return exitCode(ctx, parsed.Run(app), stderr)
}

// newParser builds the command line. Every flag has a twin in the environment
// (TENDERS_DATA) and can stand in tenders.toml; the command line wins, then the
// environment, then the file.
func newParser(cli *commands, stdout, stderr io.Writer, exit func(int)) (*kong.Kong, error) {
	return kong.New(cli,
		kong.Name("tenders"),
		kong.Description(description),
		kong.Writers(stdout, stderr),
		kong.Exit(exit),
		kong.DefaultEnvars("TENDERS"),
		kong.Configuration(readConfig, configFile),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, NoExpandSubcommands: true}),
		kong.Vars{"version": version(), "data": defaultData},
	)
}

// exitCode is the one place where an error becomes an exit code.
func exitCode(ctx context.Context, err error, stderr io.Writer) int {
	var usage usageError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errPartly):
		return exitPartly
	case ctx.Err() != nil || errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "tenders: interrupted; what was done is kept, and the next run goes on from there")
		return exitInterrupted
	}
	fmt.Fprintln(stderr, "tenders:", err)
	if errors.As(err, &usage) {
		return exitUsage
	}
	return exitFailed
}
