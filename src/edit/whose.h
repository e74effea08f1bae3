#ifndef EDIT_WHOSE_H
#define EDIT_WHOSE_H

#include "edit/reader.h"

/* Whose the acts are that a sentence speaks of before they are named one by
   one, "некоторые приказы Министра юстиции": words of it; empty: it does not
   say. */
struct str whose_acts(struct reader *r, struct str text);
/*
 * An act of which neither number nor day is known is the only one that a
 * sentence names by its kind, day and number, but not by who issued it - of
 * those that `authority` has issued - or by its kind, day and issuer, or by its
 * kind and number alone.  The author is left open where that is empty or no
 * body that is known.
 */
void whose_tell(struct reader *r, struct str text, struct str authority,
                struct work *act);
/* Each act that a sentence names so, where it may name several. */
void whose_each(struct reader *r, struct str text,
                void (*put)(void *ctx, const struct work *act), void *ctx);
/* Is it not known who issued an act, of a kind that this must be known of? */
bool whose_open(const struct language *lang, const struct work *w);

#endif
