package tedxml

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"tenders/extract/notice"
)

// languages of the titles and of the translations, as the journal has them.
var benchLanguages = strings.Fields("BG CS DA DE EL EN ES ET FI FR GA HR HU IT LT LV MT NL PL PT RO SK SL SV")

// award makes a notice as the journal publishes them: some 30 kB, of which a
// third are titles in all languages, and awards of several lots.
func awardDocument(awards int) []byte {
	var b bytes.Buffer
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><TED_EXPORT xmlns="http://publications.europa.eu/resource/schema/ted/R2.0.9/publication" xmlns:n2016="http://publications.europa.eu/resource/schema/ted/2016/nuts" DOC_ID="000123-2019" EDITION="2019004" VERSION="R2.0.9.S03.E01"><TECHNICAL_SECTION><RECEPTION_ID>19-000001-001</RECEPTION_ID><DELETION_DATE>20190207</DELETION_DATE><FORM_LG_LIST>EN </FORM_LG_LIST></TECHNICAL_SECTION><CODED_DATA_SECTION><REF_OJS><COLL_OJ>S</COLL_OJ><NO_OJ>4</NO_OJ><DATE_PUB>20190107</DATE_PUB></REF_OJS><NOTICE_DATA><NO_DOC_OJS>2019/S 004-000123</NO_DOC_OJS><URI_LIST>`)
	for _, lang := range benchLanguages {
		fmt.Fprintf(&b, `<URI_DOC LG="%s">http://ted.example/udl?uri=TED:NOTICE:000123-2019:TEXT:%s:HTML</URI_DOC>`, lang, lang)
	}
	b.WriteString(`</URI_LIST><LG_ORIG>EN</LG_ORIG><ISO_COUNTRY VALUE="UK"/><ORIGINAL_CPV CODE="48180000">Medical software package</ORIGINAL_CPV></NOTICE_DATA><CODIF_DATA><DS_DATE_DISPATCH>20190103</DS_DATE_DISPATCH><TD_DOCUMENT_TYPE CODE="7">Contract award notice</TD_DOCUMENT_TYPE><PR_PROC CODE="1">Open procedure</PR_PROC></CODIF_DATA></CODED_DATA_SECTION><TRANSLATION_SECTION><ML_TITLES>`)
	for _, lang := range benchLanguages {
		fmt.Fprintf(&b, `<ML_TI_DOC LG="%s"><TI_CY>United Kingdom</TI_CY><TI_TOWN>Wold</TI_TOWN><TI_TEXT><P>Medical software package – пакет медицински софтуер</P></TI_TEXT></ML_TI_DOC>`, lang)
	}
	b.WriteString(`</ML_TITLES></TRANSLATION_SECTION><FORM_SECTION><F03_2014 CATEGORY="ORIGINAL" FORM="F03" LG="EN"><LEGAL_BASIS VALUE="32014L0024"/><CONTRACTING_BODY><ADDRESS_CONTRACTING_BODY><OFFICIALNAME>Wold Valley NHS Trust</OFFICIALNAME><NATIONALID>RZZ</NATIONALID><ADDRESS>1 Invented Way</ADDRESS><TOWN>Wold</TOWN><POSTAL_CODE>WV1 1AA</POSTAL_CODE><COUNTRY VALUE="UK"/><CONTACT_POINT>Nobody</CONTACT_POINT><PHONE>+44 1632960123</PHONE><E_MAIL>x@wold.example</E_MAIL><n2016:NUTS CODE="UKE11"/></ADDRESS_CONTRACTING_BODY><CA_TYPE VALUE="BODY_PUBLIC"/></CONTRACTING_BODY>`)
	words := strings.Repeat("<P>The authority needs software for its wards &amp; support of it, at £ 1 000 a month, for 12 wards – see the portal.</P>", 10)
	fmt.Fprintf(&b, `<OBJECT_CONTRACT><TITLE><P>Ward software</P></TITLE><CPV_MAIN><CPV_CODE CODE="48180000"/></CPV_MAIN><TYPE_CONTRACT CTYPE="SUPPLIES"/><SHORT_DESCR>%s</SHORT_DESCR><VAL_TOTAL CURRENCY="GBP">4000000.00</VAL_TOTAL><LOT_DIVISION/>`, words)
	for i := range awards {
		fmt.Fprintf(&b, `<OBJECT_DESCR ITEM="%d"><TITLE><P>Lot %d</P></TITLE><LOT_NO>%d</LOT_NO><CPV_ADDITIONAL><CPV_CODE CODE="48000000"/></CPV_ADDITIONAL><n2016:NUTS CODE="UKE11"/><SHORT_DESCR>%s</SHORT_DESCR><AC><AC_QUALITY><AC_CRITERION>Quality</AC_CRITERION><AC_WEIGHTING>60</AC_WEIGHTING></AC_QUALITY></AC><NO_OPTIONS/><NO_EU_PROGR_RELATED/></OBJECT_DESCR>`, i+1, i+1, i+1, words)
	}
	b.WriteString(`</OBJECT_CONTRACT><PROCEDURE><PT_OPEN/><NOTICE_NUMBER_OJ>2018/S 150-344001</NOTICE_NUMBER_OJ></PROCEDURE>`)
	for i := range awards {
		fmt.Fprintf(&b, `<AWARD_CONTRACT ITEM="%d"><CONTRACT_NO>C-%d</CONTRACT_NO><LOT_NO>%d</LOT_NO><TITLE><P>Lot %d</P></TITLE><AWARDED_CONTRACT><DATE_CONCLUSION_CONTRACT>2018-12-20</DATE_CONCLUSION_CONTRACT><TENDERS><NB_TENDERS_RECEIVED>4</NB_TENDERS_RECEIVED><NB_TENDERS_RECEIVED_SME>1</NB_TENDERS_RECEIVED_SME></TENDERS><CONTRACTORS><NO_AWARDED_TO_GROUP/><CONTRACTOR><ADDRESS_CONTRACTOR><OFFICIALNAME>Quillmere Systems Ltd</OFFICIALNAME><NATIONALID>9999901</NATIONALID><TOWN>Lidd</TOWN><POSTAL_CODE>LD2 2BB</POSTAL_CODE><COUNTRY VALUE="UK"/><n2016:NUTS CODE="UKE42"/></ADDRESS_CONTRACTOR><SME/></CONTRACTOR></CONTRACTORS><VALUES><VAL_ESTIMATED_TOTAL CURRENCY="GBP">%d</VAL_ESTIMATED_TOTAL><VAL_TOTAL CURRENCY="GBP">%d.50</VAL_TOTAL></VALUES></AWARDED_CONTRACT></AWARD_CONTRACT>`, i+1, i+1, i+1, i+1, 1000+i, 900+i)
	}
	b.WriteString(`<COMPLEMENTARY_INFO><INFO_ADD><P>See the portal.</P></INFO_ADD><DATE_DISPATCH_NOTICE>2019-01-03</DATE_DISPATCH_NOTICE></COMPLEMENTARY_INFO></F03_2014></FORM_SECTION></TED_EXPORT>`)
	return b.Bytes()
}

// BenchmarkParse reads whole notices from the bytes as they come, the table of
// paths included: a common one, and one with thousands of awards.
func BenchmarkParse(b *testing.B) {
	for _, awards := range []int{8, 2000} {
		doc := awardDocument(awards)
		b.Run(fmt.Sprintf("awards=%d", awards), func(b *testing.B) {
			b.SetBytes(int64(len(doc)))
			b.ReportAllocs()
			for b.Loop() {
				for n, err := range Parse(bytes.NewReader(doc), notice.Origin{Source: "ted"}) {
					if err != nil || len(n.Awards) != awards || len(n.Problems) > 0 {
						b.Fatalf("%d awards of %d, problems %v: %v", len(n.Awards), awards, n.Problems, err)
					}
				}
			}
		})
	}
}

// BenchmarkRecorded reads recorded documents, where they are at hand.
func BenchmarkRecorded(b *testing.B) {
	var docs [][]byte
	size := 0
	recorded(b, func(_ string, doc []byte) {
		if size < 16<<20 {
			docs = append(docs, doc)
			size += len(doc)
		}
	})
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, doc := range docs {
			for _, err := range Parse(bytes.NewReader(doc), notice.Origin{Source: "ted"}) {
				if err != nil {
					b.Fatal(err)
				}
			}
		}
	}
}
