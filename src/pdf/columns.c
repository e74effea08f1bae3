#include "pdf/columns.h"

#include <string.h>

enum {
	BUCKET = 4, /* points */
	BUCKETS_MOST = 1000,
	LINES_LEAST = 8, /* that both columns have */
	GAPS_MOST = 16,  /* of a line that are looked at */
};

#define GUTTER 9.0F     /* points, of a gap between columns */
#define BESIDE 0.7F     /* of their height both columns share */
#define FULL 0.2F       /* of a column a full line lacks at most */
#define BROAD 25        /* characters that a column of text has */
#define LEAST_SIDE 0.3F /* of the width of the page */

/* Where no line of a run has letters. */
struct gutter {
	float x0, x1;
};

/* What is known of one side of a run of lines. */
struct side {
	size_t lines, parted; /* lines with a gap as between cells */
	struct box at;
	float em; /* of them all, added up */
};

/* Count the gaps of a line in the middle of the page. */
static void gaps_count(const struct stripe *s, const struct box *page,
                       unsigned *buckets, size_t n)
{
	float low = page->x0 + (page->x1 - page->x0) * LEAST_SIDE;
	float high = page->x1 - (page->x1 - page->x0) * LEAST_SIDE;
	size_t gaps = 0;

	for (size_t i = 1; i < s->n && gaps < GAPS_MOST; i++) {
		float from = s->glyphs[i - 1].at.x1, to = s->glyphs[i].at.x0;

		if (s->glyphs[i].rune == ' ' && i + 1 < s->n) {
			from = s->glyphs[i - 1].at.x1;
			to = s->glyphs[i + 1].at.x0;
		}
		if (to - from < GUTTER || to < low || from > high)
			continue;
		gaps++;
		for (float x = from > low ? from : low; x < to && x < high;
		     x += BUCKET) {
			size_t b = (size_t)((x - page->x0) / BUCKET);

			if (b >= n)
				break;
			buckets[b]++;
		}
	}
}

/* The place with most gaps; negative where there are too few. */
static float gutter_place(const struct stripes *all, const struct box *page)
{
	unsigned buckets[BUCKETS_MOST];
	float width = page->x1 - page->x0;
	size_t n = width > 0 ? (size_t)(width / BUCKET) + 1 : 0, best = 0, end;

	n = n > BUCKETS_MOST ? BUCKETS_MOST : n;
	memset(buckets, 0, sizeof(buckets));
	for (size_t i = 0; i < all->n; i++)
		gaps_count(&all->p[i], page, buckets, n);
	for (size_t i = 0; i < n; i++)
		if (buckets[i] > buckets[best])
			best = i;
	if (n == 0 || buckets[best] < LINES_LEAST)
		return -1;
	for (end = best; end + 1 < n && buckets[end + 1] == buckets[best];)
		end++;
	return page->x0 + ((float)(best + end) / 2 + 0.5F) * BUCKET;
}

/* The first glyph of a stripe behind a place; s->n: none. */
static size_t stripe_behind(const struct stripe *s, float x)
{
	size_t i = 0;

	while (i < s->n && box_centre(&s->glyphs[i].at) < x)
		i++;
	return i;
}

/* Does a stripe leave a place free of letters? */
static bool stripe_leaves(const struct stripe *s, float x)
{
	size_t i = stripe_behind(s, x), k = i;
	float left, right;

	while (k > 0 && s->glyphs[k - 1].rune == ' ')
		k--;
	while (i < s->n && s->glyphs[i].rune == ' ')
		i++;
	left = k > 0 ? s->glyphs[k - 1].at.x1 : x - GUTTER;
	right = i < s->n ? s->glyphs[i].at.x0 : x + GUTTER;
	return left <= x && right >= x && right - left >= GUTTER;
}

/* False where nothing of a line is on that side. */
static bool side_add(struct side *side, const struct glyph *g, size_t n)
{
	struct box b;

	while (n != 0 && g[0].rune == ' ') {
		g++;
		n--;
	}
	while (n != 0 && g[n - 1].rune == ' ')
		n--;
	if (n == 0)
		return false;
	for (size_t i = 1; i < n; i++)
		if (g[i].at.x0 - g[i - 1].at.x1 >= GUTTER) {
			side->parted++;
			break;
		}
	b = (struct box){g[0].at.x0, g[0].at.y0, g[n - 1].at.x1, g[0].at.y1};
	if (side->lines++ == 0)
		side->at = b;
	side->at.x0 = b.x0 < side->at.x0 ? b.x0 : side->at.x0;
	side->at.x1 = b.x1 > side->at.x1 ? b.x1 : side->at.x1;
	side->at.y1 = b.y1;
	return true;
}

/* How many lines of the left side come near to its right end. */
static size_t side_full(const struct stripes *all, size_t from, size_t to,
                        float x, const struct box *side)
{
	size_t full = 0;

	for (size_t i = from; i < to; i++) {
		const struct stripe *s = &all->p[i];
		size_t k = stripe_behind(s, x);

		while (k > 0 && s->glyphs[k - 1].rune == ' ')
			k--;
		full += k > 0 && side->x1 - s->glyphs[k - 1].at.x1 <
		                     FULL * (side->x1 - side->x0);
	}
	return full;
}

/* Is one side as broad and long as a column, and no cells? */
static bool side_is_text(const struct side *side, float width)
{
	float own = side->at.x1 - side->at.x0;

	return side->lines >= LINES_LEAST && own >= width &&
	       side->parted * 4 <= side->lines &&
	       own >= BROAD * side->em / (float)side->lines;
}

/* Are lines from..to-1, none of which crosses x, two columns of text? */
static bool run_is_columns(const struct stripes *all, size_t from, size_t to,
                           float x, const struct box *page)
{
	struct side left = {0}, right = {0};
	float width = (page->x1 - page->x0) * LEAST_SIDE, top, end, height;

	for (size_t i = from; i < to; i++) {
		const struct stripe *s = &all->p[i];
		size_t k = stripe_behind(s, x);

		if (side_add(&left, s->glyphs, k))
			left.em += s->em;
		if (side_add(&right, s->glyphs + k, s->n - k))
			right.em += s->em;
	}
	if (!side_is_text(&left, width) || !side_is_text(&right, width))
		return false;
	top = left.at.y0 > right.at.y0 ? left.at.y0 : right.at.y0;
	end = left.at.y1 < right.at.y1 ? left.at.y1 : right.at.y1;
	height = all->p[to - 1].at.y1 - all->p[from].at.y0;
	return end - top >= height * BESIDE &&
	       side_full(all, from, to, x, &left.at) * 2 >= left.lines;
}

/* The glyphs of lines from..to-1 on one side of x, as stripes. */
static void run_side(struct arena *a, struct stripes *out,
                     const struct stripes *all, const size_t run[2], float x[2])
{
	VEC(struct glyph) g = {0};
	struct stripes own;
	struct box column = {0};

	for (size_t i = run[0]; i < run[1]; i++)
		for (size_t k = 0; k < all->p[i].n; k++) {
			float c = box_centre(&all->p[i].glyphs[k].at);

			if (c >= x[0] && c < x[1])
				*vec_push(a, &g) = all->p[i].glyphs[k];
		}
	own = stripes_find(a, g.p, g.n);
	for (size_t i = 0; i < own.n; i++) {
		const struct box *b = &own.p[i].at;

		column.x0 = i == 0 || b->x0 < column.x0 ? b->x0 : column.x0;
		column.x1 = b->x1 > column.x1 ? b->x1 : column.x1;
	}
	for (size_t i = 0; i < own.n; i++) {
		own.p[i].column = column;
		*vec_push(a, out) = own.p[i];
	}
}

struct stripes columns_order(struct arena *a, const struct stripes *all,
                             const struct box *page)
{
	float x = gutter_place(all, page);
	struct stripes out = {0};

	if (x < 0)
		return *all;
	for (size_t from = 0, to; from < all->n; from = to) {
		to = from;
		while (to < all->n && stripe_leaves(&all->p[to], x))
			to++;
		if (to > from && run_is_columns(all, from, to, x, page)) {
			const size_t run[2] = {from, to};

			run_side(a, &out, all, run,
			         (float[2]){page->x0 - 1e6F, x});
			run_side(a, &out, all, run,
			         (float[2]){x, page->x1 + 1e6F});
			continue;
		}
		to += to == from;
		for (size_t i = from; i < to; i++)
			*vec_push(a, &out) = all->p[i];
	}
	return out;
}
