/* Days of changes whose provision another act suspends. */
#include "base/told.h"
#include "edit/day.h"
#include "tree/meta.h"

/* Is an edit in a provision, or in all where that is not named? */
static bool is_at(const struct edit *e, struct str eid)
{
	const struct node *n = e->block;

	while (n != NULL && !str_eq(n->eid, eid))
		n = n->parent;
	return eid.n == 0 || n != NULL;
}

/* What has come into force before its provision is suspended. */
static void day_pause(struct edit *e, const struct meta_rest *rest)
{
	if ((e->until.year && date_cmp(e->until, rest->from) <= 0) ||
	    (e->rest.year && date_cmp(e->rest, rest->from) <= 0))
		return;
	e->rest = rest->from;
	e->back = rest->until;
}

void days_rest(struct edits *edits)
{
	const struct node *at = NULL;
	struct meta_rest rest;

	while ((at = meta_rest(edits->order, at, &rest)) != NULL)
		for (size_t i = 0; i < edits->list.n; i++) {
			struct edit *e = &edits->list.p[i];

			if (!edit_is_change(e) || e->force.year == 0 ||
			    !is_at(e, rest.at))
				continue;
			if (date_cmp(e->force, rest.from) < 0) {
				day_pause(e, &rest);
				continue;
			}
			if (rest.until.year &&
			    date_cmp(e->force, rest.until) >= 0)
				continue;
			e->force = rest.until;
			e->rested = true;
			if (rest.until.year == 0)
				e->lacks = TOLD("it is suspended, and the text "
				                "does not say until when");
		}
}
