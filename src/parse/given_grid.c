#include "parse/given_grid.h"

enum { PLACES_MOST = 1 << 20 }; /* of a table that is looked over row by row */

/* What each column holds of a cell above that spans rows. */
struct cover {
	size_t *left; /* rows that it still spans */
	struct place *place;
};

void given_columns(struct making *g)
{
	const struct sheet_row *r = &g->s->rows.p[g->t->from];

	for (size_t c = r->from; c < r->to; c++) {
		const struct sheet_cell *cell = &g->s->cells.p[c];
		struct cell_text name = {0};
		struct str words = STR("");

		given_texts(g->p, cell, &name);
		if (name.parts.n != 0)
			words =
			    origin_join(g->p, name.parts.p, name.parts.n)->text;
		for (unsigned k = 0; k < cell->colspan; k++)
			table_head_column(g->grid, words)->name = name;
	}
	g->grid->free = g->grid->columns.n - 1;
	for (size_t c = g->grid->columns.n; c-- > 1;)
		if (g->grid->columns.p[c].rule == NULL) {
			g->grid->free = c;
			break;
		}
}

/* The number that a row begins with; its text empty: none. */
static struct str row_number(struct row *r)
{
	const struct cell_text *c = &r->cells[0];
	struct str s = c->parts.n == 1 ? c->parts.p[0] : STR("");
	struct str digits = str_ends(s, STR(".")) ? str_sub(s, 0, s.n - 1) : s;

	return str_number(digits, &r->value) ? s : STR("");
}

/* One cell of a row, in column c. */
static void cell_place(struct making *g, struct row *r, size_t c,
                       const struct sheet_cell *cell, struct node *td)
{
	struct place *place = &r->places[c];

	given_texts(g->p, cell, &r->cells[c]);
	*place =
	    (struct place){.kind = cell->rowspan > 1 ? PLACE_MERGED : PLACE_OWN,
	                   .span = cell->rowspan,
	                   .cell = &r->cells[c],
	                   .td = td};
}

/* The cells of a row in their columns; false where they are not one for each
   that none covers. */
static bool row_places(struct making *g, struct row *r,
                       const struct sheet_row *from, size_t *left)
{
	struct node *td = r->tr->first;
	size_t n = g->grid->columns.n, at = from->from;

	for (size_t c = 0; c < n; c++) {
		const struct sheet_cell *cell;

		if (left[c] > 0) {
			left[c]--;
			r->places[c].kind = PLACE_COVERED;
			continue;
		}
		if (at == from->to)
			return false;
		cell = &g->s->cells.p[at++];
		if (cell->colspan != 1 || td == NULL)
			return false;
		cell_place(g, r, c, cell, td);
		left[c] = cell->rowspan - 1;
		td = td->next;
	}
	r->num = row_number(r);
	return at == from->to && r->num.n != 0;
}

/* A row of one cell over all columns. */
static bool row_section(struct making *g, struct row *r,
                        const struct sheet_row *from, const size_t *left)
{
	size_t n = g->grid->columns.n;

	for (size_t c = 0; c < n; c++)
		if (left[c] > 0)
			return false;
	if (from->to != from->from + 1 || g->s->cells.p[from->from].colspan < n)
		return false;
	r->kind = ROW_SECTION;
	cell_place(g, r, 0, &g->s->cells.p[from->from], r->tr->first);
	return r->cells[0].parts.n != 0;
}

bool given_rows(struct making *g)
{
	struct arena *a = g->p->a;
	size_t n = g->grid->columns.n;
	size_t *left;
	struct node *tr = g->table->first;

	if (g->heads == 0 || n < 2 || n > PLACES_MOST / (g->t->to - g->t->from))
		return false;
	left = arena_array(a, n, sizeof(*left));
	for (size_t c = 0; c < n; c++)
		left[c] = 0;
	for (size_t i = 0; i < g->heads; i++)
		tr = tr->next;
	for (size_t i = g->t->from + g->heads; i < g->t->to; i++) {
		struct row *r = vec_push(a, &g->grid->rows);
		const struct sheet_row *from = &g->s->rows.p[i];

		*r = (struct row){.tr = tr};
		r->cells = arena_array(a, n, sizeof(*r->cells));
		r->places = arena_array(a, n, sizeof(*r->places));
		for (size_t c = 0; c < n; c++) {
			r->cells[c] = (struct cell_text){0};
			r->places[c] = (struct place){0};
		}
		if (!row_section(g, r, from, left) &&
		    !row_places(g, r, from, left))
			return false;
		tr = tr->next;
	}
	return g->grid->rows.n != 0;
}
