#include "diff/partner.h"

#include "diff/cells.h"
#include "diff/columns.h"

#include <stdlib.h>
#include <string.h>

/* What moved has so much of its text in common; so have two of one number that
   are paired before others are looked for, and two without a number. */
#define SAME_TEXT 0.9
#define LIKE_TEXT 0.5
#define SOME_TEXT 0.4
/* A table of which there is only one beside it; columns may have come. */
#define LONE_TEXT 0.2

/* Shorter texts do not tell what is meant: in one place, and anywhere. */
enum { BYTES_NEAR = 8, BYTES_FAR = 32 };

struct couple {
	size_t x, y;
};

enum id_of { ID_BODY, ID_LEAD, ID_KEY };

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

static uint32_t item_id(const struct item *item, enum id_of by)
{
	return by == ID_KEY    ? item->key
	       : by == ID_LEAD ? item->lead
	                       : item->body;
}

/* Those of a list that have no partner yet, by their ids. */
static size_t named_read(struct matcher *m, const struct chosen *c,
                         enum id_of by, struct named **out)
{
	size_t n = 0;

	*out = arena_array(m->a, c->n, sizeof(**out));
	for (size_t i = 0; i < c->n; i++) {
		const struct item *item = &c->o->p[c->p[i]];
		uint32_t id = item_id(item, by);

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

/* What is the same, in order. */
static void pair_same(struct matcher *m, const struct level *v)
{
	uint32_t *x = arena_array(m->a, v->x.n, sizeof(*x));
	uint32_t *y = arena_array(m->a, v->y.n, sizeof(*y));
	size_t *to = arena_array(m->a, v->x.n, sizeof(*to));

	for (size_t i = 0; i < v->x.n; i++)
		x[i] = m->x->p[v->x.p[i]].same;
	for (size_t j = 0; j < v->y.n; j++)
		y[j] = m->y->p[v->y.p[j]].same;
	align_ids(m->a, (struct ids){x, v->x.n}, (struct ids){y, v->y.n}, to);
	for (size_t i = 0; i < v->x.n; i++)
		if (to[i] != NOWHERE && m->x->p[v->x.p[i]].pair == NOWHERE &&
		    m->y->p[v->y.p[to[i]]].pair == NOWHERE)
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

/* The paragraphs of a list without a partner; units: those of the numbered
   units of it that have none. */
static struct chosen texts_left(struct matcher *m, struct chosen c, bool units)
{
	struct chosen left = {c.o, arena_array(m->a, c.n, sizeof(*left.p)), 0};

	for (size_t i = 0; i < c.n; i++) {
		const struct item *item = &c.o->p[c.p[i]];
		size_t text = c.p[i];

		if (item->pair != NOWHERE || item->leaf == units)
			continue;
		if (units && item->num.n)
			text = outline_first(c.o, text);
		while (units && text != NOWHERE && c.o->p[text].number)
			text = outline_next(c.o, text);
		if (text != NOWHERE && c.o->p[text].leaf &&
		    c.o->p[text].class == NODE_P &&
		    c.o->p[text].pair == NOWHERE)
			left.p[left.n++] = text;
	}
	return left;
}

/* A paragraph that got a number, or lost it. */
static void pair_numbered(struct matcher *m, const struct level *v)
{
	struct level turns[] = {
	    {texts_left(m, v->x, false), texts_left(m, v->y, true)},
	    {texts_left(m, v->x, true), texts_left(m, v->y, false)}};

	for (size_t i = 0; i < sizeof(turns) / sizeof(*turns); i++) {
		if (turns[i].x.n == 0 || turns[i].y.n == 0)
			continue;
		pair_by_id(m, &turns[i],
		           (struct wanted){ID_BODY, 0, BYTES_NEAR, false});
		pair_by_text(m, &turns[i], BYTES_NEAR);
	}
}

/* The tables of a list that have no partner. */
static struct chosen tables_left(struct matcher *m, struct chosen c)
{
	struct chosen left = {c.o, arena_array(m->a, c.n, sizeof(*left.p)), 0};

	for (size_t i = 0; i < c.n; i++) {
		const struct item *item = &c.o->p[c.p[i]];

		if (item->pair == NOWHERE && item->class == NODE_TABLE)
			left.p[left.n++] = c.p[i];
	}
	return left;
}

/* Tables have no number: before what stands in them is looked for elsewhere,
   they are paired by what of it is in common. */
static void pair_tables(struct matcher *m, const struct level *v)
{
	struct chosen x = tables_left(m, v->x), y = tables_left(m, v->y);
	bool lone = x.n == 1 && y.n == 1;
	size_t *best = arena_array(m->a, x.n, sizeof(*best));

	if (x.n == 0 || y.n == 0)
		return;
	likeness_best(&m->like, x, y, best);
	for (size_t i = 0; i < x.n; i++) {
		size_t j = lone                 ? y.p[0]
		           : best[i] == NOWHERE ? NOWHERE
		                                : y.p[best[i]];

		if (j != NOWHERE && m->y->p[j].pair == NOWHERE &&
		    pair_likeness(m, x.p[i], j) >=
		        (lone ? LONE_TEXT : SOME_TEXT))
			pair_set(m, x.p[i], j);
	}
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
	align_order(m->a, at, n, keep);
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

/* So much of what stands in another order has to be the same: a row is known by
   its name, too. */
static double moved_likeness(const struct matcher *m, size_t i)
{
	const struct item *x = &m->x->p[i];

	return x->lead != 0 && x->lead == m->y->p[x->pair].lead ? LIKE_TEXT
	                                                        : SAME_TEXT;
}

/* Is something known again wherever it stands?  Cells are not. */
static bool is_known(struct matcher *m, size_t i)
{
	const struct item *x = &m->x->p[i];

	return x->bytes >= BYTES_FAR && !x->number &&
	       outline_table(m->x, i) == NOWHERE &&
	       pair_likeness(m, i, x->pair) >= SAME_TEXT;
}

/* Two are no pair any more, nor is what they hold, unless it is known again by
   itself. */
static void pair_drop(struct matcher *m, size_t i)
{
	size_t j = m->x->p[i].pair, k = i, end = m->x->p[i].end;

	while (k < end) {
		struct item *x = &m->x->p[k];
		size_t to = x->pair;
		bool within = to != NOWHERE && to >= j && to < m->y->p[j].end;

		if (k != i && within && is_known(m, k)) {
			k = x->end;
			continue;
		}
		if (within) {
			x->moved = m->y->p[to].moved = false;
			x->pair = m->y->p[to].pair = NOWHERE;
		}
		k++;
	}
}

/* What stands in another order and is not the same any more is no pair. */
static void order_settle(struct matcher *m, const struct level *v)
{
	order_mark(m, v);
	for (size_t i = 0; i < v->x.n; i++) {
		size_t x = v->x.p[i];

		if (m->x->p[x].pair != NOWHERE && m->x->p[x].moved &&
		    pair_likeness(m, x, m->x->p[x].pair) < moved_likeness(m, x))
			pair_drop(m, x);
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

	if (cells_fit(&v.x, &v.y)) {
		cells_pair(m->a, v.x, v.y, true);
		level_open(m, &v);
		return;
	}
	if (m->x->p[c.x].class == NODE_TABLE &&
	    m->y->p[c.y].class == NODE_TABLE)
		columns_pair(&m->like, (struct item_of){m->x, c.x},
		             (struct item_of){m->y, c.y});
	if (cells_are_alike(&v.x, &v.y))
		cells_pair(m->a, v.x, v.y, false);
	pair_same(m, &v);
	pair_by_id(m, &v, (struct wanted){ID_BODY, 0, BYTES_NEAR, false});
	pair_by_id(m, &v, (struct wanted){ID_LEAD, 0, 0, false});
	pair_by_id(m, &v, (struct wanted){ID_KEY, LIKE_TEXT, 0, false});
	pair_by_text(m, &v, BYTES_NEAR);
	pair_tables(m, &v);
	pair_numbered(m, &v);
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
	struct level v, all;

	if (m->x->p[c.x].pair != c.y)
		return; /* dropped */
	v = (struct level){children(m, m->x, c.x, true),
	                   children(m, m->y, c.y, true)};
	all = (struct level){children(m, m->x, c.x, false),
	                     children(m, m->y, c.y, false)};

	if (cells_fit(&all.x, &all.y))
		return;
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

/* What has no partner, at any depth, and says enough to be known again; rows
   are, but not what their cells say. */
static struct chosen strays(struct matcher *m, struct outline *o,
                            const struct outline *other)
{
	struct chosen c = {o, arena_array(m->a, o->n, sizeof(*c.p)), 0};
	size_t i = 0;

	while (i < o->n) {
		const struct item *item = &o->p[i];

		if (item->extra) {
			i = item->end;
			continue;
		}
		if (item->pair == NOWHERE && !item->number &&
		    item->bytes >= BYTES_FAR &&
		    node_class(item->node->kind) != CLASS_CELL &&
		    !(item->leaf && outline_table(o, i) != NOWHERE))
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
