package prose

import (
	"strings"
	"testing"
)

func join(list []string) string { return strings.Join(list, "; ") }

func trimmed(value string) string { return strings.TrimSuffix(value, "GBP") }

// Lots under headings of their own, and what holds for all of them.
func TestLotsOfNotices(t *testing.T) {
	deals := Deals("", `Taxi Services

Section II: Object
II.1.4) Short description
Taxis for Tarn Hospitals NHS Trust. The contract is divided into lots.

II.2.7) Both lots are let for two years.

Section V: Award of contract

Lot No: 1
Title: Day
Name of the contractor: Wold Cabs Ltd
Total value of the lot: 100 000 GBP

Lot No: 2
Title: Night
Name of the contractor: Fell Cabs Ltd
Total value of the lot: 70 000 GBP

VI.3) Additional information
The Trust spent 90 000 GBP in the year before.`)
	if len(deals) != 2 {
		t.Fatalf("%d deals, want 2", len(deals))
	}
	for i, want := range []string{"Wold Cabs Ltd contract 100000..  24", "Fell Cabs Ltd contract 70000..  24"} {
		s := short(deals[i])
		if got := join(s.Suppliers) + " " + trimmed(s.Value) + " " + s.Term[:2]; got != want {
			t.Errorf("deal %d: %s, want %s", i, got, want)
		}
		if join(s.Buyers) != "Tarn Hospitals NHS Trust" {
			t.Errorf("deal %d: buyers %v", i, s.Buyers)
		}
	}
}

// Decisions of councils: who decides is the buyer.
func TestDecisionsOfCouncils(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Extra Care\n\nRECORD OF EXECUTIVE DECISION\n\nDecision taken by: Cabinet Member for Adult Social Care, Tarn and Wold Council\n\nDecision\nThat the contract for care be awarded to Hazel Care Limited for a term of four years, in the sum of £11m.\n\nAlternative options considered\nThe existing contract with Tree Homecare ends in May.",
			"Tarn and Wold Council <- Hazel Care Limited"},
		{"Heat Network\n\nNOTICE OF DECISION UNDER THE LOCAL AUTHORITIES REGULATIONS\n\nBody: Cabinet, Tarn City Council\n\nCabinet RESOLVED:\n\n1. That Tide Heat Ltd be named preferred bidder for the heat network.\n2. That Fire Energy plc be kept as reserve bidder.\n\nThe contract would last for 25 years.",
			"Tarn City Council <- Tide Heat Ltd"},
	})
}

// Notices that tell of a contract that goes on name its holder in passing.
func TestHoldersOfChangedContracts(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Extension of Contract: Booking Software\n\nTarn Leisure Trust is publishing this notice to record an extension of the contract for its booking software, provided by Gymway.\n\nThe cost of the extension is £60,000.", "Tarn Leisure Trust <- Gymway"},
		{"Contract termination notice\n\nTarn Council gives notice that its contract with Wold Cabs Ltd for taxis ends on 1 May 2026.", "Tarn Council <- Wold Cabs Ltd"},
		{"Grass Cutting\n\nUK9: Contract performance notice\n\nContracting authority\nTarn Council\n\nSupplier\nWold Gardens Ltd\n\nThe contract continues.", " <- "},
		{"Cashless Meals\n\nTarn Council, acting as lead authority, and Wold Council are seeking a supplier of tills. The contract is for four years.", "Tarn Council; Wold Council <- "},
	})
}
