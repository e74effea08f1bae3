#include "diff/moves.h"

#include <stdlib.h>

/* Of a table rows move, and the whole of it; its columns are told as such. */
static bool is_shown(const struct diff *d, const struct change *c)
{
	return c->kind == CHANGE_PLACE && c->moved &&
	       node_class(d->y.p[c->y].node->kind) != CLASS_CELL;
}

/* Does an old item stand where it stood, in the same unit? */
static bool is_in_place(const struct diff *d, const struct moves *m, size_t x)
{
	size_t y = d->x.p[x].pair, in = d->x.p[x].parent;

	return y != NOWHERE && !d->x.p[x].moved && !m->came[y] &&
	       d->y.p[y].parent == d->x.p[in].pair;
}

/* How far the items of each old unit have been looked at, in their order: the
   next one, and the new one of the last that stays. */
struct cursor {
	size_t next, last;
};

/* Where something that stands elsewhere now stood among those of its unit:
   behind the last before it that stays. */
static void gone_find(struct diff *d, const struct moves *m,
                      struct cursor *cursors, struct gone *g)
{
	size_t unit = d->x.p[g->x].parent;
	struct cursor *c = &cursors[unit];

	if (c->next == 0)
		*c = (struct cursor){unit + 1, NOWHERE};
	for (; c->next < g->x; c->next = d->x.p[c->next].end)
		if (is_in_place(d, m, c->next))
			c->last = d->x.p[c->next].pair;
	g->in = d->x.p[unit].pair;
	g->before = c->last == NOWHERE ? outline_first(&d->y, g->in)
	                               : outline_next(&d->y, c->last);
}

static int gone_order(const void *left, const void *right)
{
	const struct gone *a = left, *b = right;

	return (a->x > b->x) - (a->x < b->x);
}

/* Is an old item shown with the unit that it stood in? */
static bool is_within(const struct diff *d, const struct moves *m, size_t x)
{
	size_t in = d->x.p[x].parent;

	return in == NOWHERE || m->went[in] || d->x.p[in].pair == NOWHERE;
}

/* The items of both that stand in one order in both texts, as the partners
   of old items: the last before an old item, and the first behind it. */
struct between {
	size_t *last, *first; /* by old item; first: from it on */
};

static struct between between_read(struct diff *d, const struct moves *m)
{
	size_t n = d->x.n;
	struct between b = {arena_array(&d->arena, n + 1, sizeof(*b.last)),
	                    arena_array(&d->arena, n + 1, sizeof(*b.first))};

	b.first[n] = SIZE_MAX;
	for (size_t i = 0; i < n; i++) {
		size_t y = d->x.p[i].pair;
		bool stays = y != NOWHERE && !m->went[i] && !m->came[y];

		b.last[i + 1] = stays && y > b.last[i] ? y : b.last[i];
	}
	for (size_t i = n; i-- > 0;) {
		size_t y = d->x.p[i].pair;
		bool stays = y != NOWHERE && !m->went[i] && !m->came[y];

		b.first[i] = stays && y < b.first[i + 1] ? y : b.first[i + 1];
	}
	return b;
}

/* The first item in a unit that went which is to be seen elsewhere; NOWHERE. */
static size_t staying_first(const struct diff *d, const struct moves *m,
                            size_t unit)
{
	for (size_t i = unit; i < d->x.p[unit].end; i++)
		if (outline_stays(&d->x, i, unit) && !m->went[i])
			return i;
	return NOWHERE;
}

/* Are the words that went with a unit all before what of it stays? */
static bool is_headed(const struct diff *d, const struct moves *m, size_t unit)
{
	size_t i = staying_first(d, m, unit);

	while (i != NOWHERE && i < d->x.p[unit].end) {
		if (!outline_stays(&d->x, i, unit) || m->went[i])
			return false;
		i = d->x.p[i].end;
	}
	return true;
}

/* By old item: the changes that moved it. */
static const struct change **moves_list(struct diff *d)
{
	const struct change **list =
	    arena_array(&d->arena, d->x.n, sizeof(*list));

	for (size_t i = 0; i < d->list.n; i++)
		if (is_shown(d, &d->list.p[i]))
			list[d->list.p[i].x] = &d->list.p[i];
	return list;
}

static void move_set(struct diff *d, struct moves *m, const struct change *c,
                     bool shown)
{
	for (size_t i = c->x; i < d->x.p[c->x].end; i++)
		m->went[i] = shown;
	for (size_t i = c->y; i < d->y.p[c->y].end; i++)
		m->came[i] = shown;
}

/*
 * What moved from under one heading to under another, and stands as before
 * among all that stays, is no more to be seen than that.  Only what holds
 * nothing that moved out of it, and is not held by such: ranges do not cross.
 */
static bool moves_narrow(struct diff *d, struct moves *m)
{
	struct between b = between_read(d, m);
	const struct change **list = moves_list(d);
	bool any = false;

	for (size_t x = 0, behind = 0; x < d->x.n;) {
		const struct change *c = list[x];
		size_t end = d->x.p[x].end;

		if (c == NULL) {
			x++;
			continue;
		}
		if (c->y >= behind && b.last[x] < c->y &&
		    d->y.p[c->y].end <= b.first[end]) {
			move_set(d, m, c, false);
			behind = d->y.p[c->y].end;
			any = true;
		}
		x = end;
	}
	for (size_t i = 0; any && i < d->list.n; i++) {
		const struct change *c = &d->list.p[i];

		if (c->kind != CHANGE_REMOVED || is_headed(d, m, c->x))
			continue;
		for (size_t x = c->x; x < d->x.p[c->x].end; x++)
			if (list[x] != NULL)
				move_set(d, m, list[x], true);
	}
	return any;
}

/* Where a unit that went is shown: before what of it stays. */
static struct gone gone_unit(const struct diff *d, const struct moves *m,
                             const struct change *c, bool narrow)
{
	size_t first = narrow ? staying_first(d, m, c->x) : NOWHERE;

	if (first == NOWHERE)
		return (struct gone){
		    .x = c->x, .in = c->in, .before = c->before, .said = c};
	first = d->x.p[first].pair;
	return (struct gone){
	    .x = c->x, .in = d->y.p[first].parent, .before = first, .said = c};
}

bool moves_find(struct diff *d, enum moves_shown shown, struct moves *m)
{
	struct cursor *cursors;
	bool narrow = false;

	m->came = arena_array(&d->arena, d->y.n, sizeof(*m->came));
	m->went = arena_array(&d->arena, d->x.n, sizeof(*m->went));
	for (size_t i = 0; shown != MOVES_NONE && i < d->list.n; i++)
		if (is_shown(d, &d->list.p[i]))
			move_set(d, m, &d->list.p[i], true);
	if (shown == MOVES_FEW)
		narrow = moves_narrow(d, m);
	for (size_t i = 0; i < d->list.n; i++) {
		const struct change *c = &d->list.p[i];

		if (c->kind == CHANGE_REMOVED && !m->went[c->x])
			*vec_push(&d->arena, &m->gone) =
			    gone_unit(d, m, c, narrow);
		else if (is_shown(d, c) && m->went[c->x] &&
		         !is_within(d, m, c->x))
			*vec_push(&d->arena, &m->gone) = (struct gone){
			    .x = c->x, .in = NOWHERE, .before = NOWHERE};
	}
	if (m->gone.n)
		qsort(m->gone.p, m->gone.n, sizeof(*m->gone.p), gone_order);
	cursors = arena_array(&d->arena, d->x.n, sizeof(*cursors));
	for (size_t i = 0; i < m->gone.n; i++)
		if (m->gone.p[i].said == NULL)
			gone_find(d, m, cursors, &m->gone.p[i]);
	return narrow;
}
