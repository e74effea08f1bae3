#ifndef PARSE_TONGUE_H
#define PARSE_TONGUE_H

#include "parse/document.h"

/* The lines of a text that are in one language. */
struct tongue {
	const struct language *lang;
	struct lines lines;
};

struct tongues {
	struct tongue *p;
	size_t n, cap;
};

/*
 * The parts of p->lines by their language.  A part begins where lines of
 * another language begin that head an act (title, requisites, enacting
 * formula) and go on for some time; what stands between in another language,
 * such as a name or a form, belongs to the part around it.  Where two texts of
 * one act are printed paragraph by paragraph, each with requisites or an
 * enacting formula of its own, each part has the lines of one.  One part in
 * p->lang where g is NULL or all is in one language.
 */
void tongue_find(struct parser *p, const struct document_input *input,
                 struct tongues *out);

#endif
