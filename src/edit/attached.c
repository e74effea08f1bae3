/* Which of an order's own appendices a sentence approves (phrase.rules). */
#include "edit/attached.h"

#include "edit/appendix.h"
#include "edit/payload.h"
#include "edit/scope.h"

bool attached_any(const struct doc *order)
{
	const struct node *list = appendix_list(node_document(order->root));

	return list && node_child(list, NODE_ATTACHMENT);
}

/* Is the title of an appendix of that kind? */
static bool is_titled(struct reader *r, const struct node *annex,
                      struct str rule)
{
	const struct node *doc = node_child(annex, NODE_DOC);
	const struct node *preface = doc ? node_child(doc, NODE_PREFACE) : NULL;
	struct match m;

	for (const struct node *n = preface; n; n = node_next(n, preface))
		if (scope_is_block(n) &&
		    language_match(r->m, r->lang, rule,
		                   str_strip(scope_text(r->a, n)), &m))
			return true;
	return false;
}

const struct node *attached_find(struct reader *r, const struct edit *e)
{
	const struct doc *order = r->edits->order;
	const struct node *list = appendix_list(node_document(order->root));
	struct str num = str_after(e->payload, STR("annex:").n);
	struct str rule =
	    e->op == EDIT_REPEAL ? STR("list-repealed") : STR("list-title");
	const struct node *hit = payload_annex(order, num);

	if (hit != NULL || num.n != 0 || list == NULL)
		return hit;
	for (const struct node *n = list->first; n; n = n->next) {
		if (n->kind != NODE_ATTACHMENT || n->num.n != 0 ||
		    !is_titled(r, n, rule))
			continue;
		if (hit != NULL)
			return NULL;
		hit = n;
	}
	return hit;
}

bool attached_begins(struct reader *r, struct str text)
{
	struct match m;

	return language_match(r->m, r->lang, STR("approve-items"),
	                      str_strip(text), &m);
}

bool attached_item(struct reader *r, struct str text)
{
	struct match m;

	return language_match(r->m, r->lang, STR("approved-item"),
	                      str_strip(text), &m);
}
