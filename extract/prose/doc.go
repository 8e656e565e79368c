// Package prose reads deals out of running text.
package prose
