#include "edit/apply.h"

#include "edit/history.h"
#include "edit/note.h"
#include "edit/resolve.h"
#include "tree/eid.h"
#include "tree/meta.h"
#include "tree/work.h"

/* A consolidation on its way. */
struct applier {
	struct history h;
	const struct edits *edits;
	const struct apply_options *options;
	bool own_ids; /* the base's eIds follow our scheme throughout */
};

/* Do all eIds stand as eid_assign would set them? */
static bool ids_are_ours(const struct node *root)
{
	struct arena scratch;
	struct node *n;
	struct str eid;
	struct eids *w;
	bool good = true;

	arena_init(&scratch);
	w = eids_start(&scratch, (struct node *)root);
	while (good && eids_next(w, &n, &eid))
		good = str_eq(n->eid, eid);
	arena_free(&scratch);
	return good;
}

/* The node of the copy that stands where n stands in the base. */
static struct node *counterpart(struct node *copy, const struct node *base,
                                const struct node *n)
{
	size_t path[NODE_DEPTH_MAX] = {0}, depth = 0;

	for (; n != base; n = n->parent) {
		size_t k = 0;

		for (const struct node *c = n; c->prev != NULL; c = c->prev)
			k++;
		path[depth++] = k;
	}
	while (depth-- > 0) {
		copy = copy->first;
		for (size_t k = path[depth]; k > 0; k--)
			copy = copy->next;
	}
	return copy;
}

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

/*
 * The caption of the consolidated unit is the base's: the caption towards the
 * base in the preface of the new wording, or the old heading where the new
 * wording has none.
 */
static void replace_caption(struct applier *p, struct node *unit,
                            const struct node *old)
{
	struct arena *a = p->h.a;
	struct node *doc = node_child(unit, NODE_DOC), *caption, *next;
	struct node *preface = node_child(doc, NODE_PREFACE);

	for (struct node *n = unit->first; n != doc; n = next) {
		next = n->next;
		node_unlink(n);
	}
	caption = preface ? node_child(preface, NODE_P) : NULL;
	if (caption == NULL) {
		for (const struct node *n = old->first;
		     n != NULL && n->kind != NODE_DOC; n = n->next)
			node_before(doc, node_copy(a, n));
		return;
	}
	node_unlink(caption);
	caption_plain(caption);
	caption->kind = NODE_HEADING;
	caption->eid = str_format(a, "%.*s__heading", STR_ARG(old->eid));
	node_before(doc, caption);
	if (preface->first == NULL)
		node_unlink(preface);
}

/* The new unit: the order's wording in the place, number and metadata of the
   base's. */
static struct node *replace_unit(struct applier *p, const struct edit *e,
                                 struct node *old)
{
	struct arena *a = p->h.a;
	struct node *unit = node_copy(a, e->fresh);
	struct node *doc = node_child(unit, NODE_DOC), *meta;
	const struct node *old_doc = node_child(old, NODE_DOC);
	struct str from = e->fresh->eid;

	meta = node_child(doc, NODE_META);
	if (meta != NULL)
		node_unlink(meta);
	move_ids(p, unit, from, old->eid);
	meta = old_doc ? node_child(old_doc, NODE_META) : NULL;
	if (meta != NULL && doc->first != NULL)
		node_before(doc->first, node_copy(a, meta));
	node_set(a, doc, STR("contains"), STR("singleVersion"));
	unit->num = edit_num(e).n ? str_copy(a, edit_num(e)) : old->num;
	unit->eid = old->eid;
	replace_caption(p, unit, old);
	node_after(old, unit);
	if (p->options->mark) {
		old->mark = MARK_REMOVED;
		unit->mark = MARK_ADDED;
	} else {
		node_unlink(old);
	}
	return unit;
}

/* A unit of a base by others may have no eId: the one that its place gives, or
   a free one like it. */
static void name_unit(struct applier *p, struct node *unit)
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

static void apply_one(struct applier *p, const struct edit *e, struct node *old)
{
	struct node *unit;
	struct touched t = {.edit = e};

	name_unit(p, old);
	unit = replace_unit(p, e, old);
	history_change(&p->h, e, unit);
	t.node = unit;
	if (!p->options->no_notes)
		notes_write(&p->h, &t, 1);
	history_adopt(&p->h, e, unit);
}

/* The base copied, with what is known of it. */
static struct doc *apply_copy(const struct doc *base,
                              const struct language *lang)
{
	struct doc *doc = doc_new();

	doc->name = str_copy(&doc->arena, base->name);
	doc->root = node_copy(&doc->arena, base->root);
	doc->labels = &lang->labels;
	meta_read(doc);
	return doc;
}

static void apply_all(struct applier *p, const struct resolution *todo,
                      const struct doc *base)
{
	struct node **targets =
	    arena_array(p->h.a, todo->n, sizeof(struct node *));
	bool opened = false;

	/* All places are found before anything moves. */
	for (size_t i = 0; i < todo->n; i++)
		if (todo->p[i].target != NULL)
			targets[i] = counterpart(p->h.doc->root, base->root,
			                         todo->p[i].target);
	for (size_t i = 0; i < todo->n; i++) {
		if (targets[i] == NULL)
			continue;
		p->h.force = todo->p[i].edit->force;
		if (!opened)
			history_open(&p->h);
		opened = true;
		apply_one(p, todo->p[i].edit, targets[i]);
	}
	if (p->own_ids)
		eid_assign(p->h.a, p->h.doc->root);
}

struct doc *edits_apply(const struct language *lang, const struct doc *base,
                        const struct edits *edits,
                        const struct apply_options *options,
                        struct report *report)
{
	struct arena scratch;
	struct applier p = {.edits = edits, .options = options};
	struct resolution todo;
	struct doc *doc = NULL;

	arena_init(&scratch);
	todo = edits_resolve(&scratch, edits, base, options->as_of, report);
	if (!todo.refused) {
		doc = apply_copy(base, lang);
		p.own_ids = ids_are_ours(base->root);
		p.h = (struct history){.a = &doc->arena,
		                       .doc = doc,
		                       .order = edits->order,
		                       .lang = lang,
		                       .made = options->made,
		                       .mark = options->mark};
		p.h.was = work_expression(&doc->arena, &base->work, base->lang3,
		                          meta_expression_date(base));
		apply_all(&p, &todo, base);
	}
	arena_free(&scratch);
	return doc;
}
