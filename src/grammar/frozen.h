#ifndef GRAMMAR_FROZEN_H
#define GRAMMAR_FROZEN_H

#include "grammar/code.h"
#include "grammar/grammar.h"

/*
 * The patterns of the grammar that is built in, compiled when the program was
 * built: compiling them anew was most of the time that a small act takes.
 * tools/freeze.c makes the table from the grammar.  Where there is none, or it
 * is of other files or of another version of the pattern library, and for any
 * grammar that is read from a folder, patterns are compiled at first use;
 * what they match is the same.
 */
struct frozen {
	uint64_t stamp; /* of the files that it was made from, see embedded.h */
	size_t count;
	size_t head; /* words that all of them begin with: kept once, at 0 */
	const uint32_t *starts; /* count + 1: where the rest of each begins */
	const uint64_t *words;
};

/* Its address is NULL in a program that is linked without it. */
extern const struct frozen grammar_frozen __attribute__((weak));

/* Is there a table, of the grammar that is built in? */
bool frozen_fits(void);
/* Tell the patterns of the grammar that is built in where they are in the
   table; nothing where the table is not theirs. */
void frozen_find(const struct grammar *g);
/* The pattern compiled, to be freed as any; NULL: it is to be compiled. */
pcre2_code *frozen_code(const struct pattern *p, pcre2_general_context *memory);
/* The table of a grammar, as a C file; false if it has a bad pattern. */
bool frozen_write(const struct grammar *g, struct buf *out);

#endif
