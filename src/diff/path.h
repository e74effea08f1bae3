#ifndef DIFF_PATH_H
#define DIFF_PATH_H

#include "diff/outline.h"
#include "tree/doc.h"

/* Where the items of an outline stand, in the words of its document's
   language. */
struct paths {
	struct arena *a;
	const struct doc *doc;
	const struct outline *o;
};

/* "3-бап, 4-абзац": the labels path-... of the grammar.  What articles
   and points are numbered through is left out before them; an appendix to an
   appendix is one step: "приложение 1 к приложению 2".  Pieces of an
   article are its parts, of what is smaller its paragraphs; rows are called by
   their numbers where they have some, columns are counted as they are printed.
 */
struct str path_print(struct paths *p, size_t item);
/* That of a column of a table, from 1; alone: its last step. */
struct str path_print_column(struct paths *p, size_t table, size_t column);
struct str path_print_column_last(struct paths *p, size_t column);
/* The same with nothing left out; and its last step alone. */
struct str path_print_full(struct paths *p, size_t item);
struct str path_print_last(struct paths *p, size_t item);

#endif
