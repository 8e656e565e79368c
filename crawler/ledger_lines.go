package crawler

import (
	"encoding/json"
	"fmt"
	"time"
)

// line is one line of the ledger's file: its type, and the fields of that.
type line struct {
	Type string
	// Durable is the length of the file that was safely on disk when this line
	// was written. Lines beyond the greatest such length may tell of records
	// that a power failure took, and are checked against the archive.
	Durable int64
	Window  *Window
	Number  *Number
	Run     *Run
	Rest    *Rest
}

type lineHead struct {
	Type    string `json:"type"`
	Durable int64  `json:"durable,omitempty"`
}

// wallWindow writes a window's ends without a zone, as they have none.
type wallWindow struct {
	lineHead
	Window
	From string `json:"from"`
	To   string `json:"to"`
}

// MarshalJSON writes the line flat.
func (n line) MarshalJSON() ([]byte, error) {
	head := lineHead{n.Type, n.Durable}
	switch {
	case n.Window != nil:
		return json.Marshal(wallWindow{
			lineHead: head, Window: *n.Window,
			From: n.Window.From.Format(wallLayout), To: n.Window.To.Format(wallLayout),
		})
	case n.Number != nil:
		return json.Marshal(struct {
			lineHead
			Number
		}{head, *n.Number})
	case n.Rest != nil:
		return json.Marshal(struct {
			lineHead
			Rest
		}{head, *n.Rest})
	default:
		return json.Marshal(struct {
			lineHead
			Run
		}{head, *n.Run})
	}
}

// UnmarshalJSON reads what MarshalJSON wrote. A type of line that this
// version does not know is left empty.
func (n *line) UnmarshalJSON(text []byte) error {
	var head lineHead
	if err := json.Unmarshal(text, &head); err != nil {
		return err
	}
	*n = line{Type: head.Type, Durable: head.Durable}
	switch head.Type {
	case "window":
		return n.readWindow(text)
	case "number":
		n.Number = &Number{}
		return json.Unmarshal(text, n.Number)
	case "run":
		n.Run = &Run{}
		return json.Unmarshal(text, n.Run)
	case "rest":
		n.Rest = &Rest{}
		return json.Unmarshal(text, n.Rest)
	}
	return nil
}

func (n *line) readWindow(text []byte) error {
	var w wallWindow
	if err := json.Unmarshal(text, &w); err != nil {
		return err
	}
	var err error
	if w.Window.From, err = time.Parse(wallLayout, w.From); err != nil {
		return err
	}
	if w.Window.To, err = time.Parse(wallLayout, w.To); err != nil {
		return err
	}
	if !w.Window.From.Before(w.Window.To) {
		return fmt.Errorf("window %s ends before it begins", w.Interval())
	}
	n.Window = &w.Window
	return nil
}
