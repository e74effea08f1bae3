/* What a step means where no unit of that name is in the place. */
#include "edit/appendix.h"
#include "edit/find_part.h"
#include "edit/space.h"

/* The only appendix of the act that has a number; not the one at hand. */
static const struct node *appendix_beside(const struct finder *f,
                                          const struct node *in, struct str num)
{
	const struct node *list = appendix_list(f->act), *hit = NULL;
	const struct node *n = appendix_next(list ? list->first : NULL);

	for (; n != NULL && num.n != 0; n = appendix_next(n->next)) {
		if (!str_eq(n->num, num))
			continue;
		if (hit != NULL || n == in)
			return NULL;
		hit = n;
	}
	return hit;
}

const struct node *search_beside(const struct finder *f, const struct search *s,
                                 enum node_kind kind, struct str num)
{
	const struct node *in = s->at.unit;

	if (!s->step->apart || s->act || s->at.kind != SPOT_NODE)
		return NULL;
	if (kind == NODE_ATTACHMENT)
		return in->kind == NODE_ATTACHMENT ? appendix_beside(f, in, num)
		                                   : NULL;
	return space_is_division(in->kind) ? space_only(f, in, kind, num)
	                                   : NULL;
}

bool search_is_plain(struct arena *a, const struct node *unit)
{
	const struct node *num = node_child(unit, NODE_NUM);
	struct str s = STR("");

	for (const struct node *n = num; n != NULL; n = node_next(n, num))
		if (n->kind == NODE_TEXT)
			s = str_join(a, s, n->text);
	s = str_strip(s);
	if (str_ends(s, STR(".")) || str_ends(s, STR(")")))
		s.n--;
	return str_eq(s, unit->num);
}

size_t search_plain(const struct finder *f, const struct search *s,
                    struct str num, const struct node **out)
{
	size_t hits;

	if (space_has(f, s->at.unit, NODE_SECTION))
		return 0;
	hits = search_units(f, s, NODE_CHAPTER, num, out);
	return hits != 1 || search_is_plain(f->a, *out) ? hits : 0;
}
