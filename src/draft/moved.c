/* Units under another heading than before. */
#include "draft/moved.h"

#include "base/map.h"
#include "draft/item.h"

bool moved_comes(const struct plan *p, size_t y)
{
	const struct outline *o = &p->d->y;

	for (y = o->p[y].parent; y != NOWHERE; y = o->p[y].parent)
		if (o->p[y].pair == NOWHERE)
			return true;
	return false;
}

/* The item of y that was around a unit; NOWHERE: the act, or it is gone. */
static size_t left_by(const struct plan *p, size_t y)
{
	const struct outline *o = &p->d->x;
	size_t was = o->p[p->d->y.p[y].pair].parent;

	return was == NOWHERE ? NOWHERE : o->p[was].pair;
}

bool moved_is_left(const struct plan *p, size_t y)
{
	size_t left = left_by(p, y);

	return left != NOWHERE && p->left[left];
}

/* It needs a new edition, as a unit has left it. */
static void left_mark(struct plan *p, size_t left)
{
	if (left == NOWHERE || !plan_replaceable(p, left))
		return;
	p->left[left] = true;
	p->coarse[left] = COARSE_WHOLE;
}

/* A unit by its number, in its appendix, an item of y. */
static struct str unit_key(const struct plan *p, const struct item *unit,
                           size_t appendix)
{
	return str_format(p->a, "%u %zu %.*s", (unsigned)unit->node->kind,
	                  appendix, STR_ARG(unit->num));
}

/* The numbers of units that come with what they stand in. */
static struct map numbers_come(const struct plan *p)
{
	const struct outline *o = &p->d->y;
	struct map m = {0};

	for (size_t y = 0; y < o->n; y++)
		if (node_class(item_kind(o, y)) == CLASS_HIER &&
		    item_is_numbered(o, y) && moved_comes(p, y))
			*map_put(p->a, &m,
			         unit_key(p, &o->p[y], plan_appendix(o, y))) =
			    (void *)&o->p[y];
	return m;
}

/* A unit is gone; has one that comes its number? */
static bool is_back(const struct plan *p, const struct map *come, size_t x)
{
	const struct outline *o = &p->d->x;
	size_t appendix = plan_appendix(o, x);

	if (node_class(item_kind(o, x)) != CLASS_HIER ||
	    !item_is_numbered(o, x))
		return false;
	if (appendix != NOWHERE)
		appendix = o->p[appendix].pair;
	return map_get(come, unit_key(p, &o->p[x], appendix)) != NULL;
}

void moved_mark(struct plan *p)
{
	const struct outline *o = &p->d->y;
	struct map come = numbers_come(p);

	for (size_t i = 0; i < p->d->list.n; i++) {
		const struct change *c = &p->d->list.p[i];

		if (c->kind == CHANGE_REMOVED && is_back(p, &come, c->x))
			left_mark(p, c->in);
		if (c->kind != CHANGE_PLACE || !c->moved ||
		    left_by(p, c->y) == o->p[c->y].parent)
			continue;
		left_mark(p, left_by(p, c->y));
		if (moved_is_left(p, c->y) && !moved_comes(p, c->y))
			left_mark(p, o->p[c->y].parent);
	}
}
