/* Active modifications: what an order does to other acts. */
#include "edit/active.h"

#include "edit/change.h"
#include "tree/frbr.h"
#include "tree/number.h"
#include "tree/work.h"

static struct str base_show(const struct doc *order, const struct work *w)
{
	for (size_t i = 0; i < order->cited.n; i++)
		if (work_same(&order->cited.p[i].work, w))
			return order->cited.p[i].show;
	return STR("");
}

/* List the act that an edit changes, once; iris: those listed. */
static void changed_add(struct doc *order, struct map *iris,
                        const struct work *base)
{
	void **slot =
	    map_put(&order->arena, iris, work_iri(&order->arena, base));

	if (*slot != NULL)
		return;
	*vec_push(&order->arena, &order->changed) =
	    (struct cited_act){*base, base_show(order, base)};
	*slot = order;
}

/* One more unit of an eId; false where the rest only goes into its text. */
static bool path_add(struct arena *a, const struct step *s, struct buf *out,
                     enum node_kind *above)
{
	enum node_kind kind = step_node(s->kind);
	struct str num = number_clean(a, s->num);

	if (s->kind == STEP_TITLE || s->kind == STEP_PREAMBLE) {
		buf_format(out, "%s%.*s", out->n ? "__" : "",
		           STR_ARG(node_prefix(kind)));
		return true;
	}
	if (node_class(kind) != CLASS_HIER || num.n == 0)
		return false;
	/* Articles, and points outside them, are numbered through the act. */
	if (kind == NODE_ARTICLE ||
	    (kind == NODE_PARAGRAPH && *above != NODE_ARTICLE))
		out->n = 0;
	buf_format(out, "%s%.*s_%.*s", out->n ? "__" : "",
	           STR_ARG(node_prefix(kind)), STR_ARG(num));
	*above = kind;
	return true;
}

/* The component that an address begins with: "appendix_3", "appendix", an
   appendix of that; "main". */
static struct str component(struct arena *a, const struct address *at,
                            size_t *from)
{
	struct str name = STR("");

	*from = 0;
	while (*from < at->n &&
	       step_node(at->p[*from].kind) == NODE_ATTACHMENT) {
		const struct step *s = &at->p[(*from)++];

		name = s->kind == STEP_APP ? frbr_appendix(a, name, s->num)
		       : s->called != NULL && s->called->app.n != 0
		           ? frbr_appendix(a, name, s->called->app)
		           : frbr_approved();
	}
	return *from ? name : STR("main");
}

/* The IRI of the provision that an edit names; *inside: it is named only as
   that in which a piece of text is. */
static struct str destination(struct arena *a, const struct edit *e,
                              bool *inside)
{
	struct str iri = work_iri(a, &e->base), part;
	enum node_kind above = NODE_ROOT;
	struct buf path = {0};
	size_t i;

	part = component(a, &e->at, &i);
	while (i < e->at.n && path_add(a, &e->at.p[i], &path, &above))
		i++;
	*inside |= i < e->at.n;
	if (path.n != 0 || !str_eq(part, STR("main")))
		iri = str_format(a, "%.*s/!%.*s%s%.*s", STR_ARG(iri),
		                 STR_ARG(part), path.n ? "~" : "",
		                 STR_ARG(buf_str(&path)));
	buf_free(&path);
	return iri;
}

/* The quoted words in the mod of an edit that are these; NULL. */
static const struct node *quoted(const struct edit *e, struct str words)
{
	const struct node *n = words.n ? e->mod : NULL;

	for (; n != NULL; n = node_next(n, e->mod))
		if (n->kind == NODE_QUOTED_TEXT && n->first != NULL &&
		    n->first->kind == NODE_TEXT &&
		    str_eq(str_strip(n->first->text), str_strip(words)))
			return n;
	return NULL;
}

/* The new wording: of an appendix its preface and body. */
static void fresh_of(const struct edit *e, const struct node *fresh[2])
{
	const struct node *doc = e->fresh && e->fresh->kind == NODE_ATTACHMENT
	                             ? node_child(e->fresh, NODE_DOC)
	                             : NULL;
	size_t k = 0;

	if (doc == NULL) {
		fresh[0] = e->fresh ? e->fresh : quoted(e, e->new);
		return;
	}
	fresh[k] = node_child(doc, NODE_PREFACE);
	k += fresh[k] != NULL;
	fresh[k] = node_child(doc, NODE_MAIN_BODY);
}

static void ordered_add(struct doc *order, const struct edit *e)
{
	static const struct str sides[] = {
	    [WHERE_NONE] = STR_INIT("inside"),
	    [WHERE_AFTER] = STR_INIT("after"),
	    [WHERE_BEFORE] = STR_INIT("before"),
	    [WHERE_START] = STR_INIT("start"),
	    [WHERE_END] = STR_INIT("end"),
	};
	struct ordered *o = vec_push(&order->arena, &order->ordered);

	o->type = edit_change(e->op)->type;
	o->inside = !edit_change(e->op)->unit;
	o->mod = e->mod ? e->mod : e->block;
	o->destination = destination(&order->arena, e, &o->inside);
	o->force = e->force;
	o->old = quoted(e, e->old);
	o->beside = quoted(e, e->of);
	o->pos = sides[e->where];
	fresh_of(e, o->fresh);
}

/* The unit that holds a paragraph. */
static const struct node *unit_of(const struct node *n)
{
	while (n->parent && node_class(n->kind) != CLASS_HIER)
		n = n->parent;
	return n;
}

void active_note(const struct edits *edits)
{
	struct doc *order = edits->order;
	struct map iris = {0};

	for (size_t i = 0; i < edits->list.n; i++) {
		const struct edit *e = &edits->list.p[i];
		bool annex = e->op == EDIT_REPLACE_UNIT_BY_ANNEX;

		if (edit_is_force(e) && e->at.n == 0 && e->force.year &&
		    e->block) {
			order->force = e->force;
			order->force_unit = unit_of(e->block);
		}
		if (edit_change(e->op) == NULL || e->base.number.n == 0 ||
		    e->at.of != ADDRESS_BASE || (annex && e->fresh == NULL))
			continue;
		changed_add(order, &iris, &e->base);
		ordered_add(order, e);
	}
}
