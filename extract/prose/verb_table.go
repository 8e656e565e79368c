package prose

import (
	"sort"
	"strings"
)

// verbLists are the verbs of each family: a verb, or a verb and the word that
// must follow it ("pick up").
var verbLists = []struct {
	family *family
	verbs  string
}{
	{giving, "hive+off farm+out contract+out parcel+out pass+over award hand give grant make entrust assign let place allocate confer reaward re-award outsource hand+over split share divide"},
	{hiring, `appoint select choose pick hire name engage commission enlist recruit nominate tap sign+up bring+in call+in line+up draft+in take+on reappoint contract
		anoint confirm unveil add crown procure+from rehire announce adopt install+as designate admit back secure+the+services+of retain+the+services+of engage+the+services+of enlist+the+help+of call+on+the+services+of enlist+the+services+of
		secure+the+help+of retain+the+help+of put+its+faith+in put+its+trust+in pin+its+hopes+on throw+in+its+lot+with cast+its+lot+with`},
	{preferring, "prefer favour"},
	{asking, "ask"},
	{turning, "team+up+with partner+with join+forces+with link+up+with ally+with contract+with turn+to opt+for go+straight+to go+direct+to go+directly+to go+for vote+for go+with plump+for settle+on decide+on choose+for commit+to side+with sign+up+with sign+up+to sign+with go+live+with"},
	{winning, `come+out+on+top come+out+ahead sweep+up share win secure land clinch scoop bag gain net snare share pick+up capture nab earn obtain get retain+contract receive snap+up take+over take+on take+up inherit assume
		collect add bank book rack+up walk+away+with come+away+with emerge+as`},
	{signing, "put+pen+to put+its+name+to put+their+name+to put+their+names+to sign agree strike ink seal conclude enter finalise reach cement complete close execute"},
	{supplying, `supply provide deliver run host manage operate build develop implement support maintain look+after test monitor design equip roll+out handle oversee migrate
		serve upgrade refresh configure train create digitise modernise work+for work+with work+on staff administer process print install help lead work+across
		carry+out undertake perform collect+for furnish carry write make fit store scan start+work begin+work take+responsibility take+charge`},
	{going, "go fall pass"},
	{coming, "come+from"},
	{accepting, "accept back"},
	{selling, "sell"},
	{buying, "snap+up call+off buy purchase procure order license licence lease rent source acquire get receive obtain take share use"},
	{paying, "splash+out pay spend invest commit shell+out fork+out hand+out stump+up"},
	{replacing, "take+the+place+of replace succeed supplant displace oust unseat supersede take+over+from step+in+for dislodge"},
	{swapping, "swap ditch dump drop exchange trade jettison"},
	{switching, "switch move shift transfer migrate+from defect"},
	{keeping, "keep retain stay stick continue persist remain hold hang+on+to hold+on+to cling+on+to cling+to"},
	{extending, "extend renew prolong lengthen roll+over reextend"},
	{changing, "modify amend vary alter widen broaden adapt redefine scale+back scale+down pare+back slim+down top+up beef+up renegotiate rewrite revise restructure tear+up grow swell uplift enlarge expand increase reset rework redraw recast"},
	{cancelling, `cancel abandon scrap axe halt terminate drop ditch withdraw shelve discontinue collapse rescind pull+out pull+the call+off walk+away end stop kill abort
		annul quash void bin junk back+out suspend dump revoke hand+back give+up exit`},
	{seeking, `seek shop+for look hunt search invite tender advertise procure launch want need issue publish go+out call+for go+to+market go+to+the+market begin start open kick+off set+up float
		put+out put+up offer trawl retender re-tender reprocure re-procure require relaunch create establish`},
	{beating, "beat defeat outbid beat+off edge+out see+off fight+off fend+off pip best overcome"},
	{losing, "lose miss+out lose+out pull+out withdraw drop+out"},
	{contesting, "chase contest vie+for compete+for bid+for tender+for pursue"},
	{subletting, "subcontract sub-contract"},
	{teaming, "team partner work+alongside join+forces collaborate ally"},
	{owning, "own acquire buy spin"},
}

// irregular verbs: base, past, participle.
var irregular = map[string][2]string{
	"give": {"gave", "given"}, "let": {"let", "let"}, "choose": {"chose", "chosen"}, "bring": {"brought", "brought"}, "take": {"took", "taken"}, "go": {"went", "gone"},
	"win": {"won", "won"}, "get": {"got", "got"}, "strike": {"struck", "struck"}, "run": {"ran", "run"}, "build": {"built", "built"}, "oversee": {"oversaw", "overseen"},
	"fall": {"fell", "fallen"}, "come": {"came", "come"}, "buy": {"bought", "bought"}, "pay": {"paid", "paid"}, "spend": {"spent", "spent"}, "keep": {"kept", "kept"},
	"stick": {"stuck", "stuck"}, "rewrite": {"rewrote", "rewritten"}, "tear": {"tore", "torn"}, "withdraw": {"withdrew", "withdrawn"}, "seek": {"sought", "sought"},
	"put": {"put", "put"}, "begin": {"began", "begun"}, "set": {"set", "set"}, "beat": {"beat", "beaten"}, "see": {"saw", "seen"}, "fight": {"fought", "fought"},
	"lose": {"lost", "lost"}, "bid": {"bid", "bid"}, "sell": {"sold", "sold"}, "spin": {"spun", "spun"}, "lead": {"led", "led"}, "write": {"wrote", "written"},
	"make": {"made", "made"}, "split": {"split", "split"}, "overcome": {"overcame", "overcome"}, "shell": {"shelled", "shelled"}, "walk": {"walked", "walked"},
	"hang": {"hung", "hung"}, "cling": {"clung", "clung"}, "grow": {"grew", "grown"}, "swell": {"swelled", "swollen"},
	"think": {"thought", "thought"}, "break": {"broke", "broken"}, "cut": {"cut", "cut"}, "freeze": {"froze", "frozen"}, "leave": {"left", "left"}, "send": {"sent", "sent"}, "throw": {"threw", "thrown"},
	"sweep": {"swept", "swept"}, "find": {"found", "found"}, "draw": {"drew", "drawn"}, "wind": {"wound", "wound"}, "speak": {"spoke", "spoken"}, "shut": {"shut", "shut"}, "meet": {"met", "met"}, "stand": {"stood", "stood"}, "shrink": {"shrank", "shrunk"},
	"undertake": {"undertook", "undertaken"}, "recast": {"recast", "recast"}, "redraw": {"redrew", "redrawn"}, "hold": {"held", "held"}, "fit": {"fitted", "fitted"}, "best": {"bested", "bested"},
}

// doubling verbs double their last letter.
var doubling = words("shop tap bag net scrap drop plan swap pip bin ship fit put let get set run win begin snag nab commit transfer bid admit submit permit equip cancel model label rip strip stop top trim slim step chop slip plug bar")

// form is the shape of a verb.
type form uint8

const (
	baseForm form = 1 << iota
	thirdForm
	pastForm
	participleForm
	ingForm
)

// verbEntry is one shape of a verb. A shape can be of several forms.
type verbEntry struct {
	// frame has all uses; plain are those without particles, which stand first.
	frame []frame
	plain []frame
	form  form
	lemma string
}

// frame is one use of a verb: with the words that must follow it.
type frame struct {
	family    *family
	particles []string
}

// verbs finds verbs by any of their shapes.
var verbs = func() map[string]verbEntry {
	frames := map[string][]frame{}
	var lemmas []string
	for _, l := range verbLists {
		for _, v := range strings.Fields(l.verbs) {
			parts := strings.Split(v, "+")
			if frames[parts[0]] == nil {
				lemmas = append(lemmas, parts[0])
			}
			frames[parts[0]] = append(frames[parts[0]], frame{l.family, parts[1:]})
		}
	}
	out := map[string]verbEntry{}
	for _, lemma := range lemmas {
		plain := plainFirst(frames[lemma])
		for shape, f := range conjugate(lemma) {
			e := out[shape]
			e.frame, e.plain, e.form, e.lemma = frames[lemma], plain, e.form|f, lemma
			out[shape] = e
		}
	}
	return out
}()

// verbShapes finds them by number.
var verbShapes = func() byWord[*verbEntry] {
	out := map[string]*verbEntry{}
	for w, e := range verbs {
		out[w] = &e
	}
	return byNumber(out)
}()

// plainFirst puts the uses without particles first, and returns them.
func plainFirst(frames []frame) []frame {
	sort.SliceStable(frames, func(i, j int) bool { return len(frames[i].particles) == 0 && len(frames[j].particles) > 0 })
	n := 0
	for n < len(frames) && len(frames[n].particles) == 0 {
		n++
	}
	return frames[:n]
}

// conjugate lists the shapes of a verb.
func conjugate(lemma string) map[string]form {
	past, participle := regularPast(lemma), ""
	if irr, ok := irregular[lemma]; ok {
		past, participle = irr[0], irr[1]
	} else {
		participle = past
	}
	out := map[string]form{}
	out[lemma] |= baseForm
	out[third(lemma)] |= thirdForm
	out[past] |= pastForm
	out[participle] |= participleForm
	out[ing(lemma)] |= ingForm
	return out
}

func regularPast(lemma string) string {
	switch {
	case strings.HasSuffix(lemma, "e"):
		return lemma + "d"
	case strings.HasSuffix(lemma, "y") && !vowel(lemma[len(lemma)-2]):
		return lemma[:len(lemma)-1] + "ied"
	case doubling.has(lemma):
		return lemma + lemma[len(lemma)-1:] + "ed"
	}
	return lemma + "ed"
}

func third(lemma string) string {
	switch {
	case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "x"), strings.HasSuffix(lemma, "ch"), strings.HasSuffix(lemma, "sh"), lemma == "go":
		return lemma + "es"
	case strings.HasSuffix(lemma, "y") && !vowel(lemma[len(lemma)-2]):
		return lemma[:len(lemma)-1] + "ies"
	}
	return lemma + "s"
}

func ing(lemma string) string {
	switch {
	case strings.HasSuffix(lemma, "e") && !strings.HasSuffix(lemma, "ee"):
		return lemma[:len(lemma)-1] + "ing"
	case doubling.has(lemma):
		return lemma + lemma[len(lemma)-1:] + "ing"
	}
	return lemma + "ing"
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// ambiguous shapes are nouns as often as verbs.
var ambiguous = words(`bins axes voids tops award awards contract contracts order orders tender tenders support supports work works run runs plan plans host hosts test tests name names win wins pick picks
	gain gains land net nets share shares place places licence licences license lease leases deal deals purchase purchases need needs bid bids switch move moves transfer transfers
	exchange trade trades cancel end ends stop stops help start starts launch launches search hunt look looks want issue issues design designs process processes print lead leads book
	train trains equip build builds make makes challenge challenges partner partners team teams close store stores scan scans carry review upgrade upgrades split swap change changes
	staff staffs back backs offer offers set sets reach add adds drop drops pay pays rent source sources tap taps line lines call calls collapse lapse void bin junk axe best spin fall falls pass passes`)
