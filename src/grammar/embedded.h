#ifndef GRAMMAR_EMBEDDED_H
#define GRAMMAR_EMBEDDED_H

#include "base/str.h"

/*
 * The files of grammar/ as they were when the program was built, so that it
 * works alone.  tools/embed.c makes the table.
 */
struct embedded_file {
	struct str path; /* below grammar/: "kk/amend.rules" */
	struct str bytes;
};

/* Sorted by path, in byte order. */
extern const struct embedded_file grammar_files[];
extern const size_t grammar_file_count;
/* A number that no other files have, but by chance. */
extern const uint64_t grammar_stamp;

#endif
