#include "edit/space.h"

#include "edit/appendix.h"
#include "edit/find_part.h"

/* What has a number in a space. */
struct counted {
	const struct node *node, *last; /* the first; of a kind, the last */
	size_t n;                       /* how many have it */
};

bool space_is_through(enum node_kind kind)
{
	switch ((int)kind) {
	case NODE_PART:
	case NODE_SECTION:
	case NODE_CHAPTER:
	case NODE_ARTICLE:
	case NODE_PARAGRAPH:
		return true;
	default:
		return false;
	}
}

bool space_is_division(enum node_kind kind)
{
	switch ((int)kind) {
	case NODE_PART:
	case NODE_SECTION:
	case NODE_SUBSECTION:
	case NODE_CHAPTER:
	case NODE_SUBCHAPTER:
	case NODE_DIVISION:
	case NODE_SUBDIVISION:
		return true;
	default:
		return false;
	}
}

/* The unit, or what is no part of another text, that n is or is in. */
static const struct node *unit_around(const struct node *n)
{
	while (n->parent != NULL && !find_is_unit(n) && !search_is_whole(n))
		n = n->parent;
	return n;
}

/* The widest space: what an appendix belongs to, the text or unit that holds
   all divisions. */
static const struct node *space_widest(const struct node *in,
                                       enum node_kind kind)
{
	const struct node *n = in;

	if (kind == NODE_ATTACHMENT) {
		while (n->kind != NODE_ATTACHMENT && n->parent != NULL)
			n = n->parent;
		return n;
	}
	n = unit_around(n);
	while (space_is_through(kind) && n->parent != NULL &&
	       space_is_division(n->kind))
		n = unit_around(n->parent);
	return n;
}

/* What is known of a number of one kind; of none: of the whole kind. */
static struct counted *counted_put(struct finder *f, struct map *map,
                                   const struct node *in, const struct node *n,
                                   struct str num)
{
	char room[SEARCH_KEY];
	struct str key = search_key(room, in, n->kind, num);
	struct counted *c = map_get(map, key);
	void **slot;

	if (c == NULL) {
		c = arena_alloc(f->a, sizeof(*c));
		*c = (struct counted){.node = n};
		slot = map_put(f->a, map, str_copy(f->a, key));
		*slot = c;
	}
	c->n++;
	return c;
}

static const struct counted *counted_get(const struct map *map,
                                         const struct node *in,
                                         enum node_kind kind, struct str num)
{
	char room[SEARCH_KEY];

	return map_get(map, search_key(room, in, kind, num));
}

void space_add(struct finder *f, const struct node *n)
{
	const struct node *wide = space_widest(n->parent, n->kind);
	struct counted *all;
	void **slot;

	if (n->num.n == 0 || n->num.n > NUMBER_MOST ||
	    (n->kind == NODE_ATTACHMENT && appendix_is_translation(n)))
		return;
	counted_put(f, &f->wide, wide, n, n->num);
	counted_put(f, &f->nearby, unit_around(n->parent), n, n->num);
	all = counted_put(f, &f->wide, wide, n, STR(""));
	slot = map_put_at(f->a, &f->before, n);
	*slot = (void *)all->last;
	all->last = n;
}

bool space_is_anew(const struct finder *f, const struct node *in,
                   enum node_kind kind)
{
	const struct node *wide = space_widest(in, kind);
	const struct counted *all = counted_get(&f->wide, wide, kind, STR(""));

	return all != NULL && kind != NODE_ATTACHMENT &&
	       counted_get(&f->wide, wide, kind, all->node->num)->n > 1;
}

const struct node *space_of(const struct finder *f, const struct node *in,
                            enum node_kind kind)
{
	return space_is_anew(f, in, kind) ? unit_around(in)
	                                  : space_widest(in, kind);
}

const struct node *space_holder(const struct finder *f, const struct node *in,
                                enum node_kind kind, struct str num)
{
	const struct counted *c;

	if (num.n == 0 || num.n > NUMBER_MOST)
		return NULL;
	c = space_is_anew(f, in, kind)
	        ? counted_get(&f->nearby, unit_around(in), kind, num)
	        : counted_get(&f->wide, space_widest(in, kind), kind, num);
	return c ? c->node : NULL;
}

bool space_has(const struct finder *f, const struct node *in,
               enum node_kind kind)
{
	return counted_get(&f->wide, space_widest(in, kind), kind, STR("")) !=
	       NULL;
}

const struct node *space_only(const struct finder *f, const struct node *in,
                              enum node_kind kind, struct str num)
{
	const struct counted *c;

	if (!space_is_through(kind) || num.n == 0 || num.n > NUMBER_MOST ||
	    space_is_anew(f, in, kind))
		return NULL;
	c = counted_get(&f->wide, space_widest(in, kind), kind, num);
	return c != NULL && c->n == 1 ? c->node : NULL;
}

const struct node *space_before(const struct finder *f, const struct node *n)
{
	return map_get_at(&f->before, n);
}
