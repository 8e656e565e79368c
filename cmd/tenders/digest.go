package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
)

// fileDigest is the SHA-256 of a file's bytes, in hex, as the archive writes it.
func fileDigest(name string) (string, error) {
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}
