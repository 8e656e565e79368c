package notice

// Party is an organisation in a role. Contact persons, mail addresses and
// telephone numbers are never part of it.
type Party struct {
	Name string `json:"name,omitempty"`
	Role Role   `json:"role"`
	IDs  []ID   `json:"ids,omitempty"`
	// Country is an ISO 3166 alpha-2 code as published, Region a NUTS or ITL
	// code, Postcode as published.
	Country  string `json:"country,omitempty"`
	Region   string `json:"region,omitempty"`
	Postcode string `json:"postcode,omitempty"`
	// Size is the publisher's word for the enterprise: sme or large.
	Size string `json:"size,omitempty"`
	// Path leads to the name.
	Path string `json:"path,omitempty"`
}

// ID identifies an organisation in a register: GB-COH, GB-PPON, GB-NHS.
type ID struct {
	Scheme string `json:"scheme"`
	ID     string `json:"id"`
}

// Role is what an organisation does in a notice.
type Role string

// The roles of buyers and of suppliers.
const (
	RoleBuyer         Role = "buyer"
	RoleJoint         Role = "joint"
	RoleOnBehalf      Role = "on_behalf"
	RoleCentral       Role = "central"
	RoleProspective   Role = "prospective"
	RoleSupplier      Role = "supplier"
	RoleMember        Role = "member"
	RoleSubcontractor Role = "subcontractor"
	RoleRemoved       Role = "removed" // in changes: a supplier that leaves
)
