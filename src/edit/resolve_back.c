/* Units that come where nothing but what is left of them is. */
#include "base/told.h"
#include "edit/near.h"
#include "edit/resolve_part.h"

/* Has a stub no number of its own in print: is it said in the line before? */
static bool is_silent(const struct node *n)
{
	return n != NULL && find_is_unit(n) && node_is_stub(n) &&
	       node_child(n, NODE_NUM) == NULL;
}

bool resolve_back(struct resolver *r, const struct resolved *to,
                  const struct node *stub)
{
	struct str name = near_place(r->a, stub);

	if (!node_is_stub(stub))
		return true;
	if (is_silent(stub) || is_silent(stub->next))
		return resolve_no(
		    r, to->edit, DIAG_CHANGE_UNABLE,
		    told(r->a,
		         "%.*s was excluded earlier, and the line that "
		         "is left says so of others as well",
		         STR_ARG(name)));
	edit_report(
	    r->task->edits, to->edit, r->report,
	    (struct message){.code = DIAG_PROVISION_BACK, .detail = name});
	return true;
}

/* Do two edits put an appendix into one place? */
static bool same_owner(const struct edit *x, const struct edit *y)
{
	size_t n = x->at.n;

	if (x->op != EDIT_INSERT_UNIT || y->op != EDIT_INSERT_UNIT ||
	    n != y->at.n || n == 0 || x->at.p[n - 1].kind != STEP_APP ||
	    y->at.p[n - 1].kind != STEP_APP)
		return false;
	while (--n > 0)
		if (x->at.p[n - 1].kind != y->at.p[n - 1].kind ||
		    !str_eq(x->at.p[n - 1].num, y->at.p[n - 1].num))
			return false;
	return true;
}

bool resolve_only(struct resolver *r, const struct resolved *to)
{
	const struct edit *e = to->edit;

	for (size_t i = 0; i < r->out.n; i++)
		if (&r->out.p[i] != to && same_owner(r->out.p[i].edit, e))
			return resolve_no(r, e, DIAG_CHANGES_CROSS,
			                  TOLD("the order brings another "
			                       "appendix; this one has no "
			                       "number"));
	return (str_starts(e->payload, STR("annex:")) && e->stamp == NULL)
	           ? resolve_no(r, e, DIAG_CHANGE_UNABLE,
	                        TOLD("the new appendix has no number, and no "
	                             "caption but that of the order's own"))
	           : true;
}
