#ifndef CLI_ANEW_H
#define CLI_ANEW_H

#include "cli/amenders.h"

/*
 * What changes or repeals an act, as `found` does not tell it: amending acts
 * that do so not by their own words, but by those that they are given when they
 * are changed themselves.  In the language of the act's texts that is asked
 * for, or of the first of them.
 */
void anew_find(struct library *l, const struct texts *texts, struct str lang,
               const struct found *found, struct amenders *out);

#endif
