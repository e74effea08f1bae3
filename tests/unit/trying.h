#ifndef UNIT_TRYING_H
#define UNIT_TRYING_H

#include "edit/edit.h"

/* A sentence, and how it is read: a line for each edit, "OP target", and what
   there is of these: "old>new", "@after:words", payload, day, "all",
   "fitting"; or "- why" where it is refused. */
struct trying {
	const char *scope, *sentence, *want;
};

int trying_set_up(void **state); /* for a group of tests */
int trying_tear_down(void **state);
/* Fails at the first row that is read in another way. */
void trying_rows(const char *lang, const struct trying *rows, size_t n);

#endif
