// Package archive keeps raw documents on disk.
package archive
