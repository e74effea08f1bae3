#include "render/excerpt.h"

#include "base/vec.h"

#include <string.h>

/* Does n say that it has changed? */
static bool is_said(const struct node *n)
{
	return node_attr(n, STR("kz:path")).n != 0;
}

/* Is something in n, or n itself, marked or said to have changed? */
static bool is_touched(const struct node *top)
{
	for (const struct node *n = top; n != NULL; n = node_next(n, top))
		if (n->mark != MARK_NONE || is_said(n))
			return true;
	return false;
}

struct paths {
	VEC(struct str) list;
};

static void paths_add(struct arena *a, struct paths *p, const struct node *n)
{
	if (is_said(n))
		*vec_push(a, &p->list) = node_attr(n, STR("kz:path"));
}

/* What is said of what a block shows: on the way from the block before to it,
   and in it. */
static void paths_under(struct arena *a, struct paths *p,
                        const struct node *top)
{
	for (const struct node *n = top; n != NULL; n = node_next(n, top))
		paths_add(a, p, n);
}

/* Show as many on both sides of each that is shown. */
static void context_spread(struct arena *a, bool *show, size_t n,
                           size_t context)
{
	bool *core = arena_array(a, n, sizeof(*core));
	size_t left = 0;

	if (n == 0 || context == 0)
		return;
	memcpy(core, show, n * sizeof(*core));
	for (size_t i = 0; i < n; i++) {
		left = core[i] ? context + 1 : left - (left > 0);
		show[i] |= left > 0;
	}
	left = 0;
	for (size_t i = n; i-- > 0;) {
		left = core[i] ? context + 1 : left - (left > 0);
		show[i] |= left > 0;
	}
}

/* A table of its head, the rows in which something is, and as many around. */
static const struct node *table_cut(struct arena *a, const struct node *table,
                                    size_t context)
{
	struct node *cut = node_new(a, NODE_TABLE);
	size_t n = 0, i = 0;
	bool *show;

	if (table->mark != MARK_NONE || is_said(table))
		return table;
	for (const struct node *row = table->first; row; row = row->next)
		n++;
	show = arena_array(a, n, sizeof(*show));
	for (const struct node *row = table->first; row; row = row->next)
		show[i++] = is_touched(row);
	context_spread(a, show, n, context);
	i = 0;
	for (const struct node *row = table->first; row; row = row->next)
		if (show[i++] || (row->first && row->first->kind == NODE_TH))
			node_append(cut, node_copy(a, row));
	return cut;
}

/* Where a block stands: its paragraph, or table. */
static bool block_touched(const struct block *b)
{
	for (size_t i = 0; i < b->runs.n; i++)
		if (b->runs.p[i].style & (STYLE_ADDED | STYLE_REMOVED))
			return true;
	return b->table != NULL && is_touched(b->table);
}

static struct excerpt *excerpt_add(struct arena *a, struct excerpts *list,
                                   const struct block *b, size_t context)
{
	struct excerpt *e = vec_push(a, list);
	struct paths p = {0};

	e->block = *b;
	for (size_t i = 0; i < b->said.n; i++)
		paths_add(a, &p, b->said.p[i]);
	if (b->table != NULL) {
		e->block.table = table_cut(a, b->table, context);
		paths_under(a, &p, b->table);
	}
	e->paths = p.list.p;
	e->npaths = p.list.n;
	return e;
}

void excerpts_read(struct arena *a, const struct node *top, size_t context,
                   struct excerpts *list)
{
	struct blocks blocks = {0};
	bool *show;
	size_t shown = 0;

	blocks_read(a, top, true, &blocks);
	show = arena_array(a, blocks.n, sizeof(*show));
	for (size_t i = 0; i < blocks.n; i++)
		show[i] = block_touched(&blocks.p[i]) || blocks.p[i].said.n;
	context_spread(a, show, blocks.n, context);
	for (size_t i = 0; i < blocks.n; i++) {
		if (!show[i])
			continue;
		excerpt_add(a, list, &blocks.p[i], context)->gap =
		    list->n > 1 && shown != i;
		shown = i + 1;
	}
}
