#ifndef UNIT_PAGED_H
#define UNIT_PAGED_H

#include "base/buf.h"
#include "text/read_html.h"

/* A page that is read into a sheet, and what was said of it. */
extern struct paged {
	struct arena a;
	struct report report;
	struct buf said; /* "N1022 at 2:7 detail;" */
} paged;

int paged_set_up(void **state);
int paged_tear_down(void **state);
struct sheet *paged_read(struct str page);
/*
 * The sheet of a page, ended by NULs, is this: a line ":words" each, before it
 * b where it stands behind a line break, n for a note, p for one that is
 * printed; "T" or "TF" (framed), "R", "C2x3" (columns by rows), "H" for a
 * heading cell, "E" for tables; "K words > to", "A name @ words" behind the
 * line that they are in; "X words" at the end for what stands aside.
 */
void paged_is(const char *page, const char *wanted);

#endif
