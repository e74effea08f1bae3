/* Writing a comparison as a list of edits. */
#include "diff/patch.h"

/* The namespaces of what is written: that of Akoma Ntoso, and ours. */
#define PATCH_AKN "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
#define PATCH_KZ "https://nusqa.example/ns"

struct patcher {
	struct arena *a; /* of the list */
	struct diff *d;
	struct node *list; /* kz:edits */
	bool *in_x, *in_y; /* by item: it is in one that is written whole */
	struct node
	    *keep;   /* the kz:keep that was put last, if it may go on ... */
	size_t kept; /* ... for so many items */
	size_t next; /* ... with this one */
};

static struct str count_text(struct arena *a, size_t n)
{
	return str_format(a, "%zu", n);
}

/* Is an item written whole: a leaf, or what has words beside larger things? */
static bool is_whole(const struct outline *o, size_t i)
{
	if (o->p[i].leaf || node_class(o->p[i].node->kind) == CLASS_TEXTY)
		return true;
	for (size_t c = outline_first(o, i); c != NOWHERE;
	     c = outline_next(o, c))
		if (outline_is_run(o, c))
			return true;
	return false;
}

/* Which items stand in one that is written whole. */
static bool *wholes_find(struct arena *a, const struct outline *o)
{
	bool *in = arena_array(a, o->n, sizeof(*in));

	for (size_t i = 0; i < o->n;) {
		size_t end = is_whole(o, i) ? o->p[i].end : i + 1;

		for (size_t k = i + 1; k < end; k++)
			in[k] = true;
		i = end;
	}
	return in;
}

/* The old item that is kept as one of the new text; NOWHERE. */
static size_t kept_for(const struct patcher *p, size_t y)
{
	size_t x = p->d->y.p[y].pair;

	return x == NOWHERE || p->in_x[x] || p->in_y[y] ? NOWHERE : x;
}

static struct node *edit_add(struct patcher *p, const char *op, size_t x)
{
	struct node *e = node_element(p->a, STR("kz:edit"));
	const struct node *n = p->d->x.p[x].node;

	node_set(p->a, e, STR("op"), str_from(op));
	node_set(p->a, e, STR("at"), count_text(p->a, x));
	while (n != NULL && n->eid.n == 0)
		n = n->parent;
	if (n != NULL)
		node_set(p->a, e, STR("of"), str_copy(p->a, n->eid));
	node_append(p->list, e);
	return e;
}

/* What stands in a unit, as a line: the kinds of what only holds others, and
   the items, by their numbers in the old outline. */
static void frame_print(const struct patcher *p, size_t unit, bool new,
                        struct buf *out)
{
	const struct outline *o = new ? &p->d->y : &p->d->x;
	const struct node *top = o->p[unit].node, *n = top->first;
	size_t next = outline_first(o, unit);

	while (n != NULL) {
		bool item = next != NOWHERE && n == o->p[next].node;

		if (item) {
			buf_format(out, "%zu ", new ? kept_for(p, next) : next);
			next = outline_next(o, next);
		} else if (!outline_leaves_out(n)) {
			buf_format(out, "%d( ", (int)n->kind);
		}
		if (!item && n->first != NULL && !outline_leaves_out(n)) {
			n = n->first;
			continue;
		}
		while (n != top && n->next == NULL) {
			n = n->parent;
			buf_char(out, ')');
		}
		n = n == top ? NULL : n->next;
	}
}

static bool frame_differs(struct patcher *p, size_t x, size_t y)
{
	struct buf old = {0}, new = {0};
	bool differs;

	frame_print(p, x, false, &old);
	frame_print(p, y, true, &new);
	differs = !str_eq(buf_str(&old), buf_str(&new));
	buf_free(&old);
	buf_free(&new);
	return differs;
}

/* An item that is kept; beside the one before, where it was so before. */
static void keep_add(struct patcher *p, struct node *to, size_t x)
{
	if (p->keep == NULL || p->keep != to->last || p->next != x) {
		p->keep = node_element(p->a, STR("kz:keep"));
		p->kept = 0;
		node_set(p->a, p->keep, STR("at"), count_text(p->a, x));
		node_append(to, p->keep);
	}
	node_set(p->a, p->keep, STR("n"), count_text(p->a, ++p->kept));
	p->next = outline_next(&p->d->x, x);
}

/* A node without what is in it. */
static struct node *node_shell(struct arena *a, const struct node *n)
{
	struct node *shell = n->kind == NODE_ELEMENT
	                         ? node_element(a, str_copy(a, n->text))
	                         : node_new(a, n->kind);

	shell->eid = str_copy(a, n->eid);
	shell->num = str_copy(a, n->num);
	for (const struct attr *t = n->attrs; t != NULL; t = t->next)
		node_set(a, shell, str_copy(a, t->name), str_copy(a, t->value));
	return shell;
}

/* Goes over a new unit and what is put in its place in the list. */
struct builder {
	struct patcher *p;
	const struct node *top, *n;
	struct node *to;
	size_t y; /* the next item to be met */
};

/* Is metadata that of the unit itself, not of an appendix that is new in it? */
static bool is_own_meta(const struct node *meta, const struct node *top)
{
	const struct node *n = meta;

	while (n != top && n->kind != NODE_ATTACHMENT)
		n = n->parent;
	return n == top;
}

/* What stands for the node that was come to; true where that is not entered. */
static bool build_node(struct builder *b)
{
	struct outline *o = &b->p->d->y;
	const struct node *n = b->n;
	struct node *copy;
	bool item = b->y < o->n && n == o->p[b->y].node;
	size_t kept = item ? kept_for(b->p, b->y) : NOWHERE;

	if (kept != NOWHERE) {
		keep_add(b->p, b->to, kept);
		b->y = o->p[b->y].end;
		return true;
	}
	if (n->kind == NODE_META && is_own_meta(n, b->top)) {
		node_append(b->to, node_element(b->p->a, STR("kz:meta")));
		return true;
	}
	if (item ? is_whole(o, b->y) : outline_leaves_out(n)) {
		node_append(b->to, node_copy(b->p->a, n));
		b->y = item ? o->p[b->y].end : b->y;
		return true;
	}
	copy = node_shell(b->p->a, n);
	node_append(b->to, copy);
	b->to = copy;
	b->y += item;
	return false;
}

/* The new unit with what is kept named only. */
static struct node *unit_build(struct patcher *p, size_t y)
{
	const struct node *top = p->d->y.p[y].node;
	struct node *shell = node_shell(p->a, top);
	struct builder b = {
	    .p = p, .top = top, .n = top->first, .to = shell, .y = y + 1};

	while (b.n != NULL) {
		bool skip = build_node(&b);

		if (!skip && b.n->first != NULL) {
			b.n = b.n->first;
			continue;
		}
		if (!skip)
			b.to = b.to->parent;
		while (b.n != top && b.n->next == NULL) {
			b.n = b.n->parent;
			if (b.n != top)
				b.to = b.to->parent;
		}
		b.n = b.n == top ? NULL : b.n->next;
	}
	p->keep = NULL;
	return shell;
}

static void unit_add(struct patcher *p, size_t x, size_t y)
{
	struct node *e = edit_add(p, "unit", x);

	node_append(e, unit_build(p, y));
	for (size_t c = outline_first(&p->d->x, x); c != NOWHERE;
	     c = outline_next(&p->d->x, c)) {
		size_t to = p->d->x.p[c].pair;
		struct node *gone;

		if (to != NOWHERE && kept_for(p, to) != NOWHERE)
			continue;
		gone = node_element(p->a, STR("kz:gone"));
		node_set(p->a, gone, STR("at"), count_text(p->a, c));
		node_append(e, gone);
	}
}

static void span_add(struct patcher *p, size_t x, size_t y)
{
	static const char *const names[] = {"colspan", "rowspan"};
	const struct node *n = p->d->y.p[y].node;
	struct node *e = edit_add(p, "span", x);

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		node_set(p->a, e, str_from(names[i]),
		         str_copy(p->a, node_attr(n, str_from(names[i]))));
}

/* What is to be done to one pair; false where nothing in it needs looking at.
 */
static bool pair_add(struct patcher *p, size_t x, size_t y)
{
	const struct item *old = &p->d->x.p[x], *new = &p->d->y.p[y];

	if (!str_eq(old->node->num, new->node->num) && !old->leaf)
		node_set(p->a, edit_add(p, "number", x), STR("num"),
		         str_copy(p->a, new->node->num));
	if (old->whole == new->whole)
		return false;
	if (!str_eq(node_attr(old->node, STR("colspan")),
	            node_attr(new->node, STR("colspan"))) ||
	    !str_eq(node_attr(old->node, STR("rowspan")),
	            node_attr(new->node, STR("rowspan"))))
		span_add(p, x, y);
	if (is_whole(&p->d->x, x) || is_whole(&p->d->y, y)) {
		node_append(edit_add(p, "words", x),
		            node_copy(p->a, new->node));
		return false;
	}
	if (frame_differs(p, x, y))
		unit_add(p, x, y);
	return true;
}

struct doc *patch_make(struct diff *d)
{
	struct doc *list = doc_new();
	struct patcher p = {.a = &list->arena, .d = d};
	struct node *doc;
	struct str notes;
	size_t y = 0;

	list->name = str_copy(p.a, d->new_doc->name);
	list->root = node_new(p.a, NODE_ROOT);
	node_set(p.a, list->root, STR("xmlns"), STR(PATCH_AKN));
	node_set(p.a, list->root, STR("xmlns:kz"), STR(PATCH_KZ));
	doc = node_add(p.a, list->root, NODE_DOC);
	node_set(p.a, doc, STR("name"), STR("edits"));
	p.list = node_element(p.a, STR("kz:edits"));
	node_set(p.a, p.list, STR("of"), outline_digest(p.a, &d->x));
	node_set(p.a, p.list, STR("gives"), outline_digest(p.a, &d->y));
	notes = outline_notes_digest(p.a, d->new_doc->root);
	if (!str_eq(notes, STR("none")) ||
	    !str_eq(outline_notes_digest(p.a, d->old_doc->root), STR("none")))
		node_set(p.a, p.list, STR("notes"), notes);
	node_append(doc, p.list);
	p.in_x = wholes_find(p.a, &d->x);
	p.in_y = wholes_find(p.a, &d->y);
	while (y < d->y.n) {
		size_t x = kept_for(&p, y);
		bool enter =
		    x == NOWHERE ? !is_whole(&d->y, y) : pair_add(&p, x, y);

		y = enter ? y + 1 : d->y.p[y].end;
	}
	return list;
}
