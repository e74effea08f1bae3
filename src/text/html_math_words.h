#ifndef TEXT_HTML_MATH_WORDS_H
#define TEXT_HTML_MATH_WORDS_H

#include "text/markup.h"

/* The words in an element of a formula, as they are shown. */
struct str html_math_words(const struct markup *m, struct arena *a,
                           size_t node);

#endif
