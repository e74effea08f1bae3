#include "pdf/split.h"

#include <math.h>

enum {
	NUMBERS_LEAST = 2,
	DIGITS_MOST = 4,
};

#define BESIDE 0.4F /* of its height, between lines that begin a row */

/* A row that is to become several. */
struct cuts {
	unsigned row;
	const struct cell *first;
	size_t head, n; /* lines above the first number; numbers */
};

/* The number that a line is; 0: it is none. */
static unsigned stripe_number(const struct stripe *s)
{
	unsigned value = 0;

	for (size_t i = 0; i < s->n; i++) {
		uint32_t c = s->glyphs[i].rune;

		if (c == '.' && i + 1 == s->n)
			break;
		if (!rune_is_digit(c) || i >= DIGITS_MOST || c > '9')
			return 0;
		value = value * 10 + (unsigned)(c - '0');
	}
	return value;
}

/* The numbers of a first cell, which follow one another. */
static bool cuts_read(struct cuts *k, const struct cell *c)
{
	unsigned last = 0;

	*k = (struct cuts){.row = c->r0, .first = c};
	while (k->head < c->lines.n && stripe_number(&c->lines.p[k->head]) == 0)
		k->head++;
	for (size_t i = k->head; i < c->lines.n; i++) {
		unsigned own = stripe_number(&c->lines.p[i]);

		if (own == 0 || (last != 0 && own != last + 1))
			return false;
		last = own;
		k->n++;
	}
	return k->n >= NUMBERS_LEAST;
}

/* Which part of a row a line stands in: 0 is the head, if there is one. */
static unsigned cuts_part(const struct cuts *k, const struct stripe *s)
{
	unsigned part = 0;

	for (size_t i = 0; i < k->n; i++) {
		const struct box *b = &k->first->lines.p[k->head + i].at;

		if (s->at.y0 < b->y0 - BESIDE * (b->y1 - b->y0))
			break;
		part = (unsigned)i + 1;
	}
	return k->head != 0 ? part : part - (part != 0);
}

/* Does the first line of each part of a cell stand beside a number? */
static bool cell_is_beside(const struct cuts *k, const struct cell *c)
{
	unsigned last = k->head != 0 ? 0 : ~0U;

	for (size_t i = 0; i < c->lines.n; i++) {
		const struct stripe *s = &c->lines.p[i];
		unsigned part = cuts_part(k, s);
		size_t number = part + k->head - (k->head != 0);
		const struct box *b;

		if (part == last)
			continue;
		last = part;
		b = &k->first->lines.p[number].at;
		if (fabsf(s->at.y0 - b->y0) > BESIDE * (b->y1 - b->y0))
			return false;
	}
	return true;
}

static bool cuts_hold(const struct cuts *k, const struct frame *f)
{
	for (size_t i = 0; i < f->n; i++) {
		const struct cell *c = &f->cells[i];

		if (c->r0 > k->row || c->r1 <= k->row)
			continue;
		if (c->r1 - c->r0 != 1 || !cell_is_beside(k, c))
			return false;
	}
	return true;
}

/* A cell's lines of one part. */
static struct cell cell_part(struct arena *a, const struct cuts *k,
                             const struct cell *c, unsigned part)
{
	struct cell out = {.r0 = c->r0 + part,
	                   .r1 = c->r0 + part + 1,
	                   .c0 = c->c0,
	                   .c1 = c->c1};

	for (size_t i = 0; i < c->lines.n; i++) {
		if (cuts_part(k, &c->lines.p[i]) != part)
			continue;
		*vec_push(a, &out.lines) = c->lines.p[i];
		*vec_push(a, &out.pages) = c->pages.p[i];
	}
	return out;
}

/* Where the parts of a row begin. */
static void frame_edges(struct arena *a, struct frame *f, const struct cuts *k,
                        unsigned more)
{
	float *ys = arena_array(a, f->rows + more + 1, sizeof(*ys));

	for (unsigned i = 0; i <= f->rows; i++)
		ys[i <= k->row ? i : i + more] = f->ys[i];
	for (unsigned i = 1; i <= more; i++)
		ys[k->row + i] =
		    k->first->lines.p[k->head + i - (k->head != 0)].at.y0;
	f->ys = ys;
	f->rows += more;
}

static void cuts_make(struct arena *a, struct frame *f, const struct cuts *k)
{
	unsigned parts = (unsigned)k->n + (k->head != 0), row = k->row;
	struct {
		struct cell *p;
		size_t n, cap;
	} out = {0};

	for (unsigned part = 0; part < parts; part++) {
		for (size_t i = 0; i < f->n; i++) {
			const struct cell *c = &f->cells[i];

			if (c->r0 == row)
				*vec_push(a, &out) = cell_part(a, k, c, part);
			else if (part == 0 && c->r0 < row)
				*vec_push(a, &out) = *c;
		}
	}
	for (size_t i = 0; i < f->n; i++) {
		struct cell c = f->cells[i];

		if (c.r0 <= row)
			continue;
		c.r0 += parts - 1;
		c.r1 += parts - 1;
		*vec_push(a, &out) = c;
	}
	frame_edges(a, f, k, parts - 1);
	f->cells = out.p;
	f->n = out.n;
}

void frame_split(struct arena *a, struct frame *f)
{
	struct cuts k;

	/* One row of a frame at most: more are drawn apart. */
	for (size_t i = 0; i < f->n; i++)
		if (f->cells[i].c0 == 0 && f->cells[i].c1 < f->columns &&
		    f->cells[i].lines.n >= NUMBERS_LEAST &&
		    cuts_read(&k, &f->cells[i]) && cuts_hold(&k, f)) {
			cuts_make(a, f, &k);
			return;
		}
}
