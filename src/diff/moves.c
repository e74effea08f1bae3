#include "diff/moves.h"

#include <stdlib.h>

static void range_set(bool *list, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		list[i] = true;
}

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

void moves_find(struct diff *d, bool both, struct moves *m)
{
	struct cursor *cursors;

	m->came = arena_array(&d->arena, d->y.n, sizeof(*m->came));
	m->went = arena_array(&d->arena, d->x.n, sizeof(*m->went));
	for (size_t i = 0; both && i < d->list.n; i++) {
		const struct change *c = &d->list.p[i];

		if (!is_shown(d, c))
			continue;
		range_set(m->came, c->y, d->y.p[c->y].end);
		range_set(m->went, c->x, d->x.p[c->x].end);
	}
	for (size_t i = 0; i < d->list.n; i++) {
		const struct change *c = &d->list.p[i];

		if (c->kind == CHANGE_REMOVED && !m->went[c->x])
			*vec_push(&d->arena, &m->gone) =
			    (struct gone){c->x, c->in, c->before, c};
		else if (both && is_shown(d, c) && !is_within(d, m, c->x))
			*vec_push(&d->arena, &m->gone) =
			    (struct gone){c->x, NOWHERE, NOWHERE, NULL};
	}
	if (m->gone.n)
		qsort(m->gone.p, m->gone.n, sizeof(*m->gone.p), gone_order);
	cursors = arena_array(&d->arena, d->x.n, sizeof(*cursors));
	for (size_t i = 0; i < m->gone.n; i++)
		if (m->gone.p[i].said == NULL)
			gone_find(d, m, cursors, &m->gone.p[i]);
}
