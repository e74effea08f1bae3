#ifndef GRAMMAR_PATTERN_H
#define GRAMMAR_PATTERN_H

#include "grammar/language.h"

/*
 * The whole pattern for PCRE2: source, and behind it a (?(DEFINE)...) with
 * what its (?&name) stand for, and so on:
 *   a definition of the rule files of the language, or
 *   a word list with features: (?&acts) the lemmas, (?&acts_POSS3_DAT) those
 *   forms in singular and plural, (?&acts_any) all, (?&acts_POSS3_any) all
 *   whose features begin so.
 * Lists match in any case and only whole words.  *missing is set to a name
 * that stands for nothing.  The text begins with "(?:", three bytes before
 * source; with in_place a list that is used once stands in its place in
 * it, and places in the text are no longer those in source.
 */
struct str pattern_expand(struct arena *a, const struct language *lang,
                          struct str source, bool in_place,
                          struct str *missing);

#endif
