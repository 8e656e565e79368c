// Package gold measures the prose reader against annotated texts, and says where
// it errs.
//
// A file of gold is one text and what a careful reader finds in it, as JSON; see
// [File]. [Read] takes all of a folder, [Measure] runs the reader over them and
// counts, field by field and apart for each origin of texts, since a text that
// was written to be hard says little of what publishers write. [Report.Write]
// prints the counts and every error with its text.
//
// The texts of this repository are of several origins. Those called authored,
// authored-notice and rewritten were written beside the rules. The independent
// ones were written and annotated by others, who had not seen the reader, and
// then used to mend it. The unseen ones were so written too, and no rule was made
// from them: nobody who works on the reader looks at them or at their errors, and
// their figures are what a reader of new texts may expect. Whoever has looked
// moves them to the independent ones, and has new ones written.
//
// [Draw] draws the reader's tables of clues from these texts, the unseen ones
// left out. What is measured on the others is therefore no measure of new texts.
//
// Deals are matched by the parties and values they share, and each gold deal
// counts once. A value is right only with its nature, both bounds and its
// currency; names are compared without legal forms and the like. What the gold
// calls optional is neither right nor wrong.
package gold
