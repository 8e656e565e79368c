package eforms

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"tenders/extract/notice"
)

// awardOf makes an award notice as they are published: so many lots, each with
// a tender and a contract, prose, conditions that are not read, and indentation.
//
//nolint:misspell // the format's names
func awardOf(lots int) []byte {
	const ext, txe = `<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>`, `</efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>`
	words := strings.Repeat("The wards of three hospitals need software, its support &amp; courses. ", 6)
	var res, orgs, parts strings.Builder
	for i := range lots {
		fmt.Fprintf(&res, `
	<efac:LotResult><cbc:ID schemeName="result">RES-%04[1]d</cbc:ID><cbc:TenderResultCode listName="winner-selection-status">selec-w</cbc:TenderResultCode><efac:LotTender><cbc:ID schemeName="tender">TEN-%04[1]d</cbc:ID></efac:LotTender>
		<efac:ReceivedSubmissionsStatistics><efbc:StatisticsCode listName="received-submission-type">tenders</efbc:StatisticsCode><efbc:StatisticsNumeric>4</efbc:StatisticsNumeric></efac:ReceivedSubmissionsStatistics>
		<efac:SettledContract><cbc:ID schemeName="contract">CON-%04[1]d</cbc:ID></efac:SettledContract><efac:TenderLot><cbc:ID schemeName="Lot">LOT-%04[1]d</cbc:ID></efac:TenderLot></efac:LotResult>
	<efac:LotTender><cbc:ID schemeName="tender">TEN-%04[1]d</cbc:ID><cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="EUR">%[2]d.50</cbc:PayableAmount></cac:LegalMonetaryTotal><efac:SubcontractingTerm><efbc:TermCode listName="applicability">no</efbc:TermCode></efac:SubcontractingTerm><efac:TenderingParty><cbc:ID schemeName="tendering-party">TPA-%04[1]d</cbc:ID></efac:TenderingParty><efac:TenderLot><cbc:ID schemeName="Lot">LOT-%04[1]d</cbc:ID></efac:TenderLot></efac:LotTender>
	<efac:SettledContract><cbc:ID schemeName="contract">CON-%04[1]d</cbc:ID><cbc:IssueDate>2025-01-07+01:00</cbc:IssueDate><cbc:Title languageID="ENG">Lot %[1]d</cbc:Title><efac:ContractReference><cbc:ID>C/%[1]d</cbc:ID></efac:ContractReference><efac:LotTender><cbc:ID schemeName="tender">TEN-%04[1]d</cbc:ID></efac:LotTender></efac:SettledContract>
	<efac:TenderingParty><cbc:ID schemeName="tendering-party">TPA-%04[1]d</cbc:ID><efac:Tenderer><cbc:ID schemeName="organization">ORG-%04[1]d</cbc:ID></efac:Tenderer></efac:TenderingParty>`, i, 10000+i)
		fmt.Fprintf(&orgs, `
	<efac:Organization>
		<efac:Company><cbc:WebsiteURI>https://supplier%[1]d.example</cbc:WebsiteURI><efbc:CompanySizeCode listName="economic-operator-size">sme</efbc:CompanySizeCode>
			<cac:PartyIdentification><cbc:ID schemeName="organization">ORG-%04[1]d</cbc:ID></cac:PartyIdentification><cac:PartyName><cbc:Name languageID="ENG">Supplier %[1]d Ltd</cbc:Name></cac:PartyName>
			<cac:PostalAddress><cbc:StreetName>%[1]d Wold Lane</cbc:StreetName><cbc:CityName>Woldham</cbc:CityName><cbc:PostalZone>1000</cbc:PostalZone><cbc:CountrySubentityCode listName="nuts">DK011</cbc:CountrySubentityCode><cac:Country><cbc:IdentificationCode listName="country">DNK</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
			<cac:PartyLegalEntity><cbc:CompanyID>%08[1]d</cbc:CompanyID></cac:PartyLegalEntity><cac:Contact><cbc:Telephone>+45 00000000</cbc:Telephone><cbc:ElectronicMail>desk@supplier%[1]d.example</cbc:ElectronicMail></cac:Contact>
		</efac:Company>
	</efac:Organization>`, i)
		fmt.Fprintf(&parts, `
<cac:ProcurementProjectLot><cbc:ID schemeName="Lot">LOT-%04[1]d</cbc:ID>
	<cac:TenderingTerms><cbc:FundingProgramCode listName="eu-funded">no-eu-funds</cbc:FundingProgramCode><cac:AwardingTerms><cac:AwardingCriterion>
		<cac:SubordinateAwardingCriterion>%[3]s<efac:AwardCriterionParameter><efbc:ParameterCode listName="number-weight">per-exa</efbc:ParameterCode><efbc:ParameterNumeric>60</efbc:ParameterNumeric></efac:AwardCriterionParameter>%[4]s<cbc:AwardingCriterionTypeCode listName="award-criterion-type">quality</cbc:AwardingCriterionTypeCode><cbc:Description languageID="ENG">%[2]s</cbc:Description></cac:SubordinateAwardingCriterion>
	</cac:AwardingCriterion></cac:AwardingTerms><cac:AppealTerms><cac:PresentationPeriod><cbc:Description languageID="ENG">%[2]s</cbc:Description></cac:PresentationPeriod></cac:AppealTerms></cac:TenderingTerms>
	<cac:TenderingProcess><cac:ContractingSystem><cbc:ContractingSystemTypeCode listName="framework-agreement">none</cbc:ContractingSystemTypeCode></cac:ContractingSystem></cac:TenderingProcess>
	<cac:ProcurementProject><cbc:ID>%[1]d</cbc:ID><cbc:Name languageID="ENG">Lot %[1]d</cbc:Name><cbc:Description languageID="ENG">%[2]s</cbc:Description><cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">48180000</cbc:ItemClassificationCode></cac:MainCommodityClassification><cac:RealizedLocation><cac:Address><cbc:CountrySubentityCode listName="nuts">DK011</cbc:CountrySubentityCode></cac:Address></cac:RealizedLocation><cac:PlannedPeriod><cbc:DurationMeasure unitCode="MONTH">48</cbc:DurationMeasure></cac:PlannedPeriod></cac:ProcurementProject>
</cac:ProcurementProjectLot>`, i, words, ext, txe)
	}
	return fmt.Appendf(nil, `<?xml version="1.0" encoding="UTF-8"?>
<ContractAwardNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractAwardNotice-2" xmlns:cac="urn:a" xmlns:cbc="urn:b" xmlns:ext="urn:c" xmlns:efac="urn:d" xmlns:efbc="urn:e" xmlns:efext="urn:f">
%s<efac:NoticeResult><cbc:TotalAmount currencyID="EUR">900000</cbc:TotalAmount>%s
</efac:NoticeResult><efac:NoticeSubType><cbc:SubTypeCode listName="notice-subtype">29</cbc:SubTypeCode></efac:NoticeSubType><efac:Organizations>%s
</efac:Organizations><efac:Publication><efbc:NoticePublicationID schemeName="ojs-notice-id">00000017-2025</efbc:NoticePublicationID><efbc:PublicationDate>2025-01-10+01:00</efbc:PublicationDate></efac:Publication>%s
<cbc:ID schemeName="notice-id">u</cbc:ID><cbc:ContractFolderID>f</cbc:ContractFolderID><cbc:IssueDate>2025-01-08+01:00</cbc:IssueDate><cbc:VersionID>01</cbc:VersionID><cbc:RegulatoryDomain>32014L0024</cbc:RegulatoryDomain><cbc:NoticeTypeCode listName="result">can-standard</cbc:NoticeTypeCode><cbc:NoticeLanguageCode>ENG</cbc:NoticeLanguageCode>
<cac:ContractingParty><cac:Party><cac:PartyIdentification><cbc:ID schemeName="organization">ORG-0000</cbc:ID></cac:PartyIdentification></cac:Party></cac:ContractingParty>
<cac:TenderingProcess><cbc:ProcedureCode listName="procurement-procedure-type">open</cbc:ProcedureCode></cac:TenderingProcess>
<cac:ProcurementProject><cbc:Name languageID="ENG">Ward software</cbc:Name><cbc:Description languageID="ENG">%s</cbc:Description><cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">48180000</cbc:ItemClassificationCode></cac:MainCommodityClassification></cac:ProcurementProject>%s
<cac:TenderResult><cbc:AwardDate>2000-01-01Z</cbc:AwardDate></cac:TenderResult>
</ContractAwardNotice>
`, ext, res.String(), orgs.String(), txe, words, parts.String())
}

func BenchmarkParse(b *testing.B) {
	for _, lots := range []int{1, 12, 200} {
		doc := awardOf(lots)
		b.Run(fmt.Sprintf("lots=%d", lots), func(b *testing.B) {
			b.SetBytes(int64(len(doc)))
			b.ReportAllocs()
			for b.Loop() {
				for n, err := range Parse(bytes.NewReader(doc), notice.Origin{Source: "ted"}) {
					if err != nil || len(n.Awards) != lots || len(n.Problems) != 0 {
						b.Fatal(err, len(n.Awards), n.Problems)
					}
				}
			}
		})
	}
}
