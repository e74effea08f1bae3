#ifndef CLI_CHRONICLE_H
#define CLI_CHRONICLE_H

#include "cli/dated.h"

/*
 * What happened to an act of a library, of which these are the texts, in order
 * of force, what has no known day last: a line each, its cells divided by
 * tabs, day ("-": not known), what it is, IRI, language, title.  It is
 * "changed" or "repealed" by an act; of the whole also "adopted", an "edition"
 * that the library has (its file instead of the title), and "missing", an act
 * of which the texts say that it changes them and which the library has not.
 * Amending acts are shown in lang where they are there in it; empty: in that
 * of the first text.  Days are those that hold with what is told of when acts
 * were published.
 */
void chronicle_write(struct dated *d, const struct texts *texts,
                     struct str lang, bool whole, struct buf *out);
/* A cell of such a line, and what comes behind it. */
void chronicle_cell(struct buf *out, struct str s, char end);

#endif
