#include "edit/tabled.h"

#include "base/told.h"
#include "edit/find_part.h"

const struct node *tabled_behind(struct finder *f, const struct node *text)
{
	const struct node *table = units_tables(text);

	if (table == NULL)
		return text;
	if (units_announces(f->lang, text))
		return table;
	search_fail(f, DIAG_CHANGE_UNABLE,
	            TOLD("a table stands there: whether it belongs to the text "
	                 "above it, or the new text goes between both, cannot "
	                 "be told"));
	return NULL;
}

/* Is a table among the new text of an order?  *last: the last of that. */
static bool has_table(const struct edit *e, const struct node **last)
{
	const struct node *n = e->fresh;

	for (size_t i = 0; i < e->nfresh && n != NULL; i++, n = n->next) {
		*last = n;
		for (const struct node *c = n; c != NULL; c = node_next(c, n))
			if (c->kind == NODE_TABLE)
				return true;
	}
	return false;
}

/* A part, of which tables are the end. */
static bool part_settled(struct resolver *r, const struct resolved *to,
                         bool fresh)
{
	const struct node *end = NULL;

	return !fresh || has_table(to->edit, &end) || end == NULL ||
	       !units_announces(r->task->lang, end) ||
	       resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
	                  TOLD("a table belongs to this part, and the new "
	                       "wording announces one without it: whether "
	                       "the table stays cannot be told"));
}

bool tabled_settled(struct resolver *r, const struct resolved *to, bool fresh)
{
	const struct node *end;
	const struct node *last = to->at.last ? to->at.last : to->at.first;
	bool part = edit_last(to->edit)->kind == STEP_PART;
	bool announces =
	    units_tables(last) != NULL && units_announces(r->task->lang, last);

	if (units_is_table(last))
		return part_settled(r, to, fresh);
	if (units_tables(last) == NULL)
		return true;
	if (part)
		return resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
		                  TOLD("a table stands behind this part: "
		                       "whether it belongs to it cannot be "
		                       "told"));
	if (fresh && has_table(to->edit, &end))
		return resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
		                  TOLD("the new wording has a table, and one "
		                       "stands behind this text: whether that "
		                       "goes cannot be told"));
	return fresh || !announces ||
	       resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
	                  TOLD("a table hangs on this text"));
}
