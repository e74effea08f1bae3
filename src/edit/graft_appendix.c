/* Appendices put into the base. */
#include "edit/appendix.h"
#include "edit/apply_part.h"
#include "parse/sequence.h"
#include "tree/eid.h"
#include "tree/work.h"

/* Is id the eId top, or one that begins with it? */
static bool id_is_under(struct str id, struct str top)
{
	return top.n != 0 && str_starts(id, top) &&
	       (id.n == top.n || str_starts(str_after(id, top.n), STR("__")));
}

/* Move ids and links of a copied unit from the order's place to the base's:
   "att_1__table_1" to "att_3__table_1". */
static void move_ids(struct applier *p, struct node *unit, struct str from,
                     struct str to)
{
	struct arena *a = p->h.a;
	struct str order = str_format(
	    a, "%.*s/!main~",
	    STR_ARG(work_expression(a, &p->h.order->work, p->h.order->lang3,
	                            p->h.order->work.date)));

	for (struct node *n = unit; n != NULL; n = node_next(n, unit)) {
		struct str href = n->kind == NODE_REF || n->kind == NODE_RREF
		                      ? node_attr(n, STR("href"))
		                      : STR("");
		struct str id = str_after(href, 1);

		if (id_is_under(n->eid, from))
			n->eid = str_join(a, to, str_after(n->eid, from.n));
		if (!str_starts(href, STR("#")))
			continue;
		if (id_is_under(id, from))
			node_set(a, n, STR("href"),
			         str_format(a, "#%.*s%.*s", STR_ARG(to),
			                    STR_ARG(str_after(id, from.n))));
		else
			node_set(a, n, STR("href"), str_join(a, order, id));
	}
}

/* Text of a caption without references: they would lead to the act itself. */
static void caption_plain(struct node *caption)
{
	struct node *next;

	for (struct node *n = caption->first; n != NULL; n = next) {
		next = n->next;
		if (n->kind == NODE_REF)
			node_unwrap(n);
	}
}

/* What in the preface of the new wording, a copy, heads it as a part of the
   act; NULL: nothing does. */
static struct node *stamp_in(const struct edit *e, struct node *preface)
{
	struct node *n;

	if (preface == NULL)
		return NULL;
	if (!str_starts(e->payload, STR("annex:")))
		return node_child(preface, NODE_P);
	if (e->stamp == NULL)
		return NULL;
	n = preface->first;
	for (const struct node *m = e->stamp->parent->first;
	     m != e->stamp && n != NULL; m = m->next)
		n = n->next;
	return n;
}

/*
 * The caption of the consolidated unit is the base's: the caption towards the
 * base in the preface of the new wording, or the old heading where the new
 * wording has none.
 */
static void replace_caption(struct applier *p, const struct edit *e,
                            struct node *unit, const struct node *old)
{
	struct arena *a = p->h.a;
	struct node *doc = node_child(unit, NODE_DOC), *caption, *next;
	struct node *preface = node_child(doc, NODE_PREFACE);

	for (struct node *n = unit->first; n != doc; n = next) {
		next = n->next;
		node_unlink(n);
	}
	caption = stamp_in(e, preface);
	if (caption == NULL) {
		for (const struct node *n = old->first;
		     n != NULL && n->kind != NODE_DOC; n = n->next)
			node_before(doc, node_copy(a, n));
		return;
	}
	node_unlink(caption);
	caption_plain(caption);
	caption->kind = NODE_HEADING;
	caption->eid = old->eid.n
	                   ? str_format(a, "%.*s__heading", STR_ARG(old->eid))
	                   : STR("");
	node_before(doc, caption);
	if (preface->first == NULL)
		node_unlink(preface);
}

/* A unit of a base by others may have no eId: the one that its place gives, or
   a free one like it. */
static void appendix_name(struct applier *p, struct node *unit)
{
	struct arena scratch;
	struct node *n, *root = p->h.doc->root;
	struct str eid;
	struct eids *w;

	if (unit->eid.n != 0)
		return;
	arena_init(&scratch);
	w = eids_start(&scratch, root);
	while (eids_next(w, &n, &eid) && n != unit)
		;
	eid = str_copy(p->h.a, eid);
	for (unsigned i = 2; eid_find(root, eid) != NULL; i++)
		eid = str_format(p->h.a, "%.*s_%u", STR_ARG(eid), i);
	unit->eid = eid;
	arena_free(&scratch);
}

/* The number that the order tells, of "the appendix" what it had. */
static struct str appendix_number(struct arena *a, const struct edit *e,
                                  const struct node *old)
{
	bool told = e->at.n && edit_last(e)->kind == STEP_APP && edit_num(e).n;

	return told ? str_copy(a, edit_num(e)) : old->num;
}

/* The order's wording in the place, number and metadata of the base's. */
struct node *appendix_replace(struct applier *p, const struct edit *e,
                              struct node *old)
{
	struct arena *a = p->h.a;
	struct node *unit;
	struct node *doc, *meta;
	const struct node *old_doc = node_child(old, NODE_DOC);
	struct str from = e->fresh->eid;

	appendix_name(p, old);
	unit = node_copy(a, e->fresh);
	doc = node_child(unit, NODE_DOC);
	meta = node_child(doc, NODE_META);
	if (meta != NULL)
		node_unlink(meta);
	move_ids(p, unit, from, old->eid);
	meta = old_doc ? node_child(old_doc, NODE_META) : NULL;
	if (meta != NULL && doc->first != NULL)
		node_before(doc->first, node_copy(a, meta));
	node_set(a, doc, STR("contains"), STR("singleVersion"));
	unit->num = appendix_number(a, e, old);
	unit->eid = old->eid;
	replace_caption(p, e, unit, old);
	graft_over(p, old, unit);
	return unit;
}

/* The appendices of the act, of an appendix: a list, made where there is
   none. */
static struct node *attachments_of(struct applier *p, struct node *owner)
{
	struct node *act = node_document(owner);
	struct node *list = node_child(act, NODE_ATTACHMENTS);

	return list ? list : node_add(p->h.a, act, NODE_ATTACHMENTS);
}

/* What an appendix is called in a text, as words of their own; text.n: it is
   not there. */
static size_t call_find(struct str text, struct str call)
{
	size_t at = str_find(text, call), to = at + call.n;

	if (at < text.n && ((at && text.p[at - 1] != ' ') ||
	                    (to < text.n && text.p[to] != ' ')))
		return text.n;
	return at;
}

/* Call a caption of another appendix so; false where it is called otherwise. */
static bool caption_call(struct arena *a, struct node *caption, struct str was,
                         struct str is)
{
	for (struct node *n = caption; n != NULL; n = node_next(n, caption)) {
		size_t at = n->kind == NODE_TEXT ? call_find(n->text, was) : 0;

		if (n->kind != NODE_TEXT || at == n->text.n)
			continue;
		n->text = str_format(a, "%.*s%.*s%.*s", (int)at, n->text.p,
		                     STR_ARG(is),
		                     STR_ARG(str_after(n->text, at + was.n)));
		return true;
	}
	return false;
}

/*
 * A caption for an appendix that the order brings without one: that of another
 * appendix of the act, with its own number; where none can be followed, its
 * name and number only.
 */
static void caption_make(struct applier *p, const struct node *list,
                         struct node *unit)
{
	struct arena *a = p->h.a;
	struct str call = language_label(p->h.lang, STR("unit-appendix"));
	struct str is = str_fill(a, call, STR("{num}"), unit->num);
	struct node *caption = NULL, *next;

	for (const struct node *n = list->first; n && !caption; n = n->next) {
		const struct node *heading = node_child(n, NODE_HEADING);

		if (n->num.n == 0 || heading == NULL)
			continue;
		caption = node_copy(a, heading);
		if (!caption_call(a, caption,
		                  str_fill(a, call, STR("{num}"), n->num), is))
			caption = NULL;
	}
	if (caption == NULL) {
		caption = node_new(a, NODE_HEADING);
		node_append(caption, node_text(a, is));
	}
	caption->eid = STR("");
	for (struct node *n = caption->first; n != NULL; n = next) {
		next = n->next;
		if (n->kind == NODE_NOTE_REF)
			node_unlink(n);
	}
	caption_plain(caption);
	node_before(unit->first, caption);
}

/* Behind which attachment one of that number goes: those without a number lead
   the others; NULL: it is the first. */
static struct node *number_behind(const struct applier *p, struct node *list,
                                  struct str num)
{
	struct number sought = number_read(p->h.lang, num), is;
	struct node *behind = NULL;
	bool met = false;

	for (struct node *n = list->first; n != NULL; n = n->next) {
		is = number_read(p->h.lang, n->num);
		if (n->num.n ? number_cmp(&is, &sought) < 0
		             : !met && num.n && !appendix_is_translation(n))
			behind = n;
		met |= n->num.n != 0;
	}
	return behind;
}

/* A new appendix, by its number among the others.  Its caption towards the
   base stands in its preface. */
struct node *appendix_insert(struct applier *p, const struct edit *e,
                             const struct gap *gap)
{
	struct arena *a = p->h.a;
	struct str num = gap->num;
	struct node *owner = apply_twin(p, gap->in.unit);
	struct node *list = attachments_of(
	    p,
	    owner && owner->kind == NODE_ATTACHMENT ? owner : p->h.doc->root);
	struct node *unit, *behind = number_behind(p, list, num);
	struct node *none = node_new(a, NODE_ATTACHMENT);

	unit = graft_copy(p, e, e->fresh);
	unit->num = str_copy(a, num);
	replace_caption(p, e, unit, none);
	if (node_child(unit, NODE_HEADING) == NULL && unit->num.n)
		caption_make(p, list, unit);
	if (behind != NULL)
		node_after(behind, unit);
	else if (list->first != NULL)
		node_before(list->first, unit);
	else
		node_append(list, unit);
	if (p->options->mark)
		unit->mark = MARK_ADDED;
	return unit;
}
