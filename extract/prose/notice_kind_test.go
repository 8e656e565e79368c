package prose

import "testing"

// kindOfNotice reads what a text says it is.
func kindOfNotice(text string) noticeKind {
	r := newReader(text)
	r.findKind()
	return r.kind
}

// What notices call themselves, in headings and in sentences.
func TestKindsOfNotices(t *testing.T) {
	for _, c := range []struct {
		text string
		want noticeKind
	}{
		{"Coach Hire\n\nUK6: Contract award notice - Procurement Act 2023\n\nSupplier\nTarn Coaches Ltd", awardKind},
		{"Coach Hire\n\nUK7 - Contract details\n\nThe council has hired coaches.", awardKind},
		{"Coach Hire - Contract Award\n\nThe council has hired coaches.", awardKind},
		{"Award of Contract: Coach Hire\n\nThe council has hired coaches.", awardKind},
		{"Coach Hire\n\nThis is an Award Notice for the extension of contract 12.", extensionKind},
		{"Coach Hire\n\nThis is a Provider Selection Regime (PSR) intention to award notice. More follows.", intentionKind},
		{"Coach Hire\n\nThis is a voluntary ex ante transparency notice.", intentionKind},
		{"Coach Hire\n\nVOLUNTARY EX ANTE TRANSPARENCY NOTICE\n\nShort description", intentionKind},
		{"Coach Hire\n\nThis notice is to inform the market of a variation to the contract.", changeKind},
		{"Coach Hire\n\nThis notice records the termination of the contract.", terminationKind},
		{"Coach Hire\n\nNotice is hereby given of the extension of the contract.", extensionKind},
		{"Coach Hire: Contract Change\n\nThe council changes its contract.", changeKind},
		{"Coach Hire\n\nSection VII: Modifications to the contract/concession\n\nVII.1.4) Coaches", changeKind},
		{"Coach Hire\n\nSection V: Award of contract\n\nContractor: Tarn Coaches Ltd", awardKind},
		{"Coach Hire\n\nProcurement termination notice (UK12)\n\nNo contract will follow.", terminationKind},
		{"Coach Hire - Prior Information Notice\n\nThe council may buy coaches.", plannedKind},
		{"Coach Hire\n\nPreliminary market engagement notice\n\nThe council may buy coaches.", plannedKind},
		{"Invitation to Tender: Coach Hire\n\nThe council needs coaches.", tenderKind},
		{"Coach Hire\n\nUK9: Contract performance notice\n\nSupplier\nTarn Coaches Ltd", otherKind},
		// Articles speak of notices, too.
		{"Tarn Council has published a contract award notice for coaches, it said.\n\nTarn Coaches Ltd won.", noKind},
		{"Council publishes award notice for coaches\n\nTarn Coaches Ltd won.", noKind},
		{"Tarn Council hires coaches\n\nThe intention to award notice was published on 3 February.", noKind},
	} {
		if got := kindOfNotice(c.text); got != c.want {
			t.Errorf("%q: %d, want %d", c.text, got, c.want)
		}
	}
}

// The kind of a notice tells how far its deal has got, whatever its verbs.
func TestStatusByKind(t *testing.T) {
	for _, c := range []struct {
		text string
		want Status
	}{
		{"Coach Hire\n\nThis is a PSR intention to award notice.\n\nTarn Council intends to award a contract to Wold Coaches Ltd. The existing contract ends in May.", Planned},
		{"Coach Hire\n\nContract modification notice\n\nTarn Council and Wold Coaches Ltd have a contract for coaches, let in 2021. Two routes are added to the contract with Wold Coaches Ltd.", Changed},
		{"Coach Hire\n\nContract change notice\n\nTarn Council gives notice of a change to its contract with Wold Coaches Ltd. The council has taken up the last option to extend. It adds £20,000.", Extended},
		{"Coach Hire\n\nProcurement termination notice\n\nTarn Council invited tenders for a contract for coaches worth £2m. No contract will be awarded.", Cancelled},
	} {
		deals := Deals("", c.text)
		if len(deals) != 1 || deals[0].Status != c.want {
			t.Errorf("%q: %+v, want %s", c.text, deals, c.want)
		}
	}
}

// The buyer by how the notice speaks, and what its title and laws write with
// capitals as no party.
func TestNoticesNameThemselves(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Responsive Repairs Scheduling\n\nTarn Homes is looking to purchase a scheduling system for its repairs teams. The contract will be for two years. Tenders must be submitted by noon.", "Tarn Homes <- "},
		{"Cashless Meals\n\nCyngor Sir Harlech (the Council) requires a till system. The contract will be for 3 years with an option to extend by a year.", "Cyngor Sir Harlech <- "},
		{"Surveying Framework\n\nHarle Housing Association Limited has established a framework for surveys. It runs for 4 years.\n\nAppointed to the framework:\nBaird Lee LLP\nCairn Surveyors Ltd\n\nThe Association gives no guarantee of work.", "Harle Housing Association Limited <- Baird Lee LLP; Cairn Surveyors Ltd"},
		{"Community Podiatry Service\n\nThis is a Provider Selection Regime (PSR) confirmation notice. The award is subject to the Health Care Services (Provider Selection Regime) Regulations 2023.\n\nRelevant authority: NHS Tarnshire Integrated Care Board.\n\nThe provider selected is Footwell Limited.", "NHS Tarnshire Integrated Care Board <- Footwell Limited"},
		{"NHS Talking Therapies\n\nThis is a PSR confirmation notice.\n\nNHS Tarnshire Integrated Care Board confirms that a contract for NHS Talking Therapies has been awarded to Stillmind CIC.", "NHS Tarnshire Integrated Care Board <- Stillmind CIC"},
	})
}
