#include "edit/numbered.h"

#include "base/told.h"

/* The text that a paragraph begins with. */
static struct str text_first(const struct node *block)
{
	const struct node *n = block;

	while (n != NULL && n->kind != NODE_TEXT)
		n = n->first;
	return n ? n->text : STR("");
}

bool numbered_settled(struct resolver *r, const struct edit *e,
                      const struct node *unit)
{
	const struct node *n = unit;
	bool first = true;

	if (unit->kind != NODE_PARAGRAPH)
		return true;
	while (n != NULL) {
		if (n->kind == NODE_TABLE || n->kind == NODE_NUM ||
		    n->kind == NODE_QUOTED_STRUCTURE) {
			n = node_skip(n, unit);
			continue;
		}
		if (n->kind != NODE_P) {
			n = node_next(n, unit);
			continue;
		}
		if (!first && language_reads(r->task->lang, STR("point"),
		                             str_strip(text_first(n))))
			return resolve_no(
			    r, e, DIAG_CHANGE_UNABLE,
			    TOLD("lines in it begin as points do, with numbers "
			         "that do not follow: whether they belong to "
			         "it cannot be told"));
		first = false;
		n = node_skip(n, unit);
	}
	return true;
}
