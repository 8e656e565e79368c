package sources

import (
	"time"

	"tenders/crawler"
)

// articles are the pages of news sites that the user names. None is named
// here: their texts are their publishers' own, and what the terms and the
// robots.txt of each allow is for whoever runs this to read.
func articles() crawler.Source {
	return crawler.Source{
		ID:      "articles",
		Name:    "Articles of news sites, as configured",
		Licence: "the publishers' own: texts stay in the archive and are not published",
		Family:  "articles", // in name only: each site has its own budget
		Pace: crawler.Pace{
			Requests: 1, Per: 5 * time.Second,
			Why: "what a person who reads may ask of a site; each site has a budget of its own, and a Crawl-delay in its robots.txt lengthens the pause",
		},
		Tries:   3,
		Overlap: 24 * time.Hour,
		First:   "2011-01-01",
		Optional: "news sites come and go, and are leads for people, not the record; " +
			"what they do not let us have is told",
		ByFeed: &crawler.ByFeed{
			// What feed readers agree on as polite.
			Every: 30 * time.Minute,
			// Forty minutes of one site.
			MaxArticles: 500,
			Tracking: []string{
				"utm_*", "at_*", "mc_cid", "mc_eid", "fbclid", "gclid", "dclid", "msclkid", "igshid", "yclid",
				"cmp", "cmpid", "ns_campaign", "ns_mchannel", "ns_source", "ito", "ref", "ref_src",
			},
			Why: "a feed tells of its newest entries only, so it is looked at every night, and never more often than every half hour",
		},
		Notes: []string{
			`No site is asked unless tenders.toml names it: [articles] feeds = ["..."], sitemaps = ["..."], urls = ["..."].`,
			"Feeds that others follow; read their terms first: " +
				"https://www.ukauthority.com/rss https://www.digitalhealth.net/feed/ https://htn.co.uk/feed/ https://www.publictechnology.net/feed/ " +
				"https://www.computerweekly.com/rss/Latest-IT-news.xml https://www.theregister.com/headlines.atom https://www.england.nhs.uk/feed/",
			"A link is followed to pages of the feed's own registered domain only. Each article is fetched once, and again where its entry says that it changed; where entries do not tell, once after a day and once after a week.",
			"Nights fetch what is dated within the last thirty days; crawl takes any days that the feed still tells of. Entries of a sitemap without a date are passed over, but for one of plain text, which has none.",
			"Of an index of sitemaps the newest fifty are read; one that is not to be had, or of another site, does not hold up the others.",
			"An article that fails in five crawls is given up, and one that its site refuses (401, 403, 404) on three nights; what robots.txt refuses is not asked for. tenders status lists them.",
		},
	}
}
