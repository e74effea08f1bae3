#ifndef PARSE_LINT_H
#define PARSE_LINT_H

#include "grammar/grammar.h"
#include "tree/doc.h"

/*
 * Report what looks wrong in the law itself, word by word as it stands: letters
 * of two alphabets in a word, Cyrillic in Roman numbers, characters that are
 * not seen, runs of spaces, quotes that do not pair and brackets that are not
 * closed within a unit of the act, captions of appendices that name another
 * day or number than the act's, numbers that stand twice, days that are none,
 * and what the rules of lint.rules find (makes: the slug of the message).
 * Nothing is changed. Places are those of the raw text, of XML the line of the
 * element.  Of each kind the first hundred are told one by one.
 */
void lint(const struct language *lang, const struct doc *doc,
          struct report *report);

#endif
