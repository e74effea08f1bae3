#include "diff/partner.h"

#include "diff/likeness.h"

#include <stdlib.h>
#include <string.h>

/* What moved has so much of its text in common; so have two of one number that
   are paired before others are looked for, and two without a number. */
#define SAME_TEXT 0.9
#define LIKE_TEXT 0.5
#define SOME_TEXT 0.4

/* Shorter texts do not tell what is meant: in one place, and anywhere. */
enum { BYTES_NEAR = 8, BYTES_FAR = 32 };

struct couple {
	size_t x, y;
};

enum id_of { ID_BODY, ID_KEY };

struct matcher {
	struct arena *a;
	struct likeness like;
	struct outline *x, *y;
	VEC(struct couple) pairs; /* what they hold is to be paired */
	size_t alike;             /* so far what is alike in them is paired */
	size_t *gap_x, *gap_y;    /* by item: its gap (gaps_number) */
};

/* What is paired by its id. */
struct wanted {
	enum id_of by;
	double like;  /* so much like at least */
	size_t bytes; /* of so many bytes */
	bool gap;     /* between the same */
};

/* What two paired items hold. */
struct level {
	struct chosen x, y;
};

/* An item's id, and its place in a list. */
struct named {
	uint32_t id;
	size_t at;
};

static void pair_set(struct matcher *m, size_t i, size_t j)
{
	m->x->p[i].pair = j;
	m->y->p[j].pair = i;
}

static double pair_likeness(struct matcher *m, size_t i, size_t j)
{
	if (m->x->p[i].body == m->y->p[j].body)
		return 1;
	return likeness_of(&m->like, (struct item_of){m->x, i},
	                   (struct item_of){m->y, j});
}

static bool may_pair(const struct matcher *m, size_t i, size_t j)
{
	const struct item *x = &m->x->p[i], *y = &m->y->p[j];

	return x->leaf == y->leaf && x->number == y->number &&
	       x->class == y->class;
}

static int named_cmp(const void *left, const void *right)
{
	const struct named *x = left, *y = right;

	if (x->id != y->id)
		return x->id < y->id ? -1 : 1;
	return x->at < y->at ? -1 : x->at > y->at;
}

/* Those of a list that have no partner yet, by their ids. */
static size_t named_read(struct matcher *m, const struct chosen *c,
                         enum id_of by, struct named **out)
{
	size_t n = 0;

	*out = arena_array(m->a, c->n, sizeof(**out));
	for (size_t i = 0; i < c->n; i++) {
		const struct item *item = &c->o->p[c->p[i]];
		uint32_t id = by == ID_KEY ? item->key : item->body;

		if (item->pair == NOWHERE && id != 0)
			(*out)[n++] = (struct named){id, c->p[i]};
	}
	qsort(*out, n, sizeof(**out), named_cmp);
	return n;
}

/* How many from place i on have the same id. */
static size_t named_run(const struct named *p, size_t n, size_t i)
{
	size_t k = i;

	while (k < n && p[k].id == p[i].id)
		k++;
	return k - i;
}

static bool is_wanted(struct matcher *m, const struct wanted *w, size_t i,
                      size_t j)
{
	return m->x->p[i].bytes >= w->bytes && may_pair(m, i, j) &&
	       !(w->gap && m->gap_x[i] != m->gap_y[j]) &&
	       (w->like == 0 || pair_likeness(m, i, j) >= w->like);
}

/* Pair what is the only one of its id on both sides. */
static void pair_by_id(struct matcher *m, const struct level *v,
                       struct wanted w)
{
	struct named *x, *y;
	size_t nx = named_read(m, &v->x, w.by, &x);
	size_t ny = named_read(m, &v->y, w.by, &y);
	size_t i = 0, j = 0;

	while (i < nx && j < ny) {
		size_t a = named_run(x, nx, i), b = named_run(y, ny, j);
		bool less = x[i].id<y[j].id, more = x[i].id> y[j].id;

		if (!less && !more && a == 1 && b == 1 &&
		    is_wanted(m, &w, x[i].at, y[j].at))
			pair_set(m, x[i].at, y[j].at);
		i += more ? 0 : a;
		j += less ? 0 : b;
	}
}

/* Are two lists the cells of rows of tables with as many columns? */
static bool are_rows(const struct matcher *m, const struct level *v)
{
	const struct item *x, *y;

	if (v->x.n == 0 || v->y.n == 0)
		return false;
	x = &m->x->p[v->x.p[0]];
	y = &m->y->p[v->y.p[0]];
	if (x->class != NODE_TD || y->class != NODE_TD)
		return false;
	x = &m->x->p[m->x->p[x->parent].parent];
	y = &m->y->p[m->y->p[y->parent].parent];
	return x->columns == y->columns;
}

/* Cells stand for those in their columns. */
static void pair_cells(struct matcher *m, const struct level *v)
{
	size_t i = 0, j = 0;

	while (i < v->x.n && j < v->y.n) {
		size_t a = m->x->p[v->x.p[i]].place;
		size_t b = m->y->p[v->y.p[j]].place;

		if (a == b)
			pair_set(m, v->x.p[i], v->y.p[j]);
		i += a <= b;
		j += b <= a;
	}
}

/* What is the same, in order. */
static void pair_same(struct matcher *m, const struct level *v)
{
	uint32_t *x = arena_array(m->a, v->x.n, sizeof(*x));
	uint32_t *y = arena_array(m->a, v->y.n, sizeof(*y));
	size_t *to = arena_array(m->a, v->x.n, sizeof(*to));

	for (size_t i = 0; i < v->x.n; i++)
		x[i] = m->x->p[v->x.p[i]].whole;
	for (size_t j = 0; j < v->y.n; j++)
		y[j] = m->y->p[v->y.p[j]].whole;
	align_ids(m->a, (struct ids){x, v->x.n}, (struct ids){y, v->y.n}, to);
	for (size_t i = 0; i < v->x.n; i++)
		if (to[i] != NOWHERE)
			pair_set(m, v->x.p[i], v->y.p[to[i]]);
}

/* Those of a list that have no partner; free: only those without a name. */
static struct chosen left_over(struct matcher *m, struct chosen c, bool free,
                               size_t bytes)
{
	struct chosen left = {c.o, arena_array(m->a, c.n, sizeof(*left.p)), 0};

	for (size_t i = 0; i < c.n; i++) {
		const struct item *item = &c.o->p[c.p[i]];

		if (item->pair == NOWHERE && item->bytes >= bytes &&
		    !(free && item->key != 0))
			left.p[left.n++] = c.p[i];
	}
	return left;
}

/* Pair what has nine tenths of its text in common. */
static void pair_by_text(struct matcher *m, const struct level *v, size_t bytes)
{
	struct chosen x = left_over(m, v->x, false, bytes);
	struct chosen y = left_over(m, v->y, false, bytes);
	size_t *best = arena_array(m->a, x.n, sizeof(*best));

	if (x.n == 0 || y.n == 0)
		return;
	likeness_best(&m->like, x, y, best);
	for (size_t i = 0; i < x.n; i++) {
		size_t j = best[i] == NOWHERE ? NOWHERE : y.p[best[i]];

		if (j != NOWHERE && m->y->p[j].pair == NOWHERE &&
		    may_pair(m, x.p[i], j) &&
		    pair_likeness(m, x.p[i], j) >= SAME_TEXT)
			pair_set(m, x.p[i], j);
	}
}

/* The longest part of a list of places that is in order: keep[i] tells what is
   in it. */
static void order_longest(struct arena *a, const size_t *at, size_t n,
                          bool *keep)
{
	size_t *ends = arena_array(a, n, sizeof(*ends));
	size_t *before = arena_array(a, n, sizeof(*before));
	size_t length = 0, i;

	for (i = 0; i < n; i++) {
		size_t low = 0, high = length;

		while (low < high) {
			size_t mid = low + (high - low) / 2;

			if (at[ends[mid]] < at[i])
				low = mid + 1;
			else
				high = mid;
		}
		before[i] = low ? ends[low - 1] : NOWHERE;
		ends[low] = i;
		if (low == length)
			length++;
	}
	for (i = length ? ends[length - 1] : NOWHERE; i != NOWHERE;
	     i = before[i])
		keep[i] = true;
}

/* Tell what stands in another order. */
static void order_mark(struct matcher *m, const struct level *v)
{
	size_t *xs = arena_array(m->a, v->x.n, sizeof(*xs));
	size_t *at = arena_array(m->a, v->x.n, sizeof(*at));
	bool *keep = arena_array(m->a, v->x.n, sizeof(*keep));
	size_t n = 0;

	for (size_t i = 0; i < v->x.n; i++) {
		size_t x = v->x.p[i], j = m->x->p[x].pair;

		if (j == NOWHERE || partner_is_elsewhere(m->x, x, m->y))
			continue;
		xs[n] = x;
		at[n++] = j;
	}
	order_longest(m->a, at, n, keep);
	for (size_t i = 0; i < n; i++) {
		m->x->p[xs[i]].moved = !keep[i];
		m->y->p[at[i]].moved = !keep[i];
	}
}

/* What stands in order divides a level into gaps: the number of that in which
   each item stands. */
static void gaps_number(struct matcher *m, const struct level *v)
{
	const struct chosen *lists[] = {&v->x, &v->y};
	size_t *gaps[] = {m->gap_x, m->gap_y};

	order_mark(m, v);
	for (size_t k = 0; k < 2; k++) {
		const struct chosen *c = lists[k];
		size_t anchors = 0;

		for (size_t i = 0; i < c->n; i++) {
			const struct item *item = &c->o->p[c->p[i]];

			gaps[k][c->p[i]] = anchors;
			anchors +=
			    item->pair != NOWHERE && !item->moved &&
			    !partner_is_elsewhere(
				m->x, k == 0 ? c->p[i] : item->pair, m->y);
		}
	}
}

/* Pair what has no number and stands between the same, by its text, in
   order. */
static void pair_by_order(struct matcher *m, const struct level *v)
{
	struct chosen x = left_over(m, v->x, true, 0);
	struct chosen y = left_over(m, v->y, true, 0);
	size_t *best = arena_array(m->a, x.n, sizeof(*best));
	size_t from = 0;

	if (x.n == 0 || y.n == 0)
		return;
	likeness_best(&m->like, x, y, best);
	for (size_t i = 0; i < x.n; i++) {
		size_t k = best[i], j = k == NOWHERE ? NOWHERE : y.p[k];

		if (j == NOWHERE || k < from ||
		    m->gap_x[x.p[i]] != m->gap_y[j] ||
		    !may_pair(m, x.p[i], j) ||
		    pair_likeness(m, x.p[i], j) < SOME_TEXT)
			continue;
		pair_set(m, x.p[i], j);
		from = k + 1;
	}
}

/* How many from place i on are in one gap. */
static size_t gap_run(const struct chosen *c, const size_t *gap, size_t i)
{
	size_t k = i;

	while (k < c->n && gap[c->p[k]] == gap[c->p[i]])
		k++;
	return k - i;
}

/* The same by its place, where a gap holds as many on both sides. */
static void pair_by_place(struct matcher *m, const struct level *v)
{
	struct chosen x = left_over(m, v->x, true, 0);
	struct chosen y = left_over(m, v->y, true, 0);
	size_t i = 0, j = 0;

	while (i < x.n && j < y.n) {
		size_t a = gap_run(&x, m->gap_x, i);
		size_t b = gap_run(&y, m->gap_y, j);
		size_t gx = m->gap_x[x.p[i]], gy = m->gap_y[y.p[j]];

		for (size_t k = 0; gx == gy && a == b && k < a; k++)
			if (may_pair(m, x.p[i + k], y.p[j + k]))
				pair_set(m, x.p[i + k], y.p[j + k]);
		i += gx <= gy ? a : 0;
		j += gy <= gx ? b : 0;
	}
}

/* What stands in another order and is not the same any more is no pair. */
static void order_settle(struct matcher *m, const struct level *v)
{
	order_mark(m, v);
	for (size_t i = 0; i < v->x.n; i++) {
		struct item *x = &m->x->p[v->x.p[i]], *y;

		if (x->pair == NOWHERE || !x->moved)
			continue;
		y = &m->y->p[x->pair];
		if (pair_likeness(m, v->x.p[i], x->pair) >= SAME_TEXT)
			continue;
		x->moved = y->moved = false;
		x->pair = y->pair = NOWHERE;
	}
}

/* What an item holds; open: what of that has no partner. */
static struct chosen children(struct matcher *m, struct outline *o, size_t of,
                              bool open)
{
	struct chosen c = {o, NULL, 0};

	for (size_t i = outline_first(o, of); i != NOWHERE;
	     i = outline_next(o, i))
		c.n++;
	c.p = arena_array(m->a, c.n, sizeof(*c.p));
	c.n = 0;
	for (size_t i = outline_first(o, of); i != NOWHERE;
	     i = outline_next(o, i))
		if (!open || o->p[i].pair == NOWHERE)
			c.p[c.n++] = i;
	return c;
}

static void couple_open(struct matcher *m, size_t i, size_t j)
{
	if (!m->x->p[i].leaf && m->x->p[i].whole != m->y->p[j].whole)
		*vec_push(m->a, &m->pairs) = (struct couple){i, j};
}

/* Of those of a level that have a partner now, what they hold is to be paired.
 */
static void level_open(struct matcher *m, const struct level *v)
{
	for (size_t i = 0; i < v->x.n; i++)
		if (m->x->p[v->x.p[i]].pair != NOWHERE)
			couple_open(m, v->x.p[i], m->x->p[v->x.p[i]].pair);
}

/* What is the same, or alike. */
static void level_alike(struct matcher *m, struct couple c)
{
	struct level v = {children(m, m->x, c.x, true),
	                  children(m, m->y, c.y, true)};

	if (are_rows(m, &v))
		pair_cells(m, &v);
	pair_same(m, &v);
	pair_by_id(m, &v, (struct wanted){ID_BODY, 0, BYTES_NEAR, false});
	pair_by_id(m, &v, (struct wanted){ID_KEY, LIKE_TEXT, 0, false});
	pair_by_text(m, &v, BYTES_NEAR);
	level_open(m, &v);
}

static void pairs_alike(struct matcher *m)
{
	while (m->alike < m->pairs.n)
		level_alike(m, m->pairs.p[m->alike++]);
}

/* What is left, by its number or its place. */
static void level_rest(struct matcher *m, struct couple c)
{
	struct level v = {children(m, m->x, c.x, true),
	                  children(m, m->y, c.y, true)};
	struct level all = {children(m, m->x, c.x, false),
	                    children(m, m->y, c.y, false)};

	gaps_number(m, &all);
	pair_by_id(m, &v, (struct wanted){ID_KEY, 0, 0, true});
	gaps_number(m, &all);
	pair_by_order(m, &all);
	gaps_number(m, &all);
	pair_by_place(m, &all);
	order_settle(m, &all);
	level_open(m, &v);
	pairs_alike(m);
}

/* What has no partner, at any depth, and says enough to be known again. */
static struct chosen strays(struct matcher *m, struct outline *o,
                            const struct outline *other)
{
	struct chosen c = {o, arena_array(m->a, o->n, sizeof(*c.p)), 0};
	size_t i = 0;

	while (i < o->n) {
		const struct item *item = &o->p[i];

		if (item->pair == NOWHERE && !item->number &&
		    item->bytes >= BYTES_FAR &&
		    node_class(item->node->kind) != CLASS_CELL)
			c.p[c.n++] = i;
		i = item->pair != NOWHERE &&
		            item->whole == other->p[item->pair].whole
		        ? item->end
		        : i + 1;
	}
	return c;
}

void partners_find(struct lexemes *l, struct outline *x, struct outline *y)
{
	struct matcher m = {.a = l->a, .like = {.l = l}, .x = x, .y = y};
	struct level all;

	m.gap_x = arena_array(m.a, x->n, sizeof(*m.gap_x));
	m.gap_y = arena_array(m.a, y->n, sizeof(*m.gap_y));
	pair_set(&m, 0, 0);
	couple_open(&m, 0, 0);
	pairs_alike(&m);
	all = (struct level){strays(&m, x, y), strays(&m, y, x)};
	pair_by_id(&m, &all, (struct wanted){ID_BODY, 0, BYTES_FAR, false});
	pair_by_text(&m, &all, BYTES_FAR);
	level_open(&m, &all);
	pairs_alike(&m);
	for (size_t i = 0; i < m.pairs.n; i++)
		level_rest(&m, m.pairs.p[i]);
}

bool partner_is_elsewhere(const struct outline *x, size_t i,
                          const struct outline *y)
{
	size_t in = x->p[i].parent, j = x->p[i].pair;

	return in != NOWHERE && y->p[j].parent != x->p[in].pair;
}
