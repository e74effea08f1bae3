/* Paragraphs that got a number, or lost it. */
#include "diff/diff.h"

/* The paragraph of a numbered unit; NOWHERE. */
static size_t unit_text(const struct outline *o, size_t unit)
{
	size_t i = outline_first(o, unit);

	if (o->p[unit].leaf || o->p[unit].num.n == 0 ||
	    node_class(o->p[unit].node->kind) != CLASS_HIER)
		return NOWHERE;
	while (i != NOWHERE && o->p[i].number)
		i = outline_next(o, i);
	return i != NOWHERE && o->p[i].leaf && o->p[i].class == NODE_P
	           ? i
	           : NOWHERE;
}

/* The paragraph that has become a unit without a partner; both stand in
   partners. */
static size_t unit_was(const struct outline *o, const struct outline *other,
                       size_t unit)
{
	size_t text, was, in = o->p[unit].parent;

	if (o->p[unit].pair != NOWHERE || in == NOWHERE)
		return NOWHERE;
	text = unit_text(o, unit);
	was = text == NOWHERE ? NOWHERE : o->p[text].pair;
	return was != NOWHERE && other->p[was].parent == o->p[in].pair
	           ? was
	           : NOWHERE;
}

size_t number_given(const struct diff *d, size_t y)
{
	return unit_was(&d->y, &d->x, y);
}

size_t number_lost(const struct diff *d, size_t x)
{
	return unit_was(&d->x, &d->y, x);
}

bool number_carries(const struct diff *d, size_t x, size_t y)
{
	size_t px = d->x.p[x].parent, py = d->y.p[y].parent;

	if (px == NOWHERE || py == NOWHERE)
		return false;
	if (d->y.p[py].pair == NOWHERE && number_given(d, py) != NOWHERE)
		return d->y.p[d->y.p[py].parent].pair == px;
	if (d->x.p[px].pair == NOWHERE && number_lost(d, px) != NOWHERE)
		return d->x.p[d->x.p[px].parent].pair == py;
	return false;
}
