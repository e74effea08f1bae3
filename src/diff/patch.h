#ifndef DIFF_PATCH_H
#define DIFF_PATCH_H

#include "base/diag.h"
#include "diff/diff.h"

/*
 * A comparison as a list of edits that can be applied: a document of kind DOC
 * and name "edits" whose children are
 *   kz:edits of="..." gives="..."    SHA-256 of the texts of the old and the
 * new edition, as outline_digest makes it; notes="..." the same of footnotes of
 * the new one, where there are any; holds kz:edit op="words" at="7" the
 * words of leaf 7 of the old outline are those of the element in it kz:edit
 * op="number" at="5" num="6" kz:edit op="span" at="9" colspan="2" rowspan=""
 *   kz:edit op="unit" at="3"         item 3 holds what the element in it holds:
 *                                    new elements, and
 *     kz:keep at="4" n="2"           items of the old outline, so many beside
 * one another kz:meta                        its metadata kz:gone at="6" what
 * it held and holds no more with the eId of what is changed beside each "at".
 * Free with doc_free.
 */
struct doc *patch_make(struct diff *d);
/* Is a document such a list? */
bool patch_is(const struct doc *doc);
/*
 * The new edition: a copy of base, edited.  NULL after a message where the list
 * was made for another text, or does not give what it says.  Free with
 * doc_free.
 */
struct doc *patch_apply(const struct doc *base, const struct doc *patch,
                        struct report *report);

#endif
