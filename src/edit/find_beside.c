/* What a step means where no unit of that name is in the place. */
#include "base/told.h"
#include "edit/appendix.h"
#include "edit/find_part.h"
#include "edit/near.h"
#include "edit/space.h"
#include "tree/inner.h"

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

bool search_doubts(struct finder *f, const struct search *s,
                   enum node_kind kind, struct str num, bool fresh)
{
	const struct node *in = s->at.unit, *hit, *list;
	struct str before = fresh ? find_number_before(f->a, num) : STR("");

	if (s->at.kind != SPOT_NODE || s->act || s->way == NULL ||
	    s->way->kind != STEP_APP || in->kind != NODE_ATTACHMENT)
		return false;
	for (list = inner_first(in); list; list = inner_next(list)) {
		struct search inner = {0};
		bool has;

		search_at(&inner, list);
		has = search_units(f, &inner, kind, num, &hit) > 0;
		if (fresh ? !has && before.n != 0 &&
		                search_units(f, &inner, kind, before, &hit) > 0
		          : has)
			break;
	}
	if (list == NULL)
		return false;
	search_fail(f, DIAG_TARGET_TWICE,
	            told(f->a, "%.*s: in the text of %.*s itself, or in %.*s?",
	                 STR_ARG(near_name(f->a, s->step)),
	                 STR_ARG(near_place(f->a, in)),
	                 STR_ARG(near_place(f->a, list))));
	return true;
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
