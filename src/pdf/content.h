#ifndef PDF_CONTENT_H
#define PDF_CONTENT_H

#include "pdf/page.h"

/* [x' y'] = [x y] * [a b; c d] + [e f] */
struct matrix {
	double a, b, c, d, e, f;
};

/* A stream that another one calls. */
struct call {
	struct str name;
	struct matrix at;
};

/* A font, and how many bytes of text are shown in it. */
struct use {
	struct str font;
	size_t bytes;
};

/* Text that does not run from left to right: where it begins, where it goes
   to, and how high its letters are. */
struct slant {
	double x, y, dx, dy, size;
};

/* What a content stream draws and calls. */
struct content {
	struct arena *a;
	VEC(struct rule) rules;
	VEC(struct rule) dashes; /* what is too short for a line by itself */
	VEC(struct box) fills;   /* what is filled, not with white */
	VEC(struct call) calls;
	VEC(struct use) fonts;
	VEC(struct slant) slants;
	VEC(struct matrix) pictures; /* that stand in it themselves */
	bool damaged; /* it holds what no stream does, or ends too early */
};

/* m, then n. */
struct matrix matrix_product(const struct matrix *m, const struct matrix *n);
/* What a stream draws where at leads to, in a page of y growing downwards;
   lines that are thin and level or upright become rules, and so do the edges
   of rectangles; white ones do not. */
void content_read(struct content *c, struct str stream,
                  const struct matrix *at);

#endif
