/* Appendices of an order that change acts, where nothing leads to them. */
#include "edit/stray.h"

#include "edit/appendix.h"
#include "edit/payload.h"
#include "edit/reader.h"
#include "edit/scope.h"

/* The own appendices that sentences of the edits lead to, by where they lie. */
static struct map led_read(struct arena *a, struct edits *edits)
{
	const struct str by = STR("annex:");
	struct map led = {0};

	for (size_t i = 0; i < edits->list.n; i++) {
		const struct edit *e = &edits->list.p[i];
		const struct node *to = e->fresh;

		if (to == NULL && str_starts(e->payload, by))
			to = payload_named(edits->order, e);
		if (to != NULL)
			*map_put_at(a, &led, to) = (void *)e;
	}
	return led;
}

/* Can an edit be nothing but a change of an act?  To take something out may be
   what rules speak of. */
static bool is_sure(const struct edit *e)
{
	static const enum edit_op sure[] = {
	    EDIT_SUBST_TEXT,  EDIT_INSERT_TEXT,  EDIT_APPEND_TEXT,
	    EDIT_DELETE_TEXT, EDIT_REPLACE_UNIT, EDIT_INSERT_UNIT,
	};

	for (size_t i = 0; i < sizeof(sure) / sizeof(*sure); i++)
		if (e->op == sure[i])
			return true;
	return false;
}

/* Is it a sentence that changes an act, and can be nothing else? */
static bool is_order(struct reader *r, const struct node *block)
{
	struct str text = scope_text(r->a, block);
	size_t from = r->edits->list.n;
	struct match m;
	const struct rule *rule = ruleset_match(
	    r->m, language_rules(r->lang, STR("amend")), text, &m);
	enum edit_op op = rule ? edit_op_find(rule->makes) : EDIT_OPS;
	bool good = false;

	if (op != EDIT_UNREAD)
		return op == EDIT_INTRO;
	r->scope = (struct places){0};
	r->follows = payload_follows(node_child(block, NODE_MOD));
	if (!sentence_read(r, text))
		return false;
	for (size_t i = from; i < r->edits->list.n; i++)
		good |= is_sure(&r->edits->list.p[i]);
	r->edits->list.n = from;
	return good;
}

static const struct node *order_in(struct reader *r, const struct node *annex)
{
	const struct node *doc = node_child(annex, NODE_DOC);
	const struct node *body = doc ? node_child(doc, NODE_MAIN_BODY) : NULL;
	const struct node *preface = doc ? node_child(doc, NODE_PREFACE) : NULL;
	struct match m;

	for (const struct node *n = preface; n; n = node_next(n, preface))
		if (scope_is_block(n) &&
		    language_match(r->m, r->lang, STR("list-title"),
		                   scope_text(r->a, n), &m))
			return n;
	for (const struct node *n = body; n;
	     n = n->kind == NODE_P ? node_skip(n, body) : node_next(n, body))
		if (scope_is_block(n) && is_order(r, n))
			return n;
	return NULL;
}

void stray_find(struct edits *edits, const struct language *lang,
                struct matcher *m, struct strays *out)
{
	const struct node *list =
	    appendix_list(node_document(edits->order->root));
	struct reader r = {.a = &edits->arena,
	                   .m = m,
	                   .lang = lang,
	                   .edits = edits,
	                   .hold = HOLD_HEADER};
	struct map led = led_read(r.a, edits);

	for (const struct node *n = list ? list->first : NULL; n; n = n->next) {
		const struct node *block = NULL;

		if (n->kind == NODE_ATTACHMENT && map_get_at(&led, n) == NULL)
			block = order_in(&r, n);
		if (block != NULL)
			*vec_push(r.a, out) = block;
	}
}
