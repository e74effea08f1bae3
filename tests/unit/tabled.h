#ifndef UNIT_TABLED_H
#define UNIT_TABLED_H

#include "ordered.h"

/*
 * Changes of a table by hand: appendix 2 of an order, its rows as lines of
 * cells with | between them.  "{2}text" spans two rows, "[2]text" two columns;
 * a line that begins with ! is a row of the head.
 */

/* Give the base that table; forgets all before. */
void tabled_base(const char *rows);
/* The rows of the table of the result are those, and fit one another. */
void tabled_is(const char *want);
/* A base, one edit; the test fails where it is refused. */
void tabled_done(const char *rows, struct said_edit e);
/* The same; the test fails where it is not refused with these words. */
void tabled_refused(const char *rows, struct said_edit e, const char *says);

#endif
