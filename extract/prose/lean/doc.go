// Package lean holds what words lean to: for a question such as "is this amount a
// contract's worth?" a table of clues, each with a weight for each answer, and the
// way in which such a table is drawn from texts whose answers are known.
//
// A clue is a word and where it stands ("left worth", "next 0 a"). The weights of
// all clues beside a thing are added up for each answer, and the chance of an
// answer is its share of the sums' exponentials: a log-linear model. [Fit] looks
// for the weights that make the known answers likeliest while staying small. It
// uses no chance, so the same texts give the same table.
//
// The package knows nothing of procurement or of texts. What the clues are is said
// by the package prose, what is asked and answered by its package gold.
package lean
