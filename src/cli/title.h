#ifndef CLI_TITLE_H
#define CLI_TITLE_H

#include "base/str.h"

/*
 * Words by which an act is named, so that its title is found in them: which
 * quotation marks and dashes are used, how many blanks, and capitals do not
 * matter; of quotation marks that stand together one is left.
 */
struct str title_key(struct arena *a, struct str words);
/* A title as it stands in such words, in quotation marks; empty where there is
   none. */
struct str title_quoted(struct arena *a, struct str title);

#endif
