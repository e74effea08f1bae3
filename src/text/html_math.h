#ifndef TEXT_HTML_MATH_H
#define TEXT_HTML_MATH_H

#include "text/markup.h"

/* A formula of MathML. */
struct html_math {
	struct str words;  /* as it stands in a line, see formula.h */
	struct str aside;  /* what of it is not shown, or is shown otherwise */
	struct str unread; /* the element that is not understood first; its
	                      words stand one behind the other; p NULL */
	struct str struck; /* words that are struck through; empty */
	bool lined;        /* it has other parts than words */
	bool joins;        /* it ends with one that words would join */
};

/* The formula that begins with node, an element `math`. */
struct html_math html_math_read(const struct markup *m, struct arena *a,
                                size_t node);

#endif
