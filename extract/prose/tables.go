package prose

import "strings"

// legalForms end the names of companies.
var legalForms = words(`ltd limited plc llp lp inc incorporated corp corporation gmbh ag sa sas bv nv llc pvt pty cic co ab oy spa srl kg aps cyf cyfyngedig ccc teoranta teo dac clg asa oyj sarl sasu bvba nbs sro kft doo`)

// firmWords are parts of the names of companies; a name that ends in one is
// taken for a company's unless a word of publicWords stands in it.
var firmWords = words(`systems solutions software technologies technology consulting consultants consultancy holdings ventures computing computers
	communications telecom telecoms labs laboratories interactive industries logistics engineering enterprises infosystems informatics analytics
	recruitment associates contractors construction infrastructure electronics networks security robotics dynamics cloud hosting
	ict it-services outsourcing facilities catering energy consulting capital digital media press studios studio works interiors
	coaches travel couriers dispensing chemists haulage foods builders plumbing roofing cleaning laundry linen printing graphics creative marketing nurseries childcare homecare motors vehicles buses airways
	airlines dredging surveyors surveying architects engineers planners solicitors accountants auditors brokers insurers insurance finance financial payments bakery dairies farms furniture flooring steel concrete
	asphalt aggregates timber chemicals plastics packaging textiles uniforms workwear clothing lighting electrical electricals mechanical heating boilers lifts alarms sensors instruments scientific biotech
	genomics optics optical audiology satellites aerospace aviation drones helicopters broadband fibre skips environmental parking fitness apps insight insights guarding staffing workforce personnel
	resourcing rentals leasing fleet warehousing removals interpreting languages drainage civils contracting groundworks scaffolding demolition properties developments microsystems software-house mobility
	caterers printers removers publishers distributors manufacturers innovations vision visions data cyber mobile payroll learning games brands supplies products trading worldwide bros brothers sons
	medica medical healthtech medtech pharma diagnostics imaging group partners`)

// publicWords are heads of the names of public bodies.
var publicWords = words(`trust trusts council councils nhs ccg ccgs icb icbs ics university universities college colleges hospital hospitals infirmary department
	ministry coastguard police constabulary fire ambulance borough government parliament assembly commission commissioner authority authorities agency
	inspectorate commissioning hm hmrc dwp mod moj dvla dvsa defra dfe dft dhsc dhsc desnz dsit dbt beis dcms dluhc mhclg fcdo hmcts hmpps ukhsa nhse nhsd nhsx nhsbsa nice cqc ons ofcom ofgem ofsted ofwat
	tfl tfgm gla met bbc ukri nao hse fsa ico dvla cps nca cma libraries museum museums school schools academy registry tribunal court courts prison prisons army
	navy raf board boards county city district parish municipality senedd holyrood whitehall treasury homes highways exchequer ccs crown
	federation housing healthcare-trust pathology libraries cyngor coleg prifysgol heddlu llywodraeth ysgol ymddiriedolaeth awdurdod comisiwn amgueddfa bwrdd gwasanaeth cymdeithas conservancy comhairle colaiste garda
	commissioners constabularies academies ombudsman archives`)

// bodyWords are heads that public bodies share with firms; a name with one of
// them is a public body's when it also says what such bodies do.
var bodyWords = words(`service services partnership alliance collaborative collaboration consortium network association institute centre foundation
	society union office programme group hub fund region care health healthcare executive`)

// publicFields are what such a name then speaks of.
var publicFields = words(`nhs health hospital hospitals ambulance fire rescue police care social education schools clinical pathology county city council transport
	public national shared integrated community acute mental primary combined local regional university universities probation prison water
	waste environment legal aid immigration border blood transplant revenue customs land meteorological met procurement commissioning
	purchasing buying sourcing greater eastern northern southern western custody tribunals justice farming rural archives records weather flood coastal marine maritime fisheries forestry harbour ports canal canals rivers roads rail
	licensing registration vehicle passport excise tax pension pensions benefits welfare employment youth children adoption leisure parks heritage arts sport tourism standards consumer examinations
	qualifications skills learning careers science space nuclear defence veterans prosecution prosecutions crime forensic animal meat statistics census midlands coast valley imaging radiology cancer housing collaborative emergency counties`)

// careFields are those of them that two of make a public body's name of any:
// "Western Community Healthcare".
var careFields = words(`health healthcare care social community hospital hospitals ambulance mental primary acute integrated education schools police fire rescue council county digital clinical`)

// knownFirms are suppliers that public bodies of the United Kingdom buy from
// and that articles name without a legal form.
var knownFirms = words(`accenture agilisys allscripts alcatel altera amazon aws amey apple arqiva atos atkins automattic avanade aveva avaya axway axon
	bae bt bytes cable&wireless caci capgemini capita cerner cgi cisco civica cognizant computacenter crayon csc cdw dell deloitte dedalus daisy dxc
	eds emis epic ericsson ernst ey fujitsu g4s ge gartner google gtt hcl hp hpe hewlett honeywell huawei ibm ifs imprivata infosys inhealth
	insight intersystems iqvia isoft jacobs kainos kcom kpmg kpn lenovo leidos liberata linklaters logica lockheed maximus mastek mckesson meditech
	microsoft mitie nec netapp netcompany netsuite nervecentre northgate northrop ntt nutanix nuance o2 ocado oracle orange orion
	palantir philips phoenix pwc pinsent qinetiq quantum redcentric rolls-royce sage salesforce samsung sap sapient sas scc sectra serco servicenow
	siemens sky sodexo softcat software-one softwareone sopra steria stantec system-c tcs telefonica telent thales tpp trustmarque tussell
	tunstall unify unisys verizon version-1 viridor virgin visa vmware vodafone wipro workday xerox xma zoom zte colt colossus`)

// knownBodies are public bodies that articles call by short names.
var knownBodies = words(`hmrc dwp mod moj dvla dvsa defra dfe dft dfid dhsc desnz dsit dbt beis decc dcms dluhc mhclg dclg fcdo fco hmcts hmpps noms ukhsa
	nhse nhsd nhsx nhsbsa phe cqc ons ofcom ofgem ofsted ofwat tfl tfgm gla bbc ukri nao hse ico cps nca cma gds nhs ukef ukvi hmpo mhra hscic npia
	jisc nsi ns&i gchq dstl dio ukaea nda hefce sfa esfa wmca gmca tfwm`)

// papers are journals, portals and the like: never a party to anything.
var papers = words(`ojeu ted contracts finder tender tenders sell2wales`)

// places are towns and countries that stand for bodies only in lists of them, or
// as short for a body that the text names in full.
var places = words(`england scotland wales britain uk ireland europe london birmingham manchester leeds liverpool sheffield bristol newcastle nottingham
	leicester coventry bradford cardiff belfast edinburgh glasgow aberdeen dundee swansea newport southampton portsmouth plymouth exeter norwich
	oxford cambridge york hull derby stoke wolverhampton sunderland reading brighton bournemouth luton swindon peterborough gloucester worcester
	chester lancaster lincoln durham carlisle preston blackpool bolton oldham rochdale stockport salford wigan bury tameside trafford kent essex
	sussex surrey hampshire dorset devon cornwall somerset wiltshire gloucestershire oxfordshire berkshire buckinghamshire hertfordshire bedfordshire
	cambridgeshire norfolk suffolk lincolnshire nottinghamshire derbyshire leicestershire northamptonshire warwickshire worcestershire herefordshire
	shropshire staffordshire cheshire merseyside lancashire cumbria yorkshire northumberland westminster camden croydon kingston
	midlands france germany spain italy india america china japan netherlands brussels dublin usa us`)

// notNames are capitalised words that are no organisation: acronyms of things,
// people's titles, days.
var notNames = words(`it ict pfi ppp pf2 aim lse ftse nyse nasdaq epr ehr emr pas pacs ris vna vat gp gps ceo cio cto cfo cto sme smes rfp rfi itt pqq psq tupe ai hr erp crm wan lan pc pcs wi-fi wifi saas iaas paas
	mri ct pet ecg eeg icu gcse gcses hgv hgvs ev evs led leds cad mis vle lms cms sms voip ivr rpa iot ocr gis bim cafm mdm siem soc sd hvac pv chp bi rfid nfc tv atm pos
	hiv ivf uav uavs dna pcr ppe kpis veat psr pin oj eu api apis sql gdpr cpv kpi sla slas npfit covid brexit mp mps mr mrs ms dr sir dame lord lady cllr councillor professor prof
	monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
	jan feb mar apr jun jul aug sep sept oct nov dec christmas easter lot lots stage phase part section annex schedule
	british american dutch swedish norwegian danish finnish spanish italian swiss belgian canadian australian israeli korean polish austrian japanese french german indian european english scottish welsh irish northern southern eastern western american-owned chinese
	north-west south-east labour conservative conservatives tory tories chancellor minister ministers secretary prime queen king parliament cabinet
	i we he she they you it's internet web windows linux android iphone tv cctv gbp eur usd iso q1 q2 q3 q4 lord note see mrs id d gmt bst pdf url http https www`)

func splitWords(s string) []string {
	return strings.Fields(strings.ReplaceAll(strings.ReplaceAll(s, "-", " - "), "  ", " "))
}
