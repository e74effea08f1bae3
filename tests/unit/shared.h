#ifndef UNIT_SHARED_H
#define UNIT_SHARED_H

#include "base/str.h"

/*
 * The bytes of a file of the shared material (its folder is in the
 * environment variable NUSQA_SHARED, default ../shared).  Where it is absent
 * a word is printed and p is NULL: skip the test.
 */
struct str shared_file(struct arena *a, const char *name);
/* The path of a file of it, ended by NUL. */
char *shared_path(struct arena *a, const char *name);

/* Names below the shared material, sorted: "tables/0003.txt".  Empty, after a
   word, where the folder is absent. */
struct names {
	char **p;
	size_t n, cap;
};

struct names shared_names(struct arena *a, const char *folder,
                          const char *ending);
/* The bytes of a file of the project; the test fails if there is none. */
struct str own_file(struct arena *a, const char *name);

#endif
