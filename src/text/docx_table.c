#include "text/docx_table.h"

#include <string.h>

enum {
	WIDTH_MOST = 256, /* columns; word processors have 63 */
	SIDES_FRAMED = 2, /* of a cell that have lines */
};

/* The last cell of a column that goes on in the next row. */
struct reach {
	size_t cell; /* its index + 1; 0: none */
	size_t row;  /* the last one it reaches */
};

struct laying {
	struct arena *a;
	struct docx_table *t;
	const struct docx_node *borders; /* of the table; NULL */
	bool reject;
	bool heads;        /* all rows up to here head it */
	size_t col, drawn; /* of the next cell; cells with lines around */
	struct reach reach[WIDTH_MOST];
};

bool docx_row_gone(const struct docx_node *tr, bool reject)
{
	return docx_child(docx_child(tr, DOCX_TR_PR),
	                  reject ? DOCX_INS : DOCX_DEL) != NULL;
}

bool docx_cell_gone(const struct docx_node *tc, bool reject)
{
	return docx_child(docx_child(tc, DOCX_TC_PR),
	                  reject ? DOCX_CELL_INS : DOCX_CELL_DEL) != NULL;
}

static bool is_drawn(const struct docx_node *side)
{
	struct str val = docx_attr(side, STR("val"));

	return val.n != 0 && !str_eq(val, STR("nil")) &&
	       !str_eq(val, STR("none"));
}

/* Of a cell a side, which may be named by the direction of writing. */
static const struct docx_node *side_of(const struct docx_node *borders,
                                       enum docx_kind side)
{
	const struct docx_node *n = docx_child(borders, side);

	if (n == NULL && side == DOCX_LEFT)
		n = docx_child(borders, DOCX_START_SIDE);
	if (n == NULL && side == DOCX_RIGHT)
		n = docx_child(borders, DOCX_END_SIDE);
	return n;
}

/* Are lines around a cell: its own or those of all the table? */
static bool cell_drawn(const struct laying *l, const struct docx_node *tc)
{
	static const struct {
		enum docx_kind side, inside;
	} sides[] = {{DOCX_TOP, DOCX_INSIDE_H},
	             {DOCX_BOTTOM, DOCX_INSIDE_H},
	             {DOCX_LEFT, DOCX_INSIDE_V},
	             {DOCX_RIGHT, DOCX_INSIDE_V}};
	const struct docx_node *own =
	    docx_child(docx_child(tc, DOCX_TC_PR), DOCX_TC_BORDERS);
	size_t n = 0;

	for (size_t i = 0; i < sizeof(sides) / sizeof(*sides); i++) {
		const struct docx_node *side = side_of(own, sides[i].side);

		if (side != NULL)
			n += is_drawn(side);
		else
			n += is_drawn(side_of(l->borders, sides[i].side)) ||
			     is_drawn(docx_child(l->borders, sides[i].inside));
	}
	return n >= SIDES_FRAMED;
}

static struct docx_cell *cell_add(struct laying *l, const struct docx_node *n,
                                  size_t cols)
{
	struct docx_cell *c = vec_push(l->a, &l->t->cells);
	struct docx_row *r = &l->t->rows.p[l->t->rows.n - 1];

	if (cols > WIDTH_MOST - l->col)
		cols = WIDTH_MOST > l->col ? WIDTH_MOST - l->col : 1;
	*c = (struct docx_cell){.n = n,
	                        .cols = (unsigned)(cols != 0 ? cols : 1),
	                        .rows = 1,
	                        .head = l->heads};
	r->to = l->t->cells.n;
	if (r->to - r->from > l->t->columns)
		l->t->columns = r->to - r->from;
	return c;
}

/* Let a cell go on in those below it, or be the rest of one above. */
static void cell_merge(struct laying *l, struct docx_cell *c)
{
	const struct docx_node *merge =
	    docx_child(docx_child(c->n, DOCX_TC_PR), DOCX_V_MERGE);
	size_t row = l->t->rows.n;
	struct reach *reach = &l->reach[l->col];

	if (l->col >= WIDTH_MOST)
		return;
	if (merge == NULL) {
		reach->cell = 0;
	} else if (reach->cell != 0 && reach->row + 1 == row &&
	           !str_eq(docx_attr(merge, STR("val")), STR("restart")) &&
	           l->t->cells.p[reach->cell - 1].cols == c->cols) {
		l->t->cells.p[reach->cell - 1].rows++;
		c->covered = true;
		reach->row = row;
	} else {
		*reach = (struct reach){l->t->cells.n, row};
	}
}

/* An old way to merge cells of a row; false where it is not so. */
static bool cell_widens(struct laying *l, const struct docx_node *pr,
                        struct docx_cell *c)
{
	const struct docx_node *merge = docx_child(pr, DOCX_H_MERGE);
	const struct docx_row *r = &l->t->rows.p[l->t->rows.n - 1];
	size_t i = l->t->cells.n - 1;

	if (merge == NULL ||
	    str_eq(docx_attr(merge, STR("val")), STR("restart")))
		return false;
	while (i > r->from && l->t->cells.p[i - 1].covered)
		i--;
	if (i == r->from)
		return false;
	l->t->cells.p[i - 1].cols += c->cols;
	c->covered = true;
	return true;
}

static void cell_lay(struct laying *l, const struct docx_node *tc)
{
	const struct docx_node *pr = docx_child(tc, DOCX_TC_PR);
	struct docx_cell *c;

	if (docx_cell_gone(tc, l->reject))
		return;
	c = cell_add(l, tc,
	             docx_number(docx_val(pr, DOCX_GRID_SPAN), WIDTH_MOST, 1));
	l->drawn += cell_drawn(l, tc);
	if (!cell_widens(l, pr, c))
		cell_merge(l, c);
	l->col += c->cols;
}

static void row_free(struct laying *l, const struct docx_node *tr,
                     enum docx_kind side)
{
	size_t cols = docx_number(docx_val(docx_child(tr, DOCX_TR_PR), side),
	                          WIDTH_MOST, 0);

	if (cols != 0)
		l->col += cell_add(l, NULL, cols)->cols;
}

static void row_begin(struct laying *l, const struct docx_node *tr)
{
	l->heads = l->heads && docx_is_on(docx_child(docx_child(tr, DOCX_TR_PR),
	                                             DOCX_TBL_HEADER));
	l->col = 0;
	*vec_push(l->a, &l->t->rows) =
	    (struct docx_row){tr, l->t->cells.n, l->t->cells.n};
	row_free(l, tr, DOCX_GRID_BEFORE);
}

static void rows_lay(struct laying *l, const struct docx_node *tbl)
{
	const struct docx_node *open = NULL;
	const struct docx_node *n = docx_next(tbl, tbl);

	while (n != NULL) {
		bool in = n->kind == DOCX_OTHER;

		if (n->kind == DOCX_TR && !docx_row_gone(n, l->reject)) {
			if (open != NULL)
				row_free(l, open, DOCX_GRID_AFTER);
			row_begin(l, n);
			open = n;
			in = true;
		} else if (n->kind == DOCX_TC && open != NULL) {
			cell_lay(l, n);
		}
		n = in ? docx_next(n, tbl) : docx_skip(n, tbl);
	}
	if (open != NULL)
		row_free(l, open, DOCX_GRID_AFTER);
}

void docx_table_read(struct arena *a, const struct docx_node *tbl,
                     const struct docx_styles *styles, bool reject,
                     struct docx_table *out)
{
	const struct docx_node *pr = docx_child(tbl, DOCX_TBL_PR);
	struct laying l = {.a = a,
	                   .t = out,
	                   .borders = docx_child(pr, DOCX_TBL_BORDERS),
	                   .reject = reject,
	                   .heads = true};

	*out = (struct docx_table){0};
	if (l.borders == NULL)
		l.borders =
		    docx_style_look(styles, docx_val(pr, DOCX_TBL_STYLE))
			.borders;
	rows_lay(&l, tbl);
	out->framed = l.drawn * 2 > out->cells.n;
}

bool docx_table_arranges(const struct docx_node *tbl,
                         const struct docx_table *t)
{
	return tbl->nests && (!t->framed || t->columns < 2);
}
