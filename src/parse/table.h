#ifndef PARSE_TABLE_H
#define PARSE_TABLE_H

#include "parse/parser.h"

/* Does a table open at line i of p->lines? */
bool table_opens(struct parser *p, size_t i);
/*
 * Rebuild the table that opens at line i, flattened into lines as the portal's
 * PDF does it (inputs.md).  A loose TABLE of TR of TH or TD of P of TEXT, and
 * the first line after it in *end.  Every character of lines i..*end-1 stands
 * in it once.  What cannot be decided is marked (status="unknown") and
 * reported, what looks wrong is kept (status="verbatim") and reported.
 * Where the columns cannot be told apart: NULL after a message, *end set too.
 */
struct node *table_read(struct parser *p, size_t i, size_t *end);

#endif
