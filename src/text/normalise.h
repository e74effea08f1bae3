#ifndef TEXT_NORMALISE_H
#define TEXT_NORMALISE_H

#include "text/source.h"

/*
 * The first byte that is not valid UTF-8 (Unicode 15, table 3-7: no overlong
 * forms, values over U+10FFFF); s.n where all is.  Lone surrogates in three
 * bytes pass, for normalise leaves them out.  *doubtful is set where a
 * character before it may need normalising.
 */
size_t utf8_check(struct str s, bool *doubtful);

/*
 * Set s->text and s->steps from s->raw, which utf8_check let pass: normal form
 * C, without lone surrogates and the characters that XML 1.0 cannot hold
 * (section 2.2), each of which is reported, the first hundred one by one.
 */
void normalise(struct arena *a, struct source *s, struct report *report);

#endif
