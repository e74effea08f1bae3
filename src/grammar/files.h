#ifndef GRAMMAR_FILES_H
#define GRAMMAR_FILES_H

#include "base/diag.h"
#include "base/vec.h"

/* One file of a grammar: "kk/head.rules" and what is in it. */
struct grammar_file {
	struct str path;
	struct str bytes;
};

struct grammar_files {
	struct grammar_file *p;
	size_t n, cap;
};

/*
 * The files of folder dir and its folders (one level), in the order of their
 * paths; the ones built in where dir is NULL.  False after a fatal message.
 */
bool grammar_files_read(struct arena *a, const char *dir,
                        struct grammar_files *out, struct report *report);

#endif
