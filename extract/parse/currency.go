package parse

import "strings"

// Currency returns the ISO 4217 code of a currency. It knows the signs of the
// pound and the euro, and refuses others, which several countries share.
func Currency(s string) (string, bool) {
	s = strings.TrimSpace(s)
	switch s {
	case "GBP", "EUR":
		return s, true
	case "£":
		return "GBP", true
	case "€":
		return "EUR", true
	}
	s = strings.ToUpper(s)
	if len(s) != 3 || !strings.Contains(currencies, " "+s+" ") {
		return "", false
	}
	return s, true
}

// currencies lists the codes in force, and those of the past that notices since
// 1993 can hold: https://www.iso.org/iso-4217-currency-codes.html, lists one
// and three.
const currencies = " AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP " +
	"BYN BYR BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP " +
	"GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD " +
	"KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD " +
	"OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STD STN SVC SYP " +
	"SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VEF VES VND VUV WST XAF XAG XAU XCD XCG " +
	"XDR XOF XPF XSU XUA YER ZAR ZMW ZWG ZWL " +
	"ATS BEF CYP DEM EEK ESP FIM FRF GRD IEP ITL LTL LUF LVL MTL NLG PTE ROL SIT SKK TRL "
