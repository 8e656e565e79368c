package prose

// topicEnds end the noun phrase that tells what is bought.
var topicEnds = words(`over under worth valued with from by until starting beginning running lasting after before following which that who and but at costing without through via to in for on while
	as will has have had is are was were be been expected across throughout within using including plus used against during next last per`)

// notTopic are words before a contract that do not tell its subject.
var notTopic = words(`new first second third year month years months m million bn billion k further separate large small original existing final single joint major similar one two three 's another pounds
	proposed planned current present previous old latest entire whole own big long term longer initial interim direct further additional estimated total annual multi public key landmark lucrative controversial voluntary strategic resultant separate formal relevant resulting whole existing legal binding`)

// plainAdjectives before a thing say nothing of what it is.
var plainAdjectives = words(`new replacement modern single further additional additional extra more its whole entire full better existing current up-to-date comprehensive complete up several many two three four five six`)

// topicless are nouns that name no thing bought.
var topicless = words(`part parts period periods year years month months week weeks term terms time times way use place end start extension extensions deal deals contract contracts agreement agreements tender tenders
	money saving savings cost costs value price budget spending role roles exercise process competition authority it them this that one ones lot lots outsourcing staff people residents patients users members companies company
	firm firms operators operator bodies trust trusts council councils hospital hospitals all both others more less least up out him her us me you work works job jobs procurement award option options total sum amount amounts
	months bidders interest bids offers life rest future past fee fees direct key main first second third day days area areas region alive able move change changes number half third quarter decision result results vote
	approval talks reasons example instance others everyone anyone everything anything something nothing now then there today tomorrow plan plans purpose purposes terms market notice notices journal sites site phase stage
	benefit benefits losses loss sale sales provision supply delivery purchase purchasing replacement renewal opportunity opportunities invitation response responses expressions expression together commenced emergency information`)

// supplyNouns say how a thing is bought: "the provision of".
var supplyNouns = words(`provision supply delivery procurement purchase replacement design build development implementation installation operation running management maintenance hosting deployment creation
	renewal outsourcing lease rental hire construction introduction rollout upgrade modernisation refurbishment storage acquisition commissioning support sourcing making conduct`)

// bidderNouns are whom a buyer seeks, not what.
var bidderNouns = words(`supplier suppliers provider providers partner partners contractor contractors vendor vendors firm firms company companies bidder bidders operator operators organisation organisations expressions bids offers
	proposals quotes quotations responses submissions applications invitation tenderers consultant consultants specialist specialists developer developers manufacturer manufacturers`)

// workVerbs are what a supplier does for a buyer.
var workVerbs = words(`supply provide deliver run host manage operate build develop implement support maintain design equip upgrade modernise install fit repair clean collect replace overhaul digitise create redevelop
	renew refurbish construct process print handle oversee staff monitor test train roll migrate update refresh transform produce print transport treat serve cover organise administer look`)

// particleWords stand between a verb and its object: "roll out", "look after".
var particleWords = words(`out after up over on`)

// things are the heads of what public bodies buy.
var things = words(`system systems software platform platforms service services network networks record records portal portals hosting support maintenance licence licences license licenses laptop laptops tablet tablets
	desktop desktops computer computers device devices printer printers printing print scanner scanners equipment helpdesk desk cloud telephony telephone telephones phone phones website websites app apps intranet payroll
	finance cleaning catering meals food transport repairs repair collection collections recycling waste lighting parking security training consultancy advice audit insurance energy electricity gas fuel furniture uniforms
	clothing vehicles vehicle ambulances buses bus trains train drones robots robot test tests testing screening diagnostics imaging pathology laboratory laboratories pharmacy medicines vaccines gloves care nursing
	therapy therapies clinic clinics housing homes buildings building construction refurbishment roofing roads bridge bridges demolition landscaping grounds fleet tickets ticketing data analytics dashboard database
	databases archive archives tool tools solution solutions migration transformation modernisation upgrade upgrades helicopter helicopters radio radios camera cameras cards meters sensors kiosks server servers storage
	broadband fibre connectivity wi-fi wifi monitoring recruitment staffing interpreters interpreting interpretation translation banking marketing advertising research survey surveys evaluation mapping chargers infrastructure
	application applications hardware technology technologies communications messaging email telecare telehealth dictation rostering scheduling timetabling booking bookings enforcement shredding scanning heating boilers
	lifts windows kitchens streetlights desks administration accounting billing invoicing processing learning e-learning model models simulator masts machines machine
	drugs implants beds mattresses linen laundry pumps ventilators ultrasound x-ray mri ct ferry ferries flights logistics warehousing distribution courier post mail postal translators accommodation hotels travel
	playground playgrounds hire rental leasing outsourcing back-office it ict cyber networks wan lan firewall firewalls contact switchboard triage helpline prescribing e-prescribing theatre
	maternity radiology dermatology ophthalmology endoscopy dialysis physiotherapy counselling advocacy mediation adoption fostering childcare respite`)

// vague things tell nothing by themselves: "a system".
var vague = words(`service services system systems solution solutions software data support equipment network networks record records application applications machine machines model technology tool tools contact call device devices digital cloud cyber finance work management records test tests test hire monitoring`)
