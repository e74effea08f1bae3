#include "pdf/edges.h"

#include "pdf/rule.h"

#include <math.h>
#include <stdlib.h>

enum {
	LINES_MOST = 20000,       /* on a page, */
	PAIRS_MOST = 10 * 1000000 /* and of upright with level ones */
};

#define SAME 1.5F  /* points between pieces of one line, across it, */
#define AFTER 3.0F /* and along it */
#define TOUCH 3.0F /* between lines that touch */
#define TWIN 3.5F  /* between the two lines of one border */

struct lines_drawn {
	struct rule *p;
	size_t n, cap;
};

static int by_value(const void *x, const void *y)
{
	float a = *(const float *)x, b = *(const float *)y;

	return (a > b) - (a < b);
}

/* Pieces of lines at one place, put together along it. */
static void lines_chain(struct arena *a, struct rule *r, size_t n,
                        struct lines_drawn *out)
{
	qsort(r, n, sizeof(*r), rule_by_start);
	for (size_t i = 0; i < n; i++) {
		struct rule *last = out->n ? &out->p[out->n - 1] : NULL;

		if (i != 0 && r[i].from <= last->to + AFTER) {
			last->to = r[i].to > last->to ? r[i].to : last->to;
			continue;
		}
		*vec_push(a, out) = r[i];
	}
}

static struct lines_drawn lines_whole(struct arena *a, struct rule *r, size_t n)
{
	struct lines_drawn out = {0};

	qsort(r, n, sizeof(*r), rule_by_place);
	for (size_t from = 0, to; from < n; from = to) {
		to = from + 1;
		while (to < n && r[to].upright == r[from].upright &&
		       r[to].at - r[from].at <= SAME)
			to++;
		lines_chain(a, r + from, to - from, &out);
	}
	return out;
}

static size_t root_of(size_t *root, size_t i)
{
	while (root[i] != i) {
		root[i] = root[root[i]];
		i = root[i];
	}
	return i;
}

/* Do a level and an upright line meet? */
static bool lines_meet(const struct rule *level, const struct rule *upright)
{
	return upright->at >= level->from - TOUCH &&
	       upright->at <= level->to + TOUCH &&
	       level->at >= upright->from - TOUCH &&
	       level->at <= upright->to + TOUCH;
}

static void box_widen(struct box *b, const struct rule *r)
{
	struct box own = {r->from, r->at, r->to, r->at};

	if (r->upright)
		own = (struct box){r->at, r->from, r->at, r->to};
	b->x0 = own.x0 < b->x0 ? own.x0 : b->x0;
	b->y0 = own.y0 < b->y0 ? own.y0 : b->y0;
	b->x1 = own.x1 > b->x1 ? own.x1 : b->x1;
	b->y1 = own.y1 > b->y1 ? own.y1 : b->y1;
}

/* The lines of each root, those of one behind one another. */
static void groups_gather(struct arena *a, const struct lines_drawn *lines,
                          size_t *root, struct groups *out)
{
	size_t *count = arena_array(a, lines->n + 1, sizeof(*count)), at = 0;
	size_t *first = arena_array(a, lines->n + 1, sizeof(*first));
	struct rule *sorted = arena_array(a, lines->n + 1, sizeof(*sorted));

	for (size_t i = 0; i < lines->n; i++)
		count[i] = 0;
	for (size_t i = 0; i < lines->n; i++)
		count[root_of(root, i)]++;
	for (size_t i = 0; i < lines->n; i++) {
		first[i] = at;
		at += count[i];
		count[i] = 0;
	}
	for (size_t i = 0; i < lines->n; i++) {
		size_t r = root_of(root, i);

		sorted[first[r] + count[r]++] = lines->p[i];
	}
	for (size_t i = 0; i < lines->n; i++) {
		struct edges *e;

		if (count[i] < 3)
			continue;
		e = vec_push(a, out);
		*e = (struct edges){
		    {HUGE_VALF, HUGE_VALF, -HUGE_VALF, -HUGE_VALF},
		    sorted + first[i],
		    count[i]};
		for (size_t k = 0; k < e->n; k++)
			box_widen(&e->at, &e->p[k]);
	}
}

struct groups edges_group(struct arena *a, const struct rule *rules, size_t n)
{
	struct groups out = {0};
	struct lines_drawn lines;
	struct rule *copy;
	size_t level = 0, *root;

	out.crowded = n > LINES_MOST;
	if (n == 0 || out.crowded)
		return out;
	copy = arena_array(a, n, sizeof(*copy));
	for (size_t i = 0; i < n; i++)
		copy[i] = rules[i];
	lines = lines_whole(a, copy, n);
	while (level < lines.n && !lines.p[level].upright)
		level++;
	out.crowded = level * (lines.n - level) > PAIRS_MOST;
	if (out.crowded)
		return out;
	root = arena_array(a, lines.n, sizeof(*root));
	for (size_t i = 0; i < lines.n; i++)
		root[i] = i;
	for (size_t i = 0; i < level; i++)
		for (size_t k = level; k < lines.n; k++)
			if (lines_meet(&lines.p[i], &lines.p[k]))
				root[root_of(root, k)] = root_of(root, i);
	groups_gather(a, &lines, root, &out);
	return out;
}

float *edges_places(struct arena *a, const struct edges *edges, bool upright,
                    unsigned *n)
{
	float *at = arena_array(a, edges->n + 2, sizeof(*at)), begun;
	unsigned count = 0, out = 0;

	at[count++] = upright ? edges->at.x0 : edges->at.y0;
	at[count++] = upright ? edges->at.x1 : edges->at.y1;
	for (size_t i = 0; i < edges->n; i++)
		if (edges->p[i].upright == upright)
			at[count++] = edges->p[i].at;
	qsort(at, count, sizeof(*at), by_value);
	begun = at[0];
	for (unsigned i = 1; i < count; i++) {
		if (at[i] - begun <= TWIN)
			continue;
		begun = at[i];
		at[++out] = at[i];
	}
	*n = out;
	return at;
}
