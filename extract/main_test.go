package extract

import (
	"testing"

	"go.uber.org/goleak"
)

// No reader leaves a goroutine behind, however its reading ended.
func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }
