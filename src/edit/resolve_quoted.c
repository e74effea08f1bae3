/* Paragraphs of new text in quotes, in an act that amends another one. */
#include "base/told.h"
#include "edit/near.h"
#include "edit/quoted.h"
#include "edit/resolve_part.h"

bool resolve_quoted(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	const struct node *old = quoted_whole(to->at.first);
	const struct node *n = e->fresh;

	if (old == NULL)
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  TOLD("the paragraph is a part of a unit that "
		                       "is quoted"));
	to->at.first = to->at.last = old;
	if (e->op == EDIT_DELETE_UNIT)
		return true; /* resolve_quotes_left */
	if (e->op != EDIT_REPLACE_UNIT || e->nfresh > 1)
		return resolve_no(r, e, DIAG_PAYLOAD_ODD,
		                  TOLD("the new wording is more than the "
		                       "paragraph"));
	if (n == NULL)
		return resolve_no(r, e, DIAG_PAYLOAD_MISSING, STR(""));
	if (find_is_unit(old) ? n->kind == old->kind && str_eq(n->num, old->num)
	                      : n->kind == NODE_P)
		return true;
	return resolve_no(
	    r, e, DIAG_PAYLOAD_ODD,
	    told(r->a,
	         "the paragraph is %.*s, the new "
	         "wording is not",
	         STR_ARG(find_is_unit(old) ? near_place(r->a, old)
	                                   : TOLD("text without a "
	                                          "number"))));
}

static bool goes(const struct resolved *to)
{
	return to->target != NULL && to->edit->op == EDIT_DELETE_UNIT &&
	       to->at.kind == SPOT_PIECES && quoted_is(to->at.first);
}

void resolve_quotes_left(struct resolver *r)
{
	struct map gone = {0};

	for (size_t i = 0; i < r->out.n; i++)
		if (goes(&r->out.p[i]))
			*map_put_at(r->a, &gone, r->out.p[i].at.first) = r;
	for (size_t i = 0; gone.n && i < r->out.n; i++) {
		const struct resolved *to = &r->out.p[i];
		const struct node *n;

		if (!goes(to))
			continue;
		n = to->at.first->parent->first;
		while (n != NULL && map_get_at(&gone, n) != NULL)
			n = n->next;
		if (n == NULL)
			resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
			           TOLD("the quotes would be left without "
			                "text"));
	}
}
