/* Trees as a file holds them, compared and kept in metadata. */
#include "edit/undo_tree.h"

#include "base/sha256.h"
#include "tree/number.h"

bool is_undo(const struct node *n)
{
	return n->kind == NODE_ELEMENT && str_eq(n->text, STR("kz:undo"));
}

static struct node *undo_from(struct node *n)
{
	while (n != NULL && !is_undo(n))
		n = n->next;
	return n;
}

struct node *undo_first(const struct doc *doc)
{
	struct node *act = node_document(doc->root);
	struct node *meta = act ? node_child(act, NODE_META) : NULL;
	struct node *own = meta ? node_named(meta, STR("proprietary")) : NULL;

	return own ? undo_from(own->first) : NULL;
}

struct node *undo_next(const struct node *record)
{
	return undo_from(record->next);
}

/* The first child from n on that counts; *last: of its run of texts. */
static struct node *next_item(struct node *n, struct node **last)
{
	while (n != NULL &&
	       (is_undo(n) || (n->kind == NODE_TEXT && !n->text.n)))
		n = n->next;
	*last = n;
	if (n == NULL || n->kind != NODE_TEXT)
		return n;
	while ((*last)->next != NULL && (*last)->next->kind == NODE_TEXT &&
	       (*last)->next->mark == n->mark)
		*last = (*last)->next;
	return n;
}

void items_of(struct arena *a, const struct node *parent, struct items *out)
{
	struct node *last, *n = next_item(parent->first, &last);

	while (n != NULL) {
		struct item *item = vec_push(a, out);

		*item = (struct item){n, 1};
		for (const struct node *c = n; c != last; c = c->next)
			item->n++;
		n = next_item(last->next, &last);
	}
}

/* Reads the words of a run, piece by piece. */
struct reading {
	const struct node *n;
	size_t left; /* nodes */
	struct str rest;
};

static bool reading_next(struct reading *r)
{
	while (r->rest.n == 0 && r->left > 0) {
		r->rest = r->n->text;
		r->n = r->n->next;
		r->left--;
	}
	return r->rest.n != 0;
}

static bool text_same(struct reading x, struct reading y)
{
	for (;;) {
		bool more = reading_next(&x);
		size_t n;

		if (reading_next(&y) != more)
			return false;
		if (!more)
			return true;
		n = x.rest.n < y.rest.n ? x.rest.n : y.rest.n;
		if (!str_eq(str_sub(x.rest, 0, n), str_sub(y.rest, 0, n)))
			return false;
		x.rest = str_after(x.rest, n);
		y.rest = str_after(y.rest, n);
	}
}

bool node_same(const struct node *x, const struct node *y, bool ids)
{
	const struct attr *s = x->attrs, *t = y->attrs;

	if (x->kind != y->kind || x->mark != y->mark ||
	    !str_eq(node_name(x), node_name(y)) ||
	    (x->kind == NODE_AUTHORIAL_NOTE && !str_eq(x->text, y->text)) ||
	    (ids && !str_eq(x->eid, y->eid)))
		return false;
	while (s != NULL && t != NULL && str_eq(s->name, t->name) &&
	       str_eq(s->value, t->value)) {
		s = s->next;
		t = t->next;
	}
	return s == NULL && t == NULL;
}

/* The nodes in the run that begins with n. */
static size_t run_length(const struct node *n, const struct node *last)
{
	size_t k = 1;

	for (; n != last; n = n->next)
		k++;
	return k;
}

/* One step of a walk through two trees at once: both nodes are the same so
   far; down, on, or up to the next ones.  False where they part. */
static bool walk_next(struct node **x, struct node **y, const struct node *top)
{
	struct node *a = *x, *b = *y, *la, *lb;
	struct node *c = next_item(a->first, &la),
		    *d = next_item(b->first, &lb);

	if (a->kind == NODE_TEXT)
		c = d = NULL;
	while (c == NULL && d == NULL && a != top) {
		(void)next_item(a, &la);
		(void)next_item(b, &lb);
		c = next_item(la->next, &la);
		d = next_item(lb->next, &lb);
		a = a->parent;
		b = b->parent;
	}
	*x = c;
	*y = d;
	return (c == NULL) == (d == NULL);
}

bool item_same(const struct item *x, const struct item *y, bool ids)
{
	struct node *a = x->node, *b = y->node;
	bool meta = node_above(a, NODE_META) != NULL;

	if (a->kind == NODE_TEXT || b->kind == NODE_TEXT)
		return a->kind == b->kind && a->mark == b->mark &&
		       text_same((struct reading){a, x->n, STR("")},
		                 (struct reading){b, y->n, STR("")});
	while (a != NULL) {
		struct node *la, *lb;

		if (a->kind == NODE_TEXT && b->kind == NODE_TEXT) {
			next_item(a, &la);
			next_item(b, &lb);
			if (a->mark != b->mark ||
			    !text_same(
				(struct reading){a, run_length(a, la), STR("")},
				(struct reading){b, run_length(b, lb),
			                         STR("")}))
				return false;
		} else if (!node_same(a, b,
		                      ids || meta || a->kind == NODE_ELEMENT)) {
			return false;
		}
		if (!walk_next(&a, &b, x->node))
			return false;
	}
	return true;
}

static void digest_field(struct buf *out, struct str s)
{
	buf_add(out, s);
	buf_char(out, '\0');
}

/* A mark brings its namespace along in the file. */
static void digest_attrs(struct buf *out, const struct node *n)
{
	for (const struct attr *t = n->attrs; t != NULL; t = t->next) {
		if (str_starts(t->name, STR("xmlns")))
			continue;
		digest_field(out, t->name);
		digest_field(out, t->value);
	}
}

struct str tree_digest(struct arena *a, const struct node *root)
{
	const struct node *n = root;
	struct buf out = {0};
	struct str s;

	while (n != NULL) {
		bool skip = is_undo(n) || n->mark == MARK_REMOVED;

		if (!skip && n->kind == NODE_TEXT) {
			buf_add(&out, n->text);
		} else if (!skip && n != root) {
			buf_char(&out, '\1');
			digest_field(&out, node_name(n));
			digest_field(&out, n->eid);
			digest_attrs(&out, n);
		}
		n = skip ? node_skip(n, root) : node_next(n, root);
	}
	s = sha256_hex(a, buf_str(&out));
	buf_free(&out);
	return s;
}

static struct node *shadow_add(struct arena *a, struct node *parent,
                               const char *name)
{
	struct node *n = node_element(a, str_from(name));

	return node_append(parent, n) ? n : NULL;
}

void shadow_attrs(struct arena *a, struct node *to, const struct node *n)
{
	if (n->eid.n)
		node_set(a, to, STR("id"), str_copy(a, n->eid));
	if (n->mark != MARK_NONE)
		node_set(a, to, STR("mark"),
		         n->mark == MARK_ADDED ? STR("added") : STR("removed"));
	for (const struct attr *t = n->attrs; t != NULL; t = t->next) {
		struct node *x = shadow_add(a, to, "kz:a");

		if (x == NULL)
			return;
		node_set(a, x, STR("n"), str_copy(a, t->name));
		node_set(a, x, STR("v"), str_copy(a, t->value));
	}
}

static struct str run_text(struct arena *a, const struct node *n,
                           const struct node *last)
{
	struct buf out = {0};
	struct str s;

	buf_add(&out, n->text);
	for (; n != last; n = n->next)
		buf_add(&out, n->next->text);
	s = str_copy(a, buf_str(&out));
	buf_free(&out);
	return s;
}

/* One node of a shadow, without what it holds. */
static struct node *shadow_node(struct arena *a, struct node *parent,
                                struct node *n)
{
	bool text = n->kind == NODE_TEXT;
	struct node *to = shadow_add(a, parent, text ? "kz:t" : "kz:n"), *last;

	if (to == NULL)
		return NULL;
	if (text) {
		next_item(n, &last);
		node_set(a, to, STR("v"), run_text(a, n, last));
	} else {
		node_set(a, to, STR("is"), str_copy(a, node_name(n)));
		if (n->kind == NODE_AUTHORIAL_NOTE)
			node_set(a, to, STR("v"), str_copy(a, n->text));
	}
	shadow_attrs(a, to, n);
	return to;
}

bool shadow_item(struct arena *a, struct node *parent, const struct item *item)
{
	struct node *n = item->node, *to = parent, *last, *c;

	for (;;) {
		struct node *x = shadow_node(a, to, n);

		if (x == NULL)
			return false;
		c = n->kind == NODE_TEXT ? NULL : next_item(n->first, &last);
		if (c != NULL) {
			n = c;
			to = x;
			continue;
		}
		for (;;) {
			if (n == item->node)
				return true;
			next_item(n, &last);
			c = next_item(last->next, &last);
			if (c != NULL)
				break;
			n = n->parent;
			to = to->parent;
		}
		n = c;
	}
}

void shadow_attrs_back(struct arena *a, struct node *n, const struct node *from)
{
	struct str mark = node_attr(from, STR("mark"));

	n->eid = node_attr(from, STR("id"));
	n->mark = str_eq(mark, STR("added"))     ? MARK_ADDED
	          : str_eq(mark, STR("removed")) ? MARK_REMOVED
	                                         : MARK_NONE;
	n->attrs = NULL;
	for (const struct node *x = from->first; x != NULL; x = x->next)
		if (str_eq(node_name(x), STR("kz:a")))
			node_set(a, n, node_attr(x, STR("n")),
			         node_attr(x, STR("v")));
}

static struct node *back_node(struct arena *a, const struct node *shadow)
{
	struct str name = node_attr(shadow, STR("is"));
	enum node_kind kind = node_kind_of(name);
	struct node *n;

	if (str_eq(node_name(shadow), STR("kz:t")))
		n = node_text(a, node_attr(shadow, STR("v")));
	else
		n = kind == NODE_ELEMENT ? node_element(a, name)
		                         : node_new(a, kind);
	if (kind == NODE_AUTHORIAL_NOTE)
		n->text = node_attr(shadow, STR("v"));
	shadow_attrs_back(a, n, shadow);
	return n;
}

/* The number of a unit is that of its num. */
static void back_number(struct arena *a, struct node *num)
{
	const struct node *t = num->first;
	enum node_class class;

	if (num->kind != NODE_NUM || num->parent == NULL || t == NULL)
		return;
	class = node_class(num->parent->kind);
	if (t->kind == NODE_TEXT &&
	    (class == CLASS_HIER || class == CLASS_ELEMENT))
		num->parent->num = number_clean(a, t->text);
}

static bool is_attr(const struct node *n)
{
	return str_eq(node_name(n), STR("kz:a"));
}

struct node *shadow_back(struct arena *a, const struct node *shadow)
{
	struct node *top = back_node(a, shadow), *to = top;
	const struct node *n = shadow;

	for (;;) {
		const struct node *c = n->first;

		while (c != NULL && is_attr(c))
			c = c->next;
		while (c == NULL) {
			back_number(a, to);
			if (n == shadow)
				return top;
			c = n->next;
			n = n->parent;
			to = to->parent;
		}
		n = c;
		c = NULL;
		node_append(to, back_node(a, n));
		to = to->last;
	}
}
