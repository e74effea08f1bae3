#include "pdf/through.h"

#include "base/buf.h"
#include "pdf/rule.h"

#include <math.h>
#include <stdlib.h>

enum {
	NEAR_MOST = 256, /* lines that are looked at for a character */
	PART_MOST = 100, /* characters over a line, or under it */
	UTF8_MOST = 4,
	ROOT = 0x221A,
	BARS_MOST = 2000,
	AROUND_MOST = 3000, /* characters that are looked at for a line */
};

/* Parts of the height of a character, from above. */
#define THROUGH_FROM 0.42F /* a line through it stands from here */
#define THROUGH_TO 0.69F   /* to here: lower ones are under it */
#define OVER_FROM 0.7F     /* a line under which it is no part of words: from */
#define OVER_TO 1.6F
#define UNDER_FROM (-0.6F) /* over which it is none */
#define UNDER_TO 0.32F
#define SIDE 1.2F /* from the end of a line to what stands beside it */
#define SLACK 0.2F
#define AROUND 60.0F /* points from a line to what is of its formula */
#define STACKED 0.5F /* of the narrower one's width */
#define TOUCH 1.5F   /* points: lines meet */
#define SHORT 0.6F   /* of the width of a page */

/* The level lines of a page, from above to below. */
struct levels {
	struct rule *p;
	size_t n;
};

static struct levels levels_of(struct arena *a, const struct page *page)
{
	struct levels l = {
	    arena_array(a, page->rules.n + 1, sizeof(struct rule)), 0};

	for (size_t i = 0; i < page->rules.n; i++)
		if (!page->rules.p[i].upright)
			l.p[l.n++] = page->rules.p[i];
	qsort(l.p, l.n, sizeof(*l.p), rule_by_place);
	return l;
}

/* The first line that stands at y or lower. */
static size_t level_from(const struct levels *l, float y)
{
	size_t low = 0, high = l->n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (l->p[mid].at < y)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static bool glyph_plain(const struct glyph *g)
{
	return g->rune != ' ' && g->turn == 0 && box_height(&g->at) > 0;
}

/* Is a line drawn through a character, over its whole width? */
static bool glyph_struck(const struct levels *l, const struct glyph *g)
{
	float h = box_height(&g->at), w = g->at.x1 - g->at.x0;
	size_t from = level_from(l, g->at.y0 + h * THROUGH_FROM);

	for (size_t i = from; i < l->n && i - from < NEAR_MOST; i++) {
		const struct rule *r = &l->p[i];

		if (r->at > g->at.y0 + h * THROUGH_TO)
			return false;
		if (r->from <= g->at.x0 + w * SLACK &&
		    r->to >= g->at.x1 - w * SLACK)
			return true;
	}
	return false;
}

static bool box_holds(const struct box *b, const struct glyph *g)
{
	float x = box_centre(&g->at), y = box_middle(&g->at);

	return x >= b->x0 && x <= b->x1 && y >= b->y0 && y <= b->y1;
}

/* Is something drawn where a character stands? */
static bool glyph_backed(const struct page *page, const struct glyph *g)
{
	for (size_t i = 0; i < page->fills.n; i++)
		if (box_holds(&page->fills.p[i], g))
			return true;
	for (size_t i = 0; i < page->seen.n && i < NEAR_MOST; i++)
		if (box_holds(&page->seen.p[i], g))
			return true;
	return false;
}

/* Characters of a page by where they begin, and what stands over a line, under
   it and beside it. */
struct bar {
	const struct rule *r;
	const struct glyph *part[2][PART_MOST]; /* over it, under it */
	size_t n[2];
	bool amid;  /* words stand beside it, in one line with it */
	bool crowd; /* some go on beyond its ends */
	bool roots; /* it goes on from the sign of a root */
};

static void bar_see(struct bar *b, const struct glyph *g)
{
	const struct rule *r = b->r;
	float h = box_height(&g->at), f = (r->at - g->at.y0) / h;
	float before = r->from - g->at.x1, behind = g->at.x0 - r->to;
	float apart = fmaxf(before, behind);
	bool over = f >= OVER_FROM && f <= OVER_TO;
	bool under = f >= UNDER_FROM && f <= UNDER_TO;

	if (g->rune == ROOT && fabsf(before) <= h * SLACK && f < THROUGH_FROM) {
		b->roots = true;
		return;
	}
	if (f >= THROUGH_FROM - SLACK && f <= THROUGH_TO && apart <= h * SIDE &&
	    apart >= -h * SLACK) {
		b->amid = true;
		return;
	}
	if ((!over && !under) || apart > h * SLACK)
		return;
	if (apart > -h * SLACK || b->n[under] == PART_MOST)
		b->crowd = true;
	else
		b->part[under][b->n[under]++] = g;
}

static int glyph_by_start(const void *x, const void *y)
{
	const struct glyph *a = *(const struct glyph *const *)x;
	const struct glyph *b = *(const struct glyph *const *)y;

	return (a->at.x0 > b->at.x0) - (a->at.x0 < b->at.x0);
}

/* Is it set around the middle of the line? */
static bool part_centred(const struct bar *b, size_t k)
{
	const struct glyph *first = b->part[k][0];
	const struct glyph *last = b->part[k][b->n[k] - 1];
	float before = first->at.x0 - b->r->from,
	      behind = b->r->to - last->at.x1;

	return fabsf(before - behind) <= box_height(&first->at) * SLACK * 2;
}

/* Does a line end at others, as those of tables do? */
static bool bar_joined(const struct page *page, const struct rule *r)
{
	for (size_t i = 0; i < page->rules.n; i++) {
		const struct rule *o = &page->rules.p[i];
		bool meets = o->upright
		                 ? o->from <= r->at + TOUCH &&
		                       o->to >= r->at - TOUCH &&
		                       (fabsf(o->at - r->from) <= TOUCH ||
		                        fabsf(o->at - r->to) <= TOUCH)
		                 : fabsf(o->at - r->at) <= TOUCH &&
		                       (fabsf(o->to - r->from) <= TOUCH ||
		                        fabsf(o->from - r->to) <= TOUCH);

		if (meets)
			return true;
	}
	return false;
}

static void glyph_write(const struct glyph *g, struct buf *out)
{
	char utf8[UTF8_MOST];

	buf_add(out, (struct str){utf8, rune_put(g->rune, utf8)});
}

static void part_write(const struct bar *b, size_t k, struct buf *out)
{
	for (size_t i = 0; i < b->n[k]; i++)
		glyph_write(b->part[k][i], out);
}

/* What seems to be a formula is told where a character of it stands. */
static void formula_add(struct arena *a, struct page *page, size_t first,
                        struct buf *words)
{
	*vec_push(a, &page->formulas) = str_copy(a, buf_str(words));
	buf_free(words);
	page->glyphs.p[first].formula = (uint32_t)page->formulas.n;
}

/* "page 2: A+B / C". */
static void formula_put(struct arena *a, struct page *page, size_t number,
                        const struct bar *b)
{
	struct buf words = {0};
	size_t first = (size_t)(b->part[b->roots][0] - page->glyphs.p);

	buf_format(&words, "page %zu: ", number);
	if (!b->roots)
		part_write(b, 0, &words);
	buf_add(&words, b->roots ? STR("√ ") : STR(" / "));
	part_write(b, 1, &words);
	formula_add(a, page, first, &words);
}

/* Is it a line of a fraction, or of a root over more than one character, as far
   as can be seen? */
static bool bar_divides(const struct page *page, struct bar *b)
{
	if (b->roots && b->n[1] > 1) {
		qsort(b->part[1], b->n[1], sizeof(*b->part[1]), glyph_by_start);
		return true;
	}
	if (b->roots || !b->amid || b->crowd || b->n[0] == 0 || b->n[1] == 0)
		return false;
	for (size_t k = 0; k < 2; k++)
		qsort(b->part[k], b->n[k], sizeof(*b->part[k]), glyph_by_start);
	return part_centred(b, 0) && part_centred(b, 1) &&
	       !bar_joined(page, b->r);
}

static int glyph_by_height(const void *x, const void *y)
{
	const struct glyph *a = *(const struct glyph *const *)x;
	const struct glyph *b = *(const struct glyph *const *)y;

	return (a->at.y0 > b->at.y0) - (a->at.y0 < b->at.y0);
}

/* The plain characters of a page, from above to below. */
struct heights {
	const struct glyph **p;
	size_t n;
};

static struct heights heights_of(struct arena *a, const struct page *page)
{
	struct heights all = {
	    arena_array(a, page->glyphs.n + 1, sizeof(*all.p)), 0};

	for (size_t i = 0; i < page->glyphs.n; i++)
		if (glyph_plain(&page->glyphs.p[i]))
			all.p[all.n++] = &page->glyphs.p[i];
	qsort(all.p, all.n, sizeof(*all.p), glyph_by_height);
	return all;
}

/* What stands around a line. */
static void bar_look(struct bar *b, const struct heights *all)
{
	size_t low = 0, high = all->n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (all->p[mid]->at.y0 < b->r->at - AROUND)
			low = mid + 1;
		else
			high = mid;
	}
	for (size_t i = low; i < all->n && i - low < AROUND_MOST &&
	                     all->p[i]->at.y0 <= b->r->at + AROUND;
	     i++)
		bar_see(b, all->p[i]);
}

static void formulas_find(struct arena *a, struct page *page, size_t number,
                          const struct levels *l)
{
	struct heights all = heights_of(a, page);
	size_t bars = 0;

	for (size_t i = 0; i < l->n && bars < BARS_MOST; i++) {
		struct bar b = {.r = &l->p[i]};

		if (b.r->to - b.r->from > page->width * SHORT)
			continue;
		bars++;
		bar_look(&b, &all);
		if (bar_divides(page, &b))
			formula_put(a, page, number, &b);
	}
}

static bool rune_is_word(uint32_t c)
{
	return rune_is_letter(c) || rune_is_digit(c);
}

/* Do two characters stand one over the other?  One of no width stands where the
   other does. */
static bool glyphs_stack(const struct glyph *a, const struct glyph *b)
{
	float wide = fminf(a->at.x1 - a->at.x0, b->at.x1 - b->at.x0);
	float shared = fminf(a->at.x1, b->at.x1) - fmaxf(a->at.x0, b->at.x0);

	return rune_is_word(a->rune) && rune_is_word(b->rune) &&
	       shared >= wide * STACKED;
}

/* Characters from..to-1 seem to be struck through, but are what stands over a
   line and under it, which is so small that no height tells them apart. */
static void stack_put(struct arena *a, struct page *page, size_t number,
                      const size_t run[2])
{
	struct buf words = {0};

	buf_format(&words, "page %zu: ", number);
	for (size_t i = run[0]; i < run[1]; i++) {
		page->glyphs.p[i].struck = false;
		glyph_write(&page->glyphs.p[i], &words);
	}
	formula_add(a, page, run[0], &words);
}

static void stacks_find(struct arena *a, struct page *page, size_t number)
{
	const struct glyph *g = page->glyphs.p;

	for (size_t i = 0, to; i < page->glyphs.n; i = to) {
		bool stacked = false;

		for (to = i; to < page->glyphs.n && g[to].struck; to++)
			stacked |= to > i && glyphs_stack(&g[to - 1], &g[to]);
		if (stacked)
			stack_put(a, page, number, (size_t[2]){i, to});
		to += to == i;
	}
}

void through_find(struct arena *a, struct page *page, size_t number)
{
	struct levels l = levels_of(a, page);

	for (size_t i = 0; i < page->glyphs.n; i++) {
		struct glyph *g = &page->glyphs.p[i];

		g->struck = glyph_plain(g) && glyph_struck(&l, g);
		g->white &= g->rune != ' ' && !glyph_backed(page, g);
	}
	stacks_find(a, page, number);
	formulas_find(a, page, number, &l);
}
