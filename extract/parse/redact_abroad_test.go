package parse

import "testing"

func TestRedactAbroad(t *testing.T) {
	for s, want := range map[string]string{
		"Tel. 01 79 24 80 70, fax: 089/123456":           "Tel. [telephone], fax: [telephone]",
		"écrire à jean@mairie.example ou +33 179248070.": "écrire à [e-mail] ou [telephone].",
		"Telefon 030 1234567":                            "Telefon [telephone]",
		"Tél : +49 (0)30 / 1234-567":                     "Tél : [telephone]",
		"C.F. 05541630728":                               "C.F. 05541630728",
		"Telematics for 12 000 000 EUR over 48 months":   "Telematics for 12 000 000 EUR over 48 months",
		"from 2019-01-01 +12 months":                     "from 2019-01-01 +12 months",
		"a + 3 months":                                   "a + 3 months",
		"mobile 4G masts, 1 200 of them":                 "mobile 4G masts, 1 200 of them",
		"ref 2018/S 106-242751, lot 1":                   "ref 2018/S 106-242751, lot 1",
		"":                                               "",
	} {
		if got := RedactAbroad(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
		if again := RedactAbroad(want); again != want {
			t.Errorf("%q is changed again: %q", want, again)
		}
	}
}
