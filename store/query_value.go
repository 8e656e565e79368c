package store

import (
	"encoding/hex"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/duckdb/duckdb-go/v2"
)

// plain turns what the driver gives into the few types that Query promises.
// Name is DuckDB's name of the type; within a list or a struct it is the whole
// type's, which is enough to tell a date from a stamp.
func plain(v any, name string) any {
	switch v := v.(type) {
	case nil, bool, string, int64, uint64, float64:
		return v
	case int8:
		return int64(v)
	case int16:
		return int64(v)
	case int32:
		return int64(v)
	case uint8:
		return uint64(v)
	case uint16:
		return uint64(v)
	case uint32:
		return uint64(v)
	case float32:
		return shortest(v)
	case *big.Int:
		return v.String()
	case duckdb.Decimal:
		return decimalText(v)
	case time.Time:
		return timeText(v, name)
	case duckdb.UUID:
		return v.String()
	case []byte:
		return hex.EncodeToString(v)
	}
	return nested(v, name)
}

// shortest widens a float to the float64 that prints the same: 0.8, not
// 0.800000011920929.
func shortest(f float32) float64 {
	var wide float64
	if _, err := fmt.Sscan(fmt.Sprint(f), &wide); err != nil {
		return float64(f) // NaN and the infinities
	}
	return wide
}

// nested turns lists, structs and maps, and prints what is left.
func nested(v any, name string) any {
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = plain(v[i], name)
		}
		return v
	case map[string]any:
		for key := range v {
			v[key] = plain(v[key], name)
		}
		return v
	case duckdb.OrderedMap:
		result := make(map[string]any, v.Len())
		values := v.Values()
		for i, key := range v.Keys() {
			result[fmt.Sprint(plain(key, name))] = plain(values[i], name)
		}
		return result
	case duckdb.Map:
		result := make(map[string]any, len(v))
		for key, value := range v {
			result[fmt.Sprint(plain(key, name))] = plain(value, name)
		}
		return result
	case duckdb.Union:
		return plain(v.Value, name)
	case duckdb.Interval:
		return fmt.Sprintf("%d months %d days %d microseconds", v.Months, v.Days, v.Micros)
	}
	return fmt.Sprint(v)
}

// decimalText keeps all digits of the scale, so that 12.50 stays 12.50.
func decimalText(d duckdb.Decimal) string {
	if d.Value == nil {
		return "0"
	}
	digits := new(big.Int).Abs(d.Value).String()
	if places := int(d.Scale); places > 0 {
		if len(digits) <= places {
			digits = strings.Repeat("0", places+1-len(digits)) + digits
		}
		digits = digits[:len(digits)-places] + "." + digits[len(digits)-places:]
	}
	if d.Value.Sign() < 0 {
		return "-" + digits
	}
	return digits
}

func timeText(t time.Time, name string) string {
	switch {
	case strings.HasPrefix(name, "TIMESTAMP"), strings.Contains(name, "TIMESTAMP") && !strings.Contains(name, "DATE"):
		return strings.TrimSuffix(t.UTC().Format("2006-01-02 15:04:05.999999"), ".")
	case strings.HasPrefix(name, "TIME"):
		return t.UTC().Format("15:04:05.999999")
	case t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0:
		return t.Format(time.DateOnly)
	}
	return t.UTC().Format("2006-01-02 15:04:05.999999")
}
