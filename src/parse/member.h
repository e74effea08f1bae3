#ifndef PARSE_MEMBER_H
#define PARSE_MEMBER_H

#include "parse/parser.h"

/*
 * The members of a commission, of a council, as their lists print them: the
 * family name on a line, the given names and a dash before the post on the next
 * one, or on lines of their own; where the post stands in a column, it goes on
 * in the lines below that have no other.  For each line of p->lines how many
 * make the member that begins there, 0 where none does.  One alone is no list.
 */
unsigned *members_find(struct parser *p);

#endif
