#ifndef PARSE_TONGUE_H
#define PARSE_TONGUE_H

#include "parse/parser.h"

/* Lines from..to-1 of a text, all in one language. */
struct tongue {
	const struct language *lang;
	size_t from, to;
};

struct tongues {
	struct tongue *p;
	size_t n, cap;
};

/*
 * The parts of p->lines by their language.  A part begins where lines of
 * another language begin that head an act (title, requisites, enacting
 * formula) and go on for some time; what stands between in another language,
 * such as a name or a form, belongs to the part around it.  One part in p->lang
 * where g is NULL or all is in one language.
 */
void tongue_find(struct parser *p, const struct grammar *g,
                 struct tongues *out);

#endif
