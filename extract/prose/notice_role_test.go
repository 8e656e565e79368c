package prose

import "testing"

// Where notices say who their buyer is, and whom they name for other reasons.
func TestRolesInNotices(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Lift Works\n\nContract award notice\n\nName and address of the contractor: Upward Ltd, Harwick\n\nThe contracting entity, Tarn Homes, is a landlord. The contract was tendered on its behalf by Wold Procurement Services.", "Tarn Homes <- Upward Ltd"},
		{"Ferry Tickets: modification\n\nSupport of tickets for Wold Ferries Ltd. The contract was concluded on 14 February 2021 with Gangway Ltd and is varied.", "Wold Ferries Ltd <- Gangway Ltd"},
		{"Screening: Modification\n\nWold Airports Limited, a body wholly owned by the Scottish Ministers, holds a contract with Sentry Ltd for screening. It is now modified so as to add a terminal.", "Wold Airports Limited <- Sentry Ltd"},
		{"Podiatry\n\nThis is a PSR confirmation notice.\n\nTarn Council has awarded the contract to Footwell CIC. One representation was received, from Heelgood Ltd.", "Tarn Council <- Footwell CIC"},
		{"Desktops\n\nContract award notice\n\nV.2.3) Name and address of the contractor\nPennway Ltd\n\nV.2.5) Information about subcontracting\nThe contract is likely to be subcontracted. Old machines go to Greenway Ltd for disposal.\n\nVI.3) Additional information\nTarn Council pays each month.", "Tarn Council <- Pennway Ltd"},
		{"Audit Software\n\nAward of a call-off contract under G-Cloud 14.\n\nTarn NHS Trust has contracted with Codeway Limited for software. This notice is published by Wold Procurement Partnership for the Trust.", "Tarn NHS Trust <- Codeway Limited"},
		{"Booking Platform\n\nContracting authority: Tarn Ambulance Service NHS Trust.\n\nTenders may be submitted until 9 January. The platform in use today is leased from Zenway Tech for £19,400.", "Tarn Ambulance Service NHS Trust <- "},
	})
}

// Who has the contract, by what an award notice calls them.
func TestAwardeesOfNotices(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Confirmation notice - nursing\n\nProvider Selection Regime\n\nTarn Council confirms the award of a contract for nursing to its existing provider, Fells Community NHS Trust.", "Tarn Council <- Fells Community NHS Trust"},
		{"Advocacy\n\nPSR Notice: Contract Modification\n\nRelevant authority\nTarn Council\n\nProvider\nSpeak Together CIO\n\nThe contract is extended by seven months.", "Tarn Council <- Speak Together CIO"},
		{"Harbour Dredging - Award\n\nTarn Harbour Commissioners announce that the contract for dredging has gone to Marine Ltd.", "Tarn Harbour Commissioners <- Marine Ltd"},
	})
}

// Notices that only take offers say so in their own ways.
func TestOpenNotices(t *testing.T) {
	for _, c := range []struct {
		text string
		want Status
	}{
		{"Till System\n\nTarn Council (the Council) requires a till system. The Council intends to appoint one supplier, for 3 years. Tenders must be submitted through the portal.", Tender},
		{"Grounds\n\nTarn Homes is seeking tenders from contractors. A bond will be required of the successful contractor.", Tender},
		{"Framework for Surveys\n\nConclusion of framework agreement\n\nTarn Council has concluded a framework agreement with Baird Ltd for surveys.", Awarded},
	} {
		deals := Deals("", c.text)
		if len(deals) != 1 || deals[0].Status != c.want {
			t.Errorf("%q: %+v, want %s", c.text, deals, c.want)
		}
	}
}

// Lists under and behind the labels of notices.
func TestListsInNotices(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Works Framework\n\nConclusion of framework agreement\n\nTarn Homes Limited, a body owned by nine landlords, has concluded a framework agreement for works. Economic operators admitted: Wold Energy Ltd; Brick, Slate & Sons (Contractors) Ltd; Fell Warmth CIC.\n\nThe framework agreement runs for 48 months.",
			"Tarn Homes Limited <- Wold Energy Ltd; Brick, Slate & Sons (Contractors) Ltd; Fell Warmth CIC"},
		{"Training Framework\n\nCyngor Tarn has established a framework agreement for training.\n\nThe following have been appointed to the framework:\nLot 1 (beginners): Hedyn Cyf and Clicks Ltd\nLot 2 (data): Abacus Ltd\n\nThe framework is in place for 3 years.",
			"Cyngor Tarn <- Hedyn Cyf; Clicks Ltd; Abacus Ltd"},
		{"Confirmation of award: scans\n\nThis notice confirms two awards made by NHS Tarn ICB.\n\nArea A (Tarn). Provider: Inver Imaging Ltd. Annual contract value £20,000. Area B (Wold). Provider: Bay Scans Ltd. Annual contract value £15,000.\n\nNHS Fell Support Unit advised the ICB and published this notice in its name.",
			"NHS Tarn ICB; NHS Tarn ICB <- Inver Imaging Ltd; Bay Scans Ltd"},
		{"Market Engagement: Repairs\n\nTarn Homes owns and manages around 11,000 properties. It is considering how best to obtain repairs. The contract would run for five years.", "Tarn Homes <- "},
	})
}
