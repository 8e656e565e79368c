package crawler

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestScan(t *testing.T) {
	tests := map[string]struct {
		body string
		ids  string
		next bool
		err  error
	}{
		"rows":             {`{"releases":[{"id":"a","ocid":"o"},{"id":"b"}],"links":{"next":"http://x/"}}`, "a b", true, nil},
		"legacy packages":  {`{"results":[{"uri":"u","releases":[{"id":"a"}]}]}`, "a", false, nil},
		"id of a party":    {`{"releases":[{"parties":[{"id":"p"}],"id":"a","buyer":{"id":"p"}}]}`, "a", false, nil},
		"escaped":          {`{"releases":[{"id":"\u0061\"","title":"\\"}]}`, `a"`, false, nil},
		"brackets in text": {`{"releases":[{"title":"]}{[\"","id":"a"}]}`, "a", false, nil},
		"odd numbers":      {`{"releases":[{"x":1e9999,"y": 000,"z":12 000,"n":-Infinity,"w":NaN,"id":"a"}],"k":+1}`, "a", false, nil},
		"null link":        {`{"releases":[],"links":{"next":null}}`, "", false, nil},
		"empty link":       {`{"releases":[],"links":{"next":""}}`, "", false, nil},
		"links of a row":   {`{"releases":[{"id":"a","links":[{"next":"http://x/"}]}]}`, "a", false, nil},
		"invalid UTF-8":    {"{\"releases\":[{\"id\":\"a\",\"t\":\"\xa3\"}]}", "a", false, nil},
		"row is a number":  {`{"releases":[1]}`, "", false, errNotJSON},
		"row is null":      {`{"releases":[{"id":"a"},null]}`, "", false, errNotJSON},
		"row is a list":    {`{"releases":[[{"id":"a"}]]}`, "", false, errNotJSON},
		"row is a string":  {`{"releases":["a"]}`, "", false, errNotJSON},
		"legacy row":       {`{"results":[{"releases":["a"]}]}`, "", false, errNotJSON},
		"no comma":         {`{"releases":[{"id":"a" "b":1}]}`, "", false, errNotJSON},
		"no comma of rows": {`{"releases":[{"id":"a"}{"id":"b"}]}`, "", false, errNotJSON},
		"no comma in list": {`{"releases":[{"x":["a" "b"]}]}`, "", false, errNotJSON},
		"numbers in a row": {`{"releases":[{"x":[1 2]}]}`, "", false, errNotJSON},
		"no colon":         {`{"releases":[{"id" "a"}]}`, "", false, errNotJSON},
		"no colon below":   {`{"releases":[{"x":{"y" 1}}]}`, "", false, errNotJSON},
		"no value":         {`{"releases":[{"x":,"id":"a"}]}`, "", false, errNotJSON},
		"no key":           {`{"releases":[{1:2}]}`, "", false, errNotJSON},
		"comma too many":   {`{"releases":[{"id":"a"},]}`, "", false, errNotJSON},
		"comma at the end": {`{"releases":[{"id":"a",}]}`, "", false, errNotJSON},
		"a word":           {`{"releases":[{"id":garbage}]}`, "", false, errNotJSON},
		"quote too many":   {`{"releases":[{"id":"a"b"}]}`, "", false, errNotJSON},
		"number for an id": {`{"releases":[{"id":7}]}`, "", false, nil},
		"cut in a string":  {`{"releases":[{"id":"a`, "", false, errTruncated},
		"cut in a number":  {`{"releases":[{"id":12`, "", false, errTruncated},
		"cut after a row":  {`{"releases":[{"id":"a"}`, "", false, errTruncated},
		"cut after a key":  {`{"releases":`, "", false, errTruncated},
		"cut in a value":   {`{"x":[{"y":{`, "", false, errTruncated},
		"crossed brackets": {`{"x":[}]}`, "", false, errNotJSON},
		"crossed rows":     {`{"releases":[}`, "", false, errNotJSON},
		"closing bracket":  {`{]`, "", false, errNotJSON},
		"text":             {`Rate limit of 12 exceeded.`, "", false, errNotJSON},
		"nested too deep":  {`{"x":` + strings.Repeat("[", 1000) + strings.Repeat("]", 1000) + `}`, "", false, errNotJSON},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			a, err := scan([]byte(test.body), "releases", "results")
			if !errors.Is(err, test.err) || err != nil != (test.err != nil) {
				t.Fatalf("error %v, want %v", err, test.err)
			}
			if err != nil {
				return
			}
			var ids []string
			for _, r := range a.rows {
				ids = append(ids, r.id)
			}
			if got := strings.Join(ids, " "); got != test.ids || a.next != test.next {
				t.Errorf("ids %q, next %v", got, a.next)
			}
		})
	}
}

// FuzzScan wants no panic, and the same rows as encoding/json where that can
// read the page.
func FuzzScan(f *testing.F) {
	f.Add([]byte(`{"releases":[{"id":"a","x":[1,{"b":"c"}]},{"id":"\u00e9"}],"links":{"next":"u"}}`))
	f.Add([]byte(`{"releases":[{"n":1e9999, "m": 000, "i":-Infinity}]}`))
	f.Fuzz(func(t *testing.T, body []byte) {
		a, err := scan(body, "releases")
		var page map[string]json.RawMessage
		var rows []json.RawMessage
		if json.Unmarshal(body, &page) != nil || strings.Count(string(body), `"releases"`) != 1 ||
			json.Unmarshal(page["releases"], &rows) != nil || rows == nil || strings.Count(string(body), "{") > 100 {
			return
		}
		object := func(r json.RawMessage) bool { return r[0] == '{' }
		if err != nil && strings.Count(string(body), "[") < 100 && !slices.ContainsFunc(rows, func(r json.RawMessage) bool { return !object(r) }) {
			t.Fatalf("refused a good page: %v", err)
		}
		if err == nil && len(a.rows) != len(rows) {
			t.Fatalf("%d rows, want %d", len(a.rows), len(rows))
		}
	})
}
