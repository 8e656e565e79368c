package ocds

// wirePaths lists every path of a release that we know, in generic form: what
// is read ("+"), and what is not, with the reason. A path that a document holds
// and this table does not is drift: somebody should look whether it is a fact.
//
// The names come from recorded documents of the four portals, OCDS 1.1.5, the
// profile for the European Union and the extension of the United Kingdom:
//
//	https://standard.open-contracting.org/1.1/en/schema/reference/
//	https://standard.open-contracting.org/profiles/eu/latest/en/
//	https://github.com/cabinetoffice/ocds_uk_extension
const wirePaths = `
{ocid,id,date,tag/[],language,title,description} +
initiationType says "tender" always
publishedDate the package's
buyerID an empty array always
buyer @organisation
parties/[] @organisation
links/[]/{rel,href} +
relatedProcesses/[] @related

planning/documents/[] @document
planning/budget/amount @value
planning/budget/budgetBreakdown/** slices of the estimate, by year or source: the same money again
planning/budget/{id,description,project,projectID,uri,source} names the budget
planning/budget/finance/** who finances
planning/milestones/** engagement's schedule
planning/{rationale,noEngagementNoticeRationale} why it is planned

tender/{title,description,procurementMethod,procurementMethodDetails,procurementMethodRationale} +
tender/procurementMethodRationaleClassifications/[] @code
tender/{status,numberOfTenderers} +
tender/id the buyer's reference
tender/legalBasis/{scheme,id} +
tender/legalBasis/{uri,description} follows from the id
tender/{value,minValue} @value
tender/{contractPeriod,tenderPeriod} @period
tender/{enquiryPeriod,awardPeriod,expressionOfInterestDeadline,datePublished,finalStatusDate} a date of the procedure, and no deadline
tender/{enquiryPeriod,awardPeriod}/** a date of the procedure, and no deadline
tender/classification @code
tender/additionalClassifications/[] @code
tender/items/[] @item
tender/lots/[] @lot
tender/lotGroups/** which lots can be won together; their maximum is a condition
tender/documents/[] @document
tender/techniques @techniques
tender/amendments/[] @amendment
tender/amendment @amendment
tender/milestones/[]/{title,dueDate} +
tender/milestones/[]/{id,description,status,type,code,dateMet,dateModified} describes the milestone
tender/designContest/prizes/details/[]/value @value
tender/designContest/** the contest's rules
tender/procuringEntity/** is among the parties, by its role
tender/tenderers/** who bid is not who won
tender/participationFees/** what bidders pay
tender/{awardCriteria,awardCriteriaDetails,selectionCriteria,otherRequirements,exclusionGrounds,submissionTerms,contractTerms,communication,bidOpening,secondStage,lotDetails,suitability,procedure,recurrence,reviewDetails,riskDetails,targets}/** a condition of taking part
tender/{options,renewal}/description + for the reader of prose
tender/{options,renewal}/** a condition of taking part
tender/{awardCriteriaDetails,reviewDetails,riskDetails,eligibilityCriteria,submissionMethodDetails,hasEnquiries,hasRecurrence,hasOptions,hasRenewal,procurementMethodRationaleLegalBasis} a condition of taking part
tender/awardCriteria a word in old packages
tender/{mainProcurementCategory,aboveThreshold,supplyChain} follows from codes and values
tender/{submissionMethod,additionalProcurementCategories,coveredBy,specialRegime,crossBorderLaw}/[] a condition of taking part
tender/{submissionMethod,coveredBy,specialRegime,crossBorderLaw} a condition of taking part
tender/xClassifications/** suitability in old packages
tender/{reviewContactPoint,contactPoint}/** persons

awards/[]/{id,title,description,status,date,relatedLots/[],relatedLot} +
awards/[]/value @value
awards/[]/suppliers/[] @organisation
awards/[]/contractPeriod @period
awards/[]/items/[] @item
awards/[]/documents/[] @document
awards/[]/{amendments/[],amendment} @amendment
awards/[]/subcontracting/value @value
awards/[]/subcontracting/** what is passed on, without an amount
awards/[]/{hasSubcontracting,aboveThreshold,mainProcurementCategory,additionalProcurementCategories/[],isFrameworkAgreement} follows from other fields
awards/[]/{datePublished,finalStatusDate,assessmentSummariesDateSent} a date of the procedure
awards/[]/{options,renewal}/description + for the reader of prose
awards/[]/{standstillPeriod,milestones,requirementResponses,renewal,options,suitability,secondStage}/** a date or condition of the procedure
awards/[]/{hasRenewal,hasOptions,statusDetails,relatedBid,relatedBids,awardCriteriaDetails} a condition, in words
awards/[]/{estimatedValue,maximumValue} @value
awards/[]/reviewDetails how to complain

contracts/[]/{id,awardID,title,status,dateSigned,description} +
contracts/[]/value @value
contracts/[]/period @period
contracts/[]/items/[] @item
contracts/[]/documents/[] @document
contracts/[]/{amendments/[],amendment} @amendment
contracts/[]/relatedProcesses/[] @related
contracts/[]/charges/[]/estimatedValue @value
contracts/[]/charges/[]/paidBy +
contracts/[]/charges/[]/{id,notes,title,description} describes the charge
contracts/[]/implementation/documents/[] @document
contracts/[]/implementation/transactions/[]/{value,amount} @value
contracts/[]/implementation/transactions/[]/{id,date,source,uri} describes the payment
contracts/[]/implementation/transactions/[]/{payer,payee,providerOrganization,receiverOrganization}/** buyer and supplier
contracts/[]/implementation/performanceFailures/[]/penaltyValue @value
contracts/[]/implementation/performanceFailures/[]/** what went wrong, in words
contracts/[]/implementation/{metrics,milestones,charges,finalStatus,finalStatusDetails}/** how it went
contracts/[]/implementation/{endDate,finalValueDetails,finalStatus} how it ended
contracts/[]/implementation/finalValue @value
contracts/[]/{options,renewal}/description + for the reader of prose
contracts/[]/{agreedMetrics,milestones,suitability,publicPassengerTransportServicesContract,renewal,options,proposedAmendments}/** a condition of the contract
contracts/[]/{terminationRationaleClassifications/[],terminationRationaleClassification} @code
contracts/[]/{aboveThreshold,hasRenewal,hasOptions,noAgreedMetricsRationale,statusDetails,dateTerminated,relatedBids,relatedLots/[],awardIDs/[],mainProcurementCategory,coveredBy/[]} a condition of the contract

bids/statistics/[]/{measure,value,valueGross,currency,relatedLot,relatedLots/[]} +
bids/statistics/[]/{id,date,notes} describes the count
bids/details/** bids that lost: their prices are not ours to rank
`

// shapes are parts that stand in several places.
var shapes = map[string]string{
	"value": `{amount,amountGross,currency} +`,
	"period": `{startDate,endDate,maxExtentDate,durationInDays,durationInMonths} +
		description a term in words`,
	"code": `{scheme,id} +
		{description,uri} follows from the code`,
	"related": `relationship/[] +
		{scheme,identifier,uri} +
		{id,title} names the relation`,
	"organisation": `{id,name,sme} +
		identifier @identifier
		additionalIdentifiers/[] @identifier
		address @address
		x_awardValue @value
		details/scale +
		details/** what kind of body it is
		roles/[] +
		vco whether it is a charity
		contactPoint/** persons
		roleDetails why it has the role
		{memberOf,beneficialOwners,shareholders,significantControl,persons,control,associatedPersons,connectedPersons}/** who owns it: persons
		{hasBeneficialOwners,beneficialOwnership} who owns it`,
	"identifier": `{scheme,id,legalName} +
		{uri,noIdentifierRationale} follows from the id`,
	"address": `{region,postalCode,country,countryName} +
		{streetAddress,locality} a postcode and a region are enough`,
	"document": `{id,documentType,noticeType,url} +
		{title,description,datePublished,dateModified,format,language,accessDetails,pageStart,pageEnd,author} describes the document
		{relatedLots,languages}/[] describes the document`,
	"item": `classification @code
		additionalClassifications/[] @code
		relatedLot +
		deliveryAddresses/[] @address
		deliveryAddress @address
		deliveryLocation/** a place in words
		{id,description,quantity} describes the item
		unit/** the price of one piece`,
	"techniques": `{hasFrameworkAgreement,hasDynamicPurchasingSystem} +
		frameworkAgreement/value @value
		frameworkAgreement/period @period
		frameworkAgreement/** who may use it, and how
		{dynamicPurchasingSystem,electronicAuction}/** how it works
		hasElectronicAuction how it works`,
	"lot": `{id,title,description,status} +
		{value,minValue} @value
		contractPeriod @period
		{options,renewal}/value @value
		techniques @techniques
		classification @code
		additionalClassifications/[] @code
		{options,renewal}/** in words; the reader of prose has them
		{hasOptions,hasRenewal} the words tell more
		{awardCriteria,selectionCriteria,submissionTerms,secondStage,suitability,contractTerms,designContest,items,identifiers,milestones,otherRequirements,requirements,recurrence,relatedLots,sustainability,awardPeriod,tenderPeriod}/** a condition of taking part
		{mainProcurementCategory,awardCriteriaDetails,aboveThreshold,reviewDetails,datePublished,hasRecurrence,hasSustainability} follows from other fields`,
	"amendment": `{rationale,description} +
		rationaleClassifications/[] @code
		value @value
		period @period
		{suppliersAdded,suppliersRemoved}/[] @organisation
		changes/[]/{property,former_value} +
		unstructuredChanges/[]/where/{section,label} +
		unstructuredChanges/[]/{oldValue,newValue}/{text,date} +
		unstructuredChanges/[]/{oldValue,newValue}/classifications/[] @code
		unstructuredChanges/[]/{relatedLot,relatedLots/[]} +
		unstructuredChanges/[]/{id,description} names the change
		{id,date,amendsReleaseID,releaseID,hasRenewal,standstill,aboveThreshold} names the amendment
		relatedLots/[] names the amendment
		documents/[] @document`,
}

// topMembers are the members of packages and records that are no releases. They
// tell of the publisher and of paging, and none holds a fact of a notice.
var topMembers = map[string]string{
	"uri": "uri", "version": "version", "extensions": "extensions", "publishedDate": "publishedDate",
	"publisher": "publisher", "license": "license", "publicationPolicy": "publicationPolicy", "links": "links",
	"packages": "packages", "releases": "releases", "results": "results", "records": "records",
}
