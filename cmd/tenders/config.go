package main

import (
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
	"github.com/pelletier/go-toml/v2"
)

// configFile is read from the folder that the program is started in, when it
// is there.
const configFile = "tenders.toml"

// readConfig reads tenders.toml: a key is a flag's name, and a key inside a
// table named for a command holds for that command alone. A table may also be
// named for a group of flags, as articles is for articles-feeds:
//
//	data = "/srv/tenders"
//	[nightly]
//	contact = "data@example.org"
//	[articles]
//	feeds = ["https://www.example.org/feed"]
func readConfig(r io.Reader) (kong.Resolver, error) {
	var config map[string]any
	if err := toml.NewDecoder(r).Decode(&config); err != nil {
		return nil, fmt.Errorf("%s: %w", configFile, err)
	}
	return &configResolver{config: config}, nil
}

// configResolver gives kong the values of the configuration.
type configResolver struct{ config map[string]any }

// Validate refuses a key that no flag bears: a misspelt setting must not be
// ignored in silence.
func (c *configResolver) Validate(app *kong.Application) error {
	flags := flagNames(app.Node)
	for _, key := range slices.Sorted(maps.Keys(c.config)) {
		value := c.config[key]
		table, isTable := value.(map[string]any)
		if !isTable {
			if !flags[key] {
				return fmt.Errorf("%s: no flag is named %q", configFile, key)
			}
			continue
		}
		command := child(app.Node, key)
		own := grouped(app.Node, key)
		if command != nil {
			own = flagNames(command)
			maps.Copy(own, flags)
		}
		if len(own) == 0 {
			return fmt.Errorf("%s: no command is named %q", configFile, key)
		}
		for _, name := range slices.Sorted(maps.Keys(table)) {
			if !own[name] {
				return fmt.Errorf("%s: %q has no flag named %q", configFile, key, name)
			}
		}
	}
	return nil
}

// grouped are the flags of any command whose names begin with a group's,
// without it.
func grouped(app *kong.Node, group string) map[string]bool {
	names := map[string]bool{}
	for _, command := range app.Children {
		for name := range flagNames(command) {
			if rest, ok := strings.CutPrefix(name, group+"-"); ok && child(app, group) == nil {
				names[rest] = true
			}
		}
	}
	return names
}

// Resolve looks the flag up in the command's table first, then in that of its
// group, then at the top. The environment comes before the file.
func (c *configResolver) Resolve(_ *kong.Context, parent *kong.Path, flag *kong.Flag) (any, error) {
	for _, name := range flag.Envs {
		if _, set := os.LookupEnv(name); set {
			return nil, nil
		}
	}
	if parent != nil && parent.Command != nil {
		if table, ok := c.config[parent.Command.Name].(map[string]any); ok {
			if value, ok := table[flag.Name]; ok {
				return scalar(value), nil
			}
		}
	}
	group, name, _ := strings.Cut(flag.Name, "-")
	if table, ok := c.config[group].(map[string]any); ok {
		if value, ok := table[name]; ok {
			return scalar(value), nil
		}
	}
	return scalar(c.config[flag.Name]), nil
}

// scalar writes lists as kong reads them from the command line.
func scalar(value any) any {
	list, ok := value.([]any)
	if !ok {
		return value
	}
	words := make([]string, len(list))
	for i, v := range list {
		words[i] = fmt.Sprint(v)
	}
	return kong.JoinEscaped(words, ',')
}

func flagNames(node *kong.Node) map[string]bool {
	names := map[string]bool{}
	for _, flag := range node.Flags {
		names[flag.Name] = true
	}
	return names
}

func child(node *kong.Node, name string) *kong.Node {
	for _, c := range node.Children {
		if c.Name == name {
			return c
		}
	}
	return nil
}
