#ifndef TEXT_DOCX_NUMBERING_H
#define TEXT_DOCX_NUMBERING_H

#include "base/buf.h"
#include "text/docx_count.h"
#include "text/docx_styles.h"

/* Numbers that a word processor makes: they are no text of the file. */

enum { DOCX_LEVELS = 9 };

struct docx_level {
	bool there;
	size_t start;
	struct str format, text, style; /* "decimal"; "%1.%2."; tied to it */
	struct str suffix;
	bool legal;     /* all numbers in it are in figures */
	size_t restart; /* begins anew behind one of so many upper levels */
};

/* Lists that count together. */
struct docx_list {
	struct docx_level levels[DOCX_LEVELS];
	struct str link; /* a style that has the levels; none where empty */
	size_t count[DOCX_LEVELS];
	bool begun[DOCX_LEVELS];
};

/* One of them, with what it has of its own. */
struct docx_num {
	struct docx_list *list;
	struct docx_level *own[DOCX_LEVELS]; /* NULL: the list's */
	size_t start[DOCX_LEVELS];           /* DOCX_NONE: not said */
	bool started[DOCX_LEVELS];
};

struct docx_numbering {
	struct arena *a;
	struct map lists, nums; /* by their ids */
};

/* root may be NULL. */
void docx_numbering_read(struct arena *a, struct docx_numbering *b,
                         const struct docx_node *root,
                         const struct docx_styles *styles);
/* The level of a list that a style is tied to; 0 where none is. */
size_t docx_numbering_level(const struct docx_numbering *b, size_t num,
                            struct str style);
/* Count one more paragraph: what is printed before it, with the space behind.
   Nothing where there is no such list. */
void docx_numbering_next(struct docx_numbering *b, size_t num, size_t level,
                         struct buf *out);

#endif
