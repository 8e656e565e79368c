package notice

import "errors"

// Notice is one publication of one publisher. Its JSON form is the one that
// goldens hold and that "tenders parse" prints.
type Notice struct {
	// ID is the source and the publisher's id, joined by ":"; see [MakeID].
	ID string `json:"id"`
	// Source is the id of the source that published it ("find-a-tender").
	Source string `json:"source"`
	// PublisherID is the id the publisher gave it.
	PublisherID string `json:"publisher_id"`
	// Version is the SHA-256, in hex, of what the publisher sent: of the
	// release with sorted keys and numbers verbatim, or of the whole file for
	// XML and HTML. The same notice sent again has the same version.
	Version string `json:"version"`
	// Format names the reader that understood the document.
	Format Format `json:"format"`
	// ProcessID ties the notices of one procedure together: the OCID, or what
	// the publisher uses in its place.
	ProcessID string `json:"process_id,omitempty"`
	// Kind says what happened; Form is the publisher's own type (UK1 to UK17,
	// F03, CONTRACT_AWARD, awardNotice, article).
	Kind Kind   `json:"kind"`
	Form string `json:"form,omitempty"`
	// Regime is the law it was published under.
	Regime Regime `json:"regime,omitempty"`
	// Language is the language of the text (ISO 639-1, lower case); Languages
	// lists all in which the publisher offers it, where there are several.
	Language    string   `json:"language,omitempty"`
	Languages   []string `json:"languages,omitempty"`
	Title       string   `json:"title,omitempty"`
	Description string   `json:"description,omitempty"`
	// Published, Dispatched and Deadline are literal dates; their _at twins
	// hold the whole stamp as published.
	Published   Date   `json:"published,omitempty"`
	PublishedAt string `json:"published_at,omitempty"`
	Dispatched  Date   `json:"dispatched,omitempty"`
	Deadline    Date   `json:"deadline,omitempty"`
	DeadlineAt  string `json:"deadline_at,omitempty"`
	// TitlePath, DescriptionPath, PublishedPath, DispatchedPath and DeadlinePath
	// lead to the words of those facts.
	TitlePath       string `json:"title_path,omitempty"`
	DescriptionPath string `json:"description_path,omitempty"`
	PublishedPath   string `json:"published_path,omitempty"`
	DispatchedPath  string `json:"dispatched_path,omitempty"`
	DeadlinePath    string `json:"deadline_path,omitempty"`

	Buyers    []Party    `json:"buyers,omitempty"`
	Procedure *Procedure `json:"procedure,omitempty"`
	Codes     []Code     `json:"codes,omitempty"`
	Values    []Value    `json:"values,omitempty"`
	Period    *Period    `json:"period,omitempty"`
	Lots      []Lot      `json:"lots,omitempty"`
	Awards    []Award    `json:"awards,omitempty"`
	Contracts []Contract `json:"contracts,omitempty"`
	Changes   []Change   `json:"changes,omitempty"`
	Deal      *Deal      `json:"deal,omitempty"`
	Links     []Link     `json:"links,omitempty"`
	Problems  []Problem  `json:"problems,omitempty"`
	Origin    Origin     `json:"origin"`

	// Texts are the words that may tell a value or a term in sentences. A
	// parser hands them to the prose reader; they are no part of the notice.
	Texts []Text `json:"-"`
}

// Text is a passage of a notice that the prose reader should look at, exactly
// as it stands in the document: Words is what resolving Path gives.
type Text struct {
	// Part says what the publisher calls the passage.
	Part Part
	// Lot is the id of the lot it is about; Owner the key of the award or
	// contract. Both are "" where it is about the whole notice.
	Lot   string
	Owner string
	Path  string
	Words string
}

// Part is what a passage of a notice is for.
type Part string

// The passages worth reading.
const (
	PartDescription Part = "description"
	PartRenewal     Part = "renewal" // how the term can be extended
	PartOptions     Part = "options"
)

// Date is a calendar date as YYYY-MM-DD. It is the literal date part of what
// was published, never converted between zones. A term read in running text has
// dates as precise as the text: YYYY-MM or YYYY where it tells no more.
type Date string

// Origin says where a notice came from. Parsers get it, complete it and pass
// it on.
type Origin struct {
	// URL is the address that was asked, or the file that was imported.
	URL string `json:"url,omitempty"`
	// Fetched is when it was archived, RFC 3339 in UTC.
	Fetched string `json:"fetched,omitempty"`
	// Digest is the SHA-256, in hex, of the archived body.
	Digest string `json:"digest,omitempty"`
	// FormatVersion is the version of the reader; a document is due to be read
	// again when it changes.
	FormatVersion string `json:"format_version,omitempty"`
	// Path is the place of the notice itself in the document.
	Path string `json:"path"`

	// Dated is when it was published by the listing that told of it, RFC 3339,
	// or "": it dates an article that has no date of its own.
	Dated string `json:"dated,omitempty"`

	// Source is the source's id; a parser copies it into [Notice.Source].
	Source string `json:"-"`
	// Member is the prefix of all paths: the members of archives that lead to
	// the bytes the parser is given, each closed by "!", or "".
	Member string `json:"-"`
}

// Procedure says how the contract is let. Method is one of open, selective,
// limited, direct; Details are the publisher's words.
type Procedure struct {
	Method  string `json:"method,omitempty"`
	Details string `json:"details,omitempty"`
	// Framework is true when a framework agreement is set up, DPS when a
	// dynamic purchasing system or dynamic market is, CallOff when this is
	// bought under one.
	Framework bool `json:"framework,omitempty"`
	DPS       bool `json:"dps,omitempty"`
	CallOff   bool `json:"call_off,omitempty"`
	// DirectAwardReason is the stated ground for doing without competition.
	DirectAwardReason string `json:"direct_award_reason,omitempty"`
	// Path leads to what said Framework, DPS or CallOff, or else Method; where
	// text said it, Raw is its words.
	Path string `json:"path,omitempty"`
	Raw  string `json:"raw,omitempty"`
}

// Code is a code of a classification: CPV, NUTS and the like.
type Code struct {
	Scheme string `json:"scheme"`
	Code   string `json:"code"`
	// Main is true for the subject's leading code.
	Main bool `json:"main,omitempty"`
	// Lot is the id of the lot that it classifies, "" for the whole.
	Lot  string `json:"lot,omitempty"`
	Path string `json:"path,omitempty"`
}

// Lot is a part of the procurement that can be awarded on its own.
type Lot struct {
	ID          string  `json:"id"`
	Title       string  `json:"title,omitempty"`
	Description string  `json:"description,omitempty"`
	Status      string  `json:"status,omitempty"`
	Framework   bool    `json:"framework,omitempty"`
	Values      []Value `json:"values,omitempty"`
	Period      *Period `json:"period,omitempty"`
	Path        string  `json:"path,omitempty"`
}

// Award is the outcome of a lot or of the whole: somebody won, or nobody did.
type Award struct {
	// ID is the publisher's; Key is its place in the document, which is unique
	// where the id repeats.
	ID     string   `json:"id,omitempty"`
	Key    string   `json:"key"`
	Lots   []string `json:"lots,omitempty"`
	Status string   `json:"status,omitempty"`
	// Reason says why nobody won, where the notice tells.
	Reason    string   `json:"reason,omitempty"`
	Date      Date     `json:"date,omitempty"`
	Signed    Date     `json:"signed,omitempty"`
	Title     string   `json:"title,omitempty"`
	Suppliers []Party  `json:"suppliers,omitempty"`
	Values    []Value  `json:"values,omitempty"`
	Period    *Period  `json:"period,omitempty"`
	Tenders   *Tenders `json:"tenders,omitempty"`
	// Group is true where the winners bid together.
	Group bool `json:"group,omitempty"`
	// DatePath and SignedPath lead to the words of Date and Signed.
	DatePath   string `json:"date_path,omitempty"`
	SignedPath string `json:"signed_path,omitempty"`
}

// Tenders counts the bids received. A nil count was not stated.
type Tenders struct {
	Received   *int   `json:"received,omitempty"`
	SME        *int   `json:"sme,omitempty"`
	Electronic *int   `json:"electronic,omitempty"`
	Path       string `json:"path,omitempty"`
}

// Contract is a concluded contract under an award. Award is the key of that
// award, "" where the document does not tell.
type Contract struct {
	ID     string  `json:"id,omitempty"`
	Key    string  `json:"key"`
	Award  string  `json:"award,omitempty"`
	Signed Date    `json:"signed,omitempty"`
	Status string  `json:"status,omitempty"`
	Title  string  `json:"title,omitempty"`
	Values []Value `json:"values,omitempty"`
	Period *Period `json:"period,omitempty"`
	// SignedPath leads to the words of Signed.
	SignedPath string `json:"signed_path,omitempty"`
}

// Change is one thing that a notice alters in what was published before.
type Change struct {
	// Contract is the key of the contract (or award) that changes, Lot the id
	// of the lot, Section and Label the place in the form.
	Contract string  `json:"contract,omitempty"`
	Lot      string  `json:"lot,omitempty"`
	Section  string  `json:"section,omitempty"`
	Label    string  `json:"label,omitempty"`
	Old      string  `json:"old,omitempty"`
	New      string  `json:"new,omitempty"`
	Reason   string  `json:"reason,omitempty"`
	Values   []Value `json:"values,omitempty"`
	// Suppliers are those that join or, in the role removed, leave; with
	// AllSuppliers they are all that hold the contract after the change.
	Suppliers    []Party `json:"suppliers,omitempty"`
	AllSuppliers bool    `json:"all_suppliers,omitempty"`
	Period       *Period `json:"period,omitempty"`
	Path         string  `json:"path,omitempty"`
}

// Deal is what an article reports. Status is one of awarded, preferred,
// tender, planned, extended, changed, cancelled.
type Deal struct {
	Status      string `json:"status"`
	Subject     string `json:"subject,omitempty"`
	PublishedBy string `json:"published_by,omitempty"`
	// Path leads to the sentence that reports the deal, Raw is its beginning.
	Path string `json:"path,omitempty"`
	Raw  string `json:"raw,omitempty"`
}

// Link leads to another notice or page.
type Link struct {
	Rel    Rel    `json:"rel"`
	Scheme string `json:"scheme,omitempty"`
	ID     string `json:"id,omitempty"`
	URL    string `json:"url,omitempty"`
	Path   string `json:"path,omitempty"`
}

// Problem is something in a notice that could not be read or does not fit. It
// is data, not an error: the notice is kept with what could be read.
type Problem struct {
	// Path is where, Rule a short stable name of what is wrong
	// ("amount-not-a-number"), Message a sentence for a person.
	Path    string `json:"path,omitempty"`
	Rule    string `json:"rule"`
	Message string `json:"message"`
}

// ErrNone is what reading a document ends with that is as it should be and
// holds no notice, such as the beginning of an article before a paywall. It is
// told, and is no failure.
var ErrNone = errors.New("no notice")

// MakeID joins a source's id and a publisher's id to a notice's id.
func MakeID(source, publisherID string) string { return source + ":" + publisherID }
