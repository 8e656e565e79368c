-- Definitions: what "NHS" and "IT" mean here, as tables that anybody can read,
-- print and argue with. The lens (005) applies them and nothing else.
--
-- source_rules holds what differs from portal to portal, so that no other model
-- names one.
--
-- Strengths: a strong sign decides alone; a weak one needs a second sign of
-- another kind; a veto blocks, unless a strong word stands in the same title.
-- NHS patterns match folded names (fold_name); "buyer" counts only for a body
-- that buys, because firms call themselves "Health Solutions" too.
CREATE OR REPLACE TABLE source_rules AS
SELECT * FROM (VALUES
    ('find-a-tender', 1, false, true, 'OGL-UK-3.0'),
    ('contracts-finder', 2, true, false, 'OGL-UK-3.0'),
    ('ted', 3, false, true, 'EU-2011-833'),
    ('public-contracts-scotland', 4, false, true, 'OGL-UK-3.0'),
    ('sell2wales', 5, false, true, 'OGL-UK-3.0'),
    ('articles', 9, false, false, 'facts-only')
) AS t(source, rank, edits_replace, net_amounts, licence);

CREATE OR REPLACE TABLE licences AS
SELECT * FROM (VALUES
    ('OGL-UK-3.0', 'Open Government Licence v3.0', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/', 'Contains public sector information licensed under the Open Government Licence v3.0.'),
    ('EU-2011-833', 'Reuse with acknowledgement, Commission Decision 2011/833/EU', 'https://eur-lex.europa.eu/eli/dec/2011/833/oj', 'Contains notices of Tenders Electronic Daily, © European Union, https://ted.europa.eu.'),
    ('facts-only', 'Facts, links and quotations of at most 200 characters', 'https://www.legislation.gov.uk/ukpga/1988/48/section/30', 'Articles are named and linked; their text is their publishers'' and not part of this data.')
) AS t(licence, title, url, attribution);

CREATE OR REPLACE TABLE lens_nhs_names AS
SELECT * FROM (VALUES
    ('veto', '\bdepartment (of|for) health\b', 'a department, not an NHS body'),
    ('veto', '\b(uk health security agency|ukhsa|public health england)\b', 'a health body outside the NHS'),
    ('veto', '\b(medicines and healthcare products regulatory agency|mhra)\b', 'a health body outside the NHS'),
    ('veto', '\b(care quality commission|cqc)\b', 'a health body outside the NHS'),
    ('veto', '\b(national audit office|health and safety|general medical council|nursing and midwifery council)\b', 'not an NHS body'),
    ('veto', '\b(council|combined authority|police|fire and rescue|parliament)\b', 'a public body outside the NHS'),
    ('veto', '^(university of|universities|city university)\b|\b(college|school|academy|academies)\b', 'education'),
    ('veto', '^[a-z ]*\buniversity$', 'education'),
    ('veto', '\b(nuffield health|spire|bupa|ramsay health|circle health|hca healthcare|practice plus|priory|healthtrust europe|care uk)\b', 'a private company'),
    ('veto', '\b(nhs confederation|nhs providers|nhs charities together)\b', 'a charity or association'),
    ('strong', '\bnhs[a-z]?\b', 'name says NHS'),
    ('strong', '\b(integrated care board|clinical commissioning group|commissioning support unit|primary care trust|strategic health authority|special health authority)\b', 'a commissioning body of the NHS'),
    ('strong', '\b(ccg|icb|csu|pcts?|sha|commissioning support)$', 'a commissioning body of the NHS'),
    ('strong', '\b(connecting for health|national patient safety agency|national blood service|prescription pricing authority|information centre for health and social care|healthcare purchasing consortium|north of england commercial procurement collaborative|noe cpc)\b', 'a body of the NHS, as they were called before 2013'),
    ('strong', '\b(hospitals?|healthcare|health ?care|mental health|ambulance( service)?|infirmary|community health|health|partnership) .*\btrust$', 'a trust'),
    ('strong', '\b(foundation|care) trust$', 'a trust'),
    ('strong', '\b(hospitals?|healthcare|ambulance( service)?|health and social care|health and care|health) trust\b', 'a trust'),
    ('strong', '\bhealth board\b', 'a health board of Scotland or Wales'),
    ('strong', '\b(common services agency|national waiting times centre|national services scotland|scottish ambulance service|public health scotland|healthcare improvement scotland|state hospitals board|golden jubilee)\b', 'a body of NHS Scotland'),
    ('strong', '\b(health solutions wales|welsh health supplies|health commission wales|digital health and care wales|public health wales|health education and improvement wales|velindre|welsh ambulance)\b', 'a body of NHS Wales'),
    ('strong', '^(the )?business services organisation\b|\b(health and social (care|services) board|health and social care business services|central services agency|northern ireland (ambulance|blood transfusion) service|hsc leadership centre)\b', 'a body of health and social care, Northern Ireland'),
    ('strong', '\bsupply chain coordination\b', 'NHS Supply Chain'),
    ('strong', '\b(health education england|health and social care information centre|genomics england trust)\b', 'a body of the NHS'),
    ('buyer', '\b(hospitals?|healthcare|health|infirmary|nhs|north tees and hartlepool)\b.*\b(facilities management|facilities|solutions|managed services|support services|estates|enterprises)$', 'a subsidiary of a trust'),
    ('buyer', '\b(qe facilities|2gether support solutions|gloucestershire managed services|bolton facilities|synchronicity care|wwl solutions|county durham and darlington services|derbyshire support and facilities services)\b', 'a subsidiary of a trust'),
    ('buyer', '\b(university|general|district|royal|childrens|countess of chester) hospitals?\b|\binfirmary\b|\bhospitals?( for children)?$', 'a hospital'),
    ('buyer', '\bcare trust( plus)?$|\bcommunity health and care$', 'a trust')
) AS t(strength, pattern, why);

CREATE OR REPLACE TABLE lens_it_codes AS
SELECT * FROM (VALUES
    -- The longest prefix that fits a code decides.
    ('48', 'strong', 'clinical and other software', 'software'),
    ('72', 'strong', 'IT services', 'IT services'),
    ('302', 'strong', 'devices', 'computers and supplies'),
    ('324', 'strong', 'networks', 'networks'),
    ('325', 'strong', 'networks', 'telecoms equipment'),
    ('642', 'strong', 'networks', 'telecoms services'),
    ('5031', 'strong', 'devices', 'maintenance of office machines'),
    ('50312', 'strong', 'devices', 'maintenance of computers'),
    ('5032', 'strong', 'devices', 'maintenance of personal computers'),
    ('5033', 'weak', 'networks', 'maintenance of telecoms equipment'),
    ('50310', 'weak', 'devices', 'maintenance of office machines'),
    ('50313', 'weak', 'devices', 'maintenance of copiers'),
    ('5161', 'strong', 'devices', 'installation of computers'),
    ('51600', 'weak', 'devices', 'installation of computers and office machines'),
    -- Codes that buyers also put on what is not IT.
    ('72224', 'weak', 'IT services', 'project management consultancy'),
    ('72225', 'weak', 'IT services', 'quality assurance of systems'),
    ('72512', 'weak', 'IT services', 'document management'),
    ('7231', 'weak', 'IT services', 'data processing'),
    ('30120', 'weak', 'devices', 'copiers and printers'),
    ('30192', 'weak', 'devices', 'office supplies'),
    ('38520', 'weak', 'devices', 'scanners'),
    ('7941', 'weak', 'consultancy', 'business consultancy'),
    ('79571', 'weak', 'patient-facing', 'mailing services'),
    ('32322', 'weak', 'networks', 'multimedia equipment'),
    ('322', 'weak', 'networks', 'transmission equipment'),
    ('64214', 'strong', 'networks', 'dedicated networks'),
    ('6422', 'weak', 'networks', 'telecoms other than telephone')
) AS t(prefix, strength, category, why);

CREATE OR REPLACE TABLE lens_it_words AS
SELECT * FROM (VALUES
    -- capitals = true: acronyms and product names, matched as written.
    -- 1 patient records
    ('strong', true,  'EHRs?|EPMA|PAS|EDMS|EMR', 'patient records'),
    ('strong', false, 'EPRs? (system|software|solution|programme|replacement|hosting|support)s?|trust EPR|EPR procurement', 'patient records'),
    ('strong', false, 'electronic (patient|health|healthcare|medical|care) records?|patient administration systems?|shared care records?|patient records? (system|software|platform)|clinical (information|records?) systems?|electronic document management', 'patient records'),
    ('strong', true,  'SystmOne|TrakCare|CareFlow|Lorenzo|RiO|Cerner Millennium|Millennium EPR', 'patient records'),
    -- 2 imaging
    ('strong', true,  'PACS|RIS|VNA', 'imaging systems'),
    ('strong', false, 'picture archiving|radiology information systems?|vendor neutral archive|image exchange', 'imaging systems'),
    -- 3 departmental systems
    ('strong', true,  'LIMS|LIS|ePMA|EPMA|HEPMA|CAD system', 'departmental systems'),
    ('strong', false, 'laboratory information|electronic prescribing|order communications?|theatre management systems?|maternity information|computer[- ]aided dispatch|pharmacy (system|stock control system|management system)s?', 'departmental systems'),
    -- 4 primary care
    ('strong', true,  'GPSoC|GP IT|EMIS Web|EMIS|Docman|GPIT', 'primary care IT'),
    ('strong', false, 'GP clinical systems?|GP IT futures|(online|digital|video|remote|electronic) consultations?|digital first', 'primary care IT'),
    -- 5 patient-facing
    ('strong', true,  'NHS App|e-RS|Wayfinder', 'patient-facing'),
    ('strong', false, 'patient (engagement )?portals?|virtual wards?|remote (patient )?monitoring|virtual care|hybrid mail|mobile apps?|telehealth platform', 'patient-facing'),
    -- 6 data
    ('strong', true,  'FDP|Power BI', 'data platforms'),
    ('strong', false, 'data (platform|warehouse|warehousing|lake|store)s?|population health management|trusted research environment|privacy enhancing technolog(y|ies)|federated data|business intelligence (system|software|platform|tool)s?', 'data platforms'),
    -- 7 AI, speech, automation
    ('strong', true,  'AI|RPA|Blue Prism', 'AI and automation'),
    ('strong', false, 'artificial intelligence|machine learning|ambient (voice|scrib\w+)|speech recognition|digital dictation|robotic process', 'AI and automation'),
    -- 8 corporate systems
    ('strong', true,  'ESR|ERP|Datix|HealthRoster|eRoster|e-Roster|eJobPlan|Optima', 'corporate systems'),
    ('strong', false, 'electronic staff records?|e-?roster\w*|e-?job ?plan\w*|job planning (software|system)|learning management systems?|payroll (system|software)|finance systems?|rostering (system|software)|e-?procurement (system|software)|risk management (system|software)', 'corporate systems'),
    -- 9 networks
    ('strong', true,  'HSCN|N3|COIN|LAN|WLAN|WAN|SD-WAN|Wi-?Fi|WIFI|VoIP|VOIP|SIP|PSTN|MPLS', 'networks'),
    ('strong', false, 'unified communications|contact cent(re|er) (platform|solution|software|telephony)|(telephony|telephone) (system|platform|solution)s?|network (infrastructure|equipment|switch(es)?|refresh)|bleep replacement|broadband (services?|connections?|connectivity|circuits?|rollout)|data cent(re|er) network', 'networks'),
    -- 10 cloud
    ('strong', true,  'Azure|AWS|IaaS|PaaS|SaaS|Crown Hosting|VMware|VMWare', 'cloud and hosting'),
    ('strong', false, 'cloud (hosting|platform|services|infrastructure|migration|computing)|amazon web services|data cent(re|er)s?|virtual desktops?|storage array|(computer )?servers?|application hosting|web ?hosting|software as a service', 'cloud and hosting'),
    -- 11 devices
    ('strong', true,  'MFDs?|PCs|iPads?|Chromebooks?', 'devices'),
    ('strong', false, 'laptops?|desktops?|tablet (computer|device)s?|thin clients?|smart ?cards?|managed print|workstations? on wheels|(prescription|document|barcode) scann(er|ers|ing)|end user (computing|devices?)|computer (equipment|hardware)|multi-?functional devices?', 'devices'),
    -- 12 licences
    ('strong', true,  'N365|M365|O365|Office 365|Microsoft 365|NHSmail|NHSMail|Microsoft|Oracle|Adobe|Citrix|ServiceNow', 'licences and collaboration'),
    ('strong', false, 'software|enterprise agreement|software asset management|licen[cs]e reseller|e-?mail (system|service|platform|relay)s?', 'licences and collaboration'),
    -- 13 cyber
    ('strong', true,  'XDR|EDR|MDR|SIEM|SOC', 'cyber security'),
    ('strong', false, 'cyber\w*|penetration test\w*|privileged access|identity and access|immutable backup|firewalls?|anti-?virus', 'cyber security'),
    -- 14 services
    ('strong', true,  'ICT|IT (managed|support|services?|equipment|hardware|systems?|infrastructure|networks?|consultancy|solutions?|service desk|helpdesk|maintenance|outsourcing|development|projects?|staff|contractors?|asset|platform)|IM&T|DOS', 'IT services'),
    ('strong', false, 'managed IT|information technology|service desk|digital (delivery|transformation|services?|outcomes|platform|solutions?) ?(partners?)?|software development|user research|web ?sites?|web development|systems? integrat(ion|or)|application support', 'IT services'),
    -- weak
    ('weak', true,  'BI|EPR|IT|SMS|RFID|CRM|API', 'unclassified'),
    ('weak', false, 'digital\w*|portals?|clinical systems?|archiv\w*|imaging|radiology|pathology|pharmacy|dispatch|dashboards?|analytics|registry|messaging|text message\w*|apps?|workforce|rostering|payroll|circuits?|mobiles?|connectivity|telephon\w*|migration|platforms?|devices|hardware|scanners?|subscriptions?|systems?|licen[cs]\w*|data|online|electronic|computer\w*|network\w*|technolog\w*|programme assurance|technical support|hosting|hosted|e-?learning', 'unclassified'),
    -- vetoes
    ('veto', true,  'NHS ?111|CCTV|MRI|CT|PET', 'not IT'),
    ('veto', false, 'tele-?radiology|radiology reporting|(MRI|CT|PET|ultrasound|x-?ray)[ /-]*(scann\w*|equipment|machines?)|infusion pumps?|medical (monitors?|equipment|devices?)|patient monitors?|internal audit|counter[- ]?fraud|office administration|urgent care|out of hours|screening|(staff|nurse|medical) bank|recruitment|temporary staff\w*|agency staff\w*|payroll (bureau|services?)|guard(s|ing)|security (doors?|guard\w*|personnel|officers?)|transcription|cleaning|catering|laundry|linen|construction|refurbishment|building works?|fire alarms?|nurse call|social care services?|counselling|transport services?|interpreting|translation', 'not IT')
) AS t(strength, capitals, pattern, category);

-- Firms whose business is IT: a second sign beside a weak word, never alone.
CREATE OR REPLACE TABLE lens_it_suppliers AS
SELECT fold_name(name) AS folded, name FROM (VALUES
    ('Accenture'), ('Accenture (UK)'), ('Accurx'), ('Alcidion UK'), ('Allocate Software'), ('Altera Digital Health'), ('Atos IT Services UK'),
    ('Bytes Software Services'), ('Boxxe'), ('Capita Business Services'), ('CDW'), ('Centerprise International'), ('Cerner'), ('CGI IT UK'),
    ('Clinisys Solutions'), ('Computacenter (UK)'), ('Daisy Corporate Services'), ('Dedalus UK'), ('Dell Corporation'), ('DXC Technology'),
    ('EMIS'), ('Egton Medical Information Systems'), ('Epic Systems'), ('Exponential-E'), ('Fujitsu Services'), ('Graphnet Health'), ('IBM United Kingdom'), ('Infosys'),
    ('Insight Direct (UK)'), ('InterSystems Corporation'), ('Kainos Software'), ('Magentus'), ('Microsoft'), ('MLL Telecom'), ('Nervecentre Software'),
    ('Oracle Corporation UK'), ('Palantir Technologies UK'), ('Phoenix Software'), ('Redcentric Solutions'), ('RLDatix'), ('SCC'), ('Specialist Computer Centres'),
    ('Sectra'), ('Softcat'), ('Stone Technologies'), ('System C Healthcare'), ('The Access Group'), ('The Phoenix Partnership (Leeds)'), ('TPP'),
    ('Trustmarque Solutions'), ('Virgin Media Business'), ('XMA')
) AS t(name);

COMMENT ON TABLE source_rules IS 'What differs from portal to portal';
COMMENT ON COLUMN source_rules.source IS 'Source: notices.source';
COMMENT ON COLUMN source_rules.rank IS 'Which portal leads where two tell of one contract: the lowest';
COMMENT ON COLUMN source_rules.edits_replace IS 'A notice published again replaces the former whole, fillers included';
COMMENT ON COLUMN source_rules.net_amounts IS 'Its amounts are without tax, so that another portal may show the same with 20% added';
COMMENT ON COLUMN source_rules.licence IS 'Under what its data may be used: licences.licence';
COMMENT ON TABLE licences IS 'Terms under which published data is used here';
COMMENT ON COLUMN licences.licence IS 'Short name';
COMMENT ON COLUMN licences.title IS 'Name';
COMMENT ON COLUMN licences.url IS 'Where it can be read';
COMMENT ON COLUMN licences.attribution IS 'The line that it asks for';
COMMENT ON TABLE lens_nhs_names IS 'Which names make a buyer an NHS body: patterns over folded names';
COMMENT ON COLUMN lens_nhs_names.strength IS 'strong decides; buyer decides for a body that buys; veto: never an NHS body';
COMMENT ON COLUMN lens_nhs_names.pattern IS 'Regular expression (RE2) over fold_name(name), or over a title';
COMMENT ON COLUMN lens_nhs_names.why IS 'The reason in words';
COMMENT ON TABLE lens_it_codes IS 'Which CPV codes say IT: the longest prefix that fits decides';
COMMENT ON COLUMN lens_it_codes.prefix IS 'First digits of the CPV code';
COMMENT ON COLUMN lens_it_codes.strength IS 'strong decides as the main code; weak needs a word beside it';
COMMENT ON COLUMN lens_it_codes.category IS 'Category of IT that it suggests';
COMMENT ON COLUMN lens_it_codes.why IS 'What the code stands for';
COMMENT ON TABLE lens_it_words IS 'Which words say IT, whole words only; acronyms in capitals only';
COMMENT ON COLUMN lens_it_words.strength IS 'strong decides alone in a title; weak needs a code, supplier or framework beside it; veto blocks a title without a strong word';
COMMENT ON COLUMN lens_it_words.capitals IS 'true: matched as written; false: in any case';
COMMENT ON COLUMN lens_it_words.pattern IS 'Regular expression (RE2), between word borders';
COMMENT ON COLUMN lens_it_words.category IS 'Category of IT that it suggests';
COMMENT ON TABLE lens_it_suppliers IS 'Firms whose business is IT: a second sign beside a weak word';
COMMENT ON COLUMN lens_it_suppliers.folded IS 'fold_name(name)';
COMMENT ON COLUMN lens_it_suppliers.name IS 'The name as known';
