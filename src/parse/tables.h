#ifndef PARSE_TABLES_H
#define PARSE_TABLES_H

#include "parse/parser.h"

/* Does a table open at line i, of whatever form?  aligned: spaces align one
   that opens there, see aligned.h. */
bool tables_open(struct parser *p, size_t i, bool aligned);
/* It; *end is the line behind it.  NULL where it cannot be told apart. */
struct node *tables_read(struct parser *p, size_t i, bool aligned, size_t *end);

#endif
