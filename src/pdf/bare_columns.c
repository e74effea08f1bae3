#include "pdf/bare_part.h"

#include <math.h>

enum {
	BUCKETS_MOST = 4000, /* that a table is wide */
	STRIPS_MOST = 64,    /* free places that are looked at */
};

#define BUCKET 0.5F /* points */
#define LEAST 0.3F  /* characters of a place between columns, at least */
#define DASHED 0.1F /* the same behind dashes */

/* Where a line is free of letters. */
struct ground {
	float x0, em;
	size_t n;
	int steps[BUCKETS_MOST + 2]; /* letters that begin, less those ended */
};

static size_t ground_bucket(const struct ground *g, float x)
{
	float at = (x - g->x0) / BUCKET;

	return at <= 0 ? 0 : at >= (float)g->n ? g->n : (size_t)at;
}

/* What the lines of a table cover; false where they are too wide. */
static bool ground_cover(struct ground *g, const struct loose *t)
{
	float x1 = t->lines[0].at.x1;

	g->x0 = t->lines[0].at.x0;
	for (size_t i = 0; i < t->n; i++) {
		g->x0 = fminf(g->x0, t->lines[i].at.x0);
		x1 = fmaxf(x1, t->lines[i].at.x1);
		g->em += t->lines[i].em / (float)t->n;
	}
	if ((x1 - g->x0) / BUCKET > BUCKETS_MOST)
		return false;
	g->n = (size_t)((x1 - g->x0) / BUCKET) + 1;
	for (size_t i = 0; i < t->n; i++)
		for (size_t k = 0; k < t->lines[i].n; k++) {
			const struct glyph *of = &t->lines[i].glyphs[k];

			if (of->rune == ' ')
				continue;
			g->steps[ground_bucket(g, of->at.x0)]++;
			g->steps[ground_bucket(g, of->at.x1) + 1]--;
		}
	return true;
}

/* Places that all lines leave free, from left to right. */
struct strips {
	struct river p[STRIPS_MOST];
	size_t n;
};

/* Is there nothing but dashes between two places? */
static bool strip_dashes(const struct loose *t, float from, float to)
{
	size_t dashes = 0;

	for (size_t i = 0; i < t->n; i++)
		for (size_t k = 0; k < t->lines[i].n; k++) {
			const struct glyph *g = &t->lines[i].glyphs[k];
			float x = box_centre(&g->at);

			if (x < from || x > to || g->rune == ' ')
				continue;
			if (!bare_is_dash(g->rune))
				return false;
			dashes++;
		}
	return dashes > 1;
}

/* Is a place, between two others, in a wide gap of a line that has words on
   both sides of it there? */
static bool strip_parts(const struct loose *t, const struct river *r,
                        float from, float to)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct stripe *s = &t->lines[i];
		float left = from - 1, right = to + 1;

		for (size_t k = 0; k < s->n; k++) {
			const struct box *b = &s->glyphs[k].at;

			if (s->glyphs[k].rune == ' ')
				continue;
			if (b->x1 <= r->x0 + BUCKET)
				left = fmaxf(left, b->x1);
			else
				right = fminf(right, b->x0);
		}
		if (left > from && right < to &&
		    right - left >= GAP_WIDE * s->em)
			return true;
	}
	return false;
}

/* Do numbers of rows, which follow one another, stand left of a place, and
   nothing else but above them? */
static bool strip_numbers(const struct loose *t, float to)
{
	unsigned last = 0, rows = 0;

	for (size_t i = 0; i < t->n; i++) {
		const struct stripe *s = &t->lines[i];
		struct stripe left = *s;
		unsigned own = 0;

		for (left.n = 0;
		     left.n < s->n && box_centre(&s->glyphs[left.n].at) < to;)
			left.n++;
		loose_trim(&left);
		if (left.n == 0 || (rows == 0 && !loose_is_number(&left)))
			continue;
		if (!loose_is_number(&left))
			return false;
		for (size_t k = 0; k < left.n; k++)
			if (rune_is_digit(left.glyphs[k].rune))
				own = own * 10 + (left.glyphs[k].rune & 15);
		if (rows++ != 0 && own != last + 1)
			return false;
		last = own;
	}
	return rows >= ROWS_LEAST;
}

/* Does a narrow place part columns? */
static bool strip_holds(const struct loose *t, const struct strips *all,
                        size_t i, float em)
{
	float from = -HUGE_VALF, to = HUGE_VALF;

	for (size_t k = i; k-- > 0 && from == -HUGE_VALF;)
		if (all->p[k].wide)
			from = all->p[k].x1 - BUCKET;
	for (size_t k = i + 1; k < all->n && to == HUGE_VALF; k++)
		if (all->p[k].x1 - all->p[k].x0 >= NARROW * em)
			to = all->p[k].x0 + BUCKET;
	if (strip_dashes(t, from, all->p[i].x0))
		return true;
	if (all->p[i].x1 - all->p[i].x0 < LEAST * em)
		return false;
	return (from == -HUGE_VALF && strip_numbers(t, all->p[i].x0)) ||
	       strip_parts(t, &all->p[i], from, to);
}

static bool strips_gather(struct strips *out, const struct ground *g)
{
	int depth = 0;
	size_t since = 0;

	for (size_t i = 0; i <= g->n; i++) {
		depth += g->steps[i];
		if (depth == 0)
			continue;
		if (since != 0 &&
		    (float)(i - since) * BUCKET >= DASHED * g->em) {
			if (out->n == STRIPS_MOST)
				return false;
			out->p[out->n++] =
			    (struct river){g->x0 + (float)since * BUCKET,
			                   g->x0 + (float)i * BUCKET, false};
		}
		since = i + 1;
	}
	return true;
}

bool bare_columns(struct loose *t)
{
	struct ground *g = arena_alloc(t->a, sizeof(*g));
	struct strips all = {.n = 0};

	*g = (struct ground){0};
	t->nrivers = 0;
	if (t->n == 0 || !ground_cover(g, t) || !strips_gather(&all, g))
		return false;
	for (size_t i = 0; i < all.n; i++) {
		float width = all.p[i].x1 - all.p[i].x0;

		all.p[i].wide =
		    width >= NARROW * g->em || strip_holds(t, &all, i, g->em);
		if (!all.p[i].wide)
			continue;
		if (t->nrivers == COLUMNS_MOST - 1)
			return false;
		t->rivers[t->nrivers++] = all.p[i];
	}
	t->columns = t->nrivers + 1;
	return t->nrivers != 0;
}
