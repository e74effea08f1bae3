#include "render/excerpt.h"

#include "base/vec.h"
#include "render/joined.h"
#include "render/where.h"
#include "render/view.h"
#include "tree/edition.h"

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

static bool is_head(const struct node *row)
{
	return row->first != NULL && row->first->kind == NODE_TH;
}

/* Of a table its head, the rows in which something is, and as many around;
   NULL: all of it. */
static const bool *table_rows(struct arena *a, const struct node *table,
                              size_t context)
{
	size_t n = 0, i = 0;
	bool *show;

	for (const struct node *row = table->first; row; row = row->next)
		n += row->kind == NODE_TR;
	show = arena_array(a, n, sizeof(*show));
	for (const struct node *row = table->first; row; row = row->next)
		if (row->kind == NODE_TR)
			show[i++] = is_touched(row);
	context_spread(a, show, n, context);
	i = 0;
	for (const struct node *row = table->first; row; row = row->next)
		if (row->kind == NODE_TR)
			show[i++] |= is_head(row);
	return show;
}

/* Where a block stands: its paragraph, or table. */
static bool block_touched(const struct block *b)
{
	for (size_t i = 0; i < b->runs.n; i++)
		if (b->runs.p[i].style & (STYLE_ADDED | STYLE_REMOVED))
			return true;
	return b->table != NULL && (b->marked || is_touched(b->table));
}

static struct excerpt *excerpt_add(struct arena *a, struct excerpts *list,
                                   const struct block *b)
{
	struct excerpt *e = vec_push(a, list);
	struct paths p = {0};

	e->block = *b;
	e->table = b->table;
	if (e->table != NULL && !b->marked) {
		e->block.table = edition_join(a, e->table);
		e->twice = !view_is_one(a, e->block.table);
	}
	for (size_t i = 0; i < b->said.n; i++)
		paths_add(a, &p, b->said.p[i]);
	if (b->table != NULL)
		paths_under(a, &p, b->table);
	e->paths = p.list.p;
	e->npaths = p.list.n;
	return e;
}

/* Did a block go or come with the one shown right before it? */
static bool is_continued(const struct excerpts *list, const struct excerpt *e)
{
	return list->n > 1 && !e->gap && e->block.marked &&
	       e->block.marked == list->p[list->n - 2].block.marked;
}

/* Where nothing is said of places, the numbers around a change tell. */
static void excerpt_find(struct arena *a, struct excerpt *e)
{
	struct str *path = arena_alloc(a, sizeof(*path));

	*path = where_print(a, e->table ? e->table : e->block.node->parent);
	e->paths = path;
	e->npaths = path->n > 0;
}

static bool is_mute(const struct node *top)
{
	for (const struct node *n = top; n != NULL; n = node_next(n, top))
		if (is_said(n))
			return false;
	return true;
}

/* Of a table only some rows are shown, unless all of it has changed. */
static void excerpt_cut(struct arena *a, struct excerpt *e, size_t context)
{
	const struct node *all = e->block.table;

	if (e->block.marked || is_said(e->table))
		return;
	e->rows = table_rows(a, e->table, context);
	e->block.table =
	    view_make(a, all, MARK_NONE, table_rows(a, all, context));
}

/* The blocks in which something has changed, and as many around each. */
static void excerpts_touched(struct arena *a, const struct node *top,
                             size_t context, struct excerpts *list)
{
	bool mute = is_mute(top);
	struct blocks blocks = {0};
	bool *show;
	size_t shown = 0;

	blocks_read(a, top, true, &blocks);
	show = arena_array(a, blocks.n, sizeof(*show));
	for (size_t i = 0; i < blocks.n; i++)
		show[i] = block_touched(&blocks.p[i]) || blocks.p[i].said.n;
	context_spread(a, show, blocks.n, context);
	for (size_t i = 0; i < blocks.n; i++) {
		struct excerpt *e;

		if (!show[i])
			continue;
		e = excerpt_add(a, list, &blocks.p[i]);
		e->gap = list->n > 1 && shown != i;
		shown = i + 1;
		if (mute && block_touched(&e->block) && !is_continued(list, e))
			excerpt_find(a, e);
		if (e->table != NULL)
			excerpt_cut(a, e, context);
	}
}

/* All blocks, each as an excerpt. */
static void excerpts_all(struct arena *a, const struct node *top,
                         struct excerpts *list)
{
	struct blocks blocks = {0};

	blocks_read(a, top, true, &blocks);
	for (size_t i = 0; i < blocks.n; i++)
		excerpt_add(a, list, &blocks.p[i]);
}

void excerpts_joined(struct arena *a, const struct node *top,
                     struct excerpts *list)
{
	struct blocks blocks = {0};

	joined_read(a, top, true, false, &blocks);
	for (size_t i = 0; i < blocks.n; i++)
		excerpt_add(a, list, &blocks.p[i]);
}

void excerpts_read(struct arena *a, const struct node *top,
                   const struct render_options *o, struct excerpts *list)
{
	if (o->changes)
		excerpts_touched(a, top, o->context, list);
	else
		excerpts_all(a, top, list);
}

static size_t excerpts_run(const struct excerpts *list, size_t i, size_t first,
                           unsigned marked)
{
	while (i < list->n && list->p[i].block.marked == marked &&
	       (i == first || !list->p[i].gap))
		i++;
	return i;
}

size_t excerpts_replaced(const struct excerpts *list, size_t i, size_t *mid)
{
	*mid = excerpts_run(list, i, i, STYLE_REMOVED);
	return excerpts_run(list, *mid, i, STYLE_ADDED);
}

/* Does a step of a path end at byte n? */
static bool is_step(struct str path, size_t n)
{
	return n >= path.n || path.p[n] == ',';
}

struct str excerpt_place(const struct excerpt *e)
{
	struct str first = e->npaths ? e->paths[0] : STR("");
	size_t cut = first.n;

	for (size_t i = 1; i < e->npaths; i++) {
		struct str path = e->paths[i];
		size_t n = 0;

		while (n < cut && n < path.n && first.p[n] == path.p[n])
			n++;
		while (n > 0 && !(is_step(first, n) && is_step(path, n)))
			n--;
		cut = n;
	}
	return str_sub(first, 0, cut);
}
