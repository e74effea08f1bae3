/* Why something cannot be ordered. */
#include "draft/reason.h"

#include "base/told.h"
#include "draft/item.h"

static bool is_in(const struct outline *o, size_t i, enum node_kind kind)
{
	for (; i != NOWHERE; i = o->p[i].parent)
		if (o->p[i].node->kind == kind)
			return true;
	return false;
}

static bool is_requisite(const struct outline *o, size_t i)
{
	return node_above(o->p[i].node, NODE_PREFACE) != NULL &&
	       !item_is_title(o, i) && plan_appendix(o, i) == NOWHERE;
}

static struct str reason_of(const struct plan *p, const struct change *c)
{
	const struct outline *o = c->x != NOWHERE ? &p->d->x : &p->d->y;
	size_t i = c->x != NOWHERE ? c->x : c->y;

	if (item_is_quoted(o, i))
		return TOLD("it is text that the act puts into another one; "
		            "that other one is to be changed");
	if (is_in(o, i, NODE_CONCLUSIONS))
		return TOLD("who signs an act is no provision of it; no "
		            "amendment says another signature");
	if (is_requisite(o, i))
		return TOLD("the authority, day and number of an act are no "
		            "provision of it");
	if (c->kind == CHANGE_SPAN)
		return TOLD("no formula tells over how many rows or columns a "
		            "cell goes");
	if (c->kind == CHANGE_PLACE && c->moved)
		return TOLD("no formula brings a unit to another place");
	return STR("");
}

struct str reason_find(const struct plan *p, size_t *y)
{
	for (size_t i = 0; i < p->d->list.n; i++) {
		const struct change *c = &p->d->list.p[i];
		size_t at = plan_place_of(c);
		struct str why = reason_of(p, c);

		if (why.n && at >= *y && at < p->d->y.p[*y].end) {
			*y = at;
			return why;
		}
	}
	return STR("");
}
