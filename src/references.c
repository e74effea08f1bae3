/* Which other acts a document is about. */
#include "edit/instr.h"
#include "edit/meant.h"
#include "public.h"
#include "tree/element.h"
#include "tree/meta.h"
#include "tree/work.h"

#include <string.h>

/* What has been told of a document, so that each thing is told once. */
struct references {
	struct arena a;
	const struct doc *doc;
	struct map told; /* IRIs that changes name, and what else was told */
	void (*put)(void *ctx, const nusqa_reference *r);
	void *ctx;
};

static bool references_new(struct references *r, struct str key)
{
	void **slot = map_put(&r->a, &r->told, key);
	bool fresh = *slot == NULL;

	*slot = r;
	return fresh;
}

static void references_tell(struct references *r, nusqa_how how,
                            const struct work *w, struct str words,
                            struct date day)
{
	const nusqa_reference ref = {
	    .how = how,
	    .iri = public_str(work_iri(&r->a, w)),
	    .words = public_str(words),
	    .day = public_str(day.year ? date_iso(&r->a, day) : STR("")),
	};

	r->put(r->ctx, &ref);
}

/* Acts named by a sentence that orders a change which is not understood: which
   of them it changes, if any, is not known.  One that names none by its number
   may quote a title, or leave the act to the title of its own. */
static void references_unread(struct references *r, const struct edit *e)
{
	const struct str day = date_iso(&r->a, e->force);
	const struct node *n = e->block;
	struct str words;
	bool found = false;
	struct work w;

	while (n != NULL) {
		struct str href = node_attr(n, STR("href")), iri;

		if (n->kind == NODE_REF && work_read(href, &w) &&
		    w.number.n != 0) {
			found = true;
			iri = work_iri(&r->a, &w);
			if (!work_same(&w, &r->doc->work) &&
			    references_new(
				r, str_format(&r->a, "unread %.*s %.*s",
			                      STR_ARG(iri), STR_ARG(day))))
				references_tell(r, NUSQA_UNREAD, &w, e->text,
				                e->force);
		}
		n = n->kind == NODE_QUOTED_STRUCTURE ? node_skip(n, e->block)
		                                     : node_next(n, e->block);
	}
	words = str_format(&r->a, "%.*s %.*s", STR_ARG(r->doc->title),
	                   STR_ARG(e->text));
	if (!found && references_new(r, str_join(&r->a, STR("unread "), words)))
		references_tell(r, NUSQA_UNREAD, &e->base, words, e->force);
}

/* An act without a number is told apart by the words that name it. */
static void references_edit(struct references *r, const struct edit *e)
{
	nusqa_how how = e->op == EDIT_REPEAL && e->at.n == 0 ? NUSQA_REPEALS
	                                                     : NUSQA_CHANGES;
	struct str iri = work_iri(&r->a, &e->base), key;

	if (e->op == EDIT_UNREAD && e->base.number.n == 0 && e->named.n == 0) {
		references_unread(r, e);
		return;
	}
	if (!edit_is_change(e) || e->at.of == ADDRESS_SELF ||
	    (e->base.number.n == 0 && e->named.n == 0) ||
	    work_same(&e->base, &r->doc->work))
		return;
	references_new(r, iri);
	key = str_format(&r->a, "%d %.*s %04u%02u%02u %.*s", (int)how,
	                 STR_ARG(iri), e->force.year, e->force.month,
	                 e->force.day,
	                 STR_ARG(e->base.number.n ? STR("") : e->named));
	if (references_new(r, key))
		references_tell(r, how, &e->base, e->named, e->force);
}

/* An act that a link leads to, but for the document's own. */
static void references_link(struct references *r, const struct node *n)
{
	struct str href = node_attr(n, STR("href"));
	struct work w;

	if (work_read(href.n ? href : node_attr(n, STR("from")), &w) &&
	    !work_same(&w, &r->doc->work) &&
	    references_new(r, work_iri(&r->a, &w)))
		references_tell(r, NUSQA_CITES, &w, STR(""), (struct date){0});
}

/* How the metadata calls an act that has changed the document, or is to. */
static void references_name(struct references *r, struct map *names,
                            const struct node *n)
{
	struct work w;

	if (work_read(node_attr(n, STR("href")), &w))
		*map_put(&r->a, names, work_iri(&r->a, &w)) = (void *)n;
}

/* What has changed the document, or is to change it, from each day. */
static void references_amended(struct references *r, const struct map *names)
{
	const struct node *at = NULL;
	struct meta_told told;

	while ((at = meta_told(r->doc, at, &told)) != NULL) {
		struct str iri = work_iri(&r->a, &told.by);
		const struct node *name = map_get(names, iri);
		nusqa_how how = told.foreseen ? NUSQA_AWAITS : NUSQA_CHANGED_BY;

		references_new(r, str_join(&r->a, STR("by "), iri));
		if (references_new(
			r, str_format(&r->a, "by %d %.*s %04u%02u%02u",
		                      (int)how, STR_ARG(iri), told.from.year,
		                      told.from.month, told.from.day)))
			references_tell(r, how, &told.by,
			                name ? node_attr(name, STR("showAs"))
			                     : STR(""),
			                told.from);
	}
}

/* An act of which only its name is there. */
static void references_amender(struct references *r, const struct node *n)
{
	struct work w;

	if (work_read(node_attr(n, STR("href")), &w) &&
	    references_new(r, str_join(&r->a, STR("by "), work_iri(&r->a, &w))))
		references_tell(r, NUSQA_CHANGED_BY, &w,
		                node_attr(n, STR("showAs")), (struct date){0});
}

void nusqa_references(const nusqa_grammar *g, nusqa_doc *doc,
                      void (*put)(void *ctx, const nusqa_reference *r),
                      void *ctx)
{
	struct doc *d = public_doc(doc);
	struct references r = {.doc = d, .put = put, .ctx = ctx};
	struct report quiet = {0};
	struct edits *edits =
	    instr_read(public_language(public_grammar(g), d), d, &quiet);
	struct map names = {0};

	arena_init(&r.a);
	for (size_t i = 0; i < edits->list.n; i++)
		references_edit(&r, &edits->list.p[i]);
	for (const struct node *n = d->root; n; n = node_next(n, d->root))
		if (n->kind == NODE_REF || n->kind == NODE_RREF)
			references_link(&r, n);
		else if (element_is(n, "passiveRef"))
			references_name(&r, &names, n);
	references_amended(&r, &names);
	for (const struct node *n = d->root; n; n = node_next(n, d->root))
		if (element_is(n, "passiveRef"))
			references_amender(&r, n);
	edits_free(edits);
	arena_free(&r.a);
}

void nusqa_edits_limit(const nusqa_grammar *g, nusqa_edits *edits,
                       const nusqa_doc *base)
{
	const struct doc *b = public_doc(base);
	const struct language *lang = public_language(public_grammar(g), b);
	struct edits *list = public_edits(edits);
	enum meant meant = MEANT_NOT;
	const struct edit *last = NULL;

	for (size_t i = 0; i < list->list.n; i++) {
		struct edit *e = &list->list.p[i];

		if (!edit_is_change(e))
			continue;
		if (last == NULL || last->named.p != e->named.p ||
		    last->named.n != e->named.n ||
		    !work_same(&last->base, &e->base))
			meant = meant_act(&list->arena, lang, e, b);
		last = e;
		e->other = meant < MEANT_TITLE || e->at.of == ADDRESS_SELF;
	}
}
