#ifndef GRAMMAR_GRAMMAR_H
#define GRAMMAR_GRAMMAR_H

#include "base/buf.h"
#include "grammar/match.h"

enum { LANGUAGES_MAX = 16 };

/* All languages.  Read-only once loaded, but for patterns compiled on first
   use, which threads may share. */
struct grammar {
	struct arena arena;
	struct grammar_files files;
	VEC(struct language *) languages;
	uint16_t small[LETTERS]; /* of what may be in a word its small letter:
	                            see detect.c */
};

/* From a folder, or the one built in (dir NULL).  NULL after a message. */
struct grammar *grammar_load(const char *dir, struct report *report);
void grammar_free(struct grammar *g);
const struct language *grammar_language(const struct grammar *g,
                                        struct str code);
/* Its place among those of g; their number, where it is none of them. */
size_t grammar_place(const struct grammar *g, const struct language *lang);
/* Ready what the functions for the language of a text (detect.c) need. */
void grammar_letters(struct grammar *g);
/*
 * The language of a whole text: the one that its letters and words
 * tell most of, of those in whose alphabet it is written; else the first.
 * *sure is false where that is none, or not clear, or a text of some length
 * tells nothing.
 */
const struct language *grammar_detect(const struct grammar *g, struct str s,
                                      bool *sure);
/* The language that a piece of a text is surely in; NULL where it may be in
   several or in none. */
const struct language *grammar_detect_piece(const struct grammar *g,
                                            struct str s);
/* The language that more speaks for than for any other, be it but a letter of
   its own; NULL where nothing does. */
const struct language *grammar_leans(const struct grammar *g, struct str s);
/* Many texts will be read: patterns become machine code before they first
   match, whatever they are matched against.  What comes of a text then does
   not depend on those before it.  To be called before any is read. */
void grammar_many(struct grammar *g);
/* Call fn for every rule of every language. */
void grammar_each(const struct grammar *g,
                  void (*fn)(void *ctx, const struct rule *rule), void *ctx);
/* Compile all and run all examples, reporting what fails. */
void grammar_check(const struct grammar *g, struct report *report);
void grammar_list(const struct grammar *g, struct buf *out);
/* A rule as written, in each language; false if none has it. */
bool grammar_show(const struct grammar *g, struct str name, struct buf *out);

#endif
