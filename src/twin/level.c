#include "twin/level.h"

/* A row, by what its items are called. */
struct level {
	struct row *row;
	struct map places; /* of each key its place + 1 */
	bool *open;        /* it is put in as what it holds */
	bool any;
};

static struct str key_str(const uint32_t *key)
{
	return (struct str){(const char *)key, sizeof(*key)};
}

static const struct item *level_item(const struct level *l, size_t i)
{
	return &l->row->s->o.p[l->row->p[i]];
}

/* The place of what has a key; NOWHERE. */
static size_t level_find(const struct level *l, uint32_t key)
{
	const void *place = map_get(&l->places, key_str(&key));

	return place ? (size_t)((const bool *)place - l->open) : NOWHERE;
}

static void level_read(struct arena *a, struct row *row, struct level *l)
{
	*l = (struct level){.row = row};
	l->open = arena_array(a, row->n + 1, sizeof(*l->open));
	for (size_t i = row->n; i-- > 0;) {
		const struct item *item = level_item(l, i);

		if (item->key != 0 && !item->leaf)
			*map_put(a, &l->places, key_str(&item->key)) =
			    &l->open[i];
	}
}

/* How many of the units right in an item have a key; 0 as a key: any that has a
   number. */
static size_t count_held(const struct side *s, size_t in, uint32_t key,
                         uint32_t *first)
{
	size_t n = 0;

	for (size_t i = outline_first(&s->o, in); i != NOWHERE;
	     i = outline_next(&s->o, i)) {
		const struct item *item = &s->o.p[i];

		if (item->leaf || item->key == 0 || side_number(s, i).n == 0 ||
		    (key != 0 && item->key != key))
			continue;
		if (n++ == 0)
			*first = item->key;
	}
	return n;
}

static void open_all(struct level *l, size_t from, size_t to)
{
	for (size_t i = from; i <= to; i++)
		l->open[i] = true;
	l->any = true;
}

/* Open what has no partner by name, if what it holds is on the other side
   beside those that it stands among, or in the one before. */
static void level_open(struct level *l, struct level *other)
{
	size_t before = NOWHERE, facing = NOWHERE;

	for (size_t i = 0; i < l->row->n; i++) {
		const struct item *item = level_item(l, i);
		const struct side *s = l->row->s, *t = other->row->s;
		size_t place = level_find(other, item->key);
		uint32_t first = 0, same = 0;

		if (item->leaf || item->key == 0 ||
		    node_class(item->node->kind) != CLASS_HIER)
			continue;
		if (place != NOWHERE) {
			before = i;
			facing = place;
			continue;
		}
		if (count_held(s, l->row->p[i], 0, &first) == 0)
			continue;
		if (level_find(other, first) != NOWHERE &&
		    level_find(l, first) == NOWHERE) {
			open_all(l, i, i);
		} else if (before != NOWHERE &&
		           count_held(t, other->row->p[facing], first, &same) >
		               count_held(s, l->row->p[before], first, &same)) {
			open_all(l, before, i);
			open_all(other, facing, facing);
		}
	}
}

/* The row with what its open items hold. */
static void level_put(struct arena *a, const struct level *l)
{
	struct row *row = l->row;
	const struct side *s = row->s;
	VEC(size_t) out = {0};

	if (!l->any)
		return;
	for (size_t i = 0; i < row->n; i++) {
		size_t in =
		    l->open[i] ? outline_first(&s->o, row->p[i]) : NOWHERE;

		if (!l->open[i])
			*vec_push(a, &out) = row->p[i];
		for (; in != NOWHERE; in = outline_next(&s->o, in))
			if (!side_passes(s, in))
				*vec_push(a, &out) = in;
	}
	row->p = out.p;
	row->n = out.n;
}

void rows_level(struct arena *a, struct row rows[2])
{
	struct level x, y;

	level_read(a, &rows[0], &x);
	level_read(a, &rows[1], &y);
	level_open(&x, &y);
	level_open(&y, &x);
	level_put(a, &x);
	level_put(a, &y);
}
