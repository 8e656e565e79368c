package tedxml

import (
	"strings"

	"tenders/extract/notice"
)

// law is a legal act by what names it: in CELEX, or by number.
type law struct {
	celex, number string
	eu, uk        notice.Regime // uk: the British regulations that carry it out
}

// laws are the acts that notices name. Those of the EU's institutions are its
// financial regulations.
var laws = []law{
	{"32014L0024", "2014/24", notice.EU2014, notice.PCR2015},
	{"32014L0025", "2014/25", notice.EU2014, notice.UCR2016},
	{"32014L0023", "2014/23", notice.EU2014, notice.CCR2016},
	{"32009L0081", "2009/81", notice.EUDefence, notice.EUDefence},
	{"32004L0018", "2004/18", notice.EU2004, notice.EU2004},
	{"32004L0017", "2004/17", notice.EU2004, notice.EU2004},
	{"32007R1370", "1370/2007", notice.EUTransport, notice.EUTransport},
	{"32018R1046", "2018/1046", notice.EUInstitutions, notice.EUInstitutions},
	{"32024R2509", "2024/2509", notice.EUInstitutions, notice.EUInstitutions},
	{"32012R0966", "966/2012", notice.EUInstitutions, notice.EUInstitutions},
	{"32002R1605", "1605/2002", notice.EUInstitutions, notice.EUInstitutions},
	{"32015R0323", "2015/323", notice.EUInstitutions, notice.EUInstitutions},
}

// regime is the law that the notice was published under: as the form states it,
// in a code or in words; as the coded part does; or as the form implies. Notices
// of the same forms outside the EU's journal follow the regulations of the
// United Kingdom.
func (r *reader) regime(codif node) notice.Regime {
	f := r.form
	stated := []string{attr(f.Child("LEGAL_BASIS"), "VALUE"), attr(f.Child("DIRECTIVE"), "VALUE"), attr(codif.Child("DIRECTIVE"), "VALUE"),
		f.Child("LEGAL_BASIS_OTHER").Words(), r.kind.directive}
	for _, s := range stated {
		if s == "" {
			continue
		}
		for _, l := range laws {
			if s != l.celex && !strings.Contains(s, l.number) {
				continue
			}
			if r.n.Source == "find-a-tender" {
				return l.uk
			}
			return l.eu
		}
	}
	return ""
}
