#ifndef BASE_EMBEDDED_H
#define BASE_EMBEDDED_H

#include "base/str.h"

/* A file as it was when the program was built.  tools/embed.c makes the
   tables. */
struct embedded_file {
	struct str path; /* below its folder: "kk/amend.rules" */
	struct str bytes;
};

/* The files of grammar/, so that the program works alone; sorted by path, in
   byte order. */
extern const struct embedded_file grammar_files[];
extern const size_t grammar_file_count;
/* A number that no other files have, but by chance. */
extern const uint64_t grammar_stamp;

/* What a page of HTML has in it, of src/render/page/; sorted the same. */
extern const struct embedded_file page_files[];
extern const size_t page_file_count;
extern const uint64_t page_stamp;

#endif
