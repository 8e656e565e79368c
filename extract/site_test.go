package extract

import "testing"

// A page speaks for addresses of its own site only.
func TestOwnAddress(t *testing.T) {
	const page = "https://www.post.example.co.uk/news/12?utm_source=feed"
	for _, tt := range []struct{ told, fetched, want string }{
		{"https://www.post.example.co.uk/news/12", page, "https://www.post.example.co.uk/news/12"},
		{"http://post.example.co.uk/news/12#top", page, "http://post.example.co.uk/news/12"},
		{"/news/12", page, "https://www.post.example.co.uk/news/12"},
		{"//amp.post.example.co.uk/news/12", page, "https://amp.post.example.co.uk/news/12"},
		{"https://www.paper.example/news/1", page, ""},
		{"https://post.example.co.uk.paper.example/news/12", page, ""},
		{"https://other.co.uk/news/12", page, ""},
		{"//www.paper.example/news/1", page, ""},
		{"https://www.post.example.co.uk/", page, ""},
		{"https://me:secret@www.post.example.co.uk/news/12", page, ""},
		{"https://www.post.example.co.uk/news/12?for=jo@reader.example", page, ""},
		{"javascript:alert(1)", page, ""},
		{"https://[", page, ""},
		{"http://127.0.0.1:8081/a", "http://127.0.0.1:8080/b", ""},
		{"http://127.0.0.1:8080/a", "http://127.0.0.1:8080/b", "http://127.0.0.1:8080/a"},
		{"https://www.paper.example/news/1", "file:///saved.html", "https://www.paper.example/news/1"},
		{"/news/1", "file:///saved.html", ""},
		{"https://www.paper.example/news/1", "", "https://www.paper.example/news/1"},
		{"", page, ""},
	} {
		if got := ownAddress(tt.told, tt.fetched); got != tt.want {
			t.Errorf("%q on %q: %q, want %q", tt.told, tt.fetched, got, tt.want)
		}
	}
}
