#ifndef TEXT_HTML_MATH_MAKE_H
#define TEXT_HTML_MATH_MAKE_H

#include "base/vec.h"
#include "text/docx_xml.h"
#include "text/html_math.h"

/* What html_math.c and html_math_make.c share: a formula that is being read. */

enum { PLACES = 5 };

/* An element on its way into the objects. */
struct made {
	struct docx_node *in;            /* where it stands */
	struct docx_node *place[PLACES]; /* of its children, one after another;
	                                    NULL: the child is read already */
	size_t places;     /* 0: all of them stand where it does */
	size_t seen;       /* of its children */
	size_t skip[2];    /* children that are read already */
	struct str parted; /* the signs between them; p NULL: none */
	bool first;        /* only the first of them is shown */
};

/* Words that are gathered. */
struct chars {
	char *p;
	size_t n, cap;
};

struct math {
	const struct markup *m;
	struct arena *a;
	size_t from;       /* its first node */
	struct made *made; /* of each node from there on */
	struct html_math out;
	struct chars aside, struck, words;
	size_t through; /* behind what is struck through */
	/* The last words: where they end, and what of them meets others. */
	size_t end;
	const struct docx_node *in;
	bool named, digit, spaced;
};

void html_math_chars(const struct math *x, struct chars *list, struct str s);
/* What has been made of the node. */
struct made *html_made(const struct math *x, size_t i);
bool html_math_is(const struct math *x, size_t i, struct str name);
/* Words that stand in an object. */
void html_math_add(struct math *x, size_t i, struct docx_node *in,
                   struct str words);
/* Words that are not shown, or are shown otherwise. */
void html_math_leave(struct math *x, size_t i);
/* The element is not understood. */
void html_math_unread(struct math *x, size_t i);
/* Make an object of it; false: nothing in it is still to be read. */
bool html_math_make(struct math *x, size_t i);

#endif
