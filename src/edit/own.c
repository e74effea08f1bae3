#include "edit/own.h"

#include "text/source.h"

struct str own_or_target(struct reader *r, const struct node *unit,
                         const struct node *block, struct str text)
{
	const struct node *num = unit ? node_child(unit, NODE_NUM) : NULL;
	struct str whole;
	struct match m;

	if (num == NULL || num->first == NULL ||
	    !str_ends(num->first->text, STR(")")))
		return text;
	for (const struct node *n = unit; n && n != block;
	     n = node_next(n, unit))
		if (n->kind == NODE_P)
			return text;
	whole = str_format(r->a, "%.*s %.*s", STR_ARG(num->first->text),
	                   STR_ARG(text));
	return language_match(r->m, r->lang, STR("own-subpoint"), whole, &m) ||
	               language_match(r->m, r->lang, STR("own-letter"), whole,
	                              &m)
	           ? text
	           : whole;
}

bool own_changes(const struct edits *edits, size_t from)
{
	for (size_t i = from; i < edits->list.n; i++) {
		const struct edit *e = &edits->list.p[i];

		if (e->at.of == ADDRESS_SELF && e->at.n != 0 &&
		    (e->op == EDIT_REPEAL || e->op == EDIT_DELETE_UNIT))
			return true;
	}
	return false;
}

void own_put(struct edits *edits, const struct node *block, struct str text)
{
	struct provision *own = vec_push(&edits->arena, &edits->own);

	own->text = text;
	own->before = edits->list.n;
	if (edits->order->source && block->span.n)
		own->line = source_line(edits->order->source, block->span.at);
}
