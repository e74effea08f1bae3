#ifndef CLI_DOUBTFUL_H
#define CLI_DOUBTFUL_H

#include "cli/stages.h"

/* Acts of which it is not clear what they change: told as gaps, for the text
   may lack that. */

/* Is any order of an act understood that changes this one? */
bool doubtful_sure(const struct stages *s, const struct chained *z);
/* One that names it in an order which is not understood. */
void doubtful_unread(struct stages *s, const struct chained *z);
/* One that names it, and in none of its wordings, as they were read, is there
   anything for it. */
void doubtful_empty(struct stages *s, const struct chained *z,
                    const struct applying *all);
/* Those that may mean it, but do not name it so. */
void doubtful_tell(struct stages *s);

#endif
