#ifndef UNIT_TRYING_H
#define UNIT_TRYING_H

#include <stddef.h>

/* A sentence, and how it is read: a line for each edit, "OP target", and what
   there is of these: "old>new", "@after:words", payload, day, "all",
   "fitting"; or "- why" where it is refused. */
struct trying {
	const char *scope, *sentence, *want;
};

/* Fails at the first row that is read in another way. */
void trying_rows(const char *lang, const struct trying *rows, size_t n);
#define TRYING_CHECK(lang, rows)                                               \
	trying_rows(lang, rows, sizeof(rows) / sizeof(*(rows)))

#endif
