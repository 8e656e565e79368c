package crawler

import (
	"encoding/json"
	"errors"
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
		"odd numbers":      {`{"releases":[{"x":1e9999,"y": 000,"z":12 000,"n":-Infinity,"v":,"w":NaN,"id":"a"}],"k":+1}`, "a", false, nil},
		"null link":        {`{"releases":[],"links":{"next":null}}`, "", false, nil},
		"empty link":       {`{"releases":[],"links":{"next":""}}`, "", false, nil},
		"links of a row":   {`{"releases":[{"id":"a","links":[{"next":"http://x/"}]}]}`, "a", false, nil},
		"rows not objects": {`{"releases":[1,null,"x",[2]]}`, "   ", false, nil},
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
		if err != nil && strings.Count(string(body), "[") < 100 {
			t.Fatalf("refused a good page: %v", err)
		}
		if err == nil && len(a.rows) != len(rows) {
			t.Fatalf("%d rows, want %d", len(a.rows), len(rows))
		}
	})
}
