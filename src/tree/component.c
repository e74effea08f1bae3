/* The names of components: the act and its attachments. */
#include "tree/element.h"
#include "tree/frbr.h"

static bool is_translation(const struct node *n)
{
	const struct node *doc = node_document(n);

	return doc && str_eq(node_attr(doc, STR("name")), STR("translation"));
}

/* The language of a translation, as the metadata that stand in it tell; that of
   what it stands in. */
static struct str language_of(const struct node *attachment, struct str around)
{
	const struct node *doc =
	    is_translation(attachment) ? node_document(attachment) : NULL;
	const struct node *meta = doc ? node_child(doc, NODE_META) : NULL;

	for (const struct node *n = meta; n != NULL; n = node_next(n, meta))
		if (str_eq(node_name(n), STR("FRBRlanguage")))
			return node_attr(n, STR("language"));
	return around;
}

/* The label "unit-appendix" has "{num}" where the number goes. */
static struct str show_of(struct doc *doc, const struct node *attachment,
                          struct str name)
{
	struct str words = doc_label(doc, STR("unit-appendix"));

	if (is_translation(attachment))
		return frbr_label(doc, STR("translation"), name);
	if (attachment->num.n == 0)
		return frbr_label(doc, STR("appendix"), name);
	if (words.n == 0)
		return name;
	return str_fill(&doc->arena, words, STR("{num}"), attachment->num);
}

static bool is_there(const struct node *n)
{
	return n->kind == NODE_ATTACHMENT && n->mark != MARK_REMOVED;
}

/* "appendix_1/appendix_3", "appendix_3". */
static struct str inside(struct arena *a, struct str in, struct str name)
{
	return in.n ? str_format(a, "%.*s/%.*s", STR_ARG(in), STR_ARG(name))
	            : name;
}

struct str frbr_appendix(struct arena *a, struct str in, struct str num)
{
	return inside(a, in,
	              str_join(a, STR("appendix_"), num.n ? num : STR("1")));
}

struct str frbr_approved(void)
{
	return STR("appendix");
}

struct str frbr_number(struct str name)
{
	struct str mark = STR("appendix_"), rest = name;

	for (size_t i = 0; i < name.n; i++)
		if (name.p[i] == '/')
			rest = str_after(name, i + 1);
	if (!str_starts(rest, mark))
		return STR("");
	rest = str_after(rest, mark.n);
	return str_cut(&rest, '_');
}

/* What the name of an attachment depends on beside it. */
struct beside {
	size_t place; /* among all, from 1 */
	size_t same;  /* how many before it have its number, or none as it */
	bool alone;   /* no other one has no number */
	bool first;   /* another one has the number 1 */
};

/* Is it called "the appendix", not "the rules"? */
static bool is_plain(const struct node *n)
{
	const struct node *doc = node_document(n);

	return doc == NULL ||
	       str_eq(node_attr(doc, STR("name")), STR("appendix"));
}

static struct str name_of(struct arena *a, const struct node *n, struct str in,
                          struct beside b)
{
	struct str name;

	if (is_translation(n))
		name = STR("translation");
	else if (n->num.n == 0 && !b.alone)
		return inside(a, in, str_format(a, "attachment_%zu", b.place));
	else if (n->num.n == 0 && (b.first || !is_plain(n)))
		return inside(a, in, frbr_approved());
	else
		name = frbr_appendix(a, STR(""), n->num);
	if (b.same != 0)
		name = str_format(a, "%.*s_%zu", STR_ARG(name), b.same + 1);
	return inside(a, in, name);
}

/* Are two attachments named by one thing, so that the later is counted on? */
static bool is_same(const struct node *x, const struct node *y)
{
	if (is_translation(x) || is_translation(y))
		return is_translation(x) && is_translation(y);
	return str_eq(x->num, y->num);
}

static bool is_first(const struct node *n)
{
	return str_eq(n->num, STR("1"));
}

static struct str name_beside(struct arena *a, const struct node *att,
                              struct str in)
{
	struct beside b = {.alone = true};
	bool before = true;

	for (const struct node *n = att->parent->first; n; n = n->next) {
		if (!is_there(n))
			continue;
		b.place += before && !is_translation(n);
		before &= n != att;
		b.first |= is_first(n);
		if (n == att || !is_same(n, att))
			continue;
		b.same += before;
		b.alone = false;
	}
	return name_of(a, att, in, b);
}

struct str frbr_name(struct arena *a, const struct node *attachment)
{
	VEC(const struct node *) around = {0};
	struct str name = STR("");

	for (const struct node *n = attachment; n && n->parent;
	     n = node_above(n->parent, NODE_ATTACHMENT))
		*vec_push(a, &around) = n;
	while (around.n > 0)
		name = name_beside(a, around.p[--around.n], name);
	return name;
}

/* Those beside one another, named in one go. */
static void list_add(struct doc *doc, struct node *document,
                     struct component around, struct components *list)
{
	struct node *all = node_child(document, NODE_ATTACHMENTS);
	struct arena *a = &doc->arena;
	struct beside b = {0};
	struct map seen = {0};
	size_t unnumbered = 0;

	for (const struct node *n = all ? all->first : NULL; n; n = n->next) {
		unnumbered +=
		    is_there(n) && n->num.n == 0 && !is_translation(n);
		b.first |= is_there(n) && is_first(n);
	}
	for (struct node *n = all ? all->first : NULL; n; n = n->next) {
		struct component *c;
		void **slot;

		if (!is_there(n))
			continue;
		slot =
		    map_put(a, &seen,
		            is_translation(n) ? STR("translation")
		                              : str_join(a, STR("="), n->num));
		b.place += !is_translation(n);
		b.same = (size_t)(uintptr_t)*slot;
		b.alone = unnumbered == 1;
		*slot = (void *)(uintptr_t)(b.same + 1);
		c = vec_push(a, list);
		c->attachment = n;
		c->name = name_of(a, n, around.name, b);
		c->lang3 = language_of(n, around.lang3);
		c->show = show_of(doc, n, c->name);
	}
}

void frbr_components(struct doc *doc, struct components *list)
{
	struct node *act = node_document(doc->root);

	if (act != NULL)
		list_add(doc, act, (struct component){.lang3 = doc->lang3},
		         list);
	for (size_t i = 0; i < list->n; i++) {
		struct node *inner = node_document(list->p[i].attachment);

		if (inner != NULL)
			list_add(doc, inner, list->p[i], list);
	}
}

/* "wappendix_1__appendix_3". */
static struct str component_id(struct arena *a, struct str name)
{
	struct str id = STR("w");

	while (name.n) {
		struct str part = str_cut(&name, '/');

		id = str_format(a, "%.*s%.*s%s", STR_ARG(id), STR_ARG(part),
		                name.n ? "__" : "");
	}
	return id;
}

void frbr_component_add(struct doc *doc, const struct component *c,
                        struct node *info)
{
	struct arena *a = &doc->arena;
	struct str name = c ? c->name : STR("main");
	struct str to =
	    c ? str_join(a, STR("#"), c->attachment->eid) : STR("#body");

	element_add(a, info, STR("componentData"),
	            (const struct field[]){
			{"eId", component_id(a, name)},
			{"name", name},
			{"href", to},
			{"showAs", c ? c->show : frbr_type_name(doc)},
			{0}});
}
