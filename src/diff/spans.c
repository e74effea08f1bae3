#include "diff/spans.h"

#include "tree/edition.h"
#include "tree/table.h"

bool spans_any(const struct node *table)
{
	for (const struct node *n = table; n != NULL; n = node_next(n, table)) {
		struct str rows = node_attr(n, STR("rowspan"));

		if (node_class(n->kind) == CLASS_CELL && rows.n != 0 &&
		    !str_eq(rows, STR("1")))
			return true;
	}
	return false;
}

bool spans_hold(struct arena *a, const struct node *table,
                const struct node *old, const struct node *new)
{
	return edition_is_same(a, edition_read(a, table, MARK_ADDED), old) &&
	       edition_is_same(a, edition_read(a, table, MARK_REMOVED), new);
}

void spans_part(struct arena *a, struct node *table, const struct node *old,
                const struct map *gone)
{
	struct node *was = node_copy(a, old), *at = was;

	for (const struct node *n = old; n != NULL; n = node_next(n, old)) {
		const struct node *said = map_get_at(gone, n);
		struct str path = {0};

		if (said != NULL)
			path = node_attr(said, STR("kz:path"));
		if (path.n)
			node_set(a, at, STR("kz:path"), path);
		at = node_next(at, was);
	}
	edition_part(a, table, was);
}

struct node *spans_column(struct arena *a, struct node *table,
                          enum node_mark without, size_t column)
{
	struct table t;

	table_lay_edition(a, table, without, &t);
	for (size_t i = 0; i < t.cells.n; i++) {
		const struct cell *c = &t.cells.p[i];

		if (c->col + 1 == column && c->cols == 1 &&
		    node_attr(c->node, STR("kz:path")).n == 0)
			return (struct node *)c->node;
	}
	return table;
}
