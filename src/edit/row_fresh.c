/* Rows of new wording: of a table, of paragraphs a cell, of lines with tabs. */
#include "edit/row_fresh.h"

#include "edit/find.h"

/* A new cell at the end of a row, and a paragraph in it. */
static struct node *cell_open(struct arena *a, struct node *tr)
{
	return node_add(a, node_add(a, tr, NODE_TD), NODE_P);
}

/* The cells of a line whose parts tabs divide. */
static void cells_of(struct arena *a, struct node *tr, const struct node *line)
{
	struct node *p = cell_open(a, tr);

	for (const struct node *n = line->first; n; n = n->next) {
		struct str rest = n->text;

		if (n->kind != NODE_TEXT) {
			node_append(p, node_copy(a, n));
			continue;
		}
		while (str_find(rest, STR("\t")) < rest.n) {
			node_append(p, node_text(a, str_cut(&rest, '\t')));
			p = cell_open(a, tr);
		}
		if (rest.n)
			node_append(p, node_text(a, rest));
	}
}

static bool has_tabs(const struct node *line)
{
	for (const struct node *n = line->first; n; n = n->next)
		if (n->kind == NODE_TEXT &&
		    str_find(n->text, STR("\t")) < n->text.n)
			return true;
	return false;
}

/* A row whose first cell is a number that was read as that of a point; false
   where it is no such line. */
static bool cells_of_unit(struct arena *a, struct node *tr,
                          const struct node *unit)
{
	const struct node *num = node_child(unit, NODE_NUM), *in, *line;
	struct node *cell;

	in = num ? num->next : NULL;
	line = in && in->kind == NODE_CONTENT ? in->first : NULL;
	if (line == NULL || in->next != NULL || line->next != NULL ||
	    line->kind != NODE_P || !has_tabs(line))
		return false;
	cell = cell_open(a, tr);
	for (const struct node *n = num->first; n; n = n->next)
		node_append(cell, node_copy(a, n));
	cells_of(a, tr, line);
	return true;
}

/* Rows of paragraphs; false where there is something else. */
static bool rows_of(struct arena *a, struct node *table, const struct node *n,
                    size_t count)
{
	struct node *tr = NULL;

	for (; n && count > 0; count--, n = n->next) {
		if (find_is_unit(n) &&
		    cells_of_unit(a, node_add(a, table, NODE_TR), n)) {
			tr = NULL;
			continue;
		}
		if (n->kind != NODE_P)
			return false;
		if (has_tabs(n)) {
			cells_of(a, node_add(a, table, NODE_TR), n);
			tr = NULL;
			continue;
		}
		if (tr == NULL)
			tr = node_add(a, table, NODE_TR);
		node_append(node_add(a, tr, NODE_TD), node_copy(a, n));
	}
	return true;
}

struct node *row_fresh(struct arena *a, const struct edit *e)
{
	const struct node *n = e->fresh;
	size_t count = e->nfresh ? e->nfresh : 1;
	struct node *table;

	if (n == NULL)
		return NULL;
	if (n->kind == NODE_TABLE)
		return node_copy(a, n);
	table = node_new(a, NODE_TABLE);
	if (n->kind != NODE_TR)
		return rows_of(a, table, n, count) ? table : NULL;
	for (; n && count > 0; count--, n = n->next)
		node_append(table, node_copy(a, n));
	return table;
}
