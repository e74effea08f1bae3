#ifndef CLI_TITLE_H
#define CLI_TITLE_H

#include "base/vec.h"
#include "cli/cli.h"

/* Titles as they are compared, or are found in words: see nusqa_title_key. */
struct titles {
	struct str *p;
	size_t n, cap;
};

/* Words by which an act is named, in the arena. */
struct str title_key(struct arena *a, const nusqa_grammar *g, const char *lang,
                     struct str words);
/* The same without quotation marks: a title, or words of one. */
struct str title_letters(struct arena *a, struct str key);
/* The titles that such words may quote, without quotation marks: which of them
   open one and which close it the words alone do not tell. */
void title_called(struct arena *a, struct str key, struct titles *out);
/* A title with a change of it; empty where that does not fit.  old: the words
   that become `to`; empty: all of it; a quotation mark: the end of it. */
struct str title_changed(struct arena *a, struct str title, struct str old,
                         struct str to);
/* Put a title among them, once; false where it is there already, or none. */
bool titles_add(struct arena *a, struct titles *t, struct str title);

#endif
