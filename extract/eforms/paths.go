package eforms

import (
	"strings"

	"tenders/extract/parse/xmltree"
)

// wirePaths lists every place of a notice that we know, in the form of
// [xmltree.NewTable]: what is read ("+"), and what is not, with the reason. A
// place that a document holds and this table does not is drift: somebody should
// look whether it is a fact. EXT stands for the elements of UBL's extensions
// down to those of eForms.
//
// The names come from recorded documents and from the fields of the eForms SDK,
// versions 1.3 to 1.13:
//
//	https://github.com/OP-TED/eForms-SDK/blob/1.13.0/fields/fields.json
//
// A tender that no contract names, beside one that a contract names, has lost: who
// bid is not who won. Its price is left out, although the place is read.
//
//nolint:misspell // the format's names
const wirePaths = `
{ContractNotice,ContractAwardNotice,PriorInformationNotice,BusinessRegistrationInformationNotice} @notice

@notice:
{ID,VersionID,ContractFolderID,IssueDate,RegulatoryDomain,NoticeTypeCode,NoticeLanguageCode} +
{UBLVersionID,CustomizationID,ProfileID} names the schema
IssueTime the day is enough
RequestedPublicationDate a wish
PlannedDate when a tender is expected, and no deadline
AdditionalNoticeLanguage/ID +
EXT/NoticeSubType/SubTypeCode +
EXT/Publication/{NoticePublicationID,PublicationDate} +
EXT/Publication/GazetteID the journal's issue
EXT/{TransmissionDate,TransmissionTime} when the sender's program passed it on
EXT/Changes @change
EXT/ContractModification @change
EXT/ContractModification/ModifiedContractIdentifier +
EXT/Appeals/** complaints, and what came of them
EXT/Organizations/Organization/Company @organisation
EXT/Organizations/Organization/TouchPoint @organisation
EXT/Organizations/Organization/{NaturalPersonIndicator,GroupLeadIndicator,AcquiringCPBIndicator,AwardingCPBIndicator} +
EXT/Organizations/Organization/ListedOnRegulatedMarketIndicator says nothing of a contract
EXT/Organizations/Organization/UltimateBeneficialOwner/** persons
EXT/Organizations/UltimateBeneficialOwner/** persons
EXT/NoticeResult @result
//FieldsPrivacy/{FieldIdentifierCode,ReasonCode,PublicationDate} +
//FieldsPrivacy/ReasonDescription the code tells the reason
//AccessToolName how the procedure runs
ContractingParty/Party/PartyIdentification/ID +
ContractingParty/Party/ServiceProviderParty/** who runs the procedure, or sends the notice, for the buyer
ContractingParty/{BuyerProfileURI,ContractingPartyType/PartyTypeCode,ContractingActivity/ActivityTypeCode} describes the buyer
ProcurementProject @project
ProcurementProjectLot/ID +
ProcurementProjectLot/ProcurementProject @project
ProcurementProjectLot/TenderingProcess @process
ProcurementProjectLot/TenderingTerms @terms
TenderingProcess @process
TenderingTerms @terms
TenderResult/AwardDate +
Note +
AdditionalDocumentReference/ReferencedDocumentInternalAddress +
AdditionalDocumentReference/{ID,IssueDate,DocumentDescription,Attachment/ExternalReference/URI} a company's registration
{BusinessParty,BusinessCapability,NoticePurpose}/** a company's registration
SenderParty/** persons

@change:
ChangedNoticeIdentifier +
Change/{ChangedSectionIdentifier,ChangeDescription,ProcurementDocumentsChangeDate,ProcurementDocumentsChangeIndicator} +
Change/ChangedSection/ChangedSectionIdentifier +
ChangeReason/{ReasonCode,ReasonDescription} +

@organisation:
PartyIdentification/ID +
PartyName/Name +
CompanySizeCode +
PartyLegalEntity/CompanyID +
PostalAddress/{PostalZone,CountrySubentityCode,Country/IdentificationCode} +
PostalAddress/{StreetName,AdditionalStreetName,AddressLine/Line,CityName,Department,AddressFormatCode,CountrySubentity,Country/Name} a postcode and a region are enough
{WebsiteURI,EndpointID} where it is on the web
Contact/** persons

@result:
TotalAmount @amount
{OverallMaximumFrameworkContractsAmount,OverallApproximateFrameworkContractsAmount,EstimatedOverallFrameworkContractsAmount} @amount
GroupFramework/{GroupFrameworkMaximumValueAmount,GroupFrameworkReestimatedValueAmount} @amount
GroupFramework/TenderLot/ID +
LotResult/ID +
LotResult/{LowerTenderAmount,HigherTenderAmount} @amount
LotResult/FrameworkAgreementValues/{MaximumValueAmount,ReestimatedValueAmount} @amount
LotResult/{TenderResultCode,DecisionReason/DecisionReasonCode} +
LotResult/{LotTender,SettledContract,TenderLot}/ID +
LotResult/ReceivedSubmissionsStatistics/{StatisticsCode,StatisticsNumeric} +
LotResult/DPSTerminationIndicator says nothing of a contract
LotResult/{FinancingParty,PayerParty}/** who pays for the buyer
LotResult/AppealRequestsStatistics/** complaints
LotResult/StrategicProcurement/** how green or foreign the purchase is
LotTender/{ID,TenderingParty/ID,TenderLot/ID} +
LotTender/LegalMonetaryTotal/PayableAmount @amount
LotTender/SubcontractingTerm/TermAmount @amount
LotTender/ConcessionRevenue/{RevenueBuyerAmount,RevenueUserAmount} @amount
LotTender/AggregatedAmounts/{PaidAmount,PenaltiesAmount} @amount
LotTender/{SubcontractingTerm,ConcessionRevenue,AggregatedAmounts}/{TermCode,TermDescription,TermPercent,PercentageKnownIndicator,ValueKnownIndicator,ValueDescription,PaidAmountDescription} describes the amount
LotTender/{RankCode,TenderRankedIndicator,TenderVariantIndicator,TenderReference/ID,Origin/AreaCode,ForeignSubsidiesMeasuresCode,PublicTransportationCumulatedDistance} describes the tender
LotTender/PublicTransportationCumulatedDistance/@unitCode describes the tender
LotTender/ContractTerm/** a condition of the contract
SettledContract/{ID,AwardDate,IssueDate,Title,ContractReference/ID,LotTender/ID,ContractFrameworkIndicator,NoticeDocumentReference/ID} +
SettledContract/URI where the contract can be read
SettledContract/SignatoryParty/** is among the buyers
SettledContract/Funding/** which of the EU's programmes pays
SettledContract/DurationJustification/** why the term is long
TenderingParty/{ID,Name,Tenderer/ID,Tenderer/GroupLeadIndicator,SubContractor/ID} +
TenderingParty/SubContractor/MainContractor/ID for whom among the group

@amount:
. +
@currencyID +

@project:
{Name,Description} +
ID the buyer's reference
Note says where to look, and whom to ask
{ProcurementTypeCode,ProcurementAdditionalType/ProcurementTypeCode,ProcurementAdditionalType/ProcurementType} follows from the codes
{MainCommodityClassification,AdditionalCommodityClassification}/ItemClassificationCode +
RealizedLocation/Address/CountrySubentityCode +
RealizedLocation/Address/{StreetName,AdditionalStreetName,AddressLine/Line,CityName,PostalZone,Region,Country/IdentificationCode,AddressFormatCode,CountrySubentity,Country/Name} a region is enough
RealizedLocation/Description a region is enough
RequestedTenderTotal/EstimatedOverallContractAmount @amount
RequestedTenderTotal/EXT/FrameworkMaximumAmount @amount
PlannedPeriod/{StartDate,EndDate,DescriptionCode,Description} +
PlannedPeriod/DurationMeasure +
PlannedPeriod/DurationMeasure/@unitCode +
PlannedPeriod/{StartTime,EndTime} the day is enough
ContractExtension/{MaximumNumberNumeric,OptionsDescription,Renewal/Period/Description} +
EstimatedOverallContractQuantity how much is bought, and no price
EstimatedOverallContractQuantity/@unitCode how much is bought, and no price
SMESuitableIndicator a hope

@process:
ProcedureCode +
ProcessJustification/{ProcessReasonCode,ProcessReason,Description} +
NoticeDocumentReference/ID +
NoticeDocumentReference/ReferencedDocumentInternalAddress the part of that notice
ContractingSystem/ContractingSystemTypeCode +
FrameworkAgreement/EstimatedMaximumValueAmount @amount
FrameworkAgreement/Justification +
FrameworkAgreement/{MaximumOperatorQuantity,SubsequentProcessTenderRequirement/Name,SubsequentProcessTenderRequirement/Description} who may use it
{TenderSubmissionDeadlinePeriod,ParticipationRequestReceptionPeriod,EXT/InterestExpressionReceptionPeriod}/{EndDate,EndTime} +
{AdditionalInformationRequestPeriod,InvitationSubmissionPeriod,ParticipationInvitationPeriod,EXT/AnswerReceptionPeriod}/** a date of the procedure, and no deadline
{OpenTenderEvent,EconomicOperatorShortList,AuctionTerms}/** how the procedure runs
{Description,SubmissionMethodCode,AccessToolsURI,CandidateReductionConstraintIndicator,GovernmentAgreementConstraintIndicator,PartPresentationCode,TerminatedIndicator} how the procedure runs
EXT/ProcedureRelaunchIndicator how the procedure runs

@terms:
AwardingTerms/Prize/ValueAmount @amount
AwardingTerms/Prize/{Description,RankCode} describes the prize
AwardingTerms/TechnicalCommitteePerson/** persons
AwardingTerms/AwardingCriterion/** how tenders are judged
AwardingTerms/{BindingOnBuyerIndicator,FollowupContractIndicator,NoFurtherNegotiationIndicator} how tenders are judged
LotDistribution/LotsGroup/{LotsGroupID,ProcurementProjectLotReference/ID} +
LotDistribution/{MaximumLotsAwardedNumeric,MaximumLotsSubmittedNumeric} a condition of taking part
RequiredFinancialGuarantee/** a condition of taking part
{AppealTerms,CallForTendersDocumentReference,ContractExecutionRequirement,TendererQualificationRequest,EconomicOperatorShortList}/** a condition of taking part
{AllowedSubcontractTerms,PaymentTerms,PostAwardProcess,SecurityClearanceTerm,TenderValidityPeriod,Language}/** a condition of taking part
{ProcurementLegislationDocumentReference,FiscalLegislationDocumentReference,EnvironmentalLegislationDocumentReference,EmploymentLegislationDocumentReference}/** the law beyond the legal basis
{AdditionalInformationParty,DocumentProviderParty,TenderRecipientParty,TenderEvaluationParty}/** who answers for the buyer
{RecurringProcurementIndicator,RecurringProcurementDescription} when the next competition comes
{FundingProgramCode,MultipleTendersCode,VariantConstraintCode,RequiredCurriculaCode,LatestSecurityClearanceDate} a condition of taking part
EXT/{Funding,SelectionCriteria,StrategicProcurement,TenderSubcontractingRequirements}/** a condition of taking part
`

// attributes may stand at every text and code. They name its language, or the
// list that a code is of.
const attributes = "@{languageID,listName,schemeName,listID,schemeID,name,listAgencyID,listAgencyName,listURI,listVersionID,schemeAgencyID,schemeURI,format}"

var table = xmltree.NewTable(withAttributes(wirePaths))

// withAttributes writes EXT out, and adds the attributes to every line that is a
// place's own.
func withAttributes(text string) string {
	var out strings.Builder
	text = strings.ReplaceAll(text, "EXT/", "UBLExtensions/UBLExtension/ExtensionContent/EformsExtension/")
	for line := range strings.Lines(text) {
		out.WriteString(line)
		path, use, ok := strings.Cut(strings.TrimSpace(line), " ")
		if ok && !strings.HasPrefix(use, "@") && !strings.HasSuffix(path, "**") && !strings.Contains(path, "@") {
			out.WriteString(path + "/" + attributes + " names a list or a language\n")
		}
	}
	return out.String()
}
