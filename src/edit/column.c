#include "edit/column.h"

#include "base/told.h"
#include "edit/captioned.h"
#include "edit/near.h"
#include "edit/wording.h"
#include "parse/sequence.h"
#include "tree/number.h"

enum {
	HEAD_MAX = 5, /* rows that may name or number columns */
	NEAR_MAX = 6, /* names of columns that a message tells */
};

struct str column_words(struct finder *f, const struct node *cell)
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

bool column_is_number(struct str s)
{
	bool digit = false;

	for (size_t i = 0; i < s.n; i++) {
		bool is = s.p[i] >= '0' && s.p[i] <= '9';

		/* A hyphen stands between digits. */
		if (!is && (s.p[i] != '-' || !digit || i + 1 == s.n))
			return false;
		digit = is;
	}
	return digit;
}

/* A row that may number the columns. */
struct numbering {
	size_t row; /* SIZE_MAX: there is none */
	bool sure;  /* it is no row of figures */
	bool gaps;  /* not 1, 2, 3, ...: columns have come and gone */
};

/* A row while its cells are read. */
struct counting {
	size_t cells;
	bool good, whole;
	struct number last;
};

static void count_cell(struct finder *f, struct counting *k,
                       const struct cell *c)
{
	struct str s = column_words(f, c->node);
	struct number num;
	unsigned value;

	k->cells++;
	k->good &= c->cols == 1 && column_is_number(s);
	if (!k->good)
		return;
	num = number_read(f->lang, s);
	k->whole &= str_number(s, &value) && value == k->cells;
	k->good &= k->cells == 1 ? str_eq(s, STR("1"))
	                         : number_cmp(&k->last, &num) < 0;
	k->last = num;
}

/* The words of the first cell of a row; NULL: none begins in it. */
static const struct node *first_of(const struct table *t, size_t row)
{
	size_t i = 0;

	while (i < t->cells.n &&
	       (t->cells.p[i].row != row || t->cells.p[i].col != 0))
		i++;
	return i < t->cells.n ? t->cells.p[i].node : NULL;
}

/* The number of a row, as far as figures tell it; 0: none. */
static unsigned row_value(struct finder *f, const struct table *t, size_t row)
{
	const struct node *cell = first_of(t, row);
	struct str s = cell ? column_words(f, cell) : STR("");
	unsigned value;

	while (s.n && (s.p[s.n - 1] == '.' || s.p[s.n - 1] == ')'))
		s.n--;
	return str_number(s, &value) ? value : 0;
}

/* Is a row that may number the columns none of figures?  Rows that have
   numbers begin behind it, and go on behind one of figures. */
static bool is_sure(struct finder *f, const struct table *t, size_t row,
                    bool gaps)
{
	unsigned next = row_value(f, t, row + 1);

	return is_head(first_of(t, row)) || (gaps ? next == 1 : next != 2);
}

/* The row whose cells are 1, 2, 3, ... */
static struct numbering number_row(struct finder *f, const struct table *t)
{
	for (size_t row = 0; row < t->rows.n && row < HEAD_MAX; row++) {
		struct counting k = {.good = true, .whole = true};

		for (size_t i = 0; i < t->cells.n && k.good; i++)
			if (t->cells.p[i].row == row)
				count_cell(f, &k, &t->cells.p[i]);
		if (k.good && k.cells > 1 && first_of(t, row) != NULL)
			return (struct numbering){
			    row, is_sure(f, t, row, !k.whole), !k.whole};
	}
	return (struct numbering){.row = SIZE_MAX};
}

size_t column_numbers(struct finder *f, const struct table *t)
{
	struct numbering n = number_row(f, t);

	return n.sure ? n.row : SIZE_MAX;
}

/* The column that the cell of a row says is of that number; 0: none. */
static size_t numbered(struct finder *f, const struct table *t, size_t row,
                       struct str num)
{
	for (size_t i = 0; i < t->cells.n; i++) {
		const struct cell *c = &t->cells.p[i];

		if (c->row == row && str_eq(column_words(f, c->node), num))
			return c->col + 1;
	}
	return 0;
}

/* By the row that numbers the columns, else by place; *doubt: nothing tells by
   which. */
static size_t by_number(struct finder *f, const struct table *t, struct str num,
                        bool *doubt)
{
	struct numbering n = number_row(f, t);
	unsigned value;
	size_t place = str_number(num, &value) && value <= t->cols ? value : 0;
	size_t hit;

	if (n.row == SIZE_MAX)
		return place;
	hit = numbered(f, t, n.row, num);
	*doubt = n.gaps && !n.sure && hit != place;
	return *doubt ? 0 : hit;
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
		    !str_eq(column_words(f, c->node), name))
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
		f->why.say = told(f->a, "there are %zu columns \"%.*s\"", hits,
		                  STR_ARG(name));
		return 0;
	}
	for (size_t i = 0; i < t->cells.n && n < NEAR_MAX; i++)
		if (t->cells.p[i].row == 0)
			near[n++] = str_format(
			    f->a, "\"%.*s\"",
			    STR_ARG(column_words(f, t->cells.p[i].node)));
	f->why.say =
	    told(f->a, "there is no column \"%.*s\"; the table has %zu: %.*s",
	         STR_ARG(name), t->cols, STR_ARG(near_list(f->a, near, n)));
	return 0;
}

static size_t index_of(struct finder *f, const struct table *t, struct str name)
{
	size_t hits = 0, col;
	bool doubt = false;

	col = column_is_number(name) ? by_number(f, t, name, &doubt)
	                             : by_name(f, t, name, &hits);
	if (doubt) {
		f->why = (struct message){
		    .code = DIAG_TARGET_TWICE,
		    .say = told(f->a,
		                "column %.*s by its place, or by the "
		                "row of numbers under the head? they "
		                "differ, or that is no such row",
		                STR_ARG(name))};
		return 0;
	}
	return col ? col : column_none(f, t, name, hits);
}

size_t column_index(struct finder *f, const struct node *table, struct str name)
{
	void **slot = map_put_at(f->a, &f->columns, table), **col;
	size_t hit;

	if (*slot == NULL)
		*slot = arena_alloc(f->a, sizeof(struct map));
	col = map_put(f->a, *slot, name);
	if (*col != NULL)
		return *(size_t *)*col;
	hit = index_of(f, &find_grid(f, table)->t, name);
	if (hit != 0) {
		*col = arena_alloc(f->a, sizeof(hit));
		*(size_t *)*col = hit;
	}
	return hit;
}

bool column_find(struct finder *f, const struct node *in, struct str name,
                 struct spot *out)
{
	const struct node *table = in;
	struct map *cells = arena_alloc(f->a, sizeof(*cells));
	const struct table *t;
	size_t col;

	if (in->kind != NODE_TABLE)
		table = captioned_find(f, in, STR(""));
	if (table == NULL)
		return false;
	t = &find_grid(f, table)->t;
	col = column_index(f, table, name);
	if (col == 0)
		return false;
	*cells = (struct map){0};
	for (size_t i = 0; i < t->cells.n; i++) {
		const struct cell *c = &t->cells.p[i];

		/* A cell over several columns is of none of them. */
		if (c->col + 1 == col && c->cols == 1)
			*map_put_at(f->a, cells, c->node) = (void *)c->node;
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
	return map_get_at(spot->cells, cell) != NULL;
}

/* The rows above those of figures: what heads them, up to a row that numbers
   the columns. */
static bool names_column(struct finder *f, const struct table *t,
                         const struct cell *c)
{
	size_t numbers = column_numbers(f, t);

	if (c->row == numbers)
		return false;
	return c->row == 0 || is_head(c->node) ||
	       (numbers != SIZE_MAX && c->row < numbers);
}

const struct node *column_head(struct finder *f, const struct spot *column)
{
	const struct table *t = &find_grid(f, column->unit)->t;
	const struct node *cell = NULL, *block = NULL;
	size_t hits = 0;

	for (size_t i = 0; i < t->cells.n; i++) {
		const struct cell *c = &t->cells.p[i];

		if (!column_has(column, c->node) || !names_column(f, t, c) ||
		    column_words(f, c->node).n == 0)
			continue;
		cell = c->node;
		hits++;
	}
	if (hits == 1) {
		const struct spot in = {.kind = SPOT_NODE,
		                        .unit = cell,
		                        .first = cell,
		                        .last = cell};

		block = wording_block(&in, NULL);
		if (block != NULL && wording_block(&in, block) == NULL)
			return block;
	}
	f->why = (struct message){
	    .code = hits ? DIAG_TARGET_TWICE : DIAG_TARGET_MISSING,
	    .say = hits ? TOLD("the column has several heads, or one in "
	                       "several paragraphs")
	                : TOLD("the column has no head of its own")};
	return NULL;
}
