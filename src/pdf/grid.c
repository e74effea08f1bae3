#include "pdf/grid.h"

#include "pdf/edges.h"

#include <stdlib.h>
#include <string.h>

enum {
	PLACES_MOST = 200000, /* of a division */
	FRAMES_MOST = 200,    /* on a page */
	PASSES = 8,           /* until cells are rectangles */
};

/* A division that is being made. */
struct division {
	struct arena *a;
	struct frame *f;
	bool *right;  /* an upright line at the right of each place, */
	bool *below;  /* a level one below it */
	size_t *root; /* places that are one */
};

static size_t root_of(size_t *root, size_t i)
{
	while (root[i] != i) {
		root[i] = root[root[i]];
		i = root[i];
	}
	return i;
}

static void root_join(size_t *root, size_t a, size_t b)
{
	a = root_of(root, a);
	b = root_of(root, b);
	if (a < b)
		root[b] = a;
	else
		root[a] = b;
}

/* The last of the places, which are sorted, that is not behind v; n - 1 at
   most. */
static unsigned place_of(const float *at, unsigned n, float v)
{
	unsigned lo = 0, hi = n;

	while (hi - lo > 1) {
		unsigned mid = lo + (hi - lo) / 2;

		if (at[mid] <= v)
			lo = mid;
		else
			hi = mid;
	}
	return lo;
}

/* Which of n + 1 edges is nearest. */
static unsigned edge_of(const float *at, unsigned n, float v)
{
	unsigned i = place_of(at, n, v);

	return v - at[i] > at[i + 1] - v ? i + 1 : i;
}

/* Does a line reach over more than half of a place? */
static bool line_covers(const struct rule *r, float from, float to)
{
	float a = r->from > from ? r->from : from;
	float b = r->to < to ? r->to : to;

	return (b - a) * 2 > to - from;
}

/* Note which sides of places a line is drawn along. */
static void division_draw(struct division *d, const struct rule *r)
{
	struct frame *f = d->f;
	const float *along = r->upright ? f->ys : f->xs;
	unsigned n = r->upright ? f->rows : f->columns;
	unsigned edge = r->upright ? edge_of(f->xs, f->columns, r->at)
	                           : edge_of(f->ys, f->rows, r->at);

	for (unsigned i = place_of(along, n, r->from);
	     i < n && along[i] < r->to; i++) {
		if (!line_covers(r, along[i], along[i + 1]))
			continue;
		if (r->upright && edge != 0)
			d->right[(size_t)i * f->columns + edge - 1] = true;
		else if (!r->upright && edge != 0)
			d->below[(size_t)(edge - 1) * f->columns + i] = true;
		if (!r->upright && edge == 0)
			f->open_above[i] = false;
		if (!r->upright && edge == f->rows)
			f->open_below[i] = false;
	}
}

/* Places without a line between them are one. */
static void division_melt(struct division *d)
{
	const struct frame *f = d->f;

	for (unsigned r = 0; r < f->rows; r++) {
		for (unsigned c = 0; c < f->columns; c++) {
			size_t i = (size_t)r * f->columns + c;

			if (c + 1 < f->columns && !d->right[i])
				root_join(d->root, i, i + 1);
			if (r + 1 < f->rows && !d->below[i])
				root_join(d->root, i, i + f->columns);
		}
	}
}

/* The extent of each cell, at the index of its root. */
static struct cell *division_extents(struct division *d)
{
	const struct frame *f = d->f;
	size_t n = (size_t)f->rows * f->columns;
	struct cell *of = arena_array(d->a, n, sizeof(*of));

	memset(of, 0, n * sizeof(*of));
	for (unsigned r = 0; r < f->rows; r++) {
		for (unsigned c = 0; c < f->columns; c++) {
			size_t i = (size_t)r * f->columns + c;
			struct cell *e = &of[root_of(d->root, i)];

			if (e->r1 == 0)
				*e = (struct cell){
				    .r0 = r, .r1 = r + 1, .c0 = c, .c1 = c + 1};
			e->r1 = r + 1;
			e->c0 = c < e->c0 ? c : e->c0;
			e->c1 = c + 1 > e->c1 ? c + 1 : e->c1;
		}
	}
	return of;
}

/* Is each cell all of its extent?  What is not is joined, as far as passes
   go. */
static bool division_square(struct division *d, const struct cell *of)
{
	const struct frame *f = d->f;
	size_t area = 0, n = (size_t)f->rows * f->columns;

	for (size_t i = 0; i < n; i++)
		area += (size_t)(of[i].r1 - of[i].r0) * (of[i].c1 - of[i].c0);
	if (area == n)
		return true;
	if (area > n * PASSES)
		return false;
	for (size_t i = 0; i < n; i++)
		for (unsigned r = of[i].r0; r < of[i].r1; r++)
			for (unsigned c = of[i].c0; c < of[i].c1; c++)
				root_join(d->root, i,
				          (size_t)r * f->columns + c);
	return false;
}

/* The cells of a division; false where they are no rectangles. */
static bool division_cells(struct division *d)
{
	struct frame *f = d->f;
	size_t n = (size_t)f->rows * f->columns, *index;
	struct cell *of = division_extents(d);
	bool square = division_square(d, of);

	for (int pass = 1; !square && pass < PASSES; pass++) {
		of = division_extents(d);
		square = division_square(d, of);
	}
	if (!square)
		return false;
	f->cells = arena_array(d->a, n, sizeof(*f->cells));
	f->owner = arena_array(d->a, n, sizeof(*f->owner));
	index = arena_array(d->a, n, sizeof(*index));
	for (size_t i = 0; i < n; i++) {
		if (of[i].r1 == 0)
			continue;
		index[i] = f->n;
		f->cells[f->n++] = of[i];
	}
	for (size_t i = 0; i < n; i++)
		f->owner[i] = index[root_of(d->root, i)];
	return f->n > 1;
}

/* A frame of lines that touch one another; false where it is none. */
static bool frame_make(struct arena *a, struct frame *f,
                       const struct edges *edges)
{
	struct division d = {.a = a, .f = f};
	size_t n;

	*f = (struct frame){.at = edges->at};
	f->xs = edges_places(a, edges, true, &f->columns);
	f->ys = edges_places(a, edges, false, &f->rows);
	n = (size_t)f->columns * f->rows;
	if (n < 2 || n > PLACES_MOST)
		return false;
	d.right = arena_array(a, n, sizeof(*d.right));
	d.below = arena_array(a, n, sizeof(*d.below));
	d.root = arena_array(a, n, sizeof(*d.root));
	f->open_above = arena_array(a, f->columns, sizeof(bool));
	f->open_below = arena_array(a, f->columns, sizeof(bool));
	memset(d.right, 0, n * sizeof(*d.right));
	memset(d.below, 0, n * sizeof(*d.below));
	memset(f->open_above, 1, f->columns * sizeof(bool));
	memset(f->open_below, 1, f->columns * sizeof(bool));
	for (size_t i = 0; i < n; i++)
		d.root[i] = i;
	for (size_t i = 0; i < edges->n; i++)
		division_draw(&d, &edges->p[i]);
	division_melt(&d);
	return division_cells(&d);
}

static int by_area(const void *x, const void *y)
{
	const struct box *a = &((const struct frame *)x)->at;
	const struct box *b = &((const struct frame *)y)->at;
	float l = (a->x1 - a->x0) * (a->y1 - a->y0);
	float r = (b->x1 - b->x0) * (b->y1 - b->y0);

	return (l < r) - (l > r);
}

static int by_top(const void *x, const void *y)
{
	const struct frame *a = x, *b = y;

	if (a->at.y0 == b->at.y0)
		return (a->at.x0 > b->at.x0) - (a->at.x0 < b->at.x0);
	return (a->at.y0 > b->at.y0) - (a->at.y0 < b->at.y0);
}

/* Does one of the frames hold the middle of a box? */
static bool frames_hold(const struct frames *fs, const struct box *b)
{
	float x = box_centre(b), y = box_middle(b);

	for (size_t i = 0; i < fs->n; i++)
		if (x >= fs->p[i].at.x0 && x <= fs->p[i].at.x1 &&
		    y >= fs->p[i].at.y0 && y <= fs->p[i].at.y1)
			return true;
	return false;
}

struct frames frames_find(struct arena *a, const struct rule *rules, size_t n)
{
	struct frames all = {0}, out = {0};
	struct groups groups = edges_group(a, rules, n);
	struct frame f;

	for (size_t i = 0; i < groups.n && all.n < FRAMES_MOST; i++)
		if (frame_make(a, &f, &groups.p[i]))
			*vec_push(a, &all) = f;
	if (all.n != 0)
		qsort(all.p, all.n, sizeof(*all.p), by_area);
	for (size_t i = 0; i < all.n; i++)
		if (!frames_hold(&out, &all.p[i].at))
			*vec_push(a, &out) = all.p[i];
	if (out.n != 0)
		qsort(out.p, out.n, sizeof(*out.p), by_top);
	out.crowded = groups.crowded;
	return out;
}

struct cell *frame_cell(const struct frame *f, float x, float y)
{
	if (x < f->at.x0 || x > f->at.x1 || y < f->at.y0 || y > f->at.y1)
		return NULL;
	return &f->cells[f->owner[(size_t)place_of(f->ys, f->rows, y) *
	                              f->columns +
	                          place_of(f->xs, f->columns, x)]];
}
