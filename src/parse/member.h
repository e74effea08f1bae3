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
/* The words of a member whose lines are from..to-1 and whose given names stand
   below the family name, beside the post: the names first.  NULL: none such. */
struct origin *member_words(struct parser *p, size_t from, size_t to);
/* Does the last of the lines from..to-1 stand in the column of the posts?  Then
   the next line, which does not, is none of the member. */
bool member_closed(const struct parser *p, size_t from, size_t to);

#endif
