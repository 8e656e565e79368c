package notice

// Format names a reader of documents.
type Format string

// The formats.
const (
	OCDS    Format = "ocds"
	TEDXML  Format = "tedxml"
	EForms  Format = "eforms"
	Page    Format = "page"
	Article Format = "article"
)

// Kind says what a notice announces.
type Kind string

// The kinds of notice. Compiled is a bulk file's merged record, used only where
// no notice is held; Report is a deal that an article tells of.
const (
	Planning     Kind = "planning"
	Tender       Kind = "tender"
	Correction   Kind = "correction"
	Intention    Kind = "intention"
	AwardNotice  Kind = "award"
	ChangeNotice Kind = "change"
	Termination  Kind = "termination"
	Cancellation Kind = "cancellation"
	Performance  Kind = "performance"
	Compiled     Kind = "compiled"
	Report       Kind = "report"
)

// Regime is the law that a notice was published under.
type Regime string

// The regimes: the Procurement Act 2023, the Public Contracts Regulations 2015,
// the utilities and concession regulations of 2016, the NHS Provider Selection
// Regime, and the EU's law: the directives of 2004 and 2014, that of 2009 for
// defence and security (2009/81/EC), the regulation of 2007 for passenger
// transport (1370/2007), and the rules for the EU's own institutions.
const (
	PA2023  Regime = "PA2023"
	PCR2015 Regime = "PCR2015"
	UCR2016 Regime = "UCR2016"
	CCR2016 Regime = "CCR2016"
	PSR     Regime = "PSR"
	EU2004  Regime = "EU2004"
	EU2014  Regime = "EU2014"

	EUDefence      Regime = "EU2009-81"
	EUTransport    Regime = "EU1370-2007"
	EUInstitutions Regime = "EU-institutions"
)

// Rel says how a link relates to the notice: an earlier notice, the same notice
// at another publisher, the framework it buys under, the planning it follows,
// or the notice's own page at its publisher.
type Rel string

// The relations.
const (
	RelPrevious  Rel = "previous"
	RelCanonical Rel = "canonical"
	RelFramework Rel = "framework"
	RelPlanning  Rel = "planning"
	RelSource    Rel = "source"
)
