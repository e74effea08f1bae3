#include "tree/node.h"

struct kind_row {
	struct str element, prefix;
	unsigned rank;
	enum node_class class;
};

static const struct kind_row kinds[NODE_KINDS] = {
#define KIND(name, element, prefix, rank, class, ids)                          \
	{STR_INIT(element), STR_INIT(prefix), rank, CLASS_##class},
#include "tree/kinds.def"
#undef KIND
};

struct node *node_new(struct arena *a, enum node_kind kind)
{
	struct node *n = arena_alloc(a, sizeof(*n));

	n->kind = kind;
	return n;
}

struct node *node_element(struct arena *a, struct str name)
{
	struct node *n = node_new(a, NODE_ELEMENT);

	n->text = name;
	return n;
}

struct node *node_text(struct arena *a, struct str text)
{
	struct node *n = node_new(a, NODE_TEXT);

	n->text = text;
	return n;
}

size_t node_depth(const struct node *n)
{
	size_t depth = 0;

	while ((n = n->parent) != NULL)
		depth++;
	return depth;
}

/* Link child between prev and next, both children of parent or NULL. */
static bool node_link(struct node *parent, struct node *prev, struct node *next,
                      struct node *child)
{
	if (node_depth(parent) + 1 >= NODE_DEPTH_MAX)
		return false;
	child->parent = parent;
	child->prev = prev;
	child->next = next;
	*(prev ? &prev->next : &parent->first) = child;
	*(next ? &next->prev : &parent->last) = child;
	return true;
}

bool node_append(struct node *parent, struct node *child)
{
	return node_link(parent, parent->last, NULL, child);
}

bool node_before(struct node *sibling, struct node *child)
{
	return node_link(sibling->parent, sibling->prev, sibling, child);
}

bool node_after(struct node *sibling, struct node *child)
{
	return node_link(sibling->parent, sibling, sibling->next, child);
}

void node_unlink(struct node *node)
{
	struct node *parent = node->parent;

	if (parent == NULL)
		return;
	*(node->prev ? &node->prev->next : &parent->first) = node->next;
	*(node->next ? &node->next->prev : &parent->last) = node->prev;
	node->parent = node->prev = node->next = NULL;
}

void node_unwrap(struct node *node)
{
	struct node *child;

	while ((child = node->first) != NULL) {
		node_unlink(child);
		node_before(node, child);
	}
	node_unlink(node);
}

void node_adopt(struct node *to, struct node *from)
{
	struct node *child;

	while ((child = from->first) != NULL) {
		node_unlink(child);
		node_append(to, child);
	}
}

struct node *node_add(struct arena *a, struct node *parent, enum node_kind kind)
{
	struct node *n = node_new(a, kind);

	node_append(parent, n);
	return n;
}

static struct node *node_copy_one(struct arena *a, const struct node *n)
{
	struct node *c = node_new(a, n->kind);
	struct attr **end = &c->attrs;

	c->text = str_copy(a, n->text);
	c->num = str_copy(a, n->num);
	c->eid = str_copy(a, n->eid);
	c->mark = n->mark;
	for (const struct attr *t = n->attrs; t != NULL; t = t->next) {
		*end = arena_alloc(a, sizeof(**end));
		(*end)->name = str_copy(a, t->name);
		(*end)->value = str_copy(a, t->value);
		end = &(*end)->next;
	}
	return c;
}

struct node *node_copy(struct arena *a, const struct node *node)
{
	struct node *top = node_copy_one(a, node), *at = top;

	/* at is the copy of n; what follows n goes under its parent's. */
	for (const struct node *n = node, *next; n != NULL; n = next) {
		struct node *c;

		next = node_next(n, node);
		if (next == NULL)
			break;
		for (; n != next->parent; n = n->parent)
			at = at->parent;
		c = node_copy_one(a, next);
		node_append(at, c);
		at = c;
	}
	return top;
}

struct str node_attr(const struct node *n, struct str name)
{
	struct str none = {NULL, 0};

	for (const struct attr *t = n->attrs; t != NULL; t = t->next)
		if (str_eq(t->name, name))
			return t->value;
	return none;
}

void node_set(struct arena *a, struct node *n, struct str name,
              struct str value)
{
	struct attr **t = &n->attrs;

	while (*t != NULL && !str_eq((*t)->name, name))
		t = &(*t)->next;
	if (*t == NULL)
		*t = arena_alloc(a, sizeof(**t));
	(*t)->name = name;
	(*t)->value = value;
}

void node_unset(struct node *n, struct str name)
{
	for (struct attr **t = &n->attrs; *t != NULL; t = &(*t)->next)
		if (str_eq((*t)->name, name)) {
			*t = (*t)->next;
			return;
		}
}

#define BIT(class) (1u << CLASS_##class)

/* What the classes may hold; single kinds are judged in node_may_hold. */
static const unsigned holds[] = {
    [CLASS_ROOT] = BIT(DOCUMENT),
    [CLASS_DOCUMENT] =
	BIT(META) | BIT(CONTAINER) | BIT(HIER_ROOT) | BIT(ATTACHMENTS),
    [CLASS_META] = BIT(ELEMENT),
    [CLASS_CONTAINER] = BIT(BLOCKS) | BIT(TEXTY) | BIT(TABLE),
    [CLASS_HIER_ROOT] = BIT(HIER) | BIT(TEXTY) | BIT(TABLE),
    [CLASS_ATTACHMENTS] = BIT(ATTACHMENT),
    [CLASS_ATTACHMENT] = BIT(TEXTY) | BIT(DOCUMENT),
    [CLASS_HIER] = BIT(HIER) | BIT(BLOCKS) | BIT(TEXTY),
    [CLASS_BLOCKS] = BIT(TEXTY) | BIT(TABLE),
    [CLASS_TEXTY] = BIT(TEXT) | BIT(INLINE) | BIT(EMPTY),
    [CLASS_TABLE] = BIT(ROW) | BIT(TEXTY),
    [CLASS_ROW] = BIT(CELL),
    [CLASS_CELL] = BIT(TEXTY) | BIT(TABLE),
    [CLASS_INLINE] = BIT(TEXT) | BIT(INLINE) | BIT(EMPTY),
    [CLASS_EMPTY] = 0,
    [CLASS_ELEMENT] = ~0u,
    [CLASS_TEXT] = 0,
};

bool node_may_hold(enum node_kind parent, enum node_kind child)
{
	enum node_class pc = kinds[parent].class, cc = kinds[child].class;

	if (child == NODE_ELEMENT)
		return pc != CLASS_TEXT && pc != CLASS_EMPTY;
	if (parent == NODE_QUOTED_STRUCTURE)
		return true;
	if (!(holds[pc] & 1u << cc))
		return false;
	if (cc == CLASS_HIER && pc == CLASS_HIER)
		return kinds[parent].rank < kinds[child].rank;
	if (parent == NODE_BODY)
		return cc == CLASS_HIER;
	if (pc == CLASS_HIER && cc == CLASS_TEXTY)
		return child == NODE_NUM || child == NODE_HEADING ||
		       child == NODE_SUBHEADING;
	if (pc == CLASS_ATTACHMENT && cc == CLASS_TEXTY)
		return child == NODE_NUM || child == NODE_HEADING ||
		       child == NODE_SUBHEADING;
	if (pc == CLASS_TABLE && cc == CLASS_TEXTY)
		return child == NODE_CAPTION;
	if (cc == CLASS_TEXTY)
		return child == NODE_P;
	return true;
}

struct node *node_child(const struct node *n, enum node_kind kind)
{
	for (struct node *c = n->first; c != NULL; c = c->next)
		if (c->kind == kind)
			return c;
	return NULL;
}

struct node *node_above(const struct node *n, enum node_kind kind)
{
	while (n != NULL && n->kind != kind)
		n = n->parent;
	return (struct node *)n;
}

struct node *node_unit(const struct node *n)
{
	while (n->parent != NULL && (n->kind == NODE_ALINEA ||
	                             (node_class(n->kind) != CLASS_HIER &&
	                              node_class(n->kind) != CLASS_HIER_ROOT)))
		n = n->parent;
	return (struct node *)n;
}

struct node *node_block(const struct node *n)
{
	while (n->parent != NULL && node_class(n->kind) != CLASS_TEXTY)
		n = n->parent;
	return (struct node *)n;
}

bool node_is_under(const struct node *n, const struct node *top)
{
	while (n != NULL && n != top)
		n = n->parent;
	return n != NULL;
}

struct node *node_named(const struct node *n, struct str name)
{
	for (struct node *c = n->first; c != NULL; c = c->next)
		if (c->kind == NODE_ELEMENT && str_eq(c->text, name))
			return c;
	return NULL;
}

struct node *node_next(const struct node *n, const struct node *root)
{
	return n->first != NULL ? n->first : node_skip(n, root);
}

struct node *node_skip(const struct node *n, const struct node *root)
{
	while (n != root && n->next == NULL)
		n = n->parent;
	return n == root ? NULL : n->next;
}

struct node *node_document(const struct node *root)
{
	for (struct node *c = root->first; c != NULL; c = c->next)
		if (kinds[c->kind].class == CLASS_DOCUMENT)
			return c;
	return NULL;
}

struct node *node_gone_next(const struct node *unit)
{
	struct node *n = unit->next;

	return n != NULL && n->kind == unit->kind && n->num.n != 0 &&
	               node_child(n, NODE_NUM) == NULL
	           ? n
	           : NULL;
}

bool node_is_stub(const struct node *unit)
{
	return unit != NULL &&
	       str_eq(node_attr(unit, STR("status")), STR("removed"));
}

enum node_class node_class(enum node_kind kind)
{
	return kinds[kind].class;
}

struct str node_prefix(enum node_kind kind)
{
	return kinds[kind].prefix;
}

unsigned node_rank(enum node_kind kind)
{
	return kinds[kind].rank;
}

struct str node_name(const struct node *n)
{
	return n->kind == NODE_ELEMENT ? n->text : kinds[n->kind].element;
}

enum node_kind node_kind_of(struct str element)
{
	for (int k = 0; k < NODE_KINDS; k++)
		if (kinds[k].element.n && str_eq(kinds[k].element, element))
			return (enum node_kind)k;
	return NODE_ELEMENT;
}
