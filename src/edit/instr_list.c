/* Reads lists of acts: of those that are repealed, and of what an own appendix
   changes. */
#include "edit/instr_part.h"

#include "edit/annex.h"
#include "edit/attached.h"
#include "edit/scope.h"
#include "edit/whose.h"

/* What of the last item stands before the verb. */
static struct str items_front(struct instr *in)
{
	struct match m;

	return language_match(&in->matcher, in->lang, STR("items-close"),
	                      in->text, &m)
	           ? str_strip(
			 str_sub(in->text, 0,
	                         (size_t)(m.cap[CAP_operation].p - in->text.p)))
	           : in->text;
}

/* An item of a list of what is repealed: an act, or units of one. */
static bool instr_item(struct instr *in, const struct node *block)
{
	struct reader *r = &in->reader;
	size_t from = in->edits->list.n;

	in->block = block;
	in->mod = NULL;
	in->text = scope_text(&in->edits->arena, block);
	in->m = (struct match){.all = in->text};
	if (in->untold)
		return false;
	r->scope = (struct places){0};
	*vec_push(r->a, &r->scope) = (struct address){.of = ADDRESS_LIST};
	r->like = instr_like(in);
	r->why = STR("");
	/* The verb may stand in a line of its own. */
	if (block == in->closing)
		in->text = items_front(in);
	if (block == in->closing && in->text.n == 0)
		return true;
	if (!sentence_read(r, in->text))
		return false;
	for (size_t i = from; i < in->edits->list.n; i++)
		instr_settle(in, &in->edits->list.p[i]);
	return true;
}

void instr_begun(struct instr *in, size_t from)
{
	if (from < in->edits->list.n &&
	    str_eq(in->edits->list.p[from].payload, STR("items")))
		in->items = instr_unit(in);
}

static void instr_ended(struct instr *in)
{
	in->items = in->closing = NULL;
	in->untold = false;
	if (in->reader.scope.n && in->reader.scope.p[0].of == ADDRESS_LIST)
		in->reader.scope = (struct places){0};
}

/* The block that ends the list which the sentence at hand opens: those before
   it are items.  NULL: there is none.  *m: its verb. */
static const struct node *items_close(struct instr *in, struct match *m)
{
	struct arena *a = &in->edits->arena;
	const struct node *unit = instr_unit(in), *n = in->block;

	while (unit && (n = node_skip(n, unit)) != NULL) {
		struct str text;

		while (n && !scope_is_block(n))
			n = node_next(n, unit);
		if (n == NULL)
			return NULL;
		text = str_strip(scope_text(a, n));
		in->untold = !language_match(&in->matcher, in->lang,
		                             STR("items-close"), text, m);
		if (!in->untold || language_match(&in->matcher, in->lang,
		                                  STR("items-hold"), text, m))
			return n;
		in->untold = false;
		if (!str_ends(text, STR(";")) && !str_ends(text, STR(",")))
			return NULL;
	}
	return NULL;
}

bool instr_gathers(struct instr *in)
{
	struct reader *r = &in->reader;
	struct match head, m;
	struct edit when = {0}, *e;

	if (!str_ends(str_strip(in->text), STR(":")) ||
	    !language_match(&in->matcher, in->lang, STR("items-open"), in->text,
	                    &head))
		return false;
	in->closing = items_close(in, &m);
	if (in->closing == NULL)
		return false;
	in->untold |=
	    m.cap[CAP_when].n && !when_read(r, m.cap[CAP_when], &when);
	r->listed = (struct listed){.act = head.cap[CAP_act],
	                            .authority = head.cap[CAP_authority],
	                            .from = when.effective};
	in->items = instr_unit(in);
	e = vec_push(&in->edits->arena, &in->edits->list);
	*e = instr_like(in);
	e->op = EDIT_INTRO;
	e->base = (struct work){0};
	e->named = STR("");
	e->at.of = ADDRESS_LIST;
	e->target = address_print(&in->edits->arena, &e->at);
	e->payload = STR("items");
	return true;
}

static void items_read(struct instr *in, const struct node *block)
{
	bool last = block == in->closing;

	if (!instr_item(in, block)) {
		in->reader.acts = true;
		instr_unread(in);
	}
	if (last)
		instr_ended(in);
}

bool instr_listed(struct instr *in, const struct node *block)
{
	struct match m;

	if (in->items == NULL)
		return false;
	if (in->closing != NULL) {
		items_read(in, block);
		return true;
	}
	if (!node_is_under(block, in->items)) {
		instr_ended(in);
		return false;
	}
	if (instr_item(in, block))
		return true;
	if (in->items == in->point &&
	    ruleset_match(&in->matcher, language_rules(in->lang, STR("amend")),
	                  in->text, &m) != NULL) {
		instr_ended(in);
		return false;
	}
	instr_unread(in);
	return true;
}

/* Is a node read as one? */
static bool list_is_leaf(const struct node *n, bool repeal)
{
	return n->kind == NODE_P || (repeal && n->kind == NODE_TR);
}

void instr_list(struct instr *in, size_t i)
{
	struct edit *e = &in->edits->list.p[i];
	const struct node *annex, *doc, *body;
	bool repeal = e->op == EDIT_REPEAL;
	struct message m = {.code = DIAG_PAYLOAD_MISSING, .detail = e->payload};

	if (e->at.of != ADDRESS_LIST || !str_starts(e->payload, STR("annex:")))
		return;
	annex = attached_find(&in->reader, e);
	doc = annex ? node_child(annex, NODE_DOC) : NULL;
	body = doc ? node_child(doc, NODE_MAIN_BODY) : NULL;
	e->fresh = body ? annex : NULL;
	if (body != NULL && !repeal && !annex_serves(&in->reader, e, &m))
		body = e->fresh = NULL;
	/* Which changes it orders is not known. */
	if (body == NULL && (!repeal || attached_any(in->order))) {
		e->op = EDIT_UNREAD;
		edit_report(in->edits, e, in->report, m);
	}
	/* Of one act the appendix need not name it again. */
	in->base = in->general = (struct named){0};
	if (!repeal)
		in->base = in->general =
		    (struct named){.work = e->base,
		                   .text = e->named,
		                   .whose = whose_acts(&in->reader, e->text),
		                   .list = e->base.number.n == 0};
	in->reader.scope = (struct places){0};
	in->reader.listed = (struct listed){.from = e->effective};
	in->levels.n = 0;
	in->lost = false;
	in->listed = true;
	for (const struct node *n = body; n; n = list_is_leaf(n, repeal)
	                                             ? node_skip(n, body)
	                                             : node_next(n, body)) {
		if (repeal && n->kind == NODE_TR)
			instr_row(in, n);
		else if (!scope_is_block(n))
			continue;
		else if (!repeal)
			instr_block(in, n);
		else if (!instr_item(in, n))
			instr_unread(in);
	}
}
