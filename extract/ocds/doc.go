// Package ocds reads the notices of Open Contracting Data Standard documents.
package ocds
