package xmltree

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkParse builds the tree of a document like a notice: short elements,
// a few attributes, some prose.
func BenchmarkParse(b *testing.B) {
	var doc strings.Builder
	doc.WriteString(`<NOTICE xmlns="urn:x" ID="1">`)
	for i := range 400 {
		fmt.Fprintf(&doc, `<LOT ITEM="%d"><TITLE><P>Ward software %d</P></TITLE><VALUE CURRENCY="GBP">%d.50</VALUE><NUTS CODE="UKE11"/><P>%s</P></LOT>`,
			i, i, i*100, strings.Repeat("Software &amp; its support. ", 6))
	}
	doc.WriteString(`</NOTICE>`)
	data := append(make([]byte, 0, doc.Len()+1), doc.String()...)
	var t Tree
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := t.Parse(data); err != nil {
			b.Fatal(err)
		}
	}
}
