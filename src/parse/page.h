#ifndef PARSE_PAGE_H
#define PARSE_PAGE_H

#include "parse/parser.h"

/*
 * Take what a printer put around the pages out of p->lines: the numbers of the
 * pages, which follow one another at the distance of a page, and the lines that
 * stand again and again at the breaks so found.  What they hold goes into a
 * message each and is no text of the act; a sentence that a page cut in two
 * goes on.  A number that is not surely a page's stays where it is.
 */
void page_find(struct parser *p);

#endif
