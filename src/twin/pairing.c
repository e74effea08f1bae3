#include "twin/pairing.h"

#include <stdlib.h>
#include <string.h>

/* What the parts of a comparison cost; two that are left alone cost twice
   COST_ALONE. */
#define COST_ALONE 0.6F
#define COST_FACTS 0.9F  /* all facts differ */
#define COST_LENGTH 0.9F /* one of them is nothing beside the other */
#define COST_NUMBER 0.4F /* they have other numbers */
#define COST_KIND 0.5F   /* a heading, and a paragraph */
#define COST_SURE 0.5F   /* less: of one number, it is a pair */

enum {
	FEW = 2, /* facts tell less the fewer there are */
	BAND =
	    128, /* at least so far from their place partners are looked for */
};

/* Facing items: places in two rows. */
struct facing {
	size_t x, y;
};

struct pairing {
	struct arena *a;
	struct row x, y;
	size_t *to;  /* of each of x its place in y; NOWHERE */
	bool *taken; /* of y */
	struct facing *anchors;
	size_t nanchors;
};

static const struct item *row_item(const struct row *r, size_t i)
{
	return &r->s->o.p[r->p[i]];
}

static const struct sketch *row_sketch(const struct row *r, size_t i)
{
	return &r->s->sketches[r->p[i]];
}

static float facts_cost(const struct sketch *x, const struct sketch *y)
{
	int all = __builtin_popcountll(x->bits | y->bits);

	if (x->sum == y->sum)
		return 0;
	return (float)__builtin_popcountll(x->bits ^ y->bits) /
	       (float)(all + FEW);
}

/* What it costs to hold that two stand for one another; more than two left
   alone if they cannot. */
static float pair_cost(const struct pairing *p, size_t i, size_t j)
{
	const struct item *x = row_item(&p->x, i), *y = row_item(&p->y, j);
	struct str m = side_number(p->x.s, p->x.p[i]);
	struct str n = side_number(p->y.s, p->y.p[j]);
	float cost = 0, long_x = (float)x->bytes + 8,
	      long_y = (float)y->bytes + 8;

	if (x->class != y->class) {
		if (!x->leaf || !y->leaf)
			return 4 * COST_ALONE;
		cost += COST_KIND;
	}
	if (!str_eq(m, n))
		cost += COST_NUMBER;
	cost +=
	    COST_FACTS * facts_cost(row_sketch(&p->x, i), row_sketch(&p->y, j));
	cost += COST_LENGTH *
	        (long_x > long_y ? long_x - long_y : long_y - long_x) /
	        (long_x + long_y);
	return cost;
}

/* A name of a row's item: its kind and number, or all its facts. */
struct label {
	uint64_t name;
	size_t at;
};

static int label_cmp(const void *left, const void *right)
{
	const struct label *x = left, *y = right;

	if (x->name != y->name)
		return x->name < y->name ? -1 : 1;
	return x->at < y->at ? -1 : x->at > y->at;
}

/* The names of a row that are there once. */
static size_t labels_read(struct arena *a, const struct row *r, bool numbers,
                          struct label **out)
{
	size_t n = 0, kept = 0;
	struct label *p = arena_array(a, r->n, sizeof(*p));

	for (size_t i = 0; i < r->n; i++) {
		uint64_t name =
		    numbers ? row_item(r, i)->key : row_sketch(r, i)->sum;

		if (numbers && row_item(r, i)->num.n &&
		    side_number(r->s, r->p[i]).n == 0)
			name = 0;
		if (name != 0)
			p[n++] = (struct label){name, i};
	}
	qsort(p, n, sizeof(*p), label_cmp);
	for (size_t i = 0; i < n; i++)
		if ((i == 0 || p[i - 1].name != p[i].name) &&
		    (i + 1 == n || p[i + 1].name != p[i].name))
			p[kept++] = p[i];
	*out = p;
	return kept;
}

/* Pair two that have one name, if it costs no more. */
static void pair_try(struct pairing *p, size_t i, size_t j, float most)
{
	if (p->to[i] != NOWHERE || p->taken[j] || pair_cost(p, i, j) >= most)
		return;
	p->to[i] = j;
	p->taken[j] = true;
}

/* All that have one name. */
static void pair_named(struct pairing *p, bool numbers, float most)
{
	struct label *x, *y;
	size_t nx = labels_read(p->a, &p->x, numbers, &x);
	size_t ny = labels_read(p->a, &p->y, numbers, &y);
	size_t i = 0, j = 0;

	while (i < nx && j < ny) {
		uint64_t name = x[i].name, other = y[j].name;

		if (name == other)
			pair_try(p, x[i].at, y[j].at, most);
		i += name <= other;
		j += other <= name;
	}
}

/* The longest list of pairs in order: the anchors.  The other pairs are taken
   apart again. */
static void anchors_find(struct pairing *p)
{
	size_t *ends = arena_array(p->a, p->x.n, sizeof(*ends));
	size_t *before = arena_array(p->a, p->x.n, sizeof(*before));
	bool *keep = arena_array(p->a, p->x.n, sizeof(*keep));
	size_t length = 0;

	for (size_t i = 0; i < p->x.n; i++) {
		size_t low = 0, high = length;

		if (p->to[i] == NOWHERE)
			continue;
		while (low < high) {
			size_t mid = low + (high - low) / 2;

			if (p->to[ends[mid]] < p->to[i])
				low = mid + 1;
			else
				high = mid;
		}
		before[i] = low ? ends[low - 1] : NOWHERE;
		ends[low] = i;
		length += low == length;
	}
	for (size_t i = length ? ends[length - 1] : NOWHERE; i != NOWHERE;
	     i = before[i])
		keep[i] = true;
	p->anchors = arena_array(p->a, length + 1, sizeof(*p->anchors));
	for (size_t i = 0; i < p->x.n; i++) {
		if (p->to[i] == NOWHERE)
			continue;
		if (keep[i]) {
			p->anchors[p->nanchors++] =
			    (struct facing){i, p->to[i]};
			continue;
		}
		p->taken[p->to[i]] = false;
		p->to[i] = NOWHERE;
	}
	p->anchors[p->nanchors++] = (struct facing){p->x.n, p->y.n};
}

enum way { WAY_PAIR, WAY_X, WAY_Y };

/* A gap between anchors: n of x from x0 on, m of y from y0 on. */
struct gap {
	size_t x0, n, y0, m;
	size_t half; /* of the band, in places of y */
};

/* The places in y that may face place i of a gap: [low, high]. */
static size_t band_low(const struct gap *g, size_t i)
{
	size_t middle =
	    g->n ? (size_t)((double)i * (double)g->m / (double)g->n) : 0;

	return middle > g->half ? middle - g->half : 0;
}

static size_t band_high(const struct gap *g, size_t i)
{
	size_t high = band_low(g, i) + 2 * g->half;

	return i == g->n || high > g->m ? g->m : high;
}

/* The ways through a gap, of each place of x those of its band. */
struct ways {
	unsigned char *p;
	size_t width;
};

static float least(const float cost[3], unsigned char *way)
{
	unsigned char best = WAY_PAIR;

	for (unsigned char k = 1; k < 3; k++)
		if (cost[k] < cost[best])
			best = k;
	*way = best;
	return cost[best];
}

/* Costs of one place of x, from those of the place before it. */
static void gap_line(const struct pairing *p, const struct gap *g, size_t i,
                     float *lines[2], unsigned char *ways)
{
	const float never = 1e30F;
	size_t low = band_low(g, i), high = band_high(g, i);
	size_t low0 = i ? band_low(g, i - 1) : 0;
	size_t high0 = i ? band_high(g, i - 1) : 0;

	for (size_t j = low; j <= high; j++) {
		bool up = i > 0 && j >= low0 && j <= high0;
		bool across = i > 0 && j > low0 && j - 1 <= high0;
		const float cost[3] = {
		    across ? lines[0][j - 1 - low0] +
				 pair_cost(p, g->x0 + i - 1, g->y0 + j - 1)
			   : never,
		    up ? lines[0][j - low0] + COST_ALONE : never,
		    j > low ? lines[1][j - 1 - low] + COST_ALONE : never,
		};

		lines[1][j - low] =
		    i == 0 && j == 0 ? 0 : least(cost, &ways[j - low]);
	}
}

static void gap_pair(struct pairing *p, struct gap gap)
{
	const struct gap *g = &gap;
	size_t width, i, j;
	struct arena_mark mark = arena_mark(p->a);
	unsigned char *ways;
	float *lines[2];

	if (g->n == 0 || g->m == 0)
		return;
	gap.half = BAND + gap.m / gap.n;
	width = (g->m < 2 * g->half ? g->m : 2 * g->half) + 1;
	/* The last line of a band goes on to the end. */
	ways = arena_array(p->a, g->n * width + g->m + 1, 1);
	lines[0] = arena_array(p->a, g->m + 1, sizeof(float));
	lines[1] = arena_array(p->a, g->m + 1, sizeof(float));
	for (i = 0; i <= g->n; i++) {
		float *done = lines[0];

		lines[0] = lines[1];
		lines[1] = done;
		gap_line(p, g, i, lines, ways + i * width);
	}
	for (i = g->n, j = g->m; i > 0 && j > 0;) {
		enum way way = ways[i * width + j - band_low(g, i)];

		if (way == WAY_PAIR) {
			p->to[g->x0 + i - 1] = g->y0 + j - 1;
			p->taken[g->y0 + j - 1] = true;
		}
		i -= way != WAY_Y;
		j -= way != WAY_X;
	}
	arena_release(p->a, mark);
}

/* Pair what stands between anchors. */
static void gaps_pair(struct pairing *p)
{
	size_t x = 0, y = 0;

	for (size_t k = 0; k < p->nanchors; k++) {
		const struct facing *f = &p->anchors[k];
		const struct gap g = {x, f->x - x, y, f->y - y, 0};

		gap_pair(p, g);
		x = f->x + 1;
		y = f->y + 1;
	}
}

static void step_add(struct pairing *p, struct steps *out, size_t i, size_t j)
{
	*vec_push(p->a, out) =
	    (struct step){.x = i == NOWHERE ? NOWHERE : p->x.p[i],
	                  .y = j == NOWHERE ? NOWHERE : p->y.p[j]};
}

/* What stands in order, step by step; moved: as they were before those that
   stand in another order were paired. */
static void steps_tell(struct pairing *p, const bool *moved, struct steps *out)
{
	bool *behind = arena_array(p->a, p->y.n, sizeof(*behind));
	size_t j = 0;

	for (size_t i = 0; i < p->x.n; i++)
		if (p->to[i] != NOWHERE && moved[i])
			behind[p->to[i]] = true;
	for (size_t i = 0; i < p->x.n; i++) {
		if (p->to[i] == NOWHERE || moved[i]) {
			step_add(p, out, i, p->to[i]);
			out->p[out->n - 1].moved = p->to[i] != NOWHERE;
			continue;
		}
		for (; j < p->to[i]; j++)
			if (!behind[j])
				step_add(p, out, NOWHERE, j);
		step_add(p, out, i, j++);
	}
	for (; j < p->y.n; j++)
		if (!behind[j])
			step_add(p, out, NOWHERE, j);
}

void rows_pair(struct arena *a, struct row x, struct row y, struct steps *out)
{
	struct pairing p = {.a = a, .x = x, .y = y};
	bool *moved = arena_array(a, x.n, sizeof(*moved));

	p.to = arena_array(a, x.n, sizeof(*p.to));
	p.taken = arena_array(a, y.n, sizeof(*p.taken));
	for (size_t i = 0; i < x.n; i++)
		p.to[i] = NOWHERE;
	pair_named(&p, true, COST_SURE);
	pair_named(&p, false, COST_SURE);
	anchors_find(&p);
	gaps_pair(&p);
	for (size_t i = 0; i < x.n; i++)
		moved[i] = p.to[i] == NOWHERE;
	pair_named(&p, true, 2 * COST_ALONE);
	steps_tell(&p, moved, out);
}
