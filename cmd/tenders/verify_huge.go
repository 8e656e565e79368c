package main

import (
	"iter"

	"tenders/crawler/archive"
	"tenders/extract"
	"tenders/store"
)

// batchFacts is how many facts are held at once, with the words that stand at
// their paths.
const batchFacts = 50_000

// factQueue hands out facts that are grouped by document, and lets the next be
// seen.
type factQueue struct {
	pull func() (store.Fact, error, bool)
	stop func()
	next store.Fact
	more bool
	err  error
	hold int // how many facts may be held
}

func newFactQueue(facts iter.Seq2[store.Fact, error], hold int) *factQueue {
	q := &factQueue{hold: hold}
	q.pull, q.stop = iter.Pull2(facts)
	q.step()
	return q
}

// step goes on to the next fact.
func (q *factQueue) step() {
	q.next, q.err, q.more = q.pull()
	q.more = q.more && q.err == nil
}

// within reports whether the next fact is of the document.
func (q *factQueue) within(document string) bool { return q.more && q.next.Document == document }

// batch takes facts of one document, as many as may be held.
func (q *factQueue) batch() []store.Fact {
	var facts []store.Fact
	for document := q.next.Document; len(facts) < q.hold && q.within(document); q.step() {
		facts = append(facts, q.next)
	}
	return facts
}

// huge follows a document of more facts than may be held. It is read once; as
// its places come by, their facts leave memory and others take their room. The
// facts come in the order that documents mostly have. What is left, because a
// document has another, is resolved by the batch, each of which reads the
// document again.
func (v *verification) huge(record archive.Record, facts []store.Fact, rest *factQueue) {
	document := facts[0].Document
	held := map[string][]store.Fact{}
	count := 0
	hold := func(f store.Fact) {
		held[f.Place] = append(held[f.Place], f)
		count++
	}
	for _, f := range facts {
		hold(f)
	}
	_ = v.follow(record, func(place string, words extract.Words) bool { // what it could not read is left
		for ; rest.within(document) && (count < rest.hold || rest.next.Place == place); rest.step() {
			hold(rest.next)
		}
		if here := held[place]; len(here) > 0 {
			v.resolved(here, words)
			count -= len(here)
			delete(held, place)
		}
		return count > 0 || rest.within(document)
	})
	var left []store.Fact
	for _, here := range held {
		left = append(left, here...)
	}
	for len(left) > 0 || rest.within(document) {
		if len(left) == 0 {
			left = rest.batch()
		}
		v.resolved(left, func(paths []string) (map[string]string, error) { return v.resolve(record, paths) })
		left = nil
	}
}

// follow calls visit for the places of a document.
func (v *verification) follow(record archive.Record, visit func(string, extract.Words) bool) error {
	body, err := v.archive.Body(record)
	if err != nil {
		return err
	}
	defer body.Close()
	return extract.Follow(body, document(record), visit)
}
