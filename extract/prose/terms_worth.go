package prose

import (
	"strings"

	"tenders/extract/notice"
)

// inField is how sure a worth is that only a description tells.
const inField = 0.7

// readWorth reads what a notice without any amount in its fields says it is worth:
// the one amount of the one deal that its description tells of.
func (p *passages) readWorth() {
	n := p.n
	for i := range n.Texts {
		t := &n.Texts[i]
		if t.Part != notice.PartDescription || t.Lot != "" || !strings.Contains(t.Words, "£") && !strings.Contains(t.Words, "GBP") {
			continue
		}
		deals := p.of(i)
		if len(deals) != 1 || deals[0].Value == nil {
			continue
		}
		w := teller{text: t.Words}
		values := w.values(deals[0])
		for k := range values {
			v := &values[k]
			v.Path, v.Confidence = t.Path+"!"+v.Path, inField
			if n.Kind == notice.Tender || n.Kind == notice.Planning {
				v.Kind = notice.Estimated
			}
		}
		if len(n.Awards) == 1 && n.Kind != notice.Tender && n.Kind != notice.Planning {
			for k := range values {
				values[k].Level = notice.LevelAward
			}
			n.Awards[0].Values = values
			return
		}
		n.Values = values
		return
	}
}
