#ifndef PARSE_ENDNOTES_H
#define PARSE_ENDNOTES_H

#include "parse/parser.h"

/*
 * Footnotes whose marks no format knows, at the end of an act or of an
 * appendix, below its text or below those who sign: each opens with a mark in
 * brackets or above the line, or of asterisks, that stands right behind a word
 * of the text before, too.  Only where they are in order, with all of the
 * marks that the text has, and no other text is behind them, are they taken,
 * with the line that heads them, which is told.
 */
struct endnotes {
	VEC(size_t)
	at; /* where lines begin that may be such, but that cannot
	       be told: bytes of the input */
};

/* Take them out of the text of the source of p, which is not yet read: they
   are among its notes then. */
void endnotes_find(struct parser *p, struct source *s, struct endnotes *out);

#endif
