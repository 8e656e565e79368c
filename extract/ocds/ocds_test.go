package ocds

import (
	"testing"

	"tenders/extract/notice/noticetest"
)

func TestGoldens(t *testing.T) {
	noticetest.Run(t, "../../testdata/notices/ocds", Parse)
}
