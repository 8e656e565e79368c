package parse

// overVerbs end in "over", upVerbs in "up", before what is no bound then: "hand over
// £5m", "adds up to £9m".
var (
	overVerbs = map[string]bool{"hand": true, "hands": true, "handed": true, "handing": true, "turn": true, "turns": true, "turned": true, "turning": true, "made": true,
		"sign": true, "signs": true, "signed": true, "signing": true, "carry": true, "carries": true, "carried": true, "carrying": true, "left": true, "roll": true, "rolled": true}
	upVerbs = map[string]bool{"add": true, "adds": true, "added": true, "adding": true, "mount": true, "mounts": true, "mounted": true, "mounting": true,
		"sum": true, "sums": true, "tot": true, "tots": true, "totted": true, "totting": true}
)

// particle reports that what seems a bound belongs to the verb before it.
func particle(verb, word string) bool {
	return word == "over" && overVerbs[verb] || word == "up" && upVerbs[verb]
}
