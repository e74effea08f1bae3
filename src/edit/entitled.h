#ifndef EDIT_ENTITLED_H
#define EDIT_ENTITLED_H

#include "grammar/match.h"
#include "tree/doc.h"

/*
 * Titles of acts as they are compared: their letters and digits, small ones,
 * those that look alike being one, and nothing between them.  In words that
 * name acts there is a '"' where an outer quotation begins and where it ends,
 * one for several that stand together; of marks without a partner the first
 * and the last.  "(with changes as of ...)" is no part of a title.
 */
struct str entitled_words(struct arena *a, const struct language *lang,
                          struct str words);
struct str entitled_key(struct arena *a, const struct language *lang,
                        struct str title);
/* Do such words quote all of such a title?  Quotation marks inside of it do not
   matter, and at its ends one may serve for several. */
bool entitled_in(struct str words, struct str key);

/* The titles of an act by which orders name it, each once: that of its
   metadata, that of its text, and those that were told besides. */
struct entitled {
	struct str *p;
	size_t n, cap;
};
void entitled_read(struct arena *a, const struct language *lang,
                   const struct doc *doc, struct entitled *out);
/* Is any of them quoted in words, or the key itself one of them? */
bool entitled_quoted(const struct entitled *titles, struct str words);
bool entitled_has(const struct entitled *titles, struct str key);

#endif
