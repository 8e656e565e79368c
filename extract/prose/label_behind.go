package prose

// behindLabels are nouns that a form of "to be" puts behind the names of parties.
var behindLabels = map[string]role{
	"authority": buyer, "authorities": buyer, "buyer": buyer, "buyers": buyer, "purchaser": buyer, "customer": buyer, "customers": buyer, "client": buyer, "clients": buyer, "commissioner": buyer,
	"supplier": supplier, "contractor": supplier, "winner": supplier, "suppliers": supplier, "contractors": supplier, "winners": supplier,
}

// labelBehind reads "A and B are the contracting authorities", "Acme is the
// successful supplier".
func (r *reader) labelBehind(i int) {
	want, ok := behindLabels[r.low(i)]
	if !ok {
		return
	}
	k, told := i-1, want == buyer && r.low(i) != "authority" && r.low(i) != "authorities" || r.low(i) == "winner" || r.low(i) == "winners"
	for ; k > i-5 && k > 0; k-- {
		low := r.low(k)
		switch low {
		case "contracting", "awarding", "successful", "winning", "chosen", "selected", "appointed", "sole", "joint", "lead":
			told = true
			continue
		case "the", "a", "an", "its", "their":
			continue
		}
		break
	}
	if low := r.low(k); !told || low != "is" && low != "are" && low != "was" && low != "were" {
		return
	}
	for k--; r.low(k) == ")" && k > 0; k-- {
		for k > 0 && r.low(k) != "(" {
			k--
		}
	}
	if k < 0 || r.named(k) < 0 {
		return
	}
	n := r.named(k)
	if m := &r.names[n]; m.described || m.pronoun || m.class == thing || m.class == person {
		return
	}
	if before := r.low(r.listFirst(n) - 1); prepositions.has(before) {
		return
	}
	r.labelled(i, n, want)
}
