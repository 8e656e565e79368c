package main

import "tenders/store"

type publishCommand struct{}

// Run lays a read-only copy where readers open it.
func (c *publishCommand) Run(a *app) error {
	unlock, err := a.lock()
	if err != nil {
		return err
	}
	defer unlock()
	published, err := a.publish()
	if err != nil {
		return err
	}
	a.sayf("Published %s; readers open %s", published.Dir, a.published())
	return nil
}

func (a *app) publish() (store.PublishResult, error) {
	db, err := store.OpenRead(a.ctx, a.database())
	if err != nil {
		return store.PublishResult{}, err
	}
	defer db.Close()
	return db.Publish(a.ctx, a.data, a.now().UTC())
}
