#include "edit/column.h"

#include "edit/captioned.h"
#include "edit/near.h"
#include "edit/wording.h"
#include "tree/table.h"

enum {
	HEAD_MAX = 5, /* rows that may name or number columns */
	NEAR_MAX = 6, /* names of columns that a message tells */
};

static struct str cell_words(struct finder *f, const struct node *cell)
{
	const struct spot spot = {
	    .kind = SPOT_NODE, .unit = cell, .first = cell, .last = cell};
	const struct node *block = wording_block(&spot, NULL);
	struct str all = STR("");
	struct wording w;

	for (; block != NULL; block = wording_block(&spot, block)) {
		struct str s;

		wording_read(f->a, f->lang->lexicon.folding, block, &w);
		s = str_trim(w.text);
		all = all.n ? str_format(f->a, "%.*s %.*s", STR_ARG(all),
		                         STR_ARG(s))
		            : s;
	}
	return all;
}

static bool is_head(const struct node *cell)
{
	return cell->kind == NODE_TH;
}

/* The row whose cells are 1, 2, 3, ...; SIZE_MAX: there is none. */
static size_t number_row(struct finder *f, const struct table *t)
{
	for (size_t row = 0; row < t->rows.n && row < HEAD_MAX; row++) {
		size_t cells = 0, good = 0;

		for (size_t i = 0; i < t->cells.n; i++) {
			const struct cell *c = &t->cells.p[i];
			unsigned value;

			if (c->row != row)
				continue;
			cells++;
			good += c->cols == 1 &&
			        str_number(cell_words(f, c->node), &value) &&
			        value == cells;
		}
		if (cells > 1 && cells == good)
			return row;
	}
	return SIZE_MAX;
}

static size_t by_number(struct finder *f, const struct table *t, unsigned num)
{
	size_t row = number_row(f, t);
	unsigned value;

	if (row == SIZE_MAX)
		return num <= t->cols ? num : 0;
	for (size_t i = 0; i < t->cells.n; i++) {
		const struct cell *c = &t->cells.p[i];

		if (c->row == row &&
		    str_number(cell_words(f, c->node), &value) && value == num)
			return c->col + 1;
	}
	return 0;
}

/* Over which column those words stand; *hits: how many there are. */
static size_t by_name(struct finder *f, const struct table *t, struct str name,
                      size_t *hits)
{
	size_t col = 0;

	*hits = 0;
	name = wording_fold(f->a, f->lang->lexicon.folding, name);
	for (size_t i = 0; i < t->cells.n; i++) {
		const struct cell *c = &t->cells.p[i];

		if ((c->row != 0 && !is_head(c->node)) || c->cols != 1 ||
		    !str_eq(cell_words(f, c->node), name))
			continue;
		col = c->col + 1;
		++*hits;
	}
	return *hits == 1 ? col : 0;
}

static size_t column_none(struct finder *f, const struct table *t,
                          struct str name, size_t hits)
{
	struct str near[NEAR_MAX];
	size_t n = 0;

	f->why.code = hits ? DIAG_TARGET_TWICE : DIAG_TARGET_MISSING;
	if (hits) {
		f->why.say = str_format(f->a, "there are %zu columns \"%.*s\"",
		                        hits, STR_ARG(name));
		return 0;
	}
	for (size_t i = 0; i < t->cells.n && n < NEAR_MAX; i++)
		if (t->cells.p[i].row == 0)
			near[n++] = str_format(
			    f->a, "\"%.*s\"",
			    STR_ARG(cell_words(f, t->cells.p[i].node)));
	f->why.say = str_format(
	    f->a, "there is no column \"%.*s\"; the table has %zu: %.*s",
	    STR_ARG(name), t->cols, STR_ARG(near_list(f->a, near, n)));
	return 0;
}

static size_t index_of(struct finder *f, const struct table *t, struct str name)
{
	size_t hits = 0, col;
	unsigned num;

	col = str_number(name, &num) ? by_number(f, t, num)
	                             : by_name(f, t, name, &hits);
	return col ? col : column_none(f, t, name, hits);
}

size_t column_index(struct finder *f, const struct node *table, struct str name)
{
	struct table t;

	table_lay(f->a, table, false, &t);
	return index_of(f, &t, name);
}

static struct str cell_key(const struct node *const *cell)
{
	return (struct str){(const char *)cell, sizeof(*cell)};
}

bool column_find(struct finder *f, const struct node *in, struct str name,
                 struct spot *out)
{
	const struct node *table = in;
	struct map *cells = arena_alloc(f->a, sizeof(*cells));
	struct table t;
	size_t col;

	if (in->kind != NODE_TABLE)
		table = captioned_find(f, in, STR(""));
	if (table == NULL)
		return false;
	table_lay(f->a, table, false, &t);
	col = index_of(f, &t, name);
	if (col == 0)
		return false;
	*cells = (struct map){0};
	for (size_t i = 0; i < t.cells.n; i++) {
		const struct cell *c = &t.cells.p[i];

		/* A cell over several columns is of none of them. */
		if (c->col + 1 == col && c->cols == 1)
			*map_put(f->a, cells,
			         str_copy(f->a, cell_key(&c->node))) =
			    (void *)c->node;
	}
	*out = (struct spot){.kind = SPOT_COLUMN,
	                     .unit = table,
	                     .first = table,
	                     .last = table,
	                     .column = col,
	                     .cells = cells};
	return true;
}

bool column_has(const struct spot *spot, const struct node *cell)
{
	return map_get(spot->cells, cell_key(&cell)) != NULL;
}
