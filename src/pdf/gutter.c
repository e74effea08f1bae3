#include "pdf/gutter.h"

#include <stdlib.h>
#include <string.h>

enum {
	BUCKET = 2, /* points */
	BUCKETS_MOST = 1000,
	RUN_LEAST = 5,   /* lines */
	FREE_LEAST = 3,  /* buckets of a gutter, at least, */
	RUNS_MOST = 200, /* that are looked at */
};

#define SPACE 1.2F /* characters that a gutter is wider than, */
#define EDGE 0.1F  /* points by which a letter may stand over its bucket */

/* Where a page is free of letters, in buckets of its width. */
struct ground {
	const struct stripes *all;
	float x0;
	size_t n;
	int steps[BUCKETS_MOST + 1]; /* letters that begin, less those ended */
	bool covered[BUCKETS_MOST];
};

static size_t ground_bucket(const struct ground *g, float x)
{
	float at = (x - g->x0) / BUCKET;

	if (at <= 0)
		return 0;
	return at >= (float)g->n ? g->n - 1 : (size_t)at;
}

/* What lines from..to-1 cover. */
static void ground_cover(struct ground *g, size_t from, size_t to)
{
	int depth = 0;

	memset(g->steps, 0, sizeof(g->steps));
	for (size_t i = from; i < to; i++) {
		const struct stripe *s = &g->all->p[i];

		for (size_t k = 0; k < s->n; k++) {
			const struct box *b = &s->glyphs[k].at;

			if (s->glyphs[k].rune == ' ')
				continue;
			g->steps[ground_bucket(g, b->x0 + EDGE)]++;
			g->steps[ground_bucket(g, b->x1 - EDGE) + 1]--;
		}
	}
	for (size_t b = 0; b < g->n; b++) {
		depth += g->steps[b];
		g->covered[b] = depth > 0;
	}
}

static int by_length(const void *x, const void *y)
{
	const struct run *a = x, *b = y;
	size_t n = a->to - a->from, k = b->to - b->from;

	if (n != k)
		return n < k ? 1 : -1;
	return (a->from > b->from) - (a->from < b->from);
}

/* The runs of lines that leave one bucket free, with letters around it. */
static struct runs ground_runs(struct arena *a, struct ground *g)
{
	size_t *since = arena_array(a, g->n, sizeof(*since));
	struct runs out = {0};

	for (size_t i = 0; i <= g->all->n; i++) {
		bool end = i == g->all->n;

		if (!end)
			ground_cover(g, i, i + 1);
		for (size_t b = 0; b < g->n; b++) {
			bool same = out.n != 0 &&
			            out.p[out.n - 1].from == since[b] &&
			            out.p[out.n - 1].to == i;

			if (!end && !g->covered[b])
				continue;
			if (i - since[b] >= RUN_LEAST && !same)
				*vec_push(a, &out) =
				    (struct run){.from = since[b], .to = i};
			since[b] = i + 1;
		}
	}
	if (out.n != 0)
		qsort(out.p, out.n, sizeof(*out.p), by_length);
	return out;
}

/* The places that the lines of a run leave free, between its letters. */
static void run_gutters(struct ground *g, struct run *r)
{
	float em = 0;
	size_t last = 0;

	ground_cover(g, r->from, r->to);
	for (size_t i = r->from; i < r->to; i++)
		em += g->all->p[i].em / (float)(r->to - r->from);
	while (last < g->n && !g->covered[last])
		last++;
	for (size_t b = last + 1; b < g->n; b++) {
		size_t free = b - last - 1;

		if (!g->covered[b])
			continue;
		if (free >= FREE_LEAST && (float)(free * BUCKET) > SPACE * em &&
		    r->n < GUTTERS_MOST)
			r->gutters[r->n++] = (struct gutter){
			    g->x0 + (float)((last + 1) * BUCKET),
			    g->x0 + (float)(b * BUCKET)};
		last = b;
	}
}

struct runs gutter_runs(struct arena *a, const struct stripes *all,
                        const struct box *page)
{
	struct ground *g = arena_alloc(a, sizeof(*g));
	struct runs found, out = {0};
	float buckets = (page->x1 - page->x0) / BUCKET;

	*g = (struct ground){.all = all, .x0 = page->x0};
	g->n =
	    buckets >= BUCKETS_MOST - 1 ? BUCKETS_MOST : (size_t)(buckets + 1);
	found = ground_runs(a, g);
	for (size_t i = 0; i < found.n && i < RUNS_MOST; i++) {
		struct run *r = &found.p[i];

		if (i != 0 && r[-1].from == r->from && r[-1].to == r->to)
			continue;
		run_gutters(g, r);
		if (r->n != 0)
			*vec_push(a, &out) = *r;
	}
	return out;
}

size_t gutter_behind(const struct stripe *s, float x)
{
	size_t low = 0, high = s->n;

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (s->glyphs[mid].at.x0 < x)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}
