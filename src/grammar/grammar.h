#ifndef GRAMMAR_GRAMMAR_H
#define GRAMMAR_GRAMMAR_H

#include "base/buf.h"
#include "grammar/match.h"

/* All languages.  Read-only once loaded, but for patterns compiled on first
   use, which threads may share. */
struct grammar {
	struct arena arena;
	struct grammar_files files;
	VEC(struct language *) languages;
};

/* From a folder, or the one built in (dir NULL).  NULL after a message. */
struct grammar *grammar_load(const char *dir, struct report *report);
void grammar_free(struct grammar *g);
const struct language *grammar_language(const struct grammar *g,
                                        struct str code);
/* The language a text is in: the one whose own letters it has most of, else
   the first; *sure is false where a text of some length has none of them. */
const struct language *grammar_detect(const struct grammar *g, struct str s,
                                      bool *sure);
/* Compile all and run all examples, reporting what fails. */
void grammar_check(const struct grammar *g, struct report *report);
void grammar_list(const struct grammar *g, struct buf *out);
/* A rule as written, in each language; false if none has it. */
bool grammar_show(const struct grammar *g, struct str name, struct buf *out);

#endif
