#ifndef GRAMMAR_ORDINAL_H
#define GRAMMAR_ORDINAL_H

#include "grammar/language.h"

/*
 * The value of an ordinal in words, by the lists numerals and ordinals: words
 * of the first add up, a hundred or thousand multiplies what is less and
 * stands before it, and the last word is one of the second.  False for any
 * other words.
 */
bool language_ordinal(const struct language *lang, struct str words,
                      unsigned *value);
/* The other way: the words of an ordinal up to 999, the last of them with those
   features; empty where the lists have none. */
struct str language_ordinal_print(struct arena *a, const struct language *lang,
                                  unsigned value, struct str features);

#endif
