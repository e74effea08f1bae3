#ifndef PARSE_REQUISITES_H
#define PARSE_REQUISITES_H

#include "parse/parser.h"

/* The lines of the requisites, where they stand in lines of their own: they
   are no part of a title above them that no empty line divides from them,
   though it may begin with an authority too.  n = 0 if they are not found
   so. */
struct span requisites_lines(struct parser *p);

#endif
