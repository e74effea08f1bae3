#ifndef CLI_FOLLOW_H
#define CLI_FOLLOW_H

#include "cli/stages.h"

/*
 * An act that has had several wordings while it changed a text: each of its
 * changes is that of the wording of the day on which it comes into force, and
 * ends as the wording of the day of the edition says.  all: what each wording
 * orders, an array as long as they are.
 */

/* Did it change the text only before it was changed itself?  Then it is as any
   other one. */
bool follow_over(const struct chained *z, const struct applying *all);
/* Tell what later wordings order otherwise after it has come into force, where
   follow_wordings is not asked, which tells it as well. */
void follow_late(struct stages *s, const struct chained *z,
                 const struct applying *all);
/* Each day of each wording, as orders of the stages; from when they cannot be
   followed is told. */
void follow_wordings(struct stages *s, const struct chained *z,
                     struct applying *all);

#endif
